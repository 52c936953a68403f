// SPDX-License-Identifier: GPL-3.0-or-later
// History: every change the user makes goes through here, so that it can be taken back and done
// again, and so that the user hears about it. Undo is the inverse change that the Store answered
// with. Thread rule: GUI thread.
#pragma once

#include "models/books.h"

#include <QtQml/qqmlregistration.h>

namespace finwise {

class History : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY stepsChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY stepsChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY stepsChanged)
    Q_PROPERTY(QString redoText READ redoText NOTIFY stepsChanged)

public:
    // Quiet changes are visible where they were made; announced ones get a toast with "Undo".
    enum class Announce { No, Yes };
    // Numbers that Theme.severityColor() knows.
    enum Severity { Neutral, Good, Busy, Warning, Failure };
    Q_ENUM(Severity)

    explicit History(Books &books);

    // Does the change; `text` names it in the past tense. An error is announced, too.
    void run(const Mutation &mutation, const QString &text, Announce announce = Announce::No,
             const Books::Done &done = {});
    // Puts the undoing of a change that was made elsewhere (an import) on the list.
    void remember(const Mutation &inverse, const QString &text);
    void announceError(const Error &error);
    void announceWarning(const QString &text);
    void forget();

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    [[nodiscard]] QString undoText() const { return canUndo() ? m_undo.last().text : QString(); }
    [[nodiscard]] QString redoText() const { return canRedo() ? m_redo.last().text : QString(); }

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

Q_SIGNALS:
    void stepsChanged();
    void announced(const QString &text, int severity, bool undoable);

private:
    struct Step {
        Mutation mutation;
        QString text;
    };
    void move(QList<Step> &from, QList<Step> &to, const QString &message);
    void push(QList<Step> &list, Step step);

    Books &m_books;
    QList<Step> m_undo;
    QList<Step> m_redo;
    bool m_moving = false; // one undo or redo at a time
};

} // namespace finwise
