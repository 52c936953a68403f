// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/entity_table.h"

#include <QJsonDocument>

namespace finwise::db {
namespace {

constexpr int kMaxRows = 10'000;

QStringList metaColumns()
{
    return {QStringLiteral("id"),         QStringLiteral("created_at"),
            QStringLiteral("updated_at"), QStringLiteral("deleted_at"),
            QStringLiteral("version"),    QStringLiteral("ext")};
}

QStringList columnNames(const EntityType &type)
{
    QStringList names = metaColumns();
    for (const FieldInfo &field : type.fields) {
        names.append(field.name);
        if (field.kind == FieldKind::Money)
            names.append(field.name + QLatin1StringView("_currency"));
    }
    return names;
}

QString sqlType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Money: return QStringLiteral("INTEGER");
    case FieldKind::Text:
    case FieldKind::Id:
    case FieldKind::Date:
    case FieldKind::Json: break;
    }
    return QStringLiteral("TEXT");
}

QString jsonValueText(const QJsonValue &value)
{
    // Only lists are stored as JSON.
    return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
}

void appendField(const FieldInfo &field, const QJsonValue &value, QVariantList &values)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Id:
    case FieldKind::Date:
        values.append(value.isNull() || value.isUndefined() ? QVariant()
                                                            : QVariant(value.toString()));
        return;
    case FieldKind::Integer:
        values.append(value.isNull() || value.isUndefined() ? QVariant()
                                                            : QVariant(value.toInteger()));
        return;
    case FieldKind::Boolean: values.append(value.toBool() ? 1 : 0); return;
    case FieldKind::Json: values.append(jsonValueText(value)); return;
    case FieldKind::Money: break;
    }
    const QJsonObject money = value.toObject();
    values.append(money.isEmpty() ? QVariant()
                                  : QVariant(money.value(QLatin1StringView("minor")).toInteger()));
    values.append(money.isEmpty()
                      ? QVariant()
                      : QVariant(money.value(QLatin1StringView("currency")).toString()));
}

// Reads a field from the row and moves the column on.
QJsonValue fieldFrom(const FieldInfo &field, const Statement &row, int &column)
{
    const QVariant value = row.value(column++);
    const bool null = value.isNull();
    switch (field.kind) {
    case FieldKind::Text:
        if (null)
            return field.nullable ? QJsonValue(QJsonValue::Null) : QJsonValue(QString());
        return value.toString();
    case FieldKind::Id:
    case FieldKind::Date: return null ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toString());
    case FieldKind::Integer:
        return null ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toLongLong());
    case FieldKind::Boolean: return value.toInt() != 0;
    case FieldKind::Json: return QJsonDocument::fromJson(value.toString().toUtf8()).array();
    case FieldKind::Money: break;
    }
    const QString currency = row.text(column++);
    if (null)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{QStringLiteral("minor"), value.toLongLong()},
                       {QStringLiteral("currency"), currency}};
}

} // namespace

EntityTable::EntityTable(const EntityType &type) : m_type(&type)
{
    const QStringList names = columnNames(type);
    QStringList quoted;
    QStringList marks;
    for (const QString &name : names) {
        quoted.append(u'"' + name + u'"');
        marks.append(QStringLiteral("?"));
    }
    m_columns = quoted.join(QLatin1StringView(", "));
    // FAIL, not the ABORT it would be: so that it could take back a single statement, SQLite copies
    // every page that a table with triggers writes, which takes as long as the writing. Whoever
    // writes here does so in a transaction, and a failure takes that back as a whole.
    m_insertSql = QStringLiteral("INSERT OR FAIL INTO %1 (%2) VALUES (%3)")
                      .arg(type.table, m_columns, marks.join(QLatin1StringView(", ")));
    QStringList updates;
    for (const QString &name : names) {
        if (name != QLatin1StringView("id"))
            updates.append(u'"' + name + QLatin1StringView("\" = ?"));
    }
    m_metaSql = QStringLiteral("UPDATE OR FAIL %1 SET updated_at = ?, version = ?, deleted_at = ? "
                               "WHERE id = ?")
                    .arg(type.table);
    m_versionSql = QStringLiteral("UPDATE %1 SET updated_at = ?, version = ? WHERE id = ? "
                                  "AND deleted_at IS NULL")
                       .arg(type.table);
    m_updateSql = QStringLiteral("UPDATE OR FAIL %1 SET %2 WHERE id = ?")
                      .arg(type.table, updates.join(QLatin1StringView(", ")));
}

