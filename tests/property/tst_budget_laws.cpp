// SPDX-License-Identifier: GPL-3.0-or-later
#include "generators.h"

#include "domain/budget_month.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::laws;

class TstBudgetLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // What is to be planned and what is left in all categories are the money there is.
    void noMoneyAppearsOrVanishes();
    void noDebtIsCarriedOn();
    void whatComesLaterChangesNothingBefore();
    // Moving an amount between two categories leaves the money to be planned of that month alone.
    void movingBetweenCategoriesIsNeutral();
    // Planning more by an amount leaves exactly that much less to be planned.
    void planningTakesFromWhatIsToBePlanned();
};
static RegisterTest<TstBudgetLaws> registered("budget_laws");

static rc::Gen<qint64> amount()
{
    return rc::gen::inRange<qint64>(-1'000'000, 1'000'001);
}

static BudgetPlan anyPlan()
{
    BudgetPlan plan;
    plan.months = *rc::gen::inRange(1, 20);
    plan.begin = *rc::gen::inRange<qsizetype>(0, plan.months);
    plan.opening = *amount();
    const int categories = *rc::gen::inRange(1, 6);
    for (qsizetype at = 0; at < plan.months; ++at)
        plan.income.append(*amount());
    for (int i = 0; i < categories; ++i) {
        QList<BudgetFlow> &flows = plan.categories[Id::v5(Id(), QString::number(i))];
        for (qsizetype at = 0; at < plan.months; ++at)
            flows.append({at < plan.begin ? 0 : *amount(), *amount()});
    }
    return plan;
}

static BudgetTable tableOf(const BudgetPlan &plan)
{
    const auto table = budgetTable(plan);
    RC_ASSERT(table.has_value());
    return *table;
}

void TstBudgetLaws::noMoneyAppearsOrVanishes()
{
    QVERIFY(holds("to budget + available = money", [] {
        const BudgetPlan plan = anyPlan();
        const BudgetTable table = tableOf(plan);
        qint64 money = plan.opening;
        for (qsizetype at = plan.begin; at < plan.months; ++at) {
            money += plan.income.at(at);
            qint64 available = 0;
            for (auto it = plan.categories.begin(); it != plan.categories.end(); ++it) {
                money += it->at(at).spent;
                available += table.cells.value(it.key()).at(at).available;
            }
            RC_ASSERT(table.months.at(at).available == available);
            RC_ASSERT(table.months.at(at).toBudget + available == money);
        }
    }));
}

void TstBudgetLaws::noDebtIsCarriedOn()
{
    QVERIFY(holds("carried is never negative", [] {
        const BudgetTable table = tableOf(anyPlan());
        for (const QList<BudgetCell> &cells : table.cells) {
            for (qsizetype at = 0; at < cells.size(); ++at) {
                const BudgetCell &cell = cells.at(at);
                RC_ASSERT(cell.carried >= 0);
                if (at > 0 && table.months.at(at - 1).planned)
                    RC_ASSERT(cell.carried == std::max<qint64>(0, cells.at(at - 1).available));
                if (table.months.at(at).planned)
                    RC_ASSERT(cell.available == cell.carried + cell.budgeted + cell.spent);
            }
        }
    }));
}

void TstBudgetLaws::whatComesLaterChangesNothingBefore()
{
    QVERIFY(holds("a month depends on earlier ones only", [] {
        BudgetPlan plan = anyPlan();
        const BudgetTable before = tableOf(plan);
        const qsizetype at = *rc::gen::inRange<qsizetype>(plan.begin, plan.months);
        plan.income[at] += 1'234;
        for (QList<BudgetFlow> &flows : plan.categories)
            flows[at].spent -= *amount();
        const BudgetTable after = tableOf(plan);
        RC_ASSERT(before.months.first(at) == after.months.first(at));
        for (auto it = before.cells.begin(); it != before.cells.end(); ++it)
            RC_ASSERT(it->first(at) == after.cells.value(it.key()).first(at));
    }));
}

void TstBudgetLaws::movingBetweenCategoriesIsNeutral()
{
    QVERIFY(holds("moving is neutral", [] {
        BudgetPlan plan = anyPlan();
        RC_PRE(plan.categories.size() >= 2);
        const qsizetype at = *rc::gen::inRange<qsizetype>(plan.begin, plan.months);
        const BudgetTable before = tableOf(plan);
        const qint64 moved = *amount();
        plan.categories.begin().value()[at].budgeted -= moved;
        std::next(plan.categories.begin()).value()[at].budgeted += moved;
        const BudgetTable after = tableOf(plan);
        RC_ASSERT(after.months.at(at) == before.months.at(at));
        const qsizetype last = plan.months - 1;
        RC_ASSERT(after.months.at(last).toBudget + after.months.at(last).available
                  == before.months.at(last).toBudget + before.months.at(last).available);
    }));
}

void TstBudgetLaws::planningTakesFromWhatIsToBePlanned()
{
    QVERIFY(holds("what is planned is not to be planned", [] {
        BudgetPlan plan = anyPlan();
        const qsizetype at = *rc::gen::inRange<qsizetype>(plan.begin, plan.months);
        const BudgetTable before = tableOf(plan);
        const qint64 more = *amount();
        plan.categories.begin().value()[at].budgeted += more;
        const BudgetTable after = tableOf(plan);
        RC_ASSERT(after.months.at(at).toBudget == before.months.at(at).toBudget - more);
        RC_ASSERT(after.months.at(at).available == before.months.at(at).available + more);
    }));
}

#include "tst_budget_laws.moc"
