// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/apply_rules.h"

namespace finwise::importer {
namespace {

const QSet<RuleStage> kEarly{RuleStage::Pre, RuleStage::Default};
const QSet<RuleStage> kLate{RuleStage::Post};

rules::Policy policyFor(const QSet<RuleStage> &stages)
{
    rules::Policy policy;
    policy.stages = stages;
    policy.trace = false;
    policy.keepAccount = true;
    return policy;
}

Transaction asTransaction(const TransactionDraft &draft, const Id &account)
{
    Transaction out;
    out.accountId = account;
    out.date = draft.date;
    out.valueDate = draft.valueDate;
    out.amount = draft.amount;
    out.payee = draft.payee;
    out.originalPayee = draft.payee;
    out.description = draft.description;
    out.counterpartyIban = draft.counterpartyIban;
    out.mandateReference = draft.mandateReference;
    return out;
}

} // namespace

RowRules::RowRules(rules::RuleSet rules)
    : m_rules(std::move(rules)), m_hasEarly(m_rules.has(kEarly)), m_hasLate(m_rules.has(kLate))
{
}

Result<std::shared_ptr<const RowRules>> RowRules::read(Reader &reader,
                                                       const QList<Recipient> &recipients)
{
    const auto records = reader.all<AutomationRule>();
    if (!records)
        return fail(records.error());
    return std::shared_ptr<const RowRules>(new RowRules(rules::RuleSet(*records, recipients)));
}

std::optional<RuledRow> RowRules::early(const TransactionDraft &draft, const Id &account) const
{
    if (!m_hasEarly)
        return std::nullopt;
    const rules::Outcome outcome = m_rules.evaluate(asTransaction(draft, account),
                                                    policyFor(kEarly));
    RuledRow row{outcome.changes, {}, false};
    for (const rules::RuleTrace &rule : outcome.trace) {
        row.fired.append(rule.name);
        for (const rules::ActionTrace &action : rule.actions)
            row.keptAccount = row.keptAccount || action.effect == rules::Effect::NotHere;
    }
    if (outcome.changes.isEmpty() && !row.keptAccount)
        return std::nullopt;
    return row;
}

void RowRules::late(Transaction &transaction) const
{
    if (m_hasLate)
        rules::apply(m_rules.evaluate(transaction, policyFor(kLate)).changes, transaction);
}

} // namespace finwise::importer
