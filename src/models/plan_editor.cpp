// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_editor.h"

#include "models/amount_expression.h"
#include "models/format.h"
#include "models/plan_texts.h"

#include <algorithm>

namespace finwise {

namespace {
constexpr int kNextDates = 5;
constexpr int kMaxCount = 1'000;
} // namespace

PlanEditor::PlanEditor(Books &books, History &history, Planning &planning)
    : m_books(books), m_history(history), m_planning(planning)
{
}

template <class T> void PlanEditor::change(T &field, const T &value)
{
    if (field == value)
        return;
    field = value;
    Q_EMIT edited();
}

int PlanEditor::categoryIndex() const
{
    for (int i = 0; i < m_categories.size(); ++i) {
        if (m_plan.categoryId == m_categories.at(i).meta.id)
            return i + 1;
    }
    return 0;
}

bool PlanEditor::canBeLastDay() const
{
    const QDate date = parsed(m_date);
    return isMonthly(m_plan.recurrencePattern) && date.isValid()
        && date.day() == date.daysInMonth();
}

void PlanEditor::setName(const QString &name)
{
    change(m_plan.name, name);
}

void PlanEditor::setKind(int kind)
{
    change(m_kind, std::clamp(kind, int(Expense), int(Transfer)));
}

void PlanEditor::setAmountKind(int kind)
{
    if (kind >= 0 && kind < int(enumNames(AmountType{}).size()))
        change(m_plan.amountType, AmountType(kind));
}

void PlanEditor::setAmount(const QString &amount)
{
    change(m_amount, amount);
}

void PlanEditor::setMaxAmount(const QString &amount)
{
    change(m_maxAmount, amount);
}

void PlanEditor::setAccountIndex(int index)
{
    if (index >= 0 && index < m_accounts.size())
        change(m_plan.accountId, std::optional(m_accounts.at(index).meta.id));
}

void PlanEditor::setOtherAccountIndex(int index)
{
    if (index >= 0 && index < m_accounts.size())
        change(m_plan.transferToAccountId, std::optional(m_accounts.at(index).meta.id));
}

void PlanEditor::setCategoryIndex(int index)
{
    change(m_plan.categoryId, index > 0 && index <= m_categories.size()
                                  ? std::optional(m_categories.at(index - 1).meta.id)
                                  : std::optional<Id>());
}

void PlanEditor::setPatternIndex(int index)
{
    if (index >= 0 && index < int(enumNames(Recurrence{}).size()))
        change(m_plan.recurrencePattern, Recurrence(index));
}

void PlanEditor::setDate(const QString &date)
{
    change(m_date, date);
}

void PlanEditor::setLastDay(bool lastDay)
{
    change(m_lastDay, lastDay);
}

void PlanEditor::setWeekendIndex(int index)
{
    if (index >= 0 && index < int(enumNames(WeekendHandling{}).size()))
        change(m_plan.weekendHandling, WeekendHandling(index));
}

void PlanEditor::setEndIndex(int index)
{
    if (index >= 0 && index < int(enumNames(RecurrenceEnd{}).size()))
        change(m_plan.recurrenceEndType, RecurrenceEnd(index));
}

void PlanEditor::setCount(const QString &count)
{
    change(m_count, count);
}

void PlanEditor::setEndDate(const QString &date)
{
    change(m_endDate, date);
}

void PlanEditor::setAutomatic(bool automatic)
{
    change(m_plan.autoExecute, automatic);
}

void PlanEditor::setForecastOnly(bool only)
{
    change(m_plan.forecastOnly, only);
}

void PlanEditor::setNote(const QString &note)
{
    change(m_plan.note, note);
}

QString PlanEditor::amountProblem() const
{
    const bool range = m_plan.amountType == AmountType::Range;
    if (m_amount.isEmpty() || (range && m_maxAmount.isEmpty()))
        return {};
    if (!parsed(m_amount, true) || (range && !parsed(m_maxAmount, true)))
        return tr("Write an amount, for instance %1.")
            .arg(moneyInput(Money{1234, accountCurrency()}));
    return range && !rangeIsOrdered() ? tr("The second amount must be the larger one.") : QString();
}

QString PlanEditor::dateProblem() const
{
    return parsed(m_date).isValid()
             ? QString()
             : tr("Write a date, for instance %1.").arg(dateText(m_books.clock().today()));
}

QString PlanEditor::accountProblem() const
{
    const int from = accountIndex();
    const int to = otherAccountIndex();
    if (m_kind != Transfer || from < 0 || to < 0)
        return {};
    if (from == to)
        return tr("Choose two different accounts.");
    return m_accounts.at(from).openingBalance.currency == m_accounts.at(to).openingBalance.currency
             ? QString()
             : tr("Both accounts must have the same currency.");
}

QString PlanEditor::endProblem() const
{
    switch (m_plan.recurrenceEndType) {
    case RecurrenceEnd::Never: return {};
    case RecurrenceEnd::Count: {
        const int count = m_count.trimmed().toInt();
        return count >= 1 && count <= kMaxCount
                 ? QString()
                 : tr("Write a number from 1 to %1.").arg(countText(kMaxCount));
    }
    case RecurrenceEnd::Date: {
        const QDate end = parsed(m_endDate);
        return end.isValid() && (!parsed(m_date).isValid() || end >= parsed(m_date))
                 ? QString()
                 : tr("Write a date that is not before the first one.");
    }
    }
    Q_UNREACHABLE();
}

bool PlanEditor::isValid() const
{
    const bool range = m_plan.amountType == AmountType::Range;
    const bool once = m_plan.recurrencePattern == Recurrence::Once;
    return !m_plan.name.trimmed().isEmpty() && m_plan.name.trimmed().size() <= 255
        && parsed(m_amount, true) && (!range || (parsed(m_maxAmount, true) && rangeIsOrdered()))
        && parsed(m_date).isValid() && accountIndex() >= 0
        && (m_kind != Transfer || otherAccountIndex() >= 0) && accountProblem().isEmpty()
        && (once || endProblem().isEmpty());
}

QString PlanEditor::ruleText() const
{
    return parsed(m_date).isValid() ? PlanTexts::rule(current()) : QString();
}

QStringList PlanEditor::nextDates() const
{
    QStringList dates;
    if (!parsed(m_date).isValid() || !endProblem().isEmpty())
        return dates;
    const PlanningTransaction plan = current();
    const QDate from = isNew() ? plan.startDate.addDays(-2) : parsed(m_date).addDays(-2);
    for (const Occurrence &occurrence : occurrences(plan, from, QDate(9999, 12, 31), kNextDates))
        dates.append(PlanTexts::day(occurrence.date));
    return dates;
}

QString PlanEditor::passedText() const
{
    const PlanningTransaction plan = current();
    const QDate today = m_books.clock().today();
    if (!parsed(m_date).isValid() || !endProblem().isEmpty() || plan.forecastOnly)
        return {};
    const auto since = [&](int days) {
        const QDate first = std::max(parsed(m_date).addDays(-2), today.addDays(-days));
        return int(occurrences(plan, first, today).size());
    };
    const int booked = booksItself(plan) ? since(Planning::kDaysByThemselves) : 0;
    const int due = since(PlanningSpan().back) - booked;
    QStringList texts;
    if (booked > 0)
        texts.append(tr("%n date(s) up to today will be booked at once.", nullptr, booked));
    if (due > 0)
        texts.append(tr("%n date(s) up to today will be due.", nullptr, due));
    return texts.join(QLatin1Char(' '));
}

QStringList PlanEditor::accountNames() const
{
    QStringList names;
    for (const Account &account : m_accounts)
        names.append(account.name);
    return names;
}

QStringList PlanEditor::categoryNames() const
{
    QStringList names{tr("No category")};
    for (const Category &category : m_categories)
        names.append(category.name);
    return names;
}

QStringList PlanEditor::patternNames() const
{
    return PlanTexts::patterns();
}

QStringList PlanEditor::weekendNames() const
{
    return PlanTexts::weekends();
}

QStringList PlanEditor::endNames() const
{
    return PlanTexts::ends();
}

QStringList PlanEditor::amountKindNames() const
{
    return PlanTexts::amountKinds();
}

int PlanEditor::indexOf(const std::optional<Id> &account) const
{
    for (int i = 0; i < m_accounts.size(); ++i) {
        if (account == m_accounts.at(i).meta.id)
            return i;
    }
    return -1;
}

Currency PlanEditor::accountCurrency() const
{
    const int index = accountIndex();
    return index < 0 ? Currency() : m_accounts.at(index).openingBalance.currency;
}

QDate PlanEditor::parsed(const QString &date) const
{
    if (date.trimmed().compare(QLatin1StringView("t"), Qt::CaseInsensitive) == 0)
        return m_books.clock().today();
    return dateFromText(date, m_books.clock().today());
}

Result<Money> PlanEditor::parsed(const QString &amount, bool positive) const
{
    auto money = amountFromExpression(amount, accountCurrency());
    if (money && positive && money->minor <= 0)
        return fail(ErrorKind::Validation, QStringLiteral("amount"), QStringLiteral("no sign"));
    return money;
}

bool PlanEditor::rangeIsOrdered() const
{
    const auto low = parsed(m_amount, true);
    const auto high = parsed(m_maxAmount, true);
    return low && high && low->minor <= high->minor;
}

} // namespace finwise
