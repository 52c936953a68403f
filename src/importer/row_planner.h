// SPDX-License-Identifier: GPL-3.0-or-later
// RowPlanner: what becomes of one row of a statement besides being new or known: what rules make
// of it, its recipient, the own account on its other side. Thread rule: the reader's thread.
#pragma once

#include "domain/account.h"
#include "importer/apply_rules.h"
#include "importer/recipient_match.h"
#include "importer/transaction_draft.h"
#include "store/queries.h"

namespace finwise::importer {

// From the first to the last booking date of a statement.
struct Period {
    QDate first;
    QDate last;
};

class RowPlanner {
public:
    struct Answer {
        std::optional<Id> recipient;   // known already
        std::optional<Id> suggestion;  // a similar recipient to offer
        std::optional<Id> transferTo;  // the own account on the other side
        std::optional<Id> counterpart; // the other side of the transfer, booked there already
        std::optional<RuledRow> ruled; // what rules made of the row
    };

    static Result<RowPlanner> open(Reader &reader, const Account &account, const Period &period);
    // Each counterpart is given out once, therefore each row is asked once.
    Answer answer(const TransactionDraft &draft);
    [[nodiscard]] const std::shared_ptr<const RowRules> &rules() const { return m_rules; }
    // The name recipients are matched by and created with: a rule's, else the bank's.
    static const QString &payeeOf(const TransactionDraft &draft, const RuledRow *ruled);

private:
    RowPlanner(const Account &account, const QList<Account> &accounts,
               const QList<Recipient> &recipients, std::shared_ptr<const RowRules> rules);
    [[nodiscard]] std::optional<Id> ownAccount(const TransactionDraft &draft) const;
    std::optional<Id> counterpart(const TransactionDraft &draft, const Id &account);

    Id m_account;
    RecipientMatcher m_matcher;
    std::shared_ptr<const RowRules> m_rules;
    QHash<QString, Id> m_byIban;
    QHash<QString, std::optional<Id>> m_byName; // normalised; nothing when several have the name
    QList<OpenTransfer> m_transfers;
};

} // namespace finwise::importer
