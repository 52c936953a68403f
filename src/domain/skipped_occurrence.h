// SPDX-License-Identifier: GPL-3.0-or-later
// SkippedOccurrence: one date of a plan that shall not be booked. A record of its own, not a list
// in the plan, so that two devices may skip different dates apart; its id follows from plan and
// date (see deterministic_id.h), so the same date skipped twice is one record.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

struct SkippedOccurrence {
    EntityMeta meta;
    std::optional<Id> planningTransactionId;
    QDate date; // the nominal one, before a weekend moved it
    bool operator==(const SkippedOccurrence &) const = default;
};

template <> struct Schema<SkippedOccurrence> {
    static constexpr QLatin1StringView entity{"SkippedOccurrence"};
    static constexpr QLatin1StringView table{"skipped_occurrences"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("planningTransactionId"),
              &SkippedOccurrence::planningTransactionId},
        Field{QLatin1StringView("date"), &SkippedOccurrence::date},
    };
};
static_assert(Entity<SkippedOccurrence>);

// A plan and a date.
QList<Error> invariants(const SkippedOccurrence &skipped);

} // namespace finwise
