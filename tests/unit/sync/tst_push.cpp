// SPDX-License-Identifier: GPL-3.0-or-later
// Batches, pauses, stuck entries and lost batches in virtual time.
#include "sync_harness.h"

#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"

using namespace finwise;

class TstPush final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void batchesAreOfAtMostFifteen_data();
    void batchesAreOfAtMostFifteen();
    void mockScenario150TransactionsOver3AccountsAnd3Categories();
    void oneBatchIsInFlight();
    void aLoneEditAfterARunGoesAtOnce();
    void anEditWithoutSignalIsFoundByTheMonitor();
    void theMonitorRestsWhileOffline();
    void stuckEntriesArePendingAfterThirtySeconds();
    void theStuckRuleIgnoresTheWallClock();
    void aLateAnswerIsHonoured();
    void onlyTheFailedBatchIsRepeated();
    void aBatchThatFailsAgainIsHalvedUntilThePoisonIsAlone();
    void progressIsHonest();
    void theServersLimitsAreObeyed();
    void aRefusedRequestWaitsAsLongAsTheServerWants();
};
static RegisterTest<TstPush> registered("push");

void TstPush::batchesAreOfAtMostFifteen_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("batches");
    QTest::newRow("PRD-MOCK PRD-FR2.1 45 in 3") << 45 << 3;
    QTest::newRow("PRD-MOCK PRD-FR2.1 100 in 7") << 100 << 7;
    QTest::newRow("PRD-MOCK PRD-FR2.1 200 in 14") << 200 << 14;
    QTest::newRow("PRD-FR2.1 exactly 15 in 1") << 15 << 1;
    QTest::newRow("PRD-FR2.1 16 in 2") << 16 << 2;
    QTest::newRow("PRD-FR2.1 one") << 1 << 1;
}

void TstPush::batchesAreOfAtMostFifteen()
{
    QFETCH(const int, entries);
    QFETCH(const int, batches);
    Harness h;
    h.addRecipients(entries);
    h.start();
    QVERIFY(h.settle());
    const QList<int> sizes = h.batchSizes();
    QCOMPARE(sizes.size(), batches);
    for (int i = 0; i + 1 < sizes.size(); ++i)
        QCOMPARE(sizes[i], 15);
    QCOMPARE(std::accumulate(sizes.begin(), sizes.end(), 0), entries);
    // PRD-FR2.2: at least a second between the batches of a run.
    const QList<qint64> times = h.timesOf<wire::Batch>();
    for (int i = 1; i < times.size(); ++i)
        QVERIFY2(times[i] - times[i - 1] >= 1000,
                 qPrintable(QString::number(times[i] - times[i - 1])));
    QVERIFY(times.last() - times.first() <= (batches - 1) * 1000 + 100);
    for (const wire::Batch &batch : h.sentOf<wire::Batch>())
        QCOMPARE(batch.run, h.sentOf<wire::Batch>().first().run);
    QCOMPARE(h.status().pushed, entries);
    QCOMPARE(h.counts(), QueueCounts{});
}

