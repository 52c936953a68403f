// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sync_queue.h"

#include "db/transaction.h"
#include "wire/codec.h"

#include <QJsonArray>

namespace finwise {
namespace {

constexpr qsizetype kEntryOverheadBytes = 600; // ids, stamps and keys of an entry on the wire

// SQLite takes an index of the open entries only for a query that repeats the index's condition
// word for word; that status = 'pending' implies it, it does not see. Without it every batch would
// read the whole queue with the archive of what was sent before; so the index is insisted on.
const QString kOpen = QStringLiteral("status <> 'synced' AND ");
const QString kFromOpen = QStringLiteral("FROM sync_queue INDEXED BY sync_queue_open WHERE ")
                        + kOpen;

// The columns entryOf() reads, in its order.
QString columns(bool withPayload)
{
    return QStringLiteral(
               "SELECT id, op_seq, group_id, entity, entity_id, operation, merge_groups, base, "
               "created_at, updated_at, counter, %1, status, attempts, next_attempt_at, "
               "processing_since, error_kind, error_text ")
        .arg(withPayload ? QLatin1StringView("payload") : QLatin1StringView("''"));
}

QueueEntry entryOf(const db::Statement &row)
{
    QueueEntry entry;
    entry.entry.id = row.id(0);
    entry.entry.opSeq = row.integer(1);
    entry.entry.group = row.id(2);
    entry.entry.entity = row.text(3);
    entry.entry.entityId = row.id(4);
    entry.entry.operation =
        enumFromName<wire::Operation>(row.text(5)).value_or(wire::Operation::Update);
    entry.entry.groups = row.text(6).split(u',', Qt::SkipEmptyParts);
    entry.entry.base = wire::revFromText(row.utf8(7)).value_or(QMap<QString, QString>());
    entry.entry.createdAt = Instant{row.integer(8)};
    entry.entry.updatedAt = Instant{row.integer(9)};
    entry.entry.counter = row.integer(10);
    // As it stands there: most of it goes to the server unread.
    entry.entry.data = Content::fromText(row.utf8(11).toByteArray());
    entry.status = enumFromName<QueueStatus>(row.text(12)).value_or(QueueStatus::Failed);
    entry.attempts = int(row.integer(13));
    entry.nextAttemptAt = Instant{row.integer(14)};
    if (!row.isNull(15))
        entry.processingSince = Instant{row.integer(15)};
    if (!row.isNull(16))
        entry.errorKind = errorKindFromName(row.text(16));
    entry.errorText = row.text(17);
    return entry;
}

// True when a field of the record, or an item of one, names one of these.
bool names(const Content &content, const QSet<QString> &ids)
{
    if (ids.isEmpty())
        return false;
    const QJsonObject data = content.object();
    const auto isOne = [&](const QJsonValue &value) { return ids.contains(value.toString()); };
    return std::any_of(data.begin(), data.end(), [&](const QJsonValue &value) {
        const QJsonArray items = value.toArray();
        return isOne(value) || std::any_of(items.begin(), items.end(), isOne);
    });
}

// Collects whole groups until a limit is reached.
class BatchBuilder {
public:
    // missing: records that the server cannot know yet because it refused to create them.
    BatchBuilder(db::Connection &connection, const BatchLimits &limits, QSet<QString> missing)
        : m_connection(connection), m_limits(limits), m_missing(std::move(missing))
    {
    }

    // False when the batch is full.
    Result<bool> offer(const QueueEntry &entry, qsizetype bytes)
    {
        if (!m_group.isEmpty() && m_group.first().entry.group != entry.entry.group) {
            if (const auto room = flush(); !room || !*room)
                return room;
        }
        m_group.append(entry);
        m_groupBytes += bytes;
        return true;
    }

    Result<bool> flush()
    {
        QList<QueueEntry> group = std::exchange(m_group, {});
        const qsizetype bytes = std::exchange(m_groupBytes, 0);
        if (group.isEmpty())
            return true;
        const auto ready = isReady(group);
        if (!ready)
            return fail(ready.error());
        if (!*ready) {
            holdBack(group);
            return true;
        }
        const bool fits = m_taken.size() + group.size() <= m_limits.entries
                       && m_bytes + bytes <= m_limits.bytes;
        if (!m_taken.isEmpty() && !fits)
            return false;
        for (const QueueEntry &entry : std::as_const(group))
            m_ids.insert(entry.entry.id);
        m_taken.append(group);
        m_bytes += bytes;
        return m_taken.size() < m_limits.entries;
    }

