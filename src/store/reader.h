// SPDX-License-Identifier: GPL-3.0-or-later
// Reader: reads records of one tenant's database. The Store has one on its write connection;
// models open their own on a second, read-only connection. Thread rule: the connection's thread.
#pragma once

#include "db/entity_table.h"

namespace finwise {

class Reader {
public:
    Reader(db::Connection &connection, const EntityCatalog &catalog);

    // Tombstones are returned too: look at meta.deletedAt.
    Result<std::optional<Record>> record(const EntityType &type, const Id &id);
    template <Entity E> Result<std::optional<E>> get(const Id &id)
    {
        auto found = record(m_catalog->type<E>(), id);
        if (!found)
            return fail(found.error());
        if (!*found || (*found)->meta.deletedAt)
            return std::optional<E>();
        return std::optional<E>(entityFrom<E>(**found));
    }
    // All live records of a small table, in id order. Never for transactions.
    template <Entity E> Result<QList<E>> all()
    {
        auto found = liveRecords(m_catalog->type<E>());
        if (!found)
            return fail(found.error());
        QList<E> entities;
        for (const Record &record : *found)
            entities.append(entityFrom<E>(record));
        return entities;
    }
    Result<QList<Record>> liveRecords(const EntityType &type);

    [[nodiscard]] const db::EntityTable &table(const EntityType &type) const;
    [[nodiscard]] const EntityCatalog &catalog() const { return *m_catalog; }
    [[nodiscard]] db::Connection &connection() { return *m_connection; }

private:
    db::Connection *m_connection;    // borrowed
    const EntityCatalog *m_catalog;  // borrowed
    QList<db::EntityTable> m_tables; // by rank
};

// Brings a tenant's database up to date. Errors of db::migrate.
Result<void> migrateStore(db::Connection &connection);

// A reader with a read-only connection of its own.
class ReadStore {
public:
    // A database of an older program is brought up to date first.
    static Result<std::unique_ptr<ReadStore>> open(const QString &path,
                                                   const EntityCatalog &catalog);
    Reader &reader() { return *m_reader; }

private:
    std::unique_ptr<db::Connection> m_connection;
    std::unique_ptr<Reader> m_reader;
};

} // namespace finwise
