// SPDX-License-Identifier: GPL-3.0-or-later
// World: one seeded run. Three devices work on one tenant through every trouble the seed has
// drawn; rules are checked after every commit; then all trouble ends and everything has to come
// to rest by itself, with the same data everywhere and no value lost. Thread rule: one thread.
#pragma once

#include "simulation/sim_user.h"

namespace finwise::simulation {

struct RunOptions {
    quint64 seed = 0;
    bool tracing = false;
    Mistake mistake = Mistake::None;
    // For making a failing run smaller: faults it does without (bits in the order of kFaults),
    // devices that stay away, and what is left of the users' actions.
    quint32 without = 0;
    int clients = 3;
    int actions = 1'000;
};

struct RunResult {
    QString violation; // empty: all is well
    QStringList trace;
    quint32 faults = 0; // what the seed has drawn
    int actions = 0;    // what the users did
};

// Repeats exactly for the same seed. Figures are added to.
RunResult runSeed(const RunOptions &options, Figures &figures);

} // namespace finwise::simulation
