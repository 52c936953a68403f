// SPDX-License-Identifier: GPL-3.0-or-later
// Tag: a free label on transactions; tags may be nested.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

struct Tag {
    EntityMeta meta;
    QString name;
    std::optional<Id> parentTagId;
    QString color; // "#rrggbb" or empty
    QString icon;
    bool operator==(const Tag &) const = default;
};

template <> struct Schema<Tag> {
    static constexpr QLatin1StringView entity{"Tag"};
    static constexpr QLatin1StringView table{"tags"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &Tag::name, notBlank},
        Field{QLatin1StringView("parentTagId"), &Tag::parentTagId},
        Field{QLatin1StringView("color"), &Tag::color, shortText},
        Field{QLatin1StringView("icon"), &Tag::icon, shortText},
    };
};
static_assert(Entity<Tag>);

} // namespace finwise
