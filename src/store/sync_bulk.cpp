// SPDX-License-Identifier: GPL-3.0-or-later
// The way of nearly every record of a bulk sync. Sent: a record made here, taken by the server, and
// nothing else of it waits. Received: a record nobody here has heard of. There is nothing to
// compare or to overlay then, and the content need not become a tree of JSON. The outcome is that
// of the long way in sync_apply.cpp; tests/unit/store/tst_sync_bulk.cpp compares both.
#include "store/shadow.h"
#include "store/store.h"
#include "store/sync_store.h"

namespace finwise {

Result<bool> SyncStore::settleNew(const Settlement &settlement, ChangeSet &changes)
{
    const wire::EntryResult &result = settlement.result;
    if (settlement.kind != Settlement::Kind::Synced || result.record || result.version != 1
        || result.cursor.isEmpty())
        return false;
    auto entry = m_store.m_connection->prepare(
        QStringLiteral("SELECT op_seq, entity, entity_id, merge_groups, created_at FROM sync_queue "
                       "WHERE id = ? AND operation = 'create' AND status <> 'synced'"));
    if (!entry)
        return fail(entry.error());
    const QByteArray op = result.id.toUtf8();
    entry->bindUtf8(0, op);
    if (auto ran = entry->run(); !ran)
        return fail(ran.error());
    if (const auto row = entry->next(); !row || !*row)
        return row;
    const qint64 opSeq = entry->integer(0);
    const QString entity = entry->text(1);
    const Id id = entry->id(2);
    const QStringList groups = entry->text(3).split(u',', Qt::SkipEmptyParts);
    const Instant createdAt{entry->integer(4)};
    const EntityType *type = m_store.catalog().find(entity);
    if (type == nullptr || !groups.contains(kGroupLife))
        return false;
    const auto others = m_queue->hasOther(id, opSeq);
    const auto known = m_shadow->has(entity, id);
    if (!others || !known)
        return fail(!others ? others.error() : known.error());
    if (*others || *known)
        return false;

    if (auto set = m_queue->setSynced(opSeq); !set)
        return fail(set.error());
    if (auto noted = noteNamed(entity, id); !noted)
        return fail(noted.error());
    ShadowRow row;
    row.version = result.version;
    row.cursor = result.cursor;
    row.createdAt = createdAt;
    row.updatedAt = std::max(row.updatedAt, result.updatedAt);
    for (const QString &group : groups) {
        row.rev.insert(group, QString::fromLatin1(op));
        if (const auto stamp = result.stamp.constFind(group); stamp != result.stamp.constEnd())
            row.stamp.insert(group, *stamp);
    }
    if (auto written = m_shadow->write(entity, id, row); !written)
        return fail(written.error());
    EntityMeta meta;
    meta.id = id;
    meta.updatedAt = row.updatedAt;
    meta.version = row.version;
    changes.queueChanged = true;
    if (auto written = m_store.reader().table(*type).writeMeta(*m_store.m_connection, meta);
        !written)
        return fail(written.error());
    return true;
}

// REQUIRES: no shadow of the record.
Result<bool> SyncStore::adoptNew(const EntityType &type, const wire::SyncRecord &record,
                                 ChangeSet &changes)
{
    const db::EntityTable &table = m_store.reader().table(type);
    const auto waits = m_queue->hasOpen(record.id);
    const auto exists = table.exists(*m_store.m_connection, record.id);
    if (!waits || !exists)
        return fail(!waits ? waits.error() : exists.error());
    if (*waits || *exists)
        return false;
    EntityMeta meta;
    meta.id = record.id;
    meta.createdAt = record.createdAt;
    meta.updatedAt = record.updatedAt;
    meta.deletedAt = record.deletedAt;
    meta.version = record.version;
    const auto row = type.row(meta, record.data);
    if (!row)
        return false; // the long way says what is wrong
    if (auto written = m_shadow->write(record.entity, record.id, shadowOf(record)); !written)
        return fail(written.error());
    if (auto written = table.insert(*m_store.m_connection, meta, *row); !written)
        return fail(written.error());
    changes.records[type.name].append(record.id);
    return true;
}

} // namespace finwise
