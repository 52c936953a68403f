// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include "support/test_main.h"

using namespace finwise;

class TstInstant final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSameInstantInEveryZone_data();
    void readsTheSameInstantInEveryZone();
    void refusesWhatIsNoInstant_data();
    void refusesWhatIsNoInstant();
    void writesUtcWithMilliseconds();
    void writingAndReadingIsTheSame();
};
static RegisterTest<TstInstant> registered("instant");

void TstInstant::readsTheSameInstantInEveryZone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    const qint64 noon = 1'748'779'200'000;   // 2025-06-01T12:00:00Z
    const qint64 spring = 1'743'301'800'000; // 2025-03-30T02:30:00Z
    QTest::newRow("Z") << QStringLiteral("2025-06-01T12:00:00Z") << noon;
    QTest::newRow("milliseconds") << QStringLiteral("2025-06-01T12:00:00.123Z") << noon + 123;
    QTest::newRow("tenths") << QStringLiteral("2025-06-01T12:00:00.5Z") << noon + 500;
    QTest::newRow("microseconds") << QStringLiteral("2025-06-01T12:00:00.123456Z") << noon + 123;
    QTest::newRow("no zone is UTC") << QStringLiteral("2025-06-01T12:00:00") << noon;
    QTest::newRow("no zone, milliseconds") << QStringLiteral("2025-06-01T12:00:00.007") << noon + 7;
    QTest::newRow("east") << QStringLiteral("2025-06-01T14:00:00+02:00") << noon;
    QTest::newRow("west") << QStringLiteral("2025-06-01T05:00:00-07:00") << noon;
    QTest::newRow("the hour Berlin skips") << QStringLiteral("2025-03-30T02:30:00") << spring;
    QTest::newRow("before 1970") << QStringLiteral("1969-12-31T23:59:59Z") << qint64(-1000);
    QTest::newRow("leap day") << QStringLiteral("2024-02-29T00:00:00Z")
                              << qint64(1'709'164'800'000);
}

void TstInstant::readsTheSameInstantInEveryZone()
{
    QFETCH(const QString, text);
    const auto read = instantFromIso(text);
    QVERIFY2(read, qPrintable(text));
    QTEST(read->ms, "ms");
}

void TstInstant::refusesWhatIsNoInstant_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a date alone") << QStringLiteral("2025-06-01");
    QTest::newRow("no such day") << QStringLiteral("2025-02-29T12:00:00Z");
    QTest::newRow("no such hour") << QStringLiteral("2025-06-01T25:00:00Z");
    QTest::newRow("words") << QStringLiteral("yesterday");
    QTest::newRow("seconds since 1970") << QStringLiteral("1748779200");
    QTest::newRow("German") << QStringLiteral("01.06.2025 12:00");
    QTest::newRow("a long text") << QString(10'000, u'T');
}

void TstInstant::refusesWhatIsNoInstant()
{
    QFETCH(const QString, text);
    const auto read = instantFromIso(text);
    QVERIFY2(!read, qPrintable(text));
    QCOMPARE(read.error().kind, ErrorKind::Validation);
    QVERIFY(read.error().where.size() <= 64);
}

void TstInstant::writesUtcWithMilliseconds()
{
    QCOMPARE(toIso(Instant{0}), QStringLiteral("1970-01-01T00:00:00.000Z"));
    QCOMPARE(toIso(Instant{1'748'779'200'007}), QStringLiteral("2025-06-01T12:00:00.007Z"));
}

void TstInstant::writingAndReadingIsTheSame()
{
    // Every hour of a year with both changes of the clocks in it.
    for (qint64 hour = 0; hour < 366 * 24; ++hour) {
        const Instant instant{1'735'689'600'000 + hour * 3'600'000};
        QCOMPARE(instantFromIso(toIso(instant)).value().ms, instant.ms);
        QCOMPARE(instantFromIso(toIso(instant).chopped(1)).value().ms, instant.ms);
    }
}

#include "tst_instant.moc"
