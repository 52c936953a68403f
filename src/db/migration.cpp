// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migration.h"

#include "db/transaction.h"

#include <QDir>
#include <QFile>

namespace finwise::db {
namespace {

// Statements end with ';' at the end of a line; a trigger ends with a line "END;".
QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString current;
    for (const QString &line : sql.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1StringView("--")))
            continue;
        current += line + u'\n';
        const bool inTrigger = current.trimmed().startsWith(QLatin1StringView("CREATE TRIGGER"));
        if (inTrigger ? trimmed == QLatin1StringView("END;") : trimmed.endsWith(u';')) {
            statements.append(current.trimmed());
            current.clear();
        }
    }
    if (!current.trimmed().isEmpty())
        statements.append(current.trimmed());
    return statements;
}

Result<void> applyOne(Connection &connection, const Migration &migration)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    // Another process may have migrated while this one waited for the lock.
    const auto version = connection.scalar(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (version->toInt() >= migration.version)
        return {};
    for (const QString &statement : statementsOf(migration.sql)) {
        if (auto ran = connection.execute(statement); !ran)
            return fail(ran.error().kind, migration.name, ran.error().message);
    }
    if (auto set = connection.execute(
            QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
        !set)
        return fail(set.error());
    return transaction->commit();
}

} // namespace

Result<QList<Migration>> loadMigrations(const QString &folder)
{
    QList<Migration> migrations;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files,
                                                     QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Storage, file.fileName(), file.errorString());
        const int version = name.left(3).toInt();
        if (version != migrations.size() + 1)
            return fail(ErrorKind::Corrupt, name,
                        QStringLiteral("migrations are not numbered without gaps"));
        migrations.append(Migration{version, name, QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

Result<void> migrate(Connection &connection, const QList<Migration> &migrations)
{
    const auto version = connection.scalar(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (version->toInt() > migrations.size())
        return fail(
            ErrorKind::Unsupported, connection.path(),
            QStringLiteral(
                "the data was written by a newer version (schema %1, this program knows %2)")
                .arg(version->toInt())
                .arg(migrations.size()));
    for (const Migration &migration : migrations) {
        if (migration.version <= version->toInt())
            continue;
        if (auto applied = applyOne(connection, migration); !applied)
            return applied;
    }
    return {};
}

} // namespace finwise::db
