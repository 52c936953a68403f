// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/retry_policy.h"

#include "support/test_main.h"

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::sync;

class TstRetryPolicy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documentedRulesArePRD_FR4_3();
    void waitsGrowAndAreCapped_data();
    void waitsGrowAndAreCapped();
    void jitterStaysInsideItsBoundAndRepeatsWithItsSeed();
    void jitterReachesBothHalves();
    void nonsensicalConfigurationIsNamed();
};
static RegisterTest<TstRetryPolicy> registered("retry_policy");

void TstRetryPolicy::documentedRulesArePRD_FR4_3()
{
    const SyncConfig config;
    QVERIFY((*retryRule(config, ErrorKind::Validation) == RetryRule{2, 100}));
    QVERIFY((*retryRule(config, ErrorKind::Timeout) == RetryRule{3, 150}));
    QVERIFY((*retryRule(config, ErrorKind::Network) == RetryRule{5, 200}));
    QVERIFY(retryRule(config, ErrorKind::Forbidden) == nullptr);
    QCOMPARE(config.monitorMs, 10'000);
    QCOMPARE(config.stuckMs, 30'000);
    QCOMPARE(config.batchEntries, 15);
    QCOMPARE(config.pauseMs, 1'000);
    QCOMPARE(config.reconnectCapMs, 30'000);
}

void TstRetryPolicy::waitsGrowAndAreCapped_data()
{
    QTest::addColumn<int>("growth");
    QTest::addColumn<QList<qint64>>("waits");
    QTest::newRow("PRD-FR4.3 validation x1") << 100 << QList<qint64>{1000, 1000, 1000, 1000};
    QTest::newRow("PRD-FR4.3 timeout x1.5") << 150 << QList<qint64>{1000, 1500, 2250, 3375};
    QTest::newRow("PRD-FR4.3 network x2, PRD-FR4.1 cap 30 s")
        << 200 << QList<qint64>{1000, 2000, 4000, 8000, 16000, 30000, 30000};
}

void TstRetryPolicy::waitsGrowAndAreCapped()
{
    QFETCH(const int, growth);
    QFETCH(const QList<qint64>, waits);
    for (int i = 0; i < waits.size(); ++i)
        QCOMPARE(backoffMs(1000, growth, i + 1, 30'000), waits[i]);
    QCOMPARE(backoffMs(1000, 200, 1'000'000, 30'000), 30'000);
}

void TstRetryPolicy::jitterStaysInsideItsBoundAndRepeatsWithItsSeed()
{
    QVERIFY(rc::check("0 <= jitter <= bound, the same for the same seed", [] {
        const auto seed = *rc::gen::arbitrary<quint64>();
        const auto bound = *rc::gen::inRange<qint64>(-5, 600'000);
        Jitter a(seed);
        Jitter b(seed);
        for (int i = 0; i < 20; ++i) {
            const qint64 value = a.upTo(bound);
            RC_ASSERT(value == b.upTo(bound));
            RC_ASSERT(value >= 0);
            RC_ASSERT(value <= std::max<qint64>(0, bound));
        }
    }));
}

void TstRetryPolicy::jitterReachesBothHalves()
{
    int low = 0;
    for (quint64 seed = 0; seed < 1000; ++seed)
        low += Jitter(seed).upTo(30'000) < 15'000 ? 1 : 0;
    QVERIFY2(low > 400 && low < 600, qPrintable(QString::number(low)));
}

void TstRetryPolicy::nonsensicalConfigurationIsNamed()
{
    SyncConfig config;
    QVERIFY(check(config).has_value());
    config.batchEntries = 0;
    QCOMPARE(check(config).error().kind, ErrorKind::Usage);
    QCOMPARE(check(config).error().where, QStringLiteral("batch"));
}

#include "tst_retry_policy.moc"
