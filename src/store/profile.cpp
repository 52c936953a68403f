// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profile.h"

#include "base/text.h"
#include "db/migration.h"
#include "db/statement.h"
#include "db/transaction.h"

#include <QDir>
#include <QFile>

namespace finwise {
namespace {

constexpr qsizetype kMaxNameLength = 100;

Result<void> checkName(const QString &name)
{
    if (name.isEmpty() || name.size() > kMaxNameLength)
        return fail(ErrorKind::Validation, QStringLiteral("name"),
                    QStringLiteral("must have 1 to %1 characters").arg(kMaxNameLength));
    return {};
}

Result<void> makePrivateFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, folder, QStringLiteral("the folder cannot be created"));
    // Finances are nobody else's business on a shared computer.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

Profile::Profile(QString folder, const Clock &clock, Random &random)
    : m_folder(std::move(folder)), m_clock(clock), m_random(random)
{
}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder, const Clock &clock,
                                               Random &random)
{
    for (const QString &needed : {folder, folder + QLatin1StringView("/tenants")}) {
        if (auto made = makePrivateFolder(needed); !made)
            return fail(made.error());
    }
    std::unique_ptr<Profile> profile(new Profile(folder, clock, random));
    auto connection = db::Connection::open(folder + QLatin1StringView("/profile.sqlite"));
    if (!connection)
        return fail(connection.error());
    const auto migrations = db::loadMigrations(
        QStringLiteral(":/finwise/store/profile_migrations"));
    if (!migrations)
        return fail(migrations.error());
    if (auto migrated = db::migrate(**connection, *migrations); !migrated)
        return fail(migrated.error());
    profile->m_connection = std::move(*connection);

    // Two processes may start at once: the first one's identity stays.
    auto stored = profile->m_connection->execute(
        QStringLiteral("INSERT OR IGNORE INTO settings (key, value) VALUES ('device.id', ?)"),
        {Id::v7(clock, random).toString()});
    if (!stored)
        return fail(stored.error());
    const auto device = profile->setting(QStringLiteral("device.id"));
    if (!device)
        return fail(device.error());
    profile->m_device = Id::parse(*device).value_or(Id());
    if (profile->m_device.isNull())
        return fail(ErrorKind::Corrupt, folder, QStringLiteral("the device id is unreadable"));
    return profile;
}

Result<QList<Tenant>> Profile::tenants()
{
    auto statement = m_connection->prepare(
        QStringLiteral("SELECT id, name, active, created_at FROM tenants ORDER BY name, id"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run(); !ran)
        return fail(ran.error());
    QList<Tenant> tenants;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return tenants;
        tenants.append(Tenant{statement->id(0), statement->text(1), statement->integer(2) != 0,
                              Instant{statement->integer(3)}});
    }
}

Result<void> Profile::insertTenant(const Tenant &tenant)
{
    auto done = m_connection->execute(
        QStringLiteral("INSERT INTO tenants (id, name, active, created_at) "
                       "VALUES (?, ?, (SELECT COUNT(*) = 0 FROM tenants), ?)"),
        {tenant.id.toString(), tenant.name, tenant.createdAt.ms});
    if (!done)
        return fail(done.error());
    return {};
}

Result<Tenant> Profile::createTenant(const QString &name)
{
    return adoptTenant(Id::v7(m_clock, m_random), name);
}

Result<Tenant> Profile::adoptTenant(const Id &id, const QString &name)
{
    const QString clean = collapseSpaces(name);
    if (auto valid = checkName(clean); !valid)
        return fail(valid.error());
    const auto existing = tenants();
    if (!existing)
        return fail(existing.error());
    for (const Tenant &tenant : *existing) {
        if (tenant.id == id)
            return tenant;
        if (tenant.name == clean)
            return fail(ErrorKind::Validation, clean,
                        QStringLiteral("a tenant of this name exists already"));
    }
    if (auto inserted = insertTenant(Tenant{id, clean, false, m_clock.now()}); !inserted)
        return fail(inserted.error());
    return findTenant(id.toString());
}

