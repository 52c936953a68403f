// SPDX-License-Identifier: GPL-3.0-or-later
// Structured log: one JSON object per line on stderr with time, level, event and fields.
// Never put amounts, tokens or passwords into the fields; a field so named is blacked out. Thread
// rule: any thread.
#pragma once

#include "base/clock.h"

#include <QJsonObject>

namespace finwise {

enum class LogLevel { Debug, Info, Warning, Error, Off };

// The level with that name ("debug" … "off"); Usage error otherwise.
Result<LogLevel> logLevelFromName(QStringView name);

// Writes nothing below its level. Passed by reference to whoever has something to say.
class Log {
public:
    explicit Log(const Clock &clock, LogLevel level = LogLevel::Warning)
        : m_clock(clock), m_level(level)
    {
    }
    virtual ~Log() = default;
    void write(LogLevel level, QLatin1StringView event, QJsonObject fields = {});
    [[nodiscard]] bool enabled(LogLevel level) const { return level >= m_level; }

protected:
    // One finished line without its line end.
    virtual void emitLine(const QByteArray &line);

private:
    const Clock &m_clock;
    LogLevel m_level;
};

} // namespace finwise
