// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history.h"

#include "models/error_text.h"

namespace finwise {

namespace {
constexpr qsizetype kMaxSteps = 200;
}

History::History(Books &books) : m_books(books) {}

void History::run(const Mutation &mutation, const QString &text, Announce announce,
                  const Books::Done &done)
{
    m_books.mutate(mutation, [this, text, announce, done](const Result<Mutated> &result) {
        if (!result) {
            announceError(result.error());
        } else {
            remember(result->inverse, text);
            if (announce == Announce::Yes)
                Q_EMIT announced(text, Neutral, true);
        }
        if (done)
            done(result);
    });
}

void History::remember(const Mutation &inverse, const QString &text)
{
    if (inverse.groups.isEmpty())
        return;
    m_redo.clear();
    push(m_undo, {inverse, text});
    Q_EMIT stepsChanged();
}

void History::announceWarning(const QString &text)
{
    Q_EMIT announced(text, Warning, false);
}

void History::announceError(const Error &error)
{
    Q_EMIT announced(ErrorText::full(error), Failure, false);
}

void History::forget()
{
    m_undo.clear();
    m_redo.clear();
    Q_EMIT stepsChanged();
}

void History::undo()
{
    if (canUndo())
        move(m_undo, m_redo, tr("Undone: %1"));
}

void History::redo()
{
    if (canRedo())
        move(m_redo, m_undo, tr("Done again: %1"));
}

void History::move(QList<Step> &from, QList<Step> &to, const QString &message)
{
    if (m_moving)
        return;
    m_moving = true;
    const Step step = from.takeLast();
    m_books.mutate(step.mutation, [this, &to, step, message](const Result<Mutated> &result) {
        m_moving = false;
        if (!result) {
            announceError(result.error());
        } else {
            push(to, {result->inverse, step.text});
            Q_EMIT announced(message.arg(step.text), Neutral, false);
        }
        Q_EMIT stepsChanged();
    });
}

void History::push(QList<Step> &list, Step step)
{
    if (list.size() == kMaxSteps)
        list.removeFirst();
    list.append(std::move(step));
}

} // namespace finwise
