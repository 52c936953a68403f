// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/entity_table.h"
#include "db/migration.h"
#include "store/catalog_queries.h"
#include "store/register_query.h"
#include "store/search_index.h"
#include "store_fixture.h"
#include "support/test_main.h"

#include <QTemporaryDir>

using namespace finwise;

class TstRegisterQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A search finds the same before, during and after the index has followed.
    void searchIsRightBeforeTheIndexFollows();
    // An edit keeps the row's number; its new words are found and its old ones are not.
    void anEditMovesTheWords();
    // Whatever happens to a row between two looks of the index, in a file of before as well.
    void aChangedRowIsNotedOnce();
    // Words inside longer words are found when nothing begins with them.
    void wordsInsideWords();
    // What a person types never breaks a search.
    void anyTextIsASearch();
    // The balance counts the rows the filter hides.
    void balancesUnderAFilter();
    // Each part of the filter shows exactly the rows it describes.
    void filters();
    // Two opposite amounts in two accounts may be a transfer; nothing else may.
    void figuresOfAChoice();
    void backupIsWhole();

private:
    static QStringList payees(StoreFixture &fixture, const RegisterFilter &filter);
    static RegisterFilter searching(const QString &text);
};
static RegisterTest<TstRegisterQuery> registered("register_query");

RegisterFilter TstRegisterQuery::searching(const QString &text)
{
    RegisterFilter filter;
    filter.search = text;
    return filter;
}

QStringList TstRegisterQuery::payees(StoreFixture &fixture, const RegisterFilter &filter)
{
    const auto order = registerOrder(fixture.store->reader(), filter);
    if (!order)
        return {describe(order.error())};
    const auto rows = registerRows(fixture.store->reader(), order->rows);
    if (!rows)
        return {describe(rows.error())};
    QStringList payees;
    for (const RegisterRow &row : *rows)
        payees.append(row.transaction.payee);
    payees.sort();
    return payees;
}

void TstRegisterQuery::searchIsRightBeforeTheIndexFollows()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    QStringList all;
    for (int i = 0; i < 30; ++i) {
        const QString payee = QStringLiteral("Bäckerei %1").arg(i, 2, 10, QLatin1Char('0'));
        QVERIFY(fixture.save(fixture.transaction(account.meta.id, -100, payee)));
        all.append(payee);
    }
    db::Connection &connection = fixture.store->reader().connection();
    bool more = true;
    while (more) {
        QCOMPARE(payees(fixture, searching(QStringLiteral("bäck"))), all);
        QCOMPARE(payees(fixture, searching(QStringLiteral("bäckerei 07"))), {all.at(7)});
        const auto indexed = indexSome(connection, 10);
        QVERIFY(indexed);
        more = *indexed;
    }
    QCOMPARE(
        connection.scalar(QStringLiteral("SELECT COUNT(*) FROM transaction_search_todo"))->toInt(),
        0);
    QCOMPARE(payees(fixture, searching(QStringLiteral("bäck"))), all);
    // The index forgives what a keyboard lacks.
    QCOMPARE(payees(fixture, searching(QStringLiteral("backerei 07"))), {all.at(7)});
}

void TstRegisterQuery::anEditMovesTheWords()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    Transaction transaction = fixture.transaction(account.meta.id, -100, QStringLiteral("Old"));
    QVERIFY(fixture.save(transaction));
    const auto before = registerRowOf(fixture.store->reader(), transaction.meta.id);
    QVERIFY(indexSome(fixture.store->reader().connection(), 100));
    transaction.payee = QStringLiteral("New");
    QVERIFY(fixture.save(transaction));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(payees(fixture, searching(QStringLiteral("new"))), {QStringLiteral("New")});
        QVERIFY(indexSome(fixture.store->reader().connection(), 100));
    }
    QCOMPARE(payees(fixture, searching(QStringLiteral("old"))), QStringList());
    QCOMPARE(*registerRowOf(fixture.store->reader(), transaction.meta.id), *before);
    QVERIFY(fixture.remove(transaction));
    QCOMPARE(payees(fixture, searching(QStringLiteral("new"))), QStringList());
}

