// SPDX-License-Identifier: GPL-3.0-or-later
// Books in which rules do something worth looking at, for pictures and tests.
// Thread rule: GUI thread.
#pragma once

#include "desktop_rig.h"

#include "store/queries.h"

#include <algorithm>

namespace finwise {

inline constexpr int kDemoRules = 3; // that the demo set has

inline QJsonObject ruleLine(const char *type, const QJsonValue &value)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("value"), value}};
}

// Three rules on the demo set: one for spending with a payee of the books, one by amount, one that
// is from a newer version. Answers the id of the first.
inline QString giveRules(DesktopRig &rig)
{
    Session &session = rig.session();
    Reader &reader = session.books().reader();
    const auto categories = reader.all<Category>().value_or(QList<Category>());
    const auto rows = transactions(reader, {}).value_or(QList<Transaction>());
    const auto spent = std::find_if(rows.rbegin(), rows.rend(), [](const Transaction &row) {
        return row.amount.minor < 0 && !row.payee.isEmpty();
    });
    const QString payee = spent == rows.rend() ? QStringLiteral("Bakery") : spent->payee;
    const QString category = categories.isEmpty() ? QString()
                                                  : categories.first().meta.id.toString();
    Mutation mutation;
    QString first;
    const auto add = [&](const QString &name, RuleStage stage, const QJsonArray &conditions,
                         const QJsonArray &actions) {
        AutomationRule rule;
        rule.meta.id = session.books().newId();
        rule.name = name;
        rule.stage = stage;
        rule.conditions = conditions;
        rule.actions = actions;
        if (first.isEmpty())
            first = rule.meta.id.toString();
        mutation.write(reader.catalog().record(rule));
    };
    add(payee, RuleStage::Default,
        {ruleLine("RECIPIENT_CONTAINS", payee), ruleLine("AMOUNT_LESS", 0)},
        {ruleLine("SET_CATEGORY", category), ruleLine("SET_NOTE", QStringLiteral("2025"))});
    add(QStringLiteral("> 1000"), RuleStage::Post, {ruleLine("AMOUNT_GREATER", 1000)},
        {ruleLine("SET_NOTE", QStringLiteral("!"))});
    add(QStringLiteral("2.0"), RuleStage::Pre, {ruleLine("WEATHER_IS", QStringLiteral("sun"))},
        {ruleLine("SET_NOTE", QStringLiteral("sun"))});
    session.history()->run(mutation, QStringLiteral("rules"));
    rig.settle();
    return first;
}

} // namespace finwise
