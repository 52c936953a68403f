// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transaction.h"
#include "store/sync_queue.h"
#include "wire/codec.h"

namespace finwise {
namespace {

Result<void> changedOne(const Result<qint64> &rows, const Id &entry)
{
    if (!rows)
        return fail(rows.error());
    if (*rows == 0)
        return fail(ErrorKind::NotFound, entry.toString(),
                    QStringLiteral("no such entry in the queue"));
    return {};
}

} // namespace

Result<void> SyncQueue::append(const wire::Entry &entry, int lane)
{
    return append(entry, lane, entry.data.text());
}

Result<void> SyncQueue::append(const wire::Entry &entry, int lane, QByteArrayView payload)
{
    auto insert = m_connection.prepare(QStringLiteral(
        "INSERT INTO sync_queue (op_seq, id, lane, group_id, entity, entity_id, operation, "
        "merge_groups, base, created_at, updated_at, counter, payload, status) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending')"));
    if (!insert)
        return fail(insert.error());
    const QLatin1StringView operation = enumName(entry.operation);
    int column = 0;
    insert->bindInteger(column++, entry.opSeq);
    insert->bindUtf8(column++, entry.id.toUtf8());
    insert->bindInteger(column++, lane);
    insert->bindUtf8(column++, entry.group.toUtf8());
    insert->bindText(column++, entry.entity);
    insert->bindUtf8(column++, entry.entityId.toUtf8());
    insert->bindBorrowed(column++, QByteArrayView(operation.data(), operation.size()));
    insert->bindText(column++, entry.groups.join(u','));
    if (entry.base.isEmpty())
        insert->bindUtf8(column++, "{}");
    else
        insert->bindText(column++, db::jsonText(wire::toJson(entry.base)));
    insert->bindInteger(column++, entry.createdAt.ms);
    insert->bindInteger(column++, entry.updatedAt.ms);
    insert->bindInteger(column++, entry.counter);
    insert->bindBorrowed(column++, payload);
    return insert->run();
}

Result<void> SyncQueue::replaceUnsent(const wire::Entry &entry)
{
    return changedOne(
        m_connection.execute(
            QStringLiteral("UPDATE sync_queue SET operation = ?, merge_groups = ?, base = ?, "
                           "updated_at = ?, counter = ?, payload = ? WHERE id = ? AND sent = 0"),
            {QString(enumName(entry.operation)), entry.groups.join(u','),
             db::jsonText(wire::toJson(entry.base)), entry.updatedAt.ms, entry.counter,
             db::jsonText(entry.data), entry.id.toString()}),
        entry.id);
}

Result<void> SyncQueue::removeUnsent(const Id &entry)
{
    return changedOne(
        m_connection.execute(QStringLiteral("DELETE FROM sync_queue WHERE id = ? AND sent = 0"),
                             {entry.toString()}),
        entry);
}

Result<void> SyncQueue::setStatus(const Id &entry, QueueStatus status)
{
    return changedOne(
        m_connection.execute(
            QStringLiteral(
                "UPDATE sync_queue SET status = ?, processing_since = NULL WHERE id = ?"),
            {QString(enumName(status)), entry.toString()}),
        entry);
}

Result<void> SyncQueue::setRetry(const Id &entry, Instant nextAttemptAt, bool counted,
                                 ErrorKind kind, const QString &text)
{
    return changedOne(
        m_connection.execute(
            QStringLiteral("UPDATE sync_queue SET status = 'pending', processing_since = NULL, "
                           "attempts = attempts + ?, next_attempt_at = ?, waits_since = ?, "
                           "error_kind = ?, error_text = ? WHERE id = ?"),
            {counted ? 1 : 0, nextAttemptAt.ms, m_clock.now().ms, QString(errorKindName(kind)),
             text, entry.toString()}),
        entry);
}

Result<void> SyncQueue::setFailed(const Id &entry, bool counted, ErrorKind kind,
                                  const QString &text)
{
    return changedOne(
        m_connection.execute(
            QStringLiteral("UPDATE sync_queue SET status = 'failed', processing_since = NULL, "
                           "attempts = attempts + ?, error_kind = ?, error_text = ? WHERE id = ?"),
            {counted ? 1 : 0, QString(errorKindName(kind)), text, entry.toString()}),
        entry);
}

Result<void> SyncQueue::retry(const Id &entry)
{
    return changedOne(m_connection.execute(
                          QStringLiteral("UPDATE sync_queue SET status = 'pending', attempts = 0, "
                                         "next_attempt_at = 0 WHERE id = ? AND status = 'failed'"),
                          {entry.toString()}),
                      entry);
}

Result<void> SyncQueue::removeFailed(const Id &entry)
{
    auto transaction = db::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    const auto failed = find(entry);
    if (!failed)
        return fail(failed.error());
    if (!*failed || (*failed)->status != QueueStatus::Failed)
        return fail(ErrorKind::NotFound, entry.toString(),
                    QStringLiteral("no such entry among the failed ones"));
    // Later changes of the record were based on this one, which the server will never see: they
    // take over its base.
    const auto successors = openEntries((*failed)->entry.entity, (*failed)->entry.entityId);
    if (!successors)
        return fail(successors.error());
    for (QueueEntry successor : *successors) {
        bool changed = false;
        for (auto it = successor.entry.base.begin(); it != successor.entry.base.end();) {
            if (it.value() != entry.toString()) {
                ++it;
                continue;
            }
            changed = true;
            const QString inherited = (*failed)->entry.base.value(it.key());
            if (inherited.isEmpty())
                it = successor.entry.base.erase(it);
            else
                *it++ = inherited;
        }
        if (!changed)
            continue;
        auto updated = m_connection.execute(
            QStringLiteral("UPDATE sync_queue SET base = ? WHERE id = ?"),
            {db::jsonText(wire::toJson(successor.entry.base)), successor.entry.id.toString()});
        if (!updated)
            return fail(updated.error());
    }
    if (auto done = changedOne(
            m_connection.execute(QStringLiteral("DELETE FROM sync_queue WHERE id = ?"),
                                 {entry.toString()}),
            entry);
        !done)
        return done;
    return transaction->commit();
}

Result<bool> SyncQueue::hasOpenBulk(const QList<Id> &records)
{
    for (const Id &id : records) {
        const auto found = m_connection.scalar(
            QStringLiteral("SELECT 1 FROM sync_queue WHERE entity_id = ? AND status <> 'synced' "
                           "AND lane = 1 LIMIT 1"),
            {id.toString()});
        if (!found)
            return fail(found.error());
        if (!found->isNull())
            return true;
    }
    return false;
}

Result<bool> SyncQueue::hasOpen(const Id &record)
{
    auto found = m_connection.prepare(QStringLiteral(
        "SELECT 1 FROM sync_queue WHERE entity_id = ? AND status <> 'synced' LIMIT 1"));
    if (!found)
        return fail(found.error());
    found->bindUtf8(0, record.toUtf8());
    if (auto ran = found->run(); !ran)
        return fail(ran.error());
    return found->next();
}

Result<bool> SyncQueue::hasOther(const Id &record, qint64 opSeq)
{
    auto found = m_connection.prepare(
        QStringLiteral("SELECT 1 FROM sync_queue WHERE entity_id = ? AND status <> 'synced' "
                       "AND op_seq <> ? LIMIT 1"));
    if (!found)
        return fail(found.error());
    found->bindUtf8(0, record.toUtf8());
    found->bindInteger(1, opSeq);
    if (auto ran = found->run(); !ran)
        return fail(ran.error());
    return found->next();
}

Result<void> SyncQueue::setSynced(qint64 opSeq)
{
    auto update = m_connection.prepare(QStringLiteral(
        "UPDATE sync_queue SET status = 'synced', processing_since = NULL WHERE op_seq = ?"));
    if (!update)
        return fail(update.error());
    update->bindInteger(0, opSeq);
    return update->run();
}

Result<bool> SyncQueue::isMergeable(const Id &entry)
{
    const auto found = m_connection.scalar(
        QStringLiteral("SELECT 1 FROM sync_queue WHERE id = ? AND sent = 0 AND status = 'pending' "
                       "AND group_id = id"),
        {entry.toString()});
    if (!found)
        return fail(found.error());
    return !found->isNull();
}

} // namespace finwise
