// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics_period.h"
#include "support/test_main.h"

#include <QTest>

using namespace finwise;

class TstStatisticsPeriod final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A period that still runs is compared with as many days of the one before it.
    void aRunningPeriodIsComparedFairly();
    // Whole months are compared with as many whole months, however long each of them is.
    void wholeMonthsAreComparedWithWholeMonths();
    // On every day of years, each period ends no later than today, and the one it is compared
    // with ends right before it begins, or earlier, and is of the same kind.
    void everyDayHasItsPeriods();
};
static RegisterTest<TstStatisticsPeriod> registered("statistics_period");

static QDate day(const char *text)
{
    return QDate::fromString(QLatin1StringView(text), Qt::ISODate);
}

void TstStatisticsPeriod::aRunningPeriodIsComparedFairly()
{
    const QDate today = day("2026-11-21");
    const auto span = [&](StatisticsPeriod period) { return spanOf(period, today, {}); };
    QCOMPARE(span(StatisticsPeriod::ThisMonth),
             (StatisticsSpan{day("2026-11-01"), today, day("2026-10-01"), day("2026-10-21")}));
    QCOMPARE(span(StatisticsPeriod::TwelveMonths),
             (StatisticsSpan{day("2025-12-01"), today, day("2024-12-01"), day("2025-11-21")}));
    QCOMPARE(span(StatisticsPeriod::ThisYear),
             (StatisticsSpan{day("2026-01-01"), today, day("2025-01-01"), day("2025-11-21")}));
    QCOMPARE(span(StatisticsPeriod::LastYear),
             (StatisticsSpan{day("2025-01-01"), day("2025-12-31"), day("2024-01-01"),
                             day("2024-12-31")}));
    QCOMPARE(span(StatisticsPeriod::All), (StatisticsSpan{{}, today, {}, {}}));
}

void TstStatisticsPeriod::wholeMonthsAreComparedWithWholeMonths()
{
    QCOMPARE(customSpan(day("2026-03-01"), day("2026-03-31")),
             (StatisticsSpan{day("2026-03-01"), day("2026-03-31"), day("2026-02-01"),
                             day("2026-02-28")}));
    QCOMPARE(customSpan(day("2024-02-01"), day("2024-02-29")).beforeTo, day("2024-01-31"));
    QCOMPARE(customSpan(day("2026-03-05"), day("2026-03-06")),
             (StatisticsSpan{day("2026-03-05"), day("2026-03-06"), day("2026-03-03"),
                             day("2026-03-04")}));
}

void TstStatisticsPeriod::everyDayHasItsPeriods()
{
    for (QDate today = day("2023-12-01"); today < day("2025-03-05"); today = today.addDays(1)) {
        for (int period = 0; period < kStatisticsPeriods - 2; ++period) {
            const StatisticsSpan span = spanOf(StatisticsPeriod(period), today, {});
            QVERIFY(span.from <= span.to && span.to <= today);
            QVERIFY(span.beforeFrom <= span.beforeTo && span.beforeTo < span.from);
            QCOMPARE(span.beforeFrom.day(), 1);
            // Both end on the same day of a month, or with the month.
            if (span.to.day() == span.to.daysInMonth() && period != 4)
                QCOMPARE(span.beforeTo.day(), span.beforeTo.daysInMonth());
            else
                QCOMPARE(span.beforeTo.day(), std::min(span.to.day(), span.beforeTo.daysInMonth()));
        }
    }
}

#include "tst_statistics_period.moc"
