// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/budget_query.h"

#include "store/demo_set.h"
#include "store_fixture.h"
#include "support/test_main.h"

#include "domain/deterministic_id.h"

using namespace finwise;

class TstBudgetQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Spending is summed by month and category; a part of a transaction counts for its own.
    void spendingIsSummedByMonthAndCategory();
    // Transfers between accounts of the budget move nothing; to an account apart, or into another
    // currency, the money leaves the budget.
    void onlyMoneyThatLeavesTheBudgetMoves();
    // When an account is deleted, the other side of its transfers stays.
    void aTransferToAnAccountThatIsGoneLeavesTheBudget();
    // Without a category, money out is a row of its own and money in is to be planned.
    void whatHasNoCategoryIsCountedToo();
    // A currency is never added to another: it is told apart.
    void currenciesStayApart();
    // The group of a category says whether it takes in income, too.
    void incomeIsToBePlanned();
    // The plan begins with the first budget; without any, now.
    void thePlanBeginsWithTheFirstBudget();
    void transfersBetweenCategoriesMoveBoth();
    // Over the whole demo set: what is to be planned and what is left are what the accounts hold.
    void nothingIsLostOverTheDemoSet();
    // What is known to have moved is not read again while it covers what is asked for.
    void knownMovesAreNotReadAgain();
    // Rows before the first month asked for are not looked at one by one.
    void theDateIndexIsUsed();

private:
    inline static const QDate kMarch{2026, 3, 1};
    struct World : StoreFixture {
        Account giro = account(QStringLiteral("Giro"));
        Category food = category(QStringLiteral("Food"));
        Category rent = category(QStringLiteral("Rent"));
        World()
        {
            giro.openingBalance.minor = 100'000;
            for (const auto &saved : {save(giro), save(food), save(rent)})
                Q_ASSERT(saved);
        }
        Category category(const QString &name)
        {
            Category category;
            category.meta.id = store->newId();
            category.name = name;
            return category;
        }
        Transaction row(QDate date, qint64 minor, const std::optional<Id> &category = {})
        {
            Transaction row = transaction(giro.meta.id, minor);
            row.date = row.valueDate = date;
            row.categoryId = category;
            row.type = minor < 0 ? TransactionType::Expense : TransactionType::Income;
            return row;
        }
        void plan(const Category &category, QDate month, qint64 minor,
                  const Currency &currency = {})
        {
            Budget budget;
            budget.meta.id = budgetId(category.meta.id, month);
            budget.categoryId = category.meta.id;
            budget.month = month;
            budget.amount = Money{minor, currency};
            QVERIFY(save(budget));
        }
        BudgetFigures figures(int months = 2, QDate from = kMarch)
        {
            const auto found = budgetFigures(
                store->reader(),
                {.from = from, .months = months, .today = QDate(2026, 3, 15), .currency = {}});
            if (!found)
                qFatal("%s", qPrintable(describe(found.error())));
            return *found;
        }
    };
    static BudgetCell cell(const BudgetFigures &figures, const Id &category, QDate month)
    {
        return figures.table.cells.value(category).value(figures.indexOf(month));
    }
    static BudgetMonth month(const BudgetFigures &figures, QDate month)
    {
        return figures.table.months.value(figures.indexOf(month));
    }
};
static RegisterTest<TstBudgetQuery> registered("budget_query");

