// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transaction.h"

namespace finwise::db {
namespace {

QString savepoint(int depth)
{
    return QStringLiteral("nested_%1").arg(depth);
}

} // namespace

Result<Transaction> Transaction::begin(Connection &connection)
{
    const int depth = connection.m_depth;
    const QString sql = depth == 0 ? QStringLiteral("BEGIN IMMEDIATE")
                                   : QStringLiteral("SAVEPOINT ") + savepoint(depth);
    if (auto begun = connection.execute(sql); !begun)
        return fail(begun.error());
    ++connection.m_depth;
    return Transaction(connection, depth);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_depth(other.m_depth)
{
}

Transaction::~Transaction()
{
    if (m_connection == nullptr)
        return;
    // A failed rollback leaves nothing to do: SQLite has rolled back by itself (full disk, I/O
    // error).
    if (m_depth == 0) {
        [[maybe_unused]] const auto done = m_connection->execute(QStringLiteral("ROLLBACK"));
    } else {
        [[maybe_unused]] const auto undone = m_connection->execute(QStringLiteral("ROLLBACK TO ")
                                                                   + savepoint(m_depth));
        [[maybe_unused]] const auto released = m_connection->execute(QStringLiteral("RELEASE ")
                                                                     + savepoint(m_depth));
    }
    m_connection->m_depth = m_depth;
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection != nullptr && m_connection->m_depth == m_depth + 1);
    const QString sql = m_depth == 0 ? QStringLiteral("COMMIT")
                                     : QStringLiteral("RELEASE ") + savepoint(m_depth);
    if (auto committed = m_connection->execute(sql); !committed)
        return fail(committed.error()); // the destructor rolls back
    m_connection->m_depth = m_depth;
    m_connection = nullptr;
    return {};
}

} // namespace finwise::db
