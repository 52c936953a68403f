// SPDX-License-Identifier: GPL-3.0-or-later
// RowWriter: turns planned rows into the changes of a mutation: the transaction, a new recipient,
// the link of a transfer, the end of an entry made by hand that the row completes.
// Thread rule: the store's thread.
#pragma once

#include "importer/commit.h"

namespace finwise::importer {

struct RowToWrite {
    const TransactionDraft &draft; // borrowed for the call
    const PlannedRow &row;
    const RuledRow *ruled = nullptr;
    bool merge = false; // with the row entered by hand that it completes
};

class RowWriter {
public:
    // All are borrowed and outlive the writer.
    RowWriter(Store &store, const Account &account, const RowRules *rules, const Id &batch,
              const ImportChoices &choices);

    // The groups of changes the row needs, in the order in which they must be done. Only reads.
    Result<QList<QList<Change>>> groupsFor(const RowToWrite &row);
    [[nodiscard]] const ImportResult &result() const { return m_result; }

private:
    std::optional<Id> recipientFor(const QString &payee, QList<QList<Change>> &groups);
    Result<void> takeOver(const Id &manual, Transaction &transaction, QList<Change> &group);
    Result<void> link(const Id &other, const Transaction &transaction, QList<Change> &group);

    Store &m_store;
    const Account &m_account;
    const RowRules *m_rules;
    const ImportChoices &m_choices;
    QHash<QString, std::optional<Id>> m_recipients; // of names as the bank writes them
    QHash<QString, Id> m_created;                   // by normalised name
    ImportResult m_result;
};

} // namespace finwise::importer
