// SPDX-License-Identifier: GPL-3.0-or-later
// Condition: one line of a rule's "if", read from {type, operator, value} of FinWise 0.4 into a
// form that cannot be wrong. The type names what is looked at and how; the operators "equals" and
// "not_equals" leave the type's own comparison, every other operator replaces it.
// Thread rule: immutable values, any thread.
#pragma once

#include "domain/transaction.h"

#include <QHash>
#include <QRegularExpression>

namespace finwise::rules {

enum class ConditionType {
    AccountIs,
    RecipientEquals,
    RecipientContains,
    AmountEquals,
    AmountGreater,
    AmountLess,
    DateIs,
    DateApprox,
    DescriptionContains,
    // Ours; 0.4 keeps them as it keeps everything it does not know.
    IbanEquals,
    MandateEquals,
};
constexpr auto enumNames(ConditionType)
{
    using Name = EnumName<ConditionType>;
    using View = QLatin1StringView;
    return std::array{Name{ConditionType::AccountIs, View("ACCOUNT_IS")},
                      Name{ConditionType::RecipientEquals, View("RECIPIENT_EQUALS")},
                      Name{ConditionType::RecipientContains, View("RECIPIENT_CONTAINS")},
                      Name{ConditionType::AmountEquals, View("AMOUNT_EQUALS")},
                      Name{ConditionType::AmountGreater, View("AMOUNT_GREATER")},
                      Name{ConditionType::AmountLess, View("AMOUNT_LESS")},
                      Name{ConditionType::DateIs, View("DATE_IS")},
                      Name{ConditionType::DateApprox, View("DATE_APPROX")},
                      Name{ConditionType::DescriptionContains, View("DESCRIPTION_CONTAINS")},
                      Name{ConditionType::IbanEquals, View("IBAN_EQUALS")},
                      Name{ConditionType::MandateEquals, View("MANDATE_EQUALS")}};
}

enum class ConditionOperator {
    Equals,
    NotEquals,
    Contains,
    NotContains,
    GreaterThan,
    LessThan,
    GreaterOrEqual,
    LessOrEqual,
    IsEmpty,
    IsNotEmpty,
    OneOf,
    StartsWith,
    EndsWith,
    Matches, // ours: a regular expression
};
constexpr auto enumNames(ConditionOperator)
{
    using Name = EnumName<ConditionOperator>;
    using View = QLatin1StringView;
    return std::array{Name{ConditionOperator::Equals, View("equals")},
                      Name{ConditionOperator::NotEquals, View("not_equals")},
                      Name{ConditionOperator::Contains, View("contains")},
                      Name{ConditionOperator::NotContains, View("not_contains")},
                      Name{ConditionOperator::GreaterThan, View("greater_than")},
                      Name{ConditionOperator::LessThan, View("less_than")},
                      Name{ConditionOperator::GreaterOrEqual, View("greater_than_or_equal")},
                      Name{ConditionOperator::LessOrEqual, View("less_than_or_equal")},
                      Name{ConditionOperator::IsEmpty, View("is_empty")},
                      Name{ConditionOperator::IsNotEmpty, View("is_not_empty")},
                      Name{ConditionOperator::OneOf, View("one_of")},
                      Name{ConditionOperator::StartsWith, View("starts_with")},
                      Name{ConditionOperator::EndsWith, View("ends_with")},
                      Name{ConditionOperator::Matches, View("matches")}};
}

enum class Subject { Account, Recipient, Amount, Date, Description, Iban, Mandate };
Subject subjectOf(ConditionType type);
// The operators that make sense for a type, its usual one first.
QList<ConditionOperator> operatorsFor(ConditionType type);

enum class Comparison {
    Equal,
    About, // within limits::kApproxDays
    Contains,
    StartsWith,
    EndsWith,
    Matches,
    Empty,
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual,
};

struct Condition {
    ConditionType type = ConditionType::RecipientContains;
    ConditionOperator op = ConditionOperator::Equals;
    Comparison comparison = Comparison::Contains;
    bool negated = false;
    // What is compared with; holds when any of them fits. One of the lists, by the subject.
    QStringList texts; // normalised
    QList<Id> ids;
    QList<qint64> amounts; // in 1/10,000 of the currency's unit, signed: money out is negative
    QList<QDate> dates;
    QRegularExpression pattern;
};

// where: how errors name it, "conditions[2]". Unsupported for a type, operator or combination
// this version does not know; Validation for a value that does not fit.
Result<Condition> parseCondition(const QJsonValue &json, const QString &where);

// A transaction as conditions see it, its texts normalised once for all conditions.
class Facts {
public:
    // recipientName: of the transaction's recipient, empty when it has none or it is not known.
    Facts(const Transaction &transaction, const QString &recipientName);
    [[nodiscard]] const Transaction &transaction() const { return m_transaction; }
    // The texts that a subject may be recognised by, normalised, without empty ones.
    [[nodiscard]] const QStringList &texts(Subject subject) const;
    [[nodiscard]] qint64 tenThousandths() const { return m_amount; }

private:
    const Transaction &m_transaction; // borrowed
    QStringList m_recipient;
    QStringList m_description;
    QStringList m_iban;
    QStringList m_mandate;
    qint64 m_amount = 0;
};

struct Verdict {
    bool holds = false;
    bool gaveUp = false; // the pattern took too many steps
    bool operator==(const Verdict &) const = default;
};
Verdict judge(const Condition &condition, const Facts &facts);

} // namespace finwise::rules
