// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_machine.h"

#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr qint64 kBulkAgainMs = 10'000;
constexpr qint64 kMinErrorWaitMs = 1'000;

bool isOnline(const State &state)
{
    return state.phase == Phase::Live;
}

void monitor(Step &step)
{
    // PRD-FR1.1, PRD-FR1.3: looks at the queue itself, whatever this state believes about it.
    step.arm(Timer::Monitor, step.state.config.monitorMs);
    if (step.state.inFlight.empty())
        step.emitEffect(ReleaseStuck{step.state.config.stuckMs});
    step.emitEffect(CountQueue{});
    pull(step);
}

void onTimer(Step &step, Timer timer)
{
    switch (timer) {
    case Timer::Connect:
        return giveUp(step, ErrorKind::Timeout,
                      step.state.phase == Phase::Greeting
                          ? QStringLiteral("no welcome from the server")
                          : QStringLiteral("no answer to the connection"));
    case Timer::Reconnect: return connectNow(step);
    case Timer::Probe:
        step.emitEffect(Probe{});
        return step.arm(Timer::Probe,
                        step.state.config.probeMs * 2 / 3
                            + step.state.jitter.upTo(step.state.config.probeMs * 2 / 3));
    case Timer::Ping: return ping(step);
    case Timer::Pong: return giveUp(step, ErrorKind::Timeout, QStringLiteral("the line is silent"));
    case Timer::Stable: return becameStable(step);
    case Timer::Monitor: return monitor(step);
    case Timer::Page:
        return giveUp(step, ErrorKind::Timeout,
                      QStringLiteral("no answer to a request for changes"));
    case Timer::NextBatch: push(step); return pull(step);
    case Timer::Due: return push(step);
    case Timer::Watchdog: return watch(step);
    case Timer::BulkEnd: return revokeBulk(step, 0);
    case Timer::BulkAsk: step.state.bulkAsked = false; return push(step);
    case Timer::Locks: return renewLocks(step);
    case Timer::Check: return checkSelf(step);
    }
    Q_UNREACHABLE();
}

void tick(Step &step)
{
    stuckBatches(step);
    // Each handler may arm timers again, always later than now or it would not end.
    for (std::size_t i = 0; i < kTimers; ++i) {
        const auto due = step.state.timers.takeDue(step.now.ms);
        if (!due)
            return;
        onTimer(step, *due);
    }
}

void serverError(Step &step, const wire::ErrorMessage &error)
{
    const ErrorKind kind = errorKindFromName(error.code);
    step.note(QLatin1StringView("sync.server_error"),
              {{QStringLiteral("code"), error.code}, {QStringLiteral("retry_ms"), error.retryMs}},
              true);
    if (kind == ErrorKind::NotFound && step.state.pageAsked)
        return historyGone(step);
    if (step.state.phase != Phase::Live || needsUser(kind) || kind == ErrorKind::Protocol)
        return giveUp(step, kind, error.text, error.retryMs);
    if (step.state.check)
        giveUpCheck(step, errorKindName(kind)); // never what it said
    // Something asked for was refused: what is in flight is repeated later, smaller if need be.
    const qint64 wait = std::max(error.retryMs, kMinErrorWaitMs);
    std::vector<InFlight> failed;
    failed.swap(step.state.inFlight);
    for (const InFlight &batch : failed)
        batchFailed(step, batch, kind);
    step.state.nextBatchAt = std::max(step.state.nextBatchAt, step.now.ms + wait);
    step.state.timers.set(Timer::NextBatch, step.state.nextBatchAt);
    if (step.state.pageAsked) {
        step.state.pageAsked = false;
        step.state.pullAgain = true;
        step.state.timers.clear(Timer::Page);
    }
    step.emitEffect(CountQueue{});
}

struct OnMessage {
    Step &step;

