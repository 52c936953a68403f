// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "db/sql_error.h"
#include "db/statement.h"

#include <QFile>

#include <sqlite3.h>

namespace finwise::db {
namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kMaxIdleStatements = 200;

} // namespace

Connection::Connection(QString path) : m_path(std::move(path)) {}

Connection::~Connection()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_database);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    return openWith(path,
                    access == Access::ReadOnly ? SQLITE_OPEN_READONLY
                                               : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                    access);
}

Result<std::unique_ptr<Connection>> Connection::openInMemory()
{
    return openWith(QStringLiteral(":memory:"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                    Access::ReadWrite);
}

Result<std::unique_ptr<Connection>> Connection::openWith(const QString &path, int flags,
                                                         Access access)
{
    // Statistics of memory that nobody asks for would cost a lock for each piece of it.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    std::unique_ptr<Connection> connection(new Connection(path));
    // One thread at a time uses a connection, therefore SQLite need not lock it.
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &connection->m_database,
                                       flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (opened != SQLITE_OK)
        return fail(connection->lastError());
    sqlite3_busy_timeout(connection->m_database, kBusyTimeoutMs);
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys = OFF"),
                        QStringLiteral("PRAGMA temp_store = MEMORY"),
                        QStringLiteral("PRAGMA cache_size = -16000")};
    if (access == Access::ReadWrite) {
        // A power failure must not take back what the user or the server was told is stored.
        pragmas << QStringLiteral("PRAGMA journal_mode = WAL")
                << QStringLiteral("PRAGMA synchronous = FULL")
                << QStringLiteral("PRAGMA journal_size_limit = 16777216")
                // As much as that: what a bulk sync changes again and again is copied once.
                << QStringLiteral("PRAGMA wal_autocheckpoint = 4000");
        if (path != QLatin1StringView(":memory:"))
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto set = connection->scalar(pragma); !set)
            return fail(set.error());
    }
    // The first read finds out whether the file is a database at all.
    if (auto read = connection->scalar(QStringLiteral("PRAGMA schema_version")); !read)
        return fail(read.error());
    return connection;
}

Error Connection::lastError() const
{
    return toError(sqlite3_extended_errcode(m_database),
                   QString::fromUtf8(sqlite3_errmsg(m_database)), m_path);
}

Result<Statement> Connection::prepare(const QString &sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        sqlite3_stmt *statement = *idle;
        m_idle.erase(idle);
        return Statement(*this, sql, statement);
    }
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    const int compiled = sqlite3_prepare_v3(m_database, text.constData(), int(text.size()) + 1,
                                            SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    if (compiled != SQLITE_OK)
        return fail(lastError());
    // Whoever writes two statements means both.
    Q_ASSERT(statement != nullptr && QByteArrayView(rest).trimmed().isEmpty());
    return Statement(*this, sql, statement);
}

void Connection::giveBack(const QString &sql, sqlite3_stmt *statement)
{
    if (m_idle.size() < kMaxIdleStatements && !m_idle.contains(sql))
        m_idle.insert(sql, statement);
    else
        sqlite3_finalize(statement);
}

Result<qint64> Connection::execute(const QString &sql, const QVariantList &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run(values); !ran)
        return fail(ran.error());
    return statement->rowsChanged();
}

Result<QVariant> Connection::scalar(const QString &sql, const QVariantList &values)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run(values); !ran)
        return fail(ran.error());
    const auto row = statement->next();
    if (!row)
        return fail(row.error());
    return *row ? statement->value(0) : QVariant();
}

Result<qint64> Connection::dataVersion()
{
    return scalar(QStringLiteral("PRAGMA data_version")).map([](const QVariant &v) {
        return v.toLongLong();
    });
}

Result<QStringList> Connection::integrityProblems()
{
    auto statement = prepare(QStringLiteral("PRAGMA integrity_check(20)"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run(); !ran)
        return fail(ran.error());
    QStringList problems;
    for (auto row = statement->next(); row && *row; row = statement->next()) {
        if (statement->text(0) != QLatin1StringView("ok"))
            problems.append(statement->text(0));
    }
    return problems;
}

} // namespace finwise::db
