// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenant_rows.h"

#include "base/text.h"
#include "server/stored_answer.h"
#include "wire/codec.h"

namespace finwise::server {
namespace {

const QString kColumns = QStringLiteral(
    "entity, id, seq, version, created_at, updated_at, deleted_at, groups, payload");

QByteArray groupsText(const QMap<QString, merge::GroupState> &groups)
{
    wire::Groups text;
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        text.rev.insert(text.rev.cend(), it.key(), it->op);
        text.stamp.insert(text.stamp.cend(), it.key(), it->stamp);
    }
    return wire::toText(text);
}

QByteArray contentText(const StoredRecord &record)
{
    return record.content.isEmpty() ? Content(record.state.record.data).text() : record.content;
}

// A name of ours, which lives as long as the program.
void bindName(db::Statement &statement, int index, QLatin1StringView name)
{
    statement.bindBorrowed(index, QByteArrayView(name.data(), name.size()));
}

QVariant orNull(const std::optional<Instant> &instant)
{
    return instant ? QVariant(instant->ms) : QVariant();
}

} // namespace

Result<db::Statement *> TenantRows::hot(Hot which, const QString &sql)
{
    std::optional<db::Statement> &held = m_hot[std::size_t(which)];
    if (!held) {
        auto prepared = m_db.prepare(sql);
        if (!prepared)
            return fail(prepared.error());
        held.emplace(std::move(*prepared));
    }
    return &*held;
}

