// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SyncStore about conflicts the server tells of: a value of this device was taken and
// later lost against another one.
#include "store/sync_store.h"

#include "store/store.h"

namespace finwise {
namespace {

const QString kSeenKey = QStringLiteral("conflicts_seen");

} // namespace

// The numbers belong to one history of the server: "epoch number".
Result<qint64> SyncStore::conflictNumber(db::Connection &connection, const QString &epoch)
{
    const auto text = connection.scalar(
        QStringLiteral("SELECT value FROM sync_metadata WHERE key = ?"), {kSeenKey});
    if (!text)
        return fail(text.error());
    const QStringList parts = text->toString().split(u' ');
    return parts.size() == 2 && parts.first() == epoch ? parts.last().toLongLong() : qint64(0);
}

Result<ChangeSet> SyncStore::noteConflict(const wire::ConflictNotice &notice)
{
    return inTransaction([&](ChangeSet &changes) -> Result<void> {
        db::Connection &connection = *m_store.m_connection;
        const auto stored = storedMetadata(connection);
        if (!stored)
            return fail(stored.error());
        const auto moved = connection.execute(
            QStringLiteral("INSERT OR REPLACE INTO sync_metadata (key, value) VALUES (?, ?)"),
            {kSeenKey, QStringLiteral("%1 %2").arg(stored->epoch).arg(notice.number)});
        if (!moved)
            return fail(moved.error());
        const auto known = connection.scalar(
            QStringLiteral("SELECT 1 FROM conflict_journal WHERE op = ? AND merge_groups = ?"),
            {notice.op.toString(), notice.groups.join(u',')});
        if (!known || known->isValid())
            return known ? Result<void>() : fail(known.error());
        Conflict conflict;
        conflict.id = m_store.newId();
        conflict.op = notice.op;
        conflict.entity = notice.entity;
        conflict.entityId = notice.id;
        conflict.reason = enumName(wire::Verdict::ConflictLost);
        conflict.groups = notice.groups;
        conflict.wasDelete = notice.wasDelete;
        conflict.mine = notice.data;
        conflict.theirs = notice.record ? notice.record->data.object() : QJsonObject();
        conflict.at = m_store.clock().now();
        changes.conflictsChanged = true;
        return m_journal->add(conflict);
    });
}

} // namespace finwise
