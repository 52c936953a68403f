// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's verdicts make of the entries.
#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr qint64 kMaxRetryLaterMs = 600'000;

bool isFinal(wire::Verdict verdict)
{
    switch (verdict) {
    case wire::Verdict::Applied:
    case wire::Verdict::Duplicate:
    case wire::Verdict::ConflictLost:
    case wire::Verdict::ConflictRejected:
    case wire::Verdict::Gone: return true;
    case wire::Verdict::Invalid:
    case wire::Verdict::Forbidden:
    case wire::Verdict::TooLarge:
    case wire::Verdict::OutOfOrder:
    case wire::Verdict::RetryLater: return false;
    }
    Q_UNREACHABLE();
}

Settlement deadLetter(ErrorKind kind, const QString &text)
{
    Settlement settlement;
    settlement.kind = Settlement::Kind::DeadLetter;
    settlement.counted = true;
    settlement.errorKind = kind;
    settlement.errorText = text;
    return settlement;
}

Settlement notCounted(const Now &now, qint64 waitMs, ErrorKind kind, const QString &text)
{
    Settlement settlement;
    settlement.kind = Settlement::Kind::Retry;
    settlement.nextAttemptAt = Instant{now.wall.ms + waitMs};
    settlement.errorKind = kind;
    settlement.errorText = text;
    return settlement;
}

Settlement judge(State &state, const Now &now, const SentEntry &entry,
                 const wire::EntryResult &result)
{
    // Grows with batches in a row that had to be repeated, so that nothing spins.
    const qint64 later = backoffMs(state.config.retryBaseMs, state.config.network.growthPercent,
                                   state.softFailures + 1, state.config.retryCapMs);
    switch (result.verdict) {
    case wire::Verdict::Applied:
    case wire::Verdict::Duplicate: return Settlement{};
    case wire::Verdict::ConflictLost:
    case wire::Verdict::ConflictRejected:
    case wire::Verdict::Gone: {
        Settlement lost;
        lost.kind = Settlement::Kind::Lost;
        return lost;
    }
    case wire::Verdict::Invalid:
        // E08: an older server. What it does not know waits for its update, and nothing else does.
        if (result.field == QLatin1StringView("entity"))
            return deadLetter(ErrorKind::Unsupported,
                              QStringLiteral("the server does not know this kind of record; it is "
                                             "sent again once the server was updated"));
        return afterFailure(state, now, entry, ErrorKind::Validation,
                            result.field.isEmpty()
                                ? result.message
                                : result.field + QStringLiteral(": ") + result.message);
    case wire::Verdict::Forbidden: return deadLetter(ErrorKind::Forbidden, result.message);
    case wire::Verdict::TooLarge: return deadLetter(ErrorKind::TooLarge, result.message);
    case wire::Verdict::OutOfOrder:
        return notCounted(now, later, ErrorKind::Busy,
                          QStringLiteral("waits for an earlier change"));
    case wire::Verdict::RetryLater: {
        const qint64 wish = std::clamp<qint64>(result.retryMs, 0, kMaxRetryLaterMs);
        const qint64 wait = wish > 0 ? wish + state.jitter.upTo(wish / 4)
                                     : later / 2 + state.jitter.upTo(later / 2);
        return notCounted(now, wait, ErrorKind::Busy, result.message);
    }
    }
    Q_UNREACHABLE();
}

// What went another way than hoped is named one by one; never what is in it, nor what was said.
void noteEntry(Step &step, const SentEntry &entry, const wire::EntryResult &result,
               const Settlement &settlement)
{
    if (settlement.kind == Settlement::Kind::Synced)
        return;
    QJsonObject fields{{QStringLiteral("op"), result.id.toString()},
                       {QStringLiteral("verdict"), QString(enumName(result.verdict))},
                       {QStringLiteral("counted"), settlement.counted}};
    if (settlement.kind != Settlement::Kind::Lost)
        fields.insert(QStringLiteral("kind"), QString(errorKindName(settlement.errorKind)));
    if (!entry.record.isNull()) {
        fields.insert(QStringLiteral("entity"), entry.entity);
        fields.insert(QStringLiteral("record"), entry.record.toString());
    }
    if (!result.field.isEmpty())
        fields.insert(QStringLiteral("field"), result.field);
    const bool dead = settlement.kind == Settlement::Kind::DeadLetter;
    step.note(dead ? QLatin1StringView("sync.dead_letter") : QLatin1StringView("sync.entry"),
              std::move(fields), dead);
}

struct Tally {
    qint64 taken = 0;
    qint64 conflicts = 0;
    qint64 repeated = 0;
    qint64 dead = 0;
};

void add(Tally &tally, Settlement::Kind kind)
{
    switch (kind) {
    case Settlement::Kind::Synced: ++tally.taken; return;
    case Settlement::Kind::Lost: ++tally.conflicts; return;
    case Settlement::Kind::Retry: ++tally.repeated; return;
    case Settlement::Kind::DeadLetter: ++tally.dead; return;
    }
    Q_UNREACHABLE();
}

