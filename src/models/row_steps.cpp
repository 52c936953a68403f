// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_steps.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace finwise {

namespace {

using Iterator = QList<qint64>::const_iterator;

// Runs of positions whose row is not in `kept`.
void collectRuns(Iterator begin, Iterator end, int offset, const QSet<qint64> &kept,
                 RowStep::Kind kind, QList<RowStep> &runs)
{
    for (auto it = begin; it != end; ++it) {
        if (kept.contains(*it))
            continue;
        const int position = offset + int(it - begin);
        if (!runs.isEmpty() && runs.last().kind == kind
            && runs.last().first + runs.last().count == position)
            ++runs.last().count;
        else
            runs.append({kind, position, 1});
    }
}

// The rows of both lists that keep their order among themselves: greedy, which is exact when at
// most a few rows moved.
QSet<qint64> keptRows(Iterator begin, Iterator end, Iterator otherBegin, Iterator otherEnd)
{
    QHash<qint64, qsizetype> places;
    for (auto it = otherBegin; it != otherEnd; ++it)
        places.insert(*it, it - otherBegin);
    QList<std::pair<qsizetype, qint64>> common;
    for (auto it = begin; it != end; ++it) {
        const auto place = places.constFind(*it);
        if (place != places.cend())
            common.append({*place, *it});
    }
    QSet<qint64> kept;
    qsizetype last = -1;
    for (qsizetype i = 0; i < common.size(); ++i) {
        const bool jumpsAhead = i + 1 < common.size() && common[i].first > common[i + 1].first
                             && common[i + 1].first > last;
        if (common[i].first > last && !jumpsAhead) {
            kept.insert(common[i].second);
            last = common[i].first;
        }
    }
    return kept;
}

} // namespace

std::optional<QList<RowStep>> rowSteps(const QList<qint64> &before, const QList<qint64> &after,
                                       int limit)
{
    const auto [from, to] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    auto fromEnd = before.end();
    auto toEnd = after.end();
    while (fromEnd != from && toEnd != to && *(fromEnd - 1) == *(toEnd - 1)) {
        --fromEnd;
        --toEnd;
    }
    const QSet<qint64> kept = keptRows(from, fromEnd, to, toEnd);
    const int offset = int(from - before.begin());
    QList<RowStep> steps;
    collectRuns(from, fromEnd, offset, kept, RowStep::Kind::Remove, steps);
    std::reverse(steps.begin(), steps.end());
    collectRuns(to, toEnd, offset, kept, RowStep::Kind::Insert, steps);
    if (steps.size() > limit)
        return std::nullopt;
    return steps;
}

} // namespace finwise
