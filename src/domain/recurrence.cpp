// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recurrence.h"

#include <algorithm>
#include <numeric>

namespace finwise {

namespace {

constexpr int kLastYear = 9999; // that can be written as YYYY-MM-DD
constexpr int kFarthestMove = 2;

int monthsApart(Recurrence recurrence)
{
    switch (recurrence) {
    case Recurrence::Monthly: return 1;
    case Recurrence::Quarterly: return 3;
    case Recurrence::Yearly: return 12;
    case Recurrence::Once:
    case Recurrence::Daily:
    case Recurrence::Weekly:
    case Recurrence::Biweekly: return 0;
    }
    Q_UNREACHABLE();
}

int daysApart(Recurrence recurrence)
{
    switch (recurrence) {
    case Recurrence::Daily: return 1;
    case Recurrence::Weekly: return 7;
    case Recurrence::Biweekly: return 14;
    case Recurrence::Once:
    case Recurrence::Monthly:
    case Recurrence::Quarterly:
    case Recurrence::Yearly: return 0;
    }
    Q_UNREACHABLE();
}

qint64 monthNumber(QDate date)
{
    return qint64(date.year()) * 12 + date.month() - 1;
}

bool isUsable(QDate date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= kLastYear;
}

// The dates of one plan by their number, from 0.
class Rule {
public:
    explicit Rule(const PlanningTransaction &plan)
        : m_plan(plan),
          m_months(monthsApart(plan.recurrencePattern)),
          m_days(daysApart(plan.recurrencePattern)),
          m_firstMonth(monthNumber(plan.startDate)),
          m_day(dayOfRule(plan))
    {
        if (m_months > 0 && inMonth(m_firstMonth) < plan.startDate)
            ++m_firstMonth;
    }
    // Invalid when there is no such occurrence.
    [[nodiscard]] QDate nominal(qint64 number) const
    {
        if (number > 0 && m_months == 0 && m_days == 0)
            return {};
        if (m_plan.recurrenceEndType == RecurrenceEnd::Count
            && number >= m_plan.recurrenceCount.value_or(number + 1))
            return {};
        const QDate date = m_months > 0 ? inMonth(m_firstMonth + number * m_months)
                                        : m_plan.startDate.addDays(number * m_days);
        if (!isUsable(date))
            return {};
        const bool ended = m_plan.recurrenceEndType == RecurrenceEnd::Date
                        && m_plan.endDate.isValid() && date > m_plan.endDate;
        return ended ? QDate() : date;
    }
    // The number of an occurrence that is not later than the day, if there is one.
    [[nodiscard]] qint64 before(QDate day) const
    {
        qint64 number = 0;
        if (m_months > 0)
            number = (monthNumber(day) - m_firstMonth) / m_months - 1;
        else if (m_days > 0)
            number = m_plan.startDate.daysTo(day) / m_days - 1;
        return std::max<qint64>(0, number);
    }

private:
    [[nodiscard]] QDate inMonth(qint64 month) const
    {
        if (month / 12 > kLastYear)
            return {};
        const QDate first(int(month / 12), int(month % 12) + 1, 1);
        return first.addDays(std::min(m_day, first.daysInMonth()) - 1);
    }

    const PlanningTransaction &m_plan;
    int m_months;
    int m_days;
    qint64 m_firstMonth;
    int m_day;
};

} // namespace

bool isMonthly(Recurrence recurrence)
{
    return monthsApart(recurrence) > 0;
}

int dayOfRule(const PlanningTransaction &plan)
{
    return int(std::clamp<qint64>(plan.executionDay.value_or(plan.startDate.day()), 1, 31));
}

QDate offWeekend(QDate date, WeekendHandling handling)
{
    const int over = date.dayOfWeek() - Qt::Friday; // 1 on Saturday, 2 on Sunday
    if (over <= 0)
        return date;
    switch (handling) {
    case WeekendHandling::None: return date;
    case WeekendHandling::Before: return date.addDays(-over);
    case WeekendHandling::After: return date.addDays(3 - over);
    }
    Q_UNREACHABLE();
}

QList<Occurrence> occurrences(const PlanningTransaction &plan, QDate from, QDate to, int limit)
{
    QList<Occurrence> found;
    if (!isUsable(plan.startDate) || !from.isValid() || !to.isValid())
        return found;
    const Rule rule(plan);
    const QDate last = to.addDays(kFarthestMove);
    for (qint64 number = rule.before(from.addDays(-kFarthestMove)); found.size() < limit;
         ++number) {
        const QDate nominal = rule.nominal(number);
        if (!nominal.isValid() || nominal > last)
            break;
        const QDate date = offWeekend(nominal, plan.weekendHandling);
        if (date >= from && date <= to)
            found.append({nominal, date});
    }
    return found;
}

std::optional<Occurrence> nextOccurrence(const PlanningTransaction &plan, QDate from)
{
    const auto found = occurrences(plan, from, QDate(kLastYear, 12, 31), 1);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Money expectedAmount(const PlanningTransaction &plan)
{
    switch (plan.amountType) {
    case AmountType::Exact: return plan.amount;
    case AmountType::Approximate: return plan.approximateAmount.value_or(plan.amount);
    case AmountType::Range:
        if (!plan.minAmount || !plan.maxAmount
            || plan.minAmount->currency != plan.maxAmount->currency)
            return plan.amount;
        return {std::midpoint(plan.minAmount->minor, plan.maxAmount->minor),
                plan.minAmount->currency};
    }
    Q_UNREACHABLE();
}

bool booksItself(const PlanningTransaction &plan)
{
    return plan.autoExecute && plan.isActive && !plan.forecastOnly
        && plan.amountType == AmountType::Exact;
}

} // namespace finwise
