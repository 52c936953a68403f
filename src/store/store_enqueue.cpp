// SPDX-License-Identifier: GPL-3.0-or-later
// How a change of a row becomes an entry of the queue.
#include "store/shadow.h"
#include "store/store_work.h"
#include "store/sync_store.h"

namespace finwise {
namespace {

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

} // namespace

// The way of nearly every row of an import: nobody has heard of the record before, so there is
// nothing to compare. False when the server has, and the long way must be taken.
Result<bool> Store::insertNew(Work &work, const Change &change, const Id &group)
{
    const EntityType &type = *change.record.type;
    const auto known = Shadow(*m_connection).read(type.name, change.record.meta.id);
    if (!known)
        return fail(known.error());
    if (*known)
        return false;
    const Stamp stamp = nextStamp();
    EntityMeta meta = change.record.meta;
    meta.createdAt = meta.updatedAt = Instant{stamp.ms};
    meta.deletedAt.reset();
    meta.version = 0;
    wire::Entry entry = entryOf({}, Record{&type, meta, {}}, stamp, true);
    entry.id = newId();
    entry.group = group.isNull() ? entry.id : group;
    entry.opSeq = work.nextOpSeq++;
    if (auto appended = m_sync->queue().append(entry, work.lane, change.row->json); !appended)
        return fail(appended.error());
    if (auto written = m_reader->table(type).insert(*m_connection, meta, *change.row); !written)
        return fail(written.error());
    if (work.importing && isRecipient(*m_options.catalog, type)) {
        if (auto noted = recordRecipient(*m_connection, work.batch, meta.id); !noted)
            return fail(noted.error());
    }
    work.changes.records[type.name].append(meta.id);
    work.changes.queueChanged = true;
    if (work.undoable)
        work.inverse.last().prepend(Change{Change::Kind::Delete, Record{&type, meta, {}}});
    return true;
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

    const auto refused = takeBackRefused(*open);
    if (!refused)
        return fail(refused.error());
    if (*refused) {
        open = m_sync->queue().openEntries(type.name, after.meta.id);
        if (!open)
            return fail(open.error());
    }
    wire::Entry entry = entryOf(before, after, stamp, !*known && open->isEmpty());
    if (*refused && entry.operation == wire::Operation::Update) {
        for (const QString &group : std::as_const((*refused)->groups)) {
            if (!entry.groups.contains(group))
                entry.groups.append(group);
        }
    }
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

// The next change of a record puts right what the server refused: it takes over the refused
// change. One that only the line failed may have arrived, so it is sent again and comes first.
Result<std::optional<wire::Entry>> Store::takeBackRefused(const QList<QueueEntry> &open)
{
    if (open.isEmpty() || open.last().status != QueueStatus::Failed)
        return std::optional<wire::Entry>();
    const QueueEntry &last = open.last();
    const bool onlyTheLine = last.errorKind == ErrorKind::Network
                          || last.errorKind == ErrorKind::Timeout;
    const bool alone = last.entry.group == last.entry.id;
    auto done = onlyTheLine || !alone ? m_sync->queue().retry(last.entry.id)
                                      : m_sync->queue().removeFailed(last.entry.id);
    if (!done)
        return fail(done.error());
    return onlyTheLine || !alone ? std::optional<wire::Entry>() : std::optional(last.entry);
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

} // namespace finwise