QString EntityTable::createSql() const
{
    QStringList columns{QStringLiteral("id TEXT NOT NULL PRIMARY KEY"),
                        QStringLiteral("created_at INTEGER NOT NULL"),
                        QStringLiteral("updated_at INTEGER NOT NULL"),
                        QStringLiteral("deleted_at INTEGER"),
                        QStringLiteral("version INTEGER NOT NULL"),
                        QStringLiteral("ext TEXT NOT NULL")};
    for (const FieldInfo &field : m_type->fields) {
        const QString required = field.nullable ? QString() : QStringLiteral(" NOT NULL");
        columns.append(u'"' + field.name + QLatin1StringView("\" ") + sqlType(field.kind)
                       + required);
        if (field.kind == FieldKind::Money)
            columns.append(u'"' + field.name + QLatin1StringView("_currency\" TEXT") + required);
    }
    return QStringLiteral("CREATE TABLE %1 (\n    %2\n)")
        .arg(m_type->table, columns.join(QLatin1StringView(",\n    ")));
}

QString EntityTable::columns(const QString &prefix) const
{
    if (prefix.isEmpty())
        return m_columns;
    return prefix
         + QString(m_columns).replace(QLatin1StringView(", "), QLatin1StringView(", ") + prefix);
}

void EntityTable::appendValues(const Record &record, QVariantList &values) const
{
    // Nearly no record has fields of a newer program.
    qsizetype known = 0;
    for (const FieldInfo &field : m_type->fields)
        known += record.data.contains(field.name) ? 1 : 0;
    QJsonObject unknown;
    if (known < record.data.size()) {
        unknown = record.data;
        for (const FieldInfo &field : m_type->fields)
            unknown.remove(field.name);
    }
    values << record.meta.id.toString() << record.meta.createdAt.ms << record.meta.updatedAt.ms
           << (record.meta.deletedAt ? QVariant(record.meta.deletedAt->ms) : QVariant())
           << record.meta.version << (unknown.isEmpty() ? QStringLiteral("{}") : jsonText(unknown));
    for (const FieldInfo &field : m_type->fields)
        appendField(field, record.data.value(field.name), values);
}

Result<void> EntityTable::write(Connection &connection, const Record &record) const
{
    Q_ASSERT(record.type == m_type && !record.meta.id.isNull());
    QVariantList values;
    appendValues(record, values);
    // Not REPLACE: the row keeps its number, by which lists and the search index know it. And no
    // upsert: it would overrule what the table's triggers say about conflicts. So does FAIL, which
    // is why they look before they insert.
    auto update = connection.prepare(m_updateSql);
    if (!update)
        return fail(update.error());
    values.append(values.takeFirst());
    if (auto ran = update->run(values); !ran || update->rowsChanged() > 0)
        return ran;
    auto insert = connection.prepare(m_insertSql);
    if (!insert)
        return fail(insert.error());
    values.prepend(values.takeLast());
    return insert->run(values);
}

