// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "db/sql_error.h"
#include "db/statement.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace finwise::db {
namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kMaxIdleStatements = 200;

QString uniqueName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("finwise-%1").arg(counter.fetch_add(1));
}

} // namespace

Connection::Connection(QString path) : m_path(std::move(path)), m_name(uniqueName())
{
    m_database = std::make_unique<QSqlDatabase>(
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name));
}

Connection::~Connection()
{
    m_idle.clear();
    if (m_database) {
        m_database->close();
        m_database.reset();
        QSqlDatabase::removeDatabase(m_name);
    }
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    return openWith(path, options, access);
}

Result<std::unique_ptr<Connection>> Connection::openInMemory()
{
    return openWith(QStringLiteral(":memory:"), {}, Access::ReadWrite);
}

Result<std::unique_ptr<Connection>> Connection::openWith(const QString &path,
                                                         const QString &options, Access access)
{
    std::unique_ptr<Connection> connection(new Connection(path));
    connection->m_database->setDatabaseName(path);
    connection->m_database->setConnectOptions(options);
    if (!connection->m_database->open())
        return fail(toError(connection->m_database->lastError(), path));
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys = OFF"),
                        QStringLiteral("PRAGMA temp_store = MEMORY"),
                        QStringLiteral("PRAGMA cache_size = -16000")};
    if (access == Access::ReadWrite) {
        // A power failure must not take back what the user or the server was told is stored.
        pragmas << QStringLiteral("PRAGMA journal_mode = WAL")
                << QStringLiteral("PRAGMA synchronous = FULL")
                << QStringLiteral("PRAGMA journal_size_limit = 16777216");
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

Result<Statement> Connection::prepare(const QString &sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        auto query = std::make_unique<QSqlQuery>(std::move(**idle));
        m_idle.erase(idle);
        return Statement(*this, sql, std::move(query));
    }
    auto query = std::make_unique<QSqlQuery>(*m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return fail(toError(query->lastError(), m_path));
    return Statement(*this, sql, std::move(query));
}

void Connection::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    if (m_idle.size() < kMaxIdleStatements && !m_idle.contains(sql))
        m_idle.insert(sql, std::shared_ptr<QSqlQuery>(std::move(query)));
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
