// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/commit.h"
#include "store/queries.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

namespace {

constexpr auto kStatement = "Buchungstag;Empfänger;IBAN;Verwendungszweck;Betrag;Währung\n"
                            "13.01.2025;Kiosk Ecke;;Zeitung;-2,50;EUR\n"
                            "13.01.2025;Kiosk Ecke;;Zeitung;-2,50;EUR\n"
                            "14.01.2025;Tagesgeld;DE02120300000000202051;Sparen;-100,00;EUR\n"
                            "15.01.2025;Arbeit AG;;Lohn;2.000,00;EUR\n";

// A store in memory with two accounts.
struct World {
    ManualClock clock;
    SeededRandom random{7};
    std::unique_ptr<Store> store;
    Account giro;
    Account savings;

    explicit World(const char *tenant = "0192f0c1-2345-7abc-8def-0123456789ab")
    {
        StoreOptions options;
        options.tenant = Id::parse(QString::fromLatin1(tenant)).value();
        options.device = Id::v7(clock, random);
        store = std::move(Store::open(options, clock, random).value());
        giro.meta.id = Id::parse(u"0192f0c1-2345-7abc-8def-00000000000a").value();
        giro.name = QStringLiteral("Giro");
        giro.iban = QStringLiteral("DE89370400440532013000");
        savings.meta.id = Id::parse(u"0192f0c1-2345-7abc-8def-00000000000b").value();
        savings.name = QStringLiteral("Tagesgeld");
        savings.iban = QStringLiteral("DE02120300000000202051");
        Mutation mutation;
        mutation.write(store->catalog().record(giro)).write(store->catalog().record(savings));
        (void)store->mutate(mutation).value();
    }

    ImportPlan plan(const char *file)
    {
        const auto reading = readStatement(QByteArray(file));
        return planImport(store->reader(), giro, *reading).value();
    }
    QList<Transaction> rows()
    {
        TransactionFilter filter;
        filter.account = giro.meta.id;
        return transactions(store->reader(), filter).value();
    }
};

} // namespace

class TstCommit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // An import writes all rows with their recipients, once; the same file again adds nothing.
    void importsOnce();
    // Two devices that import the same file apart have the same rows with the same ids.
    void devicesAgree();
    // Money to an own account is a transfer.
    void ownAccountIsTransfer();
    // Taking an import back deletes its rows; importing it again brings the same ones back.
    void undoAndRedo();
    // What the user leaves out is not written; a similar row that is there is shown.
    void choicesAreKept();
    // A statement in another currency than the account is refused.
    void foreignCurrencyIsRefused();
    // A sign that several currencies share is the account's own; a code, or a sign of others, not.
    void sharedSignIsTheAccounts_data();
    void sharedSignIsTheAccounts();
    // The account is the one named, the one of the IBAN, or the only one; else the choices are
    // named.
    void accountIsChosen();
};

static RegisterTest<TstCommit> registered("commit");

void TstCommit::importsOnce()
{
    World world;
    const ImportPlan plan = world.plan(kStatement);
    QCOMPARE(plan.fresh, 4);
    QCOMPARE(plan.newRecipients,
             (QStringList{QStringLiteral("Kiosk Ecke"), QStringLiteral("Arbeit AG")}));
    const auto result = commitImport(*world.store, plan);
    QVERIFY(result.has_value());
    QCOMPARE(result->imported, 4);
    QCOMPARE(result->recipientsCreated, 2);
    QCOMPARE(world.rows().size(), 4);
    QVERIFY(world.rows().first().recipientId.has_value());
    const ImportPlan again = world.plan(kStatement);
    QCOMPARE(again.duplicates, 4);
    const auto nothing = commitImport(*world.store, again);
    QCOMPARE(nothing->imported, 0);
    QVERIFY(nothing->batch.isNull());
    QCOMPARE(world.rows().size(), 4);
    QCOMPARE(importBatches(world.store->reader())->size(), 1);
}

void TstCommit::devicesAgree()
{
    World one;
    World two;
    (void)commitImport(*one.store, one.plan(kStatement)).value();
    (void)commitImport(*two.store, two.plan(kStatement)).value();
    const QList<Transaction> a = one.rows();
    const QList<Transaction> b = two.rows();
    QCOMPARE(a.size(), b.size());
    for (qsizetype i = 0; i < a.size(); ++i) {
        QCOMPARE(a[i].meta.id, b[i].meta.id);
        QCOMPARE(one.store->catalog().record(a[i]).data, two.store->catalog().record(b[i]).data);
    }
}

void TstCommit::ownAccountIsTransfer()
{
    World world;
    const auto result = commitImport(*world.store, world.plan(kStatement));
    QCOMPARE(result->transfers, 1);
    const QList<Transaction> rows = world.rows();
    const auto transfer = std::find_if(rows.begin(), rows.end(), [](const Transaction &row) {
        return row.type == TransactionType::AccountTransfer;
    });
    QVERIFY(transfer != rows.end());
    QCOMPARE(transfer->transferToAccountId, std::optional(world.savings.meta.id));
    QVERIFY(!transfer->recipientId);
}

