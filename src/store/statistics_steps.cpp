// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statistics_steps.h"

#include <algorithm>

namespace finwise {

namespace {
// More would be too narrow to be told apart, and too long to be heard.
constexpr int kMaxDays = 31;
constexpr int kMaxMonths = 60;
constexpr int kMaxYears = 60;
} // namespace

StatisticsUnit statisticsUnit(QDate from, QDate to)
{
    const int years = to.year() - from.year() + 1;
    if (from.daysTo(to) < kMaxDays)
        return StatisticsUnit::Day;
    if (years <= kMaxYears && (years - 1) * 12 + to.month() - from.month() < kMaxMonths)
        return StatisticsUnit::Month;
    return years <= kMaxYears ? StatisticsUnit::Year : StatisticsUnit::Whole;
}

QList<StatisticsStep> statisticsSteps(QDate from, QDate to)
{
    const StatisticsUnit unit = statisticsUnit(from, to);
    const auto after = [unit, to](QDate step) {
        switch (unit) {
        case StatisticsUnit::Day: return step.addDays(1);
        case StatisticsUnit::Month: return QDate(step.year(), step.month(), 1).addMonths(1);
        case StatisticsUnit::Year: return QDate(step.year() + 1, 1, 1);
        case StatisticsUnit::Whole: return to.addDays(1);
        }
        Q_UNREACHABLE();
    };
    QList<StatisticsStep> steps;
    for (QDate step = from; step <= to; step = after(step))
        steps.append({step, std::min(to, after(step).addDays(-1))});
    return steps;
}

} // namespace finwise