Result<void> EntityTable::insert(Connection &connection, const EntityMeta &meta,
                                 const EntityRow &row) const
{
    auto statement = connection.prepare(m_insertSql);
    if (!statement)
        return fail(statement.error());
    int column = 0;
    statement->bindUtf8(column++, meta.id.toUtf8());
    statement->bindInteger(column++, meta.createdAt.ms);
    statement->bindInteger(column++, meta.updatedAt.ms);
    if (meta.deletedAt)
        statement->bindInteger(column++, meta.deletedAt->ms);
    else
        statement->bindNull(column++);
    statement->bindInteger(column++, meta.version);
    statement->bindBorrowed(column++, row.ext);
    for (const EntityRow::Cell &cell : row.cells) {
        switch (cell.kind) {
        case EntityRow::Cell::Kind::Null: statement->bindNull(column++); break;
        case EntityRow::Cell::Kind::Integer: statement->bindInteger(column++, cell.value); break;
        case EntityRow::Cell::Kind::Text: statement->bindBorrowed(column++, row.text(cell)); break;
        }
    }
    return statement->run();
}

Result<void> EntityTable::writeMeta(Connection &connection, const EntityMeta &meta) const
{
    // deleted_at is part of indexes, which are left alone when it stays what it is.
    for (const bool lives : {true, false}) {
        if (lives && meta.deletedAt)
            continue;
        auto update = connection.prepare(lives ? m_versionSql : m_metaSql);
        if (!update)
            return fail(update.error());
        int column = 0;
        update->bindInteger(column++, meta.updatedAt.ms);
        update->bindInteger(column++, meta.version);
        if (!lives && meta.deletedAt)
            update->bindInteger(column++, meta.deletedAt->ms);
        else if (!lives)
            update->bindNull(column++);
        update->bindUtf8(column++, meta.id.toUtf8());
        if (auto ran = update->run(); !ran || update->rowsChanged() > 0)
            return ran;
    }
    return {};
}

Result<bool> EntityTable::exists(Connection &connection, const Id &id) const
{
    return connection
        .scalar(QStringLiteral("SELECT 1 FROM %1 WHERE id = ?").arg(m_type->table), {id.toString()})
        .map([](const QVariant &found) { return !found.isNull(); });
}

Result<std::optional<Record>> EntityTable::read(Connection &connection, const Id &id) const
{
    auto statement = connection.prepare(
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(m_columns, m_type->table));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({id.toString()}); !ran)
        return fail(ran.error());
    const auto row = statement->next();
    if (!row)
        return fail(row.error());
    return *row ? std::optional<Record>(fromRow(*statement)) : std::nullopt;
}

Result<QList<Record>> EntityTable::readAfter(Connection &connection, const Id &after,
                                             int limit) const
{
    Q_ASSERT(limit > 0 && limit <= kMaxRows);
    auto statement = connection.prepare(
        QStringLiteral("SELECT %1 FROM %2 WHERE id > ? ORDER BY id LIMIT ?")
            .arg(m_columns, m_type->table));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({after.isNull() ? QString() : after.toString(), limit}); !ran)
        return fail(ran.error());
    QList<Record> records;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return records;
        records.append(fromRow(*statement));
    }
}

Result<void> EntityTable::erase(Connection &connection, const Id &id) const
{
    auto done = connection.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(m_type->table),
                                   {id.toString()});
    if (!done)
        return fail(done.error());
    return {};
}

Record EntityTable::fromRow(const Statement &row, int firstColumn) const
{
    int column = firstColumn;
    Record record;
    record.type = m_type;
    record.meta.id = row.id(column++);
    record.meta.createdAt = Instant{row.integer(column++)};
    record.meta.updatedAt = Instant{row.integer(column++)};
    if (!row.isNull(column))
        record.meta.deletedAt = Instant{row.integer(column)};
    ++column;
    record.meta.version = row.integer(column++);
    const QString ext = row.text(column++);
    if (ext.size() > 2)
        record.data = QJsonDocument::fromJson(ext.toUtf8()).object();
    for (const FieldInfo &field : m_type->fields)
        record.data.insert(field.name, fieldFrom(field, row, column));
    return record;
}

} // namespace finwise::db
