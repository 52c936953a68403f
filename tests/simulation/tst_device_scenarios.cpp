// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's groups A (crashes, storage, identity) and B (delivery) as far as they concern a
// device, played with the real engine and the real server logic in virtual time.
#include "simulation/acts.h"
#include "simulation/world.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::simulation;

class TstDeviceScenarios final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_A01_killedAtEveryPointTenTimesInARow();
    void scenario_A02_theAnswerIsLostWithTheProcess();
    void scenario_A03_aPowerFailureTakesAcknowledgedCommitsBack();
    void scenario_A04_anOldBackupIsPutBack();
    void scenario_A05_twoMachinesRunTheSameClone();
    void scenario_A06_theDatabaseIsCopiedWithoutItsLog();
    void scenario_A12_eightHoursOfSleepInTheMiddleOfAPush();
    void scenario_A13_anAnswerSettlesItsOwnEditOnly();
    void scenario_A14_anEditThatWaitsIsNotOverwritten();
    void scenario_A16_aCloneIsNoticedBeforeAnybodyEdits();
    void scenario_B01_everyMessageMayBeLostDoubledOrLate();
    void scenario_B02_theSameAnswerIsLostAgainAndAgain();
    void scenario_B03_aLateCopyArrivesAfterANewerEdit();
    void scenario_B09_manyChangesOverABadLine();
    void scenario_C09_theServerComesBackFromABackup();
};
static RegisterTest<TstDeviceScenarios> registered("device_scenarios");

void TstDeviceScenarios::scenario_A01_killedAtEveryPointTenTimesInARow()
{
    for (int point = 1; point <= 12; ++point) {
        Figures figures;
        Scene scene({.seed = quint64(point)}, figures);
        scene.startAll();
        QVERIFY(scene.settle());
        const Id id = create(scene, 0, QStringLiteral("before"));
        for (int again = 0; again < 10; ++again) {
            scene.client(0).armCrash(point);
            if (scene.client(0).isUp())
                write(scene, 0, id, QString::number(again));
            scene.run(500);
            scene.client(0).crash();
            scene.client(0).start();
        }
        VERIFY_AT_REST(scene);
    }
}

void TstDeviceScenarios::scenario_A02_theAnswerIsLostWithTheProcess()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    const Id id = create(scene, 0, QStringLiteral("once"));
    // The server has stored it as soon as the other device sees it.
    QVERIFY(scene.runUntil(scene.stage.time.now() + 10'000,
                           [&] { return !nameOn(scene, 1, id).isEmpty(); }));
    scene.client(0).crash();
    scene.client(0).start();
    VERIFY_AT_REST(scene);
    QCOMPARE(versionOn(scene, 1, id), 1);
}

void TstDeviceScenarios::scenario_A03_aPowerFailureTakesAcknowledgedCommitsBack()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    SimClient &device = scene.client(0);
    const QString before = device.copyDatabase();
    const Id lost = create(scene, 0, QStringLiteral("acknowledged, then lost"));
    VERIFY_AT_REST(scene);
    device.replaceDatabase(before, device.device());
    device.start();
    const Id fresh = create(scene, 0, QStringLiteral("with a used number"));
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 0, lost), QStringLiteral("acknowledged, then lost"));
    QCOMPARE(nameOn(scene, 1, fresh), QStringLiteral("with a used number"));
}

void TstDeviceScenarios::scenario_A04_anOldBackupIsPutBack()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("last week"));
    VERIFY_AT_REST(scene);
    SimClient &device = scene.client(0);
    const QString backup = device.copyDatabase();
    write(scene, 0, id, QStringLiteral("today"));
    VERIFY_AT_REST(scene);
    for (int i = 0; i < 3; ++i) { // the nonce rolls on
        device.crash();
        device.start();
        VERIFY_AT_REST(scene);
    }
    device.replaceDatabase(backup, device.device());
    device.start();
    const Id fresh = create(scene, 0, QStringLiteral("after the restore"));
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 0, id), QStringLiteral("today"));
    QCOMPARE(nameOn(scene, 1, id), QStringLiteral("today"));
    QCOMPARE(nameOn(scene, 1, fresh), QStringLiteral("after the restore"));
    QCOMPARE(conflictsOn(scene, 0), 0);
}

