// SPDX-License-Identifier: GPL-3.0-or-later
// KeptLog: a log that also keeps its last lines, so that the user can save them for support.
// Thread rule: any thread.
#pragma once

#include "base/log.h"

#include <QList>
#include <QMutex>

namespace finwise {

class KeptLog : public Log {
public:
    // Keeps lines from Info on; with toStderr warnings and errors are written there, too.
    explicit KeptLog(const Clock &clock, bool toStderr);
    [[nodiscard]] QList<QByteArray> lines() const;

protected:
    void emitLine(const QByteArray &line) override;

private:
    bool m_toStderr;
    mutable QMutex m_mutex;
    QList<QByteArray> m_lines; // bounded; the oldest go first
};

} // namespace finwise