Result<Tenant> Profile::findTenant(const QString &idOrName)
{
    const auto existing = tenants();
    if (!existing)
        return fail(existing.error());
    for (const Tenant &tenant : *existing) {
        if (tenant.id.toString() == idOrName || tenant.name == idOrName)
            return tenant;
    }
    return fail(ErrorKind::NotFound, idOrName,
                QStringLiteral("no tenant with this name or id on this device"));
}

Result<void> Profile::useTenant(const Id &id)
{
    auto transaction = db::Transaction::begin(*m_connection);
    if (!transaction)
        return fail(transaction.error());
    auto set = m_connection->execute(QStringLiteral("UPDATE tenants SET active = (id = ?)"),
                                     {id.toString()});
    const auto found = m_connection->scalar(
        QStringLiteral("SELECT COUNT(*) FROM tenants WHERE active"));
    if (!set || !found)
        return fail(!set ? set.error() : found.error());
    if (found->toInt() != 1)
        return fail(ErrorKind::NotFound, id.toString(),
                    QStringLiteral("no such tenant on this device"));
    return transaction->commit();
}

Result<void> Profile::renameTenant(const Id &id, const QString &name)
{
    const QString clean = collapseSpaces(name);
    if (auto valid = checkName(clean); !valid)
        return valid;
    auto done = m_connection->execute(QStringLiteral("UPDATE tenants SET name = ? WHERE id = ?"),
                                      {clean, id.toString()});
    if (!done)
        return fail(done.error());
    if (*done == 0)
        return fail(ErrorKind::NotFound, id.toString(),
                    QStringLiteral("no such tenant on this device"));
    return {};
}

Result<void> Profile::removeTenant(const Id &id)
{
    auto done = m_connection->execute(QStringLiteral("DELETE FROM tenants WHERE id = ?"),
                                      {id.toString()});
    if (!done)
        return fail(done.error());
    if (*done == 0)
        return fail(ErrorKind::NotFound, id.toString(),
                    QStringLiteral("no such tenant on this device"));
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString file = storePath(id) + QLatin1StringView(suffix);
        if (QFile::exists(file) && !QFile::remove(file))
            return fail(ErrorKind::Storage, file, QStringLiteral("cannot be removed"));
    }
    // Another tenant takes over, so that there is always an active one while any is left.
    auto next = m_connection->execute(
        QStringLiteral("UPDATE tenants SET active = 1 WHERE id = (SELECT MIN(id) FROM tenants) "
                       "AND NOT EXISTS (SELECT 1 FROM tenants WHERE active)"));
    if (!next)
        return fail(next.error());
    return {};
}

Result<Tenant> Profile::activeTenant(const QString &defaultName)
{
    const auto existing = tenants();
    if (!existing)
        return fail(existing.error());
    for (const Tenant &tenant : *existing) {
        if (tenant.active)
            return tenant;
    }
    return createTenant(defaultName);
}

QString Profile::storePath(const Id &tenant) const
{
    return m_folder + QLatin1StringView("/tenants/") + tenant.toString()
         + QLatin1StringView(".sqlite");
}

StoreOptions Profile::storeOptions(const Id &tenant) const
{
    return StoreOptions{storePath(tenant), tenant, m_device};
}

Result<std::unique_ptr<Store>> Profile::openStore(const Id &tenant)
{
    return Store::open(storeOptions(tenant), m_clock, m_random);
}

Result<QString> Profile::setting(const QString &key, const QString &fallback)
{
    const auto found = m_connection->scalar(
        QStringLiteral("SELECT value FROM settings WHERE key = ?"), {key});
    if (!found)
        return fail(found.error());
    return found->isNull() ? fallback : found->toString();
}

Result<void> Profile::setSetting(const QString &key, const QString &value)
{
    auto done = m_connection->execute(
        QStringLiteral("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"), {key, value});
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace finwise
