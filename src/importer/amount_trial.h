// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule for amounts makes of the sample. Thread rule: pure functions.
#pragma once

#include "importer/evidence.h"

namespace finwise::importer {

struct AmountTrial {
    QList<std::optional<qint64>> amounts; // one for each row of the sample
    double readable = 0.0;                // share of the rows with an amount
    int bothSides = 0;                    // rows with money out and money in at once
    int nonZero = 0;
};

AmountTrial tryRule(const Evidence &evidence, const AmountRule &rule);
// The numbers of a column, read on their own.
QList<std::optional<qint64>> columnValues(const Evidence &evidence, int column);

} // namespace finwise::importer
