// SPDX-License-Identifier: GPL-3.0-or-later
// Category: what money was earned or spent for. What was planned is in Budget; activity and
// available are computed.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

struct Category {
    EntityMeta meta;
    QString name;
    QString icon;
    bool isIncomeCategory = false;
    bool isHidden = false;
    bool isActive = true;
    qint64 sortOrder = 0;
    std::optional<Id> categoryGroupId;
    std::optional<Id> parentCategoryId;
    bool isSavingsGoal = false;
    QDate goalDate; // invalid when there is no goal
    std::optional<Money> targetAmount;
    qint64 priority = 0;
    std::optional<Money> monthlyAmount;
    QString note;
    bool operator==(const Category &) const = default;
};

template <> struct Schema<Category> {
    static constexpr QLatin1StringView entity{"Category"};
    static constexpr QLatin1StringView table{"categories"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &Category::name, notBlank},
        Field{QLatin1StringView("icon"), &Category::icon, shortText},
        Field{QLatin1StringView("isIncomeCategory"), &Category::isIncomeCategory},
        Field{QLatin1StringView("isHidden"), &Category::isHidden},
        Field{QLatin1StringView("isActive"), &Category::isActive},
        Field{QLatin1StringView("sortOrder"), &Category::sortOrder},
        Field{QLatin1StringView("categoryGroupId"), &Category::categoryGroupId},
        Field{QLatin1StringView("parentCategoryId"), &Category::parentCategoryId},
        Field{QLatin1StringView("isSavingsGoal"), &Category::isSavingsGoal},
        Field{QLatin1StringView("goalDate"), &Category::goalDate},
        Field{QLatin1StringView("targetAmount"), &Category::targetAmount},
        Field{QLatin1StringView("priority"), &Category::priority},
        Field{QLatin1StringView("monthlyAmount"), &Category::monthlyAmount},
        Field{QLatin1StringView("note"), &Category::note, longText},
    };
};
static_assert(Entity<Category>);

} // namespace finwise
