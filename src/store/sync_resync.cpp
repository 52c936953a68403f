// SPDX-License-Identifier: GPL-3.0-or-later
// When the full set is read over data that is already here: what the server does not name any
// more was deleted so long ago that it forgot, or is missing there by an accident. A few such
// records go; many wait for the user's word. Explicit deletes never come this way.
#include "db/transaction.h"
#include "store/shadow.h"
#include "store/store.h"
#include "store/sync_store.h"

namespace finwise {
namespace {

constexpr qint64 kMissingUnasked = 50;        // records of a table
constexpr qint64 kMissingUnaskedPercent = 20; // of the table, if that is more

const QString kRereadKey = QStringLiteral("rereading");

} // namespace

Result<bool> SyncStore::isRereading()
{
    if (!m_rereading) {
        const auto stored = m_store.m_connection->scalar(
            QStringLiteral("SELECT value FROM sync_metadata WHERE key = ?"), {kRereadKey});
        if (!stored)
            return fail(stored.error());
        m_rereading = stored->toString() == QLatin1StringView("1");
    }
    return *m_rereading;
}

Result<void> SyncStore::setRereading(bool on)
{
    m_rereading = on;
    auto set = m_store.m_connection->execute(
        QStringLiteral("INSERT OR REPLACE INTO sync_metadata (key, value) VALUES (?, ?)"),
        {kRereadKey, on ? QStringLiteral("1") : QString()});
    if (!set)
        return fail(set.error());
    auto cleared = m_store.m_connection->execute(QStringLiteral("DELETE FROM load_seen"));
    return cleared ? Result<void>() : fail(cleared.error());
}

// A first load into an empty store infers nothing and need not remember anything.
Result<void> SyncStore::beginLoad()
{
    const auto known = m_store.m_connection->scalar(QStringLiteral("SELECT 1 FROM shadow LIMIT 1"));
    if (!known)
        return fail(known.error());
    return setRereading(!known->isNull());
}

// The server knows the record.
Result<void> SyncStore::noteNamed(const QString &entity, const Id &id)
{
    const auto rereading = isRereading();
    if (!rereading)
        return fail(rereading.error());
    if (!*rereading)
        return {};
    for (const QString &sql :
         {QStringLiteral("INSERT OR IGNORE INTO load_seen (id, entity) VALUES (?, ?)"),
          QStringLiteral("DELETE FROM missing_records WHERE id = ? AND entity = ?")}) {
        if (auto done = m_store.m_connection->execute(sql, {id.toString(), entity}); !done)
            return fail(done.error());
    }
    return {};
}

Result<QList<SyncStore::RecordName>> SyncStore::unnamed()
{
    auto rows = m_store.m_connection->prepare(QStringLiteral(
        "SELECT entity, id FROM shadow AS known WHERE deleted_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM load_seen WHERE id = known.id AND entity = known.entity) "
        "AND NOT EXISTS (SELECT 1 FROM missing_records WHERE id = known.id) "
        "AND NOT EXISTS (SELECT 1 FROM sync_queue WHERE entity_id = known.id "
        "AND status <> 'synced')"));
    return rows ? readNames(*rows) : fail(rows.error());
}

Result<QList<SyncStore::RecordName>> SyncStore::readNames(db::Statement &rows,
                                                          const QVariantList &values)
{
    if (auto ran = rows.run(values); !ran)
        return fail(ran.error());
    QList<RecordName> names;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return names;
        names.append({rows.text(0), rows.id(1)});
    }
}

Result<void> SyncStore::endLoad(ChangeSet &changes)
{
    const auto rereading = isRereading();
    if (!rereading)
        return fail(rereading.error());
    if (!*rereading)
        return {};
    const auto names = unnamed();
    if (!names)
        return fail(names.error());
    QMap<QString, QList<Id>> byEntity;
    for (const RecordName &name : *names)
        byEntity[name.entity].append(name.id);
    for (auto it = byEntity.begin(); it != byEntity.end(); ++it) {
        const auto alive = m_store.m_connection->scalar(
            QStringLiteral("SELECT COUNT(*) FROM shadow WHERE entity = ? AND deleted_at IS NULL"),
            {it.key()});
        if (!alive)
            return fail(alive.error());
        // An empty answer proves nothing at all.
        const bool namedNone = it->size() == alive->toLongLong();
        const qint64 unasked = namedNone
                                 ? 0
                                 : std::max(kMissingUnasked,
                                            alive->toLongLong() * kMissingUnaskedPercent / 100);
        for (const Id &id : std::as_const(*it)) {
            auto done = it->size() > unasked ? holdMissing({it.key(), id})
                                             : bury({it.key(), id}, changes);
            if (!done)
                return done;
        }
    }
    changes.conflictsChanged = changes.conflictsChanged || !names->isEmpty();
    return setRereading(false);
}

