// SPDX-License-Identifier: GPL-3.0-or-later
// Connection: one open SQLite database. WAL, synchronous=FULL, foreign keys off (children may
// arrive before their parents). Talks to SQLite itself: QtSql would wrap each of the sixty values
// of an imported row three times. Thread rule: belongs to the thread that opened it.
#pragma once

#include "base/result.h"

#include <QHash>
#include <QVariant>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace finwise::db {

class Statement;

enum class Access { ReadWrite, ReadOnly };

class Connection {
public:
    // Opens or creates the file. Storage, DiskFull, Busy or Corrupt error with the path.
    static Result<std::unique_ptr<Connection>> open(const QString &path,
                                                    Access access = Access::ReadWrite);
    // A private database in memory; for tests and the simulation.
    static Result<std::unique_ptr<Connection>> openInMemory();
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    // A compiled statement; compiled once per connection and text, handed out to one user at a
    // time.
    Result<Statement> prepare(const QString &sql);
    // Runs one statement without result rows. Returns the number of rows changed.
    Result<qint64> execute(const QString &sql, const QVariantList &values = {});
    // First column of the first row; an invalid QVariant when there is no row.
    Result<QVariant> scalar(const QString &sql, const QVariantList &values = {});

    [[nodiscard]] const QString &path() const { return m_path; }
    // Changes when another connection has committed since (PRAGMA data_version).
    Result<qint64> dataVersion();
    // Messages of PRAGMA integrity_check; empty when the file is sound.
    Result<QStringList> integrityProblems();
    [[nodiscard]] bool inTransaction() const { return m_depth > 0; }

private:
    friend class Statement;
    friend class Transaction;
    explicit Connection(QString path);
    static Result<std::unique_ptr<Connection>> openWith(const QString &path, int flags,
                                                        Access access);
    [[nodiscard]] Error lastError() const;
    void giveBack(const QString &sql, sqlite3_stmt *statement);

    QString m_path;
    sqlite3 *m_database = nullptr;         // owned
    QHash<QString, sqlite3_stmt *> m_idle; // owned; compiled, nobody uses them
    int m_depth = 0;                       // of nested transactions
};

} // namespace finwise::db