    void operator()(const wire::Status &m) const { serverSays(step, m); }
    void operator()(const wire::Welcome &m) const { welcomed(step, m); }
    void operator()(const wire::BatchResult &m) const { batchAnswered(step, m); }
    void operator()(wire::Changes &m) const { pageArrived(step, std::move(m)); }
    void operator()(wire::InitialDataPage &m) const { initialPageArrived(step, std::move(m)); }
    void operator()(wire::DataUpdate &m) const { updateArrived(step, std::move(m)); }
    void operator()(const wire::Poke &m) const
    {
        announced(step, m.head);
        pull(step);
    }
    void operator()(const wire::BulkGrant &m) const { grantBulk(step, m); }
    void operator()(const wire::BulkDeny &m) const
    {
        revokeBulk(step, std::max(m.retryMs, kBulkAgainMs));
    }
    void operator()(const wire::BulkRevoke &) const { revokeBulk(step, kBulkAgainMs); }
    void operator()(const wire::LockState &m) const { lockNews(step, m); }
    void operator()(const wire::Digest &m) const { digestArrived(step, m); }
    void operator()(wire::Bucket &m) const { bucketArrived(step, std::move(m)); }
    void operator()(const wire::Presence &m) const { presenceNews(step, m); }
    void operator()(const wire::ConflictNotice &m) const { conflictNews(step, m); }
    void operator()(const wire::Notice &m) const { noticeNews(step, m); }
    void operator()(const wire::Ping &m) const { step.send(wire::Pong{m.time, step.now.wall}); }
    void operator()(const wire::Pong &m) const { pong(step, m); }
    void operator()(const wire::ErrorMessage &m) const { serverError(step, m); }
    void operator()(const wire::Bye &m) const
    {
        // A code that is none of ours ("shutdown") is just a lost connection.
        const ErrorKind kind = errorKindFromName(m.code);
        giveUp(step, kind == ErrorKind::Internal ? ErrorKind::Network : kind,
               QStringLiteral("the server said good-bye"), m.retryMs);
    }
    void operator()(const wire::UnknownMessage &) const { ++step.state.unknownMessages; }
    // Only clients say these.
    void operator()(const wire::Hello &) const { misplaced(); }
    void operator()(const wire::Batch &) const { misplaced(); }
    void operator()(const wire::RequestChanges &) const { misplaced(); }
    void operator()(const wire::RequestInitialData &) const { misplaced(); }
    void operator()(const wire::BulkRequest &) const { misplaced(); }
    void operator()(const wire::Subscribe &) const { misplaced(); }
    void operator()(const wire::Lock &) const { misplaced(); }
    void operator()(const wire::Unlock &) const { misplaced(); }
    void operator()(const wire::DigestRequest &) const { misplaced(); }
    void operator()(const wire::BucketRequest &) const { misplaced(); }

private:
    void misplaced() const
    {
        giveUp(step, ErrorKind::Protocol, QStringLiteral("the server sent a client's message"));
    }
};

bool belongsBeforeWelcome(const wire::Message &message)
{
    return std::holds_alternative<wire::Status>(message)
        || std::holds_alternative<wire::Welcome>(message)
        || std::holds_alternative<wire::ErrorMessage>(message)
        || std::holds_alternative<wire::Bye>(message) || std::holds_alternative<wire::Ping>(message)
        || std::holds_alternative<wire::Pong>(message)
        || std::holds_alternative<wire::UnknownMessage>(message);
}

struct OnEvent {
    Step &step;

