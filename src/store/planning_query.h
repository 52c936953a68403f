// SPDX-License-Identifier: GPL-3.0-or-later
// The plans with their dates around today: what is booked, what was skipped, what is open; and
// what each account is to expect from them. Thread rule: the reader's thread; no place on the GUI
// thread.
#pragma once

#include "domain/forecast.h"
#include "domain/recurrence.h"
#include "store/queries.h"

namespace finwise {

// One occurrence of a plan.
struct PlannedEvent {
    enum class State { Open, Booked, Skipped };
    Id plan;
    QDate nominal; // identifies it
    QDate date;
    State state = State::Open;
    // It was booked once and the booking was deleted: whoever did that does not want it to come
    // back by itself.
    bool deleted = false;
    bool operator==(const PlannedEvent &) const = default;
};

struct PlanningSpan {
    QDate today;
    int back = 731; // days; what was not booked before is not asked about any more
    int ahead = 400;
};

struct PlanningPicture {
    QDate today;
    QList<PlanningTransaction> plans; // all of them, by name
    QList<AccountBalance> accounts;   // in their order; with the balance of today
    QList<PlannedEvent> events;       // of plans in use, by date
    // What is entered for days to come, by account.
    QHash<Id, QList<ExpectedMove>> entered;
    // Names of what the plans refer to.
    QHash<Id, QString> names;

    [[nodiscard]] const PlanningTransaction *plan(const Id &id) const;
    [[nodiscard]] const AccountBalance *account(const Id &id) const;
    // Open, not later than today, and meant to be booked.
    [[nodiscard]] bool isDue(const PlannedEvent &event) const;
};
// Without plans nothing else is read.
Result<PlanningPicture> planningPicture(Reader &reader, const PlanningSpan &span);

// What is entered and planned for an account, in its currency. A plan that only forecasts counts
// from tomorrow on.
QList<ExpectedMove> expectedMoves(const PlanningPicture &picture, const Account &account);
// Whether the plan moves money of both accounts by itself: a transfer whose other side is not a
// plan of its own.
bool movesBothSides(const PlanningTransaction &plan);

} // namespace finwise
