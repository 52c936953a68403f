// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "domain/iban.h"
#include "rules/condition.h"
#include "rules/limits.h"

#include <cmath>

namespace finwise::rules {
namespace {

Comparison ownComparison(ConditionType type)
{
    switch (type) {
    case ConditionType::AccountIs:
    case ConditionType::RecipientEquals:
    case ConditionType::AmountEquals:
    case ConditionType::DateIs:
    case ConditionType::IbanEquals:
    case ConditionType::MandateEquals: return Comparison::Equal;
    case ConditionType::RecipientContains:
    case ConditionType::DescriptionContains: return Comparison::Contains;
    case ConditionType::AmountGreater: return Comparison::Greater;
    case ConditionType::AmountLess: return Comparison::Less;
    case ConditionType::DateApprox: return Comparison::About;
    }
    Q_UNREACHABLE();
}

Comparison comparisonOf(ConditionType type, ConditionOperator op)
{
    switch (op) {
    case ConditionOperator::Equals:
    case ConditionOperator::NotEquals:
    case ConditionOperator::OneOf: return ownComparison(type);
    case ConditionOperator::Contains:
    case ConditionOperator::NotContains: return Comparison::Contains;
    case ConditionOperator::GreaterThan: return Comparison::Greater;
    case ConditionOperator::LessThan: return Comparison::Less;
    case ConditionOperator::GreaterOrEqual: return Comparison::GreaterOrEqual;
    case ConditionOperator::LessOrEqual: return Comparison::LessOrEqual;
    case ConditionOperator::IsEmpty:
    case ConditionOperator::IsNotEmpty: return Comparison::Empty;
    case ConditionOperator::StartsWith: return Comparison::StartsWith;
    case ConditionOperator::EndsWith: return Comparison::EndsWith;
    case ConditionOperator::Matches: return Comparison::Matches;
    }
    Q_UNREACHABLE();
}

bool negates(ConditionOperator op)
{
    return op == ConditionOperator::NotEquals || op == ConditionOperator::NotContains
        || op == ConditionOperator::IsNotEmpty;
}

bool fits(Subject subject, Comparison comparison)
{
    const bool order = comparison == Comparison::Greater || comparison == Comparison::Less
                    || comparison == Comparison::GreaterOrEqual
                    || comparison == Comparison::LessOrEqual;
    switch (subject) {
    case Subject::Account: return comparison == Comparison::Equal;
    case Subject::Amount: return comparison == Comparison::Equal || order;
    case Subject::Date:
        return comparison == Comparison::Equal || comparison == Comparison::About || order;
    case Subject::Recipient:
    case Subject::Description:
    case Subject::Iban:
    case Subject::Mandate: return !order && comparison != Comparison::About;
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> bad(const QString &where, const char *message)
{
    return fail(ErrorKind::Validation, where, QString::fromLatin1(message));
}

Result<Id> idValue(const QJsonValue &json, const QString &where)
{
    const auto id = Id::parse(json.toString());
    return id ? id : Result<Id>(bad(where, "must be the id of a record"));
}

// 0.4 writes amounts as numbers of whole units; four decimals are more than any currency has.
Result<qint64> amountValue(const QJsonValue &json, const QString &where)
{
    constexpr auto kLargest = 1e11; // beyond, a JSON number is not exact to four decimals
    if (json.isDouble()) {
        const auto number = json.toDouble();
        if (!(std::abs(number) <= kLargest))
            return bad(where, "is too large for an amount");
        return std::llround(number * 10'000);
    }
    const auto money = moneyFromText(json.toString(), Currency());
    qint64 scaled = 0;
    if (!money || __builtin_mul_overflow(money->minor, qint64{100}, &scaled))
        return bad(where, "must be an amount, for instance -12.34");
    return scaled;
}

Result<QDate> dateValue(const QJsonValue &json, const QString &where)
{
    // The 0.4 form also stores a full time; its first ten characters are the date.
    const QDate date = QDate::fromString(json.toString().left(10), Qt::ISODate);
    if (!date.isValid())
        return bad(where, "must be a date, for instance 2026-01-31");
    return date;
}

Result<QString> textValue(const QJsonValue &json, const QString &where)
{
    if (!json.isString() || json.toString().trimmed().isEmpty())
        return bad(where, "must be a text");
    if (json.toString().size() > limits::kMaxTextChars)
        return fail(ErrorKind::TooLarge, where,
                    QStringLiteral("is longer than %1 characters").arg(limits::kMaxTextChars));
    return json.toString();
}

Result<void> takePattern(const QJsonValue &json, const QString &where, Condition &out)
{
    const auto text = textValue(json, where);
    if (!text)
        return fail(text.error());
    if (text->size() > limits::kMaxPatternChars)
        return fail(ErrorKind::TooLarge, where,
                    QStringLiteral("the pattern is longer than %1 characters")
                        .arg(limits::kMaxPatternChars));
    // Of several limits in one pattern the lowest counts, so it cannot lift ours.
    out.pattern = QRegularExpression(
        QStringLiteral("(*LIMIT_MATCH=%1)").arg(limits::kMaxMatchSteps) + *text,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (!out.pattern.isValid())
        return fail(ErrorKind::Validation, where,
                    QStringLiteral("is no regular expression: ") + out.pattern.errorString());
    return {};
}

Result<void> takeOne(const QJsonValue &json, const QString &where, Condition &out)
{
    switch (subjectOf(out.type)) {
    case Subject::Account: {
        const auto id = idValue(json, where);
        if (!id)
            return fail(id.error());
        out.ids.append(*id);
        return {};
    }
    case Subject::Amount: {
        const auto amount = amountValue(json, where);
        if (!amount)
            return fail(amount.error());
        out.amounts.append(*amount);
        return {};
    }
    case Subject::Date: {
        const auto date = dateValue(json, where);
        if (!date)
            return fail(date.error());
        out.dates.append(*date);
        return {};
    }
    case Subject::Recipient:
    case Subject::Description:
    case Subject::Iban:
    case Subject::Mandate: break;
    }
    const auto text = textValue(json, where);
    if (!text)
        return fail(text.error());
    // 0.4 names a recipient by its id or by its name.
    if (const auto id = Id::parse(*text); id && out.comparison == Comparison::Equal)
        out.ids.append(*id);
    else if (subjectOf(out.type) == Subject::Iban)
        out.texts.append(normalizeText(normalizedIban(*text)));
    else
        out.texts.append(normalizeText(*text));
    return {};
}

Result<void> takeValues(const QJsonValue &json, const QString &where, Condition &out)
{
    if (out.comparison == Comparison::Empty)
        return {};
    if (out.comparison == Comparison::Matches)
        return takePattern(json, where, out);
    if (out.op != ConditionOperator::OneOf)
        return takeOne(json, where, out);
    const QJsonArray list = json.toArray();
    if (list.isEmpty())
        return bad(where, "must be a list with at least one entry");
    if (list.size() > limits::kMaxValues)
        return fail(ErrorKind::TooLarge, where,
                    QStringLiteral("has more than %1 entries").arg(limits::kMaxValues));
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (auto taken = takeOne(list[i], QStringLiteral("%1[%2]").arg(where).arg(i), out); !taken)
            return taken;
    }
    return {};
}

} // namespace

Subject subjectOf(ConditionType type)
{
    switch (type) {
    case ConditionType::AccountIs: return Subject::Account;
    case ConditionType::RecipientEquals:
    case ConditionType::RecipientContains: return Subject::Recipient;
    case ConditionType::AmountEquals:
    case ConditionType::AmountGreater:
    case ConditionType::AmountLess: return Subject::Amount;
    case ConditionType::DateIs:
    case ConditionType::DateApprox: return Subject::Date;
    case ConditionType::DescriptionContains: return Subject::Description;
    case ConditionType::IbanEquals: return Subject::Iban;
    case ConditionType::MandateEquals: return Subject::Mandate;
    }
    Q_UNREACHABLE();
}

QList<ConditionOperator> operatorsFor(ConditionType type)
{
    QList<ConditionOperator> list;
    for (const auto &entry : enumNames(ConditionOperator{})) {
        if (fits(subjectOf(type), comparisonOf(type, entry.value)))
            list.append(entry.value);
    }
    return list;
}

Result<Condition> parseCondition(const QJsonValue &json, const QString &where)
{
    const QJsonObject object = json.toObject();
    const QString typeName = object.value(QLatin1StringView("type")).toString();
    const auto type = enumFromName<ConditionType>(typeName);
    if (!type)
        return fail(ErrorKind::Unsupported, where + QStringLiteral(".type"),
                    QStringLiteral("the condition \"%1\" is not known").arg(typeName));
    Condition out;
    out.type = *type;
    const QString opName = object.value(QLatin1StringView("operator")).toString();
    if (!opName.isEmpty()) {
        const auto op = enumFromName<ConditionOperator>(opName);
        if (!op)
            return fail(ErrorKind::Unsupported, where + QStringLiteral(".operator"),
                        QStringLiteral("the operator \"%1\" is not known").arg(opName));
        out.op = *op;
    }
    out.comparison = comparisonOf(*type, out.op);
    out.negated = negates(out.op);
    if (!fits(subjectOf(*type), out.comparison))
        return fail(ErrorKind::Unsupported, where + QStringLiteral(".operator"),
                    QStringLiteral("\"%1\" does not go with \"%2\"").arg(opName, typeName));
    if (auto taken = takeValues(object.value(QLatin1StringView("value")),
                                where + QStringLiteral(".value"), out);
        !taken)
        return fail(taken.error());
    return out;
}

} // namespace finwise::rules
