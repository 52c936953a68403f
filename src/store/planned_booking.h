// SPDX-License-Identifier: GPL-3.0-or-later
// Makes transactions of plans. A booking has the id that follows from plan and date, so booking
// the same occurrence twice, on one device or on two, gives one transaction. Thread rule: the
// reader's thread.
#pragma once

#include "store/planning_query.h"

namespace finwise {

struct BookingOrder {
    Id plan;
    QDate nominal;                    // which occurrence
    QDate date = {};                  // invalid: the date of the occurrence
    std::optional<Money> amount = {}; // instead of what is expected
    bool operator==(const BookingOrder &) const = default;
};

// The transaction, or both sides of a transfer as one group; empty when it is booked already.
// NotFound when there is no such plan or occurrence; Validation when the plan lacks an account, or
// its transfer goes to an account of another currency.
Result<QList<Change>> bookingChanges(Reader &reader, const BookingOrder &order);
// All of them, each a group of its own.
Result<Mutation> bookings(Reader &reader, const QList<BookingOrder> &orders);
// What is due and books itself. Never what was booked once and deleted, here or elsewhere. A plan
// that cannot be booked is left out; it stays due, and says why.
Result<QList<BookingOrder>> bookedByThemselves(Reader &reader, const PlanningSpan &span);

Change skipping(const EntityCatalog &catalog, const Id &plan, QDate nominal);

} // namespace finwise
