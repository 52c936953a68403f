// SPDX-License-Identifier: GPL-3.0-or-later
// How long to wait before the next try, and when to stop trying. Thread rule: plain values.
#pragma once

#include "sync/sync_config.h"

namespace finwise::sync {

// Randomness as part of a value: the same seed gives the same waiting times, so that a step of
// the machine depends on nothing but its arguments.
class Jitter {
public:
    Jitter() = default;
    explicit Jitter(quint64 seed) : m_state(seed) {}
    // Uniform in [0, bound]; 0 for a bound that is not positive.
    qint64 upTo(qint64 bound);
    bool operator==(const Jitter &) const = default;

private:
    quint64 m_state = 0;
};

// base × growth^(attempt − 1), at most cap. The first attempt is 1.
qint64 backoffMs(qint64 baseMs, int growthPercent, int attempt, qint64 capMs);

// The rule for failures of this kind; nothing for kinds that are not tried again.
const RetryRule *retryRule(const SyncConfig &config, ErrorKind kind);

// Kinds that only the user can cure: the connection is then tried rarely.
bool needsUser(ErrorKind kind);

} // namespace finwise::sync
