// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/change.h"

namespace finwise {

void ChangeSet::merge(const ChangeSet &other)
{
    for (auto it = other.records.begin(); it != other.records.end(); ++it)
        records[it.key()].append(it.value());
    queueChanged = queueChanged || other.queueChanged;
    conflictsChanged = conflictsChanged || other.conflictsChanged;
}

QJsonObject dataOf(const Change &change)
{
    return change.row ? QJsonDocument::fromJson(change.row->json).object() : change.record.data;
}

Mutation &Mutation::write(Record record)
{
    groups.append(QList<Change>{Change{Change::Kind::Write, std::move(record)}});
    return *this;
}

Mutation &Mutation::remove(const EntityType &type, const Id &id)
{
    Record record;
    record.type = &type;
    record.meta.id = id;
    groups.append(QList<Change>{Change{Change::Kind::Delete, std::move(record)}});
    return *this;
}

} // namespace finwise