    QList<QueueEntry> taken() { return std::move(m_taken); }

private:
    // What builds on a record that cannot be created waits too, and does not burn its tries.
    void holdBack(const QList<QueueEntry> &group)
    {
        for (const QueueEntry &entry : group) {
            if (entry.entry.operation == wire::Operation::Create)
                m_missing.insert(entry.entry.entityId.toString());
        }
    }

    // Complete, and no earlier change of one of its records waits outside the batch.
    Result<bool> isReady(const QList<QueueEntry> &group)
    {
        if (group.first().entry.group != group.first().entry.id) {
            const auto open = m_connection.scalar(
                QStringLiteral(
                    "SELECT COUNT(*) FROM sync_queue WHERE op_seq BETWEEN ? AND ? AND group_id = ? "
                    "AND status <> 'synced'"),
                {group.first().entry.opSeq - limits::kGroupEntries,
                 group.last().entry.opSeq + limits::kGroupEntries,
                 group.first().entry.group.toString()});
            if (!open)
                return fail(open.error());
            if (open->toLongLong() != group.size())
                return false;
        }
        const bool blocked = std::any_of(
            group.begin(), group.end(),
            [this](const QueueEntry &entry) { return names(entry.entry.data, m_missing); });
        if (blocked)
            return false;
        auto earlier = m_connection.prepare(
            QStringLiteral("SELECT id FROM sync_queue WHERE entity_id = ? AND op_seq < ? AND "
                           "status <> 'synced'"));
        if (!earlier)
            return fail(earlier.error());
        for (const QueueEntry &entry : group) {
            earlier->bindUtf8(0, entry.entry.entityId.toUtf8());
            earlier->bindInteger(1, entry.entry.opSeq);
            if (auto ran = earlier->run(); !ran)
                return fail(ran.error());
            for (auto row = earlier->next(); row && *row; row = earlier->next()) {
                const Id id = earlier->id(0);
                const bool inGroup = std::any_of(
                    group.begin(), group.end(),
                    [&](const QueueEntry &other) { return other.entry.id == id; });
                if (!inGroup && !m_ids.contains(id))
                    return false;
            }
        }
        return true;
    }

    db::Connection &m_connection;
    BatchLimits m_limits;
    QSet<QString> m_missing;
    QList<QueueEntry> m_taken;
    QSet<Id> m_ids;
    qsizetype m_bytes = 0;
    QList<QueueEntry> m_group;
    qsizetype m_groupBytes = 0;
};

} // namespace

SyncQueue::SyncQueue(db::Connection &connection, const Clock &clock)
    : m_connection(connection), m_clock(clock)
{
}

Result<QueueCounts> SyncQueue::counts()
{
    auto statement = m_connection.prepare(QStringLiteral(
        "SELECT status, COUNT(*) FROM sync_queue WHERE status <> 'synced' GROUP BY status"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run(); !ran)
        return fail(ran.error());
    QueueCounts counts;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return counts;
        switch (enumFromName<QueueStatus>(statement->text(0)).value_or(QueueStatus::Synced)) {
        case QueueStatus::Pending: counts.pending = statement->integer(1); break;
        case QueueStatus::Processing: counts.processing = statement->integer(1); break;
        case QueueStatus::Failed: counts.failed = statement->integer(1); break;
        case QueueStatus::Synced: break;
        }
    }
}

Result<QSet<QString>> SyncQueue::refusedRecords()
{
    auto rows = m_connection.prepare(
        QStringLiteral("SELECT entity_id ") + kFromOpen
        + QStringLiteral("status = 'failed' AND operation = 'create'"));
    if (!rows)
        return fail(rows.error());
    if (auto ran = rows->run(); !ran)
        return fail(ran.error());
    QSet<QString> records;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return records;
        records.insert(rows->text(0));
    }
}

Result<QList<QueueEntry>> SyncQueue::take(const BatchLimits &limits)
{
    auto transaction = db::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    auto missing = refusedRecords();
    if (!missing)
        return fail(missing.error());
    BatchBuilder batch(m_connection, limits, std::move(*missing));
    {
        auto due = m_connection.prepare(
            columns(true) + kFromOpen
            + QStringLiteral("status = 'pending' AND (next_attempt_at <= ? OR waits_since > ?) "
                             "ORDER BY lane, op_seq"));
        if (!due)
            return fail(due.error());
        const qint64 now = m_clock.now().ms;
        if (auto ran = due->run({now, now}); !ran)
            return fail(ran.error());
        for (;;) {
            const auto row = due->next();
            if (!row)
                return fail(row.error());
            const auto room = *row ? batch.offer(entryOf(*due),
                                                 due->utf8(11).size() + kEntryOverheadBytes)
                                   : batch.flush();
            if (!room)
                return fail(room.error());
            if (!*row || !*room)
                break;
        }
    }
    QList<QueueEntry> taken = batch.taken();
    {
        auto mark = m_connection.prepare(QStringLiteral(
            "UPDATE sync_queue SET status = 'processing', sent = 1, processing_since = ? "
            "WHERE op_seq = ?"));
        if (!mark)
            return fail(mark.error());
        const Instant now = m_clock.now();
        for (QueueEntry &entry : taken) {
            mark->bindInteger(0, now.ms);
            mark->bindInteger(1, entry.entry.opSeq);
            if (auto marked = mark->run(); !marked)
                return fail(marked.error());
            entry.status = QueueStatus::Processing;
            entry.processingSince = now;
        }
    }
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return taken;
}

