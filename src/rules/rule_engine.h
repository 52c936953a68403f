// SPDX-License-Identifier: GPL-3.0-or-later
// RuleSet: the active rules of the books in the order they run, and what they make of a
// transaction. Order: stage, then priority from low to high, then id; each rule sees what the
// ones before it did, so the higher priority has the last word. A rule without conditions never
// fires. Thread rule: immutable after construction; evaluate() may run on several threads.
#pragma once

#include "domain/recipient.h"
#include "rules/rule.h"

#include <QSet>

namespace finwise::rules {

struct BrokenRule {
    Id id;
    QString name;
    Error error;
};

// What became of one action of a rule that fired.
enum class Effect {
    Done,
    AlreadySo, // nothing to change
    Kept,      // somebody had filled the field in, or splits hold the categories
    NotHere,   // an imported row stays in the account of its statement
};
struct ActionTrace {
    Action action;
    Effect effect = Effect::Done;
};
struct RuleTrace {
    Id rule;
    QString name;
    bool fired = false;
    QList<Verdict> verdicts; // of its conditions, in their order, as far as they were looked at
    QList<ActionTrace> actions;
};
struct Outcome {
    Changes changes;
    QList<RuleTrace> trace; // every rule of the stages, in the order they ran
};

struct Policy {
    QSet<RuleStage> stages{RuleStage::Pre, RuleStage::Default, RuleStage::Post};
    bool fillOnly = false;    // leave alone what somebody filled in: while a person types
    bool trace = true;        // false: only the rules that fired are listed, without verdicts
    bool keepAccount = false; // for imports: the account is part of what makes a row known again
};

class RuleSet {
public:
    RuleSet() = default;
    // recipients: to know their names, and to find the one that an action names.
    RuleSet(const QList<AutomationRule> &records, const QList<Recipient> &recipients);

    // Rules that cannot run, each with the reason.
    [[nodiscard]] const QList<BrokenRule> &broken() const { return m_broken; }
    [[nodiscard]] const QList<Rule> &rules() const { return m_rules; }
    [[nodiscard]] bool has(const QSet<RuleStage> &stages) const;

    [[nodiscard]] Outcome evaluate(const Transaction &transaction, const Policy &policy) const;

private:
    struct Run;
    void runRule(Run &run, const Rule &rule) const;
    [[nodiscard]] Effect perform(Run &run, const Action &action) const;
    [[nodiscard]] Effect setRecipient(Run &run, const Action &action) const;

    QList<Rule> m_rules;
    QList<BrokenRule> m_broken;
    QHash<Id, QString> m_names;  // of recipients
    QHash<QString, Id> m_byName; // by normalised name
};

} // namespace finwise::rules
