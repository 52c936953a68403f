// SPDX-License-Identifier: GPL-3.0-or-later
// RegisterModel: the transactions of one account or of all, newest first. It knows how many rows
// there are and reads pages of 100 when they are looked at, so a million rows cost no more than a
// screenful. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "store/register_query.h"

#include <QAbstractListModel>

namespace finwise {

class RegisterModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(QString accountId READ accountId WRITE setAccountId NOTIFY filterChanged)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY totalsChanged)
    Q_PROPERTY(QString countText READ countText NOTIFY totalsChanged)
    Q_PROPERTY(QString sumText READ sumText NOTIFY totalsChanged)

public:
    enum Role {
        RecordIdRole = Qt::UserRole + 1,
        DateTextRole,
        PayeeRole,
        DescriptionRole,
        CategoryRole,
        AccountRole,
        AmountTextRole,
        AmountSignRole,
        BalanceTextRole,
        BalanceSignRole,
        ImportedRole
    };

    RegisterModel(Books &books, History &history);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Empty: all accounts.
    [[nodiscard]] QString accountId() const;
    [[nodiscard]] QString searchText() const { return m_filter.search; }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString sumText() const;
    void setAccountId(const QString &accountId);
    void setSearchText(const QString &text);
    void refresh();

    Q_INVOKABLE QString idAt(int row) const;
    // -1 when the transaction is not among the rows.
    Q_INVOKABLE int rowOf(const QString &recordId) const;
    // Deletes the transaction in that row; announced with "Undo".
    Q_INVOKABLE void remove(int row);

Q_SIGNALS:
    void filterChanged();
    void totalsChanged();

private:
    [[nodiscard]] const RegisterRow *rowAt(int row) const;
    void onChanged(const ChangeSet &changes);
    // Announces the one row that came or went, so that views keep their place.
    bool refreshOne(const Id &changed);
    bool readTotals(RegisterTotals &totals) const;
    void reset();

    Books &m_books;
    History &m_history;
    RegisterFilter m_filter;
    RegisterTotals m_totals;
    int m_count = 0;
    mutable QHash<int, QList<RegisterRow>> m_pages;
    mutable QList<int> m_recentPages; // the oldest is dropped first
};

} // namespace finwise
