// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's groups D (conflicts, clocks, deletes) and E (long absence, versions) as far as
// they concern a device, played with the real engine and the real server logic in virtual time.
#include "simulation/acts.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::simulation;

class TstConflictScenarios final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_D01_bothOrdersOfSyncHaveTheSameWinner();
    void scenario_D02_equalTimesHaveOneWinnerEverywhere();
    void scenario_D03_aClockInTheFutureDoesNotWinForEver();
    void scenario_D04_whoHasSeenTheNewestVersionWinsWithAnyClock();
    void scenario_D05_theSecondEditWinsAfterTheClockWentBack();
    void scenario_D06_oneWrongClockPoisonsNobody();
    void scenario_D08_deletingTwiceIsOneDelete();
    void scenario_D09_transactionsOfADeletedAccountStay();
    void scenario_D10_differentGroupsOfARecordBothSurvive();
    void scenario_D13_theSameNameTwiceIsTwoRecords();
    void scenario_D15_aLoserIsRestoredOnce();
    void scenario_D18_nobodyAnswersAnEcho();
    void scenario_E01_aYearAway_data();
    void scenario_E01_aYearAway();
    void scenario_E05_changesWhileTheFirstLoadRuns();
    void scenario_E07_anEditByHandOvertakesAnImport();
    void scenario_E24_aDateStaysADate();
};
static RegisterTest<TstConflictScenarios> registered("conflict_scenarios");

namespace {

// Two devices that know the record and are offline.
Id sharedRecord(Scene &scene)
{
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("shared"));
    if (!scene.settle())
        return {};
    setOffline(scene, true);
    return id;
}

Transaction transactionOf(Scene &scene, int client, const Id &account, qint64 minor)
{
    Transaction transaction;
    transaction.meta.id = scene.client(client).store().newId();
    transaction.accountId = account;
    transaction.date = QDate(2026, 3, 29); // the clocks change that night
    transaction.amount.minor = minor;
    transaction.payee = QStringLiteral("Shop");
    return transaction;
}

void save(Scene &scene, int client, const Transaction &transaction)
{
    Mutation mutation;
    mutation.write(scene.client(client).store().catalog().record(transaction));
    scene.client(client).mutate(mutation, QStringLiteral("saves a transaction"));
}

Transaction transactionOn(Scene &scene, int client, const Id &id)
{
    const auto found = scene.client(client).store().reader().get<Transaction>(id);
    return found && *found ? **found : Transaction{};
}

} // namespace

void TstConflictScenarios::scenario_D01_bothOrdersOfSyncHaveTheSameWinner()
{
    for (const int first : {0, 1}) {
        Figures figures;
        Scene scene({}, figures);
        const Id id = sharedRecord(scene);
        write(scene, 0, id, QStringLiteral("earlier"));
        scene.run(5'000);
        write(scene, 1, id, QStringLiteral("later"));
        scene.network().setOffline(first, false);
        scene.run(60'000);
        setOffline(scene, false);
        VERIFY_AT_REST(scene);
        QCOMPARE(nameOn(scene, 0, id), QStringLiteral("later"));
        QCOMPARE(nameOn(scene, 1, id), QStringLiteral("later"));
        const auto server = db::Connection::open(scene.server().databasePath());
        QCOMPARE(
            (*server)->scalar(QStringLiteral("SELECT count(*) FROM conflict_journal"))->toInt(), 1);
    }
}

void TstConflictScenarios::scenario_D02_equalTimesHaveOneWinnerEverywhere()
{
    QSet<QString> winners;
    for (const int first : {0, 1}) {
        Figures figures;
        Scene scene({.seed = 7}, figures);
        const Id id = sharedRecord(scene);
        write(scene, 0, id, QStringLiteral("A")); // at the same millisecond
        write(scene, 1, id, QStringLiteral("B"));
        scene.network().setOffline(first, false);
        scene.run(60'000);
        setOffline(scene, false);
        VERIFY_AT_REST(scene);
        QCOMPARE(nameOn(scene, 0, id), nameOn(scene, 1, id));
        winners.insert(nameOn(scene, 0, id));
    }
    QVERIFY(!winners.contains(QString()));
}

void TstConflictScenarios::scenario_D03_aClockInTheFutureDoesNotWinForEver()
{
    for (const qint64 ahead : {kDayMs, 3650 * kDayMs}) {
        Figures figures;
        Scene scene({}, figures);
        const Id id = sharedRecord(scene);
        scene.client(0).setSkew(ahead);
        write(scene, 0, id, QStringLiteral("from the future"));
        scene.run(60'000);
        write(scene, 1, id, QStringLiteral("honest and later"));
        setOffline(scene, false);
        VERIFY_AT_REST(scene);
        QCOMPARE(nameOn(scene, 0, id), QStringLiteral("honest and later"));
    }
}

void TstConflictScenarios::scenario_D04_whoHasSeenTheNewestVersionWinsWithAnyClock()
{
    Figures figures;
    Scene scene({}, figures);
    scene.client(1).setSkew(-kDayMs);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("seen"));
    VERIFY_AT_REST(scene);
    write(scene, 1, id, QStringLiteral("built on it"));
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 0, id), QStringLiteral("built on it"));
    QCOMPARE(conflictsOn(scene, 1), 0);
}

void TstConflictScenarios::scenario_D05_theSecondEditWinsAfterTheClockWentBack()
{
    Figures figures;
    Scene scene({}, figures);
    const Id id = sharedRecord(scene);
    write(scene, 0, id, QStringLiteral("first"));
    scene.client(0).stepClock(-3'600'000);
    write(scene, 0, id, QStringLiteral("second"));
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 1, id), QStringLiteral("second"));
}

