// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/amount_trial.h"

namespace finwise::importer {
namespace {

constexpr int kDecimals = 4; // exact for every currency
constexpr qsizetype kRows = 500;

} // namespace

AmountTrial tryRule(const Evidence &evidence, const AmountRule &rule)
{
    AmountTrial trial;
    const qsizetype rows = std::min(evidence.rows.size(), kRows);
    int readable = 0;
    for (qsizetype i = 0; i < rows; ++i) {
        const auto amount = rowAmount(evidence.rows[i], rule, evidence.formats, kDecimals);
        if (amount && amount->present) {
            ++readable;
            trial.bothSides += amount->bothSides ? 1 : 0;
            trial.nonZero += amount->minor != 0 ? 1 : 0;
            trial.amounts.append(amount->minor);
        } else {
            trial.amounts.append(std::nullopt);
        }
    }
    trial.readable = rows > 0 ? double(readable) / double(rows) : 0.0;
    return trial;
}

QList<std::optional<qint64>> columnValues(const Evidence &evidence, int column)
{
    QList<std::optional<qint64>> values;
    const qsizetype rows = std::min(evidence.rows.size(), kRows);
    for (qsizetype i = 0; i < rows; ++i) {
        const auto cell = cellAmount(evidence.rows[i].cell(column), evidence.formats[column],
                                     kDecimals);
        values.append(cell && *cell ? std::optional<qint64>((*cell)->minor) : std::nullopt);
    }
    return values;
}

} // namespace finwise::importer
