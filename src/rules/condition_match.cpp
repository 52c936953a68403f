// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "rules/condition.h"
#include "rules/limits.h"

#include <algorithm>

namespace finwise::rules {
namespace {

void addText(QStringList &list, const QString &text)
{
    // No import makes longer texts; those of other devices are looked at in part.
    const QString normal = normalizeText(truncated(text, limits::kMaxTextChars));
    if (!normal.isEmpty() && !list.contains(normal))
        list.append(normal);
}

bool textFits(Comparison comparison, const QString &text, const QString &wanted)
{
    switch (comparison) {
    case Comparison::Equal: return text == wanted;
    case Comparison::Contains: return text.contains(wanted);
    case Comparison::StartsWith: return text.startsWith(wanted);
    case Comparison::EndsWith: return text.endsWith(wanted);
    case Comparison::About:
    case Comparison::Matches:
    case Comparison::Empty:
    case Comparison::Greater:
    case Comparison::Less:
    case Comparison::GreaterOrEqual:
    case Comparison::LessOrEqual: return false;
    }
    Q_UNREACHABLE();
}

template <class T> bool ordered(Comparison comparison, const T &value, const T &wanted)
{
    switch (comparison) {
    case Comparison::Equal: return value == wanted;
    case Comparison::Greater: return value > wanted;
    case Comparison::Less: return value < wanted;
    case Comparison::GreaterOrEqual: return value >= wanted;
    case Comparison::LessOrEqual: return value <= wanted;
    case Comparison::About:
    case Comparison::Contains:
    case Comparison::StartsWith:
    case Comparison::EndsWith:
    case Comparison::Matches:
    case Comparison::Empty: return false;
    }
    Q_UNREACHABLE();
}

Verdict judgePattern(const Condition &condition, const QStringList &texts)
{
    Verdict verdict;
    for (const QString &text : texts) {
        const QRegularExpressionMatch match = condition.pattern.match(text);
        verdict.gaveUp = verdict.gaveUp || !match.isValid();
        verdict.holds = verdict.holds || match.hasMatch();
    }
    return verdict;
}

bool anyText(const Condition &condition, const QStringList &texts)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
        return std::any_of(
            condition.texts.begin(), condition.texts.end(),
            [&](const QString &wanted) { return textFits(condition.comparison, text, wanted); });
    });
}

bool dateFits(const Condition &condition, QDate date)
{
    return date.isValid()
        && std::any_of(condition.dates.begin(), condition.dates.end(), [&](QDate wanted) {
               return condition.comparison == Comparison::About
                        ? std::abs(date.daysTo(wanted)) <= limits::kApproxDays
                        : ordered(condition.comparison, date, wanted);
           });
}

Verdict judgeText(const Condition &condition, const Facts &facts)
{
    const Subject subject = subjectOf(condition.type);
    const QStringList &texts = facts.texts(subject);
    const std::optional<Id> &recipient = facts.transaction().recipientId;
    const bool person = subject == Subject::Recipient && recipient.has_value();
    if (condition.comparison == Comparison::Empty)
        return {texts.isEmpty() && !person, false};
    if (condition.comparison == Comparison::Matches)
        return judgePattern(condition, texts);
    return {anyText(condition, texts) || (person && condition.ids.contains(*recipient)), false};
}

Verdict judgeUnnegated(const Condition &condition, const Facts &facts)
{
    const Transaction &transaction = facts.transaction();
    switch (subjectOf(condition.type)) {
    case Subject::Account:
        return {transaction.accountId && condition.ids.contains(*transaction.accountId), false};
    case Subject::Amount:
        return {std::any_of(condition.amounts.begin(), condition.amounts.end(),
                            [&](qint64 wanted) {
                                return ordered(condition.comparison, facts.tenThousandths(),
                                               wanted);
                            }),
                false};
    case Subject::Date: return {dateFits(condition, transaction.date), false};
    case Subject::Recipient:
    case Subject::Description:
    case Subject::Iban:
    case Subject::Mandate: return judgeText(condition, facts);
    }
    Q_UNREACHABLE();
}

} // namespace

Facts::Facts(const Transaction &transaction, const QString &recipientName)
    : m_transaction(transaction)
{
    addText(m_recipient, transaction.payee);
    addText(m_recipient, transaction.originalPayee);
    addText(m_recipient, recipientName);
    addText(m_description, transaction.description);
    addText(m_iban, transaction.counterpartyIban);
    addText(m_mandate, transaction.mandateReference);
    qint64 scale = 1;
    for (int decimals = transaction.amount.currency.decimals(); decimals < 4; ++decimals)
        scale *= 10;
    if (__builtin_mul_overflow(transaction.amount.minor, scale, &m_amount))
        m_amount = transaction.amount.minor < 0 ? std::numeric_limits<qint64>::min()
                                                : std::numeric_limits<qint64>::max();
}

const QStringList &Facts::texts(Subject subject) const
{
    switch (subject) {
    case Subject::Description: return m_description;
    case Subject::Iban: return m_iban;
    case Subject::Mandate: return m_mandate;
    case Subject::Account:
    case Subject::Amount:
    case Subject::Date:
    case Subject::Recipient: return m_recipient;
    }
    Q_UNREACHABLE();
}

Verdict judge(const Condition &condition, const Facts &facts)
{
    Verdict verdict = judgeUnnegated(condition, facts);
    // A pattern that gave up proves nothing, neither way.
    verdict.holds = !verdict.gaveUp && verdict.holds != condition.negated;
    return verdict;
}

} // namespace finwise::rules
