// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast.h"

#include "support/test_main.h"

#include <limits>

using namespace finwise;

class TstForecast final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void todayIsTheBalanceAsItIs();
    void whatIsOverdueCountsTomorrow();
    void theFirstOfTheLowestDaysIsNamed();
    void aBalanceOutOfRangeIsAnError();
    void theNumberOfDaysIsBounded();
};
static RegisterTest<TstForecast> registered("forecast");

static const QDate kToday(2026, 2, 26);

void TstForecast::todayIsTheBalanceAsItIs()
{
    const auto forecast = forecastBalance(1'000, kToday, 3,
                                          {{kToday.addDays(2), -300}, {kToday.addDays(4), 5}});
    QVERIFY(forecast.has_value());
    QCOMPARE(forecast->balances, (QList<qint64>{1'000, 1'000, 700, 700}));
    QCOMPARE(forecast->dateAt(3), QDate(2026, 3, 1));
}

void TstForecast::whatIsOverdueCountsTomorrow()
{
    const auto forecast = forecastBalance(
        0, kToday, 2, {{kToday.addDays(-40), -10}, {kToday, -1}, {kToday.addDays(1), 4}});
    QCOMPARE(forecast->balances, (QList<qint64>{0, -7, -7}));
}

void TstForecast::theFirstOfTheLowestDaysIsNamed()
{
    const auto forecast = forecastBalance(100, kToday, 5,
                                          {{kToday.addDays(4), 200}, {kToday.addDays(2), -150}});
    QCOMPARE(forecast->lowest, 2);
    QCOMPARE(forecast->balances.at(forecast->lowest), -50);
    QCOMPARE(forecastBalance(100, kToday, 5, {})->lowest, 0);
}

void TstForecast::aBalanceOutOfRangeIsAnError()
{
    const qint64 highest = std::numeric_limits<qint64>::max();
    QVERIFY(!forecastBalance(highest, kToday, 5, {{kToday, 1}}).has_value());
    QVERIFY(!forecastBalance(0, kToday, 5, {{kToday, highest}, {kToday, 1}}).has_value());
}

void TstForecast::theNumberOfDaysIsBounded()
{
    QCOMPARE(forecastBalance(1, kToday, 2'000'000'000, {})->balances.size(), kMaxForecastDays + 1);
    QCOMPARE(forecastBalance(1, kToday, -5, {{QDate(), 4}})->balances, QList<qint64>{1});
}

#include "tst_forecast.moc"