void TstDeviceScenarios::scenario_A05_twoMachinesRunTheSameClone()
{
    Figures figures;
    Scene scene({}, figures);
    scene.client(0).start();
    QVERIFY(scene.runUntil(60'000, [&] { return scene.client(0).isQuiet(); }));
    scene.network().setOffline(0, true);
    scene.run(1'000);
    const Id both = create(scene, 0, QStringLiteral("waits at the moment of cloning"));
    const QString clone = scene.client(0).copyDatabase();
    scene.client(1).replaceDatabase(clone, scene.client(0).device());
    scene.network().setOffline(0, false);
    scene.startAll();
    VERIFY_AT_REST(scene);
    QCOMPARE(versionOn(scene, 0, both), 1); // delivered twice, applied once
    const Id mine = create(scene, 0, QStringLiteral("first machine"));
    const Id theirs = create(scene, 1, QStringLiteral("second machine"));
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 1, mine), QStringLiteral("first machine"));
    QCOMPARE(nameOn(scene, 0, theirs), QStringLiteral("second machine"));
}

void TstDeviceScenarios::scenario_A06_theDatabaseIsCopiedWithoutItsLog()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("in the file"));
    VERIFY_AT_REST(scene);
    SimClient &device = scene.client(0);
    auto folded = device.store().reader().connection().scalar(
        QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    QVERIFY(folded.has_value());
    write(scene, 0, id, QStringLiteral("only in the log"));
    VERIFY_AT_REST(scene);
    const QString copy = device.copyDatabase();
    QVERIFY(QFile::remove(copy + QStringLiteral("-wal")));
    device.replaceDatabase(copy, device.device());
    device.start();
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 0, id), QStringLiteral("only in the log"));
}

void TstDeviceScenarios::scenario_A12_eightHoursOfSleepInTheMiddleOfAPush()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    for (int i = 0; i < 40; ++i)
        create(scene, 0, QString::number(i));
    scene.run(500); // two more batches to come
    scene.network().setOffline(0, true);
    scene.client(0).stepClock(8 * 3'600'000);
    scene.network().setOffline(0, false);
    VERIFY_AT_REST(scene);
    QCOMPARE(scene.client(0).status().deadLetters, 0);
    QVERIFY(scene.client(0).status().connects <= 3);
}

void TstDeviceScenarios::scenario_A13_anAnswerSettlesItsOwnEditOnly()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    const Id id = create(scene, 0, QStringLiteral("first"));
    QVERIFY(scene.runUntil(scene.stage.time.now() + 10'000,
                           [&] { return scene.client(0).status().processing > 0; }));
    write(scene, 0, id, QStringLiteral("second"));
    QCOMPARE(nameOn(scene, 0, id), QStringLiteral("second"));
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 0, id), QStringLiteral("second"));
    QCOMPARE(nameOn(scene, 1, id), QStringLiteral("second"));
    QCOMPARE(conflictsOn(scene, 0), 0);
}

void TstDeviceScenarios::scenario_A14_anEditThatWaitsIsNotOverwritten()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("old"));
    VERIFY_AT_REST(scene);
    scene.network().setOffline(0, true);
    scene.run(1'000);
    write(scene, 1, id, QStringLiteral("theirs"));
    scene.run(5'000);
    write(scene, 0, id, QStringLiteral("mine, later"));
    scene.network().setOffline(0, false);
    const bool overwritten = scene.runUntil(scene.stage.time.now() + 60'000, [&] {
        return nameOn(scene, 0, id) == QLatin1StringView("theirs");
    });
    QVERIFY(!overwritten);
    VERIFY_AT_REST(scene);
    QCOMPARE(nameOn(scene, 1, id), QStringLiteral("mine, later"));
}

void TstDeviceScenarios::scenario_A16_aCloneIsNoticedBeforeAnybodyEdits()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    const auto incarnation = [&](int client) {
        return scene.client(client).store().sync().metadata()->incarnation;
    };
    const QString image = scene.client(0).copyDatabase();
    scene.client(1).replaceDatabase(image, scene.client(0).device());
    // Both run for a while and connect now and then; nobody edits.
    for (int day = 0; day < 4; ++day) {
        for (const int client : {0, 1}) {
            scene.client(client).crash();
            scene.client(client).start();
            scene.run(20'000);
        }
    }
    QVERIFY(scene.settle());
    QVERIFY(incarnation(0) != incarnation(1));
    create(scene, 0, QStringLiteral("a"));
    create(scene, 1, QStringLiteral("b"));
    VERIFY_AT_REST(scene);
}

