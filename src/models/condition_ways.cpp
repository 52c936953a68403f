// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/condition_ways.h"

#include "models/rule_texts.h"

#include <algorithm>

namespace finwise {

using rules::ConditionOperator;
using rules::ConditionType;

QList<ConditionOperator> editableOperators(ConditionType type)
{
    QList<ConditionOperator> list = rules::operatorsFor(type);
    if (type == ConditionType::AccountIs)
        list.removeAll(ConditionOperator::OneOf);
    return list;
}

ConditionType subjectOfType(ConditionType type)
{
    const auto same = [type](ConditionType subject) {
        return rules::subjectOf(subject) == rules::subjectOf(type);
    };
    const auto *found = std::find_if(kConditionSubjects.begin(), kConditionSubjects.end(), same);
    Q_ASSERT(found != kConditionSubjects.end());
    return *found;
}

QList<ConditionWay> waysFor(ConditionType subject)
{
    QList<ConditionType> types{subject};
    for (const auto &entry : enumNames(ConditionType{})) {
        if (entry.value != subject && rules::subjectOf(entry.value) == rules::subjectOf(subject))
            types.append(entry.value);
    }
    QList<ConditionWay> ways;
    const auto add = [&ways](ConditionType type, ConditionOperator op) {
        const QString text = RuleTexts::comparison(type, op);
        if (wayOf(ways, text) < 0)
            ways.append({type, op, text});
    };
    for (const ConditionType type : types) {
        add(type, ConditionOperator::Equals);
        add(type, ConditionOperator::NotEquals);
    }
    for (const ConditionType type : types) {
        // "Is above one of" would be a riddle.
        const bool names = type == ConditionType::AmountGreater || type == ConditionType::AmountLess
                        || type == ConditionType::DateApprox;
        for (const ConditionOperator op : editableOperators(type)) {
            if (op != ConditionOperator::OneOf || !names)
                add(type, op);
        }
    }
    return ways;
}

qsizetype wayOf(const QList<ConditionWay> &ways, const QString &text)
{
    const auto found = std::find_if(ways.cbegin(), ways.cend(),
                                    [&text](const ConditionWay &way) { return way.text == text; });
    return found == ways.cend() ? -1 : found - ways.cbegin();
}

} // namespace finwise
