// SPDX-License-Identifier: GPL-3.0-or-later
// How the balance of an account will move: what it is today, and what is entered or planned for
// the days to come. Thread rule: pure function.
#pragma once

#include "domain/money.h"

#include <QDate>
#include <QList>

namespace finwise {

struct ExpectedMove {
    QDate date;
    qint64 minor = 0;
    bool operator==(const ExpectedMove &) const = default;
};

struct Forecast {
    QDate first;            // today
    QList<qint64> balances; // at the end of each day, the first is today's balance as it is
    qsizetype lowest = 0;   // the first day with the lowest balance
    [[nodiscard]] QDate dateAt(qsizetype day) const { return first.addDays(day); }
};

inline constexpr int kMaxForecastDays = 1'100;

// `days` days behind today, in the order of the calendar; the moves may come in any order. What
// should have happened by today counts tomorrow, what comes later than the last day not at all.
// Validation error when a balance leaves the range of int64.
Result<Forecast> forecastBalance(qint64 balance, QDate today, int days,
                                 const QList<ExpectedMove> &moves);

} // namespace finwise
