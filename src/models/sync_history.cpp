// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_history.h"

#include "models/error_text.h"
#include "models/format.h"

namespace finwise {

namespace {
constexpr qsizetype kMinutes = 60;
constexpr qint64 kMinuteMs = 60'000;
constexpr int kPauseMs = 500;

// A restarted engine counts from zero again.
qint64 grown(qint64 before, qint64 now)
{
    return now >= before ? now - before : now;
}
} // namespace

SyncHistory::SyncHistory(const Clock &clock) : m_clock(clock)
{
    const qint64 now = clock.now().ms / kMinuteMs;
    for (qint64 minute = now - kMinutes + 1; minute <= now; ++minute)
        m_minutes.append(Minute{minute});
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_due)
            describe();
    });
    describe();
}

SyncHistory::Minute &SyncHistory::currentMinute()
{
    const qint64 now = m_clock.now().ms / kMinuteMs;
    while (m_minutes.last().number < now) {
        // After a long sleep only the last hour is worth the room.
        const qint64 next = std::max(m_minutes.last().number + 1, now - kMinutes + 1);
        m_minutes.removeFirst();
        m_minutes.append(Minute{next});
    }
    return m_minutes.last();
}

void SyncHistory::take(const SyncStatus &status)
{
    Minute &minute = currentMinute();
    minute.waiting = std::max(minute.waiting, status.pending + status.processing);
    minute.batches += grown(m_last.batchesSent, status.batchesSent);
    minute.sent += grown(m_last.pushed, status.pushed);
    minute.connects += grown(m_last.connects, status.connects);
    minute.latencyMs = std::max(minute.latencyMs, status.latencyMs.value_or(0));
    if (status.reason && status.reason != m_last.reason) {
        ++minute.errors;
        ++m_kinds[*status.reason];
    }
    m_last = status;
    if (m_pause.isActive())
        m_due = true;
    else
        describe();
}

void SyncHistory::draw(PlotModel &plot, qint64 Minute::*figure, const Wording &text) const
{
    const QLocale locale;
    QList<PlotPoint> points;
    for (const Minute &minute : m_minutes) {
        const auto at = QDateTime::fromMSecsSinceEpoch(minute.number * kMinuteMs);
        const QString time = locale.toString(at.time(), QLocale::ShortFormat);
        points.append({time, tr("%1: %2").arg(time, text(minute.*figure)), minute.*figure, 0,
                       minute.errors > 0});
    }
    plot.show(points, text);
}

void SyncHistory::describe()
{
    m_due = false;
    m_pause.start();
    const auto plain = [](const QString &unit) {
        return [unit](qint64 value) { return unit.arg(countText(value)); };
    };
    draw(m_waiting, &Minute::waiting, plain(tr("%1 waiting")));
    draw(m_sent, &Minute::sent, plain(tr("%1 sent")));
    draw(m_batches, &Minute::batches,
         [](qint64 value) { return tr("%n batch(es)", nullptr, int(value)); });
    draw(m_connects, &Minute::connects,
         [](qint64 value) { return tr("%n connection(s)", nullptr, int(value)); });
    draw(m_latency, &Minute::latencyMs, plain(tr("%1 ms")));
    QList<PlotPoint> errors;
    for (auto it = m_kinds.cbegin(); it != m_kinds.cend(); ++it)
        errors.append(
            {ErrorText::cause(it.key()), tr("%n time(s)", nullptr, it.value()), it.value()});
    std::stable_sort(errors.begin(), errors.end(),
                     [](const PlotPoint &a, const PlotPoint &b) { return a.value > b.value; });
    m_errors.show(errors, [](qint64 count) { return countText(count); });
    Q_EMIT changed();
}

QString SyncHistory::totals() const
{
    qint64 batches = 0;
    qint64 connects = 0;
    for (const Minute &minute : m_minutes) {
        batches += minute.batches;
        connects += minute.connects;
    }
    return tr("%n batch(es) sent", nullptr, int(batches)) + QStringLiteral(" · ")
         + tr("Connected %n time(s)", nullptr, int(connects));
}

QJsonArray SyncHistory::toJson() const
{
    QJsonArray array;
    for (const Minute &minute : m_minutes) {
        array.append(QJsonObject{{QStringLiteral("at"), toIso(Instant{minute.number * kMinuteMs})},
                                 {QStringLiteral("waiting"), minute.waiting},
                                 {QStringLiteral("batches"), minute.batches},
                                 {QStringLiteral("sent"), minute.sent},
                                 {QStringLiteral("connects"), minute.connects},
                                 {QStringLiteral("latency_ms"), minute.latencyMs},
                                 {QStringLiteral("errors"), minute.errors}});
    }
    return array;
}

} // namespace finwise
