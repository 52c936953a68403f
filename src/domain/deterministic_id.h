// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of records that two devices may create apart. Equal inputs give equal ids, for ever: never
// change the formulas. Thread rule: pure functions.
#pragma once

#include "base/id.h"

#include <QDate>

namespace finwise {

// The n-th (from 0) imported row with this fingerprint in this account.
Id importedTransactionId(const Id &account, QStringView fingerprint, int occurrence);
// A recipient created by an import, by its normalised name within a tenant.
Id importedRecipientId(const Id &tenant, QStringView normalizedName);
// The budget of a category in the month of this date.
Id budgetId(const Id &category, QDate month);
// The booking of one occurrence of a planned transaction.
Id plannedBookingId(const Id &plan, QDate date);
// The other side of a transfer that is booked from one plan.
Id plannedCounterBookingId(const Id &plan, QDate date);
// The record that says that this occurrence shall not be booked.
Id skippedOccurrenceId(const Id &plan, QDate date);

} // namespace finwise
