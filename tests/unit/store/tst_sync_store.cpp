// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"
#include "support/test_main.h"

namespace finwise {

class TstSyncStore final : public QObject {
    Q_OBJECT

    static QString nameOf(StoreFixture &f, const Id &id)
    {
        const auto account = *f.store->reader().get<Account>(id);
        return account ? account->name : QStringLiteral("(none)");
    }

private Q_SLOTS:
    // Catalogue A13: the answer to the first edit must not settle the second.
    void anAckSettlesOnlyItsOwnEdit()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("first"));
        QVERIFY(f.save(giro));
        const auto sent = *f.store->sync().queue().take({});
        giro.name = QStringLiteral("second");
        QVERIFY(f.save(giro));
        QVERIFY(f.store->sync().settle(
            {StoreFixture::applied(sent[0].entry, 1, QStringLiteral("e.1"))}));
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("second"));
        const auto left = f.pending();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].entry.base.value(QStringLiteral("rest")), sent[0].entry.id.toString());
        QCOMPARE(f.store->sync()
                     .shadow(QStringLiteral("Account"), giro.meta.id)
                     ->value()
                     .data.value(QStringLiteral("name"))
                     .toString(),
                 QStringLiteral("first"));
    }

    // Catalogue A14, STR-3: an unsynced local row is never overwritten.
    void aPulledRecordDoesNotOverwriteAWaitingEdit()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("old"));
        QVERIFY(f.save(giro));
        f.syncAll();
        giro.name = QStringLiteral("mine");
        QVERIFY(f.save(giro));
        Account theirs = giro;
        theirs.name = QStringLiteral("theirs");
        const auto record = f.fromServer(f.store->catalog().record(theirs), 2,
                                         QStringLiteral("op"));
        QVERIFY(f.store->sync().applyPage({record}, {}, QStringLiteral("e.2")));
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("mine"));
        QCOMPARE(f.pending().size(), 1);
    }

    // MU-2.2, catalogue I6: nothing is lost silently.
    void aLostEditIsJournaledAndCanBeRestored()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("old"));
        QVERIFY(f.save(giro));
        f.syncAll();
        giro.name = QStringLiteral("mine");
        QVERIFY(f.save(giro));
        const auto sent = *f.store->sync().queue().take({});
        Account theirs = giro;
        theirs.name = QStringLiteral("theirs");
        Settlement lost;
        lost.kind = Settlement::Kind::Lost;
        lost.result.id = sent[0].entry.id;
        lost.result.verdict = wire::Verdict::ConflictLost;
        lost.result.record = f.fromServer(f.store->catalog().record(theirs), 2,
                                          QStringLiteral("op"));
        QVERIFY(f.store->sync().settle({lost}));
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("theirs"));
        QCOMPARE(*f.store->sync().queue().counts(), QueueCounts{});
        const auto conflicts = *f.store->sync().journal().list();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts[0].mine.value(QStringLiteral("name")).toString(),
                 QStringLiteral("mine"));
        QCOMPARE(conflicts[0].theirs.value(QStringLiteral("name")).toString(),
                 QStringLiteral("theirs"));

        QVERIFY(f.store->sync().restore(conflicts[0].id));
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("mine"));
        QCOMPARE(f.pending().first().entry.base.value(QStringLiteral("rest")),
                 QStringLiteral("op"));
        QCOMPARE(*f.store->sync().journal().openCount(), 0);
        QVERIFY(f.store->sync().restore(conflicts[0].id)->changes.isEmpty());
    }

    // Catalogue D10: an amount here and a category there both survive.
    void editsOfDifferentMergeGroupsBothShow()
    {
        StoreFixture f;
        Transaction transaction = f.transaction(f.store->newId(), -100);
        QVERIFY(f.save(transaction));
        f.syncAll();
        Transaction theirs = transaction;
        theirs.note = QStringLiteral("their note");
        transaction.amount.minor = -999;
        QVERIFY(f.save(transaction));
        QCOMPARE(f.pending().first().entry.groups, QStringList{QStringLiteral("core")});
        QVERIFY(f.store->sync().applyPage(
            {f.fromServer(f.store->catalog().record(theirs), 2, QStringLiteral("op"))}, {},
            QStringLiteral("e.2")));
        const auto shown = f.store->reader().get<Transaction>(transaction.meta.id)->value();
        QCOMPARE(shown.amount.minor, -999);
        QCOMPARE(shown.note, QStringLiteral("their note"));
    }

    // The cursor moves with the page or not at all; a page from elsewhere is refused.
    void aPageThatDoesNotFollowIsRefusedWhole()
    {
        StoreFixture f;
        const Account giro = f.account(QStringLiteral("new"));
        const auto record = f.fromServer(f.store->catalog().record(giro), 1, QStringLiteral("op"));
        const auto refused = f.store->sync().applyPage({record}, QStringLiteral("e.5"),
                                                       QStringLiteral("e.6"));
        QCOMPARE(refused.error().kind, ErrorKind::Protocol);
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("(none)"));
        QVERIFY(f.store->sync().applyPage({record}, {}, QStringLiteral("e.6")));
        QCOMPARE(f.store->sync().metadata()->cursor, QStringLiteral("e.6"));
        QVERIFY(f.pending().isEmpty()); // TASK-9: applying is not a local change
    }

    void aChangeBySomebodyElseInBetweenIsStillFetched()
    {
        StoreFixture f;
        Transaction transaction = f.transaction(f.store->newId(), -100);
        QVERIFY(f.save(transaction));
        f.syncAll();
        transaction.amount.minor = -5;
        QVERIFY(f.save(transaction));
        const auto sent = *f.store->sync().queue().take({});
        // Version 2 was somebody else's note; ours became version 3.
        QVERIFY(f.store->sync().settle(
            {StoreFixture::applied(sent[0].entry, 3, QStringLiteral("e.3"))}));
        Transaction merged = transaction;
        merged.note = QStringLiteral("their note");
        QVERIFY(f.store->sync().applyPage(
            {f.fromServer(f.store->catalog().record(merged), 3, QStringLiteral("op"))}, {},
            QStringLiteral("e.3")));
        QCOMPARE(f.store->reader().get<Transaction>(transaction.meta.id)->value().note,
                 QStringLiteral("their note"));
    }

    void anOlderVersionNeverReplacesANewerOne()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("two"));
        QVERIFY(f.store->sync().applyPage(
            {f.fromServer(f.store->catalog().record(giro), 2, QStringLiteral("b"))}, {},
            QStringLiteral("e.2")));
        giro.name = QStringLiteral("one");
        QVERIFY(f.store->sync().applyInitialPage(
            {f.fromServer(f.store->catalog().record(giro), 1, QStringLiteral("a"))}, {},
            QStringLiteral("e.2")));
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("two"));
    }

    // EXT-3: a first load can be resumed where it stopped.
    void theFirstLoadRemembersWhereItStopped()
    {
        StoreFixture f;
        const Account a = f.account(QStringLiteral("a"));
        QVERIFY(f.store->sync().applyInitialPage(
            {f.fromServer(f.store->catalog().record(a), 1, QStringLiteral("op"))},
            QStringLiteral("key"), QStringLiteral("e.9")));
        auto metadata = *f.store->sync().metadata();
        QCOMPARE(metadata.initialAfter, QStringLiteral("key"));
        QCOMPARE(metadata.initialSnapshot, QStringLiteral("e.9"));
        QVERIFY(metadata.cursor.isEmpty());
        QVERIFY(f.store->sync().applyInitialPage({}, {}, QStringLiteral("e.9")));
        metadata = *f.store->sync().metadata();
        QCOMPARE(metadata.cursor, QStringLiteral("e.9"));
        QVERIFY(metadata.initialSnapshot.isEmpty());
    }

    void aDiscardedDeadLetterShowsTheServersVersionAgain()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("server"));
        QVERIFY(f.save(giro));
        f.syncAll();
        giro.name = QStringLiteral("refused");
        QVERIFY(f.save(giro));
        const auto sent = *f.store->sync().queue().take({});
        Settlement dead;
        dead.kind = Settlement::Kind::DeadLetter;
        dead.result.id = sent[0].entry.id;
        QVERIFY(f.store->sync().settle({dead}));
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("refused"));
        QVERIFY(f.store->sync().discard(sent[0].entry.id));
        QCOMPARE(nameOf(f, giro.meta.id), QStringLiteral("server"));
    }

    void recordsOfAnUnknownEntityAreKept()
    {
        StoreFixture f;
        auto record = f.fromServer(f.store->catalog().record(f.account(QStringLiteral("x"))), 1,
                                   QStringLiteral("op"));
        record.entity = QStringLiteral("Hologram");
        QVERIFY(f.store->sync().applyPage({record}, {}, QStringLiteral("e.1")));
        QCOMPARE(f.store->sync().shadow(QStringLiteral("Hologram"), record.id)->value().data,
                 record.data);
    }
};

static RegisterTest<TstSyncStore> registered("sync_store");

} // namespace finwise
#include "tst_sync_store.moc"
