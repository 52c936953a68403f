// SPDX-License-Identifier: GPL-3.0-or-later
// The last stages of an import: choose the account, compare with what is there, write everything
// in one transaction, take it back. planImport only reads; commitImport writes what the plan and
// the user's choices say. Thread rule: the store's thread.
#pragma once

#include "domain/account.h"
#include "importer/apply_rules.h"
#include "importer/dedupe.h"
#include "importer/import_reading.h"
#include "importer/limits.h"
#include "importer/row_planner.h"
#include "store/store.h"

#include <QSet>

namespace finwise::importer {

// The account a statement belongs to: the one named (by name or IBAN), else the one with the
// file's IBAN, else the only one. Ambiguous or NotFound error naming the choices.
Result<Account> accountForImport(Reader &reader, const QString &ownIban, const QString &nameOrIban);

struct PlannedRow {
    JudgedRow judged;
    std::optional<Id> recipient;        // known already
    std::optional<Id> suggestion;       // a similar recipient to offer
    std::optional<Id> transferTo;       // the own account on the other side
    int ruled = -1;                     // what rules made of it, in ImportPlan::ruled; -1: nothing
    std::optional<Id> counterpart = {}; // the other side of the transfer, booked there already
};

struct ImportPlan {
    Account account;
    QString fileName;
    QList<TransactionDraft> drafts;          // in file order
    QList<PlannedRow> rows;                  // one for each draft
    QHash<qsizetype, TransactionGist> twins; // of the possible duplicates: the row that is there
    qint64 fresh = 0;
    qint64 duplicates = 0;
    qint64 deletedEarlier = 0; // of the duplicates, those that the user deleted by hand
    qint64 restored = 0;
    qint64 possibleDuplicates = 0;
    QStringList newRecipients; // names that would be created
    QList<RuledRow> ruled;
    std::shared_ptr<const RowRules> rules; // of the books when the plan was made
    // The name recipients are matched by and created with: a rule's, else the bank's.
    [[nodiscard]] const QString &payeeOf(qsizetype row) const;
    [[nodiscard]] DuplicateCounts counts() const
    {
        return {duplicates, possibleDuplicates, deletedEarlier};
    }
};

// Validation error when the statement is in another currency than the account.
Result<ImportPlan> planImport(Reader &reader, const Account &account, const ImportReading &reading);

struct ImportChoices {
    QSet<qsizetype> leaveOut; // rows of the plan the user does not want
    bool createRecipients = true;
    // Rows deleted earlier that shall come back after all, and whether all of them shall.
    QSet<qsizetype> bringBack = {};
    bool bringBackAll = false;
    // Rows that take over the entry made by hand they complete (JudgedRow::completesManual): what
    // the user had filled in stays, his entry goes.
    QSet<qsizetype> merge = {};
};

struct WriteHooks {
    // Rows written and to be written; answers false to cancel: nothing of the import stays.
    std::function<bool(qint64 done, qint64 total)> progress = {};
    qint64 rowsPerTransaction = limits::kRowsPerCommit;
};

struct ImportResult {
    Id batch; // null when nothing was written
    qint64 imported = 0;
    qint64 restored = 0; // of them, rows that had been imported before and taken back
    qint64 recipientsCreated = 0;
    qint64 transfers = 0;
    qint64 merged = 0; // with entries made by hand
};

// Rows, new recipients and queue entries in one transaction; above limits::kRowsPerCommit rows in
// several, all under one batch, which is taken back when one of them fails, when the user cancels,
// and after a crash. Cancelled, and the errors of Store::mutate.
Result<ImportResult> commitImport(Store &store, const ImportPlan &plan,
                                  const ImportChoices &choices = {}, const WriteHooks &hooks = {});

// Deletes all rows of a batch that are still there, as ordinary deletions that sync; answers how
// many. What they had replaced or were linked to is as before. NotFound for an unknown batch,
// Validation when it was taken back already.
Result<qint64> undoImport(Store &store, const Id &batch);

} // namespace finwise::importer
