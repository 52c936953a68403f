// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "db/transaction.h"
#include "store/sync_store.h"

#include <QSet>

namespace finwise {

Store::Store(StoreOptions options, const Clock &clock, Random &random)
    : m_options(std::move(options)), m_clock(clock), m_random(random)
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options, const Clock &clock,
                                           Random &random)
{
    auto connection = options.path.isEmpty() ? db::Connection::openInMemory()
                                             : db::Connection::open(options.path);
    if (!connection)
        return fail(connection.error());
    if (auto migrated = migrateStore(**connection); !migrated)
        return fail(migrated.error());

    std::unique_ptr<Store> store(new Store(options, clock, random));
    store->m_connection = std::move(*connection);
    store->m_reader = std::make_unique<Reader>(*store->m_connection, *options.catalog);
    if (auto created = store->createTables(); !created)
        return fail(created.error());
    store->m_sync = std::make_unique<SyncStore>(*store);
    if (auto taken = store->takeBackUnfinished(); !taken)
        return fail(taken.error());
    if (auto met = store->m_sync->meetCatalog(); !met)
        return fail(met.error());
    return store;
}

// Tables of entities that no migration knows yet; see "Adding an entity" in the README.
Result<void> Store::createTables()
{
    for (const EntityType &type : m_options.catalog->types()) {
        const auto exists = m_connection->scalar(
            QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"),
            {QString(type.table)});
        if (!exists)
            return fail(exists.error());
        if (!exists->isNull())
            continue;
        if (auto created = m_connection->execute(m_reader->table(type).createSql()); !created)
            return fail(created.error());
    }
    return {};
}

Id Store::newId()
{
    return Id::v7(m_clock, m_random);
}

} // namespace finwise
