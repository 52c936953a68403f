// SPDX-License-Identifier: GPL-3.0-or-later
// Now and then, when nothing is left to send or to receive, device and server compare what they
// hold at the same moment of the history. Any change meanwhile makes the comparison worthless.
#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr int kRecordsAtOnce = 500; // the store's thread is busy that long
constexpr qint64 kBreatherMs = 1;
constexpr qsizetype kMostPlaces = 256; // of one check

bool isStillThere(const State &state)
{
    return state.phase == Phase::Live && state.check && state.metadata.cursor == state.check->at;
}

void sumMore(Step &step)
{
    step.emitEffect(SumRecords{step.state.check->next, kRecordsAtOnce});
}

void fetchFirst(Step &step, const QString &after)
{
    const SelfCheck &check = *step.state.check;
    step.send(wire::BucketRequest{check.at, check.places.first().entity,
                                  check.places.first().bucket, after});
    step.arm(Timer::Check, step.state.config.requestMs);
}

void done(Step &step, qint64 againInMs)
{
    step.state.check.reset();
    step.state.checkDueAt = step.now.ms + againInMs;
    step.arm(Timer::Check, againInMs);
}

void compare(Step &step)
{
    State &state = step.state;
    SelfCheck &check = *state.check;
    if (!check.summed || !check.theirs)
        return;
    if (!isStillThere(state))
        return giveUpCheck(step, QStringLiteral("something changed meanwhile"));
    ++state.checks;
    check.places = check.mine.differences(*check.theirs);
    state.holdsAll = check.places.isEmpty();
    step.note(QLatin1StringView("sync.checked"),
              {{QStringLiteral("at"), check.at},
               {QStringLiteral("differing_buckets"), check.places.size()}},
              !check.places.isEmpty());
    if (check.places.isEmpty())
        return done(step, state.config.checkMs);
    state.divergences += check.places.size();
    check.places = check.places.mid(0, kMostPlaces);
    check.mine = {};
    check.theirs.reset();
    fetchFirst(step, {});
}

} // namespace

void checkSelf(Step &step)
{
    State &state = step.state;
    if (state.check && !state.check->summed) {
        if (isStillThere(state))
            return sumMore(step);
        return giveUpCheck(step, QStringLiteral("something changed meanwhile"));
    }
    if (state.check)
        return giveUpCheck(step, QStringLiteral("no answer"));
    if (state.phase != Phase::Live || state.serverPaused || !isComplete(state))
        return step.arm(Timer::Check, state.config.monitorMs);
    state.check = SelfCheck{};
    state.check->at = state.metadata.cursor;
    step.send(wire::DigestRequest{state.check->at});
    sumMore(step);
}

void recordsSummed(Step &step, const RecordsSummed &part)
{
    if (!step.state.check || step.state.check->summed)
        return;
    SelfCheck &check = *step.state.check;
    check.mine.add(part.sums);
    check.next = part.next;
    check.summed = part.next.isEmpty();
    step.arm(Timer::Check, check.summed ? step.state.config.requestMs : kBreatherMs);
    compare(step);
}

void digestArrived(Step &step, const wire::Digest &digest)
{
    State &state = step.state;
    if (!state.check || state.check->theirs || !state.check->places.isEmpty())
        return;
    if (digest.at != state.check->at)
        return giveUpCheck(step, QStringLiteral("the server was somewhere else"));
    if (digest.encoding != wire::digestEncoding()) {
        step.note(QLatin1StringView("sync.check_impossible"),
                  {{QStringLiteral("encoding"), digest.encoding}});
        return done(step, state.config.checkMs);
    }
    const auto sums = wire::DigestSums::fromTexts(digest.sums);
    if (!sums)
        return giveUp(step, ErrorKind::Protocol, QStringLiteral("sums that cannot be read"));
    state.check->theirs = sums;
    compare(step);
}

void bucketArrived(Step &step, wire::Bucket &&page)
{
    State &state = step.state;
    if (!state.check || state.check->places.isEmpty())
        return;
    SelfCheck &check = *state.check;
    const auto &place = check.places.first();
    if (page.entity != place.entity || page.bucket != place.bucket)
        return; // the answer to another question
    if (page.at != check.at || !isStillThere(state))
        return giveUpCheck(step, QStringLiteral("something changed meanwhile"));
    for (const wire::SyncRecord &record : std::as_const(page.records))
        check.named.insert(record.id);
    const QString after = page.after;
    MendBucket mend{std::move(page), {}};
    if (after.isEmpty())
        mend.named = std::exchange(check.named, {});
    step.emitEffect(std::move(mend));
    if (!after.isEmpty())
        return fetchFirst(step, after);
    check.places.removeFirst();
    if (!check.places.isEmpty())
        fetchFirst(step, {});
}

void bucketMended(Step &step, const BucketMended &event)
{
    State &state = step.state;
    state.mended += event.records;
    if (!state.check)
        return;
    state.check->mended += event.records;
    if (!state.check->places.isEmpty())
        return;
    // Sums that differ over records that are equal would do so again: not sooner than usual.
    const qint64 mended = state.check->mended;
    step.note(QLatin1StringView("sync.mended"), {{QStringLiteral("records"), mended}}, true);
    step.emitEffect(CountQueue{});
    done(step, mended > 0 ? state.config.checkDelayMs : state.config.checkMs);
}

void giveUpCheck(Step &step, const QString &why)
{
    step.note(QLatin1StringView("sync.check_given_up"), {{QStringLiteral("why"), why}});
    done(step, step.state.config.monitorMs);
}

} // namespace finwise::sync