void TstRegisterQuery::aChangedRowIsNotedOnce()
{
    StoreFixture fixture;
    const auto recordOf = [&](const QString &payee) {
        return fixture.store->catalog().record(fixture.transaction(Id(), -100, payee));
    };
    const auto connection = *db::Connection::openInMemory();
    const auto noted = [&] {
        return connection
            ->scalar(QStringLiteral("SELECT COUNT(*) || ' of ' || COUNT(DISTINCT row) FROM "
                                    "transaction_search_todo"))
            ->toString();
    };
    const auto forget = [&] {
        return connection->execute(QStringLiteral("DELETE FROM transaction_search_todo"));
    };
    const auto migrations = db::loadMigrations(QStringLiteral(":/finwise/store/migrations"));
    QVERIFY(migrations && migrations->size() >= 6);
    QVERIFY(db::migrate(*connection, migrations->mid(0, 5)));
    const Record old = recordOf(QStringLiteral("Old"));
    const db::EntityTable table(*old.type);
    QVERIFY(table.write(*connection, old));
    QVERIFY(db::migrate(*connection, *migrations));
    QCOMPARE(noted(), QStringLiteral("1 of 1"));

    Record changed = old;
    changed.data = recordOf(QStringLiteral("New")).data;
    QVERIFY(table.write(*connection, changed));
    QCOMPARE(noted(), QStringLiteral("1 of 1"));
    QVERIFY(table.write(*connection, recordOf(QStringLiteral("Other"))));
    QCOMPARE(noted(), QStringLiteral("2 of 2"));
    QVERIFY(forget());
    QVERIFY(table.write(*connection, old));
    QCOMPARE(noted(), QStringLiteral("1 of 1"));
    QVERIFY(forget());
    QVERIFY(table.erase(*connection, old.meta.id));
    QCOMPARE(noted(), QStringLiteral("1 of 1"));
}

void TstRegisterQuery::wordsInsideWords()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    QVERIFY(fixture.save(fixture.transaction(account.meta.id, -1, QStringLiteral("Mobilfunk"))));
    QVERIFY(indexSome(fixture.store->reader().connection(), 100));
    QCOMPARE(payees(fixture, searching(QStringLiteral("funk"))), {QStringLiteral("Mobilfunk")});
}

void TstRegisterQuery::anyTextIsASearch()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    QVERIFY(fixture.save(fixture.transaction(account.meta.id, -1, QStringLiteral("a\"b OR c*"))));
    for (const char *text : {"\"", "'", "*", "a OR", "NEAR(", "payee:x", "100%_", "\\", "-- ;"})
        QVERIFY(registerOrder(fixture.store->reader(), searching(QString::fromLatin1(text))));
    QCOMPARE(payees(fixture, searching(QStringLiteral("a\"b"))).size(), 1);
    QCOMPARE(payees(fixture, searching(QStringLiteral("%"))).size(), 0);
}

