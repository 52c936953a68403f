// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"
#include "support/test_main.h"

namespace finwise {

class TstSyncQueue final : public QObject {
    Q_OBJECT

    static QStringList names(const QList<QueueEntry> &entries)
    {
        QStringList names;
        for (const QueueEntry &entry : entries)
            names.append(entry.entry.data.value(QStringLiteral("name")).toString());
        return names;
    }

private Q_SLOTS:
    void batchesHaveAtMostFifteenEntries_data()
    {
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("batches");
        QTest::newRow("PRD-MOCK 45 -> 3") << 45 << 3;
        QTest::newRow("PRD-MOCK 100 -> 7") << 100 << 7;
        QTest::newRow("PRD-MOCK 200 -> 14") << 200 << 14;
        QTest::newRow("PRD-FR2.1 15 -> 1") << 15 << 1;
        QTest::newRow("PRD-FR2.1 16 -> 2") << 16 << 2;
    }
    void batchesHaveAtMostFifteenEntries()
    {
        QFETCH(int, records);
        QFETCH(int, batches);
        StoreFixture f;
        Mutation mutation;
        for (int i = 0; i < records; ++i)
            mutation.write(f.store->catalog().record(f.account(QString::number(i))));
        QVERIFY(f.store->mutate(mutation));
        int taken = 0;
        QStringList order;
        for (auto batch = *f.store->sync().queue().take({}); !batch.isEmpty();
             batch = *f.store->sync().queue().take({})) {
            QVERIFY(batch.size() <= 15);
            order += names(batch);
            ++taken;
        }
        QCOMPARE(taken, batches);
        QCOMPARE(order.size(), records);
        for (int i = 0; i < records; ++i)
            QCOMPARE(order[i], QString::number(i));
    }

    void aGroupIsNeverTorn()
    {
        StoreFixture f;
        Mutation mutation;
        for (int i = 0; i < 10; ++i) {
            QList<Change> pair;
            for (int leg = 0; leg < 2; ++leg)
                pair.append({Change::Kind::Write, f.store->catalog().record(f.account(
                                                      QStringLiteral("%1/%2").arg(i).arg(leg)))});
            mutation.groups.append(pair);
        }
        QVERIFY(f.store->mutate(mutation));
        const auto first = *f.store->sync().queue().take({15, 60 * 1024});
        QCOMPARE(first.size(), 14);
        const auto second = *f.store->sync().queue().take({15, 60 * 1024});
        QCOMPARE(second.size(), 6);
        QCOMPARE(first[0].entry.group, first[1].entry.group);
        QVERIFY(first[1].entry.group != first[2].entry.group);
    }

    void anEditByHandOvertakesABulkImport()
    {
        StoreFixture f;
        Mutation bulk;
        bulk.bulk = true;
        for (int i = 0; i < 40; ++i)
            bulk.write(f.store->catalog().record(f.account(QStringLiteral("bulk %1").arg(i))));
        QVERIFY(f.store->mutate(bulk));
        QVERIFY(f.save(f.account(QStringLiteral("by hand"))));
        QCOMPARE(names(*f.store->sync().queue().take({})).first(), QStringLiteral("by hand"));
    }

    void anEditOfAnImportedRecordDoesNotOvertakeTheImport()
    {
        StoreFixture f;
        Mutation bulk;
        bulk.bulk = true;
        Account giro = f.account(QStringLiteral("bulk"));
        bulk.write(f.store->catalog().record(giro));
        QVERIFY(f.store->mutate(bulk));
        QVERIFY(f.save(f.transaction(giro.meta.id, -100)));
        const auto batch = *f.store->sync().queue().take({});
        QCOMPARE(batch.size(), 2);
        QCOMPARE(batch[0].entry.entityId, giro.meta.id);
    }

    void aLaterChangeWaitsForTheEarlierOneOfItsRecord()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        const auto sent = *f.store->sync().queue().take({});
        giro.name = QStringLiteral("Main");
        QVERIFY(f.save(giro));
        QVERIFY(f.save(f.account(QStringLiteral("Other"))));
        QCOMPARE(names(*f.store->sync().queue().take({})), QStringList{QStringLiteral("Other")});
        Settlement dead;
        dead.kind = Settlement::Kind::DeadLetter;
        dead.result.id = sent[0].entry.id;
        dead.errorKind = ErrorKind::Validation;
        QVERIFY(f.store->sync().settle({dead}));
        QVERIFY(f.store->sync().queue().take({})->isEmpty());
        QCOMPARE(f.store->sync().queue().counts()->failed, 1);
        QVERIFY(f.store->sync().retry(sent[0].entry.id));
        QCOMPARE(f.store->sync().queue().take({})->size(), 2);
    }

    void theByteLimitEndsABatchButOneLargeEntryStillGoes()
    {
        StoreFixture f;
        for (int i = 0; i < 3; ++i) {
            Account account = f.account(QString::number(i));
            account.note = QString(4000, u'x');
            QVERIFY(f.save(account));
        }
        QCOMPARE(f.store->sync().queue().take({15, 11'000})->size(), 2);
        QCOMPARE(f.store->sync().queue().take({15, 10})->size(), 1);
    }

    // PRD-FR1.3
    void whatIsStuckForThirtySecondsIsPendingAgain()
    {
        StoreFixture f;
        QVERIFY(f.save(f.account(QStringLiteral("Giro"))));
        QCOMPARE(f.store->sync().queue().take({})->size(), 1);
        f.clock.advance(29'999);
        QCOMPARE(*f.store->sync().queue().releaseStuck(30'000), 0);
        f.clock.advance(1);
        QCOMPARE(*f.store->sync().queue().releaseStuck(30'000), 1);
        QCOMPARE(*f.store->sync().queue().counts(), (QueueCounts{1, 0, 0}));
    }

    // PRD-FR4.1
    void aRetryWaitsUntilItIsDue()
    {
        StoreFixture f;
        QVERIFY(f.save(f.account(QStringLiteral("Giro"))));
        const auto sent = *f.store->sync().queue().take({});
        Settlement retry;
        retry.kind = Settlement::Kind::Retry;
        retry.result.id = sent[0].entry.id;
        retry.nextAttemptAt = Instant{f.clock.now().ms + 1000};
        retry.counted = true;
        QVERIFY(f.store->sync().settle({retry}));
        QVERIFY(f.store->sync().queue().take({})->isEmpty());
        QCOMPARE(f.store->sync().queue().nextDue()->value(), retry.nextAttemptAt);
        f.clock.advance(1000);
        const auto again = *f.store->sync().queue().take({});
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].attempts, 1);
    }
};

static RegisterTest<TstSyncQueue> registered("sync_queue");

} // namespace finwise
#include "tst_sync_queue.moc"
