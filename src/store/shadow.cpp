// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/shadow.h"

#include "wire/codec.h"

#include <QJsonDocument>

namespace finwise {

Result<std::optional<ShadowRow>> Shadow::read(const QString &entity, const Id &id)
{
    auto statement = m_connection.prepare(QStringLiteral(
        "SELECT version, cursor, created_at, updated_at, deleted_at, rev, stamp, data FROM shadow "
        "WHERE id = ? AND entity = ?"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({id.toString(), entity}); !ran)
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
    auto rev = wire::revFromJson(statement->json(5));
    auto stamp = wire::stampsFromJson(statement->json(6));
    if (!rev || !stamp)
        return fail(ErrorKind::Corrupt, QStringLiteral("shadow"),
                    QStringLiteral("unreadable row %1").arg(id.toString()));
    row.rev = *rev;
    row.stamp = *stamp;
    if (!statement->isNull(7))
        row.data = statement->json(7);
    return row;
}

Result<void> Shadow::write(const QString &entity, const Id &id, const ShadowRow &row)
{
    auto done = m_connection.execute(
        QStringLiteral(
            "INSERT OR REPLACE INTO shadow (entity, id, version, cursor, created_at, updated_at, "
            "deleted_at, rev, stamp, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {entity, id.toString(), row.version, row.cursor, row.createdAt.ms, row.updatedAt.ms,
         row.deletedAt ? QVariant(row.deletedAt->ms) : QVariant(),
         db::jsonText(wire::toJson(row.rev)), db::jsonText(wire::toJson(row.stamp)),
         row.data ? QVariant(db::jsonText(*row.data)) : QVariant()});
    if (!done)
        return fail(done.error());
    return {};
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
