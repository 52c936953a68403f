// SPDX-License-Identifier: GPL-3.0-or-later
// AccountListModel: groups with their totals and under each its accounts with their balances.
// A row is a group or an account; accounts without a group come first. The names are read here,
// the balances elsewhere: they follow. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "models/inquiry.h"
#include "models/picture_shelf.h"
#include "store/queries.h"

#include <QAbstractListModel>

namespace finwise {

class AccountListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(int accountCount READ accountCount NOTIFY refreshed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY refreshed)
    Q_PROPERTY(int totalSign READ totalSign NOTIFY refreshed)
    Q_PROPERTY(QStringList names READ names NOTIFY refreshed)
    Q_PROPERTY(bool showsArchived READ showsArchived WRITE setShowsArchived NOTIFY refreshed)

public:
    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        RecordIdRole,
        NameRole,
        DetailRole,
        IconRole,
        TintRole,
        PictureRole,
        BalanceTextRole,
        BalanceSignRole,
        CountRole
    };

    AccountListModel(Books &books, History &history, const PictureShelf &shelf);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int accountCount() const { return int(m_accounts.size()); }
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] int totalSign() const;
    // Of the accounts alone, in the order of the list.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] const QList<AccountBalance> &accounts() const { return m_accounts; }

    // Reads everything anew, keeping rows that stayed.
    void refresh();

    Q_INVOKABLE QString accountName(const QString &accountId) const;
    Q_INVOKABLE QString accountDetail(const QString &accountId) const;
    Q_INVOKABLE QString balanceText(const QString &accountId) const;
    Q_INVOKABLE int balanceSign(const QString &accountId) const;
    // The id at a position of names(); empty when there is none.
    Q_INVOKABLE QString accountIdAt(int position) const;
    Q_INVOKABLE int positionOf(const QString &accountId) const;
    // The row of an account or group; -1 when there is none.
    Q_INVOKABLE int rowOf(const QString &recordId) const;
    Q_INVOKABLE QString firstAccountId() const;

    // Accounts that are out of use are hidden unless they are asked for.
    [[nodiscard]] bool showsArchived() const { return m_showsArchived; }
    void setShowsArchived(bool shows);
    Q_INVOKABLE bool isArchived(const QString &accountId) const;
    Q_INVOKABLE void archive(const QString &accountId, bool archived);
    // One place up or down; from the edge of its group into the next one.
    Q_INVOKABLE void moveBy(const QString &accountId, int places);
    // Before the row, or below all when there is no such row. A group's row: to its top.
    Q_INVOKABLE void moveTo(const QString &accountId, int row);
    Q_INVOKABLE void moveGroupBy(const QString &groupId, int places);
    // What reconciling with the balance the bank states will do.
    Q_INVOKABLE QString reconcileText(const QString &accountId, const QString &balance) const;
    Q_INVOKABLE void reconcile(const QString &accountId, const QString &balance);

    // Deletes the account and all its transactions, to be undone in one step.
    Q_INVOKABLE void removeAccount(const QString &accountId);
    // Deletes the group; its accounts stay, without a group.
    Q_INVOKABLE void removeGroup(const QString &groupId);

Q_SIGNALS:
    void refreshed();

private:
    struct Row {
        bool isGroup = false;
        Id id;
        QString name;
        QString detail;
        QString icon;
        QString tint;
        QString picture; // where it lies
        QList<Money> sums;
        qint64 count = 0;
        bool operator==(const Row &) const = default;
    };
    struct Sum {
        qint64 minor = 0;
        qint64 count = 0;
    };
    [[nodiscard]] QList<Row> rowsFor(const QList<AccountGroup> &groups) const;
    [[nodiscard]] const AccountBalance *find(const QString &accountId) const;
    void takeSums(const Result<QList<AccountBalance>> &sums);
    void show(const QList<AccountGroup> &groups, QList<AccountBalance> accounts);
    // Puts the account into the group behind so many others of it.
    void place(const Account &account, const std::optional<Id> &group, qsizetype position);

    Books &m_books;
    History &m_history;
    PictureShelf m_shelf;
    // A sum over a million rows takes its time.
    Inquiry<QList<AccountBalance>> m_inquiry;
    QList<AccountBalance> m_accounts; // in the order of the list
    QList<AccountGroup> m_groups;     // in order, too
    QList<Row> m_rows;
    QHash<Id, Sum> m_sums;    // of the transactions of each account, as answered last
    bool m_sumsKnown = false; // else balances are not shown
    bool m_showsArchived = false;
};

} // namespace finwise
