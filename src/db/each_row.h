// SPDX-License-Identifier: GPL-3.0-or-later
// Reads all rows of one question. Thread rule: the connection's thread.
#pragma once

#include "db/connection.h"
#include "db/statement.h"

namespace finwise::db {

// Calls visit(Statement &) with each row, in their order. What was visited before an error stays
// visited. REQUIRES: the visitor does not use the connection for writing.
template <class Visit>
Result<void> eachRow(Connection &connection, const QString &sql, const QVariantList &values,
                     Visit &&visit)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (const auto ran = statement->run(values); !ran)
        return ran;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        visit(*statement);
    }
}

} // namespace finwise::db
