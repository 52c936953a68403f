// SPDX-License-Identifier: GPL-3.0-or-later
// Budget: the amount planned for a category in a month. Its id follows from both (see
// deterministic_id.h), so two devices that plan the same month apart end with one record.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

struct Budget {
    EntityMeta meta;
    std::optional<Id> categoryId;
    QDate month; // the first day of the month
    Money amount;
    QString note;
    bool operator==(const Budget &) const = default;
};

template <> struct Schema<Budget> {
    static constexpr QLatin1StringView entity{"Budget"};
    static constexpr QLatin1StringView table{"budgets"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("categoryId"), &Budget::categoryId},
        Field{QLatin1StringView("month"), &Budget::month},
        Field{QLatin1StringView("amount"), &Budget::amount},
        Field{QLatin1StringView("note"), &Budget::note, longText},
    };
};
static_assert(Entity<Budget>);

// A category, and the first day of a month.
QList<Error> invariants(const Budget &budget);

} // namespace finwise
