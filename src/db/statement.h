// SPDX-License-Identifier: GPL-3.0-or-later
// Statement: a compiled SQL statement with its values and rows; the only user of QSqlQuery.
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
    // Runs it; for statements without rows, or before next(). May be repeated with new values.
    Result<void> run();
    Result<void> run(const QVariantList &values);
    // Moves to the next row; false at the end.
    Result<bool> next();
    [[nodiscard]] qint64 rowsChanged() const;

    // Columns of the current row, from 0.
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] qint64 integer(int column) const { return value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] bool isNull(int column) const { return value(column).isNull(); }
    // A null id for an empty column. Stored ids were written by us and are valid.
    [[nodiscard]] Id id(int column) const;
    [[nodiscard]] QJsonObject json(int column) const;

private:
    friend class Connection;
    Statement(Connection &connection, QString sql, std::unique_ptr<QSqlQuery> query);
    Connection *m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

// The compact JSON text stored in a column.
QString jsonText(const QJsonObject &object);

} // namespace finwise::db
