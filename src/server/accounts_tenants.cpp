// SPDX-License-Identifier: GPL-3.0-or-later
// Tenants and memberships of AccountsStore.
#include "server/accounts_store.h"

#include "base/text.h"
#include "db/statement.h"
#include "db/transaction.h"
#include "wire/limits.h"

namespace finwise::server {
namespace {

Result<void> writeMember(db::Connection &db, const Id &tenant, const Id &user, Role role,
                         Instant now)
{
    const auto done = db.execute(
        QStringLiteral("INSERT INTO memberships (tenant, user, role, since) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (tenant, user) DO UPDATE SET role = excluded.role"),
        {tenant.toString(), user.toString(), QString(enumName(role)), now.ms});
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace

Result<void> AccountsStore::createTenant(const Id &id, const QString &name, const Id &owner)
{
    QString shown = truncated(collapseSpaces(name), limits::kTextLength);
    if (shown.isEmpty())
        shown = QStringLiteral("FinWise");
    auto transaction = db::Transaction::begin(*m_db);
    if (!transaction)
        return fail(transaction.error());
    const auto made = m_db->execute(
        QStringLiteral("INSERT OR IGNORE INTO tenants (id, name, created_at) VALUES (?, ?, ?)"),
        {id.toString(), shown, m_clock.now().ms});
    if (!made)
        return fail(made.error());
    if (*made == 0) {
        return fail(ErrorKind::Forbidden, QStringLiteral("tenant"),
                    QStringLiteral("no such tenant, or no access to it"));
    }
    if (auto joined = writeMember(*m_db, id, owner, Role::Owner, m_clock.now()); !joined)
        return joined;
    return transaction->commit();
}

Result<Role> AccountsStore::joinOrCreate(const Id &tenant, const QString &name, const Id &user)
{
    const auto role = roleOf(tenant, user);
    if (!role)
        return fail(role.error());
    if (*role)
        return **role;
    if (m_mostTenants > 0) {
        const auto owned = m_db->scalar(QStringLiteral("SELECT count(*) FROM memberships WHERE "
                                                       "user = ? AND role = 'owner'"),
                                        {user.toString()});
        if (!owned)
            return fail(owned.error());
        if (owned->toLongLong() >= m_mostTenants) {
            return fail(ErrorKind::Forbidden, QStringLiteral("tenant"),
                        QStringLiteral("no such tenant, or no access to it, and you have made as "
                                       "many as this server allows (%1)")
                            .arg(m_mostTenants));
        }
    }
    if (auto made = createTenant(tenant, name, user); !made)
        return fail(made.error());
    return Role::Owner;
}

Result<std::optional<Role>> AccountsStore::roleOf(const Id &tenant, const Id &user)
{
    return m_db
        ->scalar(QStringLiteral("SELECT m.role FROM memberships m JOIN users u ON u.id = m.user "
                                "WHERE m.tenant = ? AND m.user = ? AND u.disabled = 0"),
                 {tenant.toString(), user.toString()})
        .map([](const QVariant &role) { return enumFromName<Role>(role.toString()); });
}

Result<bool> AccountsStore::tenantExists(const Id &tenant)
{
    return m_db->scalar(QStringLiteral("SELECT 1 FROM tenants WHERE id = ?"), {tenant.toString()})
        .map([](const QVariant &found) { return found.isValid(); });
}

Result<QList<TenantInfo>> AccountsStore::readTenants(const QString &sql, const QVariantList &values)
{
    auto row = m_db->prepare(sql);
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(values); !ran)
        return fail(ran.error());
    QList<TenantInfo> all;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return all;
        all.append(TenantInfo{row->id(0), row->text(1), Instant{row->integer(2)},
                              enumFromName<Role>(row->text(3))});
    }
}

Result<QList<TenantInfo>> AccountsStore::tenantsOf(const Id &user)
{
    return readTenants(
        QStringLiteral("SELECT t.id, t.name, t.created_at, m.role FROM memberships m "
                       "JOIN tenants t ON t.id = m.tenant WHERE m.user = ? "
                       "ORDER BY t.name, t.id"),
        {user.toString()});
}

Result<QList<TenantInfo>> AccountsStore::tenants()
{
    return readTenants(
        QStringLiteral("SELECT id, name, created_at, '' FROM tenants ORDER BY name, id"), {});
}

Result<QList<Member>> AccountsStore::members(const Id &tenant)
{
    auto row = m_db->prepare(QStringLiteral(
        "SELECT u.id, u.name, m.role FROM memberships m JOIN users u ON u.id = m.user "
        "WHERE m.tenant = ? ORDER BY u.name_key"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({tenant.toString()}); !ran)
        return fail(ran.error());
    QList<Member> all;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return all;
        const auto role = enumFromName<Role>(row->text(2));
        all.append(Member{row->id(0), row->text(1), role.value_or(Role::Viewer)});
    }
}

Result<void> AccountsStore::grant(const Id &tenant, const QString &user, Role role)
{
    const auto exists = tenantExists(tenant);
    if (!exists)
        return fail(exists.error());
    if (!*exists)
        return fail(ErrorKind::NotFound, tenant.toString(), QStringLiteral("no such tenant"));
    const auto member = userNamed(user);
    if (!member)
        return fail(member.error());
    return writeMember(*m_db, tenant, member->id, role, m_clock.now());
}

Result<void> AccountsStore::revoke(const Id &tenant, const QString &user)
{
    const auto member = userNamed(user);
    if (!member)
        return fail(member.error());
    const auto done = m_db->execute(
        QStringLiteral("DELETE FROM memberships WHERE tenant = ? AND user = ?"),
        {tenant.toString(), member->id.toString()});
    if (!done)
        return fail(done.error());
    if (*done == 0)
        return fail(ErrorKind::NotFound, user, QStringLiteral("not a member of that tenant"));
    return {};
}

} // namespace finwise::server
