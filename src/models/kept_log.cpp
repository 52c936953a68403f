// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kept_log.h"

namespace finwise {

namespace {
constexpr qsizetype kMaxLines = 2'000;
}

KeptLog::KeptLog(const Clock &clock, bool toStderr)
    : Log(clock, LogLevel::Info), m_toStderr(toStderr)
{
}

QList<QByteArray> KeptLog::lines() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lines;
}

void KeptLog::emitLine(const QByteArray &line)
{
    if (m_toStderr && !line.contains("\"level\":\"info\""))
        Log::emitLine(line);
    const QMutexLocker lock(&m_mutex);
    if (m_lines.size() == kMaxLines)
        m_lines.removeFirst();
    m_lines.append(line);
}

} // namespace finwise
