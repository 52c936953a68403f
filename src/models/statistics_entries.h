// SPDX-License-Identifier: GPL-3.0-or-later
// The categories of the statistics as a ranking: groups first, their categories one step deeper.
// A category whose sum is money that came in belongs to the income, any other one to the expenses;
// so a refund lowers what was spent. Thread rule: pure functions.
#pragma once

#include "store/statistics_query.h"

namespace finwise {

enum class StatisticsSide { Expenses, Income };

struct StatisticsEntry {
    QString name;                 // empty: without a category
    std::optional<Id> group = {}; // of a group that can be looked into
    QList<CategorySeries> series = {};
    QList<qint64> sums = {}; // in each step; negative: spent
    qint64 sum = 0;
    qint64 before = 0;
};
// The largest first. With a group, the categories in it; without, the groups and what is in none.
QList<StatisticsEntry> statisticsEntries(const StatisticsFigures &figures, StatisticsSide side,
                                         const std::optional<Id> &group = {});
// One entry of all of them together.
StatisticsEntry statisticsRest(const QList<StatisticsEntry> &entries);

} // namespace finwise
