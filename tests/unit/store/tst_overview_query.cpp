// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overview_query.h"
#include "store_fixture.h"
#include "support/test_main.h"

using namespace finwise;

class TstOverviewQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The balance at the end of a month is what was there at first plus all that had moved by then;
    // what is entered for later days does not count yet.
    void balancesAtTheEndOfMonths();
    // Transfers are neither income nor spending.
    void transfersMoveNothing();
    // Each part of a transaction counts for its own category; the largest comes first.
    void partsCountForTheirCategories();
    void emptyBooksHaveNoFigures();

private:
    static constexpr OverviewSpan kSpan{.today = {}, .days = 30, .months = 3, .categories = 2};
    static OverviewFigures figures(StoreFixture &fixture);
    static void move(StoreFixture &fixture, const Id &account, QDate date, qint64 minor,
                     TransactionType type = TransactionType::Expense);
};
static RegisterTest<TstOverviewQuery> registered("overview_query");

OverviewFigures TstOverviewQuery::figures(StoreFixture &fixture)
{
    OverviewSpan span = kSpan;
    span.today = QDate(2026, 3, 15);
    const auto figures = overviewFigures(fixture.store->reader(), span);
    if (!figures)
        qFatal("%s", qPrintable(describe(figures.error())));
    return *figures;
}

void TstOverviewQuery::move(StoreFixture &fixture, const Id &account, QDate date, qint64 minor,
                            TransactionType type)
{
    Transaction transaction = fixture.transaction(account, minor);
    transaction.date = transaction.valueDate = date;
    transaction.type = type;
    QVERIFY(fixture.save(transaction));
}

void TstOverviewQuery::balancesAtTheEndOfMonths()
{
    StoreFixture fixture;
    Account account = fixture.account(QStringLiteral("Giro"));
    account.openingBalance.minor = 10'000;
    QVERIFY(fixture.save(account));
    const Id id = account.meta.id;
    move(fixture, id, QDate(2025, 6, 1), -1'000); // before the months shown
    move(fixture, id, QDate(2026, 1, 31), 500, TransactionType::Income);
    move(fixture, id, QDate(2026, 2, 1), -200);
    move(fixture, id, QDate(2026, 3, 15), -30);
    move(fixture, id, QDate(2026, 3, 16), -7'000); // tomorrow
    const QList<MonthFigures> months = figures(fixture).months;
    QCOMPARE(months.size(), 3);
    QCOMPARE(months.at(0).month, QDate(2026, 1, 1));
    QCOMPARE(months.at(0).balance, 9'500);
    QCOMPARE(months.at(0).income, 500);
    QCOMPARE(months.at(1).balance, 9'300);
    QCOMPARE(months.at(1).expenses, -200);
    QCOMPARE(months.at(2).balance, 9'270);
    QCOMPARE(months.at(2).expenses, -30);
}

void TstOverviewQuery::transfersMoveNothing()
{
    StoreFixture fixture;
    const Account one = fixture.account(QStringLiteral("One"));
    const Account other = fixture.account(QStringLiteral("Other"));
    QVERIFY(fixture.save(one));
    QVERIFY(fixture.save(other));
    move(fixture, one.meta.id, QDate(2026, 3, 1), -900, TransactionType::AccountTransfer);
    move(fixture, other.meta.id, QDate(2026, 3, 1), 900, TransactionType::AccountTransfer);
    const OverviewFigures found = figures(fixture);
    QCOMPARE(found.months.last().income, 0);
    QCOMPARE(found.months.last().expenses, 0);
    QCOMPARE(found.months.last().balance, 0);
    QVERIFY(found.categories.isEmpty());
}

void TstOverviewQuery::partsCountForTheirCategories()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    QList<Id> categories;
    for (const QString &name : {QStringLiteral("Food"), QStringLiteral("Rent")}) {
        Category category;
        category.meta.id = fixture.store->newId();
        category.name = name;
        QVERIFY(fixture.save(category));
        categories.append(category.meta.id);
    }
    Transaction both = fixture.transaction(account.meta.id, -1'000);
    both.date = QDate(2026, 3, 10);
    both.splits = {Split{categories.at(0), -300, {}, {}}, Split{categories.at(1), -700, {}, {}}};
    QVERIFY(fixture.save(both));
    Transaction whole = fixture.transaction(account.meta.id, -500);
    whole.date = QDate(2026, 3, 11);
    whole.categoryId = categories.at(0);
    QVERIFY(fixture.save(whole));
    move(fixture, account.meta.id, QDate(2026, 3, 12), -1); // without a category, the smallest
    const QList<CategoryFigures> spent = figures(fixture).categories;
    QCOMPARE(spent.size(), 2);
    QCOMPARE(spent.at(0).name, QStringLiteral("Food"));
    QCOMPARE(spent.at(0).spent, -800);
    QCOMPARE(spent.at(1).name, QStringLiteral("Rent"));
    QCOMPARE(spent.at(1).spent, -700);
}

void TstOverviewQuery::emptyBooksHaveNoFigures()
{
    StoreFixture fixture;
    const OverviewFigures found = figures(fixture);
    QVERIFY(found.months.isEmpty());
    QVERIFY(found.categories.isEmpty());
    QCOMPARE(found.uncategorised, 0);
}

#include "tst_overview_query.moc"
