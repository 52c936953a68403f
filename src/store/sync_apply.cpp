// SPDX-License-Identifier: GPL-3.0-or-later
// How the server's words become rows: verdicts on own changes, and other devices' changes. While
// an own change of a record waits for its verdict, the user keeps seeing it: the visible row is
// the server's record overlaid with the merge groups of the waiting changes.
#include "store/shadow.h"
#include "store/store.h"
#include "store/sync_store.h"

namespace finwise {
namespace {

bool touchesLife(const QueueEntry &entry)
{
    return entry.entry.groups.contains(kGroupLife);
}

// The server's content once it has taken in these groups of the entry.
QJsonObject overlaid(const EntityType &type, QJsonObject content, const wire::Entry &entry)
{
    for (const QString &group : entry.groups)
        content = withGroup(type, content, entry.data, group);
    return content;
}

bool sameToTheUser(const Record &a, const Record &b)
{
    return a.data == b.data && a.meta.deletedAt.has_value() == b.meta.deletedAt.has_value();
}

} // namespace

// E09: a newer program's record may hold what this one cannot read.
static bool isReadable(const EntityType &type, const std::optional<QJsonObject> &data)
{
    return !data || type.canonical(*data).has_value();
}

Result<void> SyncStore::showServerVersion(const EntityType &type, const Id &id, ChangeSet &changes)
{
    const auto shadow = m_shadow->read(type.name, id);
    if (!shadow)
        return fail(shadow.error());
    if (*shadow && !isReadable(type, (*shadow)->data))
        return {};
    return showReadable(type, id, changes);
}

// Writes the user's row from the server's word and the changes still waiting.
Result<void> SyncStore::showReadable(const EntityType &type, const Id &id, ChangeSet &changes)
{
    auto shadow = m_shadow->read(type.name, id);
    const auto open = m_queue->openEntries(type.name, id);
    const auto before = m_store.reader().record(type, id);
    if (!shadow || !open || !before)
        return fail(!shadow ? shadow.error() : !open ? open.error() : before.error());
    const db::EntityTable &table = m_store.reader().table(type);
    if (!*shadow) {
        if (!open->isEmpty())
            return {};
        if (*before)
            changes.records[type.name].append(id);
        return table.erase(*m_store.m_connection, id);
    }
    Record row{&type, {}, {}};
    row.meta.id = id;
    row.meta.createdAt = (*shadow)->createdAt;
    row.meta.updatedAt = (*shadow)->updatedAt;
    row.meta.deletedAt = (*shadow)->deletedAt;
    row.meta.version = (*shadow)->version;
    row.data = (*shadow)->data ? *(*shadow)->data : (*before ? (*before)->data : QJsonObject());
    for (const QueueEntry &entry : *open) {
        row.data = overlaid(type, row.data, entry.entry);
        row.meta.updatedAt = std::max(row.meta.updatedAt, entry.entry.updatedAt);
        if (touchesLife(entry))
            row.meta.deletedAt = entry.entry.operation == wire::Operation::Delete
                                   ? std::optional(entry.entry.updatedAt)
                                   : std::nullopt;
    }
    if (open->isEmpty() && (*shadow)->data) {
        (*shadow)->data.reset(); // the row says the same from now on
        if (auto written = m_shadow->write(type.name, id, **shadow); !written)
            return written;
    }
    if (!*before || !sameToTheUser(**before, row))
        changes.records[type.name].append(id);
    return table.write(*m_store.m_connection, row);
}

Result<void> SyncStore::adopt(const wire::SyncRecord &record, ChangeSet &changes)
{
    const auto known = m_shadow->read(record.entity, record.id);
    if (!known)
        return fail(known.error());
    if (auto noted = noteNamed(record.entity, record.id); !noted)
        return noted;
    const EntityType *type = m_store.catalog().find(record.entity);
    // An older word than the one known. What waits may have become less meanwhile.
    if (*known && (*known)->version > record.version)
        return type == nullptr ? Result<void>() : showServerVersion(*type, record.id, changes);
    if (!*known && type != nullptr) {
        const auto taken = adoptNew(*type, record, changes);
        if (!taken)
            return fail(taken.error());
        if (*taken)
            return {};
    }
    ShadowRow row = shadowOf(record);
    row.data = record.data;
    const auto canonical = type != nullptr ? type->canonical(record.data)
                                           : Result<QJsonObject>(fail(Error{}));
    if (!canonical) // of a newer program: kept until one comes that can show it
        return m_shadow->write(record.entity, record.id, row);
    row.data = *canonical;
    if (auto written = m_shadow->write(record.entity, record.id, row); !written)
        return written;
    return showReadable(*type, record.id, changes);
}

Result<void> SyncStore::settleOne(const Settlement &settlement, ChangeSet &changes)
{
    const auto done = settleNew(settlement, changes);
    if (!done)
        return fail(done.error());
    if (*done)
        return {};
    const auto entry = m_queue->find(settlement.result.id,
                                     settlement.kind == Settlement::Kind::Lost);
    if (!entry)
        return fail(entry.error());
    // A late answer for an entry that was settled or discarded meanwhile changes nothing.
    if (!*entry || (*entry)->status == QueueStatus::Synced)
        return {};
    changes.queueChanged = true;
    switch (settlement.kind) {
    case Settlement::Kind::Synced: return settleSynced(**entry, settlement.result, changes);
    case Settlement::Kind::Lost: return settleLost(**entry, settlement.result, changes);
    case Settlement::Kind::Retry:
        return m_queue->setRetry((*entry)->entry.id, settlement.nextAttemptAt, settlement.counted,
                                 settlement.errorKind, settlement.errorText);
    case Settlement::Kind::DeadLetter:
        return m_queue->setFailed((*entry)->entry.id, settlement.counted, settlement.errorKind,
                                  settlement.errorText);
    }
    Q_UNREACHABLE();
}

// The visible row is the server's content overlaid with the waiting changes, so moving a change
// from the second to the first leaves its content alone; only its times and version move on.
Result<void> SyncStore::settleSynced(const QueueEntry &queued, const wire::EntryResult &result,
                                     ChangeSet &changes)
{
    const wire::Entry &entry = queued.entry;
    if (auto set = m_queue->setStatus(entry.id, QueueStatus::Synced); !set)
        return set;
    const EntityType *type = m_store.catalog().find(entry.entity);
    if (type == nullptr)
        return {};
    if (auto noted = noteNamed(entry.entity, entry.entityId); !noted)
        return noted;
    if (result.record) // nothing changed there: the server's record says the same, or more
        return adopt(*result.record, changes);
    const auto known = m_shadow->read(entry.entity, entry.entityId);
    const auto waiting = m_queue->hasOpen(entry.entityId);
    if (!known || !waiting)
        return fail(!known ? known.error() : waiting.error());
    if (*known && (*known)->version >= result.version)
        return showServerVersion(*type, entry.entityId, changes); // a later word is known already

    ShadowRow row = known->value_or(ShadowRow{});
    // The server's count moves by one with each change. Only when no change of somebody else came
    // between is the whole record known now; else the next page brings it.
    if (!result.cursor.isEmpty() && row.version + 1 == result.version) {
        row.version = result.version;
        row.cursor = result.cursor;
    }
    if (!*known)
        row.createdAt = entry.createdAt;
    row.updatedAt = std::max(row.updatedAt, result.updatedAt);
    for (const QString &group : entry.groups) {
        row.rev.insert(group, entry.id.toString());
        if (result.stamp.contains(group))
            row.stamp.insert(group, result.stamp.value(group));
    }
    if (touchesLife(queued)) {
        const bool deleted = entry.operation == wire::Operation::Delete;
        row.deletedAt = deleted ? std::optional(result.updatedAt) : std::nullopt;
    }
    if (!*waiting && isReadable(*type, row.data)) {
        row.data.reset();
    } else {
        const auto content = serverContent(*type, entry.entityId, row, known->has_value());
        const auto full = m_queue->find(entry.id);
        if (!content || !full)
            return fail(!content ? content.error() : full.error());
        row.data = overlaid(*type, *content, (*full)->entry);
    }
    if (auto written = m_shadow->write(entry.entity, entry.entityId, row); !written)
        return written;
    if (*waiting)
        return {};
    EntityMeta meta;
    meta.id = entry.entityId;
    meta.updatedAt = row.updatedAt;
    meta.deletedAt = row.deletedAt;
    meta.version = row.version;
    return m_store.reader().table(*type).writeMeta(*m_store.m_connection, meta);
}

// What the server has, apart from the change being settled.
Result<QJsonObject> SyncStore::serverContent(const EntityType &type, const Id &id,
                                             const ShadowRow &row, bool isKnown)
{
    if (row.data || !isKnown)
        return row.data.value_or(QJsonObject());
    return m_store.reader().record(type, id).map(
        [](const std::optional<Record> &record) { return record ? record->data : QJsonObject(); });
}

Result<void> SyncStore::settleLost(const QueueEntry &queued, const wire::EntryResult &result,
                                   ChangeSet &changes)
{
    const wire::Entry &entry = queued.entry;
    Conflict conflict;
    conflict.id = m_store.newId();
    conflict.op = entry.id;
    conflict.entity = entry.entity;
    conflict.entityId = entry.entityId;
    conflict.reason = enumName(result.verdict);
    conflict.groups = entry.groups;
    conflict.wasDelete = entry.operation == wire::Operation::Delete;
    conflict.mine = entry.data;
    conflict.theirs = result.record ? result.record->data.object() : QJsonObject();
    conflict.at = m_store.clock().now();
    if (auto added = m_journal->add(conflict); !added)
        return added;
    changes.conflictsChanged = true;
    if (auto set = m_queue->setStatus(entry.id, QueueStatus::Synced); !set)
        return set;
    if (result.record) {
        if (auto adopted = adopt(*result.record, changes); !adopted)
            return adopted;
    } else if (auto erased = m_shadow->erase(entry.entity, entry.entityId); !erased) {
        return erased;
    }
    const EntityType *type = m_store.catalog().find(entry.entity);
    return type == nullptr ? Result<void>() : showServerVersion(*type, entry.entityId, changes);
}

Result<ChangeSet> SyncStore::discard(const Id &id)
{
    return inTransaction([&](ChangeSet &changes) -> Result<void> {
        const auto entry = m_queue->find(id);
        if (!entry)
            return fail(entry.error());
        if (auto removed = m_queue->removeFailed(id); !removed)
            return removed;
        changes.queueChanged = true;
        const EntityType *type = m_store.catalog().find((*entry)->entry.entity);
        return type == nullptr ? Result<void>()
                               : showServerVersion(*type, (*entry)->entry.entityId, changes);
    });
}

Result<Mutated> SyncStore::restore(const Id &id)
{
    const auto conflict = m_journal->find(id);
    if (!conflict)
        return fail(conflict.error());
    if (!*conflict)
        return fail(ErrorKind::NotFound, id.toString(), QStringLiteral("no such conflict"));
    const EntityType *type = m_store.catalog().find((*conflict)->entity);
    if (type == nullptr)
        return fail(ErrorKind::Unsupported, (*conflict)->entity,
                    QStringLiteral("this version does not know the entity"));
    const auto current = m_store.reader().record(*type, (*conflict)->entityId);
    if (!current)
        return fail(current.error());
    Mutation mutation;
    if ((*conflict)->wasDelete) {
        if (*current && !(*current)->meta.deletedAt)
            mutation.remove(*type, (*conflict)->entityId);
    } else {
        Record record{type, {}, (*conflict)->mine};
        if (*current) {
            record.data = (*current)->data;
            for (const QString &group : std::as_const((*conflict)->groups))
                record.data = withGroup(*type, record.data, (*conflict)->mine, group);
        }
        record.meta.id = (*conflict)->entityId;
        mutation.write(record);
    }
    auto mutated = m_store.mutate(mutation);
    if (!mutated)
        return mutated;
    auto resolved = inTransaction([&](ChangeSet &changes) {
        changes.conflictsChanged = true;
        return m_journal->resolve(id, QStringLiteral("restored"), m_store.clock().now());
    });
    if (!resolved)
        return fail(resolved.error());
    return mutated;
}

} // namespace finwise
