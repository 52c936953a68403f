// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets and what was spent of them, month by month, from the first planned month on. Accounts
// that are not part of the budget ("offline budget") are left out; money that goes to one of them,
// or into another currency, leaves the budget. Transfers between the other accounts move nothing.
// Reads every row since the first planned month. Thread rule: the reader's thread; no place on the
// GUI thread.
#pragma once

#include "domain/budget_month.h"
#include "domain/entities.h"
#include "store/reader.h"

namespace finwise {

struct BudgetSpan {
    QDate from; // first day of the first month wanted
    int months = 1;
    QDate today;
    std::optional<Currency> currency; // of the accounts' most used one when empty
};

// What moved: the part of the question that reads transactions. It stays true until one of them, or
// an account, changes.
struct BudgetMoves {
    struct Row {
        QDate month;
        Id category; // null: none
        Money amount;
        TransactionType type = TransactionType::Expense;
    };
    QDate from; // invalid: not known
    QDate to;   // behind the last month
    QList<Row> rows;
    QDate begin; // of the opening, in `currency`
    Currency currency;
    qint64 opening = 0; // what the accounts held when `begin` began
};

struct BudgetFigures {
    Currency currency;
    QList<Currency> currencies; // of accounts and budgets, the most used first
    QDate begin;                // the first planned month
    QDate first;                // the first month of the table; at most that and those wanted
    // Without a category: under the null id. Income is not in the cells.
    BudgetTable table;
    QHash<Id, QList<qint64>> received; // by category of income, for every month
    QList<QList<Money>> apart;         // spent in other currencies, for every month
    QList<CategoryGroup> groups;       // in their order
    QList<Category> categories;        // in their order
    QSet<Id> incomeCategories;         // those that take in income, by themselves or their group
    QHash<Id, Budget> budgets;         // by their id, see budgetId(); of all currencies
    QList<Id> accounts;                // of the budget; empty: all
    BudgetMoves moves;
    [[nodiscard]] qsizetype indexOf(QDate month) const { return monthsBetween(first, month); }
};
// What is known to have moved is not read again. REQUIRES: 1 ≤ months ≤ kMaxBudgetMonths and
// `from` not further from today than that.
Result<BudgetFigures> budgetFigures(Reader &reader, const BudgetSpan &span,
                                    const BudgetMoves &known = {});

// Month, category, currency, kind and sum of what moved from one day to before another; for tests.
QString budgetMovesSql();

// So far back a plan may begin, and so far from today a month may lie.
constexpr int kMaxBudgetMonths = 600;

} // namespace finwise