void TstPush::mockScenario150TransactionsOver3AccountsAnd3Categories()
{
    // PRD-MOCK, PRD-G2: more than 100 records within 30 seconds, parents before children.
    Harness h;
    const EntityCatalog &catalog = EntityCatalog::standard();
    Mutation mutation;
    QList<Id> accounts;
    QList<Id> categories;
    for (int i = 0; i < 3; ++i) {
        Account account;
        account.meta.id = h.store->newId();
        account.name = QStringLiteral("account %1").arg(i);
        accounts.append(account.meta.id);
        mutation.write(catalog.record(account));
        Category category;
        category.meta.id = h.store->newId();
        category.name = QStringLiteral("category %1").arg(i);
        categories.append(category.meta.id);
        mutation.write(catalog.record(category));
    }
    for (int i = 0; i < 150; ++i) {
        Transaction transaction;
        transaction.meta.id = h.store->newId();
        transaction.accountId = accounts[i % 3];
        transaction.categoryId = categories[i / 3 % 3];
        transaction.date = QDate(2025, 1, 1).addDays(i);
        transaction.amount = Money{-100 - i, *Currency::parse(QStringLiteral("EUR"))};
        mutation.write(catalog.record(transaction));
    }
    const auto done = h.mutate(mutation);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(describe(done.error())));
    h.start();
    QVERIFY(h.settle(30'000));
    QCOMPARE(h.batchSizes().size(), 11); // 156 entries
    const wire::Batch first = h.sentOf<wire::Batch>().first();
    for (int i = 0; i < 6; ++i)
        QVERIFY(first.entries[i].entity != QLatin1StringView("Transaction"));
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPush::oneBatchIsInFlight()
{
    Harness h;
    h.answersBatches = false;
    h.addRecipients(45);
    h.start();
    h.advance(29'000);
    QCOMPARE(h.batchSizes(), QList<int>{15});
    QCOMPARE(h.counts(), (QueueCounts{30, 15, 0}));
}

void TstPush::aLoneEditAfterARunGoesAtOnce()
{
    Harness h;
    h.start();
    h.addRecipients(20);
    QVERIFY(h.settle());
    const qint64 before = h.clock.monotonicMs();
    h.addRecipients(1);
    QCOMPARE(h.timesOf<wire::Batch>().last(), before);
    QVERIFY(h.sentOf<wire::Batch>().last().run != h.sentOf<wire::Batch>().first().run);
}

void TstPush::anEditWithoutSignalIsFoundByTheMonitor()
{
    // PRD-FR1.1, PRD-FR1.2: every 10 s, and processing starts by itself.
    Harness h;
    h.start();
    h.advance(4'000);
    h.store->blockSignals(true);
    h.addRecipients(3);
    h.store->blockSignals(false);
    h.advance(5'999);
    QVERIFY(h.batchSizes().isEmpty());
    h.advance(1);
    QCOMPARE(h.batchSizes(), QList<int>{3});
    QCOMPARE(h.timesOf<wire::Batch>().first(), 10'000);
}

void TstPush::theMonitorRestsWhileOffline()
{
    // PRD-FR1.4
    Harness h;
    h.start();
    QVERIFY(h.engine.state().timers.at(sync::Timer::Monitor).has_value());
    h.goOffline();
    QVERIFY(!h.engine.state().timers.at(sync::Timer::Monitor).has_value());
    h.addRecipients(5);
    h.advance(120'000);
    QVERIFY(h.batchSizes().isEmpty());
    QCOMPARE(h.counts(), (QueueCounts{5, 0, 0}));
}

void TstPush::stuckEntriesArePendingAfterThirtySeconds()
{
    // PRD-FR1.3
    Harness h;
    h.answersBatches = false;
    h.addRecipients(2);
    h.start();
    h.advance(29'999);
    QCOMPARE(h.counts(), (QueueCounts{0, 2, 0}));
    h.advance(1);
    QCOMPARE(h.counts().failed, 0);
    h.answersBatches = true;
    h.advance(2'000);
    QCOMPARE(h.counts(), QueueCounts{});
    const QList<wire::Batch> batches = h.sentOf<wire::Batch>();
    QCOMPARE(batches.size(), 2);
    QVERIFY(batches[0].id != batches[1].id);
    QCOMPARE(batches[0].entries, batches[1].entries); // an entry sent once never changes
}

void TstPush::theStuckRuleIgnoresTheWallClock()
{
    Harness h;
    h.answersBatches = false;
    h.addRecipients(1);
    h.start();
    h.clock.setSkew(86'400'000);
    h.advance(20'000);
    QCOMPARE(h.counts().processing, 1);
    QCOMPARE(h.batchSizes().size(), 1);
}

void TstPush::aLateAnswerIsHonoured()
{
    // scenario_B15: the answer comes after the entry was reset, and nothing is sent again.
    Harness h;
    h.answersBatches = false;
    h.addRecipients(1);
    h.start();
    h.advance(30'000);
    const wire::Batch first = h.sentOf<wire::Batch>().first();
    h.transport.deliver(h.resultFor(first));
    QCOMPARE(h.counts(), QueueCounts{});
    // A second copy of the answer changes nothing.
    h.transport.deliver(h.resultFor(first));
    QCOMPARE(h.counts(), QueueCounts{});
    QCOMPARE(h.status().deadLetters, 0);
}

void TstPush::onlyTheFailedBatchIsRepeated()
{
    // PRD-FR2.4
    Harness h;
    h.addRecipients(45);
    int seen = 0;
    h.transport.onSend = [&, answer = h.transport.onSend](const wire::Message &message) {
        const bool batch = std::holds_alternative<wire::Batch>(message);
        if (batch && ++seen == 2)
            return; // the second one is lost
        answer(message);
    };
    h.start();
    QVERIFY(h.settle());
    const QList<wire::Batch> batches = h.sentOf<wire::Batch>();
    QCOMPARE(batches.size(), 4);
    QCOMPARE(batches[1].entries, batches[2].entries);
    QCOMPARE(h.status().pushed, 45);
}

void TstPush::aBatchThatFailsAgainIsHalvedUntilThePoisonIsAlone()
{
    // scenario_B10, scenario_C14: a single entry that kills the connection, or the server with it,
    // cannot stop the others.
    Harness h;
    const QList<Id> ids = h.addRecipients(15);
    h.transport.onSend = [&, answer = h.transport.onSend](const wire::Message &message) {
        const auto *batch = std::get_if<wire::Batch>(&message);
        const bool poison = batch != nullptr
                         && std::any_of(batch->entries.begin(), batch->entries.end(),
                                        [&](const wire::Entry &e) { return e.entityId == ids[4]; });
        if (poison)
            h.lose();
        else
            answer(message);
    };
    h.start();
    h.advance(qint64(4) * 3'600'000);
    QCOMPARE(h.counts(), (QueueCounts{0, 0, 1}));
    QCOMPARE(h.status().pushed, 14);
    const auto failed = h.store->sync().queue().list(QueueStatus::Failed, 10);
    QCOMPARE(failed->first().entry.entityId, ids[4]);
    QCOMPARE(failed->first().errorKind, ErrorKind::Network);
    QCOMPARE(failed->first().attempts, 5); // PRD-FR4.2
    const QList<int> sizes = h.batchSizes();
    QVERIFY(sizes.contains(7) && sizes.contains(3) && sizes.contains(1));
}

void TstPush::progressIsHonest()
{
    // PRD-FR2.3
    Harness h;
    h.addRecipients(40);
    h.start();
    QCOMPARE(h.status().state, SyncState::Syncing);
    QCOMPARE(h.status().done, 15);
    QCOMPARE(h.status().total, 40);
    h.addRecipients(10); // the run grows while it is under way
    QCOMPARE(h.status().total, 50);
    h.advance(1'000);
    QCOMPARE(h.status().done, 30);
    QCOMPARE(h.status().total, 50);
    QVERIFY(h.settle());
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPush::theServersLimitsAreObeyed()
{
    Harness h;
    h.welcome.batchEntries = 4;
    h.welcome.pauseMs = 3'000;
    h.addRecipients(8);
    h.start();
    QVERIFY(h.settle());
    QCOMPARE(h.batchSizes(), (QList<int>{4, 4}));
    const QList<qint64> times = h.timesOf<wire::Batch>();
    QCOMPARE(times[1] - times[0], 3'000);
}

void TstPush::aRefusedRequestWaitsAsLongAsTheServerWants()
{
    // scenario_B12: no entry counts a try however often the server has no time.
    Harness h;
    h.answersBatches = false;
    h.transport.onSend = [&, answer = h.transport.onSend](const wire::Message &message) {
        if (std::holds_alternative<wire::Batch>(message) && h.clock.monotonicMs() < 600'000)
            h.transport.deliver(
                wire::ErrorMessage{errorKindName(ErrorKind::RateLimited), {}, 20'000});
        else
            answer(message);
    };
    h.addRecipients(3);
    h.start();
    h.advance(600'000);
    QVERIFY2(h.batchSizes().size() <= 31, qPrintable(QString::number(h.batchSizes().size())));
    QCOMPARE(h.counts().failed, 0);
    h.answersBatches = true;
    QVERIFY(h.settle());
    QCOMPARE(h.status().pushed, 3);
}

#include "tst_push.moc"
