// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics.h"
#include "support/test_main.h"

#include <QTest>

using namespace finwise;
using namespace finwise::server;

class TstMetrics final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHistogramCountsEveryValueOnceInEachBucketAbove_MU54();
    void theTextIsWhatPrometheusReads_MU54();
};
static RegisterTest<TstMetrics> registered("metrics");

void TstMetrics::aHistogramCountsEveryValueOnceInEachBucketAbove_MU54()
{
    Histogram histogram;
    for (const qint64 ms : {0, 1, 2, 100, 6'000})
        histogram.observe(ms);
    const QByteArray text = histogram.text("x", "Help.");
    QVERIFY(text.contains("x_bucket{le=\"0.001\"} 2\n"));
    QVERIFY(text.contains("x_bucket{le=\"0.050\"} 3\n"));
    QVERIFY(text.contains("x_bucket{le=\"0.100\"} 4\n"));
    QVERIFY(text.contains("x_bucket{le=\"5.000\"} 4\n"));
    QVERIFY(text.contains("x_bucket{le=\"+Inf\"} 5\n"));
    QVERIFY(text.contains("x_sum 6.103\nx_count 5\n"));
}

void TstMetrics::theTextIsWhatPrometheusReads_MU54()
{
    Metrics metrics;
    metrics.batchLatency.observe(7);
    for (const QByteArray &line : metrics.text().split('\n')) {
        if (line.isEmpty() || line.startsWith("# HELP ") || line.startsWith("# TYPE "))
            continue;
        const QList<QByteArray> parts = line.split(' ');
        QCOMPARE(parts.size(), 2);
        QVERIFY2(parts.first().startsWith("finwise_"), line.constData());
        bool isNumber = false;
        parts.last().toDouble(&isNumber);
        QVERIFY2(isNumber, line.constData());
    }
    QVERIFY(metrics.text().contains("finwise_batch_seconds_count 1\n"));
    QVERIFY(metrics.text().contains("# TYPE finwise_broadcast_seconds histogram\n"));
    QVERIFY(metrics.text().contains("finwise_queue_age_milliseconds 0\n"));
}

#include "tst_metrics.moc"
