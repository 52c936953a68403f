// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include "support/test_main.h"

using namespace finwise;

class TstClock final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aManualClockStandsStillUntilMoved();
    void skewMovesTheWallClockOnly();
    void theDayOfAManualClockIsUtc();
    void theSystemClockNeverGoesBack();
};
static RegisterTest<TstClock> registered("clock");

void TstClock::aManualClockStandsStillUntilMoved()
{
    ManualClock clock(Instant{1000});
    QCOMPARE(clock.now().ms, 1000);
    QCOMPARE(clock.now().ms, 1000);
    clock.advance(250);
    QCOMPARE(clock.now().ms, 1250);
    QCOMPARE(clock.monotonicMs(), 250);
}

void TstClock::skewMovesTheWallClockOnly()
{
    ManualClock clock(Instant{1000});
    clock.setSkew(-400);
    QCOMPARE(clock.now().ms, 600);
    QCOMPARE(clock.monotonicMs(), 0);
}

void TstClock::theDayOfAManualClockIsUtc()
{
    // 23:30 UTC is already tomorrow in Berlin, where these tests run.
    const ManualClock clock(
        Instant{QDateTime({2025, 6, 1}, {23, 30}, Qt::UTC).toMSecsSinceEpoch()});
    QCOMPARE(clock.today(), QDate(2025, 6, 1));
}

void TstClock::theSystemClockNeverGoesBack()
{
    const SystemClock clock;
    qint64 last = clock.monotonicMs();
    for (int i = 0; i < 1000; ++i) {
        const qint64 next = clock.monotonicMs();
        QVERIFY(next >= last);
        last = next;
    }
    QVERIFY(clock.now().ms > 1'700'000'000'000);
}

#include "tst_clock.moc"
