// SPDX-License-Identifier: GPL-3.0-or-later
// Stage: what all actors of one simulated run share: time, randomness, the faults of this seed,
// figures, the trace, and the first violation. Everything random comes from the seed, so a seed
// repeats its run exactly. Thread rule: one thread.
#pragma once

#include "base/random.h"
#include "domain/field_codec.h"
#include "simulation/timeline.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <array>

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
    bool spoil = false;     // a client's rows change behind its back
};
struct NamedFault {
    QLatin1StringView name;
    bool Faults::*fault;
};
inline constexpr std::array kFaults{
    NamedFault{QLatin1StringView("deaf"), &Faults::deaf},
    NamedFault{QLatin1StringView("duplicate"), &Faults::duplicate},
    NamedFault{QLatin1StringView("slow"), &Faults::slow},
    NamedFault{QLatin1StringView("cut"), &Faults::cut},
    NamedFault{QLatin1StringView("late"), &Faults::lateDelivery},
    NamedFault{QLatin1StringView("partition"), &Faults::partition},
    NamedFault{QLatin1StringView("client-crash"), &Faults::clientCrash},
    NamedFault{QLatin1StringView("server-crash"), &Faults::serverCrash},
    NamedFault{QLatin1StringView("storage"), &Faults::storage},
    NamedFault{QLatin1StringView("clock"), &Faults::clockStep},
    NamedFault{QLatin1StringView("spoil"), &Faults::spoil},
};

// A rule that this run breaks on purpose, to see whether the checks notice. The programs stay as
// they are: the harness does to their databases and messages what such a mistake would do.
enum class Mistake {
    None,
    SkipIdempotency,   // the server forgets which ops it has seen
    LoseWithoutNote,   // a loser is not written into the journal
    CursorApart,       // the cursor is stored before the page it stands for
    CountOffline,      // a lost connection counts as an attempt
    AckClearsBoth,     // an answer settles later edits of the record too
    ResendAsNew,       // what is sent again gets another op id
    MoveCursorBlindly, // a batch moves the cursor to where the tenant is by now
};
constexpr auto enumNames(Mistake)
{
    using Name = EnumName<Mistake>;
    return std::array{Name{Mistake::None, QLatin1StringView("none")},
                      Name{Mistake::SkipIdempotency, QLatin1StringView("skip-idempotency")},
                      Name{Mistake::LoseWithoutNote, QLatin1StringView("lose-without-note")},
                      Name{Mistake::CursorApart, QLatin1StringView("cursor-apart")},
                      Name{Mistake::CountOffline, QLatin1StringView("count-offline")},
                      Name{Mistake::AckClearsBoth, QLatin1StringView("ack-clears-both")},
                      Name{Mistake::ResendAsNew, QLatin1StringView("resend-as-new")},
                      Name{Mistake::MoveCursorBlindly, QLatin1StringView("move-cursor-blindly")}};
}

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
    void add(const Figures &other)
    {
        for (auto it = other.reached.begin(); it != other.reached.end(); ++it)
            reached[it.key()] += *it;
        for (auto it = other.attempts.begin(); it != other.attempts.end(); ++it)
            attempts[it.key()] += *it;
        seeds += other.seeds;
        ops += other.ops;
        synced += other.synced;
        events += other.events;
        virtualMs += other.virtualMs;
        slowestHealMs = std::max(slowestHealMs, other.slowestHealMs);
    }
};

class Stage {
public:
    Stage(quint64 seed, Figures &figures, bool tracing, Mistake mistake = Mistake::None)
        : random(seed * 0x9e3779b97f4a7c15ULL + 1),
          mistake(mistake),
          figures(figures),
          m_tracing(tracing)
    {
    }

    Timeline time;
    SeededRandom random;
    const Mistake mistake;
    Faults faults;
    bool restored = false; // the server came back from a backup
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