void TstDeviceScenarios::scenario_B01_everyMessageMayBeLostDoubledOrLate()
{
    Figures figures;
    for (quint64 seed = 1; seed <= 10; ++seed) {
        Scene scene({.seed = seed, .clients = 3}, figures);
        scene.startAll();
        QVERIFY(scene.settle());
        scene.stage.faults.deaf = scene.stage.faults.duplicate = true;
        scene.stage.faults.slow = scene.stage.faults.lateDelivery = true;
        const Id id = create(scene, 0, QStringLiteral("start"));
        for (int i = 0; i < 30; ++i) {
            write(scene, i % 3, id, QString::number(i));
            scene.run(3'000);
        }
        scene.stage.faults = {};
        VERIFY_AT_REST(scene);
    }
    QVERIFY(figures.reached.value(QStringLiteral("message twice")) > 0);
}

void TstDeviceScenarios::scenario_B02_theSameAnswerIsLostAgainAndAgain()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    const Id id = create(scene, 0, QStringLiteral("once"));
    for (int i = 0; i < 100; ++i) { // the line breaks just after the batch was stored
        scene.run(i % 3 == 0 ? 40 : 90);
        scene.network().setOffline(0, true);
        scene.run(200);
        scene.network().setOffline(0, false);
        scene.runUntil(scene.stage.time.now() + 40'000,
                       [&] { return scene.client(0).status().connected; });
    }
    VERIFY_AT_REST(scene);
    QCOMPARE(versionOn(scene, 0, id), 1);
    QCOMPARE(conflictsOn(scene, 0), 0);
    const auto counted = scene.client(0).store().reader().connection().scalar(
        QStringLiteral("SELECT max(attempts) FROM sync_queue"));
    QCOMPARE(counted->toInt(), 0);
}

void TstDeviceScenarios::scenario_B03_aLateCopyArrivesAfterANewerEdit()
{
    Figures figures;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        Scene scene({.seed = seed}, figures);
        scene.startAll();
        QVERIFY(scene.settle());
        scene.stage.faults.slow = scene.stage.faults.lateDelivery = true;
        const Id id = create(scene, 0, QStringLiteral("first"));
        for (int i = 0; i < 6; ++i) {
            scene.run(31'000); // the stuck rule resets what is still on its way
            write(scene, 0, id, QString::number(i));
            scene.network().setOffline(0, true);
            scene.run(100);
            scene.network().setOffline(0, false);
        }
        scene.stage.faults = {};
        VERIFY_AT_REST(scene);
        QCOMPARE(nameOn(scene, 1, id), QStringLiteral("5"));
        QCOMPARE(conflictsOn(scene, 0), 0);
    }
}

void TstDeviceScenarios::scenario_B09_manyChangesOverABadLine()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    scene.stage.faults.slow = true;
    for (int i = 0; i < 300; ++i)
        create(scene, 0, QString::number(i));
    qint64 left = scene.client(0).status().pending;
    for (int minute = 0; minute < 30 && left > 0; ++minute) {
        scene.run(60'000);
        const SyncStatus now = scene.client(0).status();
        QVERIFY2(now.pending + now.processing < left,
                 qPrintable(scene.stage.violation() + scene.restlessness()));
        left = now.pending + now.processing;
    }
    QCOMPARE(left, 0);
    scene.stage.faults = {};
    VERIFY_AT_REST(scene);
}

void TstDeviceScenarios::scenario_C09_theServerComesBackFromABackup()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id kept = create(scene, 0, QStringLiteral("in the backup"));
    VERIFY_AT_REST(scene);
    const QString backup = scene.server().copyDatabase();
    write(scene, 0, kept, QStringLiteral("changed since"));
    const Id fresh = create(scene, 1, QStringLiteral("made since"));
    VERIFY_AT_REST(scene);
    scene.server().restore(backup);
    for (const auto &client : scene.clients())
        client->replaceDatabase(client->copyDatabase(), client->device()); // a new epoch to check
    scene.server().start();
    scene.startAll();
    QVERIFY2(scene.settle(), qPrintable(scene.stage.violation() + scene.restlessness()));
    for (const int client : {0, 1}) {
        QCOMPARE(nameOn(scene, client, kept), QStringLiteral("changed since"));
        QCOMPARE(nameOn(scene, client, fresh), QStringLiteral("made since"));
        QCOMPARE(scene.client(client).status().missing, 0);
    }
    QVERIFY2(scene.stage.isSound(), qPrintable(scene.stage.violation()));
}

#include "tst_device_scenarios.moc"
