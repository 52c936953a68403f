// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rule_list_model.h"

#include <algorithm>

namespace finwise {

RuleNames ruleNames(Reader &reader)
{
    return RuleNames::of(reader.all<Account>().value_or(QList<Account>()),
                         reader.all<Category>().value_or(QList<Category>()),
                         reader.all<Tag>().value_or(QList<Tag>()),
                         reader.all<Recipient>().value_or(QList<Recipient>()),
                         reader.all<PlanningTransaction>().value_or(QList<PlanningTransaction>()));
}

RuleListModel::RuleListModel(Books &books, History &history) : m_books(books), m_history(history)
{
    connect(&books, &Books::opened, this, &RuleListModel::refresh);
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<AutomationRule, Category, Account>())
            refresh();
    });
}

int RuleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

QVariant RuleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AutomationRule &rule = m_rules.at(index.row());
    switch (role) {
    case IdRole: return rule.meta.id.toString();
    case Qt::DisplayRole:
    case NameRole: return rule.name;
    case StageTextRole: return RuleTexts::stage(rule.stage);
    case PriorityRole: return rule.priority;
    case ActiveRole: return rule.isActive;
    case SummaryRole: return RuleTexts::summary(rule, m_names);
    case ProblemRole: {
        const auto read = rules::parseRule(rule);
        return read ? QString() : RuleTexts::problem(read.error());
    }
    default: return {};
    }
}

QHash<int, QByteArray> RuleListModel::roleNames() const
{
    return {{IdRole, "ruleId"},         {NameRole, "name"},       {StageTextRole, "stageText"},
            {PriorityRole, "priority"}, {ActiveRole, "isActive"}, {SummaryRole, "summary"},
            {ProblemRole, "problem"}};
}

void RuleListModel::setActive(int row, bool active)
{
    if (row < 0 || row >= m_rules.size() || m_rules.at(row).isActive == active)
        return;
    AutomationRule rule = m_rules.at(row);
    rule.isActive = active;
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(rule));
    m_history.run(mutation, active ? tr("Rule “%1” switched on").arg(rule.name)
                                   : tr("Rule “%1” switched off").arg(rule.name));
}

void RuleListModel::remove(int row)
{
    if (row < 0 || row >= m_rules.size())
        return;
    Mutation mutation;
    mutation.remove(m_books.reader().catalog().type<AutomationRule>(), m_rules.at(row).meta.id);
    m_history.run(mutation, tr("Rule “%1” deleted").arg(m_rules.at(row).name),
                  History::Announce::Yes);
}

void RuleListModel::refresh()
{
    beginResetModel();
    m_rules = m_books.reader().all<AutomationRule>().value_or(QList<AutomationRule>());
    m_names = ruleNames(m_books.reader());
    std::sort(m_rules.begin(), m_rules.end(), [](const AutomationRule &a, const AutomationRule &b) {
        return std::tie(a.stage, a.priority, a.meta.id) < std::tie(b.stage, b.priority, b.meta.id);
    });
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace finwise
