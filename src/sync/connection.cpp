// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a connection: opening, greeting, heartbeat, loss and the way back.
#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr int kMaxFailures = 16;             // 2^16 seconds is far above every cap
constexpr qint64 kMaxServerWaitMs = 600'000; // a server cannot send a client away for longer
constexpr qint64 kSlowMs = 1'000;
constexpr qint64 kFastMs = 200;
constexpr int kMaxForks = 3;

void waitFor(Step &step, const SocketClosed &why)
{
    State &state = step.state;
    const SyncConfig &config = state.config;
    qint64 wait = 0;
    if (why.retryMs > 0) {
        const qint64 wish = std::min(why.retryMs, kMaxServerWaitMs);
        wait = wish + state.jitter.upTo(wish / 4);
    } else if (state.parked) {
        wait = config.parkedMs + state.jitter.upTo(config.parkedMs / 4);
    } else {
        wait = state.jitter.upTo(
            backoffMs(config.reconnectBaseMs, 200, state.failures + 1, config.reconnectCapMs));
        state.failures = std::min(state.failures + 1, kMaxFailures);
    }
    step.arm(Timer::Reconnect, wait);
    // Nothing answered at all: look more often, and cheaply, whether something does (PRD-G5).
    if (!why.reached && !state.parked && why.retryMs == 0)
        step.arm(Timer::Probe, config.probeMs * 2 / 3 + state.jitter.upTo(config.probeMs * 2 / 3));
}

void forget(State &state)
{
    state.timers.clearAll();
    state.inFlight.clear();
    state.taking = false;
    state.pageAsked = false;
    state.initialAsked = false;
    state.helloSent = false;
    state.serverPaused = false;
    state.stable = false;
    state.grant.reset();
    state.bulkAsked = false;
    state.latencyMs.reset();
    state.slow = false;
    state.check.reset();
}

void measure(State &state, qint64 ms, qint64 now)
{
    state.latencyMs = state.latencyMs ? (*state.latencyMs * 7 + ms) / 8 : ms;
    if (*state.latencyMs > kSlowMs)
        state.slow = true;
    if (*state.latencyMs >= kFastMs)
        state.fastSinceMs = now;
    else if (now - state.fastSinceMs >= state.config.stableMs)
        state.slow = false;
}

