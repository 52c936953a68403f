// SPDX-License-Identifier: GPL-3.0-or-later
// Clock: the only source of time in the program. Everything that needs time receives one, so that
// tests and the simulation run in virtual time. Thread rule: implementations are thread-safe.
#pragma once

#include "base/instant.h"

#include <QDate>

namespace finwise {

class Clock {
public:
    virtual ~Clock() = default;
    // Wall clock; may jump in both directions.
    [[nodiscard]] virtual Instant now() const = 0;
    // Milliseconds that only ever grow while this process lives; for durations and deadlines.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    // The calendar day where the user is.
    [[nodiscard]] virtual QDate today() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] QDate today() const override;
};

// A clock that stands still until it is moved; for tests and the simulation.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start = Instant{1'750'000'000'000}) : m_start(start) {}
    [[nodiscard]] Instant now() const override
    {
        return Instant{m_start.ms + m_elapsedMs + m_skewMs};
    }
    [[nodiscard]] qint64 monotonicMs() const override { return m_elapsedMs; }
    [[nodiscard]] QDate today() const override;
    void advance(qint64 ms) { m_elapsedMs += ms; }
    // Sets the wall clock off by this much without touching the monotonic one.
    void setSkew(qint64 ms) { m_skewMs = ms; }

private:
    Instant m_start;
    qint64 m_elapsedMs = 0;
    qint64 m_skewMs = 0;
};

} // namespace finwise
