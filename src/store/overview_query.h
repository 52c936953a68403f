// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the dashboard: what came in and went out, how the balance moved over months, what
// the money was spent on. Reads the recent rows only, besides one sum over all. Thread rule: the
// reader's thread; no place on the GUI thread.
#pragma once

#include "store/register_query.h"

namespace finwise {

// A calendar month, in the currency most transactions have.
struct MonthFigures {
    QDate month; // its first day
    qint64 income = 0;
    qint64 expenses = 0; // negative
    qint64 balance = 0;  // of all accounts together at its end; of the last month: of now
};
struct CategoryFigures {
    QString name;     // empty: without a category
    qint64 spent = 0; // negative
};
struct OverviewFigures {
    QList<PeriodFigures> period; // per currency
    qint64 uncategorised = 0;
    Currency currency;                 // of all that follows
    QList<MonthFigures> months;        // the oldest first; empty without transactions
    QList<CategoryFigures> categories; // most spent first, parts of transactions counted apart
};
struct OverviewSpan {
    QDate today;
    int days = 30; // of the period and the categories
    int months = 12;
    int categories = 6;
};
Result<OverviewFigures> overviewFigures(Reader &reader, const OverviewSpan &span);

} // namespace finwise
