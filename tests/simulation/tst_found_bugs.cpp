// SPDX-License-Identifier: GPL-3.0-or-later
// What random seeds found, played again step by step so that it stays found.
#include "simulation/acts.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::simulation;

class TstFoundBugs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_D07_authorOfALaterEditSeesTheRecordBack();
    void scenario_D05_clockSetBackDoesNotHoldTheQueue();
    void scenario_D04_deleteAfterAnUndoIsNoConflictWithIt();
    void scenario_C03_othersHearOfACommitThatWasAnsweredWrongly();
};
static RegisterTest<TstFoundBugs> registered("found_bugs");

void TstFoundBugs::scenario_D07_authorOfALaterEditSeesTheRecordBack()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id id = scene.client(0).store().newId();
    write(scene, 0, id, QStringLiteral("Giro"));
    QVERIFY2(scene.settle(), qPrintable(scene.restlessness()));
    scene.network().setOffline(0, true);
    scene.network().setOffline(1, true);
    scene.run(1'000);
    Mutation removal;
    removal.remove(EntityCatalog::standard().type<Account>(), id);
    scene.client(0).mutate(removal, QStringLiteral("deletes"));
    scene.run(1'000);
    write(scene, 1, id, QStringLiteral("Savings"));
    scene.network().setOffline(0, false);
    scene.run(60'000); // the delete is on the server
    scene.network().setOffline(1, false);
    QVERIFY2(scene.settle(), qPrintable(scene.restlessness()));
    QCOMPARE(nameOn(scene, 0, id), QStringLiteral("Savings"));
    QCOMPARE(nameOn(scene, 1, id), QStringLiteral("Savings"));
    QVERIFY2(scene.stage.isSound(), qPrintable(scene.stage.violation()));
}

void TstFoundBugs::scenario_D05_clockSetBackDoesNotHoldTheQueue()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    scene.stage.faults.storage = true; // answers "later" again and again
    const Id id = scene.client(0).store().newId();
    SimClient &client = scene.client(0);
    const auto waits = [&] {
        const auto due = client.store().reader().connection().scalar(
            QStringLiteral("SELECT max(next_attempt_at) FROM sync_queue WHERE status = 'pending'"));
        return due && due->toLongLong() > 0;
    };
    for (int i = 0; i < 200 && !waits(); ++i) {
        write(scene, 0, id, QString::number(i));
        scene.run(1'500);
    }
    QVERIFY(waits());
    client.stepClock(-300'000); // minutes are enough
    scene.stage.faults.storage = false;
    QVERIFY2(scene.settle(120'000), qPrintable(scene.restlessness()));
}

// The disk stored the batch and reported an error all the same.
void TstFoundBugs::scenario_D04_deleteAfterAnUndoIsNoConflictWithIt()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id id = create(scene, 0, QStringLiteral("Giro"));
    QVERIFY2(scene.settle(), qPrintable(scene.restlessness()));
    scene.network().setOffline(0, true);
    scene.run(1'000);
    write(scene, 1, id, QStringLiteral("Savings"));
    scene.run(1'000);
    remove(scene, 0, id);
    scene.run(1'000);
    write(scene, 0, id, QStringLiteral("Giro")); // taken back
    scene.run(1'000);
    remove(scene, 0, id);
    scene.client(0).stepClock(-8 * 3'600'000LL); // all three were made in the future now
    scene.network().setOffline(0, false);
    QVERIFY2(scene.settle(), qPrintable(scene.restlessness()));
    QCOMPARE(conflictsOn(scene, 0), 0);
    QCOMPARE(nameOn(scene, 1, id), QString());
    QVERIFY2(scene.stage.isSound(), qPrintable(scene.stage.violation()));
}

void TstFoundBugs::scenario_C03_othersHearOfACommitThatWasAnsweredWrongly()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    QVERIFY(scene.settle());
    scene.stage.faults.storage = true;
    const QString wrongly = QStringLiteral("storage answered wrongly after commit");
    const Id id = scene.client(0).store().newId();
    for (int i = 0; i < 500 && figures.reached.value(wrongly) == 0; ++i) {
        write(scene, 0, id, QString::number(i));
        scene.run(1'500);
    }
    QVERIFY(figures.reached.value(wrongly) > 0);
    scene.stage.faults.storage = false;
    QVERIFY2(scene.settle(120'000), qPrintable(scene.restlessness()));
    QCOMPARE(nameOn(scene, 1, id), nameOn(scene, 0, id));
}

#include "tst_found_bugs.moc"
