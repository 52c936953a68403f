// SPDX-License-Identifier: GPL-3.0-or-later
// The dates on which a plan is due. Every date is computed from the first one, never from the one
// before: a plan on the 31st comes on the 28th of February and on the 31st of March. Thread rule:
// pure functions.
#pragma once

#include "domain/planning_transaction.h"

namespace finwise {

struct Occurrence {
    QDate nominal; // what the rule says; identifies the occurrence for ever
    QDate date;    // moved off the weekend when the plan says so
    bool operator==(const Occurrence &) const = default;
};

inline constexpr int kMaxOccurrences = 4'000;

// Those whose date lies between both days (inclusive), in their order, at most `limit` of them.
// Whether the plan is in use is not asked. The end date bounds the nominal dates. Of a plan on a
// day of the month that comes before its start date, the first one is in the month after.
QList<Occurrence> occurrences(const PlanningTransaction &plan, QDate from, QDate to,
                              int limit = kMaxOccurrences);
// The first one on this day or later; nothing when the plan has ended.
std::optional<Occurrence> nextOccurrence(const PlanningTransaction &plan, QDate from);
// The day, moved before or behind the weekend it may lie on.
QDate offWeekend(QDate date, WeekendHandling handling);
// Whether the rule goes by days of the month.
bool isMonthly(Recurrence recurrence);
// The day of the month the rule aims at, 1…31. REQUIRES: a valid start date.
int dayOfRule(const PlanningTransaction &plan);

// What is expected to be booked: the amount, the approximate one, or the middle of the range.
Money expectedAmount(const PlanningTransaction &plan);
// Whether it is booked without being asked for. Of a plan without an exact amount nobody knows
// what to book.
bool booksItself(const PlanningTransaction &plan);

} // namespace finwise
