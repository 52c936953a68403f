// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/canonical_record.h"

#include <QJsonDocument>

namespace finwise {
namespace {

QByteArray csvCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    const bool special = cell.contains(',') || cell.contains('"') || cell.contains('\n')
                      || cell.contains('\r');
    if (!special)
        return cell;
    cell.replace("\"", "\"\"");
    return '"' + cell + '"';
}

QString compactJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray())
                                                   : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QList<QByteArray> moneyCells(const QJsonValue &value)
{
    Money money;
    if (value.isNull() || !fieldFromJson(value, money))
        return {QByteArray(), QByteArray()};
    return {csvCell(toDecimalText(money)), csvCell(money.currency.code())};
}

QList<QByteArray> cellsOf(const FieldInfo &field, const QJsonValue &value)
{
    switch (field.kind) {
    case FieldKind::Money: return moneyCells(value);
    case FieldKind::Json: return {csvCell(compactJson(value))};
    case FieldKind::Boolean: return {value.toBool() ? "true" : "false"};
    case FieldKind::Integer:
        return {value.isNull() ? QByteArray() : QByteArray::number(value.toInteger())};
    case FieldKind::Text:
    case FieldKind::Id:
    case FieldKind::Date: return {csvCell(value.toString())};
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray canonicalLine(const Record &record)
{
    // QJsonObject keeps its keys sorted, at every depth.
    const QJsonObject line{{QStringLiteral("data"), record.data},
                           {QStringLiteral("entity"), QString(record.type->name)},
                           {QStringLiteral("id"), record.meta.id.toString()}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

QByteArray csvHeader(const EntityType &type)
{
    QByteArrayList names{"id"};
    for (const FieldInfo &field : type.fields) {
        names.append(QByteArray(field.name.data(), field.name.size()));
        if (field.kind == FieldKind::Money)
            names.append(names.last() + "_currency");
    }
    return names.join(',');
}

QByteArray csvRow(const Record &record)
{
    QByteArrayList cells{record.meta.id.toString().toUtf8()};
    for (const FieldInfo &field : record.type->fields)
        cells.append(cellsOf(field, record.data.value(field.name)));
    return cells.join(',');
}

} // namespace finwise
