// SPDX-License-Identifier: GPL-3.0-or-later
// AccountGroup: a heading under which accounts are listed and totalled.
#pragma once

#include "domain/schema.h"

namespace finwise {

struct AccountGroup {
    EntityMeta meta;
    QString name;
    qint64 sortOrder = 0;
    QString logoPath;
    bool operator==(const AccountGroup &) const = default;
};

template <> struct Schema<AccountGroup> {
    static constexpr QLatin1StringView entity{"AccountGroup"};
    static constexpr QLatin1StringView table{"account_groups"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &AccountGroup::name, notBlank},
        Field{QLatin1StringView("sortOrder"), &AccountGroup::sortOrder},
        Field{QLatin1StringView("logo_path"), &AccountGroup::logoPath, shortText},
    };
};
static_assert(Entity<AccountGroup>);

} // namespace finwise
