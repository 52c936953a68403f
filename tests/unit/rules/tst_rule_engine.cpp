// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_samples.h"
#include "rules/limits.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::rules;
using namespace finwise::rules::samples;

class TstRuleEngine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Stages run in order, within a stage the higher priority has the last word.
    void EXT_1_order();
    // A later rule sees what an earlier one did.
    void rulesBuildOnEachOther();
    // "all" needs every condition, "any" one; a rule without conditions never fires.
    void allAnyNone();
    // Only the stages asked for run.
    void stagesAreApart();
    // The trace tells of every rule what held and what was done.
    void traceTellsWhy();
    // A rule with something unknown does not run, says why, and its record stays as it was.
    void unknownStaysUntouched();
    // While a person types, rules fill what is empty and leave what was entered.
    void typingIsNotOverruled();
    // An imported row stays in the account of its statement; splits keep their categories.
    void importsAndSplitsAreKept();
    // Inactive and deleted rules do not run; a rule beyond the limits is refused.
    void inactiveAndTooLarge();
};

static RegisterTest<TstRuleEngine> registered("rule_engine");

namespace {
const QJsonArray kAlways{condition("AMOUNT_LESS", "equals", 0)};
const QJsonArray kNever{condition("AMOUNT_GREATER", "equals", 0)};
QJsonArray note(const char *text)
{
    return {action("SET_NOTE", QString::fromLatin1(text))};
}
QString noteOf(const RuleSet &set, const Policy &policy = {})
{
    return set.evaluate(coffee(), policy).changes.note.value_or(QString());
}
} // namespace

void TstRuleEngine::EXT_1_order()
{
    QCOMPARE(noteOf(RuleSet({rule(1, kAlways, note("post"), RuleStage::Post, -9),
                             rule(2, kAlways, note("default"), RuleStage::Default, 99),
                             rule(3, kAlways, note("pre"), RuleStage::Pre, 999)},
                            {})),
             QStringLiteral("post"));
    QCOMPARE(noteOf(RuleSet({rule(1, kAlways, note("important"), RuleStage::Default, 10),
                             rule(2, kAlways, note("less so"), RuleStage::Default, 5)},
                            {})),
             QStringLiteral("important"));
}

void TstRuleEngine::rulesBuildOnEachOther()
{
    const RuleSet set(
        {rule(1, {condition("RECIPIENT_EQUALS", "equals", QStringLiteral("Café"))}, note("coffee")),
         rule(2, {condition("RECIPIENT_CONTAINS", "contains", QStringLiteral("caf"))},
              {action("SET_RECIPIENT", QStringLiteral("Café"))}, RuleStage::Pre)},
        {});
    QCOMPARE(noteOf(set), QStringLiteral("coffee"));
}

void TstRuleEngine::allAnyNone()
{
    AutomationRule both = rule(1, {kAlways.first(), kNever.first()}, note("x"));
    QVERIFY(noteOf(RuleSet({both}, {})).isEmpty());
    both.conditionLogic = ConditionLogic::Any;
    QCOMPARE(noteOf(RuleSet({both}, {})), QStringLiteral("x"));
    for (const ConditionLogic logic : {ConditionLogic::All, ConditionLogic::Any}) {
        AutomationRule none = rule(1, {}, note("x"));
        none.conditionLogic = logic;
        QVERIFY(noteOf(RuleSet({none}, {})).isEmpty());
    }
}

void TstRuleEngine::stagesAreApart()
{
    const RuleSet set({rule(1, kAlways, note("post"), RuleStage::Post)}, {});
    QVERIFY(set.has({RuleStage::Post}));
    QVERIFY(!set.has({RuleStage::Pre, RuleStage::Default}));
    Policy policy;
    policy.stages = {RuleStage::Pre, RuleStage::Default};
    QVERIFY(noteOf(set, policy).isEmpty());
    QVERIFY(set.evaluate(coffee(), policy).trace.isEmpty());
}

void TstRuleEngine::traceTellsWhy()
{
    const RuleSet set({rule(1, kAlways, {action("ADD_TAG", kTag.toString())}),
                       rule(2, kNever, note("x")),
                       rule(3, kAlways, {action("ADD_TAG", kTag.toString())})},
                      {});
    const Outcome outcome = set.evaluate(coffee(), {});
    QCOMPARE(outcome.trace.size(), 3);
    QCOMPARE(outcome.trace.at(0).rule, id(1));
    QVERIFY(outcome.trace.at(0).fired);
    QCOMPARE(outcome.trace.at(0).actions.first().effect, Effect::Done);
    QVERIFY(!outcome.trace.at(1).fired);
    QCOMPARE(outcome.trace.at(1).verdicts, (QList<Verdict>{{false, false}}));
    QVERIFY(outcome.trace.at(1).actions.isEmpty());
    QCOMPARE(outcome.trace.at(2).actions.first().effect, Effect::AlreadySo);
}

void TstRuleEngine::unknownStaysUntouched()
{
    const QJsonArray odd{condition("MOON_IS", "equals", QStringLiteral("full"))};
    const AutomationRule record = rule(1, odd, note("x"));
    const RuleSet set({record, rule(2, kAlways, note("y"))}, {});
    QCOMPARE(set.broken().size(), 1);
    QCOMPARE(set.broken().first().id, id(1));
    QCOMPARE(set.broken().first().error.where, QStringLiteral("conditions[0].type"));
    QCOMPARE(record.conditions, odd);
    QCOMPARE(noteOf(set), QStringLiteral("y"));
}

void TstRuleEngine::typingIsNotOverruled()
{
    Transaction typed = coffee();
    typed.note = QStringLiteral("mine");
    Policy policy;
    policy.fillOnly = true;
    const RuleSet set({rule(1, kAlways,
                            {action("SET_NOTE", QStringLiteral("rule")),
                             action("SET_CATEGORY", kTag.toString())}),
                       rule(2, kAlways, {action("SET_CATEGORY", kCategory.toString())})},
                      {});
    const Outcome outcome = set.evaluate(typed, policy);
    QVERIFY(!outcome.changes.note);
    QCOMPARE(outcome.trace.first().actions.first().effect, Effect::Kept);
    QCOMPARE(outcome.changes.category, std::optional(kCategory));
}

void TstRuleEngine::importsAndSplitsAreKept()
{
    const RuleSet set({rule(1, kAlways,
                            {action("SET_ACCOUNT", kTag.toString()),
                             action("SET_CATEGORY", kCategory.toString())})},
                      {});
    Transaction split = coffee();
    split.splits = {Split{kTag, -350, {}, {}}};
    Policy policy;
    policy.keepAccount = true;
    const Outcome outcome = set.evaluate(split, policy);
    QVERIFY(outcome.changes.isEmpty());
    QCOMPARE(outcome.trace.first().actions.at(0).effect, Effect::NotHere);
    QCOMPARE(outcome.trace.first().actions.at(1).effect, Effect::Kept);
}

void TstRuleEngine::inactiveAndTooLarge()
{
    AutomationRule off = rule(1, kAlways, note("off"));
    off.isActive = false;
    AutomationRule gone = rule(2, kAlways, note("gone"));
    gone.meta.deletedAt = Instant{1};
    QJsonArray many;
    for (int i = 0; i <= limits::kMaxConditions; ++i)
        many.append(kAlways.first());
    const RuleSet set({off, gone, rule(3, many, note("many"))}, {});
    QVERIFY(set.rules().isEmpty());
    QCOMPARE(set.broken().size(), 1);
    QCOMPARE(set.broken().first().error.kind, ErrorKind::TooLarge);
}

#include "tst_rule_engine.moc"
