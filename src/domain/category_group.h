// SPDX-License-Identifier: GPL-3.0-or-later
// CategoryGroup: a heading for categories, for income or for expenses.
#pragma once

#include "domain/schema.h"

namespace finwise {

struct CategoryGroup {
    EntityMeta meta;
    QString name;
    qint64 sortOrder = 0;
    bool isIncomeGroup = false;
    bool operator==(const CategoryGroup &) const = default;
};

template <> struct Schema<CategoryGroup> {
    static constexpr QLatin1StringView entity{"CategoryGroup"};
    static constexpr QLatin1StringView table{"category_groups"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &CategoryGroup::name, notBlank},
        Field{QLatin1StringView("sortOrder"), &CategoryGroup::sortOrder},
        Field{QLatin1StringView("isIncomeGroup"), &CategoryGroup::isIncomeGroup},
    };
};
static_assert(Entity<CategoryGroup>);

} // namespace finwise