Result<TenantMeta> TenantRows::meta()
{
    auto row = m_db.prepare(
        QStringLiteral("SELECT epoch, seq, purge_floor, records FROM tenant_meta"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorKind::Corrupt, m_db.path(), QStringLiteral("the tenant has no counters"));
    return TenantMeta{Position{row->integer(0), row->integer(1)}, row->integer(2), row->integer(3)};
}

Result<void> TenantRows::setMeta(const TenantMeta &meta)
{
    const auto done = m_db.execute(
        QStringLiteral("INSERT OR REPLACE INTO tenant_meta (one, epoch, seq, purge_floor, records) "
                       "VALUES (1, ?, ?, ?, ?)"),
        {meta.head.epoch, meta.head.seq, meta.purgeFloor, meta.records});
    if (!done)
        return fail(done.error());
    return {};
}

Result<std::optional<StoredRecord>> TenantRows::record(const EntityType &type, const Id &id)
{
    static const QString sql =
        QStringLiteral("SELECT %1 FROM records WHERE entity = ? AND id = ?").arg(kColumns);
    const auto held = hot(Hot::FindRecord, sql);
    if (!held)
        return fail(held.error());
    db::Statement *row = *held;
    bindName(*row, 0, type.name);
    row->bindUtf8(1, id.toUtf8());
    if (auto ran = row->run(); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<StoredRecord>();
    const wire::SyncRecord read = wireRow(*row, 0);
    StoredRecord stored;
    stored.seq = row->integer(2);
    stored.state.record.type = &type;
    stored.state.record.meta = EntityMeta{read.id,        read.createdAt, read.updatedAt,
                                          read.deletedAt, read.version,   {}};
    stored.state.record.data = read.data;
    for (auto it = read.rev.begin(); it != read.rev.end(); ++it)
        stored.state.groups.insert(it.key(), {it.value(), read.stamp.value(it.key())});
    return std::optional(stored);
}

Result<void> TenantRows::write(const StoredRecord &record)
{
    static const QString sql =
        QStringLiteral("INSERT INTO records (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (entity, id) DO UPDATE SET seq = excluded.seq, "
                       "version = excluded.version, created_at = excluded.created_at, "
                       "updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, "
                       "groups = excluded.groups, payload = excluded.payload")
            .arg(kColumns);
    const auto row = hot(Hot::WriteRecord, sql);
    if (!row)
        return fail(row.error());
    const EntityMeta &meta = record.state.record.meta;
    const QByteArray id = meta.id.toUtf8();
    const QByteArray groups = groupsText(record.state.groups);
    const QByteArray content = contentText(record);
    db::Statement &insert = **row;
    int column = 0;
    bindName(insert, column++, record.state.record.type->name);
    insert.bindBorrowed(column++, id);
    insert.bindInteger(column++, record.seq);
    insert.bindInteger(column++, meta.version);
    insert.bindInteger(column++, meta.createdAt.ms);
    insert.bindInteger(column++, meta.updatedAt.ms);
    if (meta.deletedAt)
        insert.bindInteger(column++, meta.deletedAt->ms);
    else
        insert.bindNull(column++);
    insert.bindBorrowed(column++, groups);
    insert.bindBorrowed(column++, content);
    return insert.run();
}

Result<void> TenantRows::keepOld(const StoredRecord &old, const QString &replacedBy, Instant at)
{
    const EntityMeta &meta = old.state.record.meta;
    const auto done = m_db.execute(
        QStringLiteral(
            "INSERT INTO history (seq, entity, id, version, deleted_at, groups, payload, "
            "replaced_by, replaced_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {old.seq, QString(old.state.record.type->name), meta.id.toString(), meta.version,
         orNull(meta.deletedAt), QString::fromUtf8(groupsText(old.state.groups)),
         QString::fromUtf8(contentText(old)), replacedBy, at.ms});
    if (!done)
        return fail(done.error());
    return {};
}

Result<bool> TenantRows::isPurged(const EntityType &type, const Id &id)
{
    if (!m_anyPurged) { // nearly nobody has any
        const auto any = m_db.scalar(QStringLiteral("SELECT 1 FROM gravestones LIMIT 1"));
        if (!any)
            return fail(any.error());
        m_anyPurged = any->isValid();
    }
    if (!*m_anyPurged)
        return false;
    return m_db
        .scalar(QStringLiteral("SELECT 1 FROM gravestones WHERE entity = ? AND id = ?"),
                {QString(type.name), id.toString()})
        .map([](const QVariant &found) { return found.isValid(); });
}

Result<std::optional<wire::EntryResult>> TenantRows::result(const Id &op)
{
    const auto held = hot(Hot::FindResult,
                          QStringLiteral("SELECT result FROM op_results WHERE op = ?"));
    if (!held)
        return fail(held.error());
    db::Statement &row = **held;
    row.bindUtf8(0, op.toUtf8());
    if (auto ran = row.run(); !ran)
        return fail(ran.error());
    const auto found = row.next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<wire::EntryResult>();
    const auto read = answerFromText(row.utf8(0), op);
    if (!read)
        return fail(ErrorKind::Corrupt, m_db.path(), describe(read.error()));
    return std::optional(*read);
}

Result<bool> TenantRows::hasResult(const QString &op)
{
    return m_db.scalar(QStringLiteral("SELECT 1 FROM op_results WHERE op = ?"), {op})
        .map([](const QVariant &found) { return found.isValid(); });
}

Result<void> TenantRows::storeResult(const wire::EntryResult &result, Instant at)
{
    // The winning record is read again when the answer is repeated; by then it may be newer.
    if (result.record) {
        wire::EntryResult without = result;
        without.record.reset();
        return storeResult(without, at);
    }
    const auto row = hot(
        Hot::StoreResult,
        QStringLiteral("INSERT INTO op_results (op, result, at) VALUES (?, ?, ?)"));
    if (!row)
        return fail(row.error());
    const QByteArray op = result.id.toUtf8();
    const QByteArray text = answerText(result);
    (*row)->bindBorrowed(0, op);
    (*row)->bindBorrowed(1, text);
    (*row)->bindInteger(2, at.ms);
    return (*row)->run();
}

Result<qint64> TenantRows::journal(const EntityType &type, const Id &id, const merge::Loser &loser,
                                   const Author &author)
{
    const auto done = m_db.scalar(
        QStringLiteral(
            "INSERT INTO conflict_journal (at, entity, id, op, winner, groups, was_delete, "
            "user, device, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number"),
        {author.at.ms, QString(type.name), id.toString(), loser.op, loser.winner,
         loser.groups.join(u','), loser.wasDelete ? 1 : 0, author.user, author.device,
         db::jsonText(loser.data)});
    if (!done)
        return fail(done.error());
    return done->toLongLong();
}

Result<void> TenantRows::audit(const wire::Entry &entry, const wire::EntryResult &result,
                               qint64 seq, const Author &author)
{
    const auto row = hot(
        Hot::Audit,
        QStringLiteral("INSERT INTO audit (at, user, device, operation, entity, id, op, verdict, "
                       "version, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!row)
        return fail(row.error());
    const QByteArray id = entry.entityId.toUtf8();
    const QByteArray op = entry.id.toUtf8();
    db::Statement &insert = **row;
    int column = 0;
    insert.bindInteger(column++, author.at.ms);
    const QByteArray user = author.user.toUtf8();
    const QByteArray device = author.device.toUtf8();
    const QByteArray entity = truncated(entry.entity, limits::kTextLength).toUtf8();
    insert.bindBorrowed(column++, user);
    insert.bindBorrowed(column++, device);
    bindName(insert, column++, enumName(entry.operation));
    insert.bindBorrowed(column++, entity);
    insert.bindBorrowed(column++, id);
    insert.bindBorrowed(column++, op);
    bindName(insert, column++, enumName(result.verdict));
    insert.bindInteger(column++, result.version);
    insert.bindInteger(column++, seq);
    return insert.run();
}

Result<QList<wire::SyncRecord>> TenantRows::changesAfter(qint64 after, const Position &head,
                                                         qint64 limit)
{
    return page(QStringLiteral("SELECT %1 FROM records WHERE seq > ? AND seq <= ? "
                               "ORDER BY seq LIMIT ?")
                    .arg(kColumns),
                {after, head.seq, limit}, head.epoch);
}

Result<QList<wire::SyncRecord>> TenantRows::recordsAfter(const EntityType &type,
                                                         const QString &after, qint64 epoch,
                                                         qint64 limit)
{
    return page(QStringLiteral("SELECT %1 FROM records WHERE entity = ? AND id > ? "
                               "ORDER BY id LIMIT ?")
                    .arg(kColumns),
                {QString(type.name), after, limit}, epoch);
}

Result<QList<wire::SyncRecord>> TenantRows::recordsEndingOn(const EntityType &type,
                                                            const QString &suffix,
                                                            const QString &after, qint64 epoch,
                                                            qint64 limit)
{
    return page(QStringLiteral("SELECT %1 FROM records WHERE entity = ? AND id > ? "
                               "AND substr(id, -2) = ? ORDER BY id LIMIT ?")
                    .arg(kColumns),
                {QString(type.name), after, suffix, limit}, epoch);
}

Result<QList<wire::SyncRecord>> TenantRows::versionsBefore(const EntityType &type, const Id &id,
                                                           qint64 epoch)
{
    return page(QStringLiteral("SELECT entity, id, seq, version, replaced_at, replaced_at, "
                               "deleted_at, groups, payload FROM history "
                               "WHERE entity = ? AND id = ? ORDER BY version"),
                {QString(type.name), id.toString()}, epoch);
}

wire::SyncRecord TenantRows::toWire(const StoredRecord &record, qint64 epoch)
{
    const EntityMeta &meta = record.state.record.meta;
    wire::SyncRecord wire;
    wire.entity = record.state.record.type->name;
    wire.id = meta.id;
    wire.cursor = toCursor(Position{epoch, record.seq});
    wire.version = meta.version;
    wire.createdAt = meta.createdAt;
    wire.updatedAt = meta.updatedAt;
    wire.deletedAt = meta.deletedAt;
    for (auto it = record.state.groups.begin(); it != record.state.groups.end(); ++it) {
        wire.rev.insert(it.key(), it->op);
        wire.stamp.insert(it.key(), it->stamp);
    }
    wire.data = record.content.isEmpty() ? Content(record.state.record.data)
                                         : Content::fromText(record.content);
    return wire;
}

wire::SyncRecord TenantRows::wireRow(const db::Statement &row, qint64 epoch)
{
    wire::SyncRecord record;
    record.entity = row.text(0);
    record.id = row.id(1);
    record.cursor = toCursor(Position{epoch, row.integer(2)});
    record.version = row.integer(3);
    record.createdAt = Instant{row.integer(4)};
    record.updatedAt = Instant{row.integer(5)};
    if (!row.isNull(6))
        record.deletedAt = Instant{row.integer(6)};
    const wire::Groups groups = wire::groupsFromText(row.utf8(7)).value_or(wire::Groups());
    record.rev = groups.rev;
    record.stamp = groups.stamp;
    record.data = Content::fromText(row.utf8(8).toByteArray());
    return record;
}

Result<QList<wire::SyncRecord>> TenantRows::page(const QString &sql, const QVariantList &values,
                                                 qint64 epoch)
{
    auto row = m_db.prepare(sql);
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(values); !ran)
        return fail(ran.error());
    QList<wire::SyncRecord> records;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return records;
        records.append(wireRow(*row, epoch));
    }
}

} // namespace finwise::server
