// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's verdicts make of the entries: the table of the protocol, row by row.
#include "sync_harness.h"

#include "store/sync_store.h"
#include "support/test_main.h"

using namespace finwise;
using wire::Verdict;

class TstVerdicts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachVerdictHasItsConsequence_data();
    void eachVerdictHasItsConsequence();
    void invalidIsTriedTwice();
    void aRightedEntryIsTakenAtTheSecondTry();
    void retryLaterNeverBecomesADeadLetter();
    void theServersWishIsRespected();
    void oneBadEntryDoesNotStopTheOthers();
    void anEntryTheServerForgotIsRepeated();
    void aTimeoutCountsOnlyAloneOnAProvenLine();
    void networkDeadLettersComeBackByThemselves();
};
static RegisterTest<TstVerdicts> registered("verdicts");

void TstVerdicts::eachVerdictHasItsConsequence_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QueueCounts>("counts");
    QTest::addColumn<int>("attempts"); // −1: no entry is left
    QTest::addColumn<SyncState>("state");
    QTest::newRow("applied") << Verdict::Applied << QueueCounts{} << -1 << SyncState::Synced;
    QTest::newRow("duplicate") << Verdict::Duplicate << QueueCounts{} << -1 << SyncState::Synced;
    QTest::newRow("conflict_lost")
        << Verdict::ConflictLost << QueueCounts{} << -1 << SyncState::Attention;
    QTest::newRow("conflict_rejected scenario_D11")
        << Verdict::ConflictRejected << QueueCounts{} << -1 << SyncState::Attention;
    QTest::newRow("gone scenario_E03")
        << Verdict::Gone << QueueCounts{} << -1 << SyncState::Attention;
    QTest::newRow("invalid") << Verdict::Invalid << QueueCounts{1, 0, 0} << 1 << SyncState::Waiting;
    QTest::newRow("forbidden") << Verdict::Forbidden << QueueCounts{0, 0, 1} << 1
                               << SyncState::Attention;
    QTest::newRow("too_large") << Verdict::TooLarge << QueueCounts{0, 0, 1} << 1
                               << SyncState::Attention;
    QTest::newRow("out_of_order scenario_B16")
        << Verdict::OutOfOrder << QueueCounts{1, 0, 0} << 0 << SyncState::Waiting;
    QTest::newRow("retry_later") << Verdict::RetryLater << QueueCounts{1, 0, 0} << 0
                                 << SyncState::Waiting;
}

void TstVerdicts::eachVerdictHasItsConsequence()
{
    QFETCH(const Verdict, verdict);
    QFETCH(const QueueCounts, counts);
    QFETCH(const int, attempts);
    QFETCH(const SyncState, state);
    Harness h;
    h.start();
    h.verdict = [&](const wire::Entry &) { return verdict; };
    h.addRecipients(1);
    QCOMPARE(h.counts(), counts);
    // Jitter may let an entry be due at once; then it is merely not sent before the pause is over.
    QVERIFY2(h.status().state == state
                 || (counts.pending > 0 && h.status().state == SyncState::Syncing),
             enumName(h.status().state).data());
    const auto open = h.store->sync().queue().list(std::nullopt, 10);
    QCOMPARE(open->isEmpty(), attempts < 0);
    if (attempts >= 0)
        QCOMPARE(open->first().attempts, attempts);
    const bool conflict = verdict == Verdict::ConflictLost || verdict == Verdict::ConflictRejected
                       || verdict == Verdict::Gone;
    QCOMPARE(h.status().conflicts, conflict ? 1 : 0);
    QCOMPARE(h.store->sync().journal().openCount().value_or(-1), conflict ? 1 : 0);
}

