// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/budget_month.h"

#include "entity_samples.h"
#include "support/test_main.h"

#include <limits>

using namespace finwise;

class TstBudgetMonth final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is left goes on to the next month of the same category.
    void whatIsLeftGoesOn();
    // What was overspent is taken from the next month's money once, and the category starts at
    // nothing again.
    void whatIsOverspentIsTakenFromTheNextMonth();
    // What was spent before the plan begins is shown, and counts for nothing.
    void monthsBeforeThePlanCountForNothing();
    // An amount out of range is an error, never a wrong sum.
    void sumsOutOfRangeAreErrors();
    void anAverageIsRoundedHalfUpAndNeverNegative();
    void monthsAreCountedAcrossYears();
};
static RegisterTest<TstBudgetMonth> registered("budget_month");

static BudgetTable tableOf(const BudgetPlan &plan)
{
    const auto table = budgetTable(plan);
    if (!table)
        qFatal("%s", qPrintable(describe(table.error())));
    return *table;
}

void TstBudgetMonth::whatIsLeftGoesOn()
{
    const Id food = sampleId(1);
    const BudgetTable table = tableOf(
        {.months = 3,
         .begin = 0,
         .opening = 1'000,
         .income = {0, 500, 0},
         .categories = {{food, {{300, -100}, {300, -50}, {0, -450}}}}});
    const QList<BudgetCell> cells = table.cells.value(food);
    QCOMPARE(cells.at(0), (BudgetCell{0, 300, -100, 200}));
    QCOMPARE(cells.at(1), (BudgetCell{200, 300, -50, 450}));
    QCOMPARE(cells.at(2), (BudgetCell{450, 0, -450, 0}));
    QCOMPARE(table.months.at(0).toBudget, 700);
    QCOMPARE(table.months.at(1).toBudget, 900);
    QCOMPARE(table.months.at(2).toBudget, 900);
    QCOMPARE(table.months.at(1).before, 700);
}

void TstBudgetMonth::whatIsOverspentIsTakenFromTheNextMonth()
{
    const Id food = sampleId(1);
    const BudgetTable table = tableOf({.months = 3,
                                       .begin = 0,
                                       .opening = 1'000,
                                       .income = {0, 0, 0},
                                       .categories = {{food, {{100, -160}, {100, 0}, {0, 0}}}}});
    QCOMPARE(table.cells.value(food).at(0).available, -60);
    QCOMPARE(table.cells.value(food).at(1), (BudgetCell{0, 100, 0, 100}));
    QCOMPARE(table.months.at(0).toBudget, 900);
    QCOMPARE(table.months.at(1).overspent, 60);
    QCOMPARE(table.months.at(1).toBudget, 740);
    QCOMPARE(table.months.at(2).overspent, 0);
    QCOMPARE(table.months.at(2).toBudget, 740);
}

void TstBudgetMonth::monthsBeforeThePlanCountForNothing()
{
    const Id food = sampleId(1);
    const BudgetTable table = tableOf({.months = 2,
                                       .begin = 1,
                                       .opening = 1'000,
                                       .income = {5'000, 0},
                                       .categories = {{food, {{0, -700}, {100, -30}}}}});
    QVERIFY(!table.months.at(0).planned);
    QCOMPARE(table.months.at(0).spent, -700);
    QCOMPARE(table.months.at(0).toBudget, 0);
    QCOMPARE(table.cells.value(food).at(0).available, 0);
    QCOMPARE(table.months.at(1).toBudget, 900);
    QCOMPARE(table.cells.value(food).at(1).available, 70);
}

void TstBudgetMonth::sumsOutOfRangeAreErrors()
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    const auto planOf = [](qint64 opening, const BudgetFlow &flow) {
        return BudgetPlan{.months = 1,
                          .begin = 0,
                          .opening = opening,
                          .income = {0},
                          .categories = {{sampleId(1), {flow}}}};
    };
    QVERIFY(budgetTable(planOf(0, {kMost, 0})));
    QVERIFY(!budgetTable(planOf(0, {kMost, 1})));
    QVERIFY(!budgetTable(planOf(kMost, {-1, 0})));
    QVERIFY(!budgetTable(planOf(-2, {kMost, 0})));
}

void TstBudgetMonth::anAverageIsRoundedHalfUpAndNeverNegative()
{
    QCOMPARE(averageSpent({-100, -100, -100}), 100);
    QCOMPARE(averageSpent({-100, -100, -101}), 100);
    QCOMPARE(averageSpent({-1, -2}), 2);
    QCOMPARE(averageSpent({-100, 500, 0}), 0);
    QCOMPARE(averageSpent({}), 0);
    constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
    QCOMPARE(averageSpent({kLeast}), std::numeric_limits<qint64>::max());
    QCOMPARE(averageSpent({kLeast, kLeast}), 0);
}

void TstBudgetMonth::monthsAreCountedAcrossYears()
{
    QCOMPARE(monthOf(QDate(2024, 2, 29)), QDate(2024, 2, 1));
    QCOMPARE(monthsBetween(QDate(2025, 11, 1), QDate(2026, 2, 1)), 3);
    QCOMPARE(monthsBetween(QDate(2026, 2, 1), QDate(2025, 11, 1)), -3);
}

#include "tst_budget_month.moc"