void TstBudgetQuery::spendingIsSummedByMonthAndCategory()
{
    World world;
    QVERIFY(world.save(world.row(kMarch, -500, world.food.meta.id)));
    QVERIFY(world.save(world.row(QDate(2026, 3, 31), -300, world.food.meta.id)));
    QVERIFY(world.save(world.row(QDate(2026, 4, 1), -70, world.food.meta.id)));
    Transaction both = world.row(QDate(2026, 3, 2), -1'000);
    both.splits = {Split{world.food.meta.id, -400, {}, {}},
                   Split{world.rent.meta.id, -600, {}, {}}};
    QVERIFY(world.save(both));
    const Transaction refund = world.row(QDate(2026, 3, 9), 50, world.food.meta.id);
    QVERIFY(world.save(refund));
    world.plan(world.food, kMarch, 2'000);
    const BudgetFigures figures = world.figures();
    QCOMPARE(cell(figures, world.food.meta.id, kMarch), (BudgetCell{0, 2'000, -1'150, 850}));
    QCOMPARE(cell(figures, world.rent.meta.id, kMarch), (BudgetCell{0, 0, -600, -600}));
    QCOMPARE(cell(figures, world.food.meta.id, QDate(2026, 4, 1)), (BudgetCell{850, 0, -70, 780}));
    QVERIFY(world.remove(refund));
    QCOMPARE(cell(world.figures(), world.food.meta.id, kMarch).spent, -1'200);
}

void TstBudgetQuery::onlyMoneyThatLeavesTheBudgetMoves()
{
    World world;
    Account depot = world.account(QStringLiteral("Depot"));
    depot.isOfflineBudget = true;
    depot.openingBalance.minor = 900'000;
    Account savings = world.account(QStringLiteral("Savings"));
    Account dollars = world.account(QStringLiteral("Dollars"));
    dollars.openingBalance.currency = *Currency::parse(u"USD");
    for (const Account &account : {depot, savings, dollars})
        QVERIFY(world.save(account));
    const auto transfer = [&](const Account &to, qint64 minor) {
        Transaction row = world.row(kMarch, minor);
        row.type = TransactionType::AccountTransfer;
        row.transferToAccountId = to.meta.id;
        QVERIFY(world.save(row));
    };
    transfer(savings, -10'000);
    QCOMPARE(month(world.figures(), kMarch).toBudget, 100'000);
    transfer(depot, -2'000);
    QCOMPARE(month(world.figures(), kMarch).income, -2'000);
    transfer(dollars, -300);
    QCOMPARE(month(world.figures(), kMarch).toBudget, 97'700);
    Transaction apart = world.row(kMarch, -5'555, world.food.meta.id);
    apart.accountId = depot.meta.id;
    QVERIFY(world.save(apart));
    QCOMPARE(cell(world.figures(), world.food.meta.id, kMarch).spent, 0);
}

void TstBudgetQuery::aTransferToAnAccountThatIsGoneLeavesTheBudget()
{
    World world;
    const Account savings = world.account(QStringLiteral("Savings"));
    QVERIFY(world.save(savings));
    Transaction row = world.row(kMarch, -10'000);
    row.type = TransactionType::AccountTransfer;
    row.transferToAccountId = savings.meta.id;
    QVERIFY(world.save(row));
    QCOMPARE(month(world.figures(), kMarch).toBudget, 100'000);
    QVERIFY(world.remove(savings));
    QCOMPARE(month(world.figures(), kMarch).toBudget, 90'000); // what the giro account holds
    row.transferToAccountId.reset();
    QVERIFY(world.save(row));
    QCOMPARE(month(world.figures(), kMarch).toBudget, 90'000);
}

void TstBudgetQuery::whatHasNoCategoryIsCountedToo()
{
    World world;
    QVERIFY(world.save(world.row(kMarch, -700)));
    QVERIFY(world.save(world.row(kMarch, 4'000)));
    Category gone = world.category(QStringLiteral("Gone"));
    QVERIFY(world.save(gone));
    QVERIFY(world.save(world.row(kMarch, -50, gone.meta.id)));
    QVERIFY(world.remove(gone));
    Transaction correction = world.row(kMarch, -9);
    correction.type = TransactionType::Reconcile;
    QVERIFY(world.save(correction));
    const BudgetFigures figures = world.figures();
    QCOMPARE(cell(figures, Id(), kMarch).spent, -750);
    QCOMPARE(month(figures, kMarch).income, 3'991);
    QCOMPARE(month(figures, QDate(2026, 4, 1)).overspent, 750);
}

void TstBudgetQuery::currenciesStayApart()
{
    World world;
    const Currency usd = *Currency::parse(u"USD");
    Account dollars = world.account(QStringLiteral("Dollars"));
    dollars.openingBalance = Money{70'000, usd};
    QVERIFY(world.save(dollars));
    Transaction row = world.row(kMarch, -1'500, world.food.meta.id);
    row.accountId = dollars.meta.id;
    row.amount.currency = usd;
    QVERIFY(world.save(row));
    world.plan(world.food, kMarch, 2'000, usd);
    const BudgetFigures euros = world.figures();
    QCOMPARE(euros.currencies, (QList<Currency>{Currency(), usd}));
    QCOMPARE(cell(euros, world.food.meta.id, kMarch), BudgetCell());
    QCOMPARE(euros.apart.at(euros.indexOf(kMarch)), (QList<Money>{Money{-1'500, usd}}));
    QCOMPARE(month(euros, kMarch).toBudget, 100'000);
    const auto others = budgetFigures(
        world.store->reader(),
        {.from = kMarch, .months = 1, .today = QDate(2026, 3, 15), .currency = usd});
    QVERIFY(others);
    QCOMPARE(cell(*others, world.food.meta.id, kMarch), (BudgetCell{0, 2'000, -1'500, 500}));
    QCOMPARE(month(*others, kMarch).toBudget, 68'000);
}

void TstBudgetQuery::incomeIsToBePlanned()
{
    World world;
    CategoryGroup group;
    group.meta.id = world.store->newId();
    group.name = QStringLiteral("Income");
    group.isIncomeGroup = true;
    QVERIFY(world.save(group));
    Category salary = world.category(QStringLiteral("Salary"));
    salary.categoryGroupId = group.meta.id;
    QVERIFY(world.save(salary));
    QVERIFY(world.save(world.row(kMarch, 250'000, salary.meta.id)));
    world.plan(salary, kMarch, 99); // means nothing
    const BudgetFigures figures = world.figures();
    QVERIFY(figures.incomeCategories.contains(salary.meta.id));
    QVERIFY(!figures.table.cells.contains(salary.meta.id));
    QCOMPARE(figures.received.value(salary.meta.id).at(figures.indexOf(kMarch)), 250'000);
    QCOMPARE(month(figures, kMarch).toBudget, 350'000);
}

void TstBudgetQuery::thePlanBeginsWithTheFirstBudget()
{
    World world;
    QVERIFY(world.save(world.row(QDate(2026, 1, 5), -40'000, world.food.meta.id)));
    QCOMPARE(world.figures().begin, kMarch);
    QCOMPARE(month(world.figures(), kMarch).toBudget, 60'000);
    world.plan(world.food, QDate(2026, 5, 1), 1); // later than today: the plan begins today
    QCOMPARE(world.figures().begin, kMarch);
    world.plan(world.food, QDate(2026, 1, 1), 30'000);
    const BudgetFigures figures = world.figures();
    QCOMPARE(figures.begin, QDate(2026, 1, 1));
    QCOMPARE(cell(figures, world.food.meta.id, QDate(2026, 1, 1)).available, -10'000);
    QCOMPARE(month(figures, kMarch).toBudget, 60'000);
    world.plan(world.food, QDate(1, 1, 1), 1); // no machine fills two thousand years
    QVERIFY(world.figures().table.months.size() < kMaxBudgetMonths + 10);
}

void TstBudgetQuery::transfersBetweenCategoriesMoveBoth()
{
    World world;
    Transaction row = world.row(kMarch, -300, world.food.meta.id);
    row.type = TransactionType::CategoryTransfer;
    row.accountId.reset();
    row.toCategoryId = world.rent.meta.id;
    QVERIFY(world.save(row));
    const BudgetFigures figures = world.figures();
    QCOMPARE(cell(figures, world.food.meta.id, kMarch).spent, -300);
    QCOMPARE(cell(figures, world.rent.meta.id, kMarch).spent, 300);
    QCOMPARE(month(figures, kMarch).toBudget, 100'000);
}

void TstBudgetQuery::nothingIsLostOverTheDemoSet()
{
    StoreFixture fixture;
    const QDate day(2025, 11, 21);
    const ManualClock clock(Instant{day.startOfDay().toMSecsSinceEpoch() + 43'200'000});
    QVERIFY(fixture.store->mutate(demoSet(fixture.store->catalog(), clock, DemoLanguage::English)));
    const auto figures = budgetFigures(
        fixture.store->reader(), {.from = monthOf(day), .months = 1, .today = day, .currency = {}});
    QVERIFY(figures);
    const qint64 opening = fixture.store->reader()
                               .connection()
                               .scalar(
                                   QStringLiteral("SELECT SUM(\"openingBalance\") FROM accounts"))
                               ->toLongLong();
    const qint64 moved = fixture.store->reader()
                             .connection()
                             .scalar(QStringLiteral("SELECT SUM(amount) FROM transactions"))
                             ->toLongLong();
    const BudgetMonth last = figures->table.months.last();
    QCOMPARE(last.toBudget + last.available, opening + moved);
}

void TstBudgetQuery::knownMovesAreNotReadAgain()
{
    World world;
    QVERIFY(world.save(world.row(kMarch, -500, world.food.meta.id)));
    const BudgetFigures before = world.figures();
    world.plan(world.food, kMarch, 800);
    QVERIFY(world.save(world.row(kMarch, -1, world.food.meta.id)));
    const auto ask = [&](QDate from, const BudgetMoves &known) {
        return budgetFigures(
            world.store->reader(),
            {.from = from, .months = 1, .today = QDate(2026, 3, 15), .currency = {}}, known);
    };
    const auto after = ask(kMarch, before.moves);
    QVERIFY(after);
    QCOMPARE(cell(*after, world.food.meta.id, kMarch), (BudgetCell{0, 800, -500, 300}));
    const auto later = ask(QDate(2028, 1, 1), before.moves); // not covered
    QVERIFY(later);
    QCOMPARE(cell(*later, world.food.meta.id, kMarch).spent, -501);
}

void TstBudgetQuery::theDateIndexIsUsed()
{
    World world;
    auto plan = world.store->reader().connection().prepare(QStringLiteral("EXPLAIN QUERY PLAN ")
                                                           + budgetMovesSql());
    QVERIFY(plan);
    QVERIFY(plan->run({QStringLiteral("2026-01-01"), QStringLiteral("2026-04-01")}));
    QStringList steps;
    while (*plan->next())
        steps.append(plan->text(3));
    const QString all = steps.join(QLatin1Char('\n'));
    QCOMPARE(all.count(QStringLiteral("transactions_by_date")), 3);
    QVERIFY2(!all.contains(QStringLiteral("SCAN t ")), qPrintable(all));
}

#include "tst_budget_query.moc"
