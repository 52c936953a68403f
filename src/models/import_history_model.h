// SPDX-License-Identifier: GPL-3.0-or-later
// ImportHistoryModel: the imports of these books on this device, newest first, each of which can
// be taken back, also weeks later. Thread rule: GUI thread.
#pragma once

#include "models/account_list_model.h"

namespace finwise {

class ImportHistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the import")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY countChanged)

public:
    enum Role {
        FileRole = Qt::UserRole + 1,
        WhenRole,
        RowsTextRole,
        AccountRole,
        UndoneTextRole,
        CanUndoRole
    };

    ImportHistoryModel(Books &books, History &history, AccountListModel &accounts);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_batches.size()); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    Q_INVOKABLE void undo(int row);
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void countChanged();

private:
    Books &m_books;
    History &m_history;
    AccountListModel &m_accounts;
    QList<ImportBatch> m_batches;
    bool m_busy = false; // one undo at a time
};

} // namespace finwise
