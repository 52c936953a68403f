// SPDX-License-Identifier: GPL-3.0-or-later
// What a tenant's database knows about conflicts and single records, for those concerned.
#include "server/push_transaction.h"
#include "server/sqlite_tenant_store.h"

namespace finwise::server {

Id outsideProgram()
{
    return Id::v5(Id(), u"outside program");
}

Result<QString> TenantRows::userOf(const Id &device)
{
    return m_db
        .scalar(QStringLiteral("SELECT user FROM devices WHERE device = ? "
                               "ORDER BY last_seen DESC LIMIT 1"),
                {device.toString()})
        .map([](const QVariant &user) { return user.toString(); });
}

Result<QList<wire::ConflictNotice>> TenantRows::conflictsAfter(const Id &device, qint64 number,
                                                               qint64 limit)
{
    QList<wire::ConflictNotice> notices;
    auto row = m_db.prepare(
        QStringLiteral("SELECT number, at, entity, id, op, groups, was_delete, user, payload "
                       "FROM conflict_journal WHERE device = ? AND number > ? ORDER BY number"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({device.toString(), number}); !ran)
        return fail(ran.error());
    while (notices.size() < limit) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            break;
        wire::ConflictNotice notice{row->integer(0),
                                    row->id(4),
                                    row->text(2),
                                    row->id(3),
                                    row->text(5).split(u',', Qt::SkipEmptyParts),
                                    row->integer(6) != 0,
                                    row->text(7),
                                    device,
                                    {},
                                    Instant{row->integer(1)},
                                    row->json(8),
                                    {}};
        const auto verdict = result(notice.op);
        if (!verdict)
            return fail(verdict.error());
        if (!*verdict || !hasLost((*verdict)->verdict))
            notices.append(notice);
    }
    return notices;
}

Result<QList<wire::ConflictNotice>> SqliteTenantStore::conflicts(const Actor &actor, qint64 after)
{
    if (const auto allowed = require(actor); !allowed)
        return fail(allowed.error());
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    TenantRows rows(**connection);
    auto notices = rows.conflictsAfter(actor.device, after, kConflictsAtOnce);
    const auto meta = notices ? rows.meta() : fail(notices.error());
    if (!meta)
        return fail(meta.error());
    for (wire::ConflictNotice &notice : *notices) {
        const EntityType *type = m_catalog.find(notice.entity);
        if (type == nullptr)
            continue;
        const auto now = rows.record(*type, notice.id);
        if (!now)
            return fail(now.error());
        if (!*now || notice.groups.isEmpty())
            continue;
        notice.record = TenantRows::toWire(**now, meta->head.epoch);
        const auto winner = rows.userOf(
            (*now)->state.groups.value(notice.groups.first()).stamp.device);
        if (!winner)
            return fail(winner.error());
        notice.winner = *winner;
    }
    return notices;
}

Result<std::optional<wire::SyncRecord>> SqliteTenantStore::record(const Actor &actor,
                                                                  const QString &entity,
                                                                  const Id &id)
{
    if (const auto allowed = require(actor); !allowed)
        return fail(allowed.error());
    const auto connection = open(actor.tenant);
    const EntityType *type = m_catalog.find(entity);
    if (!connection || type == nullptr)
        return connection ? Result<std::optional<wire::SyncRecord>>() : fail(connection.error());
    TenantRows rows(**connection);
    const auto meta = rows.meta();
    const auto found = rows.record(*type, id);
    if (!meta || !found)
        return fail(meta ? found.error() : meta.error());
    if (!*found)
        return std::optional<wire::SyncRecord>();
    return std::optional(TenantRows::toWire(**found, meta->head.epoch));
}

} // namespace finwise::server
