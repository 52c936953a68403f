// SPDX-License-Identifier: GPL-3.0-or-later
// DesktopRig: the whole desktop program on a profile of its own, for tests and pictures: the real
// store, the real models, the real QML; the clock stands still
// unless a server is to be met. Every warning of QML is collected.
// Thread rule: GUI thread.
#pragma once

#include "models/session.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace finwise {

class DesktopRig {
public:
    struct Look {
        QString language = QStringLiteral("en");
        QString theme = QStringLiteral("light");
        // Time goes on, as sync needs it; the device is another one for each seed.
        bool live = false;
        quint64 seed = 7;
    };
    // Sets what must be set before the application object exists.
    static void prepare();
    // A made-up statement with twins, a row that cannot be read and rows the demo set has, too.
    static QString statementPath();

    explicit DesktopRig(const Look &look);
    ~DesktopRig();

    Session &session() { return *m_session; }
    // Only the clock that stands still can be moved.
    ManualClock &clock() { return m_stillClock; }
    // Loads the window; nullptr when its QML has errors.
    QQuickWindow *show();
    // Waits until the worker has done what was asked of it and its answers have arrived.
    void settle();
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }

private:
    QTemporaryDir m_folder;
    ManualClock m_stillClock;
    SystemClock m_realClock;
    const Clock &m_clock; // one of both
    SeededRandom m_random;
    KeptLog m_log{m_clock, false};
    Languages m_languages;
    Appearance m_appearance;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QStringList m_warnings;
};

} // namespace finwise
