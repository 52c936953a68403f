// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics_period.h"

namespace finwise {

namespace {

QDate monthOf(QDate date)
{
    return {date.year(), date.month(), 1};
}

// Whole months up to and including a day; the last one may still run.
StatisticsSpan months(QDate first, QDate to)
{
    const int count = (to.year() - first.year()) * 12 + to.month() - first.month() + 1;
    const bool ended = to.day() == to.daysInMonth();
    const QDate before = to.addMonths(-count);
    return {first, to, first.addMonths(-count),
            ended ? QDate(before.year(), before.month(), before.daysInMonth()) : before};
}

} // namespace

StatisticsSpan customSpan(QDate from, QDate to)
{
    if (from.day() == 1 && to.day() == to.daysInMonth())
        return months(from, to);
    const qint64 days = from.daysTo(to) + 1;
    return {from, to, from.addDays(-days), from.addDays(-1)};
}

StatisticsSpan spanOf(StatisticsPeriod period, QDate today, const StatisticsSpan &custom)
{
    const QDate month = monthOf(today);
    switch (period) {
    case StatisticsPeriod::ThisMonth: return months(month, today);
    case StatisticsPeriod::ThreeMonths: return months(month.addMonths(-2), today);
    case StatisticsPeriod::SixMonths: return months(month.addMonths(-5), today);
    case StatisticsPeriod::TwelveMonths: return months(month.addMonths(-11), today);
    case StatisticsPeriod::ThisYear: {
        const QDate first(today.year(), 1, 1);
        return {first, today, first.addYears(-1), today.addYears(-1)};
    }
    case StatisticsPeriod::LastYear:
        return months(QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31));
    case StatisticsPeriod::All: return {{}, today, {}, {}};
    case StatisticsPeriod::Custom: return custom;
    }
    Q_UNREACHABLE();
}

} // namespace finwise
