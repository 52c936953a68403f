// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program on books with two accounts, and short ways to plan. Thread rule: GUI thread.
#pragma once

#include "desktop_rig.h"
#include "store/queries.h"

#include <QTest>

namespace finwise {

inline bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

// Books with two accounts; today is Thursday, 27 November 2025.
struct Desk : DesktopRig {
    explicit Desk(const Look &look = {}) : DesktopRig(look)
    {
        giro.meta.id = session().books().newId();
        giro.name = QStringLiteral("Giro");
        giro.openingBalance.minor = 100'000;
        savings.meta.id = session().books().newId();
        savings.name = QStringLiteral("Savings");
        savings.sortOrder = 1;
        Mutation mutation;
        mutation.write(catalog(), giro).write(catalog(), savings);
        write(mutation);
    }
    const EntityCatalog &catalog() { return session().books().reader().catalog(); }
    Planning &planning() { return *session().planning(); }
    PlanEditor &editor() { return *session().planEditor(); }
    void write(const Mutation &mutation)
    {
        bool done = false;
        session().history()->run(mutation, QStringLiteral("made"), History::Announce::No,
                                 [&done](const Result<Mutated> &result) {
                                     QVERIFY(result.has_value());
                                     done = true;
                                 });
        QVERIFY(settled([&] { return done; }));
        settle();
    }
    PlanningTransaction plan(QDate start, bool automatic = false)
    {
        PlanningTransaction plan;
        plan.meta.id = session().books().newId();
        plan.name = QStringLiteral("Rent");
        plan.accountId = giro.meta.id;
        plan.amount.minor = -70'000;
        plan.startDate = start;
        plan.autoExecute = automatic;
        save(plan);
        return plan;
    }
    void save(const PlanningTransaction &plan) { write(Mutation().write(catalog(), plan)); }
    PlanningTransaction stored(const Id &id)
    {
        return session().books().reader().get<PlanningTransaction>(id)->value();
    }
    qint64 booked() { return *transactionCount(session().books().reader(), {}); }
    int due() { return planning().agenda()->dueCount(); }
    bool becomes(int dueNow, qint64 bookedNow)
    {
        return settled([&] { return due() == dueNow && booked() == bookedNow; });
    }
    void nextDay()
    {
        clock().advance(86'400'000);
        planning().lookAtTheClock();
    }
    Account giro;
    Account savings;
};

inline const QDate kToday(2025, 11, 27);

} // namespace finwise
