// SPDX-License-Identifier: GPL-3.0-or-later
// How a change of the user becomes rows and queue entries.
#include "db/transaction.h"
#include "store/shadow.h"
#include "store/store.h"
#include "store/sync_store.h"
#include "wire/limits.h"

#include <QJsonDocument>

namespace finwise {
namespace {

constexpr int kLaneInteractive = 0;
constexpr int kLaneBulk = 1;
constexpr qint64 kMaxCounter = 1'000'000'000; // far below what a stamp can carry

// The ids a record refers to.
QList<Id> references(const Record &record)
{
    QList<Id> ids{record.meta.id};
    for (const FieldInfo &field : record.type->fields) {
        if (field.kind != FieldKind::Id)
            continue;
        if (const auto id = Id::parse(record.data.value(field.name).toString()))
            ids.append(*id);
    }
    return ids;
}

// The change as the server will be told, without id and base.
wire::Entry entryOf(const std::optional<Record> &before, const Record &after, const Stamp &stamp,
                    bool isNew)
{
    const EntityType &type = *after.type;
    const bool isDelete = after.meta.deletedAt.has_value();
    wire::Entry entry;
    entry.entity = type.name;
    entry.entityId = after.meta.id;
    entry.createdAt = after.meta.createdAt;
    entry.updatedAt = Instant{stamp.ms};
    entry.counter = stamp.counter;
    entry.data = after.data;
    if (isDelete) {
        entry.operation = wire::Operation::Delete;
        entry.groups = {kGroupLife};
    } else if (isNew) {
        entry.operation = wire::Operation::Create;
        entry.groups = QStringList(type.groups.begin(), type.groups.end());
    } else {
        entry.operation = wire::Operation::Update;
        entry.groups = changedGroups(type, before->data, after.data);
        if (before->meta.deletedAt)
            entry.groups.append(kGroupLife);
    }
    return entry;
}

// Notes what the author had seen of a merge group: the latest own change that is not settled yet,
// else the server's last word.
void see(wire::Entry &entry, const QString &group, const std::optional<ShadowRow> &known,
         const QList<QueueEntry> &open)
{
    if (known && known->rev.contains(group))
        entry.base.insert(group, known->rev.value(group));
    for (const QueueEntry &earlier : open) {
        if (earlier.entry.groups.contains(group))
            entry.base.insert(group, earlier.entry.id.toString());
    }
}

Error firstOf(const QList<Error> &errors, const EntityType &type)
{
    Error error = errors.first();
    error.where = type.name + u'.' + error.where;
    return error;
}

Result<void> checkSize(const Record &record)
{
    const qsizetype bytes = QJsonDocument(record.data).toJson(QJsonDocument::Compact).size();
    if (bytes <= limits::kRecordBytes)
        return {};
    return fail(ErrorKind::TooLarge, record.type->name,
                QStringLiteral("the record has %1 bytes, at most %2 are possible")
                    .arg(bytes)
                    .arg(limits::kRecordBytes));
}

} // namespace

struct Store::Work {
    ChangeSet changes;
    QList<QList<Change>> inverse; // last change first
    qint64 nextOpSeq = 1;
    int lane = kLaneInteractive;
};

Stamp Store::nextStamp()
{
    const qint64 now = m_clock.now().ms;
    if (now > m_lastStamp.ms)
        m_lastStamp = Stamp{now, 0, m_options.device};
    else if (m_lastStamp.counter < kMaxCounter)
        ++m_lastStamp.counter;
    else
        m_lastStamp = Stamp{m_lastStamp.ms + 1, 0, m_options.device};
    m_lastStamp.device = m_options.device;
    return m_lastStamp;
}

Result<Mutated> Store::mutate(const Mutation &mutation)
{
    auto transaction = db::Transaction::begin(*m_connection);
    if (!transaction)
        return fail(transaction.error());
    Work work;
    {
        auto state = m_connection->prepare(
            QStringLiteral("SELECT next_op_seq, last_stamp_ms, last_stamp_counter FROM "
                           "device_state WHERE id = 1"));
        if (!state)
            return fail(state.error());
        if (auto ran = state->run(); !ran)
            return fail(ran.error());
        if (const auto row = state->next(); !row || !*row)
            return fail(ErrorKind::Corrupt, m_options.path,
                        QStringLiteral("device_state is empty"));
        work.nextOpSeq = state->integer(0);
        m_lastStamp = std::max(m_lastStamp,
                               Stamp{state->integer(1), state->integer(2), m_options.device});
    }
    if (mutation.importBatch) {
        if (auto recorded = recordImport(*mutation.importBatch); !recorded)
            return fail(recorded.error());
    }
    for (const QList<Change> &group : mutation.groups) {
        if (group.size() > limits::kGroupEntries)
            return fail(
                ErrorKind::TooLarge, QStringLiteral("group"),
                QStringLiteral("more than %1 changes in one group").arg(limits::kGroupEntries));
        const Id groupId = group.size() > 1 ? newId() : Id();
        work.inverse.append(QList<Change>());
        const auto lane = laneOf(group, mutation.bulk);
        if (!lane)
            return fail(lane.error());
        work.lane = *lane;
        for (const Change &change : group) {
            if (auto applied = apply(work, change, groupId); !applied)
                return fail(applied.error());
        }
    }
    auto saved = m_connection->execute(
        QStringLiteral(
            "UPDATE device_state SET next_op_seq = ?, last_stamp_ms = ?, last_stamp_counter = ?"),
        {work.nextOpSeq, m_lastStamp.ms, m_lastStamp.counter});
    if (!saved)
        return fail(saved.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());

    Mutated mutated;
    mutated.changes = work.changes;
    for (auto group = work.inverse.rbegin(); group != work.inverse.rend(); ++group) {
        if (!group->isEmpty())
            mutated.inverse.groups.append(*group);
    }
    mutated.inverse.bulk = mutation.bulk;
    if (!mutated.changes.isEmpty())
        Q_EMIT changed(mutated.changes);
    return mutated;
}

// An edit by hand overtakes a running import only when it does not build on it. The members of a
// group stay together.
Result<int> Store::laneOf(const QList<Change> &group, bool bulk)
{
    for (const Change &change : group) {
        if (bulk)
            break;
        const auto waits = m_sync->queue().hasOpenBulk(references(change.record));
        if (!waits)
            return fail(waits.error());
        bulk = *waits;
    }
    return bulk ? kLaneBulk : kLaneInteractive;
}

Result<void> Store::apply(Work &work, const Change &change, const Id &group)
{
    const EntityType *type = change.record.type;
    Q_ASSERT(type != nullptr && m_options.catalog->find(type->name) == type);
    const auto exists = m_reader->table(*type).exists(*m_connection, change.record.meta.id);
    if (!exists)
        return fail(exists.error());
    // Most records of an import are new; those are not looked for twice.
    auto before = *exists ? m_reader->record(*type, change.record.meta.id)
                          : std::optional<Record>();
    if (!before)
        return fail(before.error());
    const bool wasLive = *before && !(*before)->meta.deletedAt;

    Record after = change.record;
    switch (change.kind) {
    case Change::Kind::Delete:
        if (!wasLive)
            return fail(ErrorKind::NotFound, change.record.meta.id.toString(),
                        QStringLiteral("no such %1").arg(type->name));
        after = **before;
        break;
    case Change::Kind::Write: {
        const auto canonical = type->canonical(change.record.data);
        if (!canonical)
            return fail(canonical.error().kind, type->name + u'.' + canonical.error().where,
                        canonical.error().message);
        after.data = *canonical;
        if (const QList<Error> errors = type->validate(after.meta, after.data); !errors.isEmpty())
            return fail(firstOf(errors, *type));
        if (auto size = checkSize(after); !size)
            return size;
        if (wasLive && (*before)->data == after.data)
            return {};
        break;
    }
    }
    const Stamp stamp = nextStamp();
    after.meta.createdAt = *before ? (*before)->meta.createdAt : Instant{stamp.ms};
    after.meta.version = *before ? (*before)->meta.version : 0;
    after.meta.updatedAt = Instant{stamp.ms};
    after.meta.deletedAt = change.kind == Change::Kind::Delete ? std::optional(Instant{stamp.ms})
                                                               : std::nullopt;

    const auto queued = enqueue(work, *before, after, stamp, group);
    if (!queued)
        return fail(queued.error());
    const db::EntityTable &table = m_reader->table(*type);
    auto written = *queued ? table.write(*m_connection, after)
                           : table.erase(*m_connection, after.meta.id);
    if (!written)
        return written;
    work.changes.records[type->name].append(after.meta.id);
    work.changes.queueChanged = true;
    // Later changes are undone first.
    work.inverse.last().prepend(wasLive ? Change{Change::Kind::Write, **before}
                                        : Change{Change::Kind::Delete, after});
    return {};
}

// False when nobody else needs to know: the record was made and deleted before it was ever sent.
Result<bool> Store::enqueue(Work &work, const std::optional<Record> &before, const Record &after,
                            const Stamp &stamp, const Id &group)
{
    const EntityType &type = *after.type;
    Shadow shadow(*m_connection);
    const auto known = shadow.read(type.name, after.meta.id);
    if (!known)
        return fail(known.error());
    Result<QList<QueueEntry>> open;
    if (before || *known)
        open = m_sync->queue().openEntries(type.name, after.meta.id);
    if (!open)
        return fail(open.error());

    wire::Entry entry = entryOf(before, after, stamp, !*known && open->isEmpty());
    const bool isDelete = entry.operation == wire::Operation::Delete;
    if (isDelete && !*known) {
        const auto forgotten = forgetUnsent(*open);
        if (!forgotten)
            return fail(forgotten.error());
        if (*forgotten)
            return false;
    }
    const bool undelete = !isDelete && before && before->meta.deletedAt;
    if (group.isNull() && !undelete) {
        const auto merged = mergeIntoUnsent(entry, *open);
        if (!merged || *merged)
            return merged;
    }
    // A delete has seen the whole record.
    const QStringList seen = isDelete ? QStringList(type.groups.begin(), type.groups.end())
                                      : entry.groups;
    for (const QString &name : seen)
        see(entry, name, *known, *open);
    if (*known && before) {
        if (auto kept = shadow.keepContent(type.name, after.meta.id, before->data); !kept)
            return fail(kept.error());
    }
    entry.id = newId();
    entry.group = group.isNull() ? entry.id : group;
    entry.opSeq = work.nextOpSeq++;
    if (auto appended = m_sync->queue().append(entry, work.lane); !appended)
        return fail(appended.error());
    return true;
}

// Takes the changes of a record back out of the queue when none of them was ever sent.
Result<bool> Store::forgetUnsent(const QList<QueueEntry> &open)
{
    for (const QueueEntry &entry : open) {
        const auto mergeable = m_sync->queue().isMergeable(entry.entry.id);
        if (!mergeable || !*mergeable)
            return mergeable;
    }
    for (const QueueEntry &entry : open) {
        if (auto removed = m_sync->queue().removeUnsent(entry.entry.id); !removed)
            return fail(removed.error());
    }
    return true;
}

// True when an unsent change of the same record took this one in.
Result<bool> Store::mergeIntoUnsent(const wire::Entry &entry, const QList<QueueEntry> &open)
{
    if (open.isEmpty() || entry.operation == wire::Operation::Delete)
        return false;
    wire::Entry last = open.last().entry;
    const auto mergeable = m_sync->queue().isMergeable(last.id);
    if (!mergeable)
        return fail(mergeable.error());
    if (!*mergeable || last.operation == wire::Operation::Delete)
        return false;
    Shadow shadow(*m_connection);
    const auto known = shadow.read(entry.entity, entry.entityId);
    if (!known)
        return fail(known.error());
    for (const QString &name : entry.groups) {
        if (last.groups.contains(name))
            continue;
        last.groups.append(name);
        see(last, name, *known, open.first(open.size() - 1));
    }
    last.updatedAt = entry.updatedAt;
    last.counter = entry.counter;
    last.data = entry.data;
    if (auto replaced = m_sync->queue().replaceUnsent(last); !replaced)
        return fail(replaced.error());
    return true;
}

Result<void> Store::recordImport(const ImportBatch &batch)
{
    auto done = m_connection->execute(
        QStringLiteral("INSERT OR REPLACE INTO import_batches (id, account_id, file_name, "
                       "imported_at, row_count, "
                       "undone_at) VALUES (?, ?, ?, ?, ?, ?)"),
        {batch.id.toString(), batch.accountId.toString(), batch.fileName, batch.importedAt.ms,
         batch.rows, batch.undoneAt ? QVariant(batch.undoneAt->ms) : QVariant()});
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace finwise
