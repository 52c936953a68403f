// SPDX-License-Identifier: GPL-3.0-or-later
// SyncHistory: figures of sync over time for the plots (PRD-M1): for each of the last 60 minutes
// how long the queue was, what was sent, reconnections, latency and errors. Kept in memory; leaves
// the device only by an export. Thread rule: GUI thread.
#pragma once

#include "base/clock.h"
#include "models/plot_model.h"
#include "sync/sync_status.h"

#include <QJsonArray>
#include <QTimer>

namespace finwise {

class SyncHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the sync centre")
    Q_PROPERTY(finwise::PlotModel *waiting READ waiting CONSTANT)
    Q_PROPERTY(finwise::PlotModel *sent READ sent CONSTANT)
    Q_PROPERTY(finwise::PlotModel *batches READ batches CONSTANT)
    Q_PROPERTY(finwise::PlotModel *connects READ connects CONSTANT)
    Q_PROPERTY(finwise::PlotModel *latency READ latency CONSTANT)
    // One bar for each kind of error since the window was opened.
    Q_PROPERTY(finwise::PlotModel *errors READ errors CONSTANT)
    // "12 batches sent · Connected 3 times".
    Q_PROPERTY(QString totals READ totals NOTIFY changed)

public:
    explicit SyncHistory(const Clock &clock);

    void take(const SyncStatus &status);
    void retranslate() { describe(); }
    [[nodiscard]] PlotModel *waiting() { return &m_waiting; }
    [[nodiscard]] PlotModel *sent() { return &m_sent; }
    [[nodiscard]] PlotModel *batches() { return &m_batches; }
    [[nodiscard]] PlotModel *connects() { return &m_connects; }
    [[nodiscard]] PlotModel *latency() { return &m_latency; }
    [[nodiscard]] PlotModel *errors() { return &m_errors; }
    [[nodiscard]] QString totals() const;
    [[nodiscard]] QJsonArray toJson() const;

Q_SIGNALS:
    void changed();

private:
    struct Minute {
        qint64 number = 0; // since the epoch
        qint64 waiting = 0;
        qint64 batches = 0;
        qint64 sent = 0;
        qint64 connects = 0;
        qint64 latencyMs = 0;
        qint64 errors = 0;
    };
    Minute &currentMinute();
    void describe();
    using Wording = std::function<QString(qint64)>;
    void draw(PlotModel &plot, qint64 Minute::*figure, const Wording &text) const;

    const Clock &m_clock;
    QList<Minute> m_minutes; // the last one is now
    SyncStatus m_last;
    QMap<ErrorKind, int> m_kinds;
    PlotModel m_waiting;
    PlotModel m_sent;
    PlotModel m_batches;
    PlotModel m_connects;
    PlotModel m_latency;
    PlotModel m_errors;
    QTimer m_pause; // plots are drawn at most twice a second
    bool m_due = false;
};

} // namespace finwise
