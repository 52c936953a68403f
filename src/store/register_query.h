// SPDX-License-Identifier: GPL-3.0-or-later
// The register of an account or of all: which rows it has, newest first, with the balance after
// each, and the rows themselves by pages. The order of a million rows is 16 MB; the rows are read
// only when they are looked at. Also the figures of the dashboard. Thread rule: the reader's
// thread; registerOrder() takes long on many rows and has no place on the GUI thread.
#pragma once

#include "domain/entities.h"
#include "store/reader.h"
#include "store/slice.h"

namespace finwise {

struct RegisterFilter {
    enum class Direction { Any, In, Out };
    std::optional<Id> account;  // all accounts when empty
    QString search;             // beginnings of words in payee, description, note; category names
    std::optional<Id> category; // as category of the row or of one of its splits
    std::optional<Id> tag;
    bool uncategorised = false;
    Direction direction = Direction::Any;
    QDate from; // invalid: no bound
    QDate to;
    int newest = 0;             // only so many; 0: all. Not together with an account.
    std::optional<Slice> slice; // the rows behind a figure of the statistics
    bool operator==(const RegisterFilter &) const = default;
    // True when rows of the account may be hidden.
    [[nodiscard]] bool narrows() const;
};

struct RegisterTotals {
    qint64 rows = 0;
    qint64 inPart = 0; // of them, those of which the sums count only parts, as their slice says
    QList<Money> sums; // of the hits, one per currency, the most used first
};

struct RegisterOrder {
    QList<qint64> rows; // row numbers of the table, newest first
    // Balance of the account after each row, whatever the filter hides; only for one account.
    QList<qint64> balances;
    Currency currency; // of the balances
    RegisterTotals totals;
};
Result<RegisterOrder> registerOrder(Reader &reader, const RegisterFilter &filter);

struct RegisterRow {
    qint64 row = 0;
    Transaction transaction;
    QString accountName;
    QString categoryName;
};
// Those of the rows that still exist, in the order asked for. REQUIRES: at most 1,000.
Result<QList<RegisterRow>> registerRows(Reader &reader, const QList<qint64> &rows);
// The row number of a live transaction; nothing when there is none.
Result<std::optional<qint64>> registerRowOf(Reader &reader, const Id &transaction);
// Ids of the live transactions among the rows, any number of them.
Result<QList<Id>> transactionIds(Reader &reader, const QList<qint64> &rows);

// Figures of chosen rows, in the currency of most of them.
struct SelectionFigures {
    qint64 rows = 0;
    Money sum;
    Money smallest;
    Money largest;
    Money average;
    bool mixed = false; // several currencies: no figures
    bool pair = false;  // two opposite amounts in two accounts: may be one transfer
};
Result<SelectionFigures> selectionFigures(Reader &reader, const QList<qint64> &rows);

// Money that came in and went out between two dates (inclusive), transfers apart, per currency.
struct PeriodFigures {
    Money income;
    Money expenses; // negative
};
Result<QList<PeriodFigures>> periodFigures(Reader &reader, QDate from, QDate to);
// Live transactions without a category that could have one.
Result<qint64> uncategorisedCount(Reader &reader);
// Payees that begin with or contain the text, the most used first. REQUIRES: limit ≤ 100.
Result<QStringList> payeesLike(Reader &reader, const QString &text, int limit);
// The category last given to a payee; nothing when there is none.
Result<std::optional<Id>> lastCategoryOf(Reader &reader, const QString &payee);

} // namespace finwise
