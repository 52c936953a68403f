// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios of the failure catalogue that the server owns, by their numbers.
#include "server/server.h"
#include "server/tenant_database.h"
#include "server_fixture.h"

#include <QTemporaryDir>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

// A household on files with a second hand on its database, which can break things.
struct Breakable : ServerFixture {
    Breakable()
    {
        reopen();
        push({});
        hand = *openTenantDatabase(tenantPath(folder.path(), home), clock);
    }
    void reopen()
    {
        tenants = std::make_unique<SqliteTenantStore>(
            EntityCatalog::standard(), clock, random,
            [this](const Id &tenant, const Id &user) { return accounts->roleOf(tenant, user); },
            folder.path());
    }
    // The n-th kind of write of a push fails from now on.
    void breakInserts(const QString &table, const QString &condition = QStringLiteral("1"))
    {
        const auto done = hand->execute(
            QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON %1 WHEN %2 "
                           "BEGIN SELECT RAISE(ABORT, 'broken'); END")
                .arg(table, condition));
        Q_ASSERT(done.has_value());
    }
    void mend()
    {
        [[maybe_unused]] const auto done = hand->execute(QStringLiteral("DROP TRIGGER broken"));
        Q_ASSERT(done.has_value());
    }
    qint64 rows(const QString &table)
    {
        return hand->scalar(QStringLiteral("SELECT count(*) FROM ") + table)->toLongLong();
    }
    QTemporaryDir folder;
    std::unique_ptr<db::Connection> hand;
};

} // namespace

class TstScenarios final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_C01_aFailureBeforeTheCommitLeavesNothing_data();
    void scenario_C01_aFailureBeforeTheCommitLeavesNothing();
    void scenario_C02_afterTheCommitTheRepeatIsADuplicate();
    void scenario_C04_theHistoryHasNoHolesAndNoReorder();
    void scenario_C11_readsGoOnWhileWritesAreRefused();
    void scenario_C13_aPoisonOpDoesNotHoldUpTheOthers();
    void scenario_C16_aLongReadDoesNotStopWriters();
    void scenario_C18_theServersClockMayStep();
    void scenario_C20_noEffectWithoutItsAuditRow();
    void scenario_C23_aSecondServerInTheSameFolderRefuses();
    void scenario_D11_firstWinsRejectsTheSecondAndKeepsItsValue();
    void scenario_E13_aRevokedMemberIsRefusedAndGoesOnWhenGrantedAgain();
    void scenario_E14_aSessionOutlivesItsAccessToken();
    void scenario_E25_foreignOpIdsHaveNoSecondEffect();
};
static RegisterTest<TstScenarios> registered("scenarios");

void TstScenarios::scenario_C01_aFailureBeforeTheCommitLeavesNothing_data()
{
    QTest::addColumn<QString>("table");
    for (const char *table : {"records", "op_results", "audit", "tenant_meta"})
        QTest::newRow(table) << QString::fromLatin1(table);
}

void TstScenarios::scenario_C01_aFailureBeforeTheCommitLeavesNothing()
{
    QFETCH(QString, table);
    Breakable f;
    const auto batch = f.batch(
        {f.create(1, QStringLiteral("a")), f.create(2, QStringLiteral("b"))});
    f.breakInserts(table);
    QVERIFY(!f.tenants->push(f.actor(), batch));
    for (const char *each : {"records", "op_results", "audit", "history"})
        QCOMPARE(f.rows(QString::fromLatin1(each)), 0);
    f.mend();
    const auto again = f.tenants->push(f.actor(), batch);
    QCOMPARE(again->result.results.first().verdict, Verdict::Applied);
    QCOMPARE(f.rows(QStringLiteral("records")), 2);
    QVERIFY(f.tenants->check(f.home)->isEmpty());
}

void TstScenarios::scenario_C02_afterTheCommitTheRepeatIsADuplicate()
{
    Breakable f;
    const auto batch = f.batch({f.create(1, QStringLiteral("a"))});
    const auto first = f.tenants->push(f.actor(), batch);
    f.reopen(); // the answer was lost with the process
    const auto again = f.tenants->push(f.actor(), batch);
    QCOMPARE(again->result.results.first().verdict, Verdict::Duplicate);
    QCOMPARE(again->result.results.first().version, 1);
    QCOMPARE(again->result.results.first().cursor, first->result.results.first().cursor);
    QVERIFY(again->commit.isEmpty());
    QCOMPARE(f.rows(QStringLiteral("audit")), 1);
}

