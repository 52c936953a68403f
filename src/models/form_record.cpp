// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/form_record.h"

namespace finwise {

Record formRecord(Reader &reader, const Record &shown, Record now)
{
    const auto stored = reader.record(*now.type, now.meta.id);
    if (shown.meta.id != now.meta.id || !stored || !*stored || (*stored)->meta.deletedAt)
        return now;
    const auto differs = [&](const FieldInfo &field) {
        return shown.data.value(field.name) != now.data.value(field.name);
    };
    QSet<QLatin1StringView> groups; // whose fields belong together: amount and parts
    for (const FieldInfo &field : now.type->fields) {
        if (differs(field) && field.group != kGroupRest)
            groups.insert(field.group);
    }
    Record record = **stored;
    for (const FieldInfo &field : now.type->fields) {
        if (differs(field) || groups.contains(field.group))
            record.data.insert(field.name, now.data.value(field.name));
    }
    return record;
}

} // namespace finwise
