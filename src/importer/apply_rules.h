// SPDX-License-Identifier: GPL-3.0-or-later
// The automation rules on their way through an import: PRE and DEFAULT on what the bank wrote,
// before recipients are matched, POST on the finished row. Thread rule: the reader's thread; a
// RowRules is immutable afterwards.
#pragma once

#include "importer/transaction_draft.h"
#include "rules/rule_engine.h"
#include "store/reader.h"

#include <memory>

namespace finwise::importer {

// What PRE and DEFAULT made of one row.
struct RuledRow {
    rules::Changes changes;
    QStringList fired; // names of the rules
    // A rule wanted the row in another account. It stays in that of its statement, by which the
    // same statement knows it again, and whose balances prove that nothing is missing.
    bool keptAccount = false;
};

class RowRules {
public:
    // Reads the rules of the books. Rules that cannot run are named in broken().
    static Result<std::shared_ptr<const RowRules>> read(Reader &reader,
                                                        const QList<Recipient> &recipients);
    [[nodiscard]] const QList<rules::BrokenRule> &broken() const { return m_rules.broken(); }

    // Nothing when no rule wants anything of the row. account: that of the statement.
    [[nodiscard]] std::optional<RuledRow> early(const TransactionDraft &draft,
                                                const Id &account) const;
    // Writes POST's changes into the row that is about to be stored.
    void late(Transaction &transaction) const;

private:
    explicit RowRules(rules::RuleSet rules);
    rules::RuleSet m_rules;
    bool m_hasEarly = false;
    bool m_hasLate = false;
};

} // namespace finwise::importer
