// SPDX-License-Identifier: GPL-3.0-or-later
// RuleLinesModel: the conditions or the actions of the rule that is being edited, one line each.
// A line that this version does not understand is kept word for word and can only be removed.
// Thread rule: GUI thread.
#pragma once

#include "models/rule_texts.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class RuleLinesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the rule editor")
    Q_PROPERTY(QStringList typeNames READ typeNames NOTIFY namesChanged)
    Q_PROPERTY(int count READ count NOTIFY edited)

public:
    enum class Kind { Conditions, Actions };
    // What stands behind the type: nothing, a text, or one of a list.
    enum Input { NoInput, TextInput, ChoiceInput, KeptInput };
    Q_ENUM(Input)
    enum Role {
        TypeIndexRole = Qt::UserRole + 1,
        OperatorIndexRole,
        OperatorNamesRole,
        InputRole,
        ValueTextRole,
        ChoicesRole,
        ChoiceIndexRole,
        ProblemRole,
        HintRole
    };

    explicit RuleLinesModel(Kind kind) : m_kind(kind) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QStringList typeNames() const;
    [[nodiscard]] int count() const { return int(m_lines.size()); }

    void load(const QJsonArray &lines, const RuleNames &names, QDate today);
    [[nodiscard]] QJsonArray lines() const;
    [[nodiscard]] bool isComplete() const;

    Q_INVOKABLE void append();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void setType(int row, int type);
    Q_INVOKABLE void setOperator(int row, int op);
    Q_INVOKABLE void setValueText(int row, const QString &text);
    Q_INVOKABLE void setChoice(int row, int choice);

Q_SIGNALS:
    void namesChanged();
    void edited();

private:
    struct Line {
        QJsonObject json;
        QString typed; // what the user sees of a text, amount, date or list
    };
    struct Choice {
        QString name;
        QString id;
    };
    [[nodiscard]] Input inputOf(const Line &line) const;
    [[nodiscard]] int typeIndexOf(const Line &line) const;
    [[nodiscard]] QList<Choice> choicesOf(const Line &line) const;
    [[nodiscard]] QString problemOf(const Line &line) const;
    [[nodiscard]] QString hintOf(const Line &line) const;
    [[nodiscard]] QString typedOf(const QJsonValue &value) const;
    [[nodiscard]] QJsonValue valueOf(const Line &line, const QString &text) const;
    [[nodiscard]] QJsonValue oneValueOf(const Line &line, const QString &text) const;
    void changeLine(int row);

    Kind m_kind;
    QList<Line> m_lines;
    RuleNames m_names;
    QDate m_today;
};

} // namespace finwise
