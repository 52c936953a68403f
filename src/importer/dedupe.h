// SPDX-License-Identifier: GPL-3.0-or-later
// Deduplication. A row is known again by its exact fingerprint – date, amount, texts as the bank
// wrote them – and its occurrence among equal rows of the file, so that twins on a day stay two
// and the same file twice adds nothing. A row that is only similar is shown, never dropped.
// Thread rule: pure functions.
#pragma once

#include "base/id.h"
#include "importer/transaction_draft.h"

namespace finwise::importer {

// Stable for ever: ids of imported rows are made from it.
QString fingerprintOf(const TransactionDraft &draft);

// What must be known of a row that is in the account already.
struct ExistingRow {
    Id id;
    QDate date;
    qint64 minor = 0;
    bool deleted = false;
};

enum class Novelty {
    New,
    Duplicate,         // imported before, and there
    Restored,          // imported before, then taken back or deleted; it comes back with its old id
    PossibleDuplicate, // the same amount within three days; the user decides
};

struct JudgedRow {
    Id id; // of the transaction this row is or becomes
    Novelty novelty = Novelty::New;
    Id twin; // the similar row; null unless PossibleDuplicate
};

constexpr int kSimilarDays = 3;

// One answer for each draft, in their order. existing: the account's rows from kSimilarDays
// before the first to kSimilarDays after the last draft.
QList<JudgedRow> judgeRows(const Id &account, const QList<TransactionDraft> &drafts,
                           const QList<ExistingRow> &existing);

} // namespace finwise::importer
