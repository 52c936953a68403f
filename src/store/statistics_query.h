// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the statistics: what all accounts held, what came in and went out, by category and
// by payee, step by step through a period and for the period before it. One currency at a time:
// amounts of different currencies are never added. Each figure is the sum of a Slice. Transfers
// between own accounts are neither income nor spending; parts of divided rows count for their own
// categories. Thread rule: the reader's thread; no place on the GUI thread.
#pragma once

#include "domain/entities.h"
#include "store/reader.h"
#include "store/slice.h"
#include "store/statistics_steps.h"

namespace finwise {

struct StatisticsQuestion {
    QDate from = {}; // inclusive; invalid: since the first transaction
    QDate to = {};   // inclusive
    QDate beforeFrom = {};
    QDate beforeTo = {};                   // invalid: nothing is compared
    std::optional<Id> account = {};        // all when empty
    std::optional<Currency> currency = {}; // the most used one when empty
    bool operator==(const StatisticsQuestion &) const = default;
};

struct FlowFigures {
    qint64 income = 0;
    qint64 expenses = 0; // negative
};
// What one account held.
struct AccountSeries {
    Account account;
    qint64 start = 0;    // before the first step, opening balance included
    QList<qint64> moved; // in each step
};
// A category, or what has none: then what came in and what went out are apart.
struct CategorySeries {
    std::optional<Category> category;
    Slice::Direction direction = Slice::Direction::Any; // without a category: In or Out
    QList<qint64> sums = {};                            // in each step
    qint64 sum = 0;
    qint64 before = 0; // in the period before
};
// A payee; those without a name as above.
struct PayeeFigures {
    QString name;
    Slice::Direction direction = Slice::Direction::Any;
    qint64 sum = 0;
    qint64 rows = 0;
    qint64 before = 0;
};

struct StatisticsFigures {
    bool anything = false;      // the books have transactions
    QList<Currency> currencies; // of the books, the most used first
    Currency currency;          // of all that follows
    std::optional<Id> account;  // what was asked for
    QDate first;                // of all transactions of that currency; invalid: there are none
    bool compared = false;      // the books reach back to the period before
    QDate from;
    QDate to;
    StatisticsUnit unit = StatisticsUnit::Month;
    QList<StatisticsStep> steps;
    QList<FlowFigures> flows; // of each step
    FlowFigures flow;
    FlowFigures before;
    QList<Account> allAccounts;    // whatever was asked for, in the user's order
    QList<AccountSeries> accounts; // of that currency, in the user's order
    QList<AccountGroup> accountGroups;
    QList<CategorySeries> categories; // in the user's order
    QList<CategoryGroup> categoryGroups;
    QList<PayeeFigures> payees; // the largest sums, whatever their sign
    qint64 morePayees = 0;      // smaller ones that are left out
};
constexpr qsizetype kMaxStatisticsPayees = 500;
// Validation error when a sum leaves the range of amounts.
Result<StatisticsFigures> statisticsFigures(Reader &reader, const StatisticsQuestion &question);

} // namespace finwise