Result<std::optional<Instant>> SyncQueue::nextDue()
{
    const qint64 now = m_clock.now().ms;
    // While anything is due at once, it does not matter what else waits: that may be very much.
    const auto first = m_connection.scalar(
        QStringLiteral("SELECT MIN(next_attempt_at, ?) ") + kFromOpen
            + QStringLiteral("status = 'pending' AND (next_attempt_at <= ? OR waits_since > ?) "
                             "LIMIT 1"),
        {now, now, now});
    if (!first)
        return fail(first.error());
    if (!first->isNull())
        return std::optional<Instant>(Instant{first->toLongLong()});
    const auto due = m_connection.scalar(
        QStringLiteral("SELECT MIN(CASE WHEN waits_since > ? THEN ? ELSE next_attempt_at END) ")
            + kFromOpen + QStringLiteral("status = 'pending'"),
        {now, now});
    if (!due)
        return fail(due.error());
    return due->isNull() ? std::nullopt : std::optional<Instant>(Instant{due->toLongLong()});
}

Result<void> SyncQueue::release(const QList<Id> &entries)
{
    auto transaction = db::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    for (const Id &id : entries) {
        auto done = m_connection.execute(
            QStringLiteral("UPDATE sync_queue SET status = 'pending', processing_since = NULL "
                           "WHERE id = ? AND status = 'processing'"),
            {id.toString()});
        if (!done)
            return fail(done.error());
    }
    return transaction->commit();
}

Result<qint64> SyncQueue::releaseStuck(qint64 olderThanMs)
{
    return m_connection.execute(
        QStringLiteral("UPDATE sync_queue SET status = 'pending', processing_since = NULL WHERE ")
            + kOpen
            + QStringLiteral("status = 'processing' AND processing_since NOT BETWEEN ? AND ?"),
        {m_clock.now().ms - olderThanMs + 1, m_clock.now().ms});
}

Result<qint64> SyncQueue::releaseAll()
{
    return m_connection.execute(
        QStringLiteral("UPDATE sync_queue SET status = 'pending', processing_since = NULL WHERE ")
        + kOpen + QStringLiteral("status = 'processing'"));
}

Result<QList<QueueEntry>> SyncQueue::read(db::Statement &statement)
{
    QList<QueueEntry> entries;
    for (;;) {
        const auto row = statement.next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return entries;
        entries.append(entryOf(statement));
    }
}

Result<QList<QueueEntry>> SyncQueue::list(std::optional<QueueStatus> status, int limit)
{
    auto statement = m_connection.prepare(
        columns(true)
        + (status ? QStringLiteral("FROM sync_queue WHERE status = ? ORDER BY op_seq DESC LIMIT ?")
                  : QStringLiteral("FROM sync_queue WHERE status <> 'synced' AND ? = '' ORDER BY "
                                   "op_seq DESC LIMIT ?")));
    if (!statement)
        return fail(statement.error());
    const QString wanted = status ? QString(enumName(*status)) : QString();
    if (auto ran = statement->run({wanted, limit}); !ran)
        return fail(ran.error());
    return read(*statement);
}

Result<std::optional<QueueEntry>> SyncQueue::find(const Id &entry, bool withPayload)
{
    auto statement = m_connection.prepare(columns(withPayload)
                                          + QStringLiteral("FROM sync_queue WHERE id = ?"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({entry.toString()}); !ran)
        return fail(ran.error());
    auto found = read(*statement);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::nullopt : std::optional<QueueEntry>(found->first());
}

Result<QList<QueueEntry>> SyncQueue::openEntries(const QString &entity, const Id &id)
{
    auto statement = m_connection.prepare(
        columns(true)
        + QStringLiteral(
            "FROM sync_queue WHERE entity_id = ? AND status <> 'synced' AND entity = ? "
            "ORDER BY op_seq"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({id.toString(), entity}); !ran)
        return fail(ran.error());
    return read(*statement);
}

} // namespace finwise
