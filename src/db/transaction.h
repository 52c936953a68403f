// SPDX-License-Identifier: GPL-3.0-or-later
// Transaction: BEGIN IMMEDIATE … COMMIT as a scope; rolls back unless committed. Nested ones are
// savepoints. Thread rule: the connection's thread; strictly nested lifetimes.
#pragma once

#include "db/connection.h"

namespace finwise::db {

class Transaction {
public:
    // Busy error when another process holds the write lock for longer than the busy time-out.
    static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    // After an error the transaction is rolled back.
    Result<void> commit();

private:
    Transaction(Connection &connection, int depth) : m_connection(&connection), m_depth(depth) {}
    Connection *m_connection;
    int m_depth;
};

} // namespace finwise::db
