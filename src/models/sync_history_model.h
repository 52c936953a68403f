// SPDX-License-Identifier: GPL-3.0-or-later
// SyncHistoryModel: figures of sync over time for the plots (PRD-M1): for each of the last 60
// minutes how long the queue was, how many changes were sent, reconnections, latency and errors.
// Kept in memory; leaves the device only by an export. Thread rule: GUI thread.
#pragma once

#include "base/clock.h"
#include "sync/sync_status.h"

#include <QAbstractListModel>
#include <QJsonArray>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class SyncHistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the sync centre")
    Q_PROPERTY(QString mostWaiting READ mostWaiting NOTIFY changed)
    Q_PROPERTY(QString mostSent READ mostSent NOTIFY changed)
    Q_PROPERTY(QString worstLatency READ worstLatency NOTIFY changed)
    // "Reconnected 3 times", then "Server not reachable: 2", …
    Q_PROPERTY(QStringList totals READ totals NOTIFY changed)

public:
    // Heights are parts of the highest bar, 0 to 1.
    enum Role { TextRole = Qt::UserRole + 1, WaitingRole, SentRole, LatencyRole, TroubleRole };

    explicit SyncHistoryModel(const Clock &clock);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void take(const SyncStatus &status);
    [[nodiscard]] QString mostWaiting() const;
    [[nodiscard]] QString mostSent() const;
    [[nodiscard]] QString worstLatency() const;
    [[nodiscard]] QStringList totals() const;
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
    [[nodiscard]] qint64 most(qint64 Minute::*figure) const;
    Minute &currentMinute();

    const Clock &m_clock;
    QList<Minute> m_minutes; // the last one is now
    SyncStatus m_last;
    QMap<ErrorKind, int> m_errors;
};

} // namespace finwise
