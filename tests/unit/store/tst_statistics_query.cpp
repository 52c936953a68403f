// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_books.h"
#include "store/register_query.h"
#include "store/statistics_slices.h"
#include "support/test_main.h"

using namespace finwise;

class TstStatisticsQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whatever the books hold, each figure is what adding up the rows by hand gives.
    void figuresAreTheNaiveSums();
    // Whatever the books hold, the rows behind a figure add up to it in the register.
    void eachFigureIsTheSumOfItsRows();
    // Steps follow each other without a gap and cover the period, whatever its length.
    void stepsCoverThePeriod();
    // Amounts of different currencies are never added; the most used one is shown first.
    void oneCurrencyAtATime();
    // A period the books do not reach back to is not compared with.
    void halfAPeriodIsNotCompared();
    // A sum that does not fit is an error, not another sum.
    void sumsOutOfRangeAreRefused();
    void emptyBooksHaveNoFigures();

private:
    static StatisticsFigures figures(StoreFixture &fixture, const StatisticsQuestion &question);
    static qint64 sumOf(StoreFixture &fixture, const Slice &slice);
    static void compareFlows(const RandomBooks &books, const StatisticsFigures &found);
    static void compareAccounts(const RandomBooks &books, const StatisticsFigures &found);
    static void compareLines(const RandomBooks &books, const StatisticsFigures &found,
                             const StatisticsQuestion &question);
    static void comparePayees(const RandomBooks &books, const StatisticsFigures &found,
                              const StatisticsQuestion &question);
};
static RegisterTest<TstStatisticsQuery> registered("statistics_query");

static constexpr quint64 kCases = 120;

StatisticsFigures TstStatisticsQuery::figures(StoreFixture &fixture,
                                              const StatisticsQuestion &question)
{
    const auto found = statisticsFigures(fixture.store->reader(), question);
    if (!found)
        qFatal("%s", qPrintable(describe(found.error())));
    return *found;
}

qint64 TstStatisticsQuery::sumOf(StoreFixture &fixture, const Slice &slice)
{
    RegisterFilter filter;
    filter.slice = slice;
    const auto order = registerOrder(fixture.store->reader(), filter);
    if (!order)
        qFatal("%s", qPrintable(describe(order.error())));
    const QList<Money> &sums = order->totals.sums;
    if (sums.size() > 1 || (sums.size() == 1 && sums.first().currency != slice.currency))
        qFatal("another currency is among the rows");
    return sums.isEmpty() ? 0 : sums.first().minor;
}

// Rows that could count, apart from when they happened.
static bool counts(const Transaction &row, const StatisticsFigures &found)
{
    return row.amount.currency == found.currency
        && (!found.account || row.accountId == found.account);
}

static bool flows(const Transaction &row, const StatisticsFigures &found)
{
    return counts(row, found)
        && (row.type == TransactionType::Expense || row.type == TransactionType::Income);
}

static bool within(QDate date, QDate from, QDate to)
{
    return date >= from && date <= to;
}

void TstStatisticsQuery::compareFlows(const RandomBooks &books, const StatisticsFigures &found)
{
    FlowFigures whole;
    for (qsizetype step = 0; step < found.steps.size(); ++step) {
        FlowFigures naive;
        for (const Transaction &row : books.rows) {
            if (!flows(row, found)
                || !within(row.date, found.steps.at(step).from, found.steps.at(step).to))
                continue;
            (row.amount.minor > 0 ? naive.income : naive.expenses) += row.amount.minor;
        }
        QCOMPARE(found.flows.at(step).income, naive.income);
        QCOMPARE(found.flows.at(step).expenses, naive.expenses);
        whole.income += naive.income;
        whole.expenses += naive.expenses;
    }
    QCOMPARE(found.flow.income, whole.income);
    QCOMPARE(found.flow.expenses, whole.expenses);
}

void TstStatisticsQuery::compareAccounts(const RandomBooks &books, const StatisticsFigures &found)
{
    for (const AccountSeries &series : found.accounts) {
        qint64 start = series.account.openingBalance.currency == found.currency
                         ? series.account.openingBalance.minor
                         : 0;
        QList<qint64> moved(found.steps.size(), 0);
        for (const Transaction &row : books.rows) {
            if (!counts(row, found) || row.accountId != series.account.meta.id)
                continue;
            if (row.date < found.from)
                start += row.amount.minor;
            for (qsizetype step = 0; step < found.steps.size(); ++step) {
                if (within(row.date, found.steps.at(step).from, found.steps.at(step).to))
                    moved[step] += row.amount.minor;
            }
        }
        QCOMPARE(series.start, start);
        QCOMPARE(series.moved, moved);
    }
}

