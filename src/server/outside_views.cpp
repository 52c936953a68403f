// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/outside_views.h"

#include "db/transaction.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace finwise::server {
namespace {

const QString kMark = QStringLiteral("views"); // in tenant_settings: of which text they are

struct Column {
    QString name;
    QString path; // in the payload
};

QString currencyOf(const QString &field)
{
    return field + QStringLiteral("_currency");
}

QList<Column> columnsOf(const EntityType &type)
{
    QList<Column> columns;
    for (const FieldInfo &field : type.fields) {
        const QString name = field.name;
        if (field.kind == FieldKind::Money) {
            columns.append({name, QStringLiteral("$.%1.minor").arg(name)});
            columns.append({currencyOf(name), QStringLiteral("$.%1.currency").arg(name)});
        } else {
            columns.append({name, QStringLiteral("$.%1").arg(name)});
        }
    }
    return columns;
}

QString flat(const EntityType &type, const QString &row)
{
    QStringList parts;
    for (const Column &column : columnsOf(type))
        parts.append(QStringLiteral("'%1', %2.\"%1\"").arg(column.name, row));
    return QStringLiteral("json_object(%1)").arg(parts.join(QStringLiteral(", ")));
}

QString viewOf(const EntityType &type)
{
    QStringList columns{QStringLiteral("id")};
    for (const Column &column : columnsOf(type))
        columns.append(
            QStringLiteral("json_extract(payload, '%1') AS \"%2\"").arg(column.path, column.name));
    columns += {QStringLiteral("version"), QStringLiteral("created_at"),
                QStringLiteral("updated_at")};
    return QStringLiteral("CREATE VIEW \"%1\" AS SELECT %2 FROM records WHERE entity = '%3' "
                          "AND deleted_at IS NULL")
        .arg(type.table, columns.join(QStringLiteral(", ")), type.name);
}

QString seenGroups(const EntityType &type)
{
    return QStringLiteral("(SELECT groups FROM records WHERE entity = '%1' AND id = OLD.id)")
        .arg(type.name);
}

QStringList triggersOf(const EntityType &type)
{
    const QString name = type.name;
    const QString table = type.table;
    const QString into = QStringLiteral("INSERT INTO external_changes (entity, id, operation, "
                                        "before, after, groups) VALUES ('%1', ")
                             .arg(name);
    return {
        QStringLiteral("CREATE TRIGGER \"%1_insert\" INSTEAD OF INSERT ON \"%1\" BEGIN "
                       "SELECT RAISE(ABORT, 'there is a record with this id') WHERE EXISTS "
                       "(SELECT 1 FROM records WHERE entity = '%2' AND id = NEW.id); "
                       "%3NEW.id, 'create', NULL, %4, NULL); END")
            .arg(table, name, into, flat(type, QStringLiteral("NEW"))),
        QStringLiteral("CREATE TRIGGER \"%1_update\" INSTEAD OF UPDATE ON \"%1\" BEGIN "
                       "SELECT RAISE(ABORT, 'the id of a record stays') WHERE NEW.id <> OLD.id; "
                       "%2OLD.id, 'update', %3, %4, %5); END")
            .arg(table, into, flat(type, QStringLiteral("OLD")), flat(type, QStringLiteral("NEW")),
                 seenGroups(type)),
        QStringLiteral("CREATE TRIGGER \"%1_delete\" INSTEAD OF DELETE ON \"%1\" BEGIN "
                       "%2OLD.id, 'delete', NULL, NULL, %3); END")
            .arg(table, into, seenGroups(type))};
}

QString digestOf(const QStringList &statements)
{
    const QByteArray text = statements.join(u';').toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Blake2b_160).toHex());
}

} // namespace

QStringList outsideViews(const EntityCatalog &catalog)
{
    QStringList statements;
    for (const EntityType &type : catalog.types()) {
        statements.append(QStringLiteral("DROP VIEW IF EXISTS \"%1\"").arg(type.table));
        statements.append(viewOf(type));
        statements += triggersOf(type);
    }
    return statements;
}

Result<void> keepOutsideViews(db::Connection &connection, const EntityCatalog &catalog)
{
    const QStringList statements = outsideViews(catalog);
    const QString wanted = digestOf(statements);
    const auto present = connection.scalar(
        QStringLiteral("SELECT value FROM tenant_settings WHERE key = ?"), {kMark});
    if (!present)
        return fail(present.error());
    if (present->toString() == wanted)
        return {};
    auto transaction = db::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    for (const QString &statement : statements) {
        if (auto done = connection.execute(statement); !done)
            return fail(done.error());
    }
    if (auto kept = connection.execute(
            QStringLiteral("INSERT OR REPLACE INTO tenant_settings (key, value) VALUES (?, ?)"),
            {kMark, wanted});
        !kept)
        return fail(kept.error());
    return transaction->commit();
}

QJsonValue outsideValue(const FieldInfo &field, const QJsonObject &flat)
{
    const QString name = field.name;
    const QJsonValue value = flat.value(name);
    switch (field.kind) {
    case FieldKind::Money: {
        if (value.isNull() || value.isUndefined())
            return value;
        const QJsonValue currency = flat.value(currencyOf(name));
        return QJsonObject{{QStringLiteral("minor"), value},
                           {QStringLiteral("currency"), currency}};
    }
    case FieldKind::Boolean: return value.isDouble() ? QJsonValue(value.toDouble() != 0) : value;
    case FieldKind::Json: {
        if (!value.isString())
            return value;
        // What json_extract gives back of a list or an object is its text.
        const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
        if (document.isArray())
            return document.array();
        return document.isObject() ? QJsonValue(document.object()) : value;
    }
    case FieldKind::Text:
    case FieldKind::Integer:
    case FieldKind::Id:
    case FieldKind::Date: break;
    }
    return value;
}

} // namespace finwise::server
