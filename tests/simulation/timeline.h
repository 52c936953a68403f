// SPDX-License-Identifier: GPL-3.0-or-later
// Timeline: virtual time and what is going to happen in it. Every clock of the simulated world
// moves with it. Things due at the same moment happen in the order they were planned.
// Thread rule: one thread.
#pragma once

#include "base/clock.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace finwise::simulation {

class Timeline {
public:
    using Action = std::function<void()>;

    [[nodiscard]] qint64 now() const { return m_now; } // ms since the beginning
    void after(qint64 ms, Action action);
    // When the next planned action is due.
    [[nodiscard]] std::optional<qint64> next() const;
    // Moves all clocks to the moment; never back.
    void moveTo(qint64 moment);
    // Runs the first planned action that is due now. False when none is.
    bool runOne();
    // Drops what is planned, and all that the plans keep alive, also when that plans something as
    // it goes.
    void forget();

    // Borrowed until removed.
    void addClock(ManualClock &clock) { m_clocks.push_back(&clock); }
    void removeClock(ManualClock &clock) { std::erase(m_clocks, &clock); }

private:
    qint64 m_now = 0;
    std::multimap<qint64, Action> m_planned; // equal keys keep the order of insertion
    std::vector<ManualClock *> m_clocks;
};

} // namespace finwise::simulation
