// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenant_upkeep.h"

#include "db/transaction.h"

namespace finwise::server {
namespace {

const QString kPolicy = QStringLiteral("policy");
const QString kFirstWins = QStringLiteral("first_wins");
const QString kMerge = QStringLiteral("merge");
const QString kRecord = QStringLiteral("record");

} // namespace

Result<TenantSettings> TenantUpkeep::settings()
{
    auto row = m_db.prepare(QStringLiteral("SELECT key, value FROM tenant_settings"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(); !ran)
        return fail(ran.error());
    TenantSettings settings;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return settings;
        if (row->text(0) == kPolicy && row->text(1) == kFirstWins)
            settings.policy = merge::Policy::FirstWins;
        else if (row->text(0) == kMerge && row->text(1) == kRecord)
            settings.wholeRecord = true;
    }
}

Result<void> TenantUpkeep::setSettings(const TenantSettings &settings)
{
    auto transaction = db::Transaction::begin(m_db);
    if (!transaction)
        return fail(transaction.error());
    const bool firstWins = settings.policy == merge::Policy::FirstWins;
    const QList<std::pair<QString, QString>> values{
        {kPolicy, firstWins ? kFirstWins : QStringLiteral("last_write_wins")},
        {kMerge, settings.wholeRecord ? kRecord : QStringLiteral("group")}};
    for (const auto &[key, value] : values) {
        const auto done = m_db.execute(
            QStringLiteral("INSERT OR REPLACE INTO tenant_settings (key, value) VALUES (?, ?)"),
            {key, value});
        if (!done)
            return fail(done.error());
    }
    return transaction->commit();
}

Result<Purged> TenantUpkeep::purge(const Retention &retention, Instant now)
{
    auto transaction = db::Transaction::begin(m_db);
    if (!transaction)
        return fail(transaction.error());
    TenantRows rows(m_db);
    auto meta = rows.meta();
    if (!meta)
        return fail(meta.error());
    const auto floor = m_db.scalar(
        QStringLiteral("SELECT coalesce(max(seq), 0) FROM records WHERE deleted_at < ?"),
        {retention.tombstones.ms});
    if (!floor)
        return fail(floor.error());
    const auto buried = m_db.execute(
        QStringLiteral("INSERT OR IGNORE INTO gravestones (entity, id, purged_at) "
                       "SELECT entity, id, ? FROM records WHERE deleted_at < ?"),
        {now.ms, retention.tombstones.ms});
    if (!buried)
        return fail(buried.error());
    const auto gone = m_db.execute(QStringLiteral("DELETE FROM records WHERE deleted_at < ?"),
                                   {retention.tombstones.ms});
    if (!gone)
        return fail(gone.error());
    const auto versions = m_db.execute(QStringLiteral("DELETE FROM history WHERE replaced_at < ?"),
                                       {retention.history.ms});
    if (!versions)
        return fail(versions.error());
    meta->records -= *gone;
    meta->purgeFloor = std::max(meta->purgeFloor, floor->toLongLong());
    if (auto saved = rows.setMeta(*meta); !saved)
        return fail(saved.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return Purged{*gone, *versions};
}

Result<qint64> TenantUpkeep::raiseEpoch(Instant now)
{
    auto transaction = db::Transaction::begin(m_db);
    if (!transaction)
        return fail(transaction.error());
    TenantRows rows(m_db);
    auto meta = rows.meta();
    if (!meta)
        return fail(meta.error());
    // Later than any epoch the lost history can have had, whatever the clock says.
    meta->head.epoch = std::max(meta->head.epoch + 1, now.ms / 1000);
    if (auto saved = rows.setMeta(*meta); !saved)
        return fail(saved.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return meta->head.epoch;
}

Result<QList<wire::SyncRecord>> TenantUpkeep::versions(const EntityType &type, const Id &id)
{
    TenantRows rows(m_db);
    const auto meta = rows.meta();
    if (!meta)
        return fail(meta.error());
    auto all = rows.versionsBefore(type, id, meta->head.epoch);
    const auto current = all ? rows.record(type, id) : fail(all.error());
    if (!current)
        return fail(current.error());
    if (*current)
        all->append(TenantRows::toWire(**current, meta->head.epoch));
    return all;
}

} // namespace finwise::server
