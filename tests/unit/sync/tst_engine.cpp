// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as a whole, through trouble that lasts, in virtual time.
#include "sync/engine.h"

#include "support/test_main.h"
#include "sync_harness.h"

using namespace finwise;

class TstEngine final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatACrashLeftInProcessingIsPendingAgain();
    void maintenancePausesWithoutLoss();
    void anotherServerIsRefused();
    void aForkGetsANewIncarnation();
    void lastingTroubleIsShownAsManualAndLeftByItself();
    void theWatchdogBreaksAStandstill();
    void storageTroubleEndsTheConnectionNotTheProgram();
    void flappingForADayDrainsTheQueueAndKeepsTheStateSmall();
    void logsEveryEventWithoutContent();
};
static RegisterTest<TstEngine> registered("engine");

void TstEngine::whatACrashLeftInProcessingIsPendingAgain()
{
    Harness h;
    h.addRecipients(2);
    // What the program that crashed had taken and got no answer for.
    QCOMPARE(h.store->sync().queue().take({})->size(), 2);
    h.start();
    QCOMPARE(h.batchSizes(), QList<int>{2});
    QCOMPARE(h.counts(), QueueCounts{});
}

void TstEngine::maintenancePausesWithoutLoss()
{
    Harness h;
    h.start();
    h.transport.deliver(wire::Status{wire::ServerState::Maintenance});
    QCOMPARE(h.status().state, SyncState::Offline);
    QCOMPARE(h.status().reason, ErrorKind::Busy);
    h.addRecipients(3);
    h.advance(300'000);
    QVERIFY(h.batchSizes().isEmpty());
    QVERIFY(h.status().connected);
    h.transport.deliver(wire::Status{wire::ServerState::Online});
    QCOMPARE(h.batchSizes(), QList<int>{3});
}

void TstEngine::anotherServerIsRefused()
{
    // scenario_E23
    Harness h;
    h.start();
    h.lose();
    h.welcome.serverId = Id::v7(h.clock, h.random);
    h.addRecipients(1);
    h.advance(10'000);
    QCOMPARE(h.status().state, SyncState::Offline);
    QCOMPARE(h.status().reason, ErrorKind::Usage);
    QVERIFY(h.batchSizes().isEmpty());
}

void TstEngine::aForkGetsANewIncarnation()
{
    // scenario_A04 and A05, the client's part: the op ids stay.
    Harness h;
    h.addRecipients(1);
    h.answersBatches = false;
    h.start();
    const wire::Hello first = h.sentOf<wire::Hello>().last();
    const wire::Batch sent = h.sentOf<wire::Batch>().last();
    h.welcome.directive = wire::Directive::Fork;
    h.lose();
    h.advance(1'000);
    h.welcome.directive = wire::Directive::Ok;
    h.answersBatches = true;
    QVERIFY(h.settle());
    const wire::Hello forked = h.sentOf<wire::Hello>().last();
    QVERIFY(forked.incarnation != first.incarnation);
    QCOMPARE(forked.nonce, QString());
    QCOMPARE(h.sentOf<wire::Batch>().last().entries.first().id, sent.entries.first().id);
}

void TstEngine::lastingTroubleIsShownAsManualAndLeftByItself()
{
    Harness h;
    h.transport.reachable = false;
    h.transport.refusal = sync::SocketClosed{ErrorKind::Protocol, QStringLiteral("HTML"), 0, true};
    h.start(); // scenario_B05: a captive portal
    h.advance(600'000);
    QCOMPARE(h.status().state, SyncState::Manual);
    QCOMPARE(h.counts().failed, 0);
    h.comeBack();
    h.advance(30'000);
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstEngine::theWatchdogBreaksAStandstill()
{
    SyncConfig config;
    config.stuckMs = 3'000'000;
    Harness h(1, config);
    h.start();
    h.answersBatches = false;
    h.addRecipients(1);
    h.advance(119'999);
    QCOMPARE(h.status().watchdogResets, 1);
    h.answersBatches = true;
    QVERIFY(h.settle());
}

void TstEngine::storageTroubleEndsTheConnectionNotTheProgram()
{
    // scenario_A15: the store refuses for a while.
    Harness h;
    h.start();
    h.engine.post(
        sync::StoreFailed{Error{ErrorKind::Busy, QStringLiteral("db"), QStringLiteral("locked")}});
    QVERIFY(!h.status().connected);
    QCOMPARE(h.status().reason, ErrorKind::Busy);
    h.advance(30'000);
    QVERIFY(h.status().connected);
}

void TstEngine::flappingForADayDrainsTheQueueAndKeepsTheStateSmall()
{
    // PRD-FR6.3, PRD-G3: 24 hours of a flapping network with edits all the time.
    Harness h(7);
    h.start();
    SeededRandom random(11);
    for (int i = 0; i < 24 * 60; ++i) {
        if (random.chance(1, 3))
            h.lose();
        if (random.chance(1, 5))
            h.goOffline();
        h.addRecipients(1);
        h.advance(qint64(random.below(60'000)));
        h.comeBack();
        h.log.lines.clear();
        h.transport.sent.clear();
    }
    QVERIFY(h.settle());
    QCOMPARE(h.counts(), QueueCounts{});
    QCOMPARE(h.status().pushed + h.status().conflictsSeen, 24 * 60);
    QVERIFY(h.engine.state().inFlight.empty());
    QVERIFY(h.engine.state().suspects.isEmpty());
}

void TstEngine::logsEveryEventWithoutContent()
{
    // PRD-FR4.4
    Harness h;
    h.addRecipients(1);
    h.start();
    h.lose();
    const QByteArray all = h.log.lines.join('\n');
    for (const char *event :
         {"sync.connected", "sync.batch_sent", "sync.batch_answered", "sync.disconnected"})
        QVERIFY2(all.contains(event), event);
    QVERIFY(!all.contains("r0"));
}

#include "tst_engine.moc"
