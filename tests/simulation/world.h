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
};

struct RunResult {
    QString violation; // empty: all is well
    QStringList trace;
};

// Repeats exactly for the same seed. Figures are added to.
RunResult runSeed(const RunOptions &options, Figures &figures);

} // namespace finwise::simulation
