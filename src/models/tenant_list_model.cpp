// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenant_list_model.h"

#include <QFile>

namespace finwise {

TenantListModel::TenantListModel(Profile &profile, Books &books, History &history)
    : m_profile(profile), m_books(books), m_history(history)
{
}

int TenantListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tenants.size());
}

QVariant TenantListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Tenant &tenant = m_tenants.at(index.row());
    switch (role) {
    case TenantIdRole: return tenant.id.toString();
    case Qt::DisplayRole:
    case NameRole: return tenant.name;
    case ActiveRole: return tenant.active;
    default: return {};
    }
}

QHash<int, QByteArray> TenantListModel::roleNames() const
{
    return {{TenantIdRole, "tenantId"}, {NameRole, "name"}, {ActiveRole, "active"}};
}

QString TenantListModel::activeName() const
{
    for (const Tenant &tenant : m_tenants) {
        if (tenant.active)
            return tenant.name;
    }
    return {};
}

QString TenantListModel::activeId() const
{
    for (const Tenant &tenant : m_tenants) {
        if (tenant.active)
            return tenant.id.toString();
    }
    return {};
}

Result<void> TenantListModel::openActive()
{
    const auto tenant = m_profile.activeTenant(tr("My finances"));
    return tenant ? openTenant(*tenant) : fail(tenant.error());
}

void TenantListModel::use(const QString &tenantId)
{
    for (const Tenant &tenant : m_tenants) {
        if (tenant.id.toString() == tenantId && !tenant.active
            && succeeded(m_profile.useTenant(tenant.id))) {
            succeeded(openTenant(tenant));
            return;
        }
    }
}

void TenantListModel::create(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    const auto tenant = m_profile.createTenant(name.trimmed());
    if (!tenant) {
        m_history.announceError(tenant.error());
        return;
    }
    if (succeeded(m_profile.useTenant(tenant->id)))
        succeeded(openTenant(*tenant));
}

void TenantListModel::rename(const QString &tenantId, const QString &name)
{
    const auto id = Id::parse(tenantId);
    if (id && !name.trimmed().isEmpty() && succeeded(m_profile.renameTenant(*id, name.trimmed())))
        reload();
}

void TenantListModel::remove(const QString &tenantId)
{
    const auto id = Id::parse(tenantId);
    if (!id || m_tenants.size() < 2)
        return;
    const bool open = *id == m_books.tenant();
    if (open)
        m_books.close();
    if (succeeded(m_profile.removeTenant(*id)) && !open)
        reload();
    if (open)
        succeeded(openActive());
}

QString TenantListModel::freeName(const QString &name) const
{
    QString free = name;
    const auto taken = [&] {
        return std::any_of(m_tenants.begin(), m_tenants.end(),
                           [&](const Tenant &tenant) { return tenant.name == free; });
    };
    for (int number = 2; taken(); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

Result<bool> TenantListModel::openOnesAreBlank() const
{
    Reader &reader = m_books.reader();
    for (const EntityType &type : reader.catalog().types()) {
        const auto any = reader.table(type).readAfter(reader.connection(), Id(), 1);
        if (!any)
            return fail(any.error());
        if (!any->isEmpty())
            return false;
    }
    return true;
}

void TenantListModel::adoptRemote(const Id &id, const QString &name)
{
    const auto blank = openOnesAreBlank();
    if (!blank) {
        m_history.announceError(blank.error());
        return;
    }
    const Id open = m_books.tenant();
    const auto tenant = m_profile.adoptTenant(id, freeName(name));
    if (!tenant) {
        m_history.announceError(tenant.error());
        return;
    }
    // The blank ones go first, so that nobody sees two of a name; opening begins the sync.
    if (*blank && open != id) {
        m_books.close();
        if (succeeded(m_profile.removeTenant(open)) && tenant->name != name)
            succeeded(m_profile.renameTenant(id, name));
    }
    const auto found = m_profile.findTenant(id.toString());
    if (!found)
        m_history.announceError(found.error());
    else if (succeeded(m_profile.useTenant(id)))
        succeeded(openTenant(*found));
}

void TenantListModel::adoptFile(const QString &name, const QString &file)
{
    const auto tenant = m_profile.createTenant(freeName(name));
    if (!tenant) {
        m_history.announceError(tenant.error());
        return;
    }
    const QString path = m_profile.storePath(tenant->id);
    if (!QFile::copy(file, path)) {
        m_history.announceError(
            Error{ErrorKind::Storage, path, QStringLiteral("the backup cannot be copied")});
        succeeded(m_profile.removeTenant(tenant->id));
        return;
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    if (succeeded(m_profile.useTenant(tenant->id)))
        succeeded(openTenant(*tenant));
}

Result<void> TenantListModel::openTenant(const Tenant &tenant)
{
    m_history.forget();
    StoreOptions options;
    options.path = m_profile.storePath(tenant.id);
    options.tenant = tenant.id;
    options.device = m_profile.device();
    const auto opened = m_books.open(options);
    reload();
    if (opened && !m_books.putAside().isEmpty()) {
        const QString text = tr("The file with these books was damaged and is kept as %1. %n "
                                "change(s) that no server has confirmed were taken over into a new "
                                "one; the rest comes back with the next sync.",
                                nullptr, int(m_books.salvagedChanges()))
                                 .arg(m_books.putAside());
        // The first books are opened before there is a window that could show it.
        QMetaObject::invokeMethod(
            this, [this, text] { m_history.announceWarning(text); }, Qt::QueuedConnection);
    }
    return opened;
}

void TenantListModel::reload()
{
    const auto tenants = m_profile.tenants();
    if (!tenants) {
        m_history.announceError(tenants.error());
        return;
    }
    beginResetModel();
    m_tenants = *tenants;
    endResetModel();
    Q_EMIT refreshed();
}

bool TenantListModel::succeeded(const Result<void> &result)
{
    if (!result)
        m_history.announceError(result.error());
    return result.has_value();
}

} // namespace finwise
