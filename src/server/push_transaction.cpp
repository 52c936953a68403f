// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/push_transaction.h"

#include "db/transaction.h"
#include "server/entry_check.h"
#include "wire/limits.h"

namespace finwise::server {
namespace {

// A verdict that says "not now" or "not like this": the op may come again.
bool hasFailed(wire::Verdict verdict)
{
    return verdict != wire::Verdict::Applied && verdict != wire::Verdict::Duplicate
        && !hasLost(verdict);
}

// Each record once, with its last change; records are keyed by their place in history.
QList<wire::SyncRecord> newest(const QMap<qint64, wire::SyncRecord> &changed)
{
    QHash<std::pair<QString, Id>, qint64> last;
    for (auto it = changed.begin(); it != changed.end(); ++it)
        last.insert({it->entity, it->id}, it.key());
    QList<wire::SyncRecord> records;
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        if (last.value({it->entity, it->id}) == it.key())
            records.append(*it);
    }
    return records;
}

// As the entries came; groups whose members stood apart were answered at the place of the first.
QList<wire::EntryResult> inOrder(const wire::Batch &batch, QList<wire::EntryResult> results)
{
    const auto answers = [](const wire::EntryResult &result, const wire::Entry &entry) {
        return result.id == entry.id;
    };
    if (std::equal(results.begin(), results.end(), batch.entries.begin(), batch.entries.end(),
                   answers))
        return results;
    QHash<Id, qsizetype> placeOf;
    for (qsizetype i = 0; i < results.size(); ++i)
        placeOf.insert(results[i].id, i);
    QList<wire::EntryResult> ordered;
    for (const wire::Entry &entry : batch.entries) {
        const auto place = placeOf.constFind(entry.id);
        ordered.append(place == placeOf.constEnd() ? wire::EntryResult() : results[*place]);
    }
    return ordered;
}

} // namespace

PushTransaction::PushTransaction(db::Connection &connection, const EntityCatalog &catalog,
                                 const Actor &actor, const PushRules &rules)
    : m_rows(connection),
      m_db(connection),
      m_catalog(catalog),
      m_actor(actor),
      m_rules(rules),
      m_author{actor.user.toString(), actor.device.toString(), rules.now}
{
}

// Entries of one group keep the place of its first member.
QList<PushTransaction::Members> PushTransaction::grouped(const QList<wire::Entry> &entries)
{
    QList<Members> groups;
    groups.reserve(entries.size());
    QHash<Id, qsizetype> placeOf;
    for (const wire::Entry &entry : entries) {
        const auto place = placeOf.constFind(entry.group);
        if (!entry.group.isNull() && place != placeOf.constEnd()) {
            groups[*place].append(&entry);
            continue;
        }
        if (!entry.group.isNull())
            placeOf.insert(entry.group, groups.size());
        groups.append({&entry});
    }
    return groups;
}

Result<PushOutcome> PushTransaction::run(const wire::Batch &batch, const QList<EntryCheck> *checks)
{
    Q_ASSERT(m_db.inTransaction());
    Q_ASSERT(checks == nullptr || checks->size() == batch.entries.size());
    m_batch = &batch;
    m_checks = checks;
    const auto meta = m_rows.meta();
    if (!meta)
        return fail(meta.error());
    m_meta = *meta;
    QList<wire::EntryResult> results;
    results.reserve(batch.entries.size());
    // So many are not told of one by one, see Commit.
    m_changedMore = batch.entries.size() > kCommitRecords;
    for (const Members &members : grouped(batch.entries)) {
        if (members.size() == 1) {
            if (auto answered = alone(*members.first(), batch.clientTime, results); !answered)
                return fail(answered.error());
            continue;
        }
        auto answered = group(members, batch.clientTime);
        if (!answered)
            return fail(answered.error());
        results.append(std::move(*answered));
    }
    if (m_meta != *meta) {
        if (auto saved = m_rows.setMeta(m_meta); !saved)
            return fail(saved.error());
    }
    PushOutcome outcome;
    outcome.result.batch = batch.id;
    outcome.result.head = toCursor(m_meta.head);
    outcome.result.results = inOrder(batch, std::move(results));
    outcome.commit = Commit{m_actor.tenant, meta->head, m_meta.head, {}, m_conflicts};
    outcome.commit.complete = !m_changedMore;
    if (outcome.commit.complete)
        outcome.commit.records = newest(m_changed);
    return outcome;
}

void PushTransaction::noteChanged(const StoredRecord &written)
{
    m_changedMore = m_changedMore || m_changed.size() >= kCommitRecords;
    if (!m_changedMore)
        m_changed.insert(written.seq, TenantRows::toWire(written, m_meta.head.epoch));
}

