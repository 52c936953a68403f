// SPDX-License-Identifier: GPL-3.0-or-later
// RuleListModel: the automation rules in the order they run. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "models/rule_texts.h"

#include <QAbstractListModel>

namespace finwise {

class RuleListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        StageTextRole,
        PriorityRole,
        ActiveRole,
        SummaryRole,
        ProblemRole
    };

    RuleListModel(Books &books, History &history);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_rules.size()); }
    [[nodiscard]] const QList<AutomationRule> &rules() const { return m_rules; }

    Q_INVOKABLE void setActive(int row, bool active);
    // With "Undo" in the toast.
    Q_INVOKABLE void remove(int row);
    void refresh();

Q_SIGNALS:
    void countChanged();

private:
    Books &m_books;
    History &m_history;
    QList<AutomationRule> m_rules;
    RuleNames m_names;
};

// Reads what rules may name. Empty lists when the books cannot be read.
RuleNames ruleNames(Reader &reader);

} // namespace finwise
