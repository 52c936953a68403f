// SPDX-License-Identifier: GPL-3.0-or-later
// Statement: a compiled SQL statement with its values and rows; the only user of sqlite3_stmt.
// Returns itself to the connection's cache when destroyed. Thread rule: the connection's thread.
#pragma once

#include "base/id.h"
#include "db/connection.h"

#include <QJsonObject>

namespace finwise::db {

class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    // Sets the n-th value, from 0. An invalid QVariant is NULL; an empty text is an empty text.
    void bind(int index, const QVariant &value);
    // The same without the detour over a QVariant, for what runs once for each row of an import.
    void bindInteger(int index, qint64 value);
    void bindText(int index, QStringView text);
    void bindUtf8(int index, QByteArrayView text);
    // Not copied: the text must stay as it is until run() is done, and is used for that one run.
    void bindBorrowed(int index, QByteArrayView text);
    void bindNull(int index);
    // Runs it; for statements without rows, or before next(). May be repeated with new values.
    Result<void> run();
    Result<void> run(const QVariantList &values);
    // Moves to the next row; false at the end.
    Result<bool> next();
    [[nodiscard]] qint64 rowsChanged() const { return m_rowsChanged; }

    // Columns of the current row, from 0.
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    // Valid until the next call of a function of this statement.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    // A null id for an empty column. Stored ids were written by us and are valid.
    [[nodiscard]] Id id(int column) const;
    [[nodiscard]] QJsonObject json(int column) const;

private:
    friend class Connection;
    // Ready: not run. Row: on a row. First: on the first row, next() was not called. Done: behind
    // the last row.
    enum class State { Ready, First, Row, Done };
    Statement(Connection &connection, QString sql, sqlite3_stmt *statement);
    Result<void> step(State onRow);
    void rewind();

    Connection *m_connection;
    QString m_sql;
    sqlite3_stmt *m_statement; // owned; null after a move
    State m_state = State::Ready;
    qint64 m_rowsChanged = 0;
};

// The compact JSON text stored in a column.
QString jsonText(const QJsonObject &object);

} // namespace finwise::db
