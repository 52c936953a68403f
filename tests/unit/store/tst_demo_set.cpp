// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demo_set.h"

#include "rules/rule.h"
#include "store/budget_query.h"
#include "store/queries.h"
#include "store_fixture.h"
#include "support/test_main.h"

using namespace finwise;

class TstDemoSet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A newcomer meets everything there is: whatever a page can show, the set has.
    void everyPageHasSomething();
    // The store accepts it, and nothing in it points at what is not there.
    void nothingDangles();
    // Tomorrow's set has today's records, unchanged but for what time itself changes.
    void tomorrowContinuesToday();
    // No everyday account is overdrawn at the end of a day.
    void theHouseholdGetsBy();
    // Every month's plan fits the money there is, on any day, and every month has a plan.
    void theBudgetFits();
    // The rules can be run.
    void rulesAreSound();

private:
    // Noon of a day.
    static ManualClock clockOf(QDate day)
    {
        return ManualClock(Instant{day.startOfDay().toMSecsSinceEpoch() + 43'200'000});
    }
    static void fill(StoreFixture &fixture, QDate day, DemoLanguage language);
    template <Entity E> static QList<E> all(StoreFixture &fixture)
    {
        return fixture.store->reader().all<E>().value();
    }
    static QList<Transaction> rows(StoreFixture &fixture)
    {
        TransactionFilter filter;
        filter.limit = 100'000;
        return transactions(fixture.store->reader(), filter).value();
    }
};
static RegisterTest<TstDemoSet> registered("demo_set");

void TstDemoSet::fill(StoreFixture &fixture, QDate day, DemoLanguage language)
{
    const ManualClock clock = clockOf(day);
    const auto done = fixture.store->mutate(demoSet(fixture.store->catalog(), clock, language));
    QVERIFY2(done.has_value(), done ? "" : qPrintable(describe(done.error())));
}

void TstDemoSet::everyPageHasSomething()
{
    StoreFixture fixture;
    fill(fixture, QDate(2025, 11, 27), DemoLanguage::German);
    QCOMPARE(all<AccountGroup>(fixture).size(), 2);
    QCOMPARE(all<Account>(fixture).size(), 5);
    QVERIFY(all<CategoryGroup>(fixture).size() >= 5);
    QVERIFY(all<Category>(fixture).size() >= 15);
    QVERIFY(all<Recipient>(fixture).size() >= 25);
    QVERIFY(all<Tag>(fixture).size() >= 3);
    QVERIFY(all<AutomationRule>(fixture).size() >= 3);
    QVERIFY(all<PlanningTransaction>(fixture).size() >= 6);
    const auto count = [all = rows(fixture)](auto &&has) {
        return std::count_if(all.begin(), all.end(), has);
    };
    QVERIFY(count([](const Transaction &row) { return row.recipientId.has_value(); }) > 400);
    QVERIFY(count([](const Transaction &row) { return !row.tagIds.isEmpty(); }) > 15);
    QVERIFY(count([](const Transaction &row) { return row.splits.size() == 2; }) >= 12);
    QVERIFY(count([](const Transaction &row) { return row.reconciled; }) > 300);
    QVERIFY(count([](const Transaction &row) { return !row.reconciled; }) > 40);
    QVERIFY(
        count([](const Transaction &row) { return row.type == TransactionType::AccountTransfer; })
        > 100);
    const auto unsorted = count([](const Transaction &row) {
        return row.type == TransactionType::Expense && !row.categoryId && row.splits.isEmpty();
    });
    QVERIFY(unsorted >= 2 && unsorted <= 5);
}

