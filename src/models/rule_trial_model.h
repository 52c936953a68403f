// SPDX-License-Identifier: GPL-3.0-or-later
// RuleTrialModel: what rules would change about the transactions that are there, row by row with
// the reason; then does it as one change that can be taken back. Looks on a thread of its own.
// Thread rule: GUI thread.
#pragma once

#include "importer/rule_trial.h"
#include "models/rule_editor.h"

#include <QFutureWatcher>

#include <atomic>
#include <memory>

namespace finwise {

class RuleTrialModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool done READ isDone NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString applyText READ applyText NOTIFY changed)
    Q_PROPERTY(bool canApply READ canApply NOTIFY changed)

public:
    enum Role {
        DateTextRole = Qt::UserRole + 1,
        PayeeRole,
        AmountTextRole,
        AmountSignRole,
        EffectRole,
        ReasonRole,
        IncludedRole
    };

    RuleTrialModel(Books &books, History &history, RuleEditor &editor, RuleListModel &rules);
    ~RuleTrialModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isRunning() const { return m_stop != nullptr; }
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString applyText() const;
    [[nodiscard]] bool canApply() const
    {
        return m_done && m_leftOut.size() < m_trial->rows.size();
    }

    // Only the rule in the editor, as it stands there.
    Q_INVOKABLE void tryEdited();
    // All active rules.
    Q_INVOKABLE void tryAll();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void apply();

Q_SIGNALS:
    void changed();

private:
    using Answer = Result<importer::RuleTrial>;
    void start(const QList<AutomationRule> &rules);
    void onFinished();

    Books &m_books;
    History &m_history;
    RuleEditor &m_editor;
    RuleListModel &m_rules;
    std::shared_ptr<const importer::RuleTrial> m_trial;
    RuleNames m_names;
    QSet<qsizetype> m_leftOut;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the run under way
    bool m_done = false;
    QFutureWatcher<Answer> m_watcher;
};

} // namespace finwise
