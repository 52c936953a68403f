// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stamp.h"

#include <QJsonArray>

namespace finwise {

QJsonValue toJson(const Stamp &stamp)
{
    return QJsonArray{stamp.ms, stamp.counter, stamp.device.toString()};
}

Result<Stamp> stampFromJson(const QJsonValue &json)
{
    const QJsonArray parts = json.toArray();
    if (parts.size() != 3 || !parts[0].isDouble() || !parts[1].isDouble())
        return fail(ErrorKind::Validation, QStringLiteral("stamp"),
                    QStringLiteral("a stamp is [ms, counter, device]"));
    const auto device = Id::parse(parts[2].toString());
    if (!device)
        return fail(device.error());
    return Stamp{parts[0].toInteger(), parts[1].toInteger(), *device};
}

} // namespace finwise
