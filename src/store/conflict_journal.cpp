// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conflict_journal.h"

namespace finwise {
namespace {

constexpr int kMaxListed = 10'000;
constexpr QLatin1StringView kColumns{"SELECT id, op, entity, entity_id, reason, merge_groups, "
                                     "was_delete, mine, theirs, at, resolved_at, "
                                     "resolution FROM conflict_journal"};

} // namespace

ConflictJournal::ConflictJournal(db::Connection &connection) : m_connection(connection) {}

Result<void> ConflictJournal::add(const Conflict &conflict)
{
    auto done = m_connection.execute(
        QStringLiteral("INSERT OR IGNORE INTO conflict_journal (id, op, entity, entity_id, reason, "
                       "merge_groups, "
                       "was_delete, mine, theirs, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {conflict.id.toString(), conflict.op.toString(), conflict.entity,
         conflict.entityId.toString(), conflict.reason, conflict.groups.join(u','),
         conflict.wasDelete ? 1 : 0, db::jsonText(conflict.mine), db::jsonText(conflict.theirs),
         conflict.at.ms});
    if (!done)
        return fail(done.error());
    return {};
}

Result<QList<Conflict>> ConflictJournal::read(db::Statement &statement)
{
    QList<Conflict> conflicts;
    for (;;) {
        const auto row = statement.next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return conflicts;
        Conflict conflict;
        conflict.id = statement.id(0);
        conflict.op = statement.id(1);
        conflict.entity = statement.text(2);
        conflict.entityId = statement.id(3);
        conflict.reason = statement.text(4);
        conflict.groups = statement.text(5).split(u',', Qt::SkipEmptyParts);
        conflict.wasDelete = statement.integer(6) != 0;
        conflict.mine = statement.json(7);
        conflict.theirs = statement.json(8);
        conflict.at = Instant{statement.integer(9)};
        if (!statement.isNull(10))
            conflict.resolvedAt = Instant{statement.integer(10)};
        conflict.resolution = statement.text(11);
        conflicts.append(conflict);
    }
}

Result<QList<Conflict>> ConflictJournal::list(bool all)
{
    auto statement = m_connection.prepare(
        kColumns
        + (all ? QStringLiteral(" ORDER BY at DESC, id DESC LIMIT ?")
               : QStringLiteral(" WHERE resolved_at IS NULL ORDER BY at DESC, id DESC LIMIT ?")));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({kMaxListed}); !ran)
        return fail(ran.error());
    return read(*statement);
}

Result<std::optional<Conflict>> ConflictJournal::find(const Id &conflict)
{
    auto statement = m_connection.prepare(kColumns + QStringLiteral(" WHERE id = ?"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({conflict.toString()}); !ran)
        return fail(ran.error());
    auto found = read(*statement);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::nullopt : std::optional<Conflict>(found->first());
}

Result<qint64> ConflictJournal::openCount()
{
    return m_connection
        .scalar(QStringLiteral("SELECT COUNT(*) FROM conflict_journal WHERE resolved_at IS NULL"))
        .map([](const QVariant &count) { return count.toLongLong(); });
}

Result<void> ConflictJournal::resolve(const Id &conflict, const QString &resolution, Instant at)
{
    auto done = m_connection.execute(
        QStringLiteral("UPDATE conflict_journal SET resolved_at = ?, resolution = ? WHERE id = ?"),
        {at.ms, resolution, conflict.toString()});
    if (!done)
        return fail(done.error());
    if (*done == 0)
        return fail(ErrorKind::NotFound, conflict.toString(), QStringLiteral("no such conflict"));
    return {};
}

} // namespace finwise
