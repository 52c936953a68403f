// SPDX-License-Identifier: GPL-3.0-or-later
// The first load, pages of changes and live updates, in virtual time.
#include "sync_harness.h"

#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"

using namespace finwise;

class TstPull final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyStoreLoadsEverythingFirst();
    void aFirstLoadGoesOnWhereItWasCut();
    void aLoadWhoseBeginningIsForgottenStartsOver();
    void pagesFollowUntilTheHead();
    void aContiguousUpdateIsAppliedAtOnce();
    void aGapInTheUpdatesIsFetched();
    void aPokeFetches();
    void aPokeDuringAPageFetchesOnceMore();
    void ownChangesMoveTheCursorWithoutAPull();
    void aPageForAnOlderCursorIsNotApplied();
    void aPageThatLeadsNowhereEndsTheConnection();
    void aRequestWithoutAnswerEndsTheConnection();
    void aResyncSendsOwnChangesFirst();
    void aLostHistoryIsReadAnew();
    void receivedRecordsCauseNoMessages();
    void nothingIsSyncedBeforeTheCursorIsTheHead();

private:
    static qint64 recipients(Harness &h)
    {
        return h.store->reader().all<Recipient>().value_or(QList<Recipient>()).size();
    }
    static wire::Cursor stored(Harness &h) { return h.store->sync().metadata()->cursor; }
};
static RegisterTest<TstPull> registered("pull");

void TstPull::anEmptyStoreLoadsEverythingFirst()
{
    // STR-4
    Harness h;
    h.pages = {h.foreignRecord(QStringLiteral("a")), h.foreignRecord(QStringLiteral("b"))};
    h.start();
    QCOMPARE(h.sentOf<wire::RequestInitialData>().size(), 1);
    QCOMPARE(recipients(h), 2);
    QCOMPARE(stored(h), QStringLiteral("1.2"));
    QCOMPARE(h.status().state, SyncState::Synced);
    QCOMPARE(h.status().pulled, 2);
    QVERIFY(h.store->sync().metadata()->lastSuccess.has_value());
}

void TstPull::aFirstLoadGoesOnWhereItWasCut()
{
    // scenario_E04, the client's part
    Harness h;
    h.answersPages = false;
    const wire::SyncRecord a = h.foreignRecord(QStringLiteral("a"));
    const wire::SyncRecord b = h.foreignRecord(QStringLiteral("b"));
    h.start();
    h.transport.deliver(
        wire::InitialDataPage{QStringLiteral("key1"), QStringLiteral("1.2"), 3, {a}});
    QCOMPARE(h.status().state, SyncState::Receiving);
    QCOMPARE(h.status().done, 1);
    QCOMPARE(h.status().total, 3);
    QCOMPARE(stored(h), QString());
    h.lose();
    h.advance(1'000);
    const wire::RequestInitialData request = h.sentOf<wire::RequestInitialData>().last();
    QCOMPARE(request.after, QStringLiteral("key1"));
    QCOMPARE(request.snapshot, QStringLiteral("1.2"));
    h.transport.deliver(wire::InitialDataPage{{}, QStringLiteral("1.2"), 3, {b}});
    QCOMPARE(recipients(h), 2);
    QCOMPARE(stored(h), QStringLiteral("1.2"));
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPull::aLoadWhoseBeginningIsForgottenStartsOver()
{
    // scenario_E06
    Harness h;
    h.answersPages = false;
    h.seq = 9;
    h.start();
    h.transport.deliver(
        wire::InitialDataPage{QStringLiteral("key1"), QStringLiteral("1.2"), 3, {}});
    h.transport.deliver(
        wire::InitialDataPage{QStringLiteral("key2"), QStringLiteral("1.9"), 3, {}});
    const wire::RequestInitialData request = h.sentOf<wire::RequestInitialData>().last();
    QCOMPARE(request.after, QString());
    QCOMPARE(request.snapshot, QString());
    h.transport.deliver(wire::InitialDataPage{{}, QStringLiteral("1.9"), 0, {}});
    QCOMPARE(stored(h), QStringLiteral("1.9"));
}

void TstPull::pagesFollowUntilTheHead()
{
    Harness h;
    h.start();
    h.answersPages = false;
    h.seq = 3;
    h.transport.deliver(wire::Poke{QStringLiteral("1.3")});
    for (int i = 0; i < 3; ++i) {
        const wire::RequestChanges request = h.sentOf<wire::RequestChanges>().last();
        QCOMPARE(request.from, QStringLiteral("1.%1").arg(i));
        QVERIFY(h.status().state == SyncState::Receiving);
        h.transport.deliver(wire::Changes{
            request.from, QStringLiteral("1.%1").arg(i + 1), QStringLiteral("1.3"), i < 2, {}});
    }
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), 3);
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPull::aContiguousUpdateIsAppliedAtOnce()
{
    // MU-1.2: without a question back.
    Harness h;
    h.start();
    const wire::Cursor before = h.head();
    const wire::SyncRecord record = h.foreignRecord(QStringLiteral("a"));
    h.transport.deliver(wire::DataUpdate{before, h.head(), {record}});
    QCOMPARE(recipients(h), 1);
    QCOMPARE(stored(h), h.head());
    QVERIFY(h.sentOf<wire::RequestChanges>().isEmpty());
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPull::aGapInTheUpdatesIsFetched()
{
    Harness h;
    h.start();
    const wire::SyncRecord missed = h.foreignRecord(QStringLiteral("missed"));
    const wire::Cursor between = h.head();
    const wire::SyncRecord record = h.foreignRecord(QStringLiteral("a"));
    h.pages = {missed, record};
    h.transport.deliver(wire::DataUpdate{between, h.head(), {record}});
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), 1);
    QCOMPARE(recipients(h), 2);
    QCOMPARE(stored(h), h.head());
}

