// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"
#include "support/test_main.h"

namespace finwise {

class TstSyncArchive final : public QObject {
    Q_OBJECT

    static constexpr qint64 kDayMs = 86'400'000;

    // Takes and settles all that waits, as a server would that applies it.
    static void confirm(StoreFixture &f)
    {
        QList<Settlement> settlements;
        const auto taken = *f.store->sync().queue().take({500, 1'000'000});
        for (const QueueEntry &entry : taken)
            settlements.append(StoreFixture::applied(entry.entry, 1, QStringLiteral("1.1")));
        QVERIFY(!settlements.isEmpty());
        QVERIFY(f.store->sync().settle(settlements));
    }
    static qint64 archived(StoreFixture &f)
    {
        return f.store->sync().queue().list(QueueStatus::Synced, 1000)->size();
    }

private Q_SLOTS:
    void confirmedChangesAreForgottenAfterThirtyDaysAndNoOthers()
    {
        StoreFixture f;
        QVERIFY(f.save(f.account(QStringLiteral("first"))));
        QVERIFY(f.save(f.account(QStringLiteral("second"))));
        confirm(f);
        QVERIFY(f.save(f.account(QStringLiteral("never sent"))));
        f.clock.advance(20 * kDayMs);
        QCOMPARE(*f.store->sync().pruneArchive(), 0);
        QCOMPARE(archived(f), 2);

        QVERIFY(f.save(f.account(QStringLiteral("third"))));
        f.clock.advance(11 * kDayMs);
        QCOMPARE(*f.store->sync().pruneArchive(), 2);
        QCOMPARE(f.pending().size(), 2);
        confirm(f);
        QCOMPARE(*f.store->sync().pruneArchive(), 1); // what was old already when it was taken
        QCOMPARE(archived(f), 1);
        f.clock.advance(31 * kDayMs);
        QCOMPARE(*f.store->sync().pruneArchive(), 1);
        QCOMPARE(archived(f), 0);
        QCOMPARE(*f.store->sync().pruneArchive(), 0);
    }

    // A clock that ran ahead for a while keeps some of the archive longer; nothing is lost by it.
    void aChangeOfTheFutureDelaysForgettingOnly()
    {
        StoreFixture f;
        QVERIFY(f.save(f.account(QStringLiteral("before"))));
        f.clock.setSkew(365 * kDayMs);
        QVERIFY(f.save(f.account(QStringLiteral("of next year"))));
        f.clock.setSkew(0);
        QVERIFY(f.save(f.account(QStringLiteral("after"))));
        confirm(f);
        f.clock.advance(31 * kDayMs);
        QCOMPARE(*f.store->sync().pruneArchive(), 1);
        f.clock.advance(400 * kDayMs);
        QCOMPARE(*f.store->sync().pruneArchive(), 2);
    }
};

static RegisterTest<TstSyncArchive> registered("sync_archive");

} // namespace finwise
#include "tst_sync_archive.moc"