    void operator()(const Started &e) const { start(step, e); }
    void operator()(const Stopped &) const { stop(step); }
    void operator()(const Tick &) const { tick(step); }
    void operator()(const NetworkUp &) const
    {
        step.state.networkDown = false;
        if (!step.state.parked)
            connectNow(step);
    }
    void operator()(const NetworkDown &) const { step.state.networkDown = true; }
    void operator()(const SocketOpened &) const { opened(step); }
    void operator()(const SocketClosed &e) const { lost(step, e); }
    void operator()(const ProbeSucceeded &) const
    {
        if (step.state.timers.at(Timer::Probe))
            connectNow(step);
    }
    void operator()(MessageReceived &e) const
    {
        if (step.state.phase != Phase::Greeting && step.state.phase != Phase::Live)
            return;
        step.state.timers.clear(Timer::Pong); // any frame is a sign of life
        if (step.state.phase == Phase::Live || belongsBeforeWelcome(e.message))
            std::visit(OnMessage{step}, e.message);
    }
    void operator()(const LocalChange &) const
    {
        if (step.state.phase != Phase::LocalOnly)
            step.emitEffect(CountQueue{});
    }
    void operator()(const ManualSync &) const
    {
        connectNow(step);
        if (!isOnline(step.state))
            return;
        step.state.pullAgain = true;
        step.emitEffect(CountQueue{});
        pull(step);
    }
    void operator()(const MetadataLoaded &e) const { greet(step, e.metadata); }
    void operator()(const QueueCounted &e) const { counted(step, e); }
    void operator()(const BatchTaken &e) const { sendBatch(step, e); }
    void operator()(const RecordsSummed &e) const { recordsSummed(step, e); }
    void operator()(const BucketMended &e) const { bucketMended(step, e); }
    void operator()(const LockWanted &e) const { wantLock(step, e.record); }
    void operator()(const LockReleased &e) const { releaseLock(step, e.record); }
    void operator()(const StoreFailed &e) const
    {
        step.note(QLatin1StringView("sync.store_failed"),
                  {{QStringLiteral("kind"), errorKindName(e.error.kind)},
                   {QStringLiteral("where"), e.error.where},
                   {QStringLiteral("text"), e.error.message}},
                  true);
        if (step.state.phase == Phase::LocalOnly)
            return;
        giveUp(step, e.error.kind, describe(e.error));
    }
};

// A moment in which everything was sent and received is worth remembering.
void rememberSuccess(Step &step)
{
    State &state = step.state;
    const bool complete = isComplete(state);
    if (complete && !state.wasComplete) {
        state.metadata.lastSuccess = step.now.wall;
        step.emitEffect(SaveMetadata{.lastSuccess = step.now.wall});
        step.note(QLatin1StringView("sync.complete"),
                  {{QStringLiteral("cursor"), state.metadata.cursor}});
    }
    state.wasComplete = complete;
}

} // namespace

std::optional<qint64> Timers::earliest() const
{
    std::optional<qint64> first;
    for (const auto &at : m_at) {
        if (at && (!first || *at < *first))
            first = at;
    }
    return first;
}

std::optional<Timer> Timers::takeDue(qint64 now)
{
    const auto first = earliest();
    if (!first || *first > now)
        return std::nullopt;
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        if (m_at[i] == first) {
            m_at[i].reset();
            return Timer(i);
        }
    }
    Q_UNREACHABLE();
}

Effects step(State &state, Event event, const Now &now)
{
    Effects effects;
    Step step{state, now, effects};
    std::visit(OnEvent{step}, event);
    rememberSuccess(step);
    return effects;
}

std::optional<qint64> nextDeadline(const State &state)
{
    std::optional<qint64> first = state.timers.earliest();
    for (const InFlight &batch : state.inFlight) {
        const qint64 at = batch.sentAt + state.config.stuckMs;
        if (!first || at < *first)
            first = at;
    }
    return first;
}

bool isComplete(const State &state)
{
    return state.phase == Phase::Live && state.counted && state.counts.pending == 0
        && state.counts.processing == 0 && state.inFlight.empty() && !state.taking
        && !state.pageAsked && !state.pullAgain && !state.resync
        && state.metadata.initialSnapshot.isEmpty() && state.metadata.cursor == state.head;
}

} // namespace finwise::sync

template struct finwise::CompiledOnce<finwise::sync::AnyEvent>;
template struct finwise::CompiledOnce<finwise::sync::AnyEffect>;
