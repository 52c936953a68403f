// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>

#include <chrono>

namespace finwise {

Instant SystemClock::now() const
{
    return Instant{QDateTime::currentMSecsSinceEpoch()};
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QDate SystemClock::today() const
{
    return QDate::currentDate();
}

QDate ManualClock::today() const
{
    return QDateTime::fromMSecsSinceEpoch(now().ms, Qt::UTC).date();
}

} // namespace finwise
