// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stamp.h"

#include "domain/field_codec.h"

namespace finwise {

QJsonValue toJson(const Stamp &stamp)
{
    return QJsonArray{stamp.ms, stamp.counter, stamp.device.toString()};
}

Result<Stamp> stampFromJson(const QJsonValue &json)
{
    const QJsonArray parts = json.toArray();
    Stamp stamp;
    if (parts.size() != 3 || !fieldFromJson(parts[0], stamp.ms)
        || !fieldFromJson(parts[1], stamp.counter))
        return fail(ErrorKind::Validation, QStringLiteral("stamp"),
                    QStringLiteral("a stamp is [ms, counter, device]"));
    const auto device = Id::parse(parts[2].toString());
    if (!device)
        return fail(device.error());
    stamp.device = *device;
    return stamp;
}

} // namespace finwise
