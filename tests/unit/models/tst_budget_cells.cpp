// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/budget_cells.h"
#include "models/budget_months.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace finwise;

class TstBudgetCells final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A view is told of the cells that became others, and of no more.
    void onlyChangedCellsAreTold();
    void onlyChangedMonthsAreTold();
};
static RegisterTest<TstBudgetCells> registered("budget_cells");

void TstBudgetCells::onlyChangedCellsAreTold()
{
    BudgetCells cells;
    QAbstractItemModelTester tester(&cells);
    BudgetCellText one;
    one.budgeted = QStringLiteral("1,00 €");
    one.spoken = QStringLiteral("Food");
    cells.show({one, one, one});
    QSignalSpy told(&cells, &BudgetCells::dataChanged);
    QSignalSpy anew(&cells, &BudgetCells::modelReset);
    cells.show({one, one, one});
    QVERIFY(told.isEmpty());
    BudgetCellText other = one;
    other.budgeted = QStringLiteral("2,00 €");
    cells.show({one, other, one});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(cells.data(cells.index(1), BudgetCells::BudgetedRole).toString(), other.budgeted);
    QVERIFY(anew.isEmpty());
    cells.show({one});
    QCOMPARE(anew.size(), 1);
    QCOMPARE(cells.at(0), one);
    QCOMPARE(cells.at(7), BudgetCellText());
}

void TstBudgetCells::onlyChangedMonthsAreTold()
{
    BudgetMonths months;
    QAbstractItemModelTester tester(&months);
    BudgetMonthText one;
    one.title = QStringLiteral("May 2026");
    months.show({one, one});
    QSignalSpy told(&months, &BudgetMonths::dataChanged);
    BudgetMonthText other = one;
    other.toBudget = QStringLiteral("2,00 €");
    months.show({other, one});
    QCOMPARE(told.size(), 1);
    QCOMPARE(months.data(months.index(0), BudgetMonths::ToBudgetRole).toString(), other.toBudget);
}

#include "tst_budget_cells.moc"
