// SPDX-License-Identifier: GPL-3.0-or-later
// Records that belong together, the same record made twice, and what was purged meanwhile: the
// catalogue's D12, D14, E02, played with the real engine and the real server logic.
#include "domain/deterministic_id.h"
#include "server/tenant_database.h"
#include "server/tenant_upkeep.h"
#include "simulation/acts.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::simulation;

class TstPairScenarios final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_D12_twoDevicesEditTheLegsOfATransfer_data();
    void scenario_D12_twoDevicesEditTheLegsOfATransfer();
    void scenario_D14_theSameStatementReadOnTwoDevicesIsOneSetOfRows();
    void scenario_E02_whoWasAwayBeyondThePurgeReadsEverythingAnew();
    void aSpoiledDeviceMendsItself();
};
static RegisterTest<TstPairScenarios> registered("pair_scenarios");

namespace {

struct Legs {
    Transaction out;
    Transaction in;
};

void save(Scene &scene, int client, const Legs &legs)
{
    const EntityCatalog &catalog = scene.client(client).store().catalog();
    Mutation mutation;
    mutation.groups.append({Change{Change::Kind::Write, catalog.record(legs.out)},
                            Change{Change::Kind::Write, catalog.record(legs.in)}});
    scene.client(client).mutate(mutation, QStringLiteral("saves a transfer"));
}

Legs legsOn(Scene &scene, int client, const Legs &known)
{
    Reader &reader = scene.client(client).store().reader();
    const auto out = reader.get<Transaction>(known.out.meta.id);
    const auto in = reader.get<Transaction>(known.in.meta.id);
    return {**out, **in};
}

Legs transfer(Scene &scene, qint64 minor)
{
    Store &store = scene.client(0).store();
    Legs legs;
    legs.out.meta.id = store.newId();
    legs.in.meta.id = store.newId();
    legs.out.accountId = legs.in.transferToAccountId = create(scene, 0, QStringLiteral("from"));
    legs.in.accountId = legs.out.transferToAccountId = create(scene, 0, QStringLiteral("to"));
    legs.out.counterTransactionId = legs.in.meta.id;
    legs.in.counterTransactionId = legs.out.meta.id;
    for (Transaction *leg : {&legs.out, &legs.in}) {
        leg->type = TransactionType::AccountTransfer;
        leg->date = QDate(2026, 2, 3);
    }
    legs.out.amount.minor = -minor;
    legs.in.amount.minor = minor;
    save(scene, 0, legs);
    return legs;
}

// One of twelve rows of the statement, as any device reads it.
Mutation statement(Store &store, const Id &account)
{
    Mutation rows;
    rows.bulk = true;
    for (int row = 0; row < 12; ++row) {
        Transaction transaction;
        transaction.meta.id = importedTransactionId(account, QString::number(row), 0);
        transaction.accountId = account;
        transaction.date = QDate(2026, 1, 1).addDays(row);
        transaction.amount.minor = -100 * row;
        rows.write(store.catalog().record(transaction));
    }
    return rows;
}

qint64 countOn(Scene &scene, int client)
{
    return scene.client(client)
        .store()
        .reader()
        .connection()
        .scalar(QStringLiteral("SELECT count(*) FROM transactions WHERE deleted_at IS NULL"))
        ->toLongLong();
}

} // namespace

void TstPairScenarios::scenario_D12_twoDevicesEditTheLegsOfATransfer_data()
{
    QTest::addColumn<int>("firstBack");
    QTest::newRow("the earlier edit arrives first") << 0;
    QTest::newRow("the later edit arrives first") << 1;
}

