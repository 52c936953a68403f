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
    // A text without zone gets its Z before it is read: read as local time, an hour that the zone
    // of this computer skips in spring would not exist.
    const qsizetype time = text.indexOf(u'T', 0, Qt::CaseInsensitive);
    const QStringView clock = time < 0 ? QStringView() : text.mid(time);
    const bool zoned = clock.endsWith(u'Z', Qt::CaseInsensitive) || clock.contains(u'+')
                    || clock.contains(u'-');
    const QString whole = zoned ? text.toString() : text.toString() + u'Z';
    const QDateTime parsed = QDateTime::fromString(whole, Qt::ISODateWithMs);
    if (clock.isEmpty() || !parsed.isValid())
        return fail(ErrorKind::Validation, text.left(64).toString(),
                    QStringLiteral("not an ISO 8601 time"));
    return Instant{parsed.toMSecsSinceEpoch()};
}

} // namespace finwise
