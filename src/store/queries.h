// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about a tenant's data that take more than one record: balances, lists, lookups.
// Everything derived is computed here in SQL, never stored. Thread rule: the reader's thread.
#pragma once

#include "domain/entities.h"
#include "store/change.h"
#include "store/reader.h"

namespace finwise {

struct AccountBalance {
    Account account;
    Money balance; // opening balance plus all live transactions
    qint64 transactions = 0;
};
// Live accounts by sort order, then name.
Result<QList<AccountBalance>> accountBalances(Reader &reader);

struct TransactionFilter {
    std::optional<Id> account;
    QDate from; // invalid: no bound
    QDate to;
    QString search; // in payee, description and note, case-insensitive
    int limit = 1000;
    qint64 offset = 0;
};
// By date, then id.
Result<QList<Transaction>> transactions(Reader &reader, const TransactionFilter &filter);
Result<qint64> transactionCount(Reader &reader, const TransactionFilter &filter);

// What deduplication must know of the rows already in an account.
struct ExistingTransaction {
    Id id;
    QDate date;
    qint64 minor = 0;
    bool imported = false; // came from a statement
    bool deleted = false;
    bool takenBack = false; // deleted together with its whole import
};
// All rows, tombstones included, of an account between two dates (inclusive), in id order.
Result<QList<ExistingTransaction>> transactionsForDedupe(Reader &reader, const Id &account,
                                                         QDate from, QDate to);
// The same row by row and in no order, for accounts with a million of them.
Result<void> eachForDedupe(Reader &reader, const Id &account, QDate from, QDate to,
                           const std::function<void(const ExistingTransaction &)> &visit);

// How many eachForDedupe() will visit.
Result<qint64> countForDedupe(Reader &reader, const Id &account, QDate from, QDate to);
// One of them by its id, in whatever account and on whatever day it is now; nothing when there is
// no such row.
Result<std::optional<ExistingTransaction>> transactionForDedupe(Reader &reader, const Id &id);
// Whether any row of the books came from a statement.
Result<bool> hasImportedRows(Reader &reader);

// What tells a person which row is meant.
struct TransactionGist {
    QDate date;
    Money amount;
    QString payee; // or the description, where there is none
    bool operator==(const TransactionGist &) const = default;
};
// Nothing when there is no such live row.
Result<std::optional<TransactionGist>> transactionGist(Reader &reader, const Id &id);

// A transfer booked in another account whose other side, in this account, is not known yet.
struct OpenTransfer {
    Id id;
    Id account; // the one it is booked in
    QDate date;
    qint64 minor = 0;
};
// In id order.
Result<QList<OpenTransfer>> openTransfersTo(Reader &reader, const Id &account, QDate from,
                                            QDate to);

Result<QList<ImportBatch>> importBatches(Reader &reader);
Result<QList<Record>> transactionsOfImport(Reader &reader, const Id &batch);

// Problems of the data itself: dangling references, splits that do not add up. English sentences.
Result<QStringList> referenceProblems(Reader &reader);

} // namespace finwise
