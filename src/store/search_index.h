// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text index of the transactions. Changes only note their row; the index follows in
// small steps when there is time. A search is right at any moment: noted rows are looked at
// directly. Thread rule: the connection's thread.
#pragma once

#include "db/connection.h"

namespace finwise {

// Takes up to `rows` noted rows into the index, in one transaction; true when some are left.
Result<bool> indexSome(db::Connection &connection, int rows);

// The words of a search as an FTS5 expression: every word is the beginning of a word of the
// record. Empty when there is none.
QString searchExpression(const QString &search);

} // namespace finwise
