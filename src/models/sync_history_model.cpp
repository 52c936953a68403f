// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_history_model.h"

#include "models/error_text.h"
#include "models/format.h"

#include <QTimeZone>

namespace finwise {

namespace {
constexpr qsizetype kMinutes = 60;
constexpr qint64 kMinuteMs = 60'000;

// A restarted engine counts from zero again.
qint64 grown(qint64 before, qint64 now)
{
    return now >= before ? now - before : now;
}
} // namespace

SyncHistoryModel::SyncHistoryModel(const Clock &clock) : m_clock(clock)
{
    const qint64 now = clock.now().ms / kMinuteMs;
    for (qint64 minute = now - kMinutes + 1; minute <= now; ++minute)
        m_minutes.append(Minute{minute});
}

int SyncHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_minutes.size());
}

QVariant SyncHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Minute &minute = m_minutes.at(index.row());
    const auto part = [this, &minute](qint64 Minute::*figure) {
        return double(minute.*figure) / double(std::max<qint64>(1, most(figure)));
    };
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: {
        const auto at = QDateTime::fromMSecsSinceEpoch(minute.number * kMinuteMs);
        return tr("%1: %2 waiting, %3 sent, %4 ms, %5 error(s)")
            .arg(QLocale().toString(at.time(), QLocale::ShortFormat), countText(minute.waiting),
                 countText(minute.sent), countText(minute.latencyMs), countText(minute.errors));
    }
    case WaitingRole: return part(&Minute::waiting);
    case SentRole: return part(&Minute::sent);
    case LatencyRole: return part(&Minute::latencyMs);
    case TroubleRole: return minute.errors > 0;
    default: return {};
    }
}

QHash<int, QByteArray> SyncHistoryModel::roleNames() const
{
    return {{TextRole, "minuteText"},
            {WaitingRole, "waiting"},
            {SentRole, "sent"},
            {LatencyRole, "latency"},
            {TroubleRole, "failed"}};
}

SyncHistoryModel::Minute &SyncHistoryModel::currentMinute()
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

void SyncHistoryModel::take(const SyncStatus &status)
{
    Minute &minute = currentMinute();
    minute.waiting = std::max(minute.waiting, status.pending + status.processing);
    minute.batches += grown(m_last.batchesSent, status.batchesSent);
    minute.sent += grown(m_last.pushed, status.pushed);
    minute.connects += grown(m_last.connects, status.connects);
    minute.latencyMs = std::max(minute.latencyMs, status.latencyMs.value_or(0));
    if (status.reason && status.reason != m_last.reason) {
        ++minute.errors;
        ++m_errors[*status.reason];
    }
    m_last = status;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

qint64 SyncHistoryModel::most(qint64 Minute::*figure) const
{
    qint64 most = 0;
    for (const Minute &minute : m_minutes)
        most = std::max(most, minute.*figure);
    return most;
}

QString SyncHistoryModel::mostWaiting() const
{
    return tr("at most %1").arg(countText(most(&Minute::waiting)));
}

QString SyncHistoryModel::mostSent() const
{
    return tr("at most %1 a minute").arg(countText(most(&Minute::sent)));
}

QString SyncHistoryModel::worstLatency() const
{
    return tr("at most %1 ms").arg(countText(most(&Minute::latencyMs)));
}

QStringList SyncHistoryModel::totals() const
{
    qint64 batches = 0;
    qint64 connects = 0;
    for (const Minute &minute : m_minutes) {
        batches += minute.batches;
        connects += minute.connects;
    }
    QStringList lines{tr("%n batch(es) sent", nullptr, int(batches)),
                      tr("Connected %n time(s)", nullptr, int(connects))};
    for (auto it = m_errors.cbegin(); it != m_errors.cend(); ++it)
        lines.append(QStringLiteral("%1 × %2").arg(it.value()).arg(ErrorText::cause(it.key())));
    return lines;
}

QJsonArray SyncHistoryModel::toJson() const
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
