// SPDX-License-Identifier: GPL-3.0-or-later
// EntityTable: the SQL of one entity's table, derived from its field table: id, created_at,
// updated_at, deleted_at, version, ext, then one column per field (Money has a second column
// <name>_currency). Names come from the catalog only, never from input.
// Thread rule: immutable; the connection passed in decides the thread.
#pragma once

#include "db/statement.h"
#include "domain/record.h"

namespace finwise::db {

class EntityTable {
public:
    explicit EntityTable(const EntityType &type);

    [[nodiscard]] const EntityType &type() const { return *m_type; }
    // CREATE TABLE as the migrations must have made it; a test compares both.
    [[nodiscard]] QString createSql() const;
    // "id, created_at, …" in the order that fromRow() expects; prefix "t." if given.
    [[nodiscard]] QString columns(const QString &prefix = {}) const;

    // Inserts or replaces the record with that id.
    Result<void> write(Connection &connection, const Record &record) const;
    // The same from an encoded entity, whose id is not in the table yet.
    Result<void> insert(Connection &connection, const EntityMeta &meta, const EntityRow &row) const;
    // Sets updated_at, deleted_at and version of an existing row and leaves its fields alone.
    Result<void> writeMeta(Connection &connection, const EntityMeta &meta) const;
    // Much cheaper than reading the record; tombstones exist too.
    Result<bool> exists(Connection &connection, const Id &id) const;
    Result<std::optional<Record>> read(Connection &connection, const Id &id) const;
    // Records by id, tombstones included, in id order; limit ≤ 10,000 rows a call.
    Result<QList<Record>> readAfter(Connection &connection, const Id &after, int limit) const;
    // Removes the row for good (used when an import is taken back before it was synced).
    Result<void> erase(Connection &connection, const Id &id) const;
    // The record of the current row of a statement selecting columns(), starting at that column.
    [[nodiscard]] Record fromRow(const Statement &row, int firstColumn = 0) const;

private:
    void appendValues(const Record &record, QVariantList &values) const;
    const EntityType *m_type; // borrowed from the catalog
    QString m_columns;
    QString m_updateSql;
    QString m_insertSql;
    QString m_metaSql;
    QString m_versionSql;
};

} // namespace finwise::db
