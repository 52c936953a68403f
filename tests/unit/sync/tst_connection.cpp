// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, heartbeat, loss and the way back, in virtual time.
#include "sync_harness.h"

#include "store/sync_store.h"
#include "support/test_main.h"

using namespace finwise;

class TstConnection final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void connectionStatesOfTheMock();
    void helloTellsWhoThisIs();
    void waitsBetweenTriesAreCappedAndSpread();
    void theBackoffIsForgottenOnlyAfterAStableMinute();
    void afterReconnectingTheQueueIsSentAtOnce();
    void backWithinFiveSecondsAfterTheServerReturns_data();
    void backWithinFiveSecondsAfterTheServerReturns();
    void networkUpTriesAtOnce();
    void daysOfflineCountNothing();
    void everyPingIsAnsweredOrTheLineIsDead();
    void anyFrameIsASignOfLife();
    void latencyIsShown();
    void aSilentServerAtTheStartIsGivenUp();
    void theServersWaitingTimeWins();
    void aSignInIsRenewedOnceThenTheUserIsAsked();
    void onlyTheUserCanHelp_data();
    void onlyTheUserCanHelp();
    void theButtonTriesAtOnce();
};
static RegisterTest<TstConnection> registered("connection");

void TstConnection::connectionStatesOfTheMock()
{
    // PRD-MOCK: the connection states, in the order a user sees them.
    Harness h;
    QCOMPARE(h.status().state, SyncState::LocalOnly);
    h.transport.reachable = false;
    h.start();
    QCOMPARE(h.status().state, SyncState::Connecting);
    h.transport.close({ErrorKind::Network, QStringLiteral("refused"), 0, false});
    QCOMPARE(h.status().state, SyncState::Offline);
    QCOMPARE(h.status().reason, ErrorKind::Network);
    QVERIFY(h.status().nextRetryMs.has_value());
    h.comeBack();
    h.advance(5'000);
    QCOMPARE(h.status().state, SyncState::Synced);
    QVERIFY(h.status().connected);
    h.lose();
    QCOMPARE(h.status().state, SyncState::Connecting); // hope, until a try has failed
    h.engine.stop();
    QCOMPARE(h.status().state, SyncState::LocalOnly);
    QVERIFY(!h.engine.nextDeadline().has_value());
}

void TstConnection::helloTellsWhoThisIs()
{
    Harness h;
    h.identity.tenantName = QStringLiteral("Haushalt");
    h.addRecipients(2);
    h.answersBatches = false;
    h.start();
    const wire::Hello first = h.sentOf<wire::Hello>().first();
    QCOMPARE(first.device, h.store->device());
    QCOMPARE(first.tenantName, QStringLiteral("Haushalt")); // TASK-14
    QCOMPARE(first.nonce, QString());
    QCOMPARE(first.nextOpSeq, 3);
    QCOMPARE(first.queueSize, 2);
    QVERIFY(first.cursor.isEmpty());
    h.lose();
    h.advance(1'000);
    const wire::Hello second = h.sentOf<wire::Hello>().last();
    QCOMPARE(second.incarnation, first.incarnation);
    QCOMPARE(second.nonce, QStringLiteral("n1"));
    QCOMPARE(second.cursor, QStringLiteral("1.0"));
}

void TstConnection::waitsBetweenTriesAreCappedAndSpread()
{
    // PRD-FR3.1: exponential, at most 30 s, with jitter.
    QSet<qint64> firstWaits;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        Harness h(seed);
        h.transport.reachable = false;
        h.transport.refusal = sync::SocketClosed{ErrorKind::Network, QStringLiteral("busy"), 0,
                                                 true};
        h.start();
        h.advance(1'800'000);
        const QList<qint64> at = h.transport.openedAt;
        QVERIFY(at.size() > 60); // half of 30 s on average
        for (int i = 1; i < at.size(); ++i) {
            const qint64 bound = std::min<qint64>(30'000, qint64(1'000) << std::min(i - 1, 10));
            QVERIFY2(at[i] - at[i - 1] <= bound, qPrintable(QString::number(at[i] - at[i - 1])));
        }
        firstWaits.insert(at[5] - at[4]);
    }
    QVERIFY(firstWaits.size() > 15);
}