// An answer to a batch that was given up: what is final is honoured by its op id (B15).
void lateAnswer(Step &step, const wire::BatchResult &result, Settle &settle, Tally &tally)
{
    for (const wire::EntryResult &entry : result.results) {
        if (!isFinal(entry.verdict))
            continue;
        settle.settlements.append(
            judge(step.state, step.now, SentEntry{entry.id, {}, 0, {}, {}}, entry));
        settle.settlements.last().result = entry;
        noteEntry(step, {}, entry, settle.settlements.last());
        add(tally, settle.settlements.last().kind);
        step.state.suspects.remove(entry.id);
    }
}

void answer(Step &step, const InFlight &batch, const wire::BatchResult &result, Settle &settle,
            Tally &tally)
{
    QHash<Id, const wire::EntryResult *> verdicts;
    for (const wire::EntryResult &entry : result.results)
        verdicts.insert(entry.id, &entry);
    wire::EntryResult silent;
    silent.message = QStringLiteral("the server said nothing about it");
    for (const SentEntry &entry : batch.entries) {
        silent.id = entry.id;
        const wire::EntryResult &verdict = *verdicts.value(entry.id, &silent);
        Settlement settlement = judge(step.state, step.now, entry, verdict);
        settlement.result = verdict;
        noteEntry(step, entry, verdict, settlement);
        add(tally, settlement.kind);
        settle.settlements.append(std::move(settlement));
        step.state.suspects.remove(entry.id);
    }
}

} // namespace

Settlement afterFailure(State &state, const Now &now, const SentEntry &entry, ErrorKind kind,
                        const QString &text)
{
    const RetryRule *rule = retryRule(state.config, kind);
    Settlement settlement = deadLetter(kind, text);
    settlement.result.id = entry.id;
    if (rule == nullptr || entry.attempts + 1 >= rule->tries)
        return settlement;
    const qint64 bound = backoffMs(state.config.retryBaseMs, rule->growthPercent,
                                   entry.attempts + 1, state.config.retryCapMs);
    settlement.kind = Settlement::Kind::Retry;
    settlement.nextAttemptAt = Instant{now.wall.ms + state.jitter.upTo(bound)};
    return settlement;
}

void batchAnswered(Step &step, const wire::BatchResult &result)
{
    State &state = step.state;
    const auto found = std::find_if(
        state.inFlight.begin(), state.inFlight.end(),
        [&](const InFlight &batch) { return batch.batch == result.batch; });
    Settle settle;
    Tally tally;
    const bool late = found == state.inFlight.end();
    const QJsonValue tookMs = late ? QJsonValue() : QJsonValue(step.now.ms - found->sentAt);
    if (late) {
        lateAnswer(step, result, settle, tally);
    } else {
        const InFlight batch = std::move(*found);
        state.inFlight.erase(found);
        answer(step, batch, result, settle, tally);
        const qint64 pause = state.grant ? state.grant->pauseMs
                                         : std::max(state.config.pauseMs, state.welcome.pauseMs);
        state.nextBatchAt = step.now.ms
                          + std::max(pause, std::min(result.retryMs, kMaxRetryLaterMs));
    }
    const bool moves = !result.to.isEmpty() && result.from == state.metadata.cursor
                    && state.metadata.initialSnapshot.isEmpty();
    if (moves) {
        settle.from = result.from;
        settle.to = result.to;
        state.metadata.cursor = result.to;
    }
    const qint64 settled = tally.taken + tally.conflicts + tally.dead;
    if (!late) {
        state.softFailures = tally.repeated > 0 ? state.softFailures + 1 : 0;
        state.runDone += settled;
    }
    if (settled > 0) {
        state.progressAt = step.now.ms;
        state.batchFailures = 0;
    }
    if (state.suspects.isEmpty())
        state.entryLimit = 0;
    state.pushed += tally.taken;
    state.conflictsSeen += tally.conflicts;
    step.note(QLatin1StringView("sync.batch_answered"),
              {{QStringLiteral("batch"), result.batch.toString()},
               {QStringLiteral("late"), late},
               {QStringLiteral("ms"), tookMs},
               {QStringLiteral("taken"), tally.taken},
               {QStringLiteral("conflicts"), tally.conflicts},
               {QStringLiteral("repeated"), tally.repeated},
               {QStringLiteral("dead"), tally.dead}},
              tally.repeated + tally.dead > 0);
    if (!settle.settlements.isEmpty() || moves)
        step.emitEffect(std::move(settle));
    if (!result.head.isEmpty())
        announced(step, result.head);
    // Counting takes the longer the more waits. What a plain answer in the middle of a bulk run
    // changes is known without.
    if (state.grant && !late && settled == tally.taken && tally.repeated == 0
        && state.counts.pending > 0) {
        state.counts.processing = std::max<qint64>(0, state.counts.processing - tally.taken);
        state.reckoned = true;
        push(step);
    } else {
        step.emitEffect(CountQueue{});
    }
    pull(step);
}

} // namespace finwise::sync
