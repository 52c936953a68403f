// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/statement.h"

#include "db/sql_error.h"

#include <QJsonDocument>

#include <sqlite3.h>

namespace finwise::db {

Error toError(int code, const QString &message, const QString &where)
{
    ErrorKind kind = ErrorKind::Storage;
    switch (code & 0xff) { // the low byte of an extended code is the primary one
    case SQLITE_BUSY:
    case SQLITE_LOCKED: kind = ErrorKind::Busy; break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: kind = ErrorKind::Corrupt; break;
    case SQLITE_FULL: kind = ErrorKind::DiskFull; break;
    }
    return Error{kind, where, message.simplified()};
}

Statement::Statement(Connection &connection, QString sql, sqlite3_stmt *statement)
    : m_connection(&connection), m_sql(std::move(sql)), m_statement(statement)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection),
      m_sql(std::move(other.m_sql)),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_state(other.m_state),
      m_rowsChanged(other.m_rowsChanged)
{
}

Statement::~Statement()
{
    if (m_statement == nullptr)
        return;
    sqlite3_reset(m_statement); // repeats the error of the last step, which was told already
    sqlite3_clear_bindings(m_statement);
    m_connection->giveBack(m_sql, m_statement);
}

void Statement::bind(int index, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: return bindNull(index);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return bindInteger(index, value.toLongLong());
    case QMetaType::Double:
        rewind();
        sqlite3_bind_double(m_statement, index + 1, value.toDouble());
        return;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        rewind();
        sqlite3_bind_blob64(m_statement, index + 1, bytes.constData(), quint64(bytes.size()),
                            SQLITE_TRANSIENT);
        return;
    }
    default: Q_ASSERT(value.canConvert<QString>()); return bindText(index, value.toString());
    }
}

void Statement::bindInteger(int index, qint64 value)
{
    rewind();
    sqlite3_bind_int64(m_statement, index + 1, value);
}

void Statement::bindText(int index, QStringView text)
{
    bindUtf8(index, text.toUtf8());
}

void Statement::bindUtf8(int index, QByteArrayView text)
{
    rewind();
    // A null pointer would be NULL; for us an empty text is an empty text.
    sqlite3_bind_text64(m_statement, index + 1, text.isEmpty() ? "" : text.data(),
                        quint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindBorrowed(int index, QByteArrayView text)
{
    rewind();
    sqlite3_bind_text64(m_statement, index + 1, text.isEmpty() ? "" : text.data(),
                        quint64(text.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindNull(int index)
{
    rewind();
    sqlite3_bind_null(m_statement, index + 1);
}

// Values can only be set before the first row is asked for.
void Statement::rewind()
{
    if (m_state == State::Ready)
        return;
    sqlite3_reset(m_statement);
    m_state = State::Ready;
}

Result<void> Statement::run()
{
    rewind();
    if (auto stepped = step(State::First); !stepped)
        return stepped;
    m_rowsChanged = sqlite3_changes64(sqlite3_db_handle(m_statement));
    return {};
}

Result<void> Statement::run(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        bind(i, values[i]);
    return run();
}

Result<void> Statement::step(State onRow)
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW: m_state = onRow; return {};
    case SQLITE_DONE: m_state = State::Done; return {};
    default: m_state = State::Done; return fail(m_connection->lastError());
    }
}

Result<bool> Statement::next()
{
    switch (m_state) {
    case State::First: m_state = State::Row; return true;
    case State::Row:
        if (auto stepped = step(State::Row); !stepped)
            return fail(stepped.error());
        return m_state == State::Row;
    case State::Ready:
    case State::Done: break;
    }
    return false;
}

QVariant Statement::value(int column) const
{
    if (isNull(column))
        return {};
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return QVariant(integer(column));
    case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB: return utf8(column).toByteArray();
    default: return text(column);
    }
}

qint64 Statement::integer(int column) const
{
    return m_state == State::Row ? sqlite3_column_int64(m_statement, column) : 0;
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArrayView Statement::utf8(int column) const
{
    if (m_state != State::Row)
        return {};
    // The bytes first: a number is turned into a text by this call.
    const void *bytes = sqlite3_column_type(m_statement, column) == SQLITE_BLOB
                          ? sqlite3_column_blob(m_statement, column)
                          : sqlite3_column_text(m_statement, column);
    return QByteArrayView(static_cast<const char *>(bytes),
                          sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return m_state != State::Row || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Id Statement::id(int column) const
{
    return Id::fromUtf8(utf8(column)).value_or(Id());
}

QJsonObject Statement::json(int column) const
{
    return QJsonDocument::fromJson(utf8(column).toByteArray()).object();
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace finwise::db
