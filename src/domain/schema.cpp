// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schema.h"

namespace finwise {
namespace {

QString atMost(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return {};
    return QStringLiteral("longer than %1 characters").arg(limit);
}

} // namespace

QString notBlank(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QStringLiteral("must not be empty");
    return shortText(text);
}

QString shortText(const QString &text)
{
    return atMost(text, 255);
}

QString longText(const QString &text)
{
    return atMost(text, 4000);
}

QString dayOfMonth(const std::optional<qint64> &day)
{
    return !day || (*day >= 1 && *day <= 31) ? QString() : QStringLiteral("must be from 1 to 31");
}

} // namespace finwise
