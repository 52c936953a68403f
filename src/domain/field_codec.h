// SPDX-License-Identifier: GPL-3.0-or-later
// How a field's type is written to JSON and read back; one converter per value type, never per
// message. Money is {"minor": -1234, "currency": "EUR"}, a date "YYYY-MM-DD", an absent optional
// null. Thread rule: pure functions.
#pragma once

#include "domain/money.h"
#include "domain/schema.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonValue>

namespace finwise {

// An enum that appears in a field declares its names: constexpr std::array<EnumName<T>, N>
// enumNames(T), found by argument-dependent lookup. Persisted names never change.
template <class T> struct EnumName {
    T value;
    QLatin1StringView name;
};

template <class T>
concept NamedEnum = std::is_enum_v<T> && requires(T value)
{
    enumNames(value);
};

template <NamedEnum T> QLatin1StringView enumName(T value)
{
    for (const auto &entry : enumNames(value)) {
        if (entry.value == value)
            return entry.name;
    }
    Q_UNREACHABLE();
}
template <NamedEnum T> std::optional<T> enumFromName(QStringView name)
{
    for (const auto &entry : enumNames(T{})) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

QJsonValue fieldToJson(const QString &value);
QJsonValue fieldToJson(bool value);
QJsonValue fieldToJson(qint64 value);
QJsonValue fieldToJson(const Id &value);
QJsonValue fieldToJson(QDate value);
QJsonValue fieldToJson(const Money &value);
QJsonValue fieldToJson(const QJsonArray &value);
QJsonValue fieldToJson(const QList<Id> &value);

Result<void> fieldFromJson(const QJsonValue &json, QString &value);
Result<void> fieldFromJson(const QJsonValue &json, bool &value);
Result<void> fieldFromJson(const QJsonValue &json, qint64 &value);
Result<void> fieldFromJson(const QJsonValue &json, Id &value);
Result<void> fieldFromJson(const QJsonValue &json, QDate &value);
Result<void> fieldFromJson(const QJsonValue &json, Money &value);
Result<void> fieldFromJson(const QJsonValue &json, QJsonArray &value);
Result<void> fieldFromJson(const QJsonValue &json, QList<Id> &value);

template <NamedEnum T> QJsonValue fieldToJson(T value)
{
    return QJsonValue(enumName(value));
}
template <NamedEnum T> Result<void> fieldFromJson(const QJsonValue &json, T &value)
{
    const auto read = enumFromName<T>(json.toString());
    if (!read)
        return fail(ErrorKind::Validation, {}, QStringLiteral("unknown value"));
    value = *read;
    return {};
}

template <class T> QJsonValue fieldToJson(const std::optional<T> &value)
{
    return value ? fieldToJson(*value) : QJsonValue(QJsonValue::Null);
}
template <class T> Result<void> fieldFromJson(const QJsonValue &json, std::optional<T> &value)
{
    value.reset();
    if (json.isNull() || json.isUndefined())
        return {};
    T read{};
    if (auto result = fieldFromJson(json, read); !result)
        return result;
    value = std::move(read);
    return {};
}

// The own fields of a record, without its meta. Unknown fields of a newer peer are included.
template <Entity E> QJsonObject dataToJson(const E &entity)
{
    QJsonObject json = entity.meta.ext;
    eachField<E>(
        [&](const auto &field) { json.insert(field.name, fieldToJson(entity.*field.member)); });
    return json;
}

// Reads the own fields; a missing key keeps the member's default, an unknown key goes to ext.
// Validation error naming the first field that cannot be read.
template <Entity E> Result<void> dataFromJson(const QJsonObject &json, E &entity)
{
    Result<void> result;
    QJsonObject unknown = json;
    eachField<E>([&](const auto &field) {
        const auto found = json.constFind(field.name);
        if (found == json.constEnd())
            return;
        unknown.remove(field.name);
        if (auto read = fieldFromJson(*found, entity.*field.member); !read && result)
            result = fail(ErrorKind::Validation, field.name, read.error().message);
    });
    entity.meta.ext = unknown;
    return result;
}

} // namespace finwise
