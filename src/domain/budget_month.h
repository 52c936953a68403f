// SPDX-License-Identifier: GPL-3.0-or-later
// What was planned and what happened, month by month: how much of each category is left, and how
// much money is not planned for anything yet. What is left in a category at the end of a month goes
// on to the next one; what was overspent does not, it is taken from the money to be planned of the
// next month. Invariant of a table: in every month from the first planned one on, the money to be
// planned and what is left in all categories add up to the money there is. One currency; minor
// units. Thread rule: pure functions.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace finwise {

// Of one category in one month. Money that went out is negative.
struct BudgetFlow {
    qint64 budgeted = 0;
    qint64 spent = 0;
    bool operator==(const BudgetFlow &) const = default;
};

struct BudgetPlan {
    qsizetype months = 0;
    // The month the plan begins with, counted from 0. Months before it only have what was spent.
    qsizetype begin = 0;
    qint64 opening = 0;                      // the money there is when that month begins
    QList<qint64> income;                    // of each month
    QHash<Id, QList<BudgetFlow>> categories; // each with an entry for every month
};

struct BudgetCell {
    qint64 carried = 0; // from the month before; never negative
    qint64 budgeted = 0;
    qint64 spent = 0;
    qint64 available = 0;
    bool operator==(const BudgetCell &) const = default;
};

struct BudgetMonth {
    bool planned = false; // false for the months before the plan begins
    qint64 before = 0;    // not planned for anything when the month began
    qint64 income = 0;
    qint64 overspent = 0; // of the month before; positive
    qint64 budgeted = 0;  // of all categories
    qint64 spent = 0;
    qint64 available = 0;
    qint64 toBudget = 0; // before + income - overspent - budgeted
    bool operator==(const BudgetMonth &) const = default;
};

struct BudgetTable {
    QList<BudgetMonth> months;
    QHash<Id, QList<BudgetCell>> cells;
};

// Validation error when a sum leaves the range of int64.
// REQUIRES: income and every category have one entry for each month.
Result<BudgetTable> budgetTable(const BudgetPlan &plan);

QDate monthOf(QDate date);
// How many months `month` lies behind `first`; both are first days of months.
qsizetype monthsBetween(QDate first, QDate month);
// What was spent a month, as an amount to plan: rounded half up, never negative. Nothing for none.
qint64 averageSpent(const QList<qint64> &spent);

} // namespace finwise
