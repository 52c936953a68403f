// SPDX-License-Identifier: GPL-3.0-or-later
// Stamp: when a change was made and by which device. A total order over all changes of a tenant;
// "last write wins" means the larger stamp wins. Thread rule: plain value.
#pragma once

#include "base/id.h"

#include <QJsonValue>

namespace finwise {

struct Stamp {
    qint64 ms = 0;      // effective time, UTC
    qint64 counter = 0; // orders changes of one device within a millisecond
    Id device;          // breaks the remaining ties the same way everywhere
    bool operator==(const Stamp &) const = default;
    auto operator<=>(const Stamp &) const = default;
};

// [ms, counter, "device"], the form on the wire and in the stores.
QJsonValue toJson(const Stamp &stamp);
Result<Stamp> stampFromJson(const QJsonValue &json);

} // namespace finwise
