// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statistics_slices.h"

namespace finwise {

namespace {

Slice sliceOf(const StatisticsFigures &figures, Slice::Kind kind, const StatisticsStep &span)
{
    Slice slice{.kind = kind, .from = span.from, .to = span.to, .currency = figures.currency};
    if (figures.account)
        slice.accounts = {*figures.account};
    return slice;
}

} // namespace

Slice flowSlice(const StatisticsFigures &figures, Slice::Direction direction,
                const StatisticsStep &span)
{
    Slice slice = sliceOf(figures, Slice::Kind::Flow, span);
    slice.direction = direction;
    return slice;
}

Slice accountSlice(const StatisticsFigures &figures, const QList<Id> &accounts,
                   const StatisticsStep &span)
{
    Slice slice = sliceOf(figures, Slice::Kind::Everything, span);
    slice.accounts = accounts;
    return slice;
}

Slice categorySlice(const StatisticsFigures &figures, const QList<CategorySeries> &series,
                    const StatisticsStep &span)
{
    Slice slice = sliceOf(figures, Slice::Kind::Lines, span);
    for (const CategorySeries &each : series) {
        if (each.category) {
            slice.categories.append(each.category->meta.id);
        } else {
            Q_ASSERT(!slice.uncategorised);
            slice.uncategorised = each.direction;
        }
    }
    if (series.size() == 1 && series.first().category)
        slice.name = series.first().category->name;
    return slice;
}

Slice payeeSlice(const StatisticsFigures &figures, const PayeeFigures &payee)
{
    Slice slice = sliceOf(figures, Slice::Kind::Payee, {figures.from, figures.to});
    slice.direction = payee.direction;
    slice.payee = slice.name = payee.name;
    return slice;
}

} // namespace finwise
