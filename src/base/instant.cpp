// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QDateTime>

namespace finwise {

QString toIso(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

Result<Instant> instantFromIso(QStringView text)
{
    QDateTime parsed = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return fail(ErrorKind::Validation, text.toString(), QStringLiteral("not an ISO 8601 time"));
    if (parsed.timeSpec() == Qt::LocalTime)
        parsed.setTimeSpec(Qt::UTC);
    return Instant{parsed.toMSecsSinceEpoch()};
}

} // namespace finwise
