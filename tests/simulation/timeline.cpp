// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/timeline.h"

namespace finwise::simulation {

void Timeline::after(qint64 ms, Action action)
{
    m_planned.emplace(m_now + std::max<qint64>(0, ms), std::move(action));
}

std::optional<qint64> Timeline::next() const
{
    if (m_planned.empty())
        return std::nullopt;
    return m_planned.begin()->first;
}

void Timeline::moveTo(qint64 moment)
{
    const qint64 ms = moment - m_now;
    if (ms <= 0)
        return;
    for (ManualClock *clock : m_clocks)
        clock->advance(ms);
    m_now = moment;
}

void Timeline::forget()
{
    while (!m_planned.empty())
        std::exchange(m_planned, {}).clear();
}

bool Timeline::runOne()
{
    if (m_planned.empty() || m_planned.begin()->first > m_now)
        return false;
    const Action action = std::move(m_planned.begin()->second);
    m_planned.erase(m_planned.begin());
    action();
    return true;
}

} // namespace finwise::simulation
