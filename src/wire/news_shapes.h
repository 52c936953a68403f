// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the messages about people: who is here, what lost, what the operator says. Private
// to this library; part of codec.cpp. Thread rule: pure functions.
#pragma once

#include "wire/json_fields.h"

namespace finwise::wire {

template <> struct Shape<Subscribe> {
    static constexpr QLatin1StringView type{"subscribe"};
    static void visit(auto &m, auto &&field)
    {
        field.required(QLatin1StringView("topics"), m.topics);
        field.optional(QLatin1StringView("conflicts_after"), m.conflictsAfter);
    }
};
template <> struct Shape<Person> {
    static void visit(auto &m, auto &&field)
    {
        field.required(QLatin1StringView("name"), m.name);
        field.required(QLatin1StringView("device"), m.device);
    }
};
template <> struct Shape<Presence> {
    static constexpr QLatin1StringView type{"presence"};
    static void visit(auto &m, auto &&field)
    {
        field.required(QLatin1StringView("people"), m.people);
        field.required(QLatin1StringView("total"), m.total);
    }
};
template <> struct Shape<ConflictNotice> {
    static constexpr QLatin1StringView type{"conflict"};
    static void visit(auto &m, auto &&field)
    {
        field.optional(QLatin1StringView("number"), m.number);
        field.required(QLatin1StringView("op"), m.op);
        field.required(QLatin1StringView("entity"), m.entity);
        field.required(QLatin1StringView("id"), m.id);
        field.required(QLatin1StringView("groups"), m.groups);
        field.optional(QLatin1StringView("was_delete"), m.wasDelete);
        field.optional(QLatin1StringView("user"), m.user);
        field.optional(QLatin1StringView("device"), m.device);
        field.optional(QLatin1StringView("winner"), m.winner);
        field.required(QLatin1StringView("at"), m.at);
        field.required(QLatin1StringView("data"), m.data);
        field.optional(QLatin1StringView("record"), m.record);
    }
};
template <> struct Shape<Notice> {
    static constexpr QLatin1StringView type{"notice"};
    static void visit(auto &m, auto &&field)
    {
        field.required(QLatin1StringView("id"), m.id);
        field.optional(QLatin1StringView("level"), m.level);
        field.required(QLatin1StringView("text"), m.text);
        field.required(QLatin1StringView("at"), m.at);
    }
};

} // namespace finwise::wire
