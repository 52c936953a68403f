// SPDX-License-Identifier: GPL-3.0-or-later
// A tenant's database file: where it is and how it is opened, by the server as by its
// administration commands. Thread rule: the connection belongs to the thread that opened it.
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "db/connection.h"

namespace finwise::server {

// Of one tenant's page cache; there may be hundreds of tenants open.
inline const QString kTenantCache = QStringLiteral("PRAGMA cache_size = -4000");

// Pages of the log that a commit copies into the file itself. Usually the server has done so before
// in a quiet moment, see TenantStore::rest().
inline const QString kTenantLog = QStringLiteral("PRAGMA wal_autocheckpoint = 16000");

// DATA/tenants/<id>.sqlite
QString tenantPath(const QString &dataFolder, const Id &tenant);
// The tenants that have a file.
QList<Id> tenantsIn(const QString &dataFolder);
// The tables of a tenant, in one transaction however many steps it takes.
Result<void> makeTenantTables(db::Connection &connection);
// Opened, brought up to date, counters in place. An empty path: in memory.
Result<std::unique_ptr<db::Connection>> openTenantDatabase(const QString &path, const Clock &clock);

} // namespace finwise::server
