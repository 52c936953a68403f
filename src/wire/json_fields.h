// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of a message become JSON and back. Each type of message names its keys once, in
// Shape<T>::visit, and both directions follow from it, so they cannot drift apart.
//   required(key, member)  always written; missing or of the wrong type is an error
//   optional(key, member)  left out when it has its default value; missing or null means that
// Private to this library. Thread rule: pure functions.
#pragma once

#include "domain/field_codec.h"
#include "wire/messages.h"

namespace finwise::wire {

// { static void visit(auto &message, auto &&field); } and, for whole messages, `type`.
template <class T> struct Shape;

template <class T>
concept Shaped = requires
{
    sizeof(Shape<T>);
};

QJsonValue instantToJson(Instant instant);
// Nothing for a text that only the general reader understands.
std::optional<Instant> canonicalInstant(QByteArrayView text);
// 24 bytes, or what toIso says of a time that needs more.
QByteArray instantToUtf8(Instant instant);
Result<void> readValue(const QJsonValue &json, Instant &value);
Result<void> readValue(const QJsonValue &json, QString &value);
Result<void> readValue(const QJsonValue &json, int &value);
Result<void> readValue(const QJsonValue &json, QStringList &value);
Result<void> readValue(const QJsonValue &json, Content &value);
Result<void> readValue(const QJsonValue &json, QMap<QString, QString> &value);
Result<void> readValue(const QJsonValue &json, QMap<QString, Stamp> &value);
inline Result<void> readValue(const QJsonValue &json, qint64 &value)
{
    return fieldFromJson(json, value);
}
inline Result<void> readValue(const QJsonValue &json, bool &value)
{
    return fieldFromJson(json, value);
}
inline Result<void> readValue(const QJsonValue &json, Id &value)
{
    return fieldFromJson(json, value);
}

// What an enum reads as when the name is unknown to this version; nothing: an error.
template <class T> constexpr std::optional<T> unknownName()
{
    return std::nullopt;
}
template <> constexpr std::optional<Verdict> unknownName()
{
    return Verdict::RetryLater;
}

template <NamedEnum T> Result<void> readValue(const QJsonValue &json, T &value)
{
    const auto read = enumFromName<T>(json.toString());
    if (!json.isString() || (!read && !unknownName<T>()))
        return fail(ErrorKind::Protocol, {}, QStringLiteral("must be a name this version knows"));
    value = read ? *read : *unknownName<T>();
    return {};
}

inline QJsonValue toValue(Instant value)
{
    return instantToJson(value);
}
inline QJsonValue toValue(const QString &value)
{
    return value;
}
inline QJsonValue toValue(int value)
{
    return value;
}
inline QJsonValue toValue(qint64 value)
{
    return value;
}
inline QJsonValue toValue(bool value)
{
    return value;
}
inline QJsonValue toValue(const Id &value)
{
    return value.toString();
}
inline QJsonValue toValue(const Content &value)
{
    return value.object();
}
QJsonValue toValue(const QStringList &value);
QJsonValue toValue(const QMap<QString, QString> &value);
QJsonValue toValue(const QMap<QString, Stamp> &value);
template <NamedEnum T> QJsonValue toValue(T value)
{
    return enumName(value);
}
template <Shaped T> QJsonValue toValue(const T &value);
template <Shaped T> QJsonValue toValue(const QList<T> &value);

class FieldWriter {
public:
    explicit FieldWriter(QJsonObject &json) : m_json(json) {}
    template <class T> void required(QLatin1StringView key, const T &value)
    {
        m_json.insert(key, toValue(value));
    }
    template <class T> void optional(QLatin1StringView key, const T &value)
    {
        if (value != T{})
            m_json.insert(key, toValue(value));
    }
    template <class T> void optional(QLatin1StringView key, const std::optional<T> &value)
    {
        if (value)
            m_json.insert(key, toValue(*value));
    }

private:
    QJsonObject &m_json;
};

// Reads until the first error and keeps that.
class FieldReader {
public:
    explicit FieldReader(const QJsonObject &json) : m_json(json) {}
    template <class T> void required(QLatin1StringView key, T &value)
    {
        if (m_error)
            return;
        take(key, m_json.value(key), value);
    }
    template <class T> void optional(QLatin1StringView key, T &value)
    {
        if (m_error)
            return;
        const QJsonValue json = m_json.value(key);
        if (!json.isUndefined() && !json.isNull())
            take(key, json, value);
    }
    template <class T> void optional(QLatin1StringView key, std::optional<T> &value)
    {
        T read{};
        const bool present = !m_json.value(key).isUndefined() && !m_json.value(key).isNull();
        optional(key, read);
        if (present && !m_error)
            value = std::move(read);
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    template <class T> void take(QLatin1StringView key, const QJsonValue &json, T &value);
    const QJsonObject &m_json;
    std::optional<Error> m_error;
};

// Error at a key; a nested error keeps its own place behind it: "entries[3].updated_at".
Error atKey(QLatin1StringView key, const Error &error);
Error atIndex(qsizetype index, const Error &error);

template <Shaped T> QJsonObject writeFields(const T &value)
{
    QJsonObject json;
    Shape<T>::visit(value, FieldWriter(json));
    return json;
}
template <Shaped T> Result<T> readFields(const QJsonObject &json)
{
    T value;
    FieldReader reader(json);
    Shape<T>::visit(value, reader);
    if (reader.error())
        return fail(*reader.error());
    return value;
}

template <Shaped T> QJsonValue toValue(const T &value)
{
    return writeFields(value);
}
template <Shaped T> QJsonValue toValue(const QList<T> &value)
{
    QJsonArray array;
    for (const T &item : value)
        array.append(writeFields(item));
    return array;
}

template <Shaped T> Result<void> readValue(const QJsonValue &json, T &value)
{
    if (!json.isObject())
        return fail(ErrorKind::Protocol, {}, QStringLiteral("must be an object"));
    auto read = readFields<T>(json.toObject());
    if (!read)
        return fail(read.error());
    value = std::move(*read);
    return {};
}
template <Shaped T> Result<void> readValue(const QJsonValue &json, QList<T> &value)
{
    if (!json.isArray())
        return fail(ErrorKind::Protocol, {}, QStringLiteral("must be a list"));
    const QJsonArray array = json.toArray();
    value.reserve(array.size());
    for (const QJsonValue item : array) {
        if (auto read = readValue(item, value.emplaceBack()); !read)
            return fail(atIndex(value.size() - 1, read.error()));
    }
    return {};
}

template <class T> void FieldReader::take(QLatin1StringView key, const QJsonValue &json, T &value)
{
    if (auto read = readValue(json, value); !read)
        m_error = atKey(key, read.error());
}

template <> struct Shape<SyncRecord> {
    static void visit(auto &record, auto &&field)
    {
        field.required(QLatin1StringView("entity"), record.entity);
        field.required(QLatin1StringView("id"), record.id);
        field.optional(QLatin1StringView("cursor"), record.cursor);
        field.required(QLatin1StringView("version"), record.version);
        field.required(QLatin1StringView("created_at"), record.createdAt);
        field.required(QLatin1StringView("updated_at"), record.updatedAt);
        field.optional(QLatin1StringView("deleted_at"), record.deletedAt);
        field.required(QLatin1StringView("rev"), record.rev);
        field.required(QLatin1StringView("stamp"), record.stamp);
        field.required(QLatin1StringView("data"), record.data);
    }
};
template <> struct Shape<Entry> {
    static void visit(auto &entry, auto &&field)
    {
        field.required(QLatin1StringView("id"), entry.id);
        field.required(QLatin1StringView("op_seq"), entry.opSeq);
        field.optional(QLatin1StringView("group"), entry.group);
        field.required(QLatin1StringView("entity"), entry.entity);
        field.required(QLatin1StringView("entity_id"), entry.entityId);
        field.required(QLatin1StringView("operation"), entry.operation);
        field.required(QLatin1StringView("groups"), entry.groups);
        field.optional(QLatin1StringView("base"), entry.base);
        field.optional(QLatin1StringView("created_at"), entry.createdAt);
        field.required(QLatin1StringView("updated_at"), entry.updatedAt);
        field.optional(QLatin1StringView("counter"), entry.counter);
        field.required(QLatin1StringView("data"), entry.data);
    }
};
template <> struct Shape<EntryResult> {
    static void visit(auto &result, auto &&field)
    {
        field.required(QLatin1StringView("id"), result.id);
        field.required(QLatin1StringView("verdict"), result.verdict);
        field.optional(QLatin1StringView("version"), result.version);
        field.optional(QLatin1StringView("cursor"), result.cursor);
        field.optional(QLatin1StringView("updated_at"), result.updatedAt);
        field.optional(QLatin1StringView("stamp"), result.stamp);
        field.optional(QLatin1StringView("record"), result.record);
        field.optional(QLatin1StringView("field"), result.field);
        field.optional(QLatin1StringView("message"), result.message);
        field.optional(QLatin1StringView("retry_ms"), result.retryMs);
    }
};

} // namespace finwise::wire
