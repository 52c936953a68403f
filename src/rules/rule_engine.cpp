// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule_engine.h"

#include "base/text.h"

#include <algorithm>

namespace finwise::rules {

// One transaction on its way through the rules.
struct RuleSet::Run {
    const Policy &policy;
    Transaction now;
    Outcome outcome;
};

namespace {

template <class T>
Effect setField(const Policy &policy, std::optional<T> &field, const T &wanted,
                std::optional<T> &change)
{
    if (field == wanted)
        return Effect::AlreadySo;
    // What an earlier rule set may be changed by a later one; change tells it from typed input.
    if (policy.fillOnly && field && !change)
        return Effect::Kept;
    field = wanted;
    change = wanted;
    return Effect::Done;
}

Effect setText(const Policy &policy, QString &field, const QString &wanted,
               std::optional<QString> &change)
{
    if (field == wanted)
        return Effect::AlreadySo;
    if (policy.fillOnly && !field.isEmpty() && !change)
        return Effect::Kept;
    field = wanted;
    change = wanted;
    return Effect::Done;
}

Effect addTags(const QList<Id> &wanted, QList<Id> &tags, QList<Id> &change)
{
    Effect effect = Effect::AlreadySo;
    for (const Id &tag : wanted) {
        if (tags.contains(tag))
            continue;
        tags.append(tag);
        change.append(tag);
        effect = Effect::Done;
    }
    return effect;
}

bool holds(const Rule &rule, const QList<Verdict> &verdicts)
{
    const auto yes = [](const Verdict &verdict) { return verdict.holds; };
    return rule.logic == ConditionLogic::All
             ? !verdicts.isEmpty() && std::all_of(verdicts.begin(), verdicts.end(), yes)
             : std::any_of(verdicts.begin(), verdicts.end(), yes);
}

} // namespace

RuleSet::RuleSet(const QList<AutomationRule> &records, const QList<Recipient> &recipients)
{
    for (const Recipient &recipient : recipients) {
        m_names.insert(recipient.meta.id, recipient.name);
        m_byName.insert(normalizeText(recipient.name), recipient.meta.id);
    }
    for (const AutomationRule &record : records) {
        if (!record.isActive || record.meta.deletedAt)
            continue;
        auto rule = parseRule(record);
        if (rule)
            m_rules.append(*std::move(rule));
        else
            m_broken.append({record.meta.id, record.name, rule.error()});
    }
    std::sort(m_rules.begin(), m_rules.end(), [](const Rule &a, const Rule &b) {
        return std::tie(a.stage, a.priority, a.id) < std::tie(b.stage, b.priority, b.id);
    });
}

bool RuleSet::has(const QSet<RuleStage> &stages) const
{
    return std::any_of(m_rules.begin(), m_rules.end(),
                       [&](const Rule &rule) { return stages.contains(rule.stage); });
}

Outcome RuleSet::evaluate(const Transaction &transaction, const Policy &policy) const
{
    Run run{policy, transaction, {}};
    for (const Rule &rule : m_rules) {
        if (policy.stages.contains(rule.stage))
            runRule(run, rule);
    }
    return std::move(run.outcome);
}

void RuleSet::runRule(Run &run, const Rule &rule) const
{
    RuleTrace trace{rule.id, rule.name, false, {}, {}};
    const Facts facts(run.now,
                      run.now.recipientId ? m_names.value(*run.now.recipientId) : QString());
    const bool all = rule.logic == ConditionLogic::All;
    for (const Condition &condition : rule.conditions) {
        trace.verdicts.append(judge(condition, facts));
        // Without a trace the first condition that decides is enough.
        if (!run.policy.trace && trace.verdicts.last().holds != all)
            break;
    }
    trace.fired = holds(rule, trace.verdicts);
    if (trace.fired) {
        for (const Action &action : rule.actions)
            trace.actions.append({action, perform(run, action)});
    }
    if (run.policy.trace || trace.fired)
        run.outcome.trace.append(std::move(trace));
}

Effect RuleSet::perform(Run &run, const Action &action) const
{
    Changes &changes = run.outcome.changes;
    switch (action.type) {
    case ActionType::SetCategory:
        return run.now.splits.isEmpty()
                 ? setField(run.policy, run.now.categoryId, action.ids.first(), changes.category)
                 : Effect::Kept;
    case ActionType::AddTag: return addTags(action.ids, run.now.tagIds, changes.tags);
    case ActionType::SetNote: return setText(run.policy, run.now.note, action.text, changes.note);
    case ActionType::LinkSchedule:
        return setField(run.policy, run.now.planningTransactionId, action.ids.first(),
                        changes.schedule);
    case ActionType::SetAccount:
        if (run.policy.keepAccount && run.now.accountId != action.ids.first())
            return Effect::NotHere;
        return setField(run.policy, run.now.accountId, action.ids.first(), changes.account);
    case ActionType::SetRecipient: return setRecipient(run, action);
    }
    Q_UNREACHABLE();
}

// The payee is written as the recipient is called; what the bank wrote stays in originalPayee.
Effect RuleSet::setRecipient(Run &run, const Action &action) const
{
    Changes &changes = run.outcome.changes;
    std::optional<Id> id;
    if (!action.ids.isEmpty())
        id = action.ids.first();
    else if (const auto known = m_byName.constFind(normalizeText(action.text));
             known != m_byName.constEnd())
        id = *known;
    const QString name = id ? m_names.value(*id, run.now.payee) : action.text;
    Effect effect = Effect::AlreadySo;
    if (id)
        effect = setField(run.policy, run.now.recipientId, *id, changes.recipient);
    if (effect == Effect::Kept)
        return effect;
    // A payee that was typed is what the rule was found by; it is no reason to keep the name.
    if (run.now.payee != name && !name.isEmpty()) {
        run.now.payee = name;
        changes.payee = name;
        effect = Effect::Done;
    }
    return effect;
}

} // namespace finwise::rules
