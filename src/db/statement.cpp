// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/statement.h"

#include "db/sql_error.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

namespace finwise::db {

Error toError(const QSqlError &error, const QString &where)
{
    // Primary result codes of SQLite (the low byte of the extended ones).
    constexpr int kBusy = 5;
    constexpr int kLocked = 6;
    constexpr int kCorrupt = 11;
    constexpr int kFull = 13;
    constexpr int kNotADatabase = 26;
    ErrorKind kind = ErrorKind::Storage;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case kBusy:
    case kLocked: kind = ErrorKind::Busy; break;
    case kCorrupt:
    case kNotADatabase: kind = ErrorKind::Corrupt; break;
    case kFull: kind = ErrorKind::DiskFull; break;
    }
    return Error{kind, where, error.text().simplified()};
}

Statement::Statement(Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Statement::Statement(Statement &&other) noexcept = default;

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    m_connection->giveBack(m_sql, std::move(m_query));
}

void Statement::bind(int index, const QVariant &value)
{
    // The driver would store a null QString as NULL; for us only an invalid QVariant is NULL.
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        m_query->bindValue(index, QStringLiteral(""));
    else
        m_query->bindValue(index, value);
}

Result<void> Statement::run()
{
    if (!m_query->exec())
        return fail(toError(m_query->lastError(), m_connection->path()));
    return {};
}

Result<void> Statement::run(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        bind(i, values[i]);
    return run();
}

Result<bool> Statement::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return fail(toError(m_query->lastError(), m_connection->path()));
    return false;
}

qint64 Statement::rowsChanged() const
{
    return m_query->numRowsAffected();
}

QVariant Statement::value(int column) const
{
    return m_query->value(column);
}

Id Statement::id(int column) const
{
    return Id::parse(text(column)).value_or(Id());
}

QJsonObject Statement::json(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace finwise::db
