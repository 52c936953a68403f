// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "db/migration.h"

namespace finwise {

Reader::Reader(db::Connection &connection, const EntityCatalog &catalog)
    : m_connection(&connection), m_catalog(&catalog)
{
    for (const EntityType &type : catalog.types())
        m_tables.append(db::EntityTable(type));
}

Result<std::optional<Record>> Reader::record(const EntityType &type, const Id &id)
{
    return table(type).read(*m_connection, id);
}

Result<QList<Record>> Reader::liveRecords(const EntityType &type)
{
    const db::EntityTable &source = table(type);
    auto statement = m_connection->prepare(
        QStringLiteral("SELECT %1 FROM %2 WHERE deleted_at IS NULL ORDER BY id")
            .arg(source.columns(), type.table));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run(); !ran)
        return fail(ran.error());
    QList<Record> records;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return records;
        records.append(source.fromRow(*statement));
    }
}

const db::EntityTable &Reader::table(const EntityType &type) const
{
    return m_tables[type.rank];
}

Result<void> migrateStore(db::Connection &connection)
{
    const auto migrations = db::loadMigrations(QStringLiteral(":/finwise/store/migrations"));
    if (!migrations)
        return fail(migrations.error());
    return db::migrate(connection, *migrations);
}

Result<std::unique_ptr<ReadStore>> ReadStore::open(const QString &path,
                                                   const EntityCatalog &catalog)
{
    auto connection = db::Connection::open(path, db::Access::ReadOnly);
    if (!connection)
        return fail(connection.error());
    // Nothing to do is the usual answer, for which no writer is needed.
    if (!migrateStore(**connection)) {
        auto writer = db::Connection::open(path);
        if (!writer)
            return fail(writer.error());
        if (auto migrated = migrateStore(**writer); !migrated)
            return fail(migrated.error());
    }
    auto store = std::make_unique<ReadStore>();
    store->m_connection = std::move(*connection);
    store->m_reader = std::make_unique<Reader>(*store->m_connection, catalog);
    return store;
}

} // namespace finwise
