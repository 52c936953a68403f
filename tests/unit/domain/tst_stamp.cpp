// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity_samples.h"

#include "domain/stamp.h"
#include "support/test_main.h"

#include <QJsonDocument>

using namespace finwise;

class TstStamp final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timeThenCounterThenDeviceDecide();
    void theFormOnTheWire();
    void whatIsNoStampIsRefused_data();
    void whatIsNoStampIsRefused();
};
static RegisterTest<TstStamp> registered("stamp");

void TstStamp::timeThenCounterThenDeviceDecide()
{
    // Each larger than the one before it; every pair is compared.
    const QList<Stamp> rising{{-5, 9, sampleId(9)}, {0, 0, sampleId(1)}, {0, 0, sampleId(2)},
                              {0, 1, sampleId(1)},  {1, 0, sampleId(0)}, {1, 0, sampleId(1)}};
    for (qsizetype i = 0; i < rising.size(); ++i) {
        for (qsizetype j = 0; j < rising.size(); ++j) {
            QCOMPARE(rising[i] < rising[j], i < j);
            QCOMPARE(rising[i] == rising[j], i == j);
        }
    }
}

void TstStamp::theFormOnTheWire()
{
    const Stamp stamp{1'748'779'200'123, 4, sampleId(7)};
    const QByteArray json = QJsonDocument(toJson(stamp).toArray()).toJson(QJsonDocument::Compact);
    QCOMPARE(json, QByteArray(R"([1748779200123,4,"00000000-0000-4000-8000-000000000007"])"));
    QCOMPARE(stampFromJson(QJsonDocument::fromJson(json).array()).value(), stamp);
}

void TstStamp::whatIsNoStampIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray device = "\"00000000-0000-4000-8000-000000000007\"";
    QTest::newRow("empty") << QByteArray("[]");
    QTest::newRow("two parts") << QByteArray("[1,2]");
    QTest::newRow("four parts") << "[1,2," + device + ",3]";
    QTest::newRow("text for time") << "[\"1\",2," + device + "]";
    QTest::newRow("fraction for time") << "[1.5,2," + device + "]";
    QTest::newRow("fraction for counter") << "[1,2.5," + device + "]";
    QTest::newRow("too large") << "[1e300,2," + device + "]";
    QTest::newRow("no device") << QByteArray("[1,2,null]");
    QTest::newRow("device is no id") << QByteArray("[1,2,\"laptop\"]");
    QTest::newRow("an object") << QByteArray("{\"ms\":1}");
}

void TstStamp::whatIsNoStampIsRefused()
{
    QFETCH(const QByteArray, json);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue value = document.isArray() ? QJsonValue(document.array())
                                                : QJsonValue(document.object());
    QCOMPARE(stampFromJson(value).error().kind, ErrorKind::Validation);
}

#include "tst_stamp.moc"
