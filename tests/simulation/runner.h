// SPDX-License-Identifier: GPL-3.0-or-later
// Runs many seeds on all cores, and makes a failing one smaller. Which thread runs a seed changes
// nothing about it. Thread rule: blocks the caller.
#pragma once

#include "simulation/world.h"

#include <optional>

namespace finwise::simulation {

struct Campaign {
    quint64 first = 1;
    qint64 seeds = 0;   // 0: until the time is over
    qint64 limitMs = 0; // 0: until the seeds are done
    bool keepGoing = false;
    int threads = 0; // 0: as many as there are cores
    Mistake mistake = Mistake::None;
};

struct Failure {
    quint64 seed = 0;
    QString violation;
};

struct Outcome {
    Figures figures;
    QList<Failure> failures; // by seed; only the first unless the campaign keeps going
};

Outcome runCampaign(const Campaign &campaign);

// The same failure with fewer faults, devices and actions, as far as leaving out helps.
RunOptions shrink(const RunOptions &failing);
// "seed 5 without deaf,slow, 2 devices, 12 actions"
QString describe(const RunOptions &options);

} // namespace finwise::simulation
