// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_queries.h"

#include "db/each_row.h"

namespace finwise {

namespace {

Result<QHash<Id, qint64>> counted(Reader &reader, const QString &sql)
{
    QHash<Id, qint64> uses;
    const auto done = db::eachRow(reader.connection(), sql, {}, [&uses](const db::Statement &row) {
        uses[row.id(0)] += row.integer(1);
    });
    return done ? Result<QHash<Id, qint64>>(uses) : fail(done.error());
}

} // namespace

Result<QHash<Id, qint64>> categoryUses(Reader &reader)
{
    return counted(
        reader, QStringLiteral("SELECT \"categoryId\", COUNT(*) FROM transactions WHERE deleted_at "
                               "IS NULL AND \"categoryId\" IS NOT NULL GROUP BY 1"));
}

Result<QHash<Id, qint64>> recipientUses(Reader &reader)
{
    return counted(reader,
                   QStringLiteral("SELECT r.id, COUNT(*) FROM transactions t JOIN recipients r ON "
                                  "r.deleted_at IS NULL AND (r.id = t.\"recipientId\" OR "
                                  "(t.\"recipientId\" IS NULL AND r.name = t.payee)) "
                                  "WHERE t.deleted_at IS NULL GROUP BY 1"));
}

Result<QHash<Id, qint64>> tagUses(Reader &reader)
{
    return counted(reader,
                   QStringLiteral("SELECT j.value, COUNT(*) FROM transactions t, "
                                  "json_each(t.\"tagIds\") j WHERE t.deleted_at IS NULL AND "
                                  "t.\"tagIds\" <> '[]' GROUP BY 1"));
}

Result<QList<Id>> transactionsOfRecipient(Reader &reader, const Id &recipient, const QString &name)
{
    QList<Id> ids;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT id FROM transactions WHERE deleted_at IS NULL AND (\"recipientId\" "
                       "= ? OR (\"recipientId\" IS NULL AND payee = ?)) ORDER BY id"),
        {recipient.toString(), name}, [&ids](const db::Statement &row) { ids.append(row.id(0)); });
    return done ? Result<QList<Id>>(ids) : fail(done.error());
}

Result<std::optional<Instant>> oldestWaiting(Reader &reader)
{
    const auto oldest = reader.connection().scalar(QStringLiteral(
        "SELECT MIN(updated_at) FROM sync_queue WHERE status IN ('pending', 'processing')"));
    return oldest.map([](const QVariant &at) {
        return at.isNull() ? std::optional<Instant>() : Instant{at.toLongLong()};
    });
}

Result<void> backupTo(Reader &reader, const QString &path)
{
    const auto done = reader.connection().execute(QStringLiteral("VACUUM INTO ?"), {path});
    return done ? Result<void>() : fail(ErrorKind::Storage, path, done.error().message);
}

} // namespace finwise
