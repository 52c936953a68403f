// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of SQL column and JSON value a field's type becomes. Thread rule: constants.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

enum class FieldKind { Text, Integer, Boolean, Id, Date, Money, Json };

namespace detail {
template <class T> struct KindOf {
    static constexpr FieldKind kind = FieldKind::Json;
    static constexpr bool nullable = false;
};
template <> struct KindOf<QString> {
    static constexpr FieldKind kind = FieldKind::Text;
    static constexpr bool nullable = false;
};
template <> struct KindOf<bool> {
    static constexpr FieldKind kind = FieldKind::Boolean;
    static constexpr bool nullable = false;
};
template <> struct KindOf<qint64> {
    static constexpr FieldKind kind = FieldKind::Integer;
    static constexpr bool nullable = false;
};
template <> struct KindOf<Id> {
    static constexpr FieldKind kind = FieldKind::Id;
    static constexpr bool nullable = false;
};
template <> struct KindOf<QDate> {
    static constexpr FieldKind kind = FieldKind::Date;
    static constexpr bool nullable = true;
};
template <> struct KindOf<Money> {
    static constexpr FieldKind kind = FieldKind::Money;
    static constexpr bool nullable = false;
};
template <NamedEnum T> struct KindOf<T> {
    static constexpr FieldKind kind = FieldKind::Text;
    static constexpr bool nullable = false;
};
template <class T> struct KindOf<std::optional<T>> {
    static constexpr FieldKind kind = KindOf<T>::kind;
    static constexpr bool nullable = true;
};
} // namespace detail

} // namespace finwise
