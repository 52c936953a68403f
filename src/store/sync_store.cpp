// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sync_store.h"

#include "db/roomy_cache.h"
#include "db/transaction.h"
#include "store/shadow.h"
#include "store/store.h"

#include <QJsonDocument>

namespace finwise {
namespace {

constexpr QLatin1StringView kMetadataKey{"sync"};
constexpr QLatin1StringView kCursorKey{"cursor"};
constexpr qsizetype kBulkFrom = 100; // records at once
constexpr int kBulkCacheKib = 64'000;

QString idText(const Id &id)
{
    return id.isNull() ? QString() : id.toString();
}

Result<QString> value(db::Connection &connection, QLatin1StringView key)
{
    return connection
        .scalar(QStringLiteral("SELECT value FROM sync_metadata WHERE key = ?"), {QString(key)})
        .map([](const QVariant &found) { return found.toString(); });
}

Result<void> setValue(db::Connection &connection, QLatin1StringView key, const QString &text)
{
    auto done = connection.execute(
        QStringLiteral("INSERT OR REPLACE INTO sync_metadata (key, value) VALUES (?, ?)"),
        {QString(key), text});
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace

SyncStore::SyncStore(Store &store)
    : m_store(store),
      m_shadow(std::make_unique<Shadow>(*store.m_connection)),
      m_queue(std::make_unique<SyncQueue>(*store.m_connection, store.m_clock)),
      m_journal(std::make_unique<ConflictJournal>(*store.m_connection))
{
}

SyncStore::~SyncStore() = default;

Result<wire::Cursor> SyncStore::cursor()
{
    return value(*m_store.m_connection, kCursorKey);
}

Result<void> SyncStore::setCursor(const wire::Cursor &cursor)
{
    return setValue(*m_store.m_connection, kCursorKey, cursor);
}

Result<SyncMetadata> SyncStore::storedMetadata(db::Connection &connection)
{
    const auto text = value(connection, kMetadataKey);
    const auto stored = value(connection, kCursorKey);
    const auto next = connection.scalar(QStringLiteral("SELECT next_op_seq FROM device_state"));
    if (!text || !stored || !next)
        return fail(!text ? text.error() : !stored ? stored.error() : next.error());
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    SyncMetadata metadata;
    metadata.serverId =
        Id::parse(json.value(QLatin1StringView("serverId")).toString()).value_or(Id());
    metadata.incarnation =
        Id::parse(json.value(QLatin1StringView("incarnation")).toString()).value_or(Id());
    metadata.nonce = json.value(QLatin1StringView("nonce")).toString();
    metadata.cursor = *stored;
    metadata.initialAfter = json.value(QLatin1StringView("initialAfter")).toString();
    metadata.initialSnapshot = json.value(QLatin1StringView("initialSnapshot")).toString();
    metadata.clockOffsetMs = json.value(QLatin1StringView("clockOffsetMs")).toInteger();
    if (const QJsonValue at = json.value(QLatin1StringView("lastSuccess")); at.isDouble())
        metadata.lastSuccess = Instant{at.toInteger()};
    metadata.user = json.value(QLatin1StringView("user")).toString();
    metadata.epoch = json.value(QLatin1StringView("epoch")).toString();
    metadata.nextOpSeq = next->toLongLong();
    const auto told = conflictNumber(connection, metadata.epoch);
    if (!told)
        return fail(told.error());
    metadata.conflictNumber = *told;
    return metadata;
}

Result<SyncMetadata> SyncStore::metadata()
{
    auto metadata = storedMetadata(*m_store.m_connection);
    if (!metadata || !metadata->incarnation.isNull())
        return metadata;
    // The first question gives this database its identity.
    metadata->incarnation = m_store.newId();
    if (auto saved = setMetadata(*metadata); !saved)
        return fail(saved.error());
    return metadata;
}

Result<void> SyncStore::setMetadata(const SyncMetadata &metadata)
{
    const QJsonObject json{
        {QStringLiteral("serverId"), idText(metadata.serverId)},
        {QStringLiteral("incarnation"), idText(metadata.incarnation)},
        {QStringLiteral("nonce"), metadata.nonce},
        {QStringLiteral("initialAfter"), metadata.initialAfter},
        {QStringLiteral("initialSnapshot"), metadata.initialSnapshot},
        {QStringLiteral("clockOffsetMs"), metadata.clockOffsetMs},
        {QStringLiteral("lastSuccess"), metadata.lastSuccess ? QJsonValue(metadata.lastSuccess->ms)
                                                             : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("user"), metadata.user},
        {QStringLiteral("epoch"), metadata.epoch},
    };
    auto transaction = db::Transaction::begin(*m_store.m_connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto saved = setValue(*m_store.m_connection, kMetadataKey, db::jsonText(json)); !saved)
        return saved;
    if (auto saved = setCursor(metadata.cursor); !saved)
        return saved;
    return transaction->commit();
}

void SyncStore::makeRoom(qsizetype records)
{
    if (records < kBulkFrom)
        m_room.reset();
    else if (!m_room)
        m_room = std::make_unique<db::RoomyCache>(*m_store.m_connection, kBulkCacheKib);
}

Result<ChangeSet> SyncStore::inTransaction(const std::function<Result<void>(ChangeSet &)> &work)
{
    ChangeSet changes;
    {
        auto transaction = db::Transaction::begin(*m_store.m_connection);
        if (!transaction)
            return fail(transaction.error());
        if (auto done = work(changes); !done) {
            m_rereading.reset();
            return fail(done.error());
        }
        if (auto committed = transaction->commit(); !committed) {
            m_rereading.reset();
            return fail(committed.error());
        }
    }
    if (!changes.isEmpty())
        Q_EMIT m_store.changed(changes);
    return changes;
}

Result<ChangeSet> SyncStore::applyPage(const QList<wire::SyncRecord> &records,
                                       const wire::Cursor &from, const wire::Cursor &to)
{
    makeRoom(records.size());
    return inTransaction([&](ChangeSet &changes) -> Result<void> {
        const auto stored = cursor();
        if (!stored)
            return fail(stored.error());
        if (*stored != from)
            return fail(
                ErrorKind::Protocol, QStringLiteral("changes"),
                QStringLiteral("the page starts at %1, this device is at %2").arg(from, *stored));
        for (const wire::SyncRecord &record : records) {
            if (auto adopted = adopt(record, changes); !adopted)
                return adopted;
        }
        return setCursor(to);
    });
}

Result<ChangeSet> SyncStore::applyInitialPage(const QList<wire::SyncRecord> &records,
                                              const QString &after, const wire::Cursor &snapshot)
{
    makeRoom(records.size());
    return inTransaction([&](ChangeSet &changes) -> Result<void> {
        auto current = metadata();
        if (!current)
            return fail(current.error());
        if (current->initialSnapshot.isEmpty()) {
            if (auto begun = beginLoad(); !begun)
                return begun;
        }
        for (const wire::SyncRecord &record : records) {
            if (auto adopted = adopt(record, changes); !adopted)
                return adopted;
        }
        if (after.isEmpty()) {
            if (auto ended = endLoad(changes); !ended)
                return ended;
        }
        current->initialAfter = after;
        current->initialSnapshot = after.isEmpty() ? QString() : snapshot;
        if (after.isEmpty())
            current->cursor = snapshot;
        return setMetadata(*current);
    });
}

Result<ChangeSet> SyncStore::settle(const QList<Settlement> &settlements, const wire::Cursor &from,
                                    const wire::Cursor &to)
{
    makeRoom(settlements.size());
    return inTransaction([&](ChangeSet &changes) -> Result<void> {
        for (const Settlement &settlement : settlements) {
            if (auto settled = settleOne(settlement, changes); !settled)
                return settled;
        }
        if (to.isEmpty())
            return {};
        const auto stored = cursor();
        if (!stored)
            return fail(stored.error());
        return *stored == from ? setCursor(to) : Result<void>();
    });
}

Result<void> SyncStore::retry(const Id &entry)
{
    auto done = inTransaction([&](ChangeSet &changes) {
        changes.queueChanged = true;
        return m_queue->retry(entry);
    });
    return done ? Result<void>() : fail(done.error());
}

Result<std::optional<wire::SyncRecord>> SyncStore::shadow(const QString &entity, const Id &id)
{
    const auto row = m_shadow->read(entity, id);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    wire::SyncRecord record{entity,
                            id,
                            (*row)->cursor,
                            (*row)->version,
                            (*row)->createdAt,
                            (*row)->updatedAt,
                            (*row)->deletedAt,
                            (*row)->rev,
                            (*row)->stamp,
                            {}};
    if ((*row)->data) {
        record.data = *(*row)->data;
    } else if (const EntityType *type = m_store.catalog().find(entity)) {
        const auto current = m_store.reader().record(*type, id);
        if (!current)
            return fail(current.error());
        if (*current)
            record.data = (*current)->data;
    }
    return record;
}

} // namespace finwise
