// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenant_database.h"

#include "db/migration.h"
#include "db/transaction.h"

#include <QDir>

namespace finwise::server {
namespace {

constexpr QLatin1StringView kMigrations{":/finwise/server/migrations/tenant"};
constexpr QLatin1StringView kSuffix{".sqlite"};

} // namespace

QString tenantPath(const QString &dataFolder, const Id &tenant)
{
    return QStringLiteral("%1/tenants/%2%3").arg(dataFolder, tenant.toString(), kSuffix);
}

QList<Id> tenantsIn(const QString &dataFolder)
{
    QList<Id> tenants;
    const QDir folder(dataFolder + QStringLiteral("/tenants"));
    for (const QString &file : folder.entryList({u'*' + kSuffix}, QDir::Files, QDir::Name)) {
        if (const auto id = Id::parse(file.chopped(kSuffix.size())))
            tenants.append(*id);
    }
    return tenants;
}

Result<void> makeTenantTables(db::Connection &connection)
{
    const auto migrations = db::loadMigrations(kMigrations);
    if (!migrations)
        return fail(migrations.error());
    auto transaction = db::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto migrated = db::migrate(connection, *migrations); !migrated)
        return migrated;
    return transaction->commit();
}

Result<std::unique_ptr<db::Connection>> openTenantDatabase(const QString &path, const Clock &clock)
{
    auto opened = path.isEmpty() ? db::Connection::openInMemory() : db::Connection::open(path);
    if (!opened)
        return opened;
    db::Connection &connection = **opened;
    for (const QString &pragma : {kTenantCache, kTenantLog}) {
        if (auto set = connection.scalar(pragma); !set)
            return fail(set.error());
    }
    if (auto made = makeTenantTables(connection); !made)
        return fail(made.error());
    // A new history never continues an older one by accident, so epochs follow the calendar.
    const auto begun = connection.execute(
        QStringLiteral("INSERT OR IGNORE INTO tenant_meta (one, epoch, seq, purge_floor, records) "
                       "VALUES (1, ?, 0, 0, 0)"),
        {clock.now().ms / 1000});
    if (!begun)
        return fail(begun.error());
    return opened;
}

} // namespace finwise::server
