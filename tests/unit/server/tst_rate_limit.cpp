// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/circuit_breaker.h"
#include "server/hub.h"
#include "server/rate_limit.h"
#include "server_fixture.h"

using namespace finwise;
using namespace finwise::server;

class TstRateLimit final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBurstIsFreeThenTheRateCounts();
    void whoWaitsAsLongAsToldIsServed();
    void oneKeyDoesNotSpendForAnother();
    void nothingIsTooLargeForAFullBucket();
    void withoutARateNothingIsLimited();
    void fiveFailuresOpenTheBreaker_MUCB();
    void theProbeDecides_MUCB();
    void aSuccessStartsCountingAnew_MUCB();
    void aNewSessionOfADatabaseTakesTheSeatOfTheOld();
};
static RegisterTest<TstRateLimit> registered("rate_limit");

void TstRateLimit::theBurstIsFreeThenTheRateCounts()
{
    RateLimit limit;
    const Rate rate{10, 5};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(limit.take(QStringLiteral("a"), 1, rate, 0), 0);
    QCOMPARE(limit.take(QStringLiteral("a"), 1, rate, 0), 100);
    QCOMPARE(limit.take(QStringLiteral("a"), 1, rate, 99), 1);
    QCOMPARE(limit.take(QStringLiteral("a"), 1, rate, 100), 0);
}

void TstRateLimit::whoWaitsAsLongAsToldIsServed()
{
    RateLimit limit;
    const Rate rate{7, 3};
    qint64 now = 0;
    for (int i = 0; i < 200; ++i) {
        if (const qint64 wait = limit.take(QStringLiteral("a"), 1 + i % 3, rate, now); wait > 0) {
            now += wait;
            QCOMPARE(limit.take(QStringLiteral("a"), 1 + i % 3, rate, now), 0);
        }
    }
}

void TstRateLimit::oneKeyDoesNotSpendForAnother()
{
    RateLimit limit;
    const Rate rate{1, 1};
    QCOMPARE(limit.take(QStringLiteral("a"), 1, rate, 0), 0);
    QVERIFY(limit.take(QStringLiteral("a"), 1, rate, 0) > 0);
    QCOMPARE(limit.take(QStringLiteral("b"), 1, rate, 0), 0);
}

void TstRateLimit::nothingIsTooLargeForAFullBucket()
{
    RateLimit limit;
    const Rate rate{10, 5};
    QCOMPARE(limit.take(QStringLiteral("a"), 50, rate, 0), 0);
    QCOMPARE(limit.take(QStringLiteral("a"), 50, rate, 0), 5000); // it is paid for afterwards
    QCOMPARE(limit.take(QStringLiteral("a"), 50, rate, 5000), 0);
}

void TstRateLimit::withoutARateNothingIsLimited()
{
    RateLimit limit;
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(limit.take(QStringLiteral("a"), 1000, Rate{}, 0), 0);
}

void TstRateLimit::fiveFailuresOpenTheBreaker_MUCB()
{
    CircuitBreaker breaker;
    for (int i = 0; i < CircuitBreaker::kFailures; ++i) {
        QVERIFY(breaker.allows(0));
        QCOMPARE(breaker.failed(0), i == CircuitBreaker::kFailures - 1);
    }
    QVERIFY(!breaker.allows(0));
    QVERIFY(!breaker.allows(CircuitBreaker::kOpenMs - 1));
}

void TstRateLimit::theProbeDecides_MUCB()
{
    CircuitBreaker breaker;
    for (int i = 0; i < CircuitBreaker::kFailures; ++i)
        breaker.failed(0);
    QVERIFY(breaker.allows(CircuitBreaker::kOpenMs));
    QVERIFY(!breaker.allows(CircuitBreaker::kOpenMs)); // only one at a time
    QVERIFY(breaker.failed(CircuitBreaker::kOpenMs));
    QVERIFY(!breaker.allows(2 * CircuitBreaker::kOpenMs - 1));
    QVERIFY(breaker.allows(2 * CircuitBreaker::kOpenMs));
    breaker.succeeded();
    QVERIFY(breaker.isClosed());
    QVERIFY(breaker.allows(0));
}

void TstRateLimit::aSuccessStartsCountingAnew_MUCB()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 100; ++i) {
        for (int j = 1; j < CircuitBreaker::kFailures; ++j)
            QVERIFY(!breaker.failed(0));
        breaker.succeeded();
    }
    QVERIFY(breaker.allows(0));
}

void TstRateLimit::aNewSessionOfADatabaseTakesTheSeatOfTheOld()
{
    Hub hub;
    QStringList gone;
    const auto nothing = [](const CommitPtr &) {};
    const auto leave = [&gone](const QString &who) { return [&gone, who] { gone.append(who); }; };
    const quint64 one = hub.subscribe(idOf(1), nothing);
    const quint64 two = hub.subscribe(idOf(1), nothing);
    const quint64 three = hub.subscribe(idOf(1), nothing);
    hub.takeSeat(one, QStringLiteral("phone"), leave(QStringLiteral("one")));
    hub.takeSeat(three, QStringLiteral("desk"), leave(QStringLiteral("three")));
    QVERIFY(gone.isEmpty());
    hub.takeSeat(two, QStringLiteral("phone"), leave(QStringLiteral("two")));
    QCOMPARE(gone, QStringList{QStringLiteral("one")});
    hub.unsubscribe(one); // leaving late does not cost the new one its seat
    hub.takeSeat(hub.subscribe(idOf(1), nothing), QStringLiteral("phone"), [] {});
    QCOMPARE(gone.size(), 2);
    hub.takeSeat(one, QStringLiteral("desk"), [] {}); // who is gone takes no seat
    QCOMPARE(gone.size(), 2);
}

#include "tst_rate_limit.moc"
