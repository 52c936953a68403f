// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows behind a figure are called, and the span of time they come from. Thread rule: pure
// functions.
#pragma once

#include "store/slice.h"

#include <QString>

namespace finwise {

// "Groceries, March 2026"
QString sliceText(const Slice &slice);
// "March 2026", "2026", "01/03/2026 – 15/04/2026": the shortest that is exact.
QString spanText(QDate from, QDate to);

} // namespace finwise
