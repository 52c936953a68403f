// SPDX-License-Identifier: GPL-3.0-or-later
// RuleEditor: the form for a new or existing automation rule. Fields and lines of a newer version
// are kept. Thread rule: GUI thread.
#pragma once

#include "models/rule_lines_model.h"
#include "models/rule_list_model.h"

namespace finwise {

class RuleEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(bool open READ isOpen NOTIFY edited)
    Q_PROPERTY(bool isNew READ isNew NOTIFY edited)
    Q_PROPERTY(QString ruleId READ ruleId NOTIFY edited)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY edited)
    Q_PROPERTY(int stage READ stage WRITE setStage NOTIFY edited)
    Q_PROPERTY(QStringList stages READ stages NOTIFY namesChanged)
    Q_PROPERTY(QString stageHint READ stageHint NOTIFY edited)
    Q_PROPERTY(int priority READ priority WRITE setPriority NOTIFY edited)
    Q_PROPERTY(bool any READ isAny WRITE setAny NOTIFY edited)
    Q_PROPERTY(bool valid READ isValid NOTIFY edited)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY edited)
    Q_PROPERTY(finwise::RuleLinesModel *conditions READ conditions CONSTANT)
    Q_PROPERTY(finwise::RuleLinesModel *actions READ actions CONSTANT)

public:
    RuleEditor(Books &books, History &history);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isNew() const { return m_rule.meta.id.isNull(); }
    [[nodiscard]] QString ruleId() const { return isNew() ? QString() : m_rule.meta.id.toString(); }
    [[nodiscard]] QString name() const { return m_rule.name; }
    [[nodiscard]] int stage() const { return int(m_rule.stage); }
    [[nodiscard]] QStringList stages() const;
    [[nodiscard]] QString stageHint() const { return RuleTexts::stageHint(m_rule.stage); }
    [[nodiscard]] int priority() const { return int(m_rule.priority); }
    [[nodiscard]] bool isAny() const { return m_rule.conditionLogic == ConditionLogic::Any; }
    // A name and complete lines on both sides.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool isDirty() const { return m_open && current() != m_saved; }
    [[nodiscard]] RuleLinesModel *conditions() { return &m_conditions; }
    [[nodiscard]] RuleLinesModel *actions() { return &m_actions; }
    // The rule as it stands in the form.
    [[nodiscard]] AutomationRule current() const;

    void setName(const QString &name);
    void setStage(int stage);
    void setPriority(int priority);
    void setAny(bool any);

    Q_INVOKABLE void beginNew();
    Q_INVOKABLE void begin(const QString &ruleId);
    Q_INVOKABLE void close();
    Q_INVOKABLE void save();
    void retranslate();

Q_SIGNALS:
    void edited();
    void namesChanged();

private:
    void load(const AutomationRule &rule);

    Books &m_books;
    History &m_history;
    RuleLinesModel m_conditions{RuleLinesModel::Kind::Conditions};
    RuleLinesModel m_actions{RuleLinesModel::Kind::Actions};
    AutomationRule m_rule; // without its lines; id null while new
    AutomationRule m_saved;
    bool m_open = false;
};

} // namespace finwise
