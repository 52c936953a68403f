// SPDX-License-Identifier: GPL-3.0-or-later
// Plans on two devices: what both book or skip while they are apart is one booking, one skipped
// date. Played with the real engine and the real server logic.
#include "simulation/acts.h"
#include "store/planned_booking.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::simulation;

class TstPlanScenarios final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothBookTheSameDateOfATransferAndItIsOne();
    void datesSkippedApartAreAllSkipped();
    void aBookingIsStrongerThanASkip();
};
static RegisterTest<TstPlanScenarios> registered("plan_scenarios");

namespace {

const QDate kFirst(2026, 1, 5);

PlanningTransaction makePlan(Scene &scene)
{
    Store &store = scene.client(0).store();
    PlanningTransaction plan;
    plan.meta.id = store.newId();
    plan.name = QStringLiteral("Put aside");
    plan.accountId = create(scene, 0, QStringLiteral("Giro"));
    plan.transferToAccountId = create(scene, 0, QStringLiteral("Savings"));
    plan.transactionType = TransactionType::AccountTransfer;
    plan.amount.minor = -5'000;
    plan.startDate = kFirst;
    scene.client(0).mutate(Mutation().write(store.catalog(), plan), QStringLiteral("plans"));
    return plan;
}

void book(Scene &scene, int client, const Id &plan, QDate nominal)
{
    const auto mutation = bookings(scene.client(client).store().reader(),
                                   {{.plan = plan, .nominal = nominal}});
    QVERIFY(mutation && mutation->groups.size() == 1);
    scene.client(client).mutate(*mutation, QStringLiteral("books"));
}

void skip(Scene &scene, int client, const Id &plan, QDate nominal)
{
    Mutation mutation;
    mutation.groups.append({skipping(scene.client(client).store().catalog(), plan, nominal)});
    scene.client(client).mutate(mutation, QStringLiteral("skips"));
}

// States of the first four dates: o(pen), b(ooked), s(kipped).
QString statesOn(Scene &scene, int client)
{
    const auto picture = planningPicture(scene.client(client).store().reader(),
                                         {.today = kFirst.addMonths(3)});
    QString text;
    for (const PlannedEvent &event : picture->events)
        text += QLatin1Char("obs"[int(event.state)]);
    return text.left(4);
}

qint64 countOn(Scene &scene, int client)
{
    return *transactionCount(scene.client(client).store().reader(), {});
}

} // namespace

void TstPlanScenarios::bothBookTheSameDateOfATransferAndItIsOne()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id plan = makePlan(scene).meta.id;
    VERIFY_AT_REST(scene);
    setOffline(scene, true);
    for (const int client : {0, 1})
        book(scene, client, plan, kFirst);
    book(scene, 1, plan, kFirst.addMonths(1));
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1}) {
        QCOMPARE(countOn(scene, client), 4);
        QCOMPARE(statesOn(scene, client), QStringLiteral("bboo"));
        QCOMPARE(conflictsOn(scene, client), 0);
    }
}

void TstPlanScenarios::datesSkippedApartAreAllSkipped()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id plan = makePlan(scene).meta.id;
    VERIFY_AT_REST(scene);
    setOffline(scene, true);
    skip(scene, 0, plan, kFirst);
    skip(scene, 1, plan, kFirst);
    skip(scene, 1, plan, kFirst.addMonths(2));
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1}) {
        QCOMPARE(statesOn(scene, client), QStringLiteral("soso"));
        QCOMPARE(conflictsOn(scene, client), 0);
    }
}

void TstPlanScenarios::aBookingIsStrongerThanASkip()
{
    Figures figures;
    Scene scene({}, figures);
    scene.startAll();
    const Id plan = makePlan(scene).meta.id;
    VERIFY_AT_REST(scene);
    setOffline(scene, true);
    skip(scene, 0, plan, kFirst);
    book(scene, 1, plan, kFirst);
    setOffline(scene, false);
    VERIFY_AT_REST(scene);
    for (const int client : {0, 1})
        QCOMPARE(statesOn(scene, client), QStringLiteral("booo"));
}

#include "tst_plan_scenarios.moc"
