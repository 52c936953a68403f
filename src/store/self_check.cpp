// SPDX-License-Identifier: GPL-3.0-or-later
// The device's half of the self-check: sums over what it holds of the server's records, and the
// records of a bucket whose sums differ. Nothing is deleted because it is absent there: such a
// record waits for the user's word.
#include "store/shadow.h"
#include "store/store.h"
#include "store/sync_store.h"
#include "wire/codec.h"

#include <QJsonDocument>

namespace finwise {
namespace {

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Result<QJsonObject> SyncStore::heldContent(const QString &entity, const Id &id,
                                           const std::optional<QJsonObject> &kept)
{
    const EntityType *type = m_store.catalog().find(entity);
    if (kept || type == nullptr)
        return kept.value_or(QJsonObject());
    return m_store.reader().record(*type, id).map(
        [](const std::optional<Record> &record) { return record ? record->data : QJsonObject(); });
}

Result<SyncStore::SumsPart> SyncStore::sums(const QString &from, int limit)
{
    auto row = m_store.m_connection->prepare(QStringLiteral(
        "SELECT id, entity, version, rev, data FROM shadow AS known "
        "WHERE (id, entity) > (?, ?) AND deleted_at IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM missing_records WHERE id = known.id AND entity = known.entity) "
        "ORDER BY id, entity LIMIT ?"));
    if (!row)
        return fail(row.error());
    const qsizetype slash = from.indexOf(u'/');
    if (auto ran = row->run({from.left(std::max<qsizetype>(0, slash)), from.mid(slash + 1), limit});
        !ran)
        return fail(ran.error());
    SumsPart part;
    int count = 0;
    for (;; ++count) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            break;
        const QString entity = row->text(1);
        const Id id = row->id(0);
        const auto kept = row->isNull(4) ? std::nullopt : std::optional(row->json(4));
        const auto content = heldContent(entity, id, kept);
        if (!content)
            return fail(content.error());
        const auto rev = wire::revFromJson(row->json(3));
        part.sums.add(entity, id, row->integer(2),
                      wire::toText(rev.value_or(QMap<QString, QString>())), compact(*content));
        part.next = row->text(0) + u'/' + entity;
    }
    if (count < limit)
        part.next.clear();
    return part;
}

Result<bool> SyncStore::holds(const wire::SyncRecord &record)
{
    const auto known = m_shadow->read(record.entity, record.id);
    if (!known)
        return fail(known.error());
    if (!*known || (*known)->version != record.version || (*known)->rev != record.rev
        || (*known)->deletedAt.has_value() != record.deletedAt.has_value())
        return false;
    if (record.deletedAt)
        return true;
    const EntityType *type = m_store.catalog().find(record.entity);
    const auto theirs = type != nullptr ? type->canonical(record.data)
                                        : Result<QJsonObject>(record.data);
    const auto mine = heldContent(record.entity, record.id, (*known)->data);
    if (!mine)
        return fail(mine.error());
    return theirs && *theirs == *mine;
}

Result<qint64> SyncStore::holdAbsent(const QString &entity, int bucket, const QSet<Id> &named)
{
    auto rows = m_store.m_connection->prepare(QStringLiteral(
        "SELECT entity, id FROM shadow AS known WHERE entity = ? AND substr(id, -2) = ? "
        "AND deleted_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM missing_records WHERE id = known.id) "
        "AND NOT EXISTS (SELECT 1 FROM sync_queue WHERE entity_id = known.id "
        "AND status <> 'synced')"));
    if (!rows)
        return fail(rows.error());
    const auto held = readNames(*rows, {entity, wire::bucketSuffix(bucket)});
    if (!held)
        return fail(held.error());
    qint64 absent = 0;
    for (const RecordName &name : *held) {
        if (named.contains(name.id))
            continue;
        if (auto done = holdMissing(name); !done)
            return fail(done.error());
        ++absent;
    }
    return absent;
}

Result<qint64> SyncStore::mendBucket(const wire::Bucket &page, const std::optional<QSet<Id>> &named)
{
    qint64 mended = 0;
    auto done = inTransaction([&](ChangeSet &changes) -> Result<void> {
        const auto stored = cursor();
        if (!stored)
            return fail(stored.error());
        if (*stored != page.at)
            return {}; // what it says may be old by now
        for (const wire::SyncRecord &record : page.records) {
            const auto same = holds(record);
            if (!same)
                return fail(same.error());
            if (*same)
                continue;
            ++mended;
            // What is held is wrong, whatever version it claims to be.
            if (auto erased = m_shadow->erase(record.entity, record.id); !erased)
                return erased;
            if (auto adopted = adopt(record, changes); !adopted)
                return adopted;
        }
        if (!named)
            return {};
        const auto absent = holdAbsent(page.entity, page.bucket, *named);
        if (!absent)
            return fail(absent.error());
        mended += *absent;
        changes.conflictsChanged = changes.conflictsChanged || *absent > 0;
        return {};
    });
    if (!done)
        return fail(done.error());
    return mended;
}

} // namespace finwise
