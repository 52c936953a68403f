// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session_answers.h"

namespace finwise::server {

bool isOurs(ErrorKind kind)
{
    return kind == ErrorKind::Storage || kind == ErrorKind::DiskFull || kind == ErrorKind::Busy
        || kind == ErrorKind::Corrupt || kind == ErrorKind::Timeout || kind == ErrorKind::Internal;
}

// Nothing was stored and the same batch may come again.
wire::BatchResult comeAgain(const wire::Batch &batch, const Error &error)
{
    wire::BatchResult result;
    result.batch = batch.id;
    result.retryMs = kRetryMs;
    for (const wire::Entry &entry : batch.entries) {
        wire::EntryResult one;
        one.id = entry.id;
        one.verdict = wire::Verdict::RetryLater;
        one.message = error.kind == ErrorKind::DiskFull
                        ? QStringLiteral("the server has no space left")
                        : QStringLiteral("the server cannot store anything at the moment");
        one.retryMs = kRetryMs;
        result.results.append(one);
    }
    return result;
}

void count(Metrics &metrics, const wire::BatchResult &result)
{
    ++metrics.batches;
    for (const wire::EntryResult &entry : result.results) {
        switch (entry.verdict) {
        case wire::Verdict::Applied: ++metrics.applied; break;
        case wire::Verdict::Duplicate: ++metrics.duplicates; break;
        case wire::Verdict::ConflictLost:
        case wire::Verdict::ConflictRejected:
        case wire::Verdict::Gone: ++metrics.conflicts; break;
        case wire::Verdict::Invalid:
        case wire::Verdict::Forbidden:
        case wire::Verdict::TooLarge: ++metrics.refused; break;
        case wire::Verdict::OutOfOrder:
        case wire::Verdict::RetryLater: ++metrics.retries; break;
        }
    }
}

} // namespace finwise::server
