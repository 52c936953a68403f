// SPDX-License-Identifier: GPL-3.0-or-later
// The budget through the real window on the real store: plan by keyboard, copy, average, move, take
// back, follow what another device writes, and go to the transactions behind an amount.
#include "budget_page.h"
#include "on_screen.h"

#include "domain/deterministic_id.h"

#include <QAbstractItemModelTester>
#include <QApplication>

using namespace finwise;

class TstBudgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // As many months as fit, this one among them, and the page goes through them.
    void monthsSideBySide();
    // Keys alone: choose a cell, type a sum, Enter goes down, Tab goes to the next month.
    void planningByKeyboard();
    // What is no amount is not written, and Escape leaves everything as it was.
    void whatIsNoAmountIsNotWritten();
    void copyAndAverage();
    // Moving takes from one category what the other gets, as one step of undo.
    void movingMoney();
    // What another device plans or spends appears at once, and the place stays (MU-3.3).
    void MU_3_3_anotherDevicePlans();
    // A click on what was spent shows its transactions, which add up to it.
    void spentLeadsToItsTransactions();
    void groupsFold();
    void aNoteIsKeptWithTheAmount();
    // The menu of a cell and that of a month, by keys and by mouse.
    void menusOfCellsAndMonths();
    // New books: a usual set of categories is the first step.
    void theFirstStep();
    // A second currency is never added to the first.
    void currenciesAreShownOneAtATime();
    // A category without amounts can be declared to take in income.
    void incomeIsNotPlanned();
};

