// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules pages say: names of conditions, operators, actions and stages, a rule in one
// sentence, what a rule did and why. Thread rule: GUI thread (translations).
#pragma once

#include "domain/entities.h"
#include "rules/rule_engine.h"

#include <QCoreApplication>

namespace finwise {

// The records that rules name by id, with how they are called.
struct RuleNames {
    QList<Account> accounts;
    QList<Category> categories;
    QList<Tag> tags;
    QList<Recipient> recipients;
    QList<PlanningTransaction> plans;
    static RuleNames of(const QList<Account> &accounts, const QList<Category> &categories,
                        const QList<Tag> &tags, const QList<Recipient> &recipients,
                        const QList<PlanningTransaction> &plans);
    [[nodiscard]] QString nameOf(const Id &id) const;
};

class RuleTexts {
    Q_DECLARE_TR_FUNCTIONS(finwise::RuleTexts)

public:
    // What is looked at; how is said by the comparison.
    [[nodiscard]] static QString type(rules::ConditionType type);
    // As it reads behind the type: "is", "contains".
    [[nodiscard]] static QString comparison(rules::ConditionType type, rules::ConditionOperator op);
    [[nodiscard]] static QString action(rules::ActionType type);
    [[nodiscard]] static QString stage(RuleStage stage);
    [[nodiscard]] static QString stageHint(RuleStage stage);
    // "If recipient contains “Rewe”: category Groceries".
    [[nodiscard]] static QString summary(const AutomationRule &rule, const RuleNames &names);
    // What is wrong with a line, for the person who wrote it.
    [[nodiscard]] static QString problem(const Error &error);
    // "Category: Groceries" for each thing the actions did.
    [[nodiscard]] static QString effects(const QList<rules::RuleTrace> &trace,
                                         const RuleNames &names);
    [[nodiscard]] static QString fired(const QList<rules::RuleTrace> &trace);

private:
    [[nodiscard]] static QString own(rules::ConditionType type, bool negated);
    [[nodiscard]] static QString conditionLine(const QJsonObject &json, const RuleNames &names);
    [[nodiscard]] static QString actionLine(const QJsonObject &json, const RuleNames &names);
    [[nodiscard]] static QString valueText(const QJsonValue &value, const RuleNames &names);
};

} // namespace finwise