void TstCommit::undoAndRedo()
{
    World world;
    const auto result = commitImport(*world.store, world.plan(kStatement));
    const QList<Transaction> before = world.rows();
    QCOMPARE(undoImport(*world.store, result->batch).value(), 4);
    QVERIFY(world.rows().isEmpty());
    QCOMPARE(undoImport(*world.store, result->batch).error().kind, ErrorKind::Validation);
    QCOMPARE(undoImport(*world.store, world.giro.meta.id).error().kind, ErrorKind::NotFound);
    const auto again = commitImport(*world.store, world.plan(kStatement));
    QCOMPARE(again->imported, 4);
    QCOMPARE(world.rows().size(), 4);
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(world.rows().at(i).meta.id, before[i].meta.id);
}

void TstCommit::choicesAreKept()
{
    World world;
    Transaction byHand;
    byHand.meta.id = world.store->newId();
    byHand.accountId = world.giro.meta.id;
    byHand.date = QDate(2025, 1, 16);
    byHand.amount.minor = 200'000;
    byHand.type = TransactionType::Income;
    Mutation mutation;
    mutation.write(world.store->catalog().record(byHand));
    QVERIFY(world.store->mutate(mutation).has_value());
    const ImportPlan plan = world.plan(kStatement);
    QCOMPARE(plan.possibleDuplicates, 1);
    QCOMPARE(plan.rows[3].judged.twin, byHand.meta.id);
    ImportChoices choices;
    choices.leaveOut = {3};
    choices.createRecipients = false;
    const auto result = commitImport(*world.store, plan, choices);
    QCOMPARE(result->imported, 3);
    QCOMPARE(result->recipientsCreated, 0);
    QCOMPARE(world.rows().size(), 4);
}

void TstCommit::foreignCurrencyIsRefused()
{
    World world;
    const auto reading = readStatement(
        QByteArray("Date,Payee,Memo,Amount,Currency\n2025-01-13,Kiosk,Paper,-2.50,USD\n"));
    const auto plan = planImport(world.store->reader(), world.giro, *reading);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Validation);
    QVERIFY(plan.error().message.contains(QStringLiteral("USD")));
}

void TstCommit::sharedSignIsTheAccounts_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("taken");
    QTest::newRow("dollar in CAD") << QByteArray("-$1,234.56") << QStringLiteral("CAD") << true;
    QTest::newRow("dollar in USD") << QByteArray("-$1,234.56") << QStringLiteral("USD") << true;
    QTest::newRow("dollar in EUR") << QByteArray("-$1,234.56") << QStringLiteral("EUR") << false;
    QTest::newRow("US$ in CAD") << QByteArray("-US$1,234.56") << QStringLiteral("CAD") << false;
    QTest::newRow("C$ in USD") << QByteArray("-C$1,234.56") << QStringLiteral("USD") << false;
    QTest::newRow("code in CAD") << QByteArray("-1,234.56 USD") << QStringLiteral("CAD") << false;
    QTest::newRow("crowns in NOK") << QByteArray("-1 234.56 kr") << QStringLiteral("NOK") << true;
    QTest::newRow("crowns in CZK") << QByteArray("-1 234.56 kr") << QStringLiteral("CZK") << false;
}

void TstCommit::sharedSignIsTheAccounts()
{
    QFETCH(const QByteArray, amount);
    QFETCH(const QString, account);
    QFETCH(const bool, taken);
    World world;
    world.giro.openingBalance.currency = *Currency::parse(account);
    const auto reading = readStatement("Date,Payee,Memo,Amount\n2025-01-13,Kiosk,Paper,\"" + amount
                                       + "\"\n2025-01-14,Kiosk,Paper,\"" + amount + "\"\n");
    const auto plan = planImport(world.store->reader(), world.giro, *reading);
    QCOMPARE(static_cast<bool>(plan), taken);
    if (!taken)
        return;
    QCOMPARE(plan->drafts.size(), 2);
    QCOMPARE(plan->drafts[0].amount.currency.code(), account);
    QCOMPARE(plan->drafts[0].amount.minor, -123456);
}

void TstCommit::accountIsChosen()
{
    World world;
    Reader &reader = world.store->reader();
    QCOMPARE(accountForImport(reader, {}, QStringLiteral("giro"))->meta.id, world.giro.meta.id);
    QCOMPARE(accountForImport(reader, {}, QStringLiteral("DE02 1203 0000 0000 2020 51"))->meta.id,
             world.savings.meta.id);
    QCOMPARE(accountForImport(reader, world.savings.iban, {})->meta.id, world.savings.meta.id);
    const auto unknown = accountForImport(reader, {}, QStringLiteral("Depot"));
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    const auto open = accountForImport(reader, {}, {});
    QCOMPARE(open.error().kind, ErrorKind::Ambiguous);
    QVERIFY(open.error().message.contains(QStringLiteral("Tagesgeld")));
}

#include "tst_commit.moc"
