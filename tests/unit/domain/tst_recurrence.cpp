// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recurrence.h"

#include "support/test_main.h"

using namespace finwise;

class TstRecurrence final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPatternHasItsDates_data();
    void everyPatternHasItsDates();
    void aWeekendMovesTheDateButNotTheOccurrence();
    void aMovedDateIsFoundWhereItWentTo();
    void theEndIsRespected();
    void theNextOneMayBeFarAway();
    void anyInputComesToAnEnd();
    void theExpectedAmountFollowsItsKind();
    void onlyAnExactAmountIsBookedByItself();
};
static RegisterTest<TstRecurrence> registered("recurrence");

namespace {

PlanningTransaction planOf(Recurrence pattern, QDate start)
{
    PlanningTransaction plan;
    plan.recurrencePattern = pattern;
    plan.startDate = start;
    return plan;
}

QString datesOf(const PlanningTransaction &plan, QDate from, QDate to)
{
    QStringList dates;
    for (const Occurrence &occurrence : occurrences(plan, from, to))
        dates.append(occurrence.date.toString(QStringLiteral("yyMMdd")));
    return dates.join(u' ');
}

} // namespace

void TstRecurrence::everyPatternHasItsDates_data()
{
    QTest::addColumn<Recurrence>("pattern");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("day"); // 0: that of the start
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("dates");

    const QDate newYearsEve(2023, 12, 31);
    QTest::newRow("once") << Recurrence::Once << newYearsEve << 0 << QDate(2030, 1, 1)
                          << QStringLiteral("231231");
    QTest::newRow("daily") << Recurrence::Daily << QDate(2024, 2, 27) << 0 << QDate(2024, 3, 1)
                           << QStringLiteral("240227 240228 240229 240301");
    QTest::newRow("weekly") << Recurrence::Weekly << QDate(2024, 2, 20) << 0 << QDate(2024, 3, 6)
                            << QStringLiteral("240220 240227 240305");
    QTest::newRow("biweekly") << Recurrence::Biweekly << QDate(2024, 2, 20) << 0
                              << QDate(2024, 3, 20) << QStringLiteral("240220 240305 240319");
    QTest::newRow("month ends do not drift")
        << Recurrence::Monthly << newYearsEve << 0 << QDate(2024, 5, 31)
        << QStringLiteral("231231 240131 240229 240331 240430 240531");
    QTest::newRow("the 31st, begun in February")
        << Recurrence::Monthly << QDate(2025, 2, 10) << 31 << QDate(2025, 4, 30)
        << QStringLiteral("250228 250331 250430");
    QTest::newRow("a day before the start comes a month later")
        << Recurrence::Monthly << QDate(2025, 2, 10) << 9 << QDate(2025, 4, 30)
        << QStringLiteral("250309 250409");
    QTest::newRow("quarterly") << Recurrence::Quarterly << QDate(2024, 11, 30) << 0
                               << QDate(2025, 9, 1)
                               << QStringLiteral("241130 250228 250530 250830");
    QTest::newRow("a leap day each year")
        << Recurrence::Yearly << QDate(2024, 2, 29) << 0 << QDate(2028, 12, 31)
        << QStringLiteral("240229 250228 260228 270228 280229");
}

void TstRecurrence::everyPatternHasItsDates()
{
    QFETCH(const Recurrence, pattern);
    QFETCH(const QDate, start);
    QFETCH(const int, day);
    QFETCH(const QDate, to);
    QFETCH(const QString, dates);
    PlanningTransaction plan = planOf(pattern, start);
    if (day > 0)
        plan.executionDay = day;
    QCOMPARE(datesOf(plan, start.addYears(-1), to), dates);
    QCOMPARE(isMonthly(pattern), pattern >= Recurrence::Monthly);
}

void TstRecurrence::aWeekendMovesTheDateButNotTheOccurrence()
{
    // The 1st of February and of March 2025 are Saturdays, the 1st of June is a Sunday.
    PlanningTransaction plan = planOf(Recurrence::Monthly, QDate(2025, 2, 1));
    const auto first = [&plan] {
        return occurrences(plan, QDate(2025, 1, 1), QDate(2025, 12, 31)).first();
    };
    QCOMPARE(first(), (Occurrence{QDate(2025, 2, 1), QDate(2025, 2, 1)}));
    plan.weekendHandling = WeekendHandling::Before;
    QCOMPARE(first(), (Occurrence{QDate(2025, 2, 1), QDate(2025, 1, 31)}));
    plan.weekendHandling = WeekendHandling::After;
    QCOMPARE(first(), (Occurrence{QDate(2025, 2, 1), QDate(2025, 2, 3)}));
    QCOMPARE(offWeekend(QDate(2025, 6, 1), WeekendHandling::Before), QDate(2025, 5, 30));
    QCOMPARE(offWeekend(QDate(2025, 6, 1), WeekendHandling::After), QDate(2025, 6, 2));
    QCOMPARE(offWeekend(QDate(2025, 6, 2), WeekendHandling::After), QDate(2025, 6, 2));
}

