// SPDX-License-Identifier: GPL-3.0-or-later
// What imports of all sizes share when they write: the batch they are recorded under, and writing
// it in one transaction or in several with a way back. Thread rule: the store's thread.
#pragma once

#include "importer/row_writer.h"

namespace finwise::importer {

// Makes the amount one in the account's currency. Validation error naming the line when the file
// says that it is another.
Result<void> takeCurrency(const Account &account, TransactionDraft &draft);

// Judges the drafts against the account's rows and, for those that somebody moved away from where
// they were imported, against all rows.
Result<QList<JudgedRow>> judgeAgainst(Reader &reader, const Account &account, const Period &period,
                                      RowJudge &judge);

// The same rows in the same account make the same batch, on every device.
Id batchIdOf(const Account &account, const QList<Id> &rows);

// The groups of the next row; asked batch.rows times.
using NextRow = std::function<Result<QList<QList<Change>>>()>;

// All rows or none, whatever happens: see commitImport().
Result<void> writeInChunks(Store &store, const ImportBatch &batch, const NextRow &nextRow,
                           const WriteHooks &hooks);

} // namespace finwise::importer
