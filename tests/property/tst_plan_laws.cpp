// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the dates of any plan and the forecast of any balance.
#include "domain/forecast.h"
#include "domain/recurrence.h"
#include "generators.h"
#include "support/test_main.h"

#include <algorithm>

using namespace finwise;
using namespace finwise::laws;

class TstPlanLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void datesAreSortedWithinTheWindowAndBounded();
    void aShiftedWindowHasTheSameDates();
    void monthsNeverDrift();
    void theCountIsRespected();
    void aMovedDateIsNeverOnAWeekendAndAtMostTwoDaysOff();
    void nothingLiesBetweenADayAndTheNextOne();
    void theForecastEndsWithAllThatIsExpected();
    void theOrderOfMovesDoesNotMatter();
};
static RegisterTest<TstPlanLaws> registered("plan_laws");

namespace {

QDate someDay()
{
    const qint64 first = QDate(2019, 1, 1).toJulianDay();
    return QDate::fromJulianDay(first + *rc::gen::inRange<qint64>(0, 4'000));
}

PlanningTransaction somePlan()
{
    PlanningTransaction plan;
    Filler{}(plan.recurrencePattern);
    Filler{}(plan.weekendHandling);
    Filler{}(plan.recurrenceEndType);
    plan.startDate = someDay();
    plan.endDate = someDay();
    plan.recurrenceCount = *rc::gen::inRange<qint64>(0, 60);
    if (*rc::gen::arbitrary<bool>())
        plan.executionDay = *rc::gen::inRange<qint64>(1, 32);
    return plan;
}

// Everything the plan has within the days that are drawn.
QList<Occurrence> allOf(const PlanningTransaction &plan)
{
    return occurrences(plan, QDate(2018, 1, 1), QDate(2031, 1, 1), 10'000);
}

} // namespace

void TstPlanLaws::datesAreSortedWithinTheWindowAndBounded()
{
    QVERIFY(holds("sorted, within the window, bounded", [] {
        PlanningTransaction plan = anyEntity<PlanningTransaction>();
        if (*rc::gen::arbitrary<bool>())
            plan = somePlan();
        const QDate from = *anyDate();
        const QDate to = *rc::gen::oneOf(anyDate(), rc::gen::just(from.addDays(90)));
        const auto found = occurrences(plan, from, to);
        RC_ASSERT(found.size() <= kMaxOccurrences);
        QDate last = from;
        for (const Occurrence &occurrence : found) {
            RC_ASSERT(occurrence.date >= last);
            RC_ASSERT(occurrence.date <= to);
            last = occurrence.date;
        }
    }));
}

void TstPlanLaws::aShiftedWindowHasTheSameDates()
{
    QVERIFY(holds("a window shows the part of all dates that lies in it", [] {
        const PlanningTransaction plan = somePlan();
        const QDate from = someDay();
        const QDate to = from.addDays(*rc::gen::inRange<int>(0, 800));
        QList<Occurrence> expected = allOf(plan);
        erase_if(expected, [from, to](const Occurrence &occurrence) {
            return occurrence.date < from || occurrence.date > to;
        });
        RC_ASSERT(occurrences(plan, from, to) == expected);
    }));
}

void TstPlanLaws::monthsNeverDrift()
{
    QVERIFY(holds("a monthly rule keeps its day, or takes the last one", [] {
        PlanningTransaction plan = somePlan();
        plan.recurrencePattern = *rc::gen::element(Recurrence::Monthly, Recurrence::Quarterly,
                                                   Recurrence::Yearly);
        for (const Occurrence &occurrence : allOf(plan)) {
            const QDate date = occurrence.nominal;
            RC_ASSERT(date.day() == std::min(dayOfRule(plan), date.daysInMonth()));
            RC_ASSERT(date >= plan.startDate);
        }
    }));
}

void TstPlanLaws::theCountIsRespected()
{
    QVERIFY(holds("never more than counted, never behind the end", [] {
        const PlanningTransaction plan = somePlan();
        const auto all = allOf(plan);
        if (plan.recurrenceEndType == RecurrenceEnd::Count)
            RC_ASSERT(all.size() <= *plan.recurrenceCount);
        if (plan.recurrenceEndType == RecurrenceEnd::Date && !all.isEmpty())
            RC_ASSERT(all.last().nominal <= plan.endDate);
        if (plan.recurrencePattern == Recurrence::Once)
            RC_ASSERT(all.size() <= 1);
    }));
}

void TstPlanLaws::aMovedDateIsNeverOnAWeekendAndAtMostTwoDaysOff()
{
    QVERIFY(holds("off the weekend", [] {
        const PlanningTransaction plan = somePlan();
        for (const Occurrence &occurrence : allOf(plan)) {
            const qint64 moved = occurrence.nominal.daysTo(occurrence.date);
            RC_ASSERT(qAbs(moved) <= 2);
            if (plan.weekendHandling == WeekendHandling::None)
                RC_ASSERT(moved == 0);
            else
                RC_ASSERT(occurrence.date.dayOfWeek() <= Qt::Friday);
        }
    }));
}

void TstPlanLaws::nothingLiesBetweenADayAndTheNextOne()
{
    QVERIFY(holds("the next one is the first from that day on", [] {
        const PlanningTransaction plan = somePlan();
        const QDate from = someDay();
        const auto later = occurrences(plan, from, QDate(2050, 1, 1));
        const auto next = nextOccurrence(plan, from);
        RC_ASSERT(next.has_value() == !later.isEmpty());
        if (next)
            RC_ASSERT(*next == later.first());
    }));
}

static QList<ExpectedMove> someMoves(QDate today)
{
    QList<ExpectedMove> moves(*rc::gen::inRange<int>(0, 12));
    for (ExpectedMove &move : moves)
        move = {today.addDays(*rc::gen::inRange<int>(-50, 120)),
                *rc::gen::inRange<qint64>(-1'000'000, 1'000'000)};
    return moves;
}

void TstPlanLaws::theForecastEndsWithAllThatIsExpected()
{
    QVERIFY(holds("the last balance is today's plus all moves until then", [] {
        const QDate today = someDay();
        const QList<ExpectedMove> moves = someMoves(today);
        const auto forecast = forecastBalance(500, today, 90, moves);
        qint64 sum = 500;
        for (const ExpectedMove &move : moves)
            sum += move.date <= today.addDays(90) ? move.minor : 0;
        RC_ASSERT(forecast->balances.size() == 91);
        RC_ASSERT(forecast->balances.first() == 500);
        RC_ASSERT(forecast->balances.last() == sum);
        RC_ASSERT(forecast->balances.at(forecast->lowest)
                  == *std::min_element(forecast->balances.begin(), forecast->balances.end()));
    }));
}

void TstPlanLaws::theOrderOfMovesDoesNotMatter()
{
    QVERIFY(holds("moves may come in any order", [] {
        const QDate today = someDay();
        QList<ExpectedMove> moves = someMoves(today);
        const auto one = forecastBalance(0, today, 60, moves);
        std::reverse(moves.begin(), moves.end());
        RC_ASSERT(forecastBalance(0, today, 60, moves)->balances == one->balances);
    }));
}

#include "tst_plan_laws.moc"
