// SPDX-License-Identifier: GPL-3.0-or-later
// Record and EntityCatalog: the same entities seen without their C++ type, for everything that
// treats all of them alike (tables, queue, wire, server). Built from the field tables; an entity
// that is not in the catalog does not exist. Thread rule: immutable after construction.
#pragma once

#include "domain/content.h"
#include "domain/entity_row.h"

#include <functional>

namespace finwise {

struct FieldInfo {
    QLatin1StringView name;
    QLatin1StringView group;
    FieldKind kind = FieldKind::Text;
    bool nullable = false; // may be null on the wire and in SQL
};

struct EntityType {
    QLatin1StringView name;  // on the wire: "AccountGroup"
    QLatin1StringView table; // in SQL: "account_groups"
    int rank = 0;            // position in the catalog; parents have the smaller rank
    QList<FieldInfo> fields;
    QList<QLatin1StringView> groups; // merge groups of the fields, then "life"
    // Reads the fields into the entity and writes them back: defaults filled in, types checked,
    // unknown fields kept. Validation error naming the field.
    std::function<Result<QJsonObject>(const QJsonObject &data)> canonical;
    // The same from content and straight to what is stored. The row complains when a record that
    // is not deleted may not be stored.
    std::function<Result<EntityRow>(const EntityMeta &meta, const Content &data)> row;
    // Complaints about a record that is not deleted; empty when it may be stored.
    std::function<QList<Error>(const EntityMeta &meta, const QJsonObject &data)> validate;

    [[nodiscard]] const FieldInfo *field(QAnyStringView name) const;
};

// A record of any entity. data holds the own fields and those of a newer peer.
struct Record {
    const EntityType *type = nullptr; // borrowed from the catalog, which outlives every record
    EntityMeta meta;                  // meta.ext is unused here: unknown fields are in data
    QJsonObject data;
    bool operator==(const Record &) const = default;
};

template <Entity E> E entityFrom(const Record &record)
{
    E entity;
    [[maybe_unused]] const auto read = dataFromJson(record.data, entity);
    Q_ASSERT(read.has_value()); // a record in the store has been read before
    const QJsonObject unknown = entity.meta.ext;
    entity.meta = record.meta;
    entity.meta.ext = unknown;
    return entity;
}

class EntityCatalog {
public:
    // The catalog of a tuple of entities, in dependency order.
    template <class Tuple> static EntityCatalog of()
    {
        EntityCatalog catalog;
        [&]<class... E>(std::type_identity<std::tuple<E...>>) {
            (catalog.add<E>(), ...);
        }(std::type_identity<Tuple>{});
        return catalog;
    }
    // All entities of the product.
    static const EntityCatalog &standard();

    [[nodiscard]] const QList<EntityType> &types() const { return m_types; }
    // nullptr when no entity has that wire name.
    [[nodiscard]] const EntityType *find(QAnyStringView name) const;
    template <Entity E> [[nodiscard]] const EntityType &type() const
    {
        const EntityType *found = find(Schema<E>::entity);
        Q_ASSERT(found != nullptr);
        return *found;
    }
    template <Entity E> [[nodiscard]] Record record(const E &entity) const
    {
        Record record{&type<E>(), entity.meta, dataToJson(entity)};
        record.meta.ext = {};
        return record;
    }

private:
    template <class E> void add();
    void append(EntityType type);
    QList<EntityType> m_types;
};

// Names of the merge groups in which the two contents differ ("life" is not among them; unknown
// fields belong to "rest").
QStringList changedGroups(const EntityType &type, const QJsonObject &before,
                          const QJsonObject &after);
// The fields of one merge group taken from `from`, all others from `base`.
QJsonObject withGroup(const EntityType &type, const QJsonObject &base, const QJsonObject &from,
                      QAnyStringView group);
// The merge group that holds the field.
QLatin1StringView groupOf(const EntityType &type, QAnyStringView field);

namespace detail {
// How many values an aggregate can be initialised with; slow to compile, so asked here only.
struct AnyValue {
    template <class T> operator T() const; // only ever named, never called
};
template <class E, class... A> consteval std::size_t memberCount()
{
    if constexpr (requires { E{A{}..., AnyValue{}}; })
        return memberCount<E, A..., AnyValue>();
    else
        return sizeof...(A);
}
} // namespace detail

template <class E> void EntityCatalog::add()
{
    static_assert(Entity<E>);
    static_assert(detail::memberCount<E>() == 1 + Schema<E>::fields.kSize,
                  "a member of the entity is not in its field table");
    EntityType type;
    type.name = Schema<E>::entity;
    type.table = Schema<E>::table;
    eachField<E>([&]<class T>(const Field<E, T> &field) {
        type.fields.append(FieldInfo{field.name, field.group, detail::KindOf<T>::kind,
                                     detail::KindOf<T>::nullable});
    });
    type.canonical = [](const QJsonObject &data) -> Result<QJsonObject> {
        E entity;
        if (const auto read = dataFromJson(data, entity); !read)
            return fail(read.error());
        return dataToJson(entity);
    };
    type.row = readRow<E>;
    type.validate = [](const EntityMeta &meta, const QJsonObject &data) -> QList<Error> {
        E entity;
        if (const auto read = dataFromJson(data, entity); !read)
            return {read.error()};
        entity.meta = meta;
        return finwise::validate(entity);
    };
    append(std::move(type));
}

} // namespace finwise
