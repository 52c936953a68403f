// SPDX-License-Identifier: GPL-3.0-or-later
// What sessions and REST answer when something went wrong on our side, and how they count.
// Thread rule: pure functions; the counters are atomic.
#pragma once

#include "server/metrics.h"
#include "server/tenant_store.h"

namespace finwise::server {

inline constexpr qint64 kRetryMs = 2000;

// A failure of the server, not of the request: the same request may come again.
bool isOurs(ErrorKind kind);
// Nothing was stored and the same batch may come again.
wire::BatchResult comeAgain(const wire::Batch &batch, const Error &error,
                            qint64 retryMs = kRetryMs);
void count(Metrics &metrics, const wire::BatchResult &result);

} // namespace finwise::server
