// SPDX-License-Identifier: GPL-3.0-or-later
// EntityRow: an entity as it is stored – the values of its SQL columns and its JSON text – straight
// from the field table. The text is what dataToJson() would give, byte for byte; the long way over
// a QJsonObject costs more than writing the row. Invariant: canonical, because it comes from the
// typed entity. Thread rule: plain value, pure functions.
#pragma once

#include "domain/content.h"
#include "domain/field_kind.h"
#include "domain/json_scanner.h"

#include <QJsonDocument>

#include <algorithm>
#include <numeric>
#include <string>

namespace finwise {

struct EntityRow {
    struct Cell {
        enum class Kind { Null, Integer, Text };
        Kind kind = Kind::Null;
        qint64 value = 0; // the integer, or where in `texts` the text begins
        qsizetype size = 0;
    };
    QByteArray json;  // compact
    QByteArray ext;   // the unknown fields among them
    QByteArray texts; // of all cells, one behind the other
    QList<Cell> cells;
    QList<Error> complaints; // empty when it may be stored

    [[nodiscard]] QByteArrayView text(const Cell &cell) const
    {
        return QByteArrayView(texts).sliced(cell.value, cell.size);
    }
};

// Collects the values of one entity in the order of its field table.
class RowEncoder {
public:
    explicit RowEncoder(qsizetype fields);
    void null(int columns);
    void integer(qint64 value);
    void boolean(bool value);
    // Text that needs no quoting in JSON: an id, a date, a name of ours.
    void plain(QByteArrayView text);
    void text(QStringView text);
    void money(const Money &money);
    void list(const QJsonArray &values);
    // After each field.
    void endField() { m_ends.append(qsizetype(m_json.size())); }
    // keys: of each field, as `"name":`; order: the positions of the fields in that of their names.
    EntityRow take(const QList<QByteArray> &keys, const QList<int> &order);

private:
    void cell(QByteArrayView text);
    EntityRow m_row;
    std::string m_texts;
    std::string m_json;
    QList<qsizetype> m_ends; // of the fields in m_json
};

inline void encodeField(const QString &value, RowEncoder &out)
{
    out.text(value);
}
inline void encodeField(bool value, RowEncoder &out)
{
    out.boolean(value);
}
inline void encodeField(qint64 value, RowEncoder &out)
{
    out.integer(value);
}
inline void encodeField(const Money &value, RowEncoder &out)
{
    out.money(value);
}
void encodeField(const Id &value, RowEncoder &out);
void encodeField(QDate value, RowEncoder &out);
template <NamedEnum T> void encodeField(T value, RowEncoder &out)
{
    const QLatin1StringView name = enumName(value);
    out.plain(QByteArrayView(name.data(), name.size()));
}
template <class T> void encodeField(const std::optional<T> &value, RowEncoder &out)
{
    if (value)
        encodeField(*value, out);
    else
        out.null(detail::KindOf<T>::kind == FieldKind::Money ? 2 : 1);
}
// Everything else is a list.
template <class T> void encodeField(const QList<T> &value, RowEncoder &out)
{
    out.list(fieldToJson(value).toArray());
}
inline void encodeField(const QJsonArray &value, RowEncoder &out)
{
    out.list(value);
}

template <Entity E> EntityRow encodeRow(const E &entity)
{
    static const QList<QByteArray> keys = [] {
        QList<QByteArray> all;
        eachField<E>([&all](const auto &field) {
            all.append('"' + QByteArray(field.name.data(), field.name.size()) + "\":");
        });
        return all;
    }();
    static const QList<int> order = [] {
        QList<int> positions(keys.size());
        std::iota(positions.begin(), positions.end(), 0);
        std::sort(positions.begin(), positions.end(),
                  [](int a, int b) { return keys[a] < keys[b]; });
        return positions;
    }();
    RowEncoder encoder(keys.size());
    eachField<E>([&](const auto &field) {
        encodeField(entity.*field.member, encoder);
        encoder.endField();
    });
    EntityRow row = encoder.take(keys, order);
    row.complaints = validate(entity);
    if (!entity.meta.ext.isEmpty()) {
        row.ext = QJsonDocument(entity.meta.ext).toJson(QJsonDocument::Compact);
        row.json = QJsonDocument(dataToJson(entity)).toJson(QJsonDocument::Compact);
    }
    return row;
}

// The way back, from a text and without a QJsonObject. False: take the long way.
bool scanField(JsonScanner &in, QString &value);
bool scanField(JsonScanner &in, Id &value);
bool scanField(JsonScanner &in, QDate &value);
bool scanField(JsonScanner &in, Money &value);
// As a QJsonArray: what is rare may be slow.
bool scanArray(JsonScanner &in, QJsonArray &value);
inline bool scanField(JsonScanner &in, bool &value)
{
    return in.boolean(value);
}
inline bool scanField(JsonScanner &in, qint64 &value)
{
    return in.integer(value);
}
inline bool scanField(JsonScanner &in, QJsonArray &value)
{
    return scanArray(in, value);
}
template <NamedEnum T> bool scanField(JsonScanner &in, T &value)
{
    QByteArrayView name;
    if (!in.text(name))
        return false;
    for (const auto &entry : enumNames(value)) {
        if (QByteArrayView(entry.name.data(), entry.name.size()) == name) {
            value = entry.value;
            return true;
        }
    }
    return false;
}
template <class T> bool scanField(JsonScanner &in, std::optional<T> &value)
{
    value.reset();
    return in.null() || scanField(in, value.emplace());
}
template <class T> bool scanField(JsonScanner &in, QList<T> &value)
{
    QJsonArray array;
    return scanArray(in, array) && fieldFromJson(array, value).has_value();
}

// Reads the own fields. False for a text that has fields unknown here or is otherwise unusual; the
// entity is then half read.
template <Entity E> bool scanEntity(QByteArrayView text, E &entity)
{
    JsonScanner in(text);
    const auto member = [&](QByteArrayView key) {
        bool found = false;
        bool read = false;
        eachField<E>([&](const auto &field) {
            if (found || QByteArrayView(field.name.data(), field.name.size()) != key)
                return;
            found = true;
            read = scanField(in, entity.*field.member);
        });
        return read;
    };
    return in.members(member) && in.atEnd();
}

// Canonical, whatever it was read from. Validation error naming the first field that cannot be
// read.
template <Entity E> Result<EntityRow> readRow(const EntityMeta &meta, const Content &data)
{
    E entity;
    if (!data.isText() || !scanEntity(data.text(), entity)) {
        entity = E();
        if (auto read = dataFromJson(data.object(), entity); !read)
            return fail(read.error());
    }
    const QJsonObject unknown = entity.meta.ext;
    entity.meta = meta;
    entity.meta.ext = unknown;
    return encodeRow(entity);
}

} // namespace finwise
