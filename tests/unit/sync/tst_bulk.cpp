// SPDX-License-Identifier: GPL-3.0-or-later
// Larger batches, several at a time, while the server grants them.
#include "sync_harness.h"

#include "store/sync_store.h"
#include "support/test_main.h"

using namespace finwise;

class TstBulk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bulkIsAskedForWhenManyWait();
    void theStatusOfABulkRunIsTrueAfterEveryAnswer();
    void aChangeMadeDuringABulkRunIsSentToo();
    void bulkNeverMeansNever();
    void noMoreIsSentThanWasGranted();
    void aRevokedGrantEndsBulk();
};
static RegisterTest<TstBulk> registered("bulk");

// A run has begun, at the documented pace; from now on the test answers.
static void startWith600(Harness &h)
{
    h.welcome.capabilities = {QStringLiteral("bulk")};
    h.addRecipients(600, true);
    h.start();
    h.answersBatches = false;
}

void TstBulk::bulkIsAskedForWhenManyWait()
{
    Harness h;
    h.welcome.capabilities = {QStringLiteral("bulk")};
    h.addRecipients(2'000, true);
    h.start();
    const QList<wire::BulkRequest> requests = h.sentOf<wire::BulkRequest>();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().entries, 2'000);
    h.transport.deliver(wire::BulkGrant{500, limits::kBulkFrameBytes, 4, 0, 20'000, 60'000});
    QVERIFY(h.settle(10'000));
    QVERIFY2(h.batchSizes().size() <= 6, qPrintable(QString::number(h.batchSizes().size())));
    QVERIFY(h.clock.monotonicMs() < 2'000);
    QCOMPARE(h.status().pushed, 2'000);
}

// It is reckoned from the answers: counting 100,000 entries after each would take longer than they.
void TstBulk::theStatusOfABulkRunIsTrueAfterEveryAnswer()
{
    Harness h;
    startWith600(h);
    const qsizetype before = h.sentOf<wire::Batch>().size(); // answered
    h.transport.deliver(wire::BulkGrant{100, limits::kBulkFrameBytes, 2, 0, 20'000, 60'000});
    qsizetype answered = before;
    for (; answered < h.sentOf<wire::Batch>().size(); ++answered) {
        h.transport.deliver(h.resultFor(h.sentOf<wire::Batch>().at(answered)));
        QCOMPARE(h.status().pending, h.counts().pending);
        QCOMPARE(h.status().processing, h.counts().processing);
        QCOMPARE(h.status().done + h.counts().pending + h.counts().processing,
                 h.status().state == SyncState::Syncing ? h.status().total : h.status().done);
    }
    QVERIFY(answered > before + 5);
    QCOMPARE(h.status().pending + h.status().processing, 0);
}

void TstBulk::aChangeMadeDuringABulkRunIsSentToo()
{
    Harness h;
    startWith600(h);
    qsizetype answered = h.sentOf<wire::Batch>().size();
    h.transport.deliver(wire::BulkGrant{100, limits::kBulkFrameBytes, 2, 0, 20'000, 60'000});
    h.transport.deliver(h.resultFor(h.sentOf<wire::Batch>().at(answered++)));
    h.addRecipients(3);
    QCOMPARE(h.status().pending, h.counts().pending);
    for (; answered < h.sentOf<wire::Batch>().size(); ++answered)
        h.transport.deliver(h.resultFor(h.sentOf<wire::Batch>().at(answered)));
    h.answersBatches = true;
    QVERIFY(h.settle());
    QCOMPARE(h.status().pushed, 603);
}

void TstBulk::bulkNeverMeansNever()
{
    SyncConfig config;
    config.bulk = BulkMode::Never;
    Harness h(1, config);
    h.welcome.capabilities = {QStringLiteral("bulk")};
    h.addRecipients(300);
    h.start();
    QVERIFY(!h.sentOf<wire::Hello>().first().capabilities.contains(QStringLiteral("bulk")));
    h.transport.deliver(wire::BulkGrant{500, limits::kBulkFrameBytes, 4, 0, 20'000, 60'000});
    QVERIFY(h.settle());
    QVERIFY(h.sentOf<wire::BulkRequest>().isEmpty());
    QCOMPARE(h.batchSizes().size(), 20);
}

// A server sends back whole what it did not grant, and the run waits for another grant.
void TstBulk::noMoreIsSentThanWasGranted()
{
    Harness h;
    startWith600(h);
    const qsizetype before = h.batchSizes().size();
    h.transport.deliver(wire::BulkGrant{100, limits::kBulkFrameBytes, 4, 0, 250, 60'000});
    QCOMPARE(h.batchSizes().mid(before), (QList<int>{100, 100, 50}));
}

void TstBulk::aRevokedGrantEndsBulk()
{
    Harness h;
    startWith600(h);
    h.transport.deliver(wire::BulkGrant{100, limits::kBulkFrameBytes, 2, 0, 20'000, 60'000});
    h.transport.deliver(wire::BulkRevoke{});
    h.answersBatches = true;
    for (const wire::Batch &batch : h.sentOf<wire::Batch>())
        h.transport.deliver(h.resultFor(batch));
    const qsizetype before = h.batchSizes().size();
    h.advance(5'000);
    const QList<int> after = h.batchSizes().mid(before);
    QVERIFY(!after.isEmpty());
    for (int size : after)
        QCOMPARE(size, 15);
}

#include "tst_bulk.moc"
