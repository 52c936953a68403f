// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>

namespace finwise {
namespace {

QLatin1StringView levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return QLatin1StringView("debug");
    case LogLevel::Info: return QLatin1StringView("info");
    case LogLevel::Warning: return QLatin1StringView("warning");
    case LogLevel::Error: return QLatin1StringView("error");
    case LogLevel::Off: break;
    }
    return QLatin1StringView("off");
}

bool isPrivate(const QString &key)
{
    constexpr std::array kPrivate{QLatin1StringView("password"), QLatin1StringView("token"),
                                  QLatin1StringView("secret"),   QLatin1StringView("authorization"),
                                  QLatin1StringView("amount"),   QLatin1StringView("iban")};
    return std::any_of(kPrivate.begin(), kPrivate.end(), [&key](QLatin1StringView word) {
        return key.contains(word, Qt::CaseInsensitive);
    });
}

// A log is mailed to strangers; what slipped into the fields against the rule is cut out here.
QJsonObject withoutSecrets(QJsonObject fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (isPrivate(it.key()))
            *it = QLatin1StringView("***");
        else if (it->isObject())
            *it = withoutSecrets(it->toObject());
    }
    return fields;
}

} // namespace

Result<LogLevel> logLevelFromName(QStringView name)
{
    for (const LogLevel level :
         {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error, LogLevel::Off}) {
        if (name == levelName(level))
            return level;
    }
    return fail(ErrorKind::Usage, name.toString(),
                QStringLiteral("not a log level; use debug, info, warning, error or off"));
}

void Log::write(LogLevel level, QLatin1StringView event, QJsonObject fields)
{
    if (!enabled(level))
        return;
    fields = withoutSecrets(std::move(fields));
    fields.insert(QLatin1StringView("time"), toIso(m_clock.now()));
    fields.insert(QLatin1StringView("level"), levelName(level));
    fields.insert(QLatin1StringView("event"), event);
    emitLine(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

void Log::emitLine(const QByteArray &line)
{
    // One call per line, so that lines of several threads do not interleave.
    const QByteArray whole = line + '\n';
    std::fwrite(whole.constData(), 1, size_t(whole.size()), stderr);
}

} // namespace finwise
