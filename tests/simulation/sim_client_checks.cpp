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
        QStringLiteral("SELECT id, status, sent, attempts FROM sync_queue WHERE status <> "
                       "'synced'"));
    if (!rows || !rows->run())
        return m_stage.violated(QLatin1StringView("I1"),
                                QStringLiteral("the queue cannot be read"));
    QHash<QString, QString> now;
    for (auto row = rows->next(); row && *row; row = rows->next()) {
        const QString id = rows->text(0);
        const QString status = isUnsent(*rows) ? QStringLiteral("unsent") : rows->text(1);
        now.insert(id, status);
        checkAttempts(id, int(rows->integer(3)));
        if (m_settled.remove(id) && !m_stage.restored)
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: synced entry %2 is %3").arg(name(), id, status));
        else if (!m_queue.contains(id) && !byUser && !m_stage.restored)
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: entry %2 from nowhere").arg(name(), id));
    }
    for (auto it = m_queue.begin(); it != m_queue.end(); ++it) {
        if (!now.contains(it.key()))
            checkLeft(it.key(), *it, byUser);
    }
    m_queue = now;
    checkSettled(byUser);
}

// An entry that was open is not any more: it is settled, or the user's next change took it in.
void SimClient::checkLeft(const QString &op, const QString &before, bool byUser)
{
    auto row = store().reader().connection().prepare(
        QStringLiteral("SELECT updated_at, attempts FROM sync_queue WHERE id = ?"));
    if (!row || !row->run({op}))
        return m_stage.violated(QLatin1StringView("I1"),
                                QStringLiteral("the queue cannot be read"));
    if (row->next().value_or(false)) {
        m_settled.insert(op, row->integer(0));
        return checkAttempts(op, int(row->integer(1)));
    }
    const bool mayGo = before == QLatin1StringView("unsent")
                    || before == QLatin1StringView("failed");
    if (!byUser || !mayGo)
        m_stage.violated(QLatin1StringView("I1"),
                         QStringLiteral("%1: %2 entry %3 is gone").arg(name(), before, op));
}

// What is settled is counted, and looked at one by one only when the number is another one.
void SimClient::checkSettled(bool byUser)
{
    db::Connection &connection = store().reader().connection();
    const auto count = connection.scalar(
        QStringLiteral("SELECT count(*) FROM sync_queue WHERE status = 'synced'"));
    if (count && count->toLongLong() == m_settled.size())
        return;
    auto rows = connection.prepare(
        QStringLiteral("SELECT id, updated_at FROM sync_queue WHERE status = 'synced'"));
    if (!rows || !rows->run())
        return m_stage.violated(QLatin1StringView("I1"),
                                QStringLiteral("the queue cannot be read"));
    QHash<QString, qint64> now;
    for (auto row = rows->next(); row && *row; row = rows->next())
        now.insert(rows->text(0), rows->integer(1));
    const qint64 oldest = store().clock().now().ms - kArchiveMs;
    for (auto it = m_settled.begin(); it != m_settled.end(); ++it) {
        if (!now.contains(it.key()) && *it >= oldest)
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: synced entry %2 is gone").arg(name(), it.key()));
    }
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (!m_settled.contains(it.key()) && !byUser)
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: entry %2 from nowhere").arg(name(), it.key()));
    }
    m_settled = now;
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
