// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of an account's register, newest first, each row with the balance after it, and the
// figures of the dashboard. Everything is computed by SQL over an index; no page needs more rows
// than it shows. Thread rule: the reader's thread.
#pragma once

#include "domain/entities.h"
#include "store/reader.h"

namespace finwise {

struct RegisterFilter {
    std::optional<Id> account; // all accounts when empty
    QString search;            // in payee, description, note and category, case-insensitive
    bool operator==(const RegisterFilter &) const = default;
};

struct RegisterRow {
    Transaction transaction;
    QString accountName;
    QString categoryName;
    // Balance of the account after this row, whatever the search hides; only for one account.
    std::optional<Money> balance;
};

struct RegisterTotals {
    qint64 rows = 0;
    QList<Money> sums; // of the hits, one per currency
};

Result<RegisterTotals> registerTotals(Reader &reader, const RegisterFilter &filter);
// The rows at [offset, offset + limit), by date and id from the newest. REQUIRES: limit ≤ 1,000.
Result<QList<RegisterRow>> registerPage(Reader &reader, const RegisterFilter &filter, qint64 offset,
                                        int limit);
// Position of a live transaction in that order; nothing when the filter hides it.
Result<std::optional<qint64>> registerPosition(Reader &reader, const RegisterFilter &filter,
                                               const Id &transaction);

// Money that came in and went out between two dates (inclusive), transfers apart, per currency.
struct PeriodFigures {
    Money income;
    Money expenses; // negative
};
Result<QList<PeriodFigures>> periodFigures(Reader &reader, QDate from, QDate to);
// Live transactions without a category that could have one.
Result<qint64> uncategorisedCount(Reader &reader);

} // namespace finwise
