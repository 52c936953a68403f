// SPDX-License-Identifier: GPL-3.0-or-later
// The periods statistics can be seen for, and what each is compared with. Thread rule: pure
// functions.
#pragma once

#include <QDate>

namespace finwise {

enum class StatisticsPeriod {
    ThisMonth,
    ThreeMonths,
    SixMonths,
    TwelveMonths,
    ThisYear,
    LastYear,
    All,
    Custom
};
constexpr int kStatisticsPeriods = 8;

struct StatisticsSpan {
    QDate from; // both inclusive; invalid: since the first transaction
    QDate to;
    QDate beforeFrom; // the period of the same length before it; invalid: there is none
    QDate beforeTo;
    bool operator==(const StatisticsSpan &) const = default;
};
// A period that still runs ends today, and is compared with as many days of the one before it.
// `custom` is what the user has chosen: any valid span.
StatisticsSpan spanOf(StatisticsPeriod period, QDate today, const StatisticsSpan &custom);
// A chosen span; whole months are compared with as many whole months.
StatisticsSpan customSpan(QDate from, QDate to);

} // namespace finwise
