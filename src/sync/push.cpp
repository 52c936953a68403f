// SPDX-License-Identifier: GPL-3.0-or-later
// Own changes on their way to the server: batches, pauses, what is lost on the way, bulk grants.
#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr int kHalveFrom = 2;     // whole batches lost in a row
constexpr int kAloneWaitFrom = 6; // then a single suspect waits for a stable connection
constexpr qsizetype kMaxWindow = 8;
constexpr qint64 kMaxPauseMs = 60'000;
constexpr qint64 kBulkHeadroomBytes = 16 * 1024; // envelope of a bulk frame

BatchLimits limitsOf(const State &state)
{
    BatchLimits limits{state.config.batchEntries, state.config.batchBytes};
    if (state.grant) {
        limits = state.grant->limits;
        limits.entries = std::min<qsizetype>(limits.entries, state.grant->credits); // no more
    } else {
        if (state.welcome.batchEntries > 0)
            limits.entries = std::min<qsizetype>(limits.entries, state.welcome.batchEntries);
        if (state.welcome.batchBytes > 0)
            limits.bytes = std::min<qsizetype>(limits.bytes, state.welcome.batchBytes);
    }
    if (state.slow)
        limits.entries = std::max<qsizetype>(1, limits.entries / 2);
    if (state.entryLimit > 0)
        limits.entries = std::min(limits.entries, state.entryLimit);
    return limits;
}

void askForBulk(Step &step)
{
    State &state = step.state;
    if (state.config.bulk != BulkMode::Automatic || state.grant || state.bulkAsked
        || state.counts.pending <= state.config.bulkThreshold
        || !state.welcome.capabilities.contains(QStringLiteral("bulk")))
        return;
    state.bulkAsked = true;
    step.send(wire::BulkRequest{state.counts.pending, 0});
}

bool isAlone(const InFlight &batch)
{
    return std::all_of(batch.entries.begin(), batch.entries.end(), [&](const SentEntry &entry) {
        return entry.group == batch.entries.first().group;
    });
}

QList<Id> idsOf(const InFlight &batch)
{
    QList<Id> ids;
    for (const SentEntry &entry : batch.entries)
        ids.append(entry.id);
    return ids;
}