Result<void> SyncStore::holdMissing(const RecordName &name)
{
    auto held = m_store.m_connection->execute(
        QStringLiteral(
            "INSERT OR IGNORE INTO missing_records (id, entity, since) VALUES (?, ?, ?)"),
        {name.id.toString(), name.entity, m_store.clock().now().ms});
    return held ? Result<void>() : fail(held.error());
}

// Deleted as the user sees it; the row itself stays, so that it can be brought back.
Result<void> SyncStore::bury(const RecordName &name, ChangeSet &changes)
{
    if (auto erased = m_shadow->erase(name.entity, name.id); !erased)
        return erased;
    const EntityType *type = m_store.catalog().find(name.entity);
    if (type == nullptr)
        return {};
    const auto record = m_store.reader().record(*type, name.id);
    if (!record)
        return fail(record.error());
    if (!*record || (*record)->meta.deletedAt)
        return {};
    EntityMeta meta = (*record)->meta;
    meta.deletedAt = m_store.clock().now();
    changes.records[name.entity].append(name.id);
    return m_store.reader().table(*type).writeMeta(*m_store.m_connection, meta);
}

Result<qint64> SyncStore::missingCount()
{
    return m_store.m_connection->scalar(QStringLiteral("SELECT COUNT(*) FROM missing_records"))
        .map([](const QVariant &count) { return count.toLongLong(); });
}

Result<QList<SyncStore::RecordName>> SyncStore::missing()
{
    return missing(*m_store.m_connection);
}

Result<QList<SyncStore::RecordName>> SyncStore::missing(db::Connection &connection)
{
    auto rows = connection.prepare(
        QStringLiteral("SELECT entity, id FROM missing_records ORDER BY entity, id"));
    return rows ? readNames(*rows) : fail(rows.error());
}

Result<ChangeSet> SyncStore::forEachMissing(
    const std::function<Result<void>(const RecordName &, ChangeSet &)> &act)
{
    return inTransaction([&](ChangeSet &changes) -> Result<void> {
        const auto names = missing();
        if (!names)
            return fail(names.error());
        for (const RecordName &name : *names) {
            if (auto done = act(name, changes); !done)
                return done;
        }
        auto cleared = m_store.m_connection->execute(QStringLiteral("DELETE FROM missing_records"));
        if (!cleared)
            return fail(cleared.error());
        changes.conflictsChanged = true;
        return {};
    });
}

Result<ChangeSet> SyncStore::dropMissing()
{
    return forEachMissing(
        [this](const RecordName &name, ChangeSet &changes) { return bury(name, changes); });
}

Result<ChangeSet> SyncStore::keepMissing()
{
    return forEachMissing([this](const RecordName &name, ChangeSet &changes) {
        changes.queueChanged = true;
        return offerAsNew(name);
    });
}

// The server hears of the record as if it had been made here; its times stay what they were.
Result<void> SyncStore::offerAsNew(const RecordName &name)
{
    const EntityType *type = m_store.catalog().find(name.entity);
    if (type == nullptr)
        return {}; // kept as it is; this version could not name its groups
    const auto record = m_store.reader().record(*type, name.id);
    const auto next = m_store.m_connection->scalar(
        QStringLiteral("UPDATE device_state SET next_op_seq = next_op_seq + 1 "
                       "RETURNING next_op_seq - 1"));
    if (!record || !next)
        return fail(!record ? record.error() : next.error());
    if (!*record)
        return {};
    wire::Entry entry;
    entry.id = m_store.newId();
    entry.group = entry.id;
    entry.opSeq = next->toLongLong();
    entry.entity = type->name;
    entry.entityId = name.id;
    entry.operation = wire::Operation::Create;
    entry.groups = QStringList(type->groups.begin(), type->groups.end());
    entry.createdAt = (*record)->meta.createdAt;
    entry.updatedAt = (*record)->meta.updatedAt;
    entry.data = (*record)->data;
    if (auto erased = m_shadow->erase(name.entity, name.id); !erased)
        return erased;
    return m_queue->append(entry, 1);
}

} // namespace finwise
