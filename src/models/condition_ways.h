// SPDX-License-Identifier: GPL-3.0-or-later
// The ways a rule's condition can compare, as the form offers them: first what is looked at, then
// how. Some types of conditions name their comparison themselves, so the same can be written as
// several pairs of type and operator; here each way appears once. Thread rule: pure functions.
#pragma once

#include "rules/condition.h"

#include <array>

namespace finwise {

// What can be looked at, each by its usual type.
constexpr std::array kConditionSubjects{
    rules::ConditionType::AccountIs,           rules::ConditionType::RecipientContains,
    rules::ConditionType::AmountEquals,        rules::ConditionType::DateIs,
    rules::ConditionType::DescriptionContains, rules::ConditionType::IbanEquals,
    rules::ConditionType::MandateEquals};

struct ConditionWay {
    rules::ConditionType type = rules::ConditionType::AccountIs;
    rules::ConditionOperator op = rules::ConditionOperator::Equals;
    QString text; // "is below"
};

// The operators that can be edited; a list of accounts cannot be typed as text.
QList<rules::ConditionOperator> editableOperators(rules::ConditionType type);

// The usual type of what that type looks at.
rules::ConditionType subjectOfType(rules::ConditionType type);

// All ways for a subject: its usual type's first, then what other types name themselves, which is
// how 0.4 writes them.
QList<ConditionWay> waysFor(rules::ConditionType subject);

// -1: there is none that reads so.
qsizetype wayOf(const QList<ConditionWay> &ways, const QString &text);

} // namespace finwise
