// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/codec.h"
#include "wire/text_reader.h"
#include "wire/text_writer.h"

#include <QJsonDocument>

namespace finwise::wire {

template <> struct Shape<Groups> {
    static void visit(auto &groups, auto &&field)
    {
        field.required(QLatin1StringView("rev"), groups.rev);
        field.required(QLatin1StringView("stamp"), groups.stamp);
    }
};

namespace {

template <class T> Result<T> fromText(QByteArrayView text)
{
    T value;
    JsonScanner in(text);
    if (text.isValidUtf8() && readText(in, value) && in.atEnd())
        return value;
    value = T();
    const QJsonObject json = QJsonDocument::fromJson(text.toByteArray()).object();
    if (auto read = readValue(json, value); !read)
        return fail(read.error());
    return value;
}

} // namespace

QJsonObject toJson(const SyncRecord &record)
{
    return writeFields(record);
}
Result<SyncRecord> recordFromJson(const QJsonObject &json)
{
    return readFields<SyncRecord>(json);
}

QJsonObject toJson(const Entry &entry)
{
    return writeFields(entry);
}
Result<Entry> entryFromJson(const QJsonObject &json)
{
    return readFields<Entry>(json);
}

QJsonObject toJson(const EntryResult &result)
{
    return writeFields(result);
}
Result<EntryResult> resultFromJson(const QJsonObject &json)
{
    return readFields<EntryResult>(json);
}

QJsonObject toJson(const QMap<QString, QString> &map)
{
    return toValue(map).toObject();
}
QJsonObject toJson(const QMap<QString, Stamp> &map)
{
    return toValue(map).toObject();
}

// For one of the texts below without growing step by step.
static QByteArray roomy()
{
    QByteArray out;
    out.reserve(512);
    return out;
}

QByteArray toText(const EntryResult &result)
{
    QByteArray out = roomy();
    writeText(out, result);
    return out;
}
QByteArray toText(const QMap<QString, QString> &map)
{
    QByteArray out = roomy();
    writeText(out, map);
    return out;
}
QByteArray toText(const QMap<QString, Stamp> &map)
{
    QByteArray out = roomy();
    writeText(out, map);
    return out;
}

QByteArray toText(const Groups &groups)
{
    QByteArray out = roomy();
    writeText(out, groups);
    return out;
}

Result<Groups> groupsFromText(QByteArrayView text)
{
    return fromText<Groups>(text);
}
Result<EntryResult> resultFromText(QByteArrayView text)
{
    return fromText<EntryResult>(text);
}
Result<QMap<QString, QString>> revFromText(QByteArrayView text)
{
    return fromText<QMap<QString, QString>>(text);
}
Result<QMap<QString, Stamp>> stampsFromText(QByteArrayView text)
{
    return fromText<QMap<QString, Stamp>>(text);
}

Result<QMap<QString, QString>> revFromJson(const QJsonValue &json)
{
    QMap<QString, QString> map;
    if (auto read = readValue(json, map); !read)
        return fail(read.error());
    return map;
}

Result<QMap<QString, Stamp>> stampsFromJson(const QJsonValue &json)
{
    QMap<QString, Stamp> map;
    if (auto read = readValue(json, map); !read)
        return fail(read.error());
    return map;
}

} // namespace finwise::wire