// Whether a lost batch says something about its entries, not about the line.
bool counts(const InFlight &batch, ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout: return batch.stable && isAlone(batch);
    case ErrorKind::TooLarge: return isAlone(batch);
    case ErrorKind::Validation:
    case ErrorKind::NotFound:
    case ErrorKind::Ambiguous:
    case ErrorKind::Usage:
    case ErrorKind::Certificate:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
    case ErrorKind::Protocol:
    case ErrorKind::Unsupported:
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::Corrupt:
    case ErrorKind::Busy:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

void counted(Step &step, const QueueCounted &event)
{
    State &state = step.state;
    state.counted = true;
    state.reckoned = false;
    state.nothingDue = false;
    state.counts = event.counts;
    state.conflicts = event.conflicts;
    state.missing = event.missing;
    state.timers.clear(Timer::Due);
    if (state.phase != Phase::Live)
        return;
    // Entries that are due but blocked give no time: the monitor looks at them again.
    if (event.dueInMs && *event.dueInMs > 0)
        step.arm(Timer::Due, *event.dueInMs);
    if (!state.run.isNull())
        state.runTotal = state.runDone + state.counts.pending + state.counts.processing;
    if (state.counts.pending == 0 && state.inFlight.empty())
        endRun(step);
    askForBulk(step);
    push(step);
    if (state.resync)
        pull(step); // it waited for the queue
}

bool waitsForProof(const State &state)
{
    return state.entryLimit == 1 && state.batchFailures >= kAloneWaitFrom && !state.stable;
}

void push(Step &step)
{
    State &state = step.state;
    const qsizetype window = state.grant ? state.grant->window : 1;
    if (state.phase != Phase::Live || state.serverPaused || state.taking || !state.counted
        || state.counts.pending == 0 || qsizetype(state.inFlight.size()) >= window)
        return;
    if (step.now.ms < state.nextBatchAt)
        return state.timers.set(Timer::NextBatch, state.nextBatchAt);
    if (waitsForProof(state))
        return;
    state.taking = true;
    step.emitEffect(TakeBatch{limitsOf(state)});
}

void sendBatch(Step &step, const BatchTaken &taken)
{
    State &state = step.state;
    state.taking = false;
    if (state.phase != Phase::Live) {
        if (!taken.entries.isEmpty())
            step.emitEffect(ReleaseStuck{0});
        return;
    }
    if (taken.entries.isEmpty()) {
        if (std::exchange(state.reckoned, false))
            return step.emitEffect(CountQueue{});
        state.nothingDue = true;
        if (state.inFlight.empty())
            endRun(step);
        return pull(step);
    }
    if (state.run.isNull()) {
        state.run = taken.batch;
        state.runDone = 0;
        state.runTotal = state.counts.pending + state.counts.processing;
    }
    wire::Batch batch{taken.batch, state.run, step.now.wall, {}};
    InFlight sent{taken.batch, {}, step.now.ms, state.stable};
    for (const QueueEntry &queued : taken.entries) {
        batch.entries.append(queued.entry);
        sent.entries.append(SentEntry{queued.entry.id, queued.entry.group, queued.attempts,
                                      queued.entry.entity, queued.entry.entityId});
    }
    const qint64 count = batch.entries.size();
    state.counts.pending = std::max<qint64>(0, state.counts.pending - count);
    state.counts.processing += count;
    ++state.batchesSent;
    state.progressAt = step.now.ms; // from here on the stuck rule watches
    step.note(QLatin1StringView("sync.batch_sent"),
              {{QStringLiteral("batch"), taken.batch.toString()},
               {QStringLiteral("run"), state.run.toString()},
               {QStringLiteral("entries"), count}});
    step.send(std::move(batch));
    state.inFlight.push_back(std::move(sent));
    if (state.grant && (state.grant->credits -= count) <= 0)
        revokeBulk(step, 0);
    if (state.grant) {
        state.nextBatchAt = step.now.ms + state.grant->pauseMs;
        push(step);
    }
}

void stuckBatches(Step &step)
{
    State &state = step.state;
    bool any = false;
    for (auto it = state.inFlight.begin(); it != state.inFlight.end();) {
        if (step.now.ms - it->sentAt < state.config.stuckMs) {
            ++it;
            continue;
        }
        const InFlight batch = std::move(*it);
        it = state.inFlight.erase(it);
        batchFailed(step, batch, ErrorKind::Timeout);
        const qint64 bound = backoffMs(state.config.retryBaseMs, state.config.timeout.growthPercent,
                                       state.batchFailures, state.config.retryCapMs);
        state.nextBatchAt = std::max(state.nextBatchAt, step.now.ms + state.jitter.upTo(bound));
        any = true;
    }
    if (any)
        step.emitEffect(CountQueue{});
}

void batchFailed(Step &step, const InFlight &batch, ErrorKind kind)
{
    State &state = step.state;
    ++state.batchFailures;
    if (state.batchFailures >= kHalveFrom || kind == ErrorKind::TooLarge)
        state.entryLimit = std::max<qsizetype>(1, batch.entries.size() / 2);
    for (const SentEntry &entry : batch.entries)
        state.suspects.insert(entry.id);
    const bool counted = counts(batch, kind);
    step.note(QLatin1StringView("sync.batch_failed"),
              {{QStringLiteral("batch"), batch.batch.toString()},
               {QStringLiteral("kind"), errorKindName(kind)},
               {QStringLiteral("ms"), step.now.ms - batch.sentAt},
               {QStringLiteral("entries"), batch.entries.size()},
               {QStringLiteral("counted"), counted}},
              true);
    if (!counted)
        return step.emitEffect(ReleaseEntries{idsOf(batch)});
    Settle settle;
    for (const SentEntry &entry : batch.entries) {
        settle.settlements.append(
            afterFailure(state, step.now, entry, kind,
                         QStringLiteral("sent alone on a good connection and never answered")));
        if (settle.settlements.last().kind == Settlement::Kind::DeadLetter) {
            state.suspects.remove(entry.id);
            step.note(QLatin1StringView("sync.dead_letter"),
                      {{QStringLiteral("op"), entry.id.toString()},
                       {QStringLiteral("kind"), errorKindName(kind)}},
                      true);
        }
    }
    if (state.suspects.isEmpty()) {
        state.entryLimit = 0;
        state.batchFailures = 0;
    }
    step.emitEffect(std::move(settle));
}

void endRun(Step &step)
{
    State &state = step.state;
    if (!state.run.isNull())
        step.note(QLatin1StringView("sync.run_ended"),
                  {{QStringLiteral("run"), state.run.toString()},
                   {QStringLiteral("done"), state.runDone}});
    state.run = Id();
    if (state.softFailures == 0 && state.batchFailures == 0)
        state.nextBatchAt = 0; // a lone edit afterwards goes at once
}

void grantBulk(Step &step, const wire::BulkGrant &grant)
{
    State &state = step.state;
    if (state.config.bulk != BulkMode::Automatic || grant.credits <= 0 || grant.batchEntries <= 0)
        return;
    Grant taken;
    taken.limits.entries = std::clamp<qsizetype>(grant.batchEntries, 1, limits::kBulkBatchEntries);
    taken.limits.bytes = std::clamp<qsizetype>(grant.batchBytes, limits::kBatchBytes,
                                               limits::kBulkFrameBytes - kBulkHeadroomBytes);
    taken.window = std::clamp<qsizetype>(grant.window, 1, kMaxWindow);
    taken.pauseMs = std::clamp<qint64>(grant.pauseMs, 0, kMaxPauseMs);
    taken.credits = grant.credits;
    state.grant = taken;
    state.nextBatchAt = 0;
    step.arm(Timer::BulkEnd, std::max<qint64>(grant.ttlMs, 1));
    step.note(QLatin1StringView("sync.bulk_granted"), {{QStringLiteral("credits"), grant.credits}});
    push(step);
}

void revokeBulk(Step &step, qint64 askAgainMs)
{
    State &state = step.state;
    state.grant.reset();
    state.timers.clear(Timer::BulkEnd);
    state.bulkAsked = askAgainMs > 0;
    if (askAgainMs > 0)
        step.arm(Timer::BulkAsk, askAgainMs);
    else
        askForBulk(step);
}

} // namespace finwise::sync