void TstScenarios::scenario_C04_theHistoryHasNoHolesAndNoReorder()
{
    Breakable f;
    // Whoever reads between any two commits and continues from there has everything in the end.
    wire::Cursor cursor;
    QList<qint64> seen;
    const auto read = [&] {
        const auto page = f.tenants->changes(f.actor(), {cursor, 0});
        for (const wire::SyncRecord &record : page->records)
            seen.append(fromCursor(record.cursor)->seq);
        cursor = page->to;
    };
    for (int i = 0; i < 20; ++i) {
        f.push({f.create(2 * i, QStringLiteral("x")), f.create(2 * i + 1, QStringLiteral("y"))},
               1 + i % 3);
        if (i % 3 == 0)
            read();
    }
    read();
    QCOMPARE(seen.size(), 40);
    for (qsizetype i = 0; i < seen.size(); ++i)
        QCOMPARE(seen[i], qint64(i + 1));
}

void TstScenarios::scenario_C11_readsGoOnWhileWritesAreRefused()
{
    Breakable f;
    const auto kept = f.create(1, QStringLiteral("kept"));
    f.push({kept});
    f.breakInserts(QStringLiteral("op_results"));
    QVERIFY(!f.tenants->push(f.actor(), f.batch({f.create(2, QStringLiteral("refused"))})));
    QCOMPARE(f.allChanges().size(), 1);
    QCOMPARE(f.tenants->initialPage(f.actor(), {})->records.size(), 1);
    QCOMPARE(f.verdict(kept), Verdict::Duplicate); // needs no write
    QVERIFY(f.tenants->check(f.home)->isEmpty());
}

void TstScenarios::scenario_C13_aPoisonOpDoesNotHoldUpTheOthers()
{
    Breakable f;
    QList<wire::Entry> entries;
    for (int i = 0; i < 15; ++i)
        entries.append(f.create(i, i == 7 ? QString() : QStringLiteral("tag %1").arg(i)));
    const auto outcome = f.push(entries);
    int applied = 0;
    for (const wire::EntryResult &result : outcome.result.results)
        applied += result.verdict == Verdict::Applied ? 1 : 0;
    QCOMPARE(applied, 14);
    QCOMPARE(outcome.result.results[7].verdict, Verdict::Invalid);
    QCOMPARE(outcome.result.results[7].field, QStringLiteral("name"));
    QCOMPARE(f.rows(QStringLiteral("records")), 14);
}

void TstScenarios::scenario_C16_aLongReadDoesNotStopWriters()
{
    Breakable f;
    f.push({f.create(1, QStringLiteral("a"))});
    auto reading = f.hand->prepare(QStringLiteral("SELECT id FROM records"));
    QVERIFY(reading->run());
    QVERIFY(*reading->next()); // a read transaction is open from here on
    for (int i = 2; i < 30; ++i)
        f.push({f.create(i, QStringLiteral("b"))});
    QCOMPARE(f.allChanges().size(), 29);
}

void TstScenarios::scenario_C18_theServersClockMayStep()
{
    Breakable f;
    const auto one = f.create(1, QStringLiteral("one"));
    const auto first = f.push({one});
    f.clock.setSkew(-86'400'000);
    const auto two = f.edit(one, QStringLiteral("two"));
    const auto second = f.push({two}, 2);
    QCOMPARE(second.result.results.first().verdict, Verdict::Applied);
    QCOMPARE(second.commit.after.seq, first.commit.after.seq + 1);
    f.clock.setSkew(86'400'000);
    const auto third = f.push({f.edit(two, QStringLiteral("three"))});
    QCOMPARE(third.result.results.first().version, 3);
    QCOMPARE(third.commit.after.epoch, first.commit.after.epoch);
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("three"));
}

void TstScenarios::scenario_C20_noEffectWithoutItsAuditRow()
{
    Breakable f;
    const auto refused = f.create(2, QStringLiteral("refused"));
    f.breakInserts(QStringLiteral("audit"),
                   QStringLiteral("NEW.op = '%1'").arg(refused.id.toString()));
    QVERIFY(!f.tenants->push(f.actor(), f.batch({f.create(1, QStringLiteral("a")), refused})));
    QCOMPARE(f.rows(QStringLiteral("records")), 0);
    QCOMPARE(f.rows(QStringLiteral("audit")), 0);
}

