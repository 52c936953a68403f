// SPDX-License-Identifier: GPL-3.0-or-later
// The single entry in PushTransaction: checked, judged, stored, answered.
#include "server/push_transaction.h"

#include "server/entry_check.h"

namespace finwise::server {
namespace {

wire::Verdict verdictOf(merge::Outcome outcome)
{
    switch (outcome) {
    case merge::Outcome::Applied: return wire::Verdict::Applied;
    case merge::Outcome::Lost: return wire::Verdict::ConflictLost;
    case merge::Outcome::Rejected: return wire::Verdict::ConflictRejected;
    case merge::Outcome::OutOfOrder: break;
    }
    return wire::Verdict::OutOfOrder;
}

// The stamps the op's groups have now. True when all of them belong to the op.
bool noteStamps(const merge::Op &op, const merge::RecordState &state, wire::EntryResult &result)
{
    bool all = true;
    for (const QString &group : op.groups) {
        const merge::GroupState now = state.groups.value(group);
        if (now.op == op.id) {
            result.stamp.insert(group, now.stamp);
            result.updatedAt = Instant{std::max(result.updatedAt.ms, now.stamp.ms)};
        } else {
            all = false;
        }
    }
    return all;
}

// An edit of a deleted record by somebody who did not know of the delete brings it back to life.
bool broughtBack(const merge::Op &op, const merge::RecordState &state)
{
    return !op.groups.contains(kGroupLife) && state.groups.value(kGroupLife).op == op.id;
}

} // namespace

bool hasLost(wire::Verdict verdict)
{
    return verdict == wire::Verdict::ConflictLost || verdict == wire::Verdict::ConflictRejected
        || verdict == wire::Verdict::Gone;
}

merge::Op PushTransaction::Candidate::opWithData() const
{
    merge::Op full = op;
    full.data = Content::fromText(content).object();
    return full;
}

EntryCheck PushTransaction::contentOf(const wire::Entry &entry) const
{
    if (m_checks == nullptr)
        return checkEntry(entry, m_catalog);
    const qsizetype place = &entry - m_batch->entries.constData();
    Q_ASSERT(place >= 0 && place < m_checks->size());
    return m_checks->at(place);
}

tl::expected<PushTransaction::Candidate, wire::EntryResult> PushTransaction::check(
    const wire::Entry &entry, Instant clientTime) const
{
    if (m_rules.role == Role::Viewer) {
        return tl::unexpected(refusal(entry, wire::Verdict::Forbidden, {},
                                      QStringLiteral("viewers may not change anything")));
    }
    auto data = contentOf(entry);
    if (!data)
        return tl::unexpected(data.error());
    Candidate candidate;
    candidate.entry = &entry;
    candidate.type = m_catalog.find(entry.entity);
    const Instant effective = merge::effectiveTime(m_rules.now, clientTime, entry.updatedAt);
    candidate.op = merge::Op{entry.id.toString(),
                             entry.operation == wire::Operation::Delete,
                             entry.groups,
                             entry.base,
                             Stamp{effective.ms, entry.counter, m_actor.device},
                             merge::effectiveTime(m_rules.now, clientTime, entry.createdAt),
                             {}};
    candidate.content = std::move(*data);
    if (candidate.op.isDelete && candidate.op.groups.isEmpty())
        candidate.op.groups.append(kGroupLife);
    return candidate;
}

Result<std::optional<wire::EntryResult>> PushTransaction::answeredBefore(const wire::Entry &entry)
{
    auto stored = m_rows.result(entry.id);
    if (!stored || !*stored)
        return stored;
    wire::EntryResult &result = **stored;
    if (result.verdict == wire::Verdict::Applied)
        result.verdict = wire::Verdict::Duplicate;
    // The record comes along as it is now: since the lost answer it may have changed again.
    const EntityType *type = m_catalog.find(entry.entity);
    if (type == nullptr)
        return stored;
    const auto winner = m_rows.record(*type, entry.entityId);
    if (!winner)
        return fail(winner.error());
    if (*winner)
        result.record = TenantRows::toWire(**winner, m_meta.head.epoch);
    return stored;
}

Result<PushTransaction::Verdict> PushTransaction::judge(const Candidate &candidate)
{
    const EntityType &type = *candidate.type;
    const Id &id = candidate.entry->entityId;
    const auto purged = m_rows.isPurged(type, id);
    if (!purged)
        return fail(purged.error());
    if (*purged)
        return lose(candidate, wire::Verdict::Gone);
    const auto old = m_rows.record(type, id);
    if (!old)
        return fail(old.error());

    std::optional<Error> broken;
    merge::Question question;
    question.type = &type;
    question.recordId = id;
    // What nobody knows has nothing to be compared with.
    const bool isNew = !*old && !candidate.op.isDelete;
    question.op = isNew ? candidate.op : candidate.opWithData();
    if (*old)
        question.current = (*old)->state;
    question.policy = m_rules.policy;
    question.wholeRecord = m_rules.wholeRecord;
    question.seen = [&](const QString &op) {
        const auto found = m_rows.hasResult(op);
        if (!found)
            broken = found.error();
        return found.value_or(false);
    };
    merge::Decision decision = merge::decide(question);
    if (broken)
        return fail(*broken);

    Verdict verdict;
    verdict.result.id = candidate.entry->id;
    verdict.result.verdict = verdictOf(decision.outcome);
    verdict.result.updatedAt = Instant{candidate.op.stamp.ms};
    if (decision.outcome == merge::Outcome::OutOfOrder) {
        verdict.result.message = QStringLiteral("the change it builds on has not arrived yet");
        return verdict;
    }
    if (decision.next) {
        StoredRecord next{std::move(*decision.next), 0, isNew ? candidate.content : QByteArray()};
        if (auto stored = store(candidate, *old, std::move(next), verdict); !stored)
            return fail(stored.error());
    } else if (*old) {
        verdict.result.version = (*old)->state.record.meta.version;
    }
    const std::optional<StoredRecord> &now = verdict.written ? verdict.written : *old;
    for (const merge::Loser &loser : decision.losers) {
        if (auto kept = journal(candidate, *old, now, loser); !kept)
            return fail(kept.error());
    }
    const bool tookOver = now && noteStamps(candidate.op, now->state, verdict.result);
    // Who lost, or agreed with a value that is somebody else's, has to learn whose it is; and who
    // brought a record back, that it had been deleted.
    if (now
        && (!tookOver || hasLost(verdict.result.verdict) || broughtBack(candidate.op, now->state)))
        verdict.result.record = TenantRows::toWire(*now, m_meta.head.epoch);
    if (auto finished = finish(candidate, verdict); !finished)
        return fail(finished.error());
    return verdict;
}

// The change does not take effect; its value goes to the journal.
Result<PushTransaction::Verdict> PushTransaction::lose(const Candidate &candidate,
                                                       wire::Verdict reason)
{
    const EntityType &type = *candidate.type;
    const Id &id = candidate.entry->entityId;
    const auto current = m_rows.record(type, id);
    if (!current)
        return fail(current.error());
    Verdict verdict;
    verdict.result.id = candidate.entry->id;
    verdict.result.verdict = reason;
    verdict.result.updatedAt = Instant{candidate.op.stamp.ms};
    const merge::Op op = candidate.opWithData();
    QString winner;
    if (*current && !op.groups.isEmpty())
        winner = (*current)->state.groups.value(op.groups.first()).op;
    const merge::Loser loser{op.id, winner, op.groups, op.isDelete, op.data};
    if (auto kept = journal(candidate, *current, *current, loser); !kept)
        return fail(kept.error());

    const auto purged = m_rows.isPurged(type, id);
    if (!purged)
        return fail(purged.error());
    if (*current) {
        verdict.result.version = (*current)->state.record.meta.version;
        verdict.result.record = TenantRows::toWire(**current, m_meta.head.epoch);
    } else if (!*purged) {
        // A record that its group took down with it before anybody saw it: stored as deleted, so
        // that the sender's copy has a definite end and can be restored like any other.
        merge::RecordState buried;
        buried.record = Record{
            &type, EntityMeta{id, op.createdAt, Instant{op.stamp.ms}, Instant{op.stamp.ms}, 1, {}},
            op.data};
        for (const QLatin1StringView group : type.groups)
            buried.groups.insert(group, {op.id, op.stamp});
        if (auto stored = store(candidate, std::nullopt, {buried, 0, {}}, verdict); !stored)
            return fail(stored.error());
        verdict.result.record = TenantRows::toWire(*verdict.written, m_meta.head.epoch);
    }
    if (auto finished = finish(candidate, verdict); !finished)
        return fail(finished.error());
    return verdict;
}

Result<void> PushTransaction::store(const Candidate &candidate,
                                    const std::optional<StoredRecord> &old, StoredRecord next,
                                    Verdict &verdict)
{
    if (old) {
        if (auto kept = m_rows.keepOld(*old, candidate.op.id, m_rules.now); !kept)
            return kept;
    } else {
        ++m_meta.records;
    }
    next.seq = ++m_meta.head.seq;
    verdict.result.version = next.state.record.meta.version;
    verdict.result.cursor = toCursor(m_meta.head);
    verdict.written = std::move(next);
    return m_rows.write(*verdict.written);
}

// Of the author of the op, or of the one whose value it displaced.
Result<void> PushTransaction::journal(const Candidate &candidate,
                                      const std::optional<StoredRecord> &old,
                                      const std::optional<StoredRecord> &now,
                                      const merge::Loser &loser)
{
    const bool isOwn = loser.op == candidate.op.id;
    Id other; // the device on the other side
    if (old && !loser.groups.isEmpty())
        other = old->state.groups.value(loser.groups.first()).stamp.device;
    const auto user = other.isNull() ? Result<QString>(QString()) : m_rows.userOf(other);
    if (!user)
        return fail(user.error());
    const Author author = isOwn ? m_author : Author{*user, other.toString(), m_author.at};
    const EntityType &type = *candidate.type;
    const Id &id = candidate.entry->entityId;
    const auto number = m_rows.journal(type, id, loser, author);
    if (!number)
        return fail(number.error());
    wire::ConflictNotice notice{*number,
                                Id::parse(loser.op).value_or(Id()),
                                type.name,
                                id,
                                loser.groups,
                                loser.wasDelete,
                                author.user,
                                isOwn ? m_actor.device : other,
                                isOwn ? *user : m_author.user,
                                author.at,
                                loser.data,
                                {}};
    if (now)
        notice.record = TenantRows::toWire(*now, m_meta.head.epoch);
    m_conflicts.append(notice);
    return {};
}

Result<void> PushTransaction::finish(const Candidate &candidate, const Verdict &verdict)
{
    if (auto stored = m_rows.storeResult(verdict.result, m_rules.now); !stored)
        return stored;
    return m_rows.audit(*candidate.entry, verdict.result,
                        verdict.written ? verdict.written->seq : 0, m_author);
}

} // namespace finwise::server
