// SPDX-License-Identifier: GPL-3.0-or-later
// Stage: what all actors of one simulated run share: time, randomness, the faults of this seed,
// figures, the trace, and the first violation. Everything random comes from the seed, so a seed
// repeats its run exactly. Thread rule: one thread.
#pragma once

#include "base/random.h"
#include "simulation/timeline.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace finwise::simulation {

inline constexpr qint64 kDayMs = 86'400'000;
inline const Instant kBeginning{1'750'000'000'000};

// Which troubles a seed has. Each seed draws a subset, so that rare combinations are not drowned
// by the common ones.
struct Faults {
    bool deaf = false;         // a direction of a connection goes silent
    bool duplicate = false;    // a message arrives twice
    bool slow = false;         // up to 40 s on the way
    bool cut = false;          // both ends see the connection end
    bool lateDelivery = false; // what a client sent before it hung up arrives after its next hello
    bool partition = false;    // a client is offline for a while
    bool clientCrash = false;
    bool serverCrash = false;
    bool storage = false;   // the server's disk refuses, before or after the commit
    bool clockStep = false; // a client's wall clock jumps
};

struct Figures {
    QMap<QString, qint64> reached; // fault or path → how often
    QMap<int, qint64> attempts;    // counted attempts → entries
    qint64 seeds = 0;
    qint64 ops = 0;
    qint64 synced = 0;
    qint64 events = 0;
    qint64 virtualMs = 0;
    qint64 slowestHealMs = 0;
    void count(QLatin1StringView what) { ++reached[what]; }
};

class Stage {
public:
    Stage(quint64 seed, Figures &figures, bool tracing)
        : random(seed * 0x9e3779b97f4a7c15ULL + 1), figures(figures), m_tracing(tracing)
    {
    }

    Timeline time;
    SeededRandom random;
    Faults faults;
    Figures &figures;

    [[nodiscard]] bool isTracing() const { return m_tracing; }
    void say(const QString &what)
    {
        if (m_tracing)
            m_trace.append(QStringLiteral("%1 %2").arg(time.now(), 8).arg(what));
    }
    [[nodiscard]] const QStringList &trace() const { return m_trace; }

    // Only the first one counts: what follows is its consequence.
    void violated(QLatin1StringView invariant, const QString &how)
    {
        if (m_violation.isEmpty())
            m_violation = QStringLiteral("%1 at %2 ms: %3").arg(invariant).arg(time.now()).arg(how);
    }
    [[nodiscard]] const QString &violation() const { return m_violation; }
    [[nodiscard]] bool isSound() const { return m_violation.isEmpty(); }

    // Uniform in [from, to].
    qint64 between(qint64 from, qint64 to)
    {
        return from + qint64(random.below(quint64(to - from + 1)));
    }
    bool perMille(quint64 chance) { return random.chance(chance, 1000); }

private:
    bool m_tracing;
    QStringList m_trace;
    QString m_violation;
};

} // namespace finwise::simulation
