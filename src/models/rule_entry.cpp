// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rule_entry.h"

#include "rules/rule_engine.h"

namespace finwise {

void fillByRules(Reader &reader, Transaction &transaction)
{
    const auto records = reader.all<AutomationRule>();
    if (!records || records->isEmpty())
        return;
    const rules::RuleSet rules(*records, reader.all<Recipient>().value_or(QList<Recipient>()));
    rules::Policy policy;
    policy.fillOnly = true;
    policy.keepAccount = true;
    policy.trace = false;
    rules::Changes changes = rules.evaluate(transaction, policy).changes;
    // The name stands in front of the person who typed it.
    changes.payee.reset();
    rules::apply(changes, transaction);
}

} // namespace finwise