// True when the connection may go on.
bool obey(Step &step, const wire::Welcome &welcome)
{
    State &state = step.state;
    switch (welcome.directive) {
    case wire::Directive::Ok: state.forks = 0; return true;
    case wire::Directive::Resync:
        state.forks = 0;
        state.resync = true;
        step.note(QLatin1StringView("sync.resync"), {}, true);
        return true;
    case wire::Directive::Fork:
        step.note(QLatin1StringView("sync.fork"), {}, true);
        if (++state.forks > kMaxForks) {
            giveUp(step, ErrorKind::Protocol,
                   QStringLiteral("the server keeps asking for a new identity"));
            return false;
        }
        step.emitEffect(SaveMetadata{.newIncarnation = true});
        giveUp(step, ErrorKind::Network, QStringLiteral("back with a new identity"));
        return false;
    case wire::Directive::Upgrade:
        giveUp(step, ErrorKind::Unsupported,
               QStringLiteral("the server needs a newer version of this program"));
        return false;
    case wire::Directive::Forbidden:
        giveUp(step, ErrorKind::Forbidden,
               QStringLiteral("no access to this tenant on the server"));
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

void start(Step &step, const Started &event)
{
    if (step.state.phase != Phase::LocalOnly)
        stop(step);
    step.state = State{};
    step.state.config = event.config;
    step.state.identity = event.identity;
    step.state.jitter = Jitter(event.seed);
    step.state.phase = Phase::Waiting;
    step.state.progressAt = step.now.ms;
    step.emitEffect(ReleaseStuck{0});
    step.emitEffect(PruneArchive{});
    step.emitEffect(CountQueue{});
    connectNow(step);
}

void stop(Step &step)
{
    State &state = step.state;
    if (state.phase == Phase::LocalOnly)
        return;
    if (state.phase != Phase::Waiting)
        step.emitEffect(AbortSocket{});
    forget(state);
    forgetLocks(step);
    forgetPeople(step);
    state.phase = Phase::LocalOnly;
    step.emitEffect(ReleaseStuck{0});
    step.emitEffect(CountQueue{});
    step.note(QLatin1StringView("sync.stopped"));
}

void connectNow(Step &step)
{
    State &state = step.state;
    if (state.phase != Phase::Waiting)
        return;
    state.phase = Phase::Connecting;
    state.phaseAt = step.now.ms;
    state.timers.clearAll();
    step.arm(Timer::Connect, state.config.connectMs);
    step.emitEffect(OpenSocket{});
}

void opened(Step &step)
{
    if (step.state.phase != Phase::Connecting)
        return;
    step.state.phase = Phase::Greeting;
    step.arm(Timer::Connect, step.state.config.helloMs);
}

void lost(Step &step, const SocketClosed &why)
{
    State &state = step.state;
    if (state.phase == Phase::LocalOnly || state.phase == Phase::Waiting)
        return;
    const bool wasLive = state.phase == Phase::Live;
    std::vector<InFlight> failed;
    failed.swap(state.inFlight);
    for (const InFlight &batch : failed)
        batchFailed(step, batch, why.kind);
    forget(state);
    forgetLocks(step);
    forgetPeople(step);
    state.phase = Phase::Waiting;
    state.reason = why.kind;
    state.detail = why.text;
    if (!wasLive) {
        ++state.failedConnects;
        state.refusedConnects = why.reached ? state.refusedConnects + 1 : 0;
        state.manual = state.refusedConnects >= state.config.degradeAfter;
    }
    // An expired token is renewed once before the user is asked to sign in again.
    const bool renew = why.kind == ErrorKind::Unauthorized && !state.triedNewToken;
    state.triedNewToken = why.kind == ErrorKind::Unauthorized;
    state.parked = needsUser(why.kind) && !renew;
    waitFor(step, why);
    step.emitEffect(ReleaseStuck{0});
    step.emitEffect(CountQueue{});
    step.note(QLatin1StringView("sync.disconnected"),
              {{QStringLiteral("kind"), errorKindName(why.kind)},
               {QStringLiteral("was_live"), wasLive},
               {QStringLiteral("ms"), step.now.ms - state.phaseAt},
               {QStringLiteral("failures"), state.failures},
               {QStringLiteral("retry_in_ms"), *state.timers.at(Timer::Reconnect) - step.now.ms}},
              true);
}

void giveUp(Step &step, ErrorKind kind, const QString &text, qint64 retryMs)
{
    if (step.state.phase == Phase::LocalOnly || step.state.phase == Phase::Waiting)
        return;
    const bool reached = step.state.phase != Phase::Connecting;
    step.emitEffect(AbortSocket{});
    lost(step, SocketClosed{kind, text, retryMs, reached});
}

void serverSays(Step &step, const wire::Status &status)
{
    State &state = step.state;
    step.note(QLatin1StringView("sync.server_status"),
              {{QStringLiteral("state"), enumName(status.state)}});
    switch (status.state) {
    case wire::ServerState::Online:
        state.serverPaused = false;
        if (state.phase == Phase::Greeting && !state.helloSent) {
            state.helloSent = true;
            step.emitEffect(LoadMetadata{});
        } else if (state.phase == Phase::Live) {
            step.emitEffect(CountQueue{});
            pull(step);
        }
        return;
    case wire::ServerState::Maintenance:
        state.serverPaused = true;
        if (state.phase == Phase::Greeting) // the welcome will come late
            step.arm(Timer::Connect, state.config.parkedMs);
        return;
    case wire::ServerState::Shutdown: state.serverPaused = true; return; // it closes by itself
    }
    Q_UNREACHABLE();
}

void greet(Step &step, const SyncMetadata &metadata)
{
    State &state = step.state;
    if (state.phase != Phase::Greeting)
        return;
    state.metadata = metadata;
    // A11: what one user has changed never travels under another one's name.
    const qint64 waiting = state.counts.pending + state.counts.processing + state.counts.failed;
    if (!metadata.user.isEmpty() && metadata.user != state.identity.user
        && (waiting > 0 || !state.counted))
        return giveUp(step, ErrorKind::Usage,
                      QStringLiteral("%1 changes made as %2 wait to be sent; sign in as %2 again")
                          .arg(waiting)
                          .arg(metadata.user));
    QStringList capabilities{QStringLiteral("zstd")};
    if (state.config.bulk == BulkMode::Automatic)
        capabilities.append(QStringLiteral("bulk"));
    capabilities.append(QStringLiteral("locks"));
    step.send(wire::Hello{.app = state.identity.app,
                          .device = state.identity.device,
                          .incarnation = metadata.incarnation,
                          .nonce = metadata.nonce,
                          .nextOpSeq = metadata.nextOpSeq,
                          .cursor = metadata.cursor,
                          .queueSize = state.counts.pending + state.counts.processing,
                          .capabilities = capabilities,
                          .clientTime = step.now.wall,
                          .tenantName = state.identity.tenantName});
}

// Another epoch than before: the server came back from a backup. It is offered again what it has
// confirmed; its idempotency drops what it still has. Then everything is read anew.
void meetEpoch(Step &step, const QString &epoch)
{
    State &state = step.state;
    const QString before = std::exchange(state.metadata.epoch, epoch);
    if (before == epoch)
        return;
    if (!before.isEmpty()) {
        step.note(QLatin1StringView("sync.epoch_changed"),
                  {{QStringLiteral("from"), before}, {QStringLiteral("to"), epoch}}, true);
        step.emitEffect(OfferArchive{});
        state.counted = false; // the queue is longer than it was
        state.resync = true;
    }
    state.metadata.conflictNumber = 0; // another history counts anew
    step.emitEffect(SaveMetadata{.epoch = epoch});
}

void welcomed(Step &step, const wire::Welcome &welcome)
{
    State &state = step.state;
    if (state.phase != Phase::Greeting || !state.helloSent)
        return;
    // Over REST the server does not say who it is; the cursor shows whether it has this history.
    if (!state.metadata.serverId.isNull() && !welcome.serverId.isNull()
        && state.metadata.serverId != welcome.serverId)
        return giveUp(step, ErrorKind::Usage,
                      QStringLiteral("this is not the server this tenant was synced with before"));
    if (!obey(step, welcome))
        return;
    state.phase = Phase::Live;
    state.welcome = welcome;
    state.head = welcome.head;
    state.pullAgain = false;
    state.reason.reset();
    state.detail.clear();
    state.failedConnects = 0;
    state.refusedConnects = 0;
    state.manual = false;
    state.parked = false;
    state.triedNewToken = false;
    state.networkDown = false;
    state.progressAt = step.now.ms;
    state.fastSinceMs = step.now.ms;
    state.nextBatchAt = 0; // PRD-FR3.2: at once
    state.softFailures = 0;
    ++state.connects;
    state.timers.clearAll();
    step.arm(Timer::Ping, state.config.pingMs);
    step.arm(Timer::Stable, state.config.stableMs);
    step.arm(Timer::Monitor, state.config.monitorMs);
    step.arm(Timer::Watchdog, state.config.watchdogMs);
    if (welcome.capabilities.contains(QStringLiteral("digest")))
        state.timers.set(Timer::Check,
                         std::max(step.now.ms + state.config.checkDelayMs, state.checkDueAt));
    step.emitEffect(UseCompression{welcome.capabilities.contains(QStringLiteral("zstd"))});
    step.emitEffect(SaveMetadata{.serverId = welcome.serverId.isNull() ? state.metadata.serverId
                                                                       : welcome.serverId,
                                 .nonce = welcome.nonce,
                                 .clockOffsetMs = welcome.serverTime.ms - step.now.wall.ms,
                                 .user = state.identity.user});
    if (!welcome.epoch.isEmpty())
        meetEpoch(step, welcome.epoch);
    for (const RecordKey &key : std::as_const(state.wantedLocks))
        wantLock(step, key);
    subscribeNews(step);
    if (!welcome.serverId.isNull())
        state.metadata.serverId = welcome.serverId;
    state.metadata.nonce = welcome.nonce;
    const qint64 began = std::exchange(state.phaseAt, step.now.ms);
    step.note(QLatin1StringView("sync.connected"), {{QStringLiteral("ms"), step.now.ms - began},
                                                    {QStringLiteral("role"), welcome.role},
                                                    {QStringLiteral("head"), welcome.head}});
    // A first ping at once, so that the latency is known from the start.
    step.send(wire::Ping{step.now.ms});
    step.emitEffect(CountQueue{});
    pull(step);
}

void ping(Step &step)
{
    const State &state = step.state;
    step.send(wire::Ping{step.now.ms});
    if (!state.timers.at(Timer::Pong))
        step.arm(Timer::Pong, state.config.pongMs);
    step.arm(Timer::Ping, state.slow ? state.config.slowPingMs : state.config.pingMs);
}

void pong(Step &step, const wire::Pong &message)
{
    const qint64 ms = step.now.ms - message.time;
    if (ms >= 0 && ms <= step.state.config.pingMs + step.state.config.pongMs)
        measure(step.state, ms, step.now.ms);
}

void becameStable(Step &step)
{
    if (waitsForProof(step.state))
        step.state.progressAt = step.now.ms; // what waited for this moment has not stood still
    step.state.stable = true;
    step.state.failures = 0;
    step.emitEffect(RequeueNetworkFailures{});
    step.emitEffect(CountQueue{});
}

void watch(Step &step)
{
    State &state = step.state;
    const bool mayPush = !state.nothingDue && !state.serverPaused && !waitsForProof(state)
                      && step.now.ms >= state.nextBatchAt;
    const bool work = !state.inFlight.empty() || state.pageAsked
                   || (state.counts.pending > 0 && mayPush);
    if (!work)
        state.progressAt = step.now.ms;
    const qint64 idle = step.now.ms - state.progressAt;
    if (idle < state.config.watchdogMs)
        return step.arm(Timer::Watchdog, state.config.watchdogMs - idle);
    ++state.watchdogResets;
    step.note(QLatin1StringView("sync.watchdog"), {{QStringLiteral("idle_ms"), idle}}, true);
    giveUp(step, ErrorKind::Timeout, QStringLiteral("there was work to do and nothing moved"));
}

} // namespace finwise::sync
