// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics_entries.h"

#include <algorithm>

namespace finwise {

namespace {

StatisticsSide sideOf(const CategorySeries &series)
{
    if (series.direction != Slice::Direction::Any)
        return series.direction == Slice::Direction::In ? StatisticsSide::Income
                                                        : StatisticsSide::Expenses;
    const qint64 sum = series.sum != 0 ? series.sum : series.before;
    return sum > 0 ? StatisticsSide::Income : StatisticsSide::Expenses;
}

void add(StatisticsEntry &entry, const CategorySeries &series)
{
    entry.series.append(series);
    entry.sums.resize(series.sums.size());
    for (qsizetype i = 0; i < series.sums.size(); ++i)
        entry.sums[i] += series.sums.at(i);
    entry.sum += series.sum;
    entry.before += series.before;
}

} // namespace

QList<StatisticsEntry> statisticsEntries(const StatisticsFigures &figures, StatisticsSide side,
                                         const std::optional<Id> &group)
{
    QHash<Id, QString> groups;
    for (const CategoryGroup &each : figures.categoryGroups)
        groups.insert(each.meta.id, each.name);
    QHash<Id, qsizetype> positions;
    QList<StatisticsEntry> entries;
    for (const CategorySeries &series : figures.categories) {
        if (sideOf(series) != side)
            continue;
        std::optional<Id> in = series.category ? series.category->categoryGroupId : std::nullopt;
        if (in && !groups.contains(*in))
            in.reset(); // of a group that is gone
        if (group && in != group)
            continue;
        if (in && !group) {
            if (!positions.contains(*in)) {
                positions.insert(*in, entries.size());
                entries.append({groups.value(*in), in, {}, {}});
            }
            add(entries[positions.value(*in)], series);
            continue;
        }
        entries.append({series.category ? series.category->name : QString(), {}, {}, {}});
        add(entries.last(), series);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [side](const StatisticsEntry &a, const StatisticsEntry &b) {
                         return side == StatisticsSide::Expenses ? a.sum < b.sum : a.sum > b.sum;
                     });
    return entries;
}

StatisticsEntry statisticsRest(const QList<StatisticsEntry> &entries)
{
    StatisticsEntry rest;
    for (const StatisticsEntry &entry : entries) {
        for (const CategorySeries &series : entry.series)
            add(rest, series);
    }
    return rest;
}

} // namespace finwise
