// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction and short ways to write rules, shared by the tests of the rules.
#pragma once

#include "rules/rule_engine.h"

namespace finwise::rules::samples {

inline Id id(int number)
{
    return Id::parse(QStringLiteral("0192f0c1-2345-7abc-8def-%1").arg(number, 12, 10, QChar(u'0')))
        .value();
}
inline const Id kAccount = id(1);
inline const Id kCategory = id(2);
inline const Id kTag = id(3);
inline const Id kRecipient = id(4);

inline Transaction coffee()
{
    Transaction transaction;
    transaction.meta.id = id(100);
    transaction.accountId = kAccount;
    transaction.date = QDate(2026, 1, 31);
    transaction.amount = Money{-350, Currency()};
    transaction.payee = QStringLiteral("Café  STRAẞE 7");
    transaction.originalPayee = QStringLiteral("CAFE STRASSE 7 SAGT DANKE");
    transaction.description = QStringLiteral("Kartenzahlung 31.01.");
    transaction.counterpartyIban = QStringLiteral("DE02120300000000202051");
    transaction.mandateReference = QStringLiteral("M-4711");
    return transaction;
}

inline QJsonObject condition(const char *type, const char *op, const QJsonValue &value)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)},
            {QStringLiteral("operator"), QString::fromLatin1(op)},
            {QStringLiteral("value"), value}};
}
inline QJsonObject action(const char *type, const QJsonValue &value)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("value"), value}};
}
inline AutomationRule rule(int number, const QJsonArray &conditions, const QJsonArray &actions,
                           RuleStage stage = RuleStage::Default, qint64 priority = 0)
{
    AutomationRule out;
    out.meta.id = id(number);
    out.name = QStringLiteral("rule %1").arg(number);
    out.stage = stage;
    out.priority = priority;
    out.conditions = conditions;
    out.actions = actions;
    return out;
}

} // namespace finwise::rules::samples
