// SPDX-License-Identifier: GPL-3.0-or-later
// The machinery that turns one field table per entity into everything else: SQL, wire codec,
// validation, change detection, property-test generators. Names that are in no table never reach
// SQL. Leaving a member out of its table does not compile. Keep it this small: no query language,
// no relations. Thread rule: constant data and pure functions.
#pragma once

#include "base/id.h"

#include <QJsonObject>

#include <utility>

namespace finwise {

// What every record has besides its own fields.
struct EntityMeta {
    Id id;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> deletedAt; // soft delete: the record stays as a tombstone
    qint64 version = 0;               // the server's count of changes; 0 until first synced
    QJsonObject ext;                  // fields of a newer peer, kept and sent back
    bool operator==(const EntityMeta &) const = default;
};

// Merge group of a field: changes to different groups of one record never conflict.
// Every record also has the group "life" (deleted or not), which holds no field.
inline constexpr QLatin1StringView kGroupRest{"rest"};
inline constexpr QLatin1StringView kGroupCore{"core"};
inline constexpr QLatin1StringView kGroupLife{"life"};

// Empty, or what is wrong with the value in one English sentence.
template <class T> using Check = QString (*)(const T &);

template <class E, class T> struct Field {
    QLatin1StringView name; // SQL column and JSON key: one persisted name everywhere
    T E::*member;
    Check<T> check = nullptr;
    QLatin1StringView group = kGroupRest;
};
template <class E, class T> Field(QLatin1StringView, T E::*) -> Field<E, T>;
template <class E, class T>
Field(QLatin1StringView, T E::*, std::type_identity_t<Check<T>>) -> Field<E, T>;
template <class E, class T>
Field(QLatin1StringView, T E::*, std::type_identity_t<Check<T>>, QLatin1StringView) -> Field<E, T>;

// Specialised once per entity next to its struct: entity (wire name), table (SQL name), fields.
template <class E> struct Schema;

namespace detail {
template <std::size_t I, class F> struct FieldSlot {
    F field;
};
template <class Indices, class... F> struct FieldSlots;
template <std::size_t... I, class... F>
struct FieldSlots<std::index_sequence<I...>, F...> : FieldSlot<I, F>... {
    constexpr void each(auto &&visit) const { (visit(this->FieldSlot<I, F>::field), ...); }
};
} // namespace detail

// The fields of one entity. A std::tuple would do, were it not read by the compiler in every source
// that names an entity: its constructors alone cost a second there.
template <class... F> struct FieldList {
    detail::FieldSlots<std::index_sequence_for<F...>, F...> slots;
    constexpr explicit FieldList(F... fields) : slots{{fields}...} {}
    static constexpr std::size_t kSize = sizeof...(F);
};

// An aggregate whose first member is its meta.
template <class E>
concept Entity = std::same_as<decltype(E::meta), EntityMeta>;

// Calls visit(field) for each field in declaration order.
template <Entity E> void eachField(auto &&visit)
{
    Schema<E>::fields.slots.each(visit);
}

// Checks used by the field tables.
QString notBlank(const QString &text);
QString shortText(const QString &text); // at most 255 characters
QString longText(const QString &text);  // at most 4,000 characters
QString dayOfMonth(const std::optional<qint64> &day);

// All complaints of the field checks; where = the field's name.
template <Entity E> QList<Error> checkFields(const E &entity)
{
    QList<Error> errors;
    eachField<E>([&](const auto &field) {
        if (field.check == nullptr)
            return;
        if (const QString complaint = field.check(entity.*field.member); !complaint.isEmpty())
            errors.append(Error{ErrorKind::Validation, field.name, complaint});
    });
    return errors;
}

// Rules over several fields live in an overload QList<Error> invariants(const E &) beside the
// entity, found by argument-dependent lookup.
template <Entity E> QList<Error> validate(const E &entity)
{
    QList<Error> errors = checkFields(entity);
    if (entity.meta.id.isNull())
        errors.append(
            Error{ErrorKind::Validation, QStringLiteral("id"), QStringLiteral("missing")});
    if constexpr (requires { invariants(entity); })
        errors.append(invariants(entity));
    return errors;
}

} // namespace finwise
