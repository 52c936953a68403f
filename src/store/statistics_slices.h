// SPDX-License-Identifier: GPL-3.0-or-later
// Which transactions stand behind a figure of the statistics. Thread rule: pure functions.
#pragma once

#include "store/statistics_query.h"

namespace finwise {

// What came in, went out, or both; of `flow` and `flows`.
Slice flowSlice(const StatisticsFigures &figures, Slice::Direction direction,
                const StatisticsStep &span);
// What moved in the accounts; of `moved`.
Slice accountSlice(const StatisticsFigures &figures, const QList<Id> &accounts,
                   const StatisticsStep &span);
// The lines of some categories; of `sums` and `sum`. REQUIRES: of those without a category, at
// most one of what came in and what went out.
Slice categorySlice(const StatisticsFigures &figures, const QList<CategorySeries> &series,
                    const StatisticsStep &span);
Slice payeeSlice(const StatisticsFigures &figures, const PayeeFigures &payee);

} // namespace finwise