// What the lines of the series add up to between two dates.
static qint64 lineSum(const RandomBooks &books, const StatisticsFigures &found,
                      const CategorySeries &series, QDate from, QDate to)
{
    qint64 sum = 0;
    const auto add = [&](const std::optional<Id> &category, qint64 minor) {
        const auto known = books.categoryOf(category);
        const auto direction = minor > 0 ? Slice::Direction::In : Slice::Direction::Out;
        const bool fits = series.category ? known && known->meta.id == series.category->meta.id
                                          : !known && series.direction == direction;
        sum += fits ? minor : 0;
    };
    for (const Transaction &row : books.rows) {
        if (!flows(row, found) || !within(row.date, from, to))
            continue;
        if (row.splits.isEmpty())
            add(row.categoryId, row.amount.minor);
        for (const Split &part : row.splits)
            add(part.categoryId, part.minor);
    }
    return sum;
}

void TstStatisticsQuery::compareLines(const RandomBooks &books, const StatisticsFigures &found,
                                      const StatisticsQuestion &question)
{
    qint64 whole = 0;
    for (const CategorySeries &series : found.categories) {
        for (qsizetype step = 0; step < found.steps.size(); ++step)
            QCOMPARE(series.sums.at(step), lineSum(books, found, series, found.steps.at(step).from,
                                                   found.steps.at(step).to));
        QCOMPARE(series.sum, lineSum(books, found, series, found.from, found.to));
        const qint64 before = lineSum(books, found, series, question.beforeFrom, question.beforeTo);
        QCOMPARE(series.before, found.compared ? before : 0);
        whole += series.sum;
    }
    // No line is left out.
    QCOMPARE(whole, found.flow.income + found.flow.expenses);
}

void TstStatisticsQuery::comparePayees(const RandomBooks &books, const StatisticsFigures &found,
                                       const StatisticsQuestion &question)
{
    qint64 whole = 0;
    for (const PayeeFigures &payee : found.payees) {
        PayeeFigures naive;
        for (const Transaction &row : books.rows) {
            const auto direction = row.amount.minor > 0 ? Slice::Direction::In
                                                        : Slice::Direction::Out;
            if (!flows(row, found) || books.payeeOf(row) != payee.name
                || (payee.name.isEmpty() && payee.direction != direction))
                continue;
            if (found.compared && within(row.date, question.beforeFrom, question.beforeTo))
                naive.before += row.amount.minor;
            if (!within(row.date, found.from, found.to))
                continue;
            naive.sum += row.amount.minor;
            ++naive.rows;
        }
        QCOMPARE(payee.sum, naive.sum);
        QCOMPARE(payee.rows, naive.rows);
        QCOMPARE(payee.before, naive.before);
        whole += payee.sum;
    }
    QCOMPARE(whole, found.flow.income + found.flow.expenses);
}

