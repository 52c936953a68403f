// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session_answers.h"

namespace finwise::server {
namespace {

QString whyLater(ErrorKind kind)
{
    if (kind == ErrorKind::DiskFull)
        return QStringLiteral("the server has no space left");
    if (kind == ErrorKind::RateLimited)
        return QStringLiteral("too many changes at once; wait a moment");
    return QStringLiteral("the server cannot store anything at the moment");
}

} // namespace

bool isOurs(ErrorKind kind)
{
    return kind == ErrorKind::Storage || kind == ErrorKind::DiskFull || kind == ErrorKind::Busy
        || kind == ErrorKind::Corrupt || kind == ErrorKind::Timeout || kind == ErrorKind::Internal;
}

// Nothing was stored and the same batch may come again.
wire::BatchResult comeAgain(const wire::Batch &batch, const Error &error, qint64 retryMs)
{
    wire::BatchResult result;
    result.batch = batch.id;
    result.retryMs = retryMs;
    for (const wire::Entry &entry : batch.entries) {
        wire::EntryResult one;
        one.id = entry.id;
        one.verdict = wire::Verdict::RetryLater;
        one.message = whyLater(error.kind);
        one.retryMs = retryMs;
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