void TstPairScenarios::scenario_D12_twoDevicesEditTheLegsOfATransfer()
{
    QFETCH(const int, firstBack);
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Legs made = transfer(scene, 1'000);
    VERIFY_AT_REST(scene);
    setOffline(scene, true);
    // Whoever edits a leg changes its counterpart with it, in one group.
    Legs first = legsOn(scene, 0, made);
    first.out.amount.minor = -2'000;
    first.in.amount.minor = 2'000;
    save(scene, 0, first);
    scene.run(1'000);
    Legs second = legsOn(scene, 1, made);
    second.in.amount.minor = 3'000;
    second.out.amount.minor = -3'000;
    save(scene, 1, second);
    scene.network().setOffline(firstBack, false);
    scene.run(30'000);
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1}) {
        const Legs now = legsOn(scene, client, made);
        QCOMPARE(now.out.amount.minor, -3'000); // the later edit, both legs of it
        QCOMPARE(now.in.amount.minor, 3'000);
    }
    QVERIFY(conflictsOn(scene, 0) + conflictsOn(scene, 1) <= 2);
    // What lost is in the server's books, or with its author.
    const auto server = db::Connection::open(scene.server().databasePath());
    QVERIFY(server.has_value());
    const auto journaled = (*server)->scalar(
        QStringLiteral("SELECT count(*) FROM conflict_journal WHERE payload LIKE '%2000%'"));
    QCOMPARE(journaled->toInt(), 2);
}

void TstPairScenarios::scenario_D14_theSameStatementReadOnTwoDevicesIsOneSetOfRows()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id account = create(scene, 0, QStringLiteral("Giro"));
    VERIFY_AT_REST(scene);
    setOffline(scene, true);
    for (const int client : {0, 1})
        scene.client(client).mutate(statement(scene.client(client).store(), account),
                                    QStringLiteral("reads the statement"));
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1}) {
        QCOMPARE(countOn(scene, client), 12);
        QCOMPARE(conflictsOn(scene, client), 0);
        QCOMPARE(scene.client(client).status().deadLetters, 0);
    }
}

void TstPairScenarios::scenario_E02_whoWasAwayBeyondThePurgeReadsEverythingAnew()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id gone = create(scene, 0, QStringLiteral("deleted meanwhile"));
    const Id stays = create(scene, 0, QStringLiteral("stays"));
    VERIFY_AT_REST(scene);
    scene.client(0).crash();
    remove(scene, 1, gone);
    QVERIFY(
        scene.runUntil(scene.stage.time.now() + 60'000, [&] { return scene.client(1).isQuiet(); }));
    scene.client(1).crash();
    scene.stage.time.moveTo(scene.stage.time.now() + 200 * kDayMs);
    const ManualClock clock(Instant{kBeginning.ms + scene.stage.time.now()});
    scene.server().crash();
    scene.server().start();
    {
        // The purge raises the floor in its own transaction: no other number says what is gone.
        auto database = server::openTenantDatabase(scene.server().databasePath(), clock);
        QVERIFY(database.has_value());
        const Instant before{clock.now().ms - 180 * kDayMs};
        const auto purged = server::TenantUpkeep(**database).purge({before, before}, clock.now());
        QVERIFY(purged.has_value());
        const auto floor = (*database)->scalar(
            QStringLiteral("SELECT purge_floor FROM tenant_meta"));
        QVERIFY(floor->toLongLong() > 0);
    }
    scene.startAll();
    QVERIFY(scene.settle());
    for (const int client : {0, 1}) {
        QCOMPARE(nameOn(scene, client, gone), QString());
        QCOMPARE(nameOn(scene, client, stays), QStringLiteral("stays"));
    }
    const auto server = db::Connection::open(scene.server().databasePath());
    const auto known = (*server)->scalar(
        QStringLiteral("SELECT count(*) FROM records WHERE id = ?"), {gone.toString()});
    QCOMPARE(known->toInt(), 0); // and nobody has brought it back
}

void TstPairScenarios::aSpoiledDeviceMendsItself()
{
    // sync.md 7: a device that silently holds something else finds out by itself, whatever it is.
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    for (int i = 0; i < 20; ++i)
        create(scene, 0, QString::number(i));
    VERIFY_AT_REST(scene);
    for (int i = 0; i < 6; ++i)
        scene.client(1).spoil();
    const qint64 before = scene.client(1).checks();
    QVERIFY(scene.runUntil(scene.stage.time.now() + 180'000,
                           [&] { return scene.client(1).holdsAllSince(before); }));
    QVERIFY(scene.client(1).status().mended > 0);
    VERIFY_AT_REST(scene);
}

#include "tst_pair_scenarios.moc"
