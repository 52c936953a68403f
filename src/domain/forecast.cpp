// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast.h"

#include <algorithm>

namespace finwise {

Result<Forecast> forecastBalance(qint64 balance, QDate today, int days,
                                 const QList<ExpectedMove> &moves)
{
    const int count = std::clamp(days, 0, kMaxForecastDays);
    QList<Money> moved(count + 1);
    for (const ExpectedMove &move : moves) {
        const qint64 day = std::max<qint64>(1, today.daysTo(move.date));
        if (!move.date.isValid() || day > count)
            continue;
        const auto sum = add(moved.at(day), Money{move.minor, {}});
        if (!sum)
            return fail(sum.error());
        moved[day] = *sum;
    }
    Forecast forecast{today, {balance}, 0};
    forecast.balances.reserve(count + 1);
    Money now{balance, {}};
    for (int day = 1; day <= count; ++day) {
        const auto next = add(now, moved.at(day));
        if (!next)
            return fail(next.error());
        now = *next;
        forecast.balances.append(now.minor);
        if (now.minor < forecast.balances.at(forecast.lowest))
            forecast.lowest = day;
    }
    return forecast;
}

} // namespace finwise
