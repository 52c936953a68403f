// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/shadow.h"

#include "wire/codec.h"

namespace finwise {

ShadowRow shadowOf(const wire::SyncRecord &record)
{
    ShadowRow row;
    row.version = record.version;
    row.cursor = record.cursor;
    row.createdAt = record.createdAt;
    row.updatedAt = record.updatedAt;
    row.deletedAt = record.deletedAt;
    row.rev = record.rev;
    row.stamp = record.stamp;
    return row;
}

Result<std::optional<ShadowRow>> Shadow::read(const QString &entity, const Id &id)
{
    auto statement = m_connection.prepare(QStringLiteral(
        "SELECT version, cursor, created_at, updated_at, deleted_at, rev, stamp, data FROM shadow "
        "WHERE id = ? AND entity = ?"));
    if (!statement)
        return fail(statement.error());
    statement->bindUtf8(0, id.toUtf8());
    statement->bindText(1, entity);
    if (auto ran = statement->run(); !ran)
        return fail(ran.error());
    const auto found = statement->next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    ShadowRow row;
    row.version = statement->integer(0);
    row.cursor = statement->text(1);
    row.createdAt = Instant{statement->integer(2)};
    row.updatedAt = Instant{statement->integer(3)};
    if (!statement->isNull(4))
        row.deletedAt = Instant{statement->integer(4)};
    auto rev = wire::revFromText(statement->utf8(5));
    auto stamp = wire::stampsFromText(statement->utf8(6));
    if (!rev || !stamp)
        return fail(ErrorKind::Corrupt, QStringLiteral("shadow"),
                    QStringLiteral("unreadable row %1").arg(id.toString()));
    row.rev = *rev;
    row.stamp = *stamp;
    if (!statement->isNull(7))
        row.data = statement->json(7);
    return row;
}

Result<bool> Shadow::has(const QString &entity, const Id &id)
{
    auto statement = m_connection.prepare(
        QStringLiteral("SELECT 1 FROM shadow WHERE id = ? AND entity = ?"));
    if (!statement)
        return fail(statement.error());
    statement->bindUtf8(0, id.toUtf8());
    statement->bindText(1, entity);
    if (auto ran = statement->run(); !ran)
        return fail(ran.error());
    return statement->next();
}

Result<void> Shadow::write(const QString &entity, const Id &id, const ShadowRow &row)
{
    auto insert = m_connection.prepare(QStringLiteral(
        "INSERT OR REPLACE INTO shadow (entity, id, version, cursor, created_at, updated_at, "
        "deleted_at, rev, stamp, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return fail(insert.error());
    const QByteArray name = id.toUtf8();
    const QByteArray rev = wire::toText(row.rev);
    const QByteArray stamp = wire::toText(row.stamp);
    int column = 0;
    insert->bindText(column++, entity);
    insert->bindBorrowed(column++, name);
    insert->bindInteger(column++, row.version);
    insert->bindText(column++, row.cursor);
    insert->bindInteger(column++, row.createdAt.ms);
    insert->bindInteger(column++, row.updatedAt.ms);
    if (row.deletedAt)
        insert->bindInteger(column++, row.deletedAt->ms);
    else
        insert->bindNull(column++);
    insert->bindBorrowed(column++, rev);
    insert->bindBorrowed(column++, stamp);
    if (row.data)
        insert->bindUtf8(column++, Content(*row.data).text());
    else
        insert->bindNull(column++);
    return insert->run();
}

Result<void> Shadow::keepContent(const QString &entity, const Id &id, const QJsonObject &data)
{
    auto done = m_connection.execute(
        QStringLiteral("UPDATE shadow SET data = ? WHERE id = ? AND entity = ? AND data IS NULL"),
        {db::jsonText(data), id.toString(), entity});
    if (!done)
        return fail(done.error());
    return {};
}

Result<void> Shadow::erase(const QString &entity, const Id &id)
{
    auto done = m_connection.execute(
        QStringLiteral("DELETE FROM shadow WHERE id = ? AND entity = ?"), {id.toString(), entity});
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace finwise