void TstDemoSet::nothingDangles()
{
    StoreFixture fixture;
    fill(fixture, QDate(2025, 11, 27), DemoLanguage::English);
    QSet<Id> known;
    for (const Account &account : all<Account>(fixture))
        known.insert(account.meta.id);
    QSet<Id> groups;
    for (const CategoryGroup &group : all<CategoryGroup>(fixture))
        groups.insert(group.meta.id);
    for (const Category &category : all<Category>(fixture)) {
        QVERIFY(category.categoryGroupId && groups.contains(*category.categoryGroupId));
        known.insert(category.meta.id);
    }
    for (const Recipient &recipient : all<Recipient>(fixture)) {
        QVERIFY(!recipient.defaultCategoryId || known.contains(*recipient.defaultCategoryId));
        known.insert(recipient.meta.id);
    }
    for (const Tag &tag : all<Tag>(fixture))
        known.insert(tag.meta.id);
    const QList<Transaction> all = rows(fixture);
    QHash<Id, Transaction> byId;
    for (const Transaction &row : all)
        byId.insert(row.meta.id, row);
    for (const Transaction &row : all) {
        QList<std::optional<Id>> links{row.accountId, row.categoryId, row.recipientId,
                                       row.transferToAccountId};
        for (const Id &tag : row.tagIds)
            links.append(tag);
        for (const Split &split : row.splits)
            links.append(split.categoryId);
        for (const std::optional<Id> &link : links)
            QVERIFY(!link || known.contains(*link));
        if (row.counterTransactionId) {
            const Transaction other = byId.value(*row.counterTransactionId);
            QCOMPARE(other.counterTransactionId, std::optional(row.meta.id));
            QCOMPARE(other.amount.minor, -row.amount.minor);
        }
    }
}

void TstDemoSet::tomorrowContinuesToday()
{
    StoreFixture today;
    StoreFixture tomorrow;
    fill(today, QDate(2026, 2, 14), DemoLanguage::English);
    fill(tomorrow, QDate(2026, 2, 15), DemoLanguage::German);
    QHash<Id, Transaction> later;
    for (const Transaction &row : rows(tomorrow))
        later.insert(row.meta.id, row);
    QVERIFY(!rows(today).isEmpty());
    for (const Transaction &row : rows(today)) {
        QVERIFY(later.contains(row.meta.id));
        QCOMPARE(later.value(row.meta.id).amount, row.amount);
        QCOMPARE(later.value(row.meta.id).date, row.date);
    }
    QVERIFY(later.size() >= rows(today).size());
}

void TstDemoSet::theHouseholdGetsBy()
{
    for (int month = 1; month <= 12; ++month) {
        StoreFixture fixture;
        fill(fixture, QDate(2026, month, 20), DemoLanguage::English);
        QHash<Id, qint64> balance;
        for (const Account &account : all<Account>(fixture)) {
            if (account.accountType != AccountType::Kreditkarte)
                balance.insert(account.meta.id, account.openingBalance.minor);
        }
        const QList<Transaction> all = rows(fixture); // by date
        for (qsizetype i = 0; i < all.size(); ++i) {
            const Transaction &row = all.at(i);
            if (balance.contains(*row.accountId))
                balance[*row.accountId] += row.amount.minor;
            if (i + 1 < all.size() && all.at(i + 1).date == row.date)
                continue;
            for (const qint64 left : std::as_const(balance))
                QVERIFY2(left >= 0, qPrintable(row.date.toString(Qt::ISODate)
                                               + QStringLiteral(" %1").arg(left)));
        }
    }
}

void TstDemoSet::theBudgetFits()
{
    for (int month = 1; month <= 12; ++month) {
        StoreFixture fixture;
        const QDate today(2026, month, month % 2 == 0 ? 1 : 28);
        fill(fixture, today, DemoLanguage::English);
        const auto figures = budgetFigures(
            fixture.store->reader(),
            {.from = monthOf(today), .months = 1, .today = today, .currency = {}});
        QVERIFY(figures.has_value());
        QCOMPARE(figures->begin, monthOf(today).addMonths(-5));
        for (const BudgetMonth &one : figures->table.months) {
            QVERIFY(!one.planned || one.budgeted > 300'000);
            QVERIFY2(one.toBudget >= 0, qPrintable(today.toString(Qt::ISODate)));
        }
    }
}

void TstDemoSet::rulesAreSound()
{
    StoreFixture fixture;
    fill(fixture, QDate(2025, 11, 27), DemoLanguage::German);
    for (const AutomationRule &rule : all<AutomationRule>(fixture)) {
        const auto parsed = rules::parseRule(rule);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(describe(parsed.error())));
    }
}

#include "tst_demo_set.moc"