void TstConflictScenarios::scenario_D06_oneWrongClockPoisonsNobody()
{
    Figures figures;
    Scene scene({}, figures);
    scene.client(0).setSkew(3650 * kDayMs);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("ten years ahead"));
    VERIFY_AT_REST(scene);
    // What the others write afterwards carries their own time, not the one they received.
    write(scene, 1, id, QStringLiteral("today"));
    const auto stamp = scene.client(1).store().reader().connection().scalar(
        QStringLiteral("SELECT max(updated_at) FROM sync_queue"));
    QVERIFY(stamp->toLongLong() <= kBeginning.ms + scene.stage.time.now());
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 0, id), QStringLiteral("today"));
}

void TstConflictScenarios::scenario_D08_deletingTwiceIsOneDelete()
{
    Figures figures;
    Scene scene({}, figures);
    const Id id = sharedRecord(scene);
    remove(scene, 0, id);
    scene.run(2'000);
    remove(scene, 1, id);
    // What the server never knew needs no message at all.
    const Id local = create(scene, 0, QStringLiteral("never sent"));
    remove(scene, 0, local);
    QCOMPARE(scene.client(0).store().sync().queue().counts()->pending, 1);
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 0, id), QString());
    QCOMPARE(nameOn(scene, 1, id), QString());
}

void TstConflictScenarios::scenario_D09_transactionsOfADeletedAccountStay()
{
    Figures figures;
    Scene scene({}, figures);
    const Id account = sharedRecord(scene);
    const Transaction added = transactionOf(scene, 1, account, -500);
    save(scene, 1, added);
    remove(scene, 0, account);
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1})
        QCOMPARE(transactionOn(scene, client, added.meta.id).amount.minor, -500);
}

void TstConflictScenarios::scenario_D10_differentGroupsOfARecordBothSurvive()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id account = create(scene, 0, QStringLiteral("Giro"));
    Transaction made = transactionOf(scene, 0, account, -100);
    save(scene, 0, made);
    VERIFY_AT_REST(scene);
    setOffline(scene, true);
    Transaction amount = transactionOn(scene, 0, made.meta.id);
    amount.amount.minor = -200;
    save(scene, 0, amount);
    Transaction note = transactionOn(scene, 1, made.meta.id);
    note.note = QStringLiteral("checked");
    save(scene, 1, note);
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1}) {
        const Transaction both = transactionOn(scene, client, made.meta.id);
        QCOMPARE(both.amount.minor, -200);
        QCOMPARE(both.note, QStringLiteral("checked"));
        QCOMPARE(conflictsOn(scene, client), 0);
    }
}

void TstConflictScenarios::scenario_D13_theSameNameTwiceIsTwoRecords()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    setOffline(scene, true);
    const Id one = create(scene, 0, QStringLiteral("Food"));
    const Id two = create(scene, 1, QStringLiteral("Food"));
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1}) {
        QCOMPARE(nameOn(scene, client, one), QStringLiteral("Food"));
        QCOMPARE(nameOn(scene, client, two), QStringLiteral("Food"));
    }
}

void TstConflictScenarios::scenario_D15_aLoserIsRestoredOnce()
{
    Figures figures;
    Scene scene({}, figures);
    const Id id = sharedRecord(scene);
    write(scene, 0, id, QStringLiteral("loser"));
    scene.run(5'000);
    write(scene, 1, id, QStringLiteral("winner"));
    scene.network().setOffline(1, false);
    scene.run(60'000);
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    const auto conflicts = scene.client(0).store().sync().journal().list(false);
    QCOMPARE(conflicts->size(), 1);
    remove(scene, 1, id); // the record is gone meanwhile: restoring brings it back
    VERIFY_AT_REST(scene);
    scene.client(0).restore(conflicts->first().id);
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 1, id), QStringLiteral("loser"));
    const qint64 version = versionOn(scene, 0, id);
    scene.client(0).restore(conflicts->first().id);
    VERIFY_AT_REST(scene);
    QCOMPARE(versionOn(scene, 0, id), version);
}