void TstBudgets::monthsSideBySide()
{
    BudgetPage page;
    QAbstractItemModelTester tester(page.budget);
    QCOMPARE(page.budget->monthCount(), 3);
    QCOMPARE(page.budget->months()->rowCount(), 3);
    QCOMPARE(page.thisMonth(), 1);
    const QString last = page.budget->monthTitle(0);
    page.window->resize(960, 600);
    QVERIFY(settled([&] { return page.budget->months()->rowCount() == 1; }));
    QCOMPARE(page.thisMonth(), 0);
    QVERIFY(QMetaObject::invokeMethod(page.window, "focusPage"));
    QTest::keyClick(page.window, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(settled([&] { return page.budget->monthTitle(0) == last; }));
    QVERIFY(click(page.window, QStringLiteral("This month")));
    QVERIFY(settled([&] { return page.thisMonth() == 0; }));
    page.window->resize(2560, 1440);
    QVERIFY(settled([&] { return page.budget->months()->rowCount() == 6; }));
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::planningByKeyboard()
{
    BudgetPage page;
    const QString before = page.budget->months()->at(1).toBudget;
    // The way to the page leads into its cells.
    QTest::keyClick(page.window, Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(page.window, Qt::Key_4, Qt::ControlModifier);
    QTest::keyClick(page.window, Qt::Key_Home);
    for (int down = 0; down < page.rowOf("Rent"); ++down)
        QTest::keyClick(page.window, Qt::Key_Down);
    // It begins in this month, the second one shown.
    type(page.window, QStringLiteral("1000+23.50"));
    QTest::keyClick(page.window, Qt::Key_Return);
    QVERIFY(settled([&] { return page.budgeted("Rent", 1).contains(QStringLiteral("1,023.50")); }));
    QVERIFY(page.budget->months()->at(1).toBudget != before);
    // Enter went on to the next category.
    type(page.window, QStringLiteral("7"));
    QTest::keyClick(page.window, Qt::Key_Tab);
    QVERIFY(settled([&] { return page.budgeted("Energy", 1).contains(QStringLiteral("7.00")); }));
    type(page.window, QStringLiteral("8"));
    QTest::keyClick(page.window, Qt::Key_Up);
    QVERIFY(settled([&] { return page.budgeted("Energy", 2).contains(QStringLiteral("8.00")); }));
    QTest::keyClick(page.window, Qt::Key_Escape);
    page.settle();
    for (int step = 0; step < 3; ++step) {
        QTest::keyClick(page.window, Qt::Key_Z, Qt::ControlModifier);
        page.settle();
    }
    QVERIFY(settled([&] { return page.budget->months()->at(1).toBudget == before; }));
    QTest::keyClick(page.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(settled([&] { return page.budgeted("Rent", 1).contains(QStringLiteral("1,023.50")); }));
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::whatIsNoAmountIsNotWritten()
{
    BudgetPage page;
    const int column = page.thisMonth();
    const QString before = page.budgeted("Rent", column);
    QVERIFY(!page.budget->accepts(QStringLiteral("12+")));
    page.budget->setBudget(page.rowOf("Rent"), column, QStringLiteral("12+"));
    QVERIFY(QMetaObject::invokeMethod(page.window, "focusPage"));
    QTest::keyClick(page.window, Qt::Key_Home);
    for (int down = 0; down < page.rowOf("Rent"); ++down)
        QTest::keyClick(page.window, Qt::Key_Down);
    type(page.window, QStringLiteral("1+"));
    QTest::keyClick(page.window, Qt::Key_Return);
    QTest::keyClick(page.window, Qt::Key_Escape);
    page.settle();
    QCOMPARE(page.budgeted("Rent", column), before);
    QVERIFY(!page.rig.session().history()->undoText().contains(QStringLiteral("Rent")));
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::copyAndAverage()
{
    BudgetPage page;
    const int next = page.thisMonth() + 1;
    const QString planned = page.budgeted("Groceries", next - 1);
    QCOMPARE(page.budgeted("Groceries", next), QStringLiteral("–"));
    page.budget->copyLastMonth(-1, next);
    QVERIFY(settled([&] { return page.budgeted("Groceries", next) == planned; }));
    QCOMPARE(page.budget->months()->at(next).budgeted,
             page.budget->months()->at(next - 1).budgeted);
    page.settle();
    page.rig.session().history()->undo();
    QVERIFY(settled([&] { return page.budgeted("Rent", next) == QStringLiteral("–"); }));
    page.budget->planAverage(page.rowOf("Rent"), next);
    QVERIFY(
        settled([&] { return page.budgeted("Rent", next).contains(QStringLiteral("985.00")); }));
    QCOMPARE(page.budgeted("Energy", next), QStringLiteral("–"));
}

void TstBudgets::movingMoney()
{
    BudgetPage page;
    const int column = page.thisMonth();
    const QString left = page.budget->months()->at(column).toBudget;
    const QString rent = page.budgeted("Rent", column);
    const QString food = page.budgeted("Groceries", column);
    page.budget->move(column, page.budget->moveChoiceOf(page.rowOf("Groceries")),
                      page.budget->moveChoiceOf(page.rowOf("Rent")), QStringLiteral("20"));
    QVERIFY(
        settled([&] { return page.budgeted("Rent", column).contains(QStringLiteral("1,005")); }));
    QVERIFY(page.budgeted("Groceries", column).contains(QStringLiteral("400.00")));
    QCOMPARE(page.budget->months()->at(column).toBudget, left);
    page.settle();
    page.rig.session().history()->undo();
    QVERIFY(settled([&] { return page.budgeted("Rent", column) == rent; }));
    QCOMPARE(page.budgeted("Groceries", column), food);
    // From what is left to budget, through the dialog.
    QVERIFY(QMetaObject::invokeMethod(page.window, "focusPage"));
    QTest::keyClick(page.window, Qt::Key_Home);
    for (int down = 0; down < page.rowOf("Rent"); ++down)
        QTest::keyClick(page.window, Qt::Key_Down);
    QTest::keyClick(page.window, Qt::Key_M, Qt::ControlModifier);
    type(page.window, QStringLiteral("5"));
    QTest::keyClick(page.window, Qt::Key_Return);
    QVERIFY(
        settled([&] { return page.budgeted("Rent", column).contains(QStringLiteral("980.00")); }));
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::MU_3_3_anotherDevicePlans()
{
    BudgetPage page;
    QAbstractItemModelTester tester(page.budget);
    const int column = page.thisMonth();
    int resets = 0;
    QObject context;
    connect(page.budget, &BudgetModel::modelReset, &context, [&resets] { ++resets; });
    const int rows = page.budget->rowCount();
    const Id category = *Id::parse(page.idOf("Rent"));
    const QDate month = monthOf(page.rig.session().books().clock().today());
    page.rig.session().books().post([category, month](Store &store) {
        Budget budget = **store.reader().get<Budget>(budgetId(category, month));
        budget.amount.minor = 123'400;
        Category more;
        more.meta.id = store.newId();
        more.name = QStringLiteral("Garden");
        Mutation mutation;
        mutation.write(store.catalog().record(budget)).write(store.catalog().record(more));
        if (!store.mutate(mutation))
            qFatal("the change was not made");
    });
    QVERIFY(settled([&] { return page.rowOf("Garden") > 0; }));
    QVERIFY(page.budgeted("Rent", column).contains(QStringLiteral("1,234.00")));
    QCOMPARE(page.budget->rowCount(), rows + 1);
    QCOMPARE(resets, 0);
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::spentLeadsToItsTransactions()
{
    BudgetPage page;
    const QString spent = page.cells("Groceries")->at(0).spent;
    QVERIFY(QMetaObject::invokeMethod(page.window, "focusPage"));
    QTest::keyClick(page.window, Qt::Key_Home);
    for (int down = 0; down < page.rowOf("Groceries"); ++down)
        QTest::keyClick(page.window, Qt::Key_Down);
    QTest::keyClick(page.window, Qt::Key_Left);
    QTest::keyClick(page.window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page.window->property("page").toString(), QStringLiteral("transactions"));
    RegisterModel *rows = page.rig.session().allTransactions();
    QVERIFY(settled([&] { return rows->sumText() == spent; }));
    QVERIFY(rows->count() > 3);
    rows->clearFilter();
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::groupsFold()
{
    BudgetPage page;
    QAbstractItemModelTester tester(page.budget);
    const int rows = page.budget->rowCount();
    const QString sum = page.cells("Home")->at(0).spent;
    QVERIFY(page.rowOf("Rent") > 0);
    page.budget->toggleFolded(page.rowOf("Home"));
    QCOMPARE(page.rowOf("Rent"), -1);
    QCOMPARE(page.cells("Home")->at(0).spent, sum);
    page.budget->foldAll(false);
    QCOMPARE(page.budget->rowCount(), rows);
    page.budget->foldAll(true);
    QVERIFY(page.budget->rowCount() < 10);
}

void TstBudgets::aNoteIsKeptWithTheAmount()
{
    BudgetPage page;
    const int row = page.rowOf("Rent");
    page.budget->setNote(row, 0, QStringLiteral(" with the garage "));
    QVERIFY(
        settled([&] { return page.budget->note(row, 0) == QStringLiteral("with the garage"); }));
    const QString before = page.budgeted("Rent", 0);
    page.budget->setBudget(row, 0, QStringLiteral("990"));
    QVERIFY(settled([&] { return page.budgeted("Rent", 0) != before; }));
    QCOMPARE(page.budget->note(row, 0), QStringLiteral("with the garage"));
}

void TstBudgets::menusOfCellsAndMonths()
{
    BudgetPage page;
    const int row = page.rowOf("Rent");
    QVERIFY(QMetaObject::invokeMethod(page.window, "focusPage"));
    QTest::keyClick(page.window, Qt::Key_Home);
    for (int down = 0; down < row; ++down)
        QTest::keyClick(page.window, Qt::Key_Down);
    QTest::keyClick(page.window, Qt::Key_F10, Qt::ShiftModifier);
    page.settle();
    for (int down = 0; down < 2; ++down) // Edit, Note
        QTest::keyClick(page.window, Qt::Key_Down);
    QTest::keyClick(page.window, Qt::Key_Return);
    page.settle();
    type(page.window, QStringLiteral("garage"));
    QTest::keyClick(page.window, Qt::Key_Return);
    QVERIFY(settled(
        [&] { return page.budget->note(row, page.thisMonth()) == QStringLiteral("garage"); }));
    page.settle();
    const int next = page.thisMonth() + 1;
    QVERIFY(click(page.window, QStringLiteral("More for %1").arg(page.budget->monthTitle(next))));
    page.settle();
    QTest::keyClick(page.window, Qt::Key_Down);
    QTest::keyClick(page.window, Qt::Key_Return);
    QVERIFY(settled([&] { return page.budgeted("Rent", next).contains(QStringLiteral("985")); }));
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::theFirstStep()
{
    BudgetPage page(false);
    QVERIFY(page.budget->isUnplanned());
    QVERIFY(click(page.window, QStringLiteral("Usual categories")));
    page.budget->addUsualCategories(); // a second click before the answer
    QVERIFY(settled([&] { return page.budget->rowCount() > 15; }));
    page.settle();
    const int rows = page.budget->rowCount();
    // The keys belong to the cells now, not to the button that is gone.
    QTest::keyClick(page.window, Qt::Key_Home);
    QTest::keyClick(page.window, Qt::Key_Down);
    type(page.window, QStringLiteral("800"));
    QTest::keyClick(page.window, Qt::Key_Return);
    QTest::keyClick(page.window, Qt::Key_Escape);
    QVERIFY(settled([&] {
        return page.budgeted("Rent", page.thisMonth()).contains(QStringLiteral("800.00"));
    }));
    QTest::keyClick(page.window, Qt::Key_Escape);
    page.settle();
    QCOMPARE(page.budget->rowCount(), rows);
    QVERIFY(page.budget->isEditable(page.rowOf("Rent"), 0));
    page.budget->setBudget(page.rowOf("Rent"), 0, QStringLiteral("500"));
    QVERIFY(settled([&] { return !page.budget->isUnplanned(); }));
    QVERIFY(!page.budget->isEditable(page.rowOf("Salary"), 0));
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::currenciesAreShownOneAtATime()
{
    BudgetPage page;
    QCOMPARE(page.budget->currencies(), QStringList{QStringLiteral("EUR")});
    page.rig.session().books().post([](Store &store) {
        Account account;
        account.meta.id = store.newId();
        account.name = QStringLiteral("Dollars");
        account.openingBalance = Money{50'000, *Currency::parse(u"USD")};
        if (!store.mutate(Mutation().write(store.catalog().record(account))))
            qFatal("the change was not made");
    });
    QVERIFY(settled([&] { return page.budget->currencies().size() == 2; }));
    const int column = page.thisMonth();
    page.budget->setCurrencyIndex(1);
    QVERIFY(settled([&] { return page.budget->currencyIndex() == 1; }));
    QVERIFY(page.budget->months()->at(column).toBudget.contains(QStringLiteral("500.00")));
    // What is planned in euros is shown, and not to be overwritten from here.
    QVERIFY(page.budgeted("Rent", column).contains(QStringLiteral("985")));
    QVERIFY(!page.budget->isEditable(page.rowOf("Rent"), column));
    page.budget->copyLastMonth(-1, column);
    page.settle();
    QVERIFY(page.budgeted("Rent", column).contains(QStringLiteral("985")));
    QCOMPARE(page.rig.warnings(), QStringList());
}

void TstBudgets::incomeIsNotPlanned()
{
    BudgetPage page;
    const int row = page.rowOf("Presents");
    QVERIFY(page.budget->isCategory(row) && !page.budget->takesIncome(row));
    page.budget->setTakesIncome(row, true);
    QVERIFY(settled([&] { return page.budget->takesIncome(page.rowOf("Presents")); }));
    QVERIFY(!page.budget->isEditable(page.rowOf("Presents"), 0));
    page.settle();
    page.rig.session().history()->undo();
    QVERIFY(settled([&] { return !page.budget->takesIncome(page.rowOf("Presents")); }));
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstBudgets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_budgets.moc"