void TstStatisticsQuery::figuresAreTheNaiveSums()
{
    for (quint64 seed = 1; seed <= kCases; ++seed) {
        RandomBooks books(seed);
        const StatisticsQuestion question = books.question();
        const StatisticsFigures found = figures(books.fixture, question);
        compareFlows(books, found);
        compareAccounts(books, found);
        compareLines(books, found, question);
        comparePayees(books, found, question);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TstStatisticsQuery::eachFigureIsTheSumOfItsRows()
{
    for (quint64 seed = 1; seed <= kCases; ++seed) {
        RandomBooks books(seed);
        StoreFixture &fixture = books.fixture;
        const StatisticsFigures found = figures(fixture, books.question());
        const StatisticsStep whole{found.from, found.to};
        const qsizetype step = books.below(int(found.steps.size()));
        const StatisticsStep &span = found.steps.at(step);
        using enum Slice::Direction;
        QCOMPARE(sumOf(fixture, flowSlice(found, In, whole)), found.flow.income);
        QCOMPARE(sumOf(fixture, flowSlice(found, Out, whole)), found.flow.expenses);
        QCOMPARE(sumOf(fixture, flowSlice(found, Any, span)),
                 found.flows.at(step).income + found.flows.at(step).expenses);
        for (const AccountSeries &series : found.accounts)
            QCOMPARE(sumOf(fixture, accountSlice(found, {series.account.meta.id}, span)),
                     series.moved.at(step));
        QList<CategorySeries> spent; // as a group, or the rest of a ranking
        qint64 together = 0;
        for (const CategorySeries &series : found.categories) {
            QCOMPARE(sumOf(fixture, categorySlice(found, {series}, span)), series.sums.at(step));
            QCOMPARE(sumOf(fixture, categorySlice(found, {series}, whole)), series.sum);
            if (!series.category && series.direction == In)
                continue;
            spent.append(series);
            together += series.sum;
        }
        QCOMPARE(sumOf(fixture, categorySlice(found, spent, whole)), together);
        for (const PayeeFigures &payee : found.payees)
            QCOMPARE(sumOf(fixture, payeeSlice(found, payee)), payee.sum);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TstStatisticsQuery::stepsCoverThePeriod()
{
    SeededRandom random(5);
    const auto check = [](QDate from, QDate to) {
        const QList<StatisticsStep> steps = statisticsSteps(from, to);
        QVERIFY(!steps.isEmpty() && steps.size() <= 60);
        QCOMPARE(steps.first().from, from);
        QCOMPARE(steps.last().to, to);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QVERIFY(steps.at(i).from <= steps.at(i).to);
            if (i > 0)
                QCOMPARE(steps.at(i).from, steps.at(i - 1).to.addDays(1));
        }
    };
    for (int i = 0; i < 500; ++i) {
        const QDate from = QDate(1990, 1, 1).addDays(qint64(random.below(20'000)));
        check(from, from.addDays(qint64(random.below(i % 2 == 0 ? 60 : 9'000))));
    }
    check(QDate(1, 1, 1), QDate(9999, 12, 31));
    check(QDate(2024, 2, 29), QDate(2024, 2, 29));
    QCOMPARE(statisticsUnit(QDate(2026, 1, 1), QDate(2026, 1, 31)), StatisticsUnit::Day);
    QCOMPARE(statisticsUnit(QDate(2026, 1, 1), QDate(2026, 2, 1)), StatisticsUnit::Month);
    QCOMPARE(statisticsUnit(QDate(2022, 1, 1), QDate(2026, 12, 31)), StatisticsUnit::Month);
    QCOMPARE(statisticsUnit(QDate(2021, 12, 31), QDate(2026, 12, 31)), StatisticsUnit::Year);
    QCOMPARE(statisticsUnit(QDate(1, 1, 1), QDate(2026, 12, 31)), StatisticsUnit::Whole);
}

void TstStatisticsQuery::oneCurrencyAtATime()
{
    StoreFixture fixture;
    const Account euro = fixture.account(QStringLiteral("Giro"));
    Account dollar = fixture.account(QStringLiteral("Abroad"));
    dollar.openingBalance = {500, *Currency::parse(u"USD")};
    Account yen = fixture.account(QStringLiteral("Tokyo"));
    yen.openingBalance = {7, *Currency::parse(u"JPY")};
    for (const Account &account : {euro, dollar, yen})
        QVERIFY(fixture.save(account));
    QVERIFY(fixture.save(fixture.transaction(euro.meta.id, -100)));
    QVERIFY(fixture.save(fixture.transaction(euro.meta.id, -10)));
    Transaction abroad = fixture.transaction(dollar.meta.id, -33);
    abroad.amount.currency = *Currency::parse(u"USD");
    QVERIFY(fixture.save(abroad));
    StatisticsQuestion question{.from = QDate(2026, 1, 1), .to = QDate(2026, 3, 31)};
    StatisticsFigures found = figures(fixture, question);
    QCOMPARE(found.currencies.size(), 3);
    QCOMPARE(found.currency, Currency());
    QCOMPARE(found.flow.expenses, -110);
    QCOMPARE(found.accounts.size(), 1);
    question.currency = *Currency::parse(u"USD");
    found = figures(fixture, question);
    QCOMPARE(found.flow.expenses, -33);
    QCOMPARE(found.accounts.size(), 1);
    QCOMPARE(found.accounts.first().start, 500);
    question.currency = *Currency::parse(u"CHF"); // nobody has it
    QCOMPARE(figures(fixture, question).currency, Currency());
}

void TstStatisticsQuery::halfAPeriodIsNotCompared()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    for (const QDate day : {QDate(2026, 1, 20), QDate(2026, 2, 3)}) {
        Transaction row = fixture.transaction(account.meta.id, -100);
        row.date = row.valueDate = day;
        QVERIFY(fixture.save(row));
    }
    StatisticsQuestion question{.from = QDate(2026, 2, 1), .to = QDate(2026, 2, 28)};
    question.beforeFrom = QDate(2026, 1, 1);
    question.beforeTo = QDate(2026, 1, 31);
    StatisticsFigures found = figures(fixture, question);
    QVERIFY(found.compared);
    QCOMPARE(found.before.expenses, -100);
    QCOMPARE(found.categories.first().before, -100);
    question.beforeFrom = QDate(2025, 12, 1);
    found = figures(fixture, question);
    QVERIFY(!found.compared);
    QCOMPARE(found.before.expenses, 0);
    QCOMPARE(found.first, QDate(2026, 1, 20));
}

void TstStatisticsQuery::sumsOutOfRangeAreRefused()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    const qint64 huge = std::numeric_limits<qint64>::max() / 2 + 2;
    for (int day : {1, 2}) {
        Transaction row = fixture.transaction(account.meta.id, huge);
        row.date = row.valueDate = QDate(2026, day, 1);
        QVERIFY(fixture.save(row));
    }
    const auto found = statisticsFigures(fixture.store->reader(),
                                         {.from = QDate(2026, 1, 1), .to = QDate(2026, 12, 31)});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Validation);
}

void TstStatisticsQuery::emptyBooksHaveNoFigures()
{
    StoreFixture fixture;
    const StatisticsFigures found = figures(fixture, {.to = QDate(2026, 3, 31)});
    QVERIFY(!found.anything);
    QVERIFY(found.categories.isEmpty());
    QVERIFY(found.payees.isEmpty());
    QCOMPARE(found.flow.income, 0);
    QCOMPARE(found.steps.size(), 1);
}

#include "tst_statistics_query.moc"