void TstConflictScenarios::scenario_D18_nobodyAnswersAnEcho()
{
    Figures figures;
    Scene scene({.clients = 3}, figures);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("quiet"));
    VERIFY_AT_REST(scene);
    const qint64 version = versionOn(scene, 0, id);
    scene.run(100 * 10'000); // a hundred looks of the monitor
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1, 2})
        QCOMPARE(versionOn(scene, client, id), version);
}

void TstConflictScenarios::scenario_E01_aYearAway_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("edits");
    for (const int days : {31, 91, 400}) {
        QTest::addRow("%d days", days) << days << false;
        QTest::addRow("%d days with an edit", days) << days << true;
    }
}

void TstConflictScenarios::scenario_E01_aYearAway()
{
    QFETCH(const int, days);
    QFETCH(const bool, edits);
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("then"));
    VERIFY_AT_REST(scene);
    scene.network().setOffline(0, true);
    scene.run(1'000);
    scene.client(0).crash();
    write(scene, 1, id, QStringLiteral("meanwhile"));
    QVERIFY(
        scene.runUntil(scene.stage.time.now() + 60'000, [&] { return scene.client(1).isQuiet(); }));
    scene.client(1).crash();
    scene.stage.time.moveTo(scene.stage.time.now() + days * kDayMs);
    scene.client(0).start();
    if (edits)
        write(scene, 0, id, QStringLiteral("on return, unseen"));
    scene.network().setOffline(0, false);
    scene.client(1).start();
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 1, id),
             edits ? QStringLiteral("on return, unseen") : QStringLiteral("meanwhile"));
    QCOMPARE(scene.client(0).status().deadLetters, 0);
}

void TstConflictScenarios::scenario_E05_changesWhileTheFirstLoadRuns()
{
    Figures figures;
    Scene scene({.clients = 3}, figures);
    scene.client(0).start();
    scene.client(1).start();
    QList<Id> ids;
    Mutation many;
    for (int i = 0; i < 1'200; ++i) { // three pages
        Recipient recipient;
        recipient.meta.id = scene.client(0).store().newId();
        recipient.name = QString::number(i);
        ids.append(recipient.meta.id);
        many.write(scene.client(0).store().catalog().record(recipient));
    }
    many.bulk = true;
    scene.client(0).mutate(many, QStringLiteral("imports"));
    QVERIFY(scene.runUntil(600'000,
                           [&] { return scene.client(0).isQuiet() && scene.client(1).isQuiet(); }));
    scene.client(2).start();
    for (int i = 0; i < 20; ++i) { // appear, change and vanish
        const Id id = create(scene, 1, QString::number(i));
        scene.run(20);
        if (i % 3 == 0)
            remove(scene, 1, id);
    }
    VERIFY_AT_REST(scene);
}

void TstConflictScenarios::scenario_E07_anEditByHandOvertakesAnImport()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    scene.network().setOffline(0, true);
    scene.run(1'000);
    Mutation many;
    many.bulk = true;
    for (int i = 0; i < 150; ++i) {
        Recipient recipient;
        recipient.meta.id = scene.client(0).store().newId();
        recipient.name = QString::number(i);
        many.write(scene.client(0).store().catalog().record(recipient));
    }
    scene.client(0).mutate(many, QStringLiteral("imports"));
    const Id id = create(scene, 0, QStringLiteral("by hand"));
    scene.network().setOffline(0, false);
    QVERIFY(scene.runUntil(scene.stage.time.now() + 60'000,
                           [&] { return !nameOn(scene, 1, id).isEmpty(); }));
    QVERIFY(scene.client(0).status().pending > 0);
    VERIFY_AT_REST(scene);
}

void TstConflictScenarios::scenario_E24_aDateStaysADate()
{
    Figures figures;
    Scene scene({}, figures);
    scene.client(1).setSkew(11 * 3'600'000); // its calendar shows another day
    scene.startAll();
    const Id account = create(scene, 0, QStringLiteral("Giro"));
    const Transaction made = transactionOf(scene, 0, account, -1);
    save(scene, 0, made);
    VERIFY_AT_REST(scene);
    QCOMPARE(transactionOn(scene, 1, made.meta.id).date, QDate(2026, 3, 29));
}

#include "tst_conflict_scenarios.moc"