void TstRegisterQuery::balancesUnderAFilter()
{
    StoreFixture fixture;
    Account account = fixture.account(QStringLiteral("Giro"));
    account.openingBalance.minor = 1'000;
    QVERIFY(fixture.save(account));
    for (int day = 1; day <= 20; ++day) {
        Transaction transaction = fixture.transaction(
            account.meta.id, day, day % 3 == 0 ? QStringLiteral("Third") : QStringLiteral("Other"));
        transaction.date = QDate(2026, 1, day);
        QVERIFY(fixture.save(transaction));
    }
    RegisterFilter filter;
    filter.account = account.meta.id;
    const auto whole = registerOrder(fixture.store->reader(), filter);
    QVERIFY(whole);
    QCOMPARE(whole->balances.first(), 1'000 + 210);
    QCOMPARE(whole->balances.last(), 1'001);
    QCOMPARE(whole->totals.sums.first().minor, 210);
    filter.search = QStringLiteral("third");
    const auto thirds = registerOrder(fixture.store->reader(), filter);
    QVERIFY(thirds);
    QCOMPARE(thirds->rows.size(), 6);
    for (qsizetype i = 0; i < thirds->rows.size(); ++i) {
        const qsizetype place = whole->rows.indexOf(thirds->rows.at(i));
        QCOMPARE(thirds->balances.at(i), whole->balances.at(place));
    }
}

void TstRegisterQuery::filters()
{
    StoreFixture fixture;
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    const Id category = fixture.store->newId();
    const Id tag = fixture.store->newId();
    Transaction plain = fixture.transaction(account.meta.id, 500, QStringLiteral("plain"));
    Transaction filed = fixture.transaction(account.meta.id, -500, QStringLiteral("filed"));
    filed.categoryId = category;
    filed.date = QDate(2026, 3, 1);
    Transaction parted = fixture.transaction(account.meta.id, -300, QStringLiteral("parted"));
    parted.splits = {{category, -100, {}, {}}, {fixture.store->newId(), -200, {}, {}}};
    parted.tagIds = {tag};
    for (const Transaction &transaction : {plain, filed, parted})
        QVERIFY(fixture.save(transaction));
    RegisterFilter filter;
    filter.category = category;
    QCOMPARE(payees(fixture, filter),
             (QStringList{QStringLiteral("filed"), QStringLiteral("parted")}));
    filter = {};
    filter.tag = tag;
    QCOMPARE(payees(fixture, filter), {QStringLiteral("parted")});
    filter = {};
    filter.uncategorised = true;
    QCOMPARE(payees(fixture, filter), {QStringLiteral("plain")});
    filter = {};
    filter.direction = RegisterFilter::Direction::In;
    QCOMPARE(payees(fixture, filter), {QStringLiteral("plain")});
    filter = {};
    filter.from = QDate(2026, 2, 1);
    filter.to = QDate(2026, 3, 31);
    QCOMPARE(payees(fixture, filter), {QStringLiteral("filed")});
}

void TstRegisterQuery::figuresOfAChoice()
{
    StoreFixture fixture;
    const Account one = fixture.account(QStringLiteral("One"));
    const Account other = fixture.account(QStringLiteral("Other"));
    QVERIFY(fixture.save(one));
    QVERIFY(fixture.save(other));
    const auto rowOf = [&](const Transaction &transaction) {
        return **registerRowOf(fixture.store->reader(), transaction.meta.id);
    };
    const Transaction out = fixture.transaction(one.meta.id, -700);
    const Transaction in = fixture.transaction(other.meta.id, 700);
    const Transaction same = fixture.transaction(one.meta.id, 700);
    for (const Transaction &transaction : {out, in, same})
        QVERIFY(fixture.save(transaction));
    const auto pair = selectionFigures(fixture.store->reader(), {rowOf(out), rowOf(in)});
    QVERIFY(pair && pair->pair);
    QCOMPARE(pair->sum.minor, 0);
    const auto noPair = selectionFigures(fixture.store->reader(), {rowOf(out), rowOf(same)});
    QVERIFY(noPair && !noPair->pair);
    const auto all = selectionFigures(fixture.store->reader(),
                                      {rowOf(out), rowOf(in), rowOf(same)});
    QVERIFY(all);
    QCOMPARE(all->rows, 3);
    QCOMPARE(all->sum.minor, 700);
    QCOMPARE(all->smallest.minor, -700);
    QCOMPARE(all->largest.minor, 700);
    QCOMPARE(all->average.minor, 233);
}

void TstRegisterQuery::backupIsWhole()
{
    QTemporaryDir folder;
    StoreFixture fixture(folder.filePath(QStringLiteral("live.sqlite")));
    const Account account = fixture.account(QStringLiteral("Giro"));
    QVERIFY(fixture.save(account));
    QVERIFY(fixture.save(fixture.transaction(account.meta.id, -1, QStringLiteral("Kept"))));
    QVERIFY(indexSome(fixture.store->reader().connection(), 100));
    const QString copy = folder.filePath(QStringLiteral("copy.sqlite"));
    QVERIFY(backupTo(fixture.store->reader(), copy));
    StoreFixture restored(copy);
    QCOMPARE(payees(restored, searching(QStringLiteral("kept"))), {QStringLiteral("Kept")});
    QVERIFY(!backupTo(fixture.store->reader(), copy)); // never over a file that is there
}

#include "tst_register_query.moc"
