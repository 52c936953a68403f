// SPDX-License-Identifier: GPL-3.0-or-later
// SyncDisplay: what the sync panel shows, one value, made from the engine's SyncStatus by a pure
// function: words, icon and severity here, every decision in the engine.
// Thread rule: GUI thread (translations).
#pragma once

#include "sync/sync_status.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class SyncDisplay {
    Q_GADGET
    QML_VALUE_TYPE(syncDisplay)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString icon MEMBER icon)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(int severity MEMBER severity)
    Q_PROPERTY(bool busy MEMBER busy)
    Q_PROPERTY(bool away MEMBER away)
    Q_PROPERTY(bool configured MEMBER configured)
    Q_PROPERTY(int done MEMBER done)
    Q_PROPERTY(int total MEMBER total)
    Q_PROPERTY(int attention MEMBER attention)

public:
    QString state; // the engine's name of it
    QString icon;  // a name of Icons.qml
    QString text;
    QString detail;
    int severity = 0;  // a number of History::Severity
    bool busy = false; // the icon turns
    bool away = false; // the offline banner is shown
    bool configured = false;
    int done = 0;
    int total = 0;     // 0: no progress bar
    int attention = 0; // dead letters and conflicts
    bool operator==(const SyncDisplay &) const = default;
};

// What waits in the other books of the profile; they are sent when they are opened.
struct OtherBooks {
    qint64 pending = 0;
    qint64 attention = 0;
};

// What the status does not know by itself.
struct SyncMoment {
    Instant now;
    qint64 publishedAgoMs = 0; // how old the status is
    qint64 remainingMs = -1;   // of a run or a first load; -1: unknown
    OtherBooks others = {};
    // The user asked for a try that is still under way.
    bool asked = false;
};

SyncDisplay syncDisplay(const SyncStatus &status, const SyncMoment &moment);

} // namespace finwise
