// SPDX-License-Identifier: GPL-3.0-or-later
// What SimClient demands of its device after every commit.
#include "simulation/sim_client.h"

namespace finwise::simulation {
namespace {

constexpr qint64 kArchiveMs = 30LL * 86'400'000; // how long what is confirmed is kept at least

bool isUnsent(const db::Statement &row)
{
    return row.text(1) == QLatin1StringView("pending") && row.integer(2) == 0;
}

} // namespace

// I1: an entry never disappears, and none comes from nowhere. Only the user's own next change may
// take in an entry that was never sent, or one that was refused; what is confirmed goes after a
// month, and is offered once more to a server that came back from a backup.
void SimClient::checkQueue(bool byUser)
{
    auto rows = store().reader().connection().prepare(
        QStringLiteral("SELECT id, status, sent, attempts, updated_at FROM sync_queue"));
    if (!rows || !rows->run())
        return m_stage.violated(QLatin1StringView("I1"),
                                QStringLiteral("the queue cannot be read"));
    QHash<QString, QString> now;
    const qint64 oldest = store().clock().now().ms - kArchiveMs;
    for (auto row = rows->next(); row && *row; row = rows->next()) {
        now.insert(rows->text(0), isUnsent(*rows) ? QStringLiteral("unsent") : rows->text(1));
        checkAttempts(rows->text(0), int(rows->integer(3)));
        m_writtenAt.insert(rows->text(0), rows->integer(4));
    }
    for (auto it = m_queue.begin(); it != m_queue.end(); ++it) {
        const auto found = now.constFind(it.key());
        const bool gone = found == now.constEnd();
        const bool mayGo = *it == QLatin1StringView("unsent") || *it == QLatin1StringView("failed");
        const bool isOld = *it == QLatin1StringView("synced") && m_writtenAt[it.key()] < oldest;
        if (gone && !isOld && (!byUser || !mayGo))
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: %2 entry %3 is gone").arg(name(), *it, it.key()));
        if (!gone && !m_stage.restored && *it == QLatin1StringView("synced") && *found != *it)
            m_stage.violated(
                QLatin1StringView("I1"),
                QStringLiteral("%1: synced entry %2 is %3").arg(name(), it.key(), *found));
    }
    for (auto it = now.begin(); it != now.end() && !byUser; ++it) {
        if (!m_queue.contains(it.key()))
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: entry %2 from nowhere").arg(name(), it.key()));
    }
    m_queue = now;
}

// Only a verdict counts, or being lost alone on a line that was good for a minute.
void SimClient::checkAttempts(const QString &op, int attempts)
{
    int &before = m_attempts[op];
    if (attempts > before)
        m_mayCount[op] -= attempts - before;
    if (m_mayCount.value(op) < 0)
        m_stage.violated(QLatin1StringView("attempts"),
                         QStringLiteral("%1: %2 counted a try without a reason").arg(name(), op));
    before = attempts;
}

// I4: within an epoch the cursor only moves forward.
void SimClient::checkCursor()
{
    const auto cursor = store().reader().connection().scalar(
        QStringLiteral("SELECT value FROM sync_metadata WHERE key = 'cursor'"));
    if (!cursor)
        return m_stage.violated(QLatin1StringView("I4"), describe(cursor.error()));
    const auto before = server::fromCursor(m_cursor);
    const auto now = server::fromCursor(cursor->toString());
    if (!now || !before)
        return m_stage.violated(QLatin1StringView("I4"),
                                QStringLiteral("cursor ") + cursor->toString());
    if (now->epoch == before->epoch && now->seq < before->seq)
        m_stage.violated(QLatin1StringView("I4"),
                         QStringLiteral("%1: cursor went back from %2 to %3")
                             .arg(name(), m_cursor, cursor->toString()));
    m_cursor = cursor->toString();
}

// I4: nobody is shown an older version than before.
void SimClient::checkVersions(const ChangeSet &changes)
{
    for (auto it = changes.records.begin(); it != changes.records.end(); ++it) {
        const EntityType *type = store().catalog().find(it.key());
        for (const Id &id : *it) {
            const auto record = store().reader().record(*type, id);
            if (!record)
                return m_stage.violated(QLatin1StringView("I4"), describe(record.error()));
            if (!*record)
                continue;
            qint64 &version = m_versions[id];
            if ((*record)->meta.version < version)
                m_stage.violated(QLatin1StringView("I4"),
                                 QStringLiteral("%1: %2 went from version %3 to %4")
                                     .arg(name(), id.toString())
                                     .arg(version)
                                     .arg((*record)->meta.version));
            version = (*record)->meta.version;
        }
    }
}

} // namespace finwise::simulation
