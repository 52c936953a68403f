// SPDX-License-Identifier: GPL-3.0-or-later
// What an error of the SQLite driver means to us. Thread rule: pure function.
#pragma once

#include "base/result.h"

class QSqlError;

namespace finwise::db {

// `where` names the file or table concerned.
Error toError(const QSqlError &error, const QString &where);

} // namespace finwise::db
