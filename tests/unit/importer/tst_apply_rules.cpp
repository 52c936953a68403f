// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/commit.h"
#include "store/queries.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstApplyRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // PRE and DEFAULT see what the bank wrote; recipients are matched by the name a rule gave.
    void EXT_1_earlyRulesSeeTheRawPayee();
    // POST sees the finished row, with its recipient, and is written in the same change.
    void lateRulesSeeTheFinishedRow();
    // A rule never moves an imported row to another account, and the same file adds nothing.
    void rowsAreKnownAgain();
    // A row that a rule wants in another account stays, and the plan says so.
    void aRowThatStaysSaysSo();
    // A rule that cannot run keeps nobody from importing and is named.
    void brokenRuleIsNamed();
    // Undoing the import takes back what rules wrote with it.
    void undoTakesAllBack();
};

static RegisterTest<TstApplyRules> registered("apply_rules");

namespace {

constexpr auto kStatement = "Buchungstag;Empfänger;Verwendungszweck;Betrag;Währung\n"
                            "13.01.2026;KIOSK 0815//ECKE;Zeitung;-2,50;EUR\n"
                            "14.01.2026;Arbeit AG;Lohn;2.000,00;EUR\n";

QJsonObject line(const char *type, const QJsonValue &value)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("value"), value}};
}

struct World {
    ManualClock clock;
    SeededRandom random{7};
    std::unique_ptr<Store> store;
    Account giro;
    Category food;

    World()
    {
        StoreOptions options;
        options.tenant = Id::v7(clock, random);
        options.device = Id::v7(clock, random);
        store = std::move(Store::open(options, clock, random).value());
        giro.meta.id = store->newId();
        giro.name = QStringLiteral("Giro");
        food.meta.id = store->newId();
        food.name = QStringLiteral("Food");
        Mutation mutation;
        mutation.write(store->catalog().record(giro)).write(store->catalog().record(food));
        (void)store->mutate(mutation).value();
    }
    void addRule(RuleStage stage, const QJsonArray &conditions, const QJsonArray &actions)
    {
        AutomationRule rule;
        rule.meta.id = store->newId();
        rule.name = QString(enumName(stage));
        rule.stage = stage;
        rule.conditions = conditions;
        rule.actions = actions;
        Mutation mutation;
        mutation.write(store->catalog().record(rule));
        (void)store->mutate(mutation).value();
    }
    ImportPlan plan()
    {
        return planImport(store->reader(), giro, readStatement(QByteArray(kStatement)).value())
            .value();
    }
    QList<Transaction> rows() { return transactions(store->reader(), {}).value(); }
};

} // namespace

void TstApplyRules::EXT_1_earlyRulesSeeTheRawPayee()
{
    World world;
    world.addRule(RuleStage::Pre, {line("RECIPIENT_CONTAINS", QStringLiteral("0815//"))},
                  {line("SET_RECIPIENT", QStringLiteral("Kiosk"))});
    world.addRule(RuleStage::Default, {line("RECIPIENT_EQUALS", QStringLiteral("Kiosk"))},
                  {line("SET_CATEGORY", world.food.meta.id.toString())});
    const ImportPlan plan = world.plan();
    QCOMPARE(plan.newRecipients,
             (QStringList{QStringLiteral("Kiosk"), QStringLiteral("Arbeit AG")}));
    QCOMPARE(plan.ruled.size(), 1);
    QCOMPARE(plan.ruled.first().fired,
             (QStringList{QStringLiteral("PRE"), QStringLiteral("DEFAULT")}));
    QVERIFY(commitImport(*world.store, plan));
    const Transaction kiosk = world.rows().first();
    QCOMPARE(kiosk.payee, QStringLiteral("Kiosk"));
    QCOMPARE(kiosk.originalPayee, QStringLiteral("KIOSK 0815//ECKE"));
    QCOMPARE(kiosk.categoryId, std::optional(world.food.meta.id));
    QVERIFY(kiosk.recipientId.has_value());
    QCOMPARE(world.store->reader().get<Recipient>(*kiosk.recipientId).value()->name,
             QStringLiteral("Kiosk"));
}

void TstApplyRules::lateRulesSeeTheFinishedRow()
{
    World world;
    world.addRule(RuleStage::Post,
                  {QJsonObject{{QStringLiteral("type"), QStringLiteral("RECIPIENT_EQUALS")},
                               {QStringLiteral("operator"), QStringLiteral("is_not_empty")}}},
                  {line("SET_NOTE", QStringLiteral("seen"))});
    QVERIFY(commitImport(*world.store, world.plan()));
    for (const Transaction &row : world.rows())
        QCOMPARE(row.note, QStringLiteral("seen"));
}

void TstApplyRules::rowsAreKnownAgain()
{
    World world;
    world.addRule(RuleStage::Pre, {line("AMOUNT_LESS", 0)},
                  {line("SET_ACCOUNT", world.food.meta.id.toString()),
                   line("SET_RECIPIENT", QStringLiteral("Kiosk"))});
    QVERIFY(commitImport(*world.store, world.plan()));
    for (const Transaction &row : world.rows())
        QCOMPARE(row.accountId, std::optional(world.giro.meta.id));
    QCOMPARE(world.plan().duplicates, 2);
}

void TstApplyRules::aRowThatStaysSaysSo()
{
    World world;
    world.addRule(RuleStage::Pre, {line("AMOUNT_LESS", 0)},
                  {line("SET_ACCOUNT", world.food.meta.id.toString())});
    const ImportPlan plan = world.plan();
    QCOMPARE(plan.ruled.size(), 1);
    for (const RuledRow &row : plan.ruled) {
        QVERIFY(row.keptAccount);
        QVERIFY(row.changes.isEmpty());
        QCOMPARE(row.fired.size(), 1);
    }
}

void TstApplyRules::brokenRuleIsNamed()
{
    World world;
    world.addRule(RuleStage::Pre, {line("MOON_IS", QStringLiteral("full"))}, {});
    const ImportPlan plan = world.plan();
    QCOMPARE(plan.rules->broken().size(), 1);
    QCOMPARE(plan.fresh, 2);
}

void TstApplyRules::undoTakesAllBack()
{
    World world;
    world.addRule(RuleStage::Default, {line("AMOUNT_LESS", 0)},
                  {line("SET_CATEGORY", world.food.meta.id.toString())});
    const auto done = commitImport(*world.store, world.plan());
    QVERIFY(done.has_value());
    QCOMPARE(undoImport(*world.store, done->batch).value(), 2);
    QVERIFY(world.rows().isEmpty());
}

#include "tst_apply_rules.moc"
