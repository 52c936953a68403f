// SPDX-License-Identifier: GPL-3.0-or-later
// Instant: a point in time, UTC milliseconds since 1970. Distinct from calendar dates (QDate),
// which never carry a zone. Thread rule: plain value.
#pragma once

#include "base/result.h"

#include <compare>

namespace finwise {

struct Instant {
    qint64 ms = 0;
    auto operator<=>(const Instant &) const = default;
};

// "2025-06-01T10:00:00.123Z".
QString toIso(Instant instant);
// Reads ISO 8601 with milliseconds optional; a text without zone is UTC. Validation error
// otherwise.
Result<Instant> instantFromIso(QStringView text);

} // namespace finwise
