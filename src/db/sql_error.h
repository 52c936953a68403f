// SPDX-License-Identifier: GPL-3.0-or-later
// What an error of SQLite means to us. Thread rule: pure function.
#pragma once

#include "base/result.h"

namespace finwise::db {

// code: SQLite's, extended or not; `where` names the file or table concerned.
Error toError(int code, const QString &message, const QString &where);

} // namespace finwise::db