// Writes all it has to or nothing, without a savepoint.
Result<void> PushTransaction::alone(const wire::Entry &entry, Instant clientTime,
                                    QList<wire::EntryResult> &results)
{
    auto before = answeredBefore(entry);
    if (!before)
        return fail(before.error());
    if (*before) {
        results.append(std::move(**before));
        return {};
    }
    const auto candidate = check(entry, clientTime);
    auto verdict = candidate ? judge(*candidate) : Verdict{candidate.error(), {}};
    if (!verdict)
        return fail(verdict.error());
    if (hasFailed(verdict->result.verdict)) {
        auto refusals = refuse({&entry}, verdict->result);
        if (!refusals)
            return fail(refusals.error());
        results.append(*refusals);
        return {};
    }
    results.append(std::move(verdict->result));
    if (verdict->written)
        noteChanged(*verdict->written);
    return {};
}

Result<QList<wire::EntryResult>> PushTransaction::group(const Members &members, Instant clientTime)
{
    QList<wire::EntryResult> results;
    Members fresh;
    for (const wire::Entry *entry : members) {
        auto before = answeredBefore(*entry);
        if (!before)
            return fail(before.error());
        if (*before)
            results.append(**before);
        else
            fresh.append(entry);
    }
    if (fresh.isEmpty())
        return results;
    QList<Candidate> candidates;
    std::optional<wire::EntryResult> refused;
    if (members.size() > limits::kGroupEntries) {
        refused = refusal(*fresh.first(), wire::Verdict::Invalid, QStringLiteral("group"),
                          QStringLiteral("more than %1 changes").arg(limits::kGroupEntries));
    }
    for (qsizetype i = 0; i < fresh.size() && !refused; ++i) {
        const wire::Entry *entry = fresh[i];
        auto candidate = check(*entry, clientTime);
        if (!candidate) {
            refused = candidate.error();
            continue;
        }
        candidates.append(std::move(*candidate));
    }
    if (!refused) {
        auto verdicts = judgeTogether(candidates);
        if (!verdicts)
            return fail(verdicts.error());
        for (const Verdict &verdict : std::as_const(*verdicts)) {
            if (hasFailed(verdict.result.verdict))
                refused = verdict.result;
        }
        if (!refused) {
            for (Verdict &verdict : *verdicts) {
                results.append(std::move(verdict.result));
                if (verdict.written)
                    noteChanged(*verdict.written);
            }
            return results;
        }
    }
    auto refusals = refuse(fresh, *refused);
    if (!refusals)
        return fail(refusals.error());
    return results + *refusals;
}

// All members applied, or all lost, or (nothing stored) the verdict of the one that failed.
Result<QList<PushTransaction::Verdict>> PushTransaction::judgeTogether(
    const QList<Candidate> &members)
{
    if (members.size() == 1) { // the others were answered before
        auto verdict = judge(members.first());
        if (!verdict)
            return fail(verdict.error());
        QList<Verdict> only;
        only.append(std::move(*verdict));
        return only;
    }
    const TenantMeta before = m_meta;
    const qsizetype conflictsBefore = m_conflicts.size();
    std::optional<wire::Verdict> lost;
    {
        auto savepoint = db::Transaction::begin(m_db);
        if (!savepoint)
            return fail(savepoint.error());
        QList<Verdict> verdicts;
        for (const Candidate &candidate : members) {
            auto verdict = judge(candidate);
            if (!verdict)
                return fail(verdict.error());
            if (hasFailed(verdict->result.verdict)) {
                m_meta = before;
                m_conflicts.resize(conflictsBefore);
                return QList<Verdict>{*verdict};
            }
            if (hasLost(verdict->result.verdict)) {
                lost = verdict->result.verdict;
                break;
            }
            verdicts.append(*verdict);
        }
        if (!lost) {
            if (auto released = savepoint->commit(); !released)
                return fail(released.error());
            return verdicts;
        }
    }
    m_meta = before;
    m_conflicts.resize(conflictsBefore);
    return loseTogether(members, *lost);
}

Result<QList<PushTransaction::Verdict>> PushTransaction::loseTogether(
    const QList<Candidate> &members, wire::Verdict verdict)
{
    QList<Verdict> verdicts;
    for (const Candidate &candidate : members) {
        auto lost = lose(candidate, verdict);
        if (!lost)
            return fail(lost.error());
        verdicts.append(*lost);
    }
    return verdicts;
}

Result<QList<wire::EntryResult>> PushTransaction::refuse(const Members &members,
                                                         const wire::EntryResult &reason)
{
    QList<wire::EntryResult> results;
    for (const wire::Entry *entry : members) {
        wire::EntryResult result = reason;
        if (entry->id != reason.id && result.message.isEmpty())
            result.message = QStringLiteral("another change of the same group was refused");
        result.id = entry->id;
        results.append(result);
        if (result.verdict == wire::Verdict::OutOfOrder
            || result.verdict == wire::Verdict::RetryLater)
            continue; // comes again by itself; the audit shows how it ended
        if (auto audited = m_rows.audit(*entry, result, 0, m_author); !audited)
            return fail(audited.error());
    }
    return results;
}

} // namespace finwise::server
