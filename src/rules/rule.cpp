// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule.h"

#include "rules/limits.h"

namespace finwise::rules {
namespace {

template <class T>
Result<QList<T>> parseList(const QJsonArray &json, const QString &name, int most,
                           Result<T> (*parse)(const QJsonValue &, const QString &))
{
    if (json.size() > most)
        return fail(ErrorKind::TooLarge, name,
                    QStringLiteral("has more than %1 entries").arg(most));
    QList<T> list;
    for (qsizetype i = 0; i < json.size(); ++i) {
        auto entry = parse(json[i], QStringLiteral("%1[%2]").arg(name).arg(i));
        if (!entry)
            return fail(entry.error());
        list.append(*std::move(entry));
    }
    return list;
}

} // namespace

Result<Rule> parseRule(const AutomationRule &record)
{
    auto conditions = parseList<Condition>(record.conditions, QStringLiteral("conditions"),
                                           limits::kMaxConditions, parseCondition);
    if (!conditions)
        return fail(conditions.error());
    auto actions = parseList<Action>(record.actions, QStringLiteral("actions"), limits::kMaxActions,
                                     parseAction);
    if (!actions)
        return fail(actions.error());
    return Rule{record.meta.id,     record.name,           record.stage,
                record.priority,    record.conditionLogic, *std::move(conditions),
                *std::move(actions)};
}

} // namespace finwise::rules
