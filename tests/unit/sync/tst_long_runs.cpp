// SPDX-License-Identifier: GPL-3.0-or-later
// A day and a night of a bad line: the queue drains, nothing dies of it, nothing grows.
#include "store/sync_store.h"
#include "support/test_main.h"
#include "sync_harness.h"

using namespace finwise;

class TstLongRuns final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twentyFourHoursOfFlappingLeaveNothingBehind();
    void aWeekOfRestSendsLittle();
};
static RegisterTest<TstLongRuns> registered("long_runs");

namespace {

constexpr qint64 kHourMs = 3'600'000;

// Elements of everything in the engine that could grow.
qsizetype sizeOf(const sync::State &state)
{
    qsizetype sum = qsizetype(state.inFlight.size()) + state.suspects.size()
                  + state.wantedLocks.size() + state.locks.size() + state.people.size();
    for (const sync::InFlight &batch : state.inFlight)
        sum += batch.entries.size();
    if (state.check)
        sum += state.check->named.size() + state.check->places.size();
    return sum;
}

} // namespace

void TstLongRuns::twentyFourHoursOfFlappingLeaveNothingBehind()
{
    Harness h;
    SeededRandom chance(24);
    const auto between = [&](qint64 from, qint64 to) {
        return from + qint64(chance.below(quint64(to - from + 1)));
    };
    h.start();
    qsizetype largest = 0;
    qsizetype afterAnHour = 0;
    int edits = 0;
    while (h.clock.monotonicMs() < 24 * kHourMs) {
        if (chance.below(3) == 0) {
            edits += 3;
            h.addRecipients(3);
        }
        h.answersBatches = chance.below(4) != 0;
        h.answersPings = chance.below(8) != 0;
        h.advance(between(1'000, 90'000));
        switch (chance.below(4)) {
        case 0: h.goOffline(); break;
        case 1: h.comeBack(); break;
        case 2:
            if (h.status().connected)
                h.lose(chance.below(2) == 0 ? ErrorKind::Network : ErrorKind::Timeout);
            break;
        default: break;
        }
        largest = std::max(largest, sizeOf(h.engine.state()));
        if (afterAnHour == 0 && h.clock.monotonicMs() > kHourMs)
            afterAnHour = largest;
        h.transport.sent.clear();
        h.transport.openedAt.clear();
        h.log.lines.clear();
    }
    QVERIFY(edits > 1'000);
    QCOMPARE(h.counts().failed, 0); // no dead letter from transport trouble
    QVERIFY2(largest <= afterAnHour + 15 + qsizetype(edits) / 20,
             qPrintable(QStringLiteral("%1, %2").arg(afterAnHour).arg(largest)));
    h.answersBatches = h.answersPings = true;
    h.comeBack();
    QVERIFY(h.settle(qint64(edits) * 1'000));
    QCOMPARE(h.counts(), QueueCounts{});
    QCOMPARE(sizeOf(h.engine.state()), 0);
    QCOMPARE(h.seq, edits);
}

void TstLongRuns::aWeekOfRestSendsLittle()
{
    // Per hour: 240 pings and 2 self-checks at most; nothing else while nobody does anything.
    Harness h;
    h.start();
    QVERIFY(h.settle());
    h.transport.sent.clear();
    h.advance(7 * 24 * kHourMs);
    const qsizetype pings = h.sentOf<wire::Ping>().size();
    QVERIFY(pings <= 7 * 24 * 241);
    QCOMPARE(h.transport.sent.size(), pings);
    QCOMPARE(h.status().connects, 1);
}

#include "tst_long_runs.moc"
