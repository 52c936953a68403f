// SPDX-License-Identifier: GPL-3.0-or-later
// Recipient: who gets the money or sends it.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

struct Recipient {
    EntityMeta meta;
    QString name;
    std::optional<Id> defaultCategoryId;
    QString note;
    bool operator==(const Recipient &) const = default;
};

template <> struct Schema<Recipient> {
    static constexpr QLatin1StringView entity{"Recipient"};
    static constexpr QLatin1StringView table{"recipients"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &Recipient::name, notBlank},
        Field{QLatin1StringView("defaultCategoryId"), &Recipient::defaultCategoryId},
        Field{QLatin1StringView("note"), &Recipient::note, longText},
    };
};
static_assert(Entity<Recipient>);

} // namespace finwise
