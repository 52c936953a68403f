// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_config.h"

namespace finwise {
namespace {

struct Bound {
    const char *name;
    qint64 value;
    qint64 least;
    qint64 most;
};

constexpr qint64 kHourMs = 3'600'000;

} // namespace

Result<void> check(const SyncConfig &config)
{
    const Bound bounds[] = {
        {"monitor", config.monitorMs, 100, kHourMs},
        {"batch", config.batchEntries, 1, limits::kBulkBatchEntries},
        {"batch bytes", config.batchBytes, 1024, limits::kBatchBytes},
        {"pause", config.pauseMs, 0, kHourMs},
        {"stuck", config.stuckMs, 100, kHourMs},
        {"validation tries", config.validation.tries, 1, 100},
        {"timeout tries", config.timeout.tries, 1, 100},
        {"network tries", config.network.tries, 1, 100},
        {"retry base", config.retryBaseMs, 1, kHourMs},
        {"retry cap", config.retryCapMs, config.retryBaseMs, kHourMs},
        {"connect", config.connectMs, 100, kHourMs},
        {"hello", config.helloMs, 100, kHourMs},
        {"request", config.requestMs, 100, kHourMs},
        {"ping", config.pingMs, 100, kHourMs},
        {"pong", config.pongMs, 100, kHourMs},
        {"reconnect base", config.reconnectBaseMs, 1, kHourMs},
        {"reconnect cap", config.reconnectCapMs, config.reconnectBaseMs, kHourMs},
        {"check delay", config.checkDelayMs, 1, kHourMs},
        {"check", config.checkMs, 1'000, 24 * kHourMs},
        {"page", config.pageRecords, 1, limits::kPageRecords},
    };
    for (const Bound &bound : bounds) {
        if (bound.value < bound.least || bound.value > bound.most)
            return fail(ErrorKind::Usage, QLatin1StringView(bound.name),
                        QStringLiteral("%1 is not between %2 and %3")
                            .arg(bound.value)
                            .arg(bound.least)
                            .arg(bound.most));
    }
    return {};
}

} // namespace finwise
