// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping: each row of the table becomes a draft, a problem or a row left out with its reason,
// strictly by the Interpretation. Thread rule: a RowMapper belongs to one thread.
#pragma once

#include "importer/amount_reading.h"
#include "importer/text_row.h"
#include "importer/transaction_draft.h"

#include <functional>
#include <variant>

namespace finwise::importer {

struct MapOutput {
    std::function<void(TransactionDraft &&)> draft;
    std::function<void(ProblemRow &&)> problem;
    std::function<void(SkippedRow &&)> skipped;
    // A row that contradicts the number format or date order; it may teach inference better.
    std::function<void(const TextRow &)> contradiction;
};

class RowMapper {
public:
    // Both are borrowed and outlive the mapper.
    RowMapper(const Interpretation &interpretation, const ImportOptions &options, MapOutput output);

    // The rows behind the header, in file order. Rows that only continue a text are added to the
    // transaction before, therefore a draft is given out when the next row is known.
    void add(const TextRow &row);
    void finish();
    [[nodiscard]] int roundedAmounts() const { return m_rounded; }
    [[nodiscard]] int damagedTexts() const { return m_damaged; }
    // Amounts with another decimal mark than their column, which could be read one way only.
    [[nodiscard]] int otherMarks() const { return m_otherMarks; }
    // The last transaction leaves two columns or more empty that every other one fills: without
    // a column of balances nobody can tell it from the closing balance.
    [[nodiscard]] bool isLastRowOdd() const;

private:
    struct Line; // what is known of the row at hand
    void flush();
    void skip(const TextRow &row, SkipReason kind, const QString &reason);
    void problem(const TextRow &row, const QString &reason);
    [[nodiscard]] bool isHeader(const TextRow &row) const;
    [[nodiscard]] bool isBalanceRow(const TextRow &row) const;
    [[nodiscard]] int dateColumnOf(const TextRow &row) const;
    bool takeSection(const TextRow &row);
    bool takeUnbooked(const TextRow &row);
    void addDateless(const TextRow &row, bool amountPresent);
    bool continueText(const TextRow &row);
    void fillTexts(const TextRow &row, TransactionDraft &draft);
    [[nodiscard]] QString currencyOf(const TextRow &row, const QString &inAmount,
                                     bool &stated) const;
    // amount: read by the rule with two decimals, which most currencies have.
    void makeDraft(const TextRow &row, QDate date, const AmountRule &rule,
                   Result<RowAmount> amount);

    const Interpretation &m_reading;
    const ImportOptions &m_options;
    MapOutput m_output;
    std::optional<TransactionDraft> m_held;
    int m_balances = -1;     // the column, wherever its figures belong
    QList<int> m_references; // columns of codes, where some banks write "HOLD" instead
    bool m_pendingSection = false;
    quint64 m_lastFilled = 0;     // columns that the transaction at hand fills, one bit each
    quint64 m_alwaysFilled = ~0U; // columns that all before it fill
    qint64 m_drafts = 0;
    int m_rounded = 0;
    int m_otherMarks = 0;
    int m_damaged = 0;
};

} // namespace finwise::importer
