// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_samples.h"
#include "support/test_main.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace finwise;
using namespace finwise::rules;
using namespace finwise::rules::samples;

class TstRuleLaws final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whatever stands in a rule's JSON, reading and running it ends, and changes no record.
    void anyJsonIsSafe();
    // The order in which records come does not matter.
    void orderOfRecordsIsNothing();
    // What rules did once, they do not do again: applied twice is applied once.
    void twiceIsOnce();
    // A condition and its negation never both hold, and one of them does.
    void negationIsExact();
};

static RegisterTest<TstRuleLaws> registered("rule_laws");

namespace {

QJsonValue anyValue(int depth = 0)
{
    switch (*rc::gen::inRange(0, depth < 2 ? 7 : 6)) {
    case 0: return {};
    case 1: return *rc::gen::arbitrary<bool>();
    case 2: return *rc::gen::inRange(-100'000, 100'000) / 100.0;
    case 3: return id(*rc::gen::inRange(1, 9)).toString();
    case 4:
        return QString::fromStdString(*rc::gen::element<std::string>(
            "Café", "straße", "", " ", "2026-01-31", "-3,50", "[a-", "(a+)+$", "sagt danke"));
    case 5: return QString::fromStdString(*rc::gen::string<std::string>());
    default: {
        QJsonArray list;
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
            list.append(anyValue(depth + 1));
        return list;
    }
    }
}

template <class T> QString anyName()
{
    const auto names = enumNames(T{});
    const int pick = *rc::gen::inRange(0, int(names.size()) + 1);
    return pick < int(names.size()) ? QString(names.at(size_t(pick)).name)
                                    : QStringLiteral("WHATEVER");
}

AutomationRule anyRule(int number)
{
    QJsonArray conditions;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        conditions.append(QJsonObject{{QStringLiteral("type"), anyName<ConditionType>()},
                                      {QStringLiteral("operator"), anyName<ConditionOperator>()},
                                      {QStringLiteral("value"), anyValue()}});
    QJsonArray actions;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        actions.append(QJsonObject{{QStringLiteral("type"), anyName<ActionType>()},
                                   {QStringLiteral("value"), anyValue()}});
    AutomationRule out = rule(
        number, conditions, actions,
        *rc::gen::element(RuleStage::Pre, RuleStage::Default, RuleStage::Post),
        *rc::gen::inRange(0, 3));
    out.conditionLogic = *rc::gen::element(ConditionLogic::All, ConditionLogic::Any);
    return out;
}

QList<AutomationRule> anyRules()
{
    QList<AutomationRule> rules;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
        rules.append(anyRule(10 + i));
    return rules;
}

} // namespace

void TstRuleLaws::anyJsonIsSafe()
{
    QVERIFY(rc::check("any json is safe", [] {
        const QList<AutomationRule> rules = anyRules();
        const QList<AutomationRule> before = rules;
        const RuleSet set(rules, {});
        RC_ASSERT(set.rules().size() + set.broken().size() == rules.size());
        RC_ASSERT(set.evaluate(coffee(), {}).trace.size() == set.rules().size());
        RC_ASSERT(rules == before);
    }));
}

void TstRuleLaws::orderOfRecordsIsNothing()
{
    QVERIFY(rc::check("the order of records is nothing", [] {
        QList<AutomationRule> rules = anyRules();
        const Changes first = RuleSet(rules, {}).evaluate(coffee(), {}).changes;
        std::reverse(rules.begin(), rules.end());
        RC_ASSERT(RuleSet(rules, {}).evaluate(coffee(), {}).changes == first);
    }));
}

void TstRuleLaws::twiceIsOnce()
{
    QVERIFY(rc::check("twice is once", [] {
        // Conditions that the actions do not touch, otherwise a second run may rightly differ.
        const QJsonArray always{condition("AMOUNT_LESS", "equals", 0)};
        QList<AutomationRule> rules = anyRules();
        for (AutomationRule &one : rules)
            one.conditions = always;
        const RuleSet set(rules, {});
        Transaction once = coffee();
        apply(set.evaluate(once, {}).changes, once);
        Transaction twice = once;
        apply(set.evaluate(twice, {}).changes, twice);
        RC_ASSERT(once == twice);
    }));
}

void TstRuleLaws::negationIsExact()
{
    QVERIFY(rc::check("negation is exact", [] {
        const QString type = anyName<ConditionType>();
        const QJsonValue value = anyValue();
        const auto read = [&](const char *op) {
            return parseCondition(condition(type.toLatin1().constData(), op, value), {});
        };
        const auto yes = read("equals");
        const auto no = read("not_equals");
        RC_ASSERT(yes.has_value() == no.has_value());
        if (!yes)
            return;
        const Transaction transaction = coffee();
        const Facts facts(transaction, {});
        RC_ASSERT(judge(*yes, facts).holds != judge(*no, facts).holds);
    }));
}

#include "tst_rule_laws.moc"
