// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rule_editor.h"

namespace finwise {

RuleEditor::RuleEditor(Books &books, History &history) : m_books(books), m_history(history)
{
    connect(&m_conditions, &RuleLinesModel::edited, this, &RuleEditor::edited);
    connect(&m_actions, &RuleLinesModel::edited, this, &RuleEditor::edited);
    connect(&books, &Books::opened, this, &RuleEditor::close);
}

QStringList RuleEditor::stages() const
{
    QStringList names;
    for (const auto &entry : enumNames(RuleStage{}))
        names.append(RuleTexts::stage(entry.value));
    return names;
}

bool RuleEditor::isValid() const
{
    return m_open && !m_rule.name.trimmed().isEmpty() && m_conditions.isComplete()
        && m_actions.isComplete();
}

AutomationRule RuleEditor::current() const
{
    AutomationRule rule = m_rule;
    rule.name = m_rule.name.trimmed();
    rule.conditions = m_conditions.lines();
    rule.actions = m_actions.lines();
    return rule;
}

void RuleEditor::setName(const QString &name)
{
    m_rule.name = name;
    Q_EMIT edited();
}

void RuleEditor::setStage(int stage)
{
    if (stage < 0 || stage >= int(enumNames(RuleStage{}).size()))
        return;
    m_rule.stage = RuleStage(stage);
    Q_EMIT edited();
}

void RuleEditor::setPriority(int priority)
{
    m_rule.priority = priority;
    Q_EMIT edited();
}

void RuleEditor::setAny(bool any)
{
    m_rule.conditionLogic = any ? ConditionLogic::Any : ConditionLogic::All;
    Q_EMIT edited();
}

void RuleEditor::beginNew()
{
    load({});
    m_conditions.append();
    m_actions.append();
    m_saved = current();
    Q_EMIT edited();
}

void RuleEditor::begin(const QString &ruleId)
{
    const auto id = Id::parse(ruleId);
    if (!id)
        return;
    const auto rule = m_books.reader().get<AutomationRule>(*id);
    if (rule && *rule)
        load(**rule);
    else
        close();
}

void RuleEditor::close()
{
    m_open = false;
    Q_EMIT edited();
}

void RuleEditor::save()
{
    if (!isValid())
        return;
    AutomationRule rule = current();
    const bool fresh = rule.meta.id.isNull();
    if (fresh)
        rule.meta.id = m_books.newId();
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(rule));
    const QString text = fresh ? tr("Rule “%1” added").arg(rule.name)
                               : tr("Rule “%1” changed").arg(rule.name);
    const QString id = rule.meta.id.toString();
    m_history.run(mutation, text, History::Announce::No, [this, id](const Result<Mutated> &result) {
        if (result)
            begin(id);
    });
}

void RuleEditor::retranslate()
{
    const AutomationRule rule = current();
    m_conditions.load(rule.conditions, ruleNames(m_books.reader()), m_books.clock().today());
    m_actions.load(rule.actions, ruleNames(m_books.reader()), m_books.clock().today());
    Q_EMIT namesChanged();
}

void RuleEditor::load(const AutomationRule &rule)
{
    const RuleNames names = ruleNames(m_books.reader());
    const QDate today = m_books.clock().today();
    m_rule = rule;
    m_open = true;
    m_conditions.load(rule.conditions, names, today);
    m_actions.load(rule.actions, names, today);
    m_saved = current();
    Q_EMIT edited();
}

} // namespace finwise