void TstRecurrence::aMovedDateIsFoundWhereItWentTo()
{
    PlanningTransaction plan = planOf(Recurrence::Monthly, QDate(2025, 1, 1));
    plan.weekendHandling = WeekendHandling::Before;
    QCOMPARE(datesOf(plan, QDate(2025, 1, 31), QDate(2025, 1, 31)), QStringLiteral("250131"));
    QCOMPARE(datesOf(plan, QDate(2025, 2, 1), QDate(2025, 2, 27)), QString());
    plan.weekendHandling = WeekendHandling::After;
    QCOMPARE(datesOf(plan, QDate(2025, 2, 3), QDate(2025, 2, 3)), QStringLiteral("250203"));
}

void TstRecurrence::theEndIsRespected()
{
    PlanningTransaction plan = planOf(Recurrence::Monthly, QDate(2025, 1, 31));
    plan.recurrenceEndType = RecurrenceEnd::Count;
    plan.recurrenceCount = 3;
    const QDate never(2099, 1, 1);
    QCOMPARE(datesOf(plan, QDate(2020, 1, 1), never), QStringLiteral("250131 250228 250331"));
    QCOMPARE(datesOf(plan, QDate(2025, 3, 1), never), QStringLiteral("250331"));
    plan.recurrenceCount = 0;
    QCOMPARE(datesOf(plan, QDate(2020, 1, 1), never), QString());
    plan.recurrenceEndType = RecurrenceEnd::Date;
    plan.endDate = QDate(2025, 2, 28);
    QCOMPARE(datesOf(plan, QDate(2020, 1, 1), never), QStringLiteral("250131 250228"));
    QVERIFY(!nextOccurrence(plan, QDate(2025, 3, 1)));
}

void TstRecurrence::theNextOneMayBeFarAway()
{
    const PlanningTransaction plan = planOf(Recurrence::Yearly, QDate(2120, 5, 5));
    QCOMPARE(nextOccurrence(plan, QDate(2025, 1, 1))->date, QDate(2120, 5, 5));
    QCOMPARE(nextOccurrence(plan, QDate(2121, 5, 6))->date, QDate(2122, 5, 5));
    QVERIFY(!nextOccurrence(PlanningTransaction(), QDate(2025, 1, 1)));
}

void TstRecurrence::anyInputComesToAnEnd()
{
    const PlanningTransaction daily = planOf(Recurrence::Daily, QDate(1, 1, 1));
    const QDate far = QDate::fromJulianDay(500'000'000);
    QCOMPARE(occurrences(daily, QDate(1, 1, 1), far).size(), kMaxOccurrences);
    QVERIFY(occurrences(daily, far, far).isEmpty());
    QVERIFY(occurrences(daily, QDate(2025, 1, 2), QDate(2025, 1, 1)).isEmpty());
    QVERIFY(occurrences(planOf(Recurrence::Yearly, far), QDate(2025, 1, 1), far).isEmpty());
    PlanningTransaction strange = planOf(Recurrence::Monthly, QDate(2025, 1, 1));
    strange.executionDay = -7;
    QCOMPARE(occurrences(strange, QDate(2025, 1, 1), QDate(2025, 1, 31)).size(), 1);
    strange.executionDay = std::numeric_limits<qint64>::max();
    QCOMPARE(nextOccurrence(strange, QDate(2025, 2, 1))->date, QDate(2025, 2, 28));
}

void TstRecurrence::theExpectedAmountFollowsItsKind()
{
    PlanningTransaction plan;
    plan.amount.minor = -1'000;
    plan.approximateAmount = Money{-1'200, {}};
    plan.minAmount = Money{-2'000, {}};
    plan.maxAmount = Money{-1'000, {}};
    QCOMPARE(expectedAmount(plan).minor, -1'000);
    plan.amountType = AmountType::Approximate;
    QCOMPARE(expectedAmount(plan).minor, -1'200);
    plan.amountType = AmountType::Range;
    QCOMPARE(expectedAmount(plan).minor, -1'500);
    plan.maxAmount.reset();
    QCOMPARE(expectedAmount(plan).minor, -1'000);
}

void TstRecurrence::onlyAnExactAmountIsBookedByItself()
{
    PlanningTransaction plan;
    QVERIFY(!booksItself(plan));
    plan.autoExecute = true;
    QVERIFY(booksItself(plan));
    plan.amountType = AmountType::Range;
    QVERIFY(!booksItself(plan));
    plan.amountType = AmountType::Exact;
    plan.forecastOnly = true;
    QVERIFY(!booksItself(plan));
    plan.forecastOnly = false;
    plan.isActive = false;
    QVERIFY(!booksItself(plan));
}

#include "tst_recurrence.moc"