void TstVerdicts::invalidIsTriedTwice()
{
    // PRD-FR4.3, PRD-MOCK: validation errors, two tries.
    Harness h;
    h.verdict = [](const wire::Entry &) { return Verdict::Invalid; };
    h.addRecipients(1);
    h.start();
    h.advance(60'000);
    QCOMPARE(h.counts(), (QueueCounts{0, 0, 1}));
    QCOMPARE(h.batchSizes().size(), 2);
    const QueueEntry dead = h.store->sync().queue().list(QueueStatus::Failed, 1)->first();
    QCOMPARE(dead.attempts, 2);
    QCOMPARE(dead.errorKind, ErrorKind::Validation);
    QVERIFY(!dead.entry.data.isEmpty()); // nothing is lost
}

void TstVerdicts::aRightedEntryIsTakenAtTheSecondTry()
{
    Harness h;
    int tries = 0;
    h.verdict = [&](const wire::Entry &) {
        return ++tries == 1 ? Verdict::Invalid : Verdict::Applied;
    };
    h.addRecipients(1);
    h.start();
    QVERIFY(h.settle(20'000));
    QCOMPARE(h.status().pushed, 1);
}

void TstVerdicts::retryLaterNeverBecomesADeadLetter()
{
    Harness h;
    h.verdict = [](const wire::Entry &) { return Verdict::RetryLater; };
    h.addRecipients(1);
    h.start();
    h.advance(3'600'000);
    QCOMPARE(h.counts(), (QueueCounts{1, 0, 0}));
    // PRD-FR4.1: backoff up to 30 s, so a few hundred tries an hour at most.
    QVERIFY2(h.batchSizes().size() < 250, qPrintable(QString::number(h.batchSizes().size())));
    QVERIFY(h.batchSizes().size() > 100);
    h.verdict = {};
    QVERIFY(h.settle());
}

void TstVerdicts::theServersWishIsRespected()
{
    Harness h;
    h.answersBatches = false;
    h.addRecipients(1);
    h.start();
    h.verdict = [](const wire::Entry &) { return Verdict::RetryLater; };
    wire::BatchResult result = h.resultFor(h.sentOf<wire::Batch>().first());
    result.results.first().retryMs = 40'000;
    h.transport.deliver(result);
    h.advance(39'999);
    QCOMPARE(h.batchSizes().size(), 1);
    h.advance(10'001);
    QCOMPARE(h.batchSizes().size(), 2);
}

void TstVerdicts::oneBadEntryDoesNotStopTheOthers()
{
    Harness h;
    const QList<Id> ids = h.addRecipients(40);
    h.verdict = [&](const wire::Entry &entry) {
        return entry.entityId == ids[3] ? Verdict::Forbidden : Verdict::Applied;
    };
    h.start();
    QVERIFY(h.settle());
    QCOMPARE(h.status().pushed, 39);
    QCOMPARE(h.status().deadLetters, 1);
    QCOMPARE(h.status().state, SyncState::Attention);
}

void TstVerdicts::anEntryTheServerForgotIsRepeated()
{
    Harness h;
    h.answersBatches = false;
    h.addRecipients(2);
    h.start();
    wire::BatchResult result = h.resultFor(h.sentOf<wire::Batch>().first());
    result.results.removeLast();
    h.answersBatches = true;
    h.transport.deliver(result);
    QVERIFY(h.settle());
    QCOMPARE(h.batchSizes(), (QList<int>{2, 1}));
}

void TstVerdicts::aTimeoutCountsOnlyAloneOnAProvenLine()
{
    // PRD-FR4.3, PRD-MOCK: timeouts, three tries ×1.5; PRD-FR4.2.
    Harness h;
    h.start();
    h.advance(61'000);
    h.answersBatches = false;
    h.addRecipients(1);
    h.advance(30'000);
    QCOMPARE(h.store->sync().queue().list(std::nullopt, 1)->first().attempts, 1);
    h.advance(300'000);
    QCOMPARE(h.counts(), (QueueCounts{0, 0, 1}));
    const QueueEntry dead = h.store->sync().queue().list(QueueStatus::Failed, 1)->first();
    QCOMPARE(dead.errorKind, ErrorKind::Timeout);
    QCOMPARE(dead.attempts, 3);
    QCOMPARE(h.batchSizes().size(), 3);
}

void TstVerdicts::networkDeadLettersComeBackByThemselves()
{
    // PRD-MOCK: network errors, five tries ×2, and a way back.
    Harness h;
    h.start();
    h.addRecipients(1);
    bool kills = true;
    h.transport.onSend = [&, answer = h.transport.onSend](const wire::Message &message) {
        if (kills && std::holds_alternative<wire::Batch>(message))
            h.lose();
        else
            answer(message);
    };
    h.advance(61'000);
    h.addRecipients(1);
    for (int second = 0; second < 3'600 && h.counts().failed == 0; ++second)
        h.advance(1'000);
    QCOMPARE(h.counts(), (QueueCounts{0, 0, 1}));
    kills = false;
    h.advance(120'000);
    QCOMPARE(h.counts(), QueueCounts{});
    QCOMPARE(h.status().pushed, 2);
}

#include "tst_verdicts.moc"
