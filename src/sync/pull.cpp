// SPDX-License-Identifier: GPL-3.0-or-later
// Other devices' changes on their way here: the first load, pages of changes, live updates.
// A cursor is only ever compared for equality.
#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr int kMaxRestarts = 3;

void ask(Step &step, wire::Message request, bool initial)
{
    step.state.pageAsked = true;
    step.state.initialAsked = initial;
    step.state.pullAgain = false;
    step.state.askedAt = step.now.ms;
    step.arm(Timer::Page, step.state.config.requestMs);
    step.send(std::move(request));
}

void answered(Step &step, qint64 records)
{
    State &state = step.state;
    state.pageAsked = false;
    state.restarts = 0;
    state.timers.clear(Timer::Page);
    state.progressAt = step.now.ms;
    state.pulled += records;
    state.received += records;
}

void caughtUp(State &state)
{
    state.received = 0;
    state.receiveTotal = 0;
}

void startOver(Step &step)
{
    State &state = step.state;
    state.resync = false;
    state.metadata.cursor.clear();
    state.metadata.initialAfter.clear();
    state.metadata.initialSnapshot.clear();
    state.received = 0;
    step.emitEffect(SaveMetadata{.forgetCursor = true});
}

} // namespace

void announced(Step &step, const wire::Cursor &head)
{
    State &state = step.state;
    state.head = head; // empty: something changed, nobody said what
    if (head.isEmpty() || head != state.metadata.cursor)
        state.pullAgain = true;
}

void pull(Step &step)
{
    State &state = step.state;
    if (state.phase != Phase::Live || state.serverPaused || state.pageAsked)
        return;
    if (state.resync) {
        // Own changes first: what the full set says about them must not surprise anybody.
        const bool sending = !state.inFlight.empty() || state.taking || !state.counted
                          || (state.counts.pending > 0 && !state.nothingDue);
        if (sending)
            return;
        startOver(step);
    }
    const SyncMetadata &metadata = state.metadata;
    if (!state.pullAgain && metadata.cursor == state.head)
        return;
    if (metadata.cursor.isEmpty()) {
        ask(step,
            wire::RequestInitialData{metadata.initialAfter, metadata.initialSnapshot,
                                     state.config.pageRecords},
            true);
    } else {
        ask(step, wire::RequestChanges{metadata.cursor, state.config.pageRecords}, false);
    }
}

void pageArrived(Step &step, wire::Changes &&page)
{
    State &state = step.state;
    const bool expected = state.pageAsked && !state.initialAsked;
    if (!expected || page.from != state.metadata.cursor) {
        // The cursor has moved on meanwhile (an own batch, a live update): ask from there.
        if (expected) {
            state.pageAsked = false;
            state.timers.clear(Timer::Page);
            state.pullAgain = true;
            pull(step);
        }
        return;
    }
    if (page.hasMore && page.to == page.from)
        return giveUp(step, ErrorKind::Protocol,
                      QStringLiteral("a page of changes that leads nowhere"));
    answered(step, page.records.size());
    state.metadata.cursor = page.to;
    if (!page.head.isEmpty() && !state.pullAgain)
        state.head = page.hasMore ? page.head : page.to;
    state.pullAgain = page.hasMore || (state.pullAgain && state.head != page.to);
    const bool more = page.hasMore;
    step.note(QLatin1StringView("sync.page"), {{QStringLiteral("to"), state.metadata.cursor},
                                               {QStringLiteral("ms"), step.now.ms - state.askedAt},
                                               {QStringLiteral("more"), more}});
    if (more && !state.resync)
        pull(step); // the server reads the next page while this one is stored
    if (!page.records.isEmpty() || page.from != page.to)
        step.emitEffect(ApplyPage{std::move(page.records), page.from, page.to});
    if (!more && !state.pullAgain)
        caughtUp(state);
    step.emitEffect(CountQueue{});
    pull(step);
}

void initialPageArrived(Step &step, wire::InitialDataPage &&page)
{
    State &state = step.state;
    if (!state.pageAsked || !state.initialAsked)
        return;
    const SyncMetadata &metadata = state.metadata;
    if (!metadata.initialSnapshot.isEmpty() && page.snapshot != metadata.initialSnapshot)
        return historyGone(step);
    if (page.snapshot.isEmpty() || (!page.after.isEmpty() && page.after == metadata.initialAfter))
        return giveUp(step, ErrorKind::Protocol,
                      QStringLiteral("a page of the first load that leads nowhere"));
    const bool fresh = metadata.initialAfter.isEmpty();
    answered(step, page.records.size());
    if (fresh)
        state.received = page.records.size();
    // Of a load resumed after a restart only the rest is seen here: its total is not known.
    if (fresh || state.receiveTotal > 0)
        state.receiveTotal = page.total;
    const bool last = page.after.isEmpty();
    state.metadata.initialAfter = page.after;
    state.metadata.initialSnapshot = last ? wire::Cursor() : page.snapshot;
    if (last)
        state.metadata.cursor = page.snapshot;
    step.note(QLatin1StringView("sync.initial_page"),
              {{QStringLiteral("received"), state.received},
               {QStringLiteral("ms"), step.now.ms - state.askedAt},
               {QStringLiteral("total"), state.receiveTotal}});
    if (!last && !state.resync)
        pull(step); // the server reads the next page while this one is stored
    step.emitEffect(ApplyInitialPage{std::move(page.records), page.after, page.snapshot});
    if (last)
        caughtUp(state);
    step.emitEffect(CountQueue{});
    pull(step);
}

void historyGone(Step &step)
{
    State &state = step.state;
    if (++state.restarts > kMaxRestarts)
        return giveUp(step, ErrorKind::Protocol,
                      QStringLiteral("the server keeps losing its history"));
    step.note(QLatin1StringView("sync.history_gone"), {}, true);
    const bool initial = state.initialAsked;
    state.pageAsked = false;
    state.timers.clear(Timer::Page);
    if (initial)
        startOver(step);
    else
        state.resync = true;
    pull(step);
}

void updateArrived(Step &step, wire::DataUpdate &&update)
{
    State &state = step.state;
    const bool contiguous = update.prev == state.metadata.cursor && !update.prev.isEmpty()
                         && !state.pageAsked && !state.resync;
    announced(step, update.to);
    if (contiguous) {
        state.progressAt = step.now.ms;
        state.pulled += update.records.size();
        state.metadata.cursor = update.to;
        state.pullAgain = false;
        step.emitEffect(ApplyPage{std::move(update.records), update.prev, update.to});
        step.emitEffect(CountQueue{});
    }
    pull(step);
}

} // namespace finwise::sync
