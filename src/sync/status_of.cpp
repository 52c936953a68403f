// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a state.
#include "sync/sync_machine.h"

namespace finwise::sync {
namespace {

bool isReceiving(const State &state)
{
    return state.pageAsked || state.pullAgain || state.resync
        || !state.metadata.initialSnapshot.isEmpty() || state.metadata.cursor != state.head;
}

bool isSending(const State &state)
{
    return !state.inFlight.empty() || state.taking
        || (state.counts.pending > 0 && !state.nothingDue);
}

SyncState stateOf(const State &state)
{
    switch (state.phase) {
    case Phase::LocalOnly: return SyncState::LocalOnly;
    case Phase::Waiting:
    case Phase::Connecting:
    case Phase::Greeting:
        if (state.manual)
            return SyncState::Manual;
        // Until a try has failed there is hope; afterwards no flicker between the tries.
        if (state.parked || state.networkDown || state.serverPaused || state.failedConnects > 0)
            return SyncState::Offline;
        return SyncState::Connecting;
    case Phase::Live: break;
    }
    if (state.serverPaused)
        return SyncState::Offline;
    if (isReceiving(state))
        return SyncState::Receiving;
    if (!state.counted || isSending(state))
        return SyncState::Syncing;
    if (state.counts.failed > 0 || state.conflicts > 0 || state.missing > 0)
        return SyncState::Attention;
    return isComplete(state) ? SyncState::Synced : SyncState::Waiting;
}

std::optional<ErrorKind> reasonOf(const State &state)
{
    if (state.serverPaused)
        return ErrorKind::Busy;
    if (state.networkDown && state.phase != Phase::Live)
        return ErrorKind::Network;
    return state.reason;
}

} // namespace

SyncStatus statusOf(const State &state, const Now &now)
{
    SyncStatus status;
    status.state = stateOf(state);
    status.reason = reasonOf(state);
    status.detail = state.detail;
    status.connected = state.phase == Phase::Live;
    status.complete = isComplete(state);
    if (status.state == SyncState::Receiving) {
        status.done = state.received;
        status.total = state.receiveTotal;
    } else if (!state.run.isNull()) {
        status.done = state.runDone;
        status.total = state.runTotal;
    }
    status.pending = state.counts.pending;
    status.processing = state.counts.processing;
    status.deadLetters = state.counts.failed;
    status.conflicts = state.conflicts;
    status.missing = state.missing;
    status.latencyMs = state.latencyMs;
    if (const auto at = state.timers.at(Timer::Reconnect); at && state.phase == Phase::Waiting)
        status.nextRetryMs = std::max<qint64>(0, *at - now.ms);
    status.lastSuccess = state.metadata.lastSuccess;
    status.server = state.identity.server;
    status.user = state.identity.user;
    status.cursor = state.metadata.cursor;
    status.batchesSent = state.batchesSent;
    status.pushed = state.pushed;
    status.pulled = state.pulled;
    status.conflictsSeen = state.conflictsSeen;
    status.connects = state.connects;
    status.watchdogResets = state.watchdogResets;
    status.checks = state.checks;
    status.mended = state.mended;
    return status;
}

} // namespace finwise::sync
