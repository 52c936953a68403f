// SPDX-License-Identifier: GPL-3.0-or-later
// RegisterActions: what can be done to all chosen rows of a register at once; each is one step of
// undo. The records are read and changed on the store's thread. Thread rule: GUI thread.
#pragma once

#include "models/register_model.h"

namespace finwise {

class RegisterActions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")

public:
    RegisterActions(Books &books, History &history);

    // An empty id takes the category away.
    Q_INVOKABLE void categorise(finwise::RegisterModel *rows, const QString &categoryId);
    Q_INVOKABLE void addTag(finwise::RegisterModel *rows, const QString &tagId);
    Q_INVOKABLE void removeTags(finwise::RegisterModel *rows);
    Q_INVOKABLE void setReconciled(finwise::RegisterModel *rows, bool reconciled);
    Q_INVOKABLE void remove(finwise::RegisterModel *rows);
    // Makes one transfer of two opposite amounts in two accounts. REQUIRES: rows->canPair().
    Q_INVOKABLE void pair(finwise::RegisterModel *rows);
    // The same once more, dated today.
    Q_INVOKABLE void duplicate(const QString &transactionId);

private:
    using Edit = std::function<void(Transaction &)>;
    void editAll(const RegisterModel &rows, const Edit &edit, const QString &text);
    void run(const Result<Mutation> &mutation, const QString &text);

    Books &m_books;
    History &m_history;
};

} // namespace finwise
