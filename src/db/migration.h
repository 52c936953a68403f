// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered schema migrations, each in a transaction, recorded in PRAGMA user_version.
// Never edited after release. Thread rule: the connection's thread.
#pragma once

#include "db/connection.h"

namespace finwise::db {

struct Migration {
    int version = 0; // 1, 2, 3 …
    QString name;    // for error messages
    QString sql;     // statements, each ending with ';' at the end of a line
};

// Reads NNN_name.sql files of a resource folder, sorted. Corrupt error when numbers have gaps.
Result<QList<Migration>> loadMigrations(const QString &folder);
// Brings the database up to date. Unsupported error when it was written by a newer program.
Result<void> migrate(Connection &connection, const QList<Migration> &migrations);

} // namespace finwise::db