void TstPull::aPokeFetches()
{
    Harness h;
    h.start();
    h.pages = {h.foreignRecord(QStringLiteral("a"))};
    h.transport.deliver(wire::Poke{h.head()});
    QCOMPARE(recipients(h), 1);
    h.transport.deliver(wire::Poke{h.head()}); // known already
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), 1);
    h.transport.deliver(wire::Poke{}); // something, nobody says what
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), 2);
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPull::aPokeDuringAPageFetchesOnceMore()
{
    Harness h;
    h.start();
    h.answersPages = false;
    h.transport.deliver(wire::Poke{QStringLiteral("1.1")});
    h.transport.deliver(wire::Poke{QStringLiteral("1.2")});
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), 1);
    h.transport.deliver(wire::Changes{
        QStringLiteral("1.0"), QStringLiteral("1.1"), QStringLiteral("1.1"), false, {}});
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), 2);
    h.transport.deliver(wire::Changes{
        QStringLiteral("1.1"), QStringLiteral("1.2"), QStringLiteral("1.2"), false, {}});
    QCOMPARE(h.sentOf<wire::RequestChanges>().size(), 2);
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPull::ownChangesMoveTheCursorWithoutAPull()
{
    // TASK-9: no message loops.
    Harness h;
    h.start();
    h.addRecipients(5);
    QCOMPARE(stored(h), QStringLiteral("1.5"));
    QVERIFY(h.sentOf<wire::RequestChanges>().isEmpty());
    QCOMPARE(h.status().state, SyncState::Synced);
    h.advance(300'000);
    QVERIFY(h.sentOf<wire::RequestChanges>().isEmpty());
}

void TstPull::aPageForAnOlderCursorIsNotApplied()
{
    Harness h;
    h.start();
    h.answersPages = false;
    h.transport.deliver(wire::Poke{QStringLiteral("1.1")});
    h.addRecipients(1); // acknowledged meanwhile: the cursor moves
    const wire::SyncRecord record = h.foreignRecord(QStringLiteral("a"));
    h.transport.deliver(wire::Changes{QStringLiteral("1.0"), h.head(), h.head(), false, {record}});
    QCOMPARE(recipients(h), 1);
    QCOMPARE(h.sentOf<wire::RequestChanges>().last().from, QStringLiteral("1.1"));
    QVERIFY(h.status().connected);
    QVERIFY(h.status().state != SyncState::Synced);
}

void TstPull::aPageThatLeadsNowhereEndsTheConnection()
{
    // scenario_E21: nothing is inferred from a nonsensical page, and nothing spins.
    Harness h;
    h.start();
    h.answersPages = false;
    h.transport.deliver(wire::Poke{QStringLiteral("1.1")});
    h.transport.deliver(wire::Changes{
        QStringLiteral("1.0"), QStringLiteral("1.0"), QStringLiteral("1.1"), true, {}});
    QVERIFY(!h.status().connected);
    QCOMPARE(h.status().reason, ErrorKind::Protocol);
}

void TstPull::aRequestWithoutAnswerEndsTheConnection()
{
    Harness h;
    h.start();
    h.answersPages = false;
    h.transport.deliver(wire::Poke{QStringLiteral("1.1")});
    h.advance(29'999);
    QVERIFY(h.status().connected);
    h.answersPages = true;
    h.seq = 1;
    h.advance(2'000);
    QCOMPARE(h.status().connects, 2);
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPull::aResyncSendsOwnChangesFirst()
{
    // scenario_E01, the client's part
    Harness h;
    h.start();
    h.goOffline();
    h.addRecipients(20);
    h.seq = 50;
    h.welcome.directive = wire::Directive::Resync;
    h.comeBack();
    h.transport.sent.clear();
    h.advance(20'000);
    const QList<qint64> batches = h.timesOf<wire::Batch>();
    const QList<qint64> loads = h.timesOf<wire::RequestInitialData>();
    QCOMPARE(batches.size(), 2);
    QCOMPARE(loads.size(), 1);
    QVERIFY(loads.first() >= batches.last());
    QVERIFY(h.sentOf<wire::RequestChanges>().isEmpty());
    // Nothing vanishes because an empty set does not name it (I12): the user is asked.
    QCOMPARE(recipients(h), 20);
    QCOMPARE(h.status().missing, 20);
    QCOMPARE(h.status().state, SyncState::Attention);
}

void TstPull::aLostHistoryIsReadAnew()
{
    Harness h;
    h.start();
    h.answersPages = false;
    h.transport.deliver(wire::Poke{QStringLiteral("2.1")});
    h.answersPages = true;
    h.transport.deliver(
        wire::ErrorMessage{errorKindName(ErrorKind::NotFound), QStringLiteral("cursor"), 0});
    QVERIFY(h.status().connected);
    QCOMPARE(h.sentOf<wire::RequestInitialData>().size(), 2);
    QCOMPARE(h.status().state, SyncState::Synced);
}

void TstPull::receivedRecordsCauseNoMessages()
{
    // TASK-9, scenario_D18: applying is not editing.
    Harness h;
    h.start();
    for (int i = 0; i < 100; ++i) {
        const wire::Cursor before = h.head();
        const wire::SyncRecord record = h.foreignRecord(QStringLiteral("r%1").arg(i));
        h.transport.deliver(wire::DataUpdate{before, h.head(), {record}});
    }
    h.advance(60'000);
    QCOMPARE(recipients(h), 100);
    QVERIFY(h.batchSizes().isEmpty());
    QCOMPARE(h.counts(), QueueCounts{});
}

void TstPull::nothingIsSyncedBeforeTheCursorIsTheHead()
{
    Harness h;
    h.answersPages = false;
    h.seq = 4;
    h.start();
    QCOMPARE(h.status().state, SyncState::Receiving);
    QVERIFY(!h.status().complete);
    QVERIFY(!h.status().lastSuccess.has_value());
    h.transport.deliver(wire::InitialDataPage{{}, QStringLiteral("1.3"), 0, {}});
    QVERIFY(!h.status().complete); // the head moved on while the set was read
    QCOMPARE(h.sentOf<wire::RequestChanges>().last().from, QStringLiteral("1.3"));
    h.transport.deliver(wire::Changes{
        QStringLiteral("1.3"), QStringLiteral("1.4"), QStringLiteral("1.4"), false, {}});
    QVERIFY(h.status().complete);
}

#include "tst_pull.moc"
