// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include "domain/entities.h"

namespace finwise {

const FieldInfo *EntityType::field(QAnyStringView wanted) const
{
    for (const FieldInfo &info : fields) {
        if (info.name == wanted)
            return &info;
    }
    return nullptr;
}

const EntityCatalog &EntityCatalog::standard()
{
    static const EntityCatalog catalog = of<Entities>();
    return catalog;
}

const EntityType *EntityCatalog::find(QAnyStringView name) const
{
    for (const EntityType &type : m_types) {
        if (type.name == name)
            return &type;
    }
    return nullptr;
}

void EntityCatalog::append(EntityType type)
{
    type.rank = int(m_types.size());
    for (const FieldInfo &field : std::as_const(type.fields)) {
        if (!type.groups.contains(field.group))
            type.groups.append(field.group);
    }
    if (!type.groups.contains(kGroupRest))
        type.groups.append(kGroupRest); // unknown fields of a newer peer live there
    type.groups.append(kGroupLife);
    m_types.append(std::move(type));
}

QLatin1StringView groupOf(const EntityType &type, QAnyStringView field)
{
    const FieldInfo *info = type.field(field);
    return info == nullptr ? kGroupRest : info->group;
}

QStringList changedGroups(const EntityType &type, const QJsonObject &before,
                          const QJsonObject &after)
{
    QStringList changed;
    const auto compare = [&](const QJsonObject &a, const QJsonObject &b) {
        for (auto it = a.begin(); it != a.end(); ++it) {
            const QLatin1StringView group = groupOf(type, it.key());
            if (!changed.contains(group) && b.value(it.key()) != it.value())
                changed.append(group);
        }
    };
    compare(before, after);
    compare(after, before);
    changed.sort();
    return changed;
}

QJsonObject withGroup(const EntityType &type, const QJsonObject &base, const QJsonObject &from,
                      QAnyStringView group)
{
    QJsonObject merged = base;
    for (auto it = base.begin(); it != base.end(); ++it) {
        if (groupOf(type, it.key()) == group && !from.contains(it.key()))
            merged.remove(it.key());
    }
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (groupOf(type, it.key()) == group)
            merged.insert(it.key(), it.value());
    }
    return merged;
}

} // namespace finwise
