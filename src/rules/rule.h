// SPDX-License-Identifier: GPL-3.0-or-later
// Rule: an AutomationRule read and found sound. The record itself is never touched: what this
// version does not understand stays in it word for word. Thread rule: immutable values.
#pragma once

#include "domain/automation_rule.h"
#include "rules/action.h"
#include "rules/condition.h"

namespace finwise::rules {

struct Rule {
    Id id;
    QString name;
    RuleStage stage = RuleStage::Default;
    qint64 priority = 0;
    ConditionLogic logic = ConditionLogic::All;
    QList<Condition> conditions;
    QList<Action> actions;
};

// The first thing that is wrong: Unsupported for what this version does not know, Validation,
// TooLarge. where names the place: "conditions[1].operator".
Result<Rule> parseRule(const AutomationRule &record);

} // namespace finwise::rules
