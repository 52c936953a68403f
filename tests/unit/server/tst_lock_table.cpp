// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub.h"
#include "server/lock_table.h"
#include "server_fixture.h"

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::server;

namespace {

LockHolder holder(int number)
{
    return LockHolder{quint64(number), QStringLiteral("user %1").arg(number), idOf(number)};
}

wire::Lock record(int number)
{
    return wire::Lock{QStringLiteral("Tag"), idOf(1000 + number)};
}

} // namespace

class TstLockTable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstHoldsTheOthersSeeWho_MU14();
    void scenario_D16_aVanishedHolderIsFreeWithin30s_MU23();
    void scenario_D17_theFenceGrowsWithEveryChangeOfHands();
    void aLostConnectionFreesItsLocksAtOnce_MU23();
    void theSameDeviceTakesItsOwnLockOver();
    void oneSessionHoldsOnlySoMany_E19();
    void tenantsDoNotSeeEachOthersLocks_TASK11();
    void othersHearOfEveryChangeOfHands_MU14();
    void property_P8_nobodyHoldsLongerThan30sWithoutAWord();
};
static RegisterTest<TstLockTable> registered("lock_table");

void TstLockTable::theFirstHoldsTheOthersSeeWho_MU14()
{
    LockTable table;
    const auto mine = table.lock(idOf(1), record(1), holder(1), 0);
    QVERIFY(mine.changedHands);
    QCOMPARE(mine.state.expiresMs, LockTable::kLockMs);
    const auto theirs = table.lock(idOf(1), record(1), holder(2), 10'000);
    QVERIFY(!theirs.changedHands);
    QCOMPARE(theirs.state.holder, QStringLiteral("user 1"));
    QCOMPARE(theirs.state.device, idOf(1));
    QCOMPARE(theirs.state.expiresMs, 20'000);
    QVERIFY(!table.unlock(idOf(1), {QStringLiteral("Tag"), idOf(1001)}, 2));
    QVERIFY(table.unlock(idOf(1), {QStringLiteral("Tag"), idOf(1001)}, 1));
    QVERIFY(table.lock(idOf(1), record(1), holder(2), 10'000).changedHands);
}

void TstLockTable::scenario_D16_aVanishedHolderIsFreeWithin30s_MU23()
{
    LockTable table;
    table.lock(idOf(1), record(1), holder(1), 0);
    QVERIFY(!table.lock(idOf(1), record(1), holder(2), LockTable::kLockMs - 1).changedHands);
    QVERIFY(table.lock(idOf(1), record(1), holder(2), LockTable::kLockMs).changedHands);
    table.lock(idOf(1), record(2), holder(1), 0);
    QCOMPARE(table.sweep(LockTable::kLockMs).size(), 1);
    QCOMPARE(table.size(), 1); // the one that was taken over lives on
}

void TstLockTable::scenario_D17_theFenceGrowsWithEveryChangeOfHands()
{
    LockTable table;
    const qint64 first = table.lock(idOf(1), record(1), holder(1), 0).state.fence;
    QCOMPARE(table.lock(idOf(1), record(1), holder(1), 20'000).state.fence, first); // prolonged
    const auto taken = table.lock(idOf(1), record(1), holder(2), 60'000);
    QVERIFY(taken.state.fence > first);
    // The first one wakes up: it is told who holds it now.
    const auto late = table.lock(idOf(1), record(1), holder(1), 61'000);
    QCOMPARE(late.state.device, idOf(2));
    QCOMPARE(late.state.fence, taken.state.fence);
    // What it saves all the same is an ordinary conflict, never an overwrite.
    ServerFixture f;
    const auto base = f.create(1, QStringLiteral("base"));
    f.push({base});
    f.clock.advance(1000);
    const auto slow = f.edit(base, QStringLiteral("slow")); // made before the other's
    f.clock.advance(1000);
    QCOMPARE(f.verdict(f.edit(base, QStringLiteral("quick")), 2), wire::Verdict::Applied);
    QCOMPARE(f.verdict(slow, 1), wire::Verdict::ConflictLost);
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("quick"));
}

void TstLockTable::aLostConnectionFreesItsLocksAtOnce_MU23()
{
    LockTable table;
    for (int i = 0; i < 5; ++i)
        table.lock(idOf(1), record(i), holder(1), 0);
    table.lock(idOf(1), record(9), holder(2), 0);
    const auto freed = table.leave(1);
    QCOMPARE(freed.size(), 5);
    QCOMPARE(freed.first().state.expiresMs, 0);
    QVERIFY(freed.first().state.holder.isEmpty());
    QCOMPARE(table.size(), 1);
    QVERIFY(table.leave(1).isEmpty());
}

void TstLockTable::theSameDeviceTakesItsOwnLockOver()
{
    LockTable table;
    const qint64 fence = table.lock(idOf(1), record(1), holder(1), 0).state.fence;
    LockHolder again = holder(1);
    again.session = 7; // its line broke, and it came back
    const auto taken = table.lock(idOf(1), record(1), again, 1000);
    QVERIFY(taken.changedHands && taken.state.fence > fence);
    QVERIFY(table.leave(1).isEmpty()); // the old session's end does not free it
    QCOMPARE(table.size(), 1);
}

void TstLockTable::oneSessionHoldsOnlySoMany_E19()
{
    LockTable table;
    for (int i = 0; i < LockTable::kLocksPerSession; ++i)
        QVERIFY(table.lock(idOf(1), record(i), holder(1), 0).changedHands);
    const auto more = table.lock(idOf(1), record(5000), holder(1), 0);
    QVERIFY(!more.changedHands);
    QCOMPARE(more.state.expiresMs, 0);
    QCOMPARE(table.size(), LockTable::kLocksPerSession);
}

void TstLockTable::tenantsDoNotSeeEachOthersLocks_TASK11()
{
    LockTable table;
    QVERIFY(table.lock(idOf(1), record(1), holder(1), 0).changedHands);
    QVERIFY(table.lock(idOf(2), record(1), holder(2), 0).changedHands);
    QCOMPARE(table.held(idOf(1), 0).size(), 1);
    QCOMPARE(table.held(idOf(3), 0).size(), 0);
}

void TstLockTable::othersHearOfEveryChangeOfHands_MU14()
{
    Hub hub;
    QList<qint64> heard;
    QList<qint64> own;
    const auto nothing = [](const CommitPtr &) {};
    const auto hears = [&heard](const Hub::MessagePtr &message) {
        heard.append(std::get<wire::LockState>(*message).expiresMs);
    };
    const quint64 one = hub.subscribe(idOf(1), nothing, [&own](const Hub::MessagePtr &message) {
        own.append(std::get<wire::LockState>(*message).expiresMs);
    });
    hub.subscribe(idOf(1), nothing, hears);
    hub.subscribe(idOf(2), nothing, hears);
    const LockHolder me{one, QStringLiteral("anna"), idOf(1)};
    hub.lock(idOf(1), record(1), me, 0);
    hub.lock(idOf(1), record(1), me, 10'000); // prolonging is no news
    QCOMPARE(heard, QList<qint64>{LockTable::kLockMs});
    hub.unlock(idOf(1), {QStringLiteral("Tag"), idOf(1001)}, one);
    hub.lock(idOf(1), record(1), me, 20'000);
    hub.sweepLocks(50'000);
    hub.lock(idOf(1), record(1), me, 60'000);
    hub.unsubscribe(one);
    const qint64 full = LockTable::kLockMs;
    QCOMPARE(heard, (QList<qint64>{full, 0, full, 0, full, 0}));
    QCOMPARE(own, QList<qint64>{0}); // only that it ran out; the rest it did itself
}

void TstLockTable::property_P8_nobodyHoldsLongerThan30sWithoutAWord()
{
    const bool holds = rc::check([] {
        LockTable table;
        std::map<int, std::pair<int, qint64>> model; // record → holder, its last word
        qint64 now = 0;
        qint64 lastFence = 0;
        const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
            rc::gen::tuple(rc::gen::inRange(0, 4), rc::gen::inRange(1, 5),
                           rc::gen::inRange(0, 20'000)));
        for (const auto &[what, who, wait] : steps) {
            now += wait;
            const auto found = model.find(what);
            const bool mayTake = found == model.end() || found->second.first == who
                              || now - found->second.second >= LockTable::kLockMs;
            const auto answer = table.lock(idOf(1), record(what), holder(who), now);
            RC_ASSERT((answer.state.device == idOf(who)) == mayTake);
            if (answer.changedHands) {
                RC_ASSERT(answer.state.fence > lastFence);
                lastFence = answer.state.fence;
            }
            if (mayTake)
                model[what] = {who, now};
            RC_ASSERT(answer.state.expiresMs <= LockTable::kLockMs);
        }
    });
    QVERIFY(holds);
}

#include "tst_lock_table.moc"