void TstScenarios::scenario_C23_aSecondServerInTheSameFolderRefuses()
{
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    Log log(clock, LogLevel::Off);
    ServerConfig config;
    config.port = 0;
    config.dataFolder = folder.path();
    config.passwordCost = PasswordCost::Cheap;
    Server first(config, EntityCatalog::standard(), clock, random, log);
    QVERIFY(first.start());
    {
        Server second(config, EntityCatalog::standard(), clock, random, log);
        const auto started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::Busy);
    }
    QVERIFY(first.port() != 0);
}

void TstScenarios::scenario_D11_firstWinsRejectsTheSecondAndKeepsItsValue()
{
    Breakable f;
    QVERIFY(f.tenants->setSettings(f.home, TenantSettings{merge::Policy::FirstWins, false}));
    const auto base = f.create(1, QStringLiteral("base"));
    f.push({base});
    f.clock.advance(10);
    QCOMPARE(f.verdict(f.edit(base, QStringLiteral("first")), 1), Verdict::Applied);
    f.clock.advance(10);
    const auto second = f.push({f.edit(base, QStringLiteral("second"))}, 2);
    const wire::EntryResult &result = second.result.results.first();
    QCOMPARE(result.verdict, Verdict::ConflictRejected);
    QCOMPARE(nameOf(*result.record), QStringLiteral("first"));
    const auto journal = f.hand->scalar(QStringLiteral("SELECT payload FROM conflict_journal"));
    QVERIFY(journal->toString().contains(QStringLiteral("second")));
}

void TstScenarios::scenario_E13_aRevokedMemberIsRefusedAndGoesOnWhenGrantedAgain()
{
    Breakable f;
    QVERIFY(f.accounts->grant(f.home, QStringLiteral("bob"), Role::Editor));
    const Actor bob{f.home, f.bob, idOf(9)};
    const auto batch = f.batch({f.create(1, QStringLiteral("bobs"))});
    const auto cursor = f.tenants->push(bob, batch)->result.head;
    QVERIFY(f.accounts->revoke(f.home, QStringLiteral("bob")));
    const auto late = f.batch({f.create(2, QStringLiteral("late"))});
    QCOMPARE(f.tenants->push(bob, late).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.tenants->changes(bob, {}).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.tenants->initialPage(bob, {}).error().kind, ErrorKind::Forbidden);
    // Even the answer to an op of his own is not his any more.
    QCOMPARE(f.tenants->push(bob, batch).error().kind, ErrorKind::Forbidden);
    f.push({f.create(3, QStringLiteral("meanwhile"))});
    QVERIFY(f.accounts->grant(f.home, QStringLiteral("bob"), Role::Editor));
    QCOMPARE(f.tenants->changes(bob, {cursor, 0})->records.size(), 1);
    QCOMPARE(f.tenants->push(bob, late)->result.results.first().verdict, Verdict::Applied);
}

void TstScenarios::scenario_E14_aSessionOutlivesItsAccessToken()
{
    ServerFixture f;
    const auto tokens = f.accounts->login(QStringLiteral("anna"), QStringLiteral("annas password"),
                                          QStringLiteral("phone"), QStringLiteral("::1"));
    const auto caller = f.accounts->authenticate(tokens->access);
    f.clock.advance(kAccessMs + 1);
    QVERIFY(!f.accounts->authenticate(tokens->access)); // nobody gets in with it any more …
    QVERIFY(*f.accounts->isAlive(*caller));             // … and who is in stays
    const auto fresh = f.accounts->refresh(tokens->refresh);
    QVERIFY(f.accounts->authenticate(fresh->access).has_value());
    QVERIFY(*f.accounts->isAlive(*caller));
    QVERIFY(f.accounts->revokeLogin(caller->login));
    QVERIFY(!*f.accounts->isAlive(*caller));
}

void TstScenarios::scenario_E25_foreignOpIdsHaveNoSecondEffect()
{
    Breakable f;
    const auto anna = f.create(1, QStringLiteral("annas"));
    f.push({anna});
    auto stolen = f.create(2, QStringLiteral("bobs"));
    stolen.id = anna.id; // somebody else's op id around another change
    const auto outcome = f.push({stolen}, 2);
    QCOMPARE(outcome.result.results.first().verdict, Verdict::Duplicate);
    QVERIFY(outcome.commit.isEmpty());
    QCOMPARE(f.allChanges().size(), 1);
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("annas"));
}

#include "tst_scenarios.moc"