void TstConnection::theBackoffIsForgottenOnlyAfterAStableMinute()
{
    // scenario_B14: connects and dies after two seconds, for ever.
    Harness h;
    h.start();
    for (int i = 0; i < 30; ++i) {
        h.advance(2'000);
        h.lose();
        h.advance(30'000);
    }
    QVERIFY(h.engine.state().failures >= 5);
    h.advance(h.config.stableMs);
    QCOMPARE(h.engine.state().failures, 0);
}

void TstConnection::afterReconnectingTheQueueIsSentAtOnce()
{
    // PRD-FR3.2
    Harness h;
    h.start();
    h.goOffline();
    h.addRecipients(3);
    h.advance(60'000);
    QVERIFY(h.batchSizes().isEmpty());
    h.comeBack();
    h.advance(5'000);
    QCOMPARE(h.batchSizes(), QList<int>{3});
    QCOMPARE(h.timesOf<wire::Batch>().last(), h.timesOf<wire::Hello>().last());
}

void TstConnection::backWithinFiveSecondsAfterTheServerReturns_data()
{
    QTest::addColumn<qint64>("awayMs");
    QTest::newRow("PRD-G5 after 5 s") << qint64(5'000);
    QTest::newRow("PRD-G5 after 1 minute") << qint64(60'000);
    QTest::newRow("PRD-G5 after 10 minutes") << qint64(600'000);
    QTest::newRow("PRD-G5 after an hour") << qint64(3'600'000);
}

void TstConnection::backWithinFiveSecondsAfterTheServerReturns()
{
    QFETCH(const qint64, awayMs);
    for (quint64 seed = 1; seed <= 20; ++seed) {
        Harness h(seed);
        h.start();
        h.goOffline();
        h.advance(awayMs);
        h.comeBack();
        h.advance(4'999);
        QVERIFY2(h.status().connected, qPrintable(QString::number(seed)));
    }
}

void TstConnection::networkUpTriesAtOnce()
{
    Harness h;
    h.start();
    h.goOffline();
    h.engine.post(sync::NetworkDown{});
    h.advance(600'000);
    h.comeBack();
    const qint64 now = h.clock.monotonicMs();
    h.engine.post(sync::NetworkUp{});
    QVERIFY(h.status().connected);
    QCOMPARE(h.transport.openedAt.last(), now);
    // Several at once are one try.
    const int opens = h.transport.opens;
    h.engine.post(sync::NetworkUp{});
    h.engine.post(sync::NetworkUp{});
    QCOMPARE(h.transport.opens, opens);
}

void TstConnection::daysOfflineCountNothing()
{
    // scenario_B13
    Harness h;
    h.start();
    h.addRecipients(20);
    h.answersBatches = false;
    h.addRecipients(1);
    h.goOffline();
    const int opens = h.transport.opens;
    h.advance(qint64(4) * 86'400'000);
    QCOMPARE(h.counts().failed, 0);
    const auto waiting = h.store->sync().queue().list(QueueStatus::Pending, 100);
    for (const QueueEntry &entry : *waiting)
        QCOMPARE(entry.attempts, 0);
    // On average not more than one try in ten seconds.
    QVERIFY(h.transport.opens - opens < 4 * 8'640);
}

void TstConnection::everyPingIsAnsweredOrTheLineIsDead()
{
    // PRD-FR3.3, scenario_B04: half-open, noticed within 25 seconds.
    Harness h;
    h.start();
    h.advance(15'000);
    h.answersPings = false;
    const int aborts = h.transport.aborts;
    h.advance(24'999);
    QCOMPARE(h.transport.aborts, aborts);
    h.advance(1);
    QCOMPARE(h.transport.aborts, aborts + 1);
    QCOMPARE(h.status().reason, ErrorKind::Timeout);
    h.answersPings = true;
    h.advance(1'000);
    QVERIFY(h.status().connected);
}

void TstConnection::anyFrameIsASignOfLife()
{
    Harness h;
    h.answersPings = false;
    h.start();
    for (int i = 0; i < 12; ++i) {
        h.advance(9'000);
        h.transport.deliver(wire::UnknownMessage{QStringLiteral("noise")});
    }
    QVERIFY(h.status().connected);
    QCOMPARE(h.status().connects, 1);
}

void TstConnection::latencyIsShown()
{
    // PRD-FR3.4
    Harness h;
    h.answersPings = false;
    h.start();
    const qint64 sentAt = h.sentOf<wire::Ping>().first().time;
    h.clock.advance(38);
    h.transport.deliver(wire::Pong{sentAt, h.clock.now()});
    QCOMPARE(h.status().latencyMs, 38);
    h.transport.deliver(wire::Pong{sentAt - 10'000'000, h.clock.now()}); // nonsense
    QCOMPARE(h.status().latencyMs, 38);
}

void TstConnection::aSilentServerAtTheStartIsGivenUp()
{
    Harness h;
    h.transport.greets = false;
    h.start();
    h.advance(10'000);
    QCOMPARE(h.transport.aborts, 1);
    QCOMPARE(h.status().state, SyncState::Offline);
    QCOMPARE(h.status().reason, ErrorKind::Timeout);
    h.transport.greets = true;
    h.advance(30'000);
    QVERIFY(h.status().connected);
}

void TstConnection::theServersWaitingTimeWins()
{
    Harness h;
    h.start();
    h.transport.deliver(wire::Bye{QStringLiteral("shutdown"), 60'000});
    const int opens = h.transport.opens;
    h.advance(59'999);
    QCOMPARE(h.transport.opens, opens);
    h.advance(15'001); // up to a quarter more, so that not all come at once
    QCOMPARE(h.transport.opens, opens + 1);
    QVERIFY(h.status().connected);
}

void TstConnection::aSignInIsRenewedOnceThenTheUserIsAsked()
{
    Harness h;
    h.start();
    h.transport.reachable = false;
    h.transport.refusal = sync::SocketClosed{ErrorKind::Unauthorized, QStringLiteral("401"), 0,
                                             true};
    const int opens = h.transport.opens;
    h.lose(ErrorKind::Unauthorized);
    h.advance(60'000);
    QCOMPARE(h.transport.opens, opens + 1);
    QCOMPARE(h.status().state, SyncState::Offline);
    QCOMPARE(h.status().reason, ErrorKind::Unauthorized);
    h.comeBack();
    h.engine.syncNow();
    QVERIFY(h.status().connected);
}

void TstConnection::onlyTheUserCanHelp_data()
{
    QTest::addColumn<wire::Directive>("directive");
    QTest::addColumn<ErrorKind>("reason");
    QTest::newRow("scenario_E11 newer client needed")
        << wire::Directive::Upgrade << ErrorKind::Unsupported;
    QTest::newRow("scenario_E12 tenant closed")
        << wire::Directive::Forbidden << ErrorKind::Forbidden;
}

void TstConnection::onlyTheUserCanHelp()
{
    QFETCH(const wire::Directive, directive);
    QFETCH(const ErrorKind, reason);
    Harness h;
    h.welcome.directive = directive;
    h.addRecipients(200);
    h.start();
    QCOMPARE(h.status().state, SyncState::Offline);
    QCOMPARE(h.status().reason, reason);
    h.advance(3'600'000);
    QVERIFY(h.transport.opens <= 13); // every five minutes
    QCOMPARE(h.counts(), (QueueCounts{200, 0, 0}));
    h.welcome.directive = wire::Directive::Ok;
    h.advance(400'000);
    QVERIFY(h.status().connected);
}

void TstConnection::theButtonTriesAtOnce()
{
    // TASK-16, TASK-17
    Harness h;
    h.start();
    h.goOffline();
    h.advance(300'000);
    h.transport.refusal.reset();
    h.comeBack();
    h.engine.syncNow();
    QVERIFY(h.status().connected);
    const qsizetype requests = h.sentOf<wire::RequestChanges>().size();
    h.engine.syncNow();
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), requests + 1);
}

#include "tst_connection.moc"
