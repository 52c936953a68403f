// SPDX-License-Identifier: GPL-3.0-or-later
// Every number of the sync engine, with its documented default. Thread rule: plain value.
#pragma once

#include "base/result.h"
#include "domain/field_codec.h"
#include "wire/limits.h"

namespace finwise {

// How often an entry is tried before it becomes a dead letter, and how the waiting time grows.
struct RetryRule {
    int tries = 1;
    int growthPercent = 100; // 150: each wait is one and a half times the last
    bool operator==(const RetryRule &) const = default;
};

// Whether the server is asked for larger batches when very many changes wait.
enum class BulkMode { Automatic, Never };
constexpr auto enumNames(BulkMode)
{
    using Name = EnumName<BulkMode>;
    return std::array{Name{BulkMode::Automatic, QLatin1StringView("auto")},
                      Name{BulkMode::Never, QLatin1StringView("never")}};
}

struct SyncConfig {
    qint64 monitorMs = 10'000;                      // PRD-FR1.1
    qsizetype batchEntries = limits::kBatchEntries; // PRD-FR2.1
    qsizetype batchBytes = limits::kBatchBytes;
    qint64 pauseMs = 1'000;  // PRD-FR2.2, between the batches of a run
    qint64 stuckMs = 30'000; // PRD-FR1.3, a batch without an answer

    RetryRule validation{2, 100}; // PRD-FR4.3
    RetryRule timeout{3, 150};
    RetryRule network{5, 200}; // PRD-FR4.2
    qint64 retryBaseMs = 1'000;
    qint64 retryCapMs = 30'000; // PRD-FR3.1, PRD-FR4.1

    qint64 connectMs = 10'000;  // until the socket is open
    qint64 helloMs = 10'000;    // until the server's welcome
    qint64 requestMs = 30'000;  // until a page of changes
    qint64 pingMs = 15'000;     // PRD-FR3.4
    qint64 slowPingMs = 30'000; // on a slow line
    qint64 pongMs = 10'000;     // without any frame after a ping the line is dead
    qint64 reconnectBaseMs = 1'000;
    qint64 reconnectCapMs = 30'000; // PRD-FR3.1
    qint64 stableMs = 60'000;       // a connection this old is trusted
    qint64 probeMs = 3'000;         // ± a third, while the server cannot be reached (PRD-G5)
    qint64 parkedMs = 300'000;      // between tries when only the user can help
    qint64 lockRenewMs = 10'000;    // own record locks (MU-1.4)
    qint64 watchdogMs = 60'000;     // work to do and no progress
    qint64 checkDelayMs = 10'000;   // from the welcome to the first self-check
    qint64 checkMs = 1'800'000;     // between self-checks
    int degradeAfter = 10;          // failed connects to a reachable network

    qint64 pageRecords = limits::kPageRecords;
    BulkMode bulk = BulkMode::Automatic;
    qint64 bulkThreshold = 200; // waiting entries above which a grant is asked for
    bool operator==(const SyncConfig &) const = default;
};

// Usage error naming the first number that makes no sense.
Result<void> check(const SyncConfig &config);

} // namespace finwise
