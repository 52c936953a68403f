// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept for later. Changes the server has confirmed: should it come back from a backup, it
// is offered them again with their op ids, and its idempotency drops what it still has. And
// records of entities that only a newer version of the program can show.
#include "db/transaction.h"
#include "store/shadow.h"
#include "store/store.h"
#include "store/sync_store.h"
#include "wire/codec.h"

namespace finwise {
namespace {

constexpr qint64 kArchiveMs = 30LL * 86'400'000;
constexpr int kArchiveEntries = 50'000;
constexpr int kMostRebased = 100'000;

} // namespace

// Reads what it deletes and no more, for it runs at each start: entries stand in the order they
// were made, so the first young one ends what is old.
Result<qint64> SyncStore::pruneArchive()
{
    auto transaction = db::Transaction::begin(*m_store.m_connection);
    if (!transaction)
        return fail(transaction.error());
    const auto old = m_store.m_connection->execute(
        QStringLiteral("DELETE FROM sync_queue WHERE status = 'synced' AND op_seq < "
                       "coalesce((SELECT op_seq FROM sync_queue WHERE updated_at >= ? "
                       "ORDER BY op_seq LIMIT 1), 9223372036854775807)"),
        {m_store.clock().now().ms - kArchiveMs});
    if (!old)
        return old;
    const auto many = m_store.m_connection->execute(
        QStringLiteral("DELETE FROM sync_queue WHERE status = 'synced' AND op_seq <= "
                       "(SELECT max(op_seq) FROM sync_queue) - ?"),
        {kArchiveEntries});
    if (!many)
        return many;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return *old + *many;
}

// A change of somebody else that the server has lost would never be "seen": what builds on it is
// judged by its time instead.
Result<void> SyncStore::forgetForeignBases()
{
    const auto pending = m_queue->list(QueueStatus::Pending, kMostRebased);
    if (!pending)
        return fail(pending.error());
    for (const QueueEntry &queued : *pending) {
        QMap<QString, QString> base = queued.entry.base;
        for (auto it = base.begin(); it != base.end();) {
            const auto own = m_store.m_connection->scalar(
                QStringLiteral("SELECT 1 FROM sync_queue WHERE id = ?"), {it.value()});
            if (!own)
                return fail(own.error());
            it = own->isNull() ? base.erase(it) : std::next(it);
        }
        if (base == queued.entry.base)
            continue;
        auto done = m_store.m_connection->execute(
            QStringLiteral("UPDATE sync_queue SET base = ? WHERE id = ?"),
            {db::jsonText(wire::toJson(base)), queued.entry.id.toString()});
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<ChangeSet> SyncStore::offerArchive()
{
    return inTransaction([this](ChangeSet &changes) -> Result<void> {
        changes.queueChanged = true;
        if (auto done = forgetForeignBases(); !done)
            return done;
        // What lost is in the journal and stays lost. Versions of the old history say nothing
        // about those of the new one.
        for (const QString &sql :
             {QStringLiteral("UPDATE sync_queue SET status = 'pending', attempts = 0, "
                             "next_attempt_at = 0 WHERE status = 'synced' AND id NOT IN "
                             "(SELECT op FROM conflict_journal)"),
              QStringLiteral("UPDATE shadow SET version = 0")}) {
            if (auto done = m_store.m_connection->execute(sql); !done)
                return fail(done.error());
        }
        return {};
    });
}

Result<void> SyncStore::meetCatalog()
{
    QStringList names;
    for (const EntityType &type : m_store.catalog().types())
        names.append(type.name);
    const QString key = QStringLiteral("entities");
    db::Connection &connection = *m_store.m_connection;
    const auto known = connection.scalar(
        QStringLiteral("SELECT value FROM sync_metadata WHERE key = ?"), {key});
    if (!known)
        return fail(known.error());
    const QString version = QStringLiteral("%1;%2").arg(names.join(u',')).arg(wire::kSchema);
    if (known->toString() == version)
        return {};
    // Other fields than before: what could not be read may be readable now.
    const bool sameFields = known->toString().section(u';', 1) == QString::number(wire::kSchema);
    const QStringList before = known->toString().section(u';', 0, 0).split(u',');
    auto shown = inTransaction([&](ChangeSet &changes) -> Result<void> {
        for (const EntityType &type : m_store.catalog().types()) {
            if (sameFields && before.contains(type.name))
                continue;
            if (auto done = showKept(type, changes); !done)
                return done;
        }
        auto set = connection.execute(
            QStringLiteral("INSERT OR REPLACE INTO sync_metadata (key, value) VALUES (?, ?)"),
            {key, version});
        return set ? Result<void>() : fail(set.error());
    });
    return shown ? Result<void>() : fail(shown.error());
}

Result<void> SyncStore::showKept(const EntityType &type, ChangeSet &changes)
{
    auto rows = m_store.m_connection->prepare(
        QStringLiteral("SELECT entity, id FROM shadow WHERE entity = ? AND data IS NOT NULL"));
    if (!rows)
        return fail(rows.error());
    const auto names = readNames(*rows, {QString(type.name)});
    if (!names)
        return fail(names.error());
    for (const RecordName &name : *names) {
        if (auto done = showServerVersion(type, name.id, changes); !done)
            return done;
    }
    return {};
}

} // namespace finwise
