// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a row's amount by an AmountRule: the same code proves a rule on the sample and maps the
// whole file by it. Thread rule: pure functions.
#pragma once

#include "importer/interpretation.h"
#include "importer/text_row.h"

namespace finwise::importer {

struct CellAmount {
    qint64 minor = 0; // with the cell's own sign
    bool rounded = false;
    QString currency; // written in the cell; mostly empty
    StatedSign sign = StatedSign::None;
};

// One cell; nothing when it is empty or "-". Validation error when it is no amount.
Result<std::optional<CellAmount>> cellAmount(QStringView cell, const NumberFormat &format,
                                             int decimals);

struct RowAmount {
    bool present = false; // false: all the columns of the rule are empty in this row
    qint64 minor = 0;     // money out is negative
    bool rounded = false;
    bool bothSides = false; // debit and credit are both filled, as in a row of totals
    QString currency;
};
// Validation error naming the cell that cannot be read.
Result<RowAmount> rowAmount(const TextRow &row, const AmountRule &rule,
                            const QList<NumberFormat> &formats, int decimals);

// The column of another currency that holds the row's amount; null when it is the usual one.
const OtherAmount *otherAmountOf(const TextRow &row, const Interpretation &reading);

// The formats for a row whose cells show another decimal mark than their columns have.
QList<NumberFormat> ownFormats(const TextRow &row, const AmountRule &rule,
                               const QList<NumberFormat> &formats);

// Which way the rows go, as their dates tell. Where they tell, a column of balances before each
// row can be distinguished from one of balances after it.
enum class RowOrder { Unknown, OldestFirst, NewestFirst };

// How well balances and amounts of neighbouring rows fit; both lists in file order, rows without
// a value hold nothing. Amounts between two stated balances are added up.
BalanceProof checkBalances(const QList<std::optional<qint64>> &amounts,
                           const QList<std::optional<qint64>> &balances,
                           RowOrder order = RowOrder::Unknown);

} // namespace finwise::importer
