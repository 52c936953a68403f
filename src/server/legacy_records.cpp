// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/legacy_records.h"

#include "domain/entities.h"

namespace finwise::server {
namespace {

using Key = QLatin1StringView;

constexpr Key kOffset{"offset"};
constexpr Key kOpening{"openingBalance"};
constexpr qsizetype kDateLength = 10;

// An amount as 0.4 writes it. The number is only its printed form; nothing is computed with it.
QJsonValue amountToLegacy(const QJsonValue &money)
{
    Money value;
    if (!fieldFromJson(money, value))
        return QJsonValue::Null;
    return toDecimalText(value).toDouble();
}

Result<QJsonValue> amountFromLegacy(const QJsonValue &number, const QJsonValue &before)
{
    Money money;
    if (before.isObject() && !fieldFromJson(before, money))
        money = {};
    if (!number.isDouble())
        return fail(ErrorKind::Validation, {}, QStringLiteral("not a number"));
    // 0.4 keeps two places; the text has all that the currency has.
    const QString text = QString::number(number.toDouble(), 'f', money.currency.decimals());
    const auto read = moneyFromText(text, money.currency);
    if (!read)
        return fail(read.error());
    return fieldToJson(*read);
}

Result<QJsonValue> valueFromLegacy(const FieldInfo &field, const QJsonValue &value,
                                   const QJsonValue &before)
{
    const bool isNull = value.isNull() || value.isUndefined();
    switch (field.kind) {
    case FieldKind::Money:
        return isNull ? Result<QJsonValue>(QJsonValue::Null) : amountFromLegacy(value, before);
    case FieldKind::Text: return isNull ? QJsonValue(QString()) : value;
    case FieldKind::Id:
        return isNull || value.toString().isEmpty() ? QJsonValue(QJsonValue::Null) : value;
    case FieldKind::Date:
        // A form that was filled in with "now" sends the whole time.
        return isNull ? QJsonValue(QJsonValue::Null)
                      : QJsonValue(value.toString().left(kDateLength));
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Json: break;
    }
    return value;
}

// Keys of 0.4 that are no fields here, with a value that does no harm there.
void addComputed(const EntityType &type, const wire::SyncRecord &record, QJsonObject &legacy)
{
    const QString updated = toIso(record.updatedAt);
    legacy.insert(Key("id"), record.id.toString());
    legacy.insert(Key("updated_at"), updated);
    if (type.name == Schema<Account>::entity) {
        const QJsonValue opening = legacy.take(kOpening);
        legacy.insert(Key("balance"), opening);
        legacy.insert(kOffset, opening.toInteger(qint64(opening.toDouble())));
    } else if (type.name == Schema<Category>::entity) {
        for (const Key key : {Key("budgeted"), Key("activity"), Key("available")})
            legacy.insert(key, 0);
    } else if (type.name == Schema<PlanningTransaction>::entity) {
        legacy.insert(Key("updatedAt"), updated);
        legacy.insert(Key("recipient_id"), legacy.value(Key("recipientId")));
    } else if (type.name == Schema<Transaction>::entity) {
        legacy.insert(Key("createdAt"), toIso(record.createdAt));
        legacy.insert(Key("updatedAt"), updated);
        legacy.insert(Key("runningBalance"), 0);
        legacy.insert(Key("isCategoryTransfer"),
                      legacy.value(Key("type")).toString() == Key("CATEGORYTRANSFER"));
        legacy.insert(Key("recipient_id"), legacy.value(Key("recipientId")));
        if (legacy.value(Key("accountId")).isNull())
            legacy.insert(Key("accountId"), QString());
    }
}

} // namespace

const EntityType *legacyType(const EntityCatalog &catalog, const QString &name)
{
    for (const EntityType &type : catalog.types()) {
        if (type.name != Schema<Budget>::entity && type.name != Schema<SkippedOccurrence>::entity
            && name.compare(type.name, Qt::CaseInsensitive) == 0)
            return &type;
    }
    return nullptr;
}

QJsonObject toLegacy(const EntityType &type, const wire::SyncRecord &record)
{
    QJsonObject legacy;
    for (const FieldInfo &field : type.fields) {
        const QJsonValue value = record.data.value(field.name);
        legacy.insert(field.name, field.kind == FieldKind::Money ? amountToLegacy(value) : value);
    }
    addComputed(type, record, legacy);
    return legacy;
}

Result<QJsonObject> fromLegacy(const EntityType &type, const QJsonObject &payload,
                               const std::optional<wire::SyncRecord> &current)
{
    const QJsonObject shown = current ? toLegacy(type, *current) : QJsonObject();
    QJsonObject data = current ? current->data.object() : QJsonObject();
    QJsonObject wanted = payload;
    if (!wanted.contains(Key("recipientId")) && wanted.contains(Key("recipient_id")))
        wanted.insert(Key("recipientId"), wanted.value(Key("recipient_id")));
    // 0.4 begins an account with its offset; its balance is computed there as it is here.
    if (type.name == Schema<Account>::entity && wanted.contains(kOffset)
        && wanted.value(kOffset) != shown.value(kOffset))
        wanted.insert(kOpening, wanted.value(kOffset));
    for (const FieldInfo &field : type.fields) {
        const auto found = wanted.constFind(field.name);
        if (found == wanted.constEnd() || (current && *found == shown.value(field.name)))
            continue;
        const bool hasDefault = field.kind == FieldKind::Integer || field.kind == FieldKind::Boolean
                             || field.kind == FieldKind::Json;
        if (found->isNull() && hasDefault)
            continue;
        const auto value = valueFromLegacy(field, *found, data.value(field.name));
        if (!value)
            return fail(ErrorKind::Validation, field.name, value.error().message);
        if (value->isNull() && !field.nullable)
            continue;
        data.insert(field.name, *value);
    }
    return type.canonical(data);
}

std::optional<Instant> legacyTime(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.isEmpty())
        return std::nullopt;
    const auto read = instantFromIso(text);
    return read ? std::optional(*read) : std::nullopt;
}

} // namespace finwise::server
