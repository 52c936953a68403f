// SPDX-License-Identifier: GPL-3.0-or-later
// One record as a line of the canonical JSON export and as a row of a CSV table.
// Invariant: equal contents give equal bytes on every device. Thread rule: pure functions.
#pragma once

#include "domain/record.h"

namespace finwise {

// {"data":{…},"entity":"Account","id":"…"} without white space, keys in order.
QByteArray canonicalLine(const Record &record);

// The names of the columns, and the cells of a record under them; both without the line end.
QByteArray csvHeader(const EntityType &type);
QByteArray csvRow(const Record &record);

} // namespace finwise
