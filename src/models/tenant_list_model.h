// SPDX-License-Identifier: GPL-3.0-or-later
// TenantListModel: the books on this device, one database each, and which of them is open.
// Creating and switching work offline. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "store/profile.h"

#include <QAbstractListModel>

namespace finwise {

class TenantListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(QString activeName READ activeName NOTIFY refreshed)
    Q_PROPERTY(QString activeId READ activeId NOTIFY refreshed)
    Q_PROPERTY(int count READ count NOTIFY refreshed)

public:
    enum Role { TenantIdRole = Qt::UserRole + 1, NameRole, ActiveRole };

    TenantListModel(Profile &profile, Books &books, History &history);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString activeName() const;
    [[nodiscard]] QString activeId() const;
    [[nodiscard]] int count() const { return int(m_tenants.size()); }

    // Opens the active books; creates some in an empty profile.
    Result<void> openActive();
    // Reads the list anew.
    void reload();

    Q_INVOKABLE void use(const QString &tenantId);
    // Creates books with that name and opens them.
    Q_INVOKABLE void create(const QString &name);
    Q_INVOKABLE void rename(const QString &tenantId, const QString &name);
    // Deletes books and their file from this device; others are opened. The server keeps its copy.
    Q_INVOKABLE void remove(const QString &tenantId);
    // Opens the books the server knows by that id; sync fills them. The open ones make way when
    // nothing was ever written to them, as on a device that was just set up.
    void adoptRemote(const Id &id, const QString &name);
    // New books with a copy of that file as their data; opens them.
    void adoptFile(const QString &name, const QString &file);

Q_SIGNALS:
    void refreshed();

private:
    Result<void> openTenant(const Tenant &tenant);
    // The name, or with a number when other books are called so.
    [[nodiscard]] QString freeName(const QString &name) const;
    [[nodiscard]] Result<bool> openOnesAreBlank() const;
    // Announces an error; true when there was none.
    bool succeeded(const Result<void> &result);

    Profile &m_profile;
    Books &m_books;
    History &m_history;
    QList<Tenant> m_tenants;
};

} // namespace finwise
