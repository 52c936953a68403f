// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence: all that inference argues from, gathered once. Thread rule: plain value.
#pragma once

#include "importer/amount_reading.h"
#include "importer/column_profile.h"
#include "importer/interpretation.h"
#include "importer/table_shape.h"

namespace finwise::importer {

struct Evidence {
    TableShape shape;
    QList<TextRow> preamble;
    QList<TextRow> rows;             // behind the header, those with a date if any has one
    QList<ColumnProfile> profiles;   // one for each column
    QList<QList<RoleMatch>> matches; // one for each column; what the user said scores 1000
    QList<NumberFormat> formats;     // one for each column
    NumberEvidence numbers;          // of all money columns
    ImportOptions options;
    RowOrder order = RowOrder::Unknown; // of the booking dates, once they are found

    [[nodiscard]] int width() const { return static_cast<int>(profiles.size()); }
    [[nodiscard]] int score(int column, Role role) const { return scoreOf(matches[column], role); }
    [[nodiscard]] bool named(int column) const { return !shape.names.value(column).isEmpty(); }
    // The best score of any role that is not one of money; 0 where the cells are amounts and the
    // role is one for dates or words ("Wert", "Soll/Haben" over figures with a sign).
    [[nodiscard]] int foreignScore(int column) const;
    // A card's statement, by its columns (cards and their holders) or by what stands above them.
    [[nodiscard]] bool isCardStatement() const;
    [[nodiscard]] bool isCardByTitle() const;
    // A header calls the rows spending: "利用金額".
    [[nodiscard]] bool listsSpending() const;
    // How many currencies a column names; 0 when it holds anything else.
    [[nodiscard]] qsizetype currenciesIn(int column) const;
    // The cells of a row's columns of text, one behind the other.
    [[nodiscard]] QString allTexts(const TextRow &row) const;
    // The longest cell of a row among the columns of text.
    [[nodiscard]] QString longestText(const TextRow &row) const;
};

// rows: the sample, from the file's first row on.
Evidence gatherEvidence(const QList<TextRow> &rows, const TableShape &shape,
                        const ImportOptions &options);

// The rule by which amounts are read best, with its balance column.
struct AmountFinding {
    AmountRule rule;
    BalanceProof proof;
    int balance = -1;
    double score = 0.0;
    bool signDoubtful = false; // only habit tells what is money out
    QString reason;
};
// dateColumns are not looked at.
AmountFinding findAmounts(const Evidence &evidence, const QList<int> &dateColumns);

} // namespace finwise::importer
