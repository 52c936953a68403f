// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bulk_desk.h"
#include "server_fixture.h"

using namespace finwise;
using namespace finwise::server;

class TstBulkDesk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLoneAskerGetsAllCredits_MU35();
    void creditsShrinkWhileOthersHoldSlots();
    void aTenantCannotTakeAllSlots_MU35();
    void aSlotEndsWithItsTime();
    void askingAgainReplacesTheOldGrant();
    void aServerWithoutBulkDenies();
};
static RegisterTest<TstBulkDesk> registered("bulk_desk");

void TstBulkDesk::aLoneAskerGetsAllCredits_MU35()
{
    BulkDesk desk;
    const BulkRules rules;
    const auto grant = desk.ask(idOf(1), 1, 10'000, rules, 0);
    QVERIFY(grant.has_value());
    QCOMPARE(grant->credits, 10'000);
    QCOMPARE(grant->batchEntries, 500);
    QCOMPARE(grant->window, 4);
    QCOMPARE(grant->pauseMs, 0);
    desk.giveBack(1);
    QCOMPARE(desk.ask(idOf(1), 2, 1'000'000, rules, 0)->credits, rules.credits);
}

void TstBulkDesk::creditsShrinkWhileOthersHoldSlots()
{
    BulkDesk desk;
    const BulkRules rules;
    QVERIFY(desk.ask(idOf(1), 1, 10'000, rules, 0));
    QCOMPARE(desk.ask(idOf(2), 2, 10'000, rules, 0)->credits, rules.sharedCredits);
}

void TstBulkDesk::aTenantCannotTakeAllSlots_MU35()
{
    BulkDesk desk;
    const BulkRules rules;
    for (int i = 0; i < rules.slotsPerTenant; ++i)
        QVERIFY(desk.ask(idOf(1), quint64(i + 1), 1000, rules, 0));
    QVERIFY(!desk.ask(idOf(1), 90, 1000, rules, 0));
    QVERIFY(desk.ask(idOf(2), 91, 1000, rules, 0));
    desk.giveBack(1);
    QVERIFY(desk.ask(idOf(1), 90, 1000, rules, 0));
}

void TstBulkDesk::aSlotEndsWithItsTime()
{
    BulkDesk desk;
    BulkRules rules;
    rules.slots = 1;
    QVERIFY(desk.ask(idOf(1), 1, 1000, rules, 0));
    QVERIFY(!desk.ask(idOf(2), 2, 1000, rules, rules.ttlMs - 1));
    QVERIFY(desk.ask(idOf(2), 2, 1000, rules, rules.ttlMs));
}

void TstBulkDesk::askingAgainReplacesTheOldGrant()
{
    BulkDesk desk;
    BulkRules rules;
    rules.slots = 1;
    QVERIFY(desk.ask(idOf(1), 1, 1000, rules, 0));
    QCOMPARE(desk.ask(idOf(1), 1, 10'000, rules, 0)->credits, 10'000);
}

void TstBulkDesk::aServerWithoutBulkDenies()
{
    BulkDesk desk;
    BulkRules rules;
    rules.batchEntries = 0;
    QVERIFY(!desk.ask(idOf(1), 1, 1000, rules, 0));
}

#include "tst_bulk_desk.moc"
