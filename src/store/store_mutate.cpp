// SPDX-License-Identifier: GPL-3.0-or-later
// How a change of the user becomes rows and queue entries.
#include "db/roomy_cache.h"
#include "db/transaction.h"
#include "store/store_work.h"
#include "store/sync_store.h"
#include "wire/limits.h"

#include <QJsonDocument>

namespace finwise {
namespace {

constexpr qint64 kMaxCounter = 1'000'000'000; // far below what a stamp can carry
constexpr int kImportCacheKib = 131'072;      // the pages of some 100,000 rows

// The ids a record refers to.
QList<Id> references(const Change &change)
{
    QList<Id> ids{change.record.meta.id};
    const QJsonObject data = dataOf(change);
    for (const FieldInfo &field : change.record.type->fields) {
        if (field.kind != FieldKind::Id)
            continue;
        if (const auto id = Id::parse(data.value(field.name).toString()))
            ids.append(*id);
    }
    return ids;
}

Error firstOf(const QList<Error> &errors, const EntityType &type)
{
    Error error = errors.first();
    error.where = type.name + u'.' + error.where;
    return error;
}

Result<void> checkSize(const EntityType &type, qsizetype bytes)
{
    if (bytes <= limits::kRecordBytes)
        return {};
    return fail(ErrorKind::TooLarge, type.name,
                QStringLiteral("the record has %1 bytes, at most %2 are possible")
                    .arg(bytes)
                    .arg(limits::kRecordBytes));
}

bool isImported(const Record &record)
{
    return record.data.value(QLatin1StringView("importBatchId")).isString();
}

// A booking of a plan. Once deleted, it is not to come back by itself.
bool isPlanned(const Record &record)
{
    return record.data.value(QLatin1StringView("planningTransactionId")).isString()
        && record.type->name == QLatin1StringView("Transaction");
}

// The content to be written, in its canonical form, checked.
Result<void> readContent(const Change &change, QJsonObject &data)
{
    const EntityType &type = *change.record.type;
    if (change.row) {
        data = dataOf(change);
        return {};
    }
    const auto canonical = type.canonical(change.record.data);
    if (!canonical)
        return fail(canonical.error().kind, type.name + u'.' + canonical.error().where,
                    canonical.error().message);
    data = *canonical;
    if (const QList<Error> errors = type.validate(change.record.meta, data); !errors.isEmpty())
        return fail(firstOf(errors, type));
    return checkSize(type, QJsonDocument(data).toJson(QJsonDocument::Compact).size());
}

} // namespace

Stamp Store::nextStamp()
{
    const qint64 now = m_clock.now().ms;
    if (now > m_lastStamp.ms)
        m_lastStamp = Stamp{now, 0, m_options.device};
    else if (m_lastStamp.counter < kMaxCounter)
        ++m_lastStamp.counter;
    else
        m_lastStamp = Stamp{m_lastStamp.ms + 1, 0, m_options.device};
    m_lastStamp.device = m_options.device;
    return m_lastStamp;
}

Result<Mutated> Store::mutate(const Mutation &mutation)
{
    std::optional<db::RoomyCache> room;
    if (mutation.bulk && mutation.importBatch)
        room.emplace(*m_connection, kImportCacheKib);
    auto transaction = db::Transaction::begin(*m_connection);
    if (!transaction)
        return fail(transaction.error());
    auto work = startWork(mutation);
    if (!work)
        return fail(work.error());
    for (const QList<Change> &group : mutation.groups) {
        if (auto applied = applyGroup(*work, group, mutation.bulk); !applied)
            return fail(applied.error());
    }
    while (mutation.more) {
        QList<Change> group;
        const auto another = mutation.more(group);
        if (!another)
            return fail(another.error());
        if (!*another)
            break;
        if (auto applied = applyGroup(*work, group, mutation.bulk); !applied)
            return fail(applied.error());
    }
    if (auto finished = endWork(*work); !finished)
        return fail(finished.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());

    Mutated mutated;
    mutated.changes = std::move(work->changes);
    for (auto group = work->inverse.rbegin(); group != work->inverse.rend(); ++group) {
        if (!group->isEmpty())
            mutated.inverse.groups.append(*group);
    }
    mutated.inverse.bulk = mutation.bulk;
    if (!mutated.changes.isEmpty())
        Q_EMIT changed(mutated.changes);
    return mutated;
}

// Reads what this device hands out once and never again.
Result<Store::Work> Store::startWork(const Mutation &mutation)
{
    auto state = m_connection->prepare(
        QStringLiteral("SELECT next_op_seq, last_stamp_ms, last_stamp_counter FROM "
                       "device_state WHERE id = 1"));
    if (!state)
        return fail(state.error());
    if (auto ran = state->run(); !ran)
        return fail(ran.error());
    if (const auto row = state->next(); !row || !*row)
        return fail(ErrorKind::Corrupt, m_options.path, QStringLiteral("device_state is empty"));
    Work work;
    work.undoable = !mutation.importBatch;
    work.takingBack = mutation.importBatch && mutation.importBatch->undoneAt;
    work.importing = mutation.importBatch && !work.takingBack;
    if (work.importing)
        work.batch = mutation.importBatch->id;
    work.nextOpSeq = state->integer(0);
    m_lastStamp = std::max(m_lastStamp,
                           Stamp{state->integer(1), state->integer(2), m_options.device});
    if (mutation.importBatch) {
        if (auto recorded = recordImport(*mutation.importBatch); !recorded)
            return fail(recorded.error());
    }
    return work;
}

Result<void> Store::endWork(const Work &work)
{
    auto saved = m_connection->execute(
        QStringLiteral(
            "UPDATE device_state SET next_op_seq = ?, last_stamp_ms = ?, last_stamp_counter = ?"),
        {work.nextOpSeq, m_lastStamp.ms, m_lastStamp.counter});
    if (!saved)
        return fail(saved.error());
    return {};
}

Result<void> Store::applyGroup(Work &work, const QList<Change> &group, bool bulk)
{
    if (group.size() > limits::kGroupEntries)
        return fail(ErrorKind::TooLarge, QStringLiteral("group"),
                    QStringLiteral("more than %1 changes in one group").arg(limits::kGroupEntries));
    const Id groupId = group.size() > 1 ? newId() : Id();
    if (work.undoable)
        work.inverse.append(QList<Change>());
    const auto lane = laneOf(group, bulk);
    if (!lane)
        return fail(lane.error());
    work.lane = *lane;
    for (const Change &change : group) {
        if (auto applied = apply(work, change, groupId); !applied)
            return applied;
    }
    return {};
}

// An edit by hand overtakes a running import only when it does not build on it. The members of a
// group stay together.
Result<int> Store::laneOf(const QList<Change> &group, bool bulk)
{
    for (const Change &change : group) {
        if (bulk)
            break;
        const auto waits = m_sync->queue().hasOpenBulk(references(change));
        if (!waits)
            return fail(waits.error());
        bulk = *waits;
    }
    return bulk ? kLaneBulk : kLaneInteractive;
}

Result<void> Store::apply(Work &work, const Change &change, const Id &group)
{
    const EntityType *type = change.record.type;
    Q_ASSERT(type != nullptr && m_options.catalog->find(type->name) == type);
    const auto exists = m_reader->table(*type).exists(*m_connection, change.record.meta.id);
    if (!exists)
        return fail(exists.error());
    if (change.row) {
        if (!change.row->complaints.isEmpty())
            return fail(firstOf(change.row->complaints, *type));
        if (auto size = checkSize(*type, change.row->json.size()); !size)
            return size;
    }
    if (change.row && !*exists) {
        const auto inserted = insertNew(work, change, group);
        if (!inserted || *inserted)
            return inserted ? Result<void>() : fail(inserted.error());
    }
    auto before = *exists ? m_reader->record(*type, change.record.meta.id)
                          : std::optional<Record>();
    if (!before)
        return fail(before.error());
    const bool wasLive = *before && !(*before)->meta.deletedAt;

    Record after = change.record;
    switch (change.kind) {
    case Change::Kind::Delete:
        if (!wasLive)
            return fail(ErrorKind::NotFound, change.record.meta.id.toString(),
                        QStringLiteral("no such %1").arg(type->name));
        after = **before;
        break;
    case Change::Kind::Write: {
        if (auto read = readContent(change, after.data); !read)
            return read;
        if (wasLive && (*before)->data == after.data)
            return {};
        break;
    }
    }
    const Stamp stamp = nextStamp();
    after.meta.createdAt = *before ? (*before)->meta.createdAt : Instant{stamp.ms};
    after.meta.version = *before ? (*before)->meta.version : 0;
    after.meta.updatedAt = Instant{stamp.ms};
    after.meta.deletedAt = change.kind == Change::Kind::Delete ? std::optional(Instant{stamp.ms})
                                                               : std::nullopt;

    const auto queued = enqueue(work, *before, after, stamp, group);
    if (!queued)
        return fail(queued.error());
    const db::EntityTable &table = m_reader->table(*type);
    // What nobody else needs to know is forgotten, unless an import must know it again: its own
    // rows that the user deleted, and entries made by hand that it took over; or unless the plan it
    // was booked from would book it again.
    const bool keepsTrace = work.importing
                         || (!work.takingBack && (isImported(after) || isPlanned(after)));
    auto written = *queued || keepsTrace ? table.write(*m_connection, after)
                                         : table.erase(*m_connection, after.meta.id);
    if (written && work.importing && !wasLive && isRecipient(*m_options.catalog, *type))
        written = recordRecipient(*m_connection, work.batch, after.meta.id);
    if (!written)
        return written;
    work.changes.records[type->name].append(after.meta.id);
    work.changes.queueChanged = true;
    // Later changes are undone first.
    if (work.undoable)
        work.inverse.last().prepend(wasLive ? Change{Change::Kind::Write, **before}
                                            : Change{Change::Kind::Delete, after});
    return {};
}

} // namespace finwise
