// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a plan and that for one booking of it, on the real store.
#include "domain/deterministic_id.h"
#include "models/format.h"
#include "planning_desk.h"

#include <QApplication>

using namespace finwise;

class TstPlanEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherAmountOnAnotherDay();
    // Who moves a plan is not asked again for what was booked on the old days.
    void aMovedPlanBeginsAnew();
    void aMovedPlanDoesNotGoBackToADeletedBooking();
    void editingWithoutMovingKeepsTheRule();
    void aCountdownGoesOnWhereItIs();
    void transfersAndRangesSurviveTheForm();
    void aTransactionBecomesAPlan();
};

void TstPlanEditor::anotherAmountOnAnotherDay()
{
    Desk desk;
    const PlanningTransaction plan = desk.plan(kToday.addDays(-2));
    BookingForm &form = *desk.session().bookingForm();
    QVERIFY(form.begin(plan.meta.id.toString(), QStringLiteral("2025-11-25")));
    form.setAmount(QStringLiteral("nonsense"));
    QVERIFY(!form.isValid() && !form.amountProblem().isEmpty());
    form.setAmount(QStringLiteral("-50")); // the plan knows its direction
    QVERIFY(!form.isValid() && !form.amountProblem().isEmpty());
    form.setAmount(QStringLiteral("700+20"));
    form.setDate(QStringLiteral("2025-11-26"));
    form.save();
    QVERIFY(desk.becomes(0, 1));
    const auto row = desk.session().books().reader().get<Transaction>(
        plannedBookingId(plan.meta.id, kToday.addDays(-2)));
    QCOMPARE((*row)->amount.minor, -72'000);
    QCOMPARE((*row)->date, QDate(2025, 11, 26));
}

void TstPlanEditor::aMovedPlanBeginsAnew()
{
    Desk desk;
    const PlanningTransaction plan = desk.plan(QDate(2025, 9, 30));
    desk.planning().bookAll();
    QVERIFY(desk.becomes(0, 2));
    QVERIFY(desk.editor().begin(plan.meta.id.toString()));
    QCOMPARE(desk.editor().nextDates().size(), 5);
    desk.editor().setDate(QStringLiteral("2025-12-05"));
    desk.editor().save();
    QVERIFY(settled([&] { return desk.stored(plan.meta.id).startDate == QDate(2025, 12, 5); }));
    desk.settle();
    QVERIFY(desk.becomes(0, 2));
    QCOMPARE(desk.stored(plan.meta.id).executionDay, 5);
}

void TstPlanEditor::aMovedPlanDoesNotGoBackToADeletedBooking()
{
    Desk desk;
    const PlanningTransaction plan = desk.plan(QDate(2025, 9, 30));
    desk.planning().bookAll();
    QVERIFY(desk.becomes(0, 2));
    const Id first = plannedBookingId(plan.meta.id, QDate(2025, 9, 30));
    desk.write(Mutation().remove(desk.catalog().type<Transaction>(), first));
    QVERIFY(settled([&] { return desk.booked() == 1; }));
    desk.settle();
    QVERIFY(desk.editor().begin(plan.meta.id.toString()));
    // What was booked for October would be asked for once more.
    QCOMPARE(desk.editor().date(), dateText(QDate(2025, 11, 30)));
}

void TstPlanEditor::editingWithoutMovingKeepsTheRule()
{
    Desk desk;
    PlanningTransaction plan = desk.plan(QDate(2025, 1, 30));
    plan.executionDay = 30;
    plan.recurrencePattern = Recurrence::Quarterly;
    desk.save(plan);
    QVERIFY(desk.editor().begin(plan.meta.id.toString()));
    desk.editor().setName(QStringLiteral("Flat"));
    desk.editor().save();
    QVERIFY(settled([&] { return desk.stored(plan.meta.id).name == QStringLiteral("Flat"); }));
    plan.name = QStringLiteral("Flat");
    PlanningTransaction after = desk.stored(plan.meta.id);
    after.meta = plan.meta;
    QCOMPARE(after, plan);
}

void TstPlanEditor::aCountdownGoesOnWhereItIs()
{
    Desk desk;
    PlanningTransaction plan = desk.plan(QDate(2025, 9, 30));
    plan.recurrenceEndType = RecurrenceEnd::Count;
    plan.recurrenceCount = 6;
    desk.save(plan);
    desk.planning().bookAll();
    QVERIFY(desk.becomes(0, 2));
    QVERIFY(desk.editor().begin(plan.meta.id.toString()));
    QCOMPARE(desk.editor().count(), QStringLiteral("4"));
    desk.editor().setNote(QStringLiteral("paid off soon"));
    desk.editor().save();
    QVERIFY(settled([&] { return !desk.stored(plan.meta.id).note.isEmpty(); }));
    QCOMPARE(desk.stored(plan.meta.id).recurrenceCount, 6);
    desk.editor().setCount(QStringLiteral("2"));
    desk.editor().save();
    QVERIFY(settled([&] { return desk.stored(plan.meta.id).recurrenceCount == 2; }));
    QCOMPARE(desk.stored(plan.meta.id).startDate, QDate(2025, 11, 30));
}

void TstPlanEditor::transfersAndRangesSurviveTheForm()
{
    Desk desk;
    PlanEditor &editor = desk.editor();
    editor.beginNew();
    editor.setName(QStringLiteral("Put aside"));
    editor.setKind(PlanEditor::Transfer);
    editor.setAmount(QStringLiteral("50"));
    QVERIFY(!editor.isValid());
    editor.setOtherAccountIndex(0);
    QVERIFY(!editor.accountProblem().isEmpty());
    editor.setOtherAccountIndex(1);
    editor.setAmountKind(int(AmountType::Range));
    editor.setMaxAmount(QStringLiteral("40"));
    QVERIFY(!editor.amountProblem().isEmpty());
    editor.setMaxAmount(QStringLiteral("90"));
    QVERIFY(editor.isValid());
    editor.save();
    QVERIFY(settled([&] { return desk.planning().plans()->count() == 1; }));
    const PlanningTransaction plan = desk.planning().picture().plans.first();
    QCOMPARE(plan.transactionType, TransactionType::AccountTransfer);
    QCOMPARE(plan.minAmount->minor, -5'000);
    QCOMPARE(expectedAmount(plan).minor, -7'000);
    QVERIFY(editor.begin(plan.meta.id.toString()));
    QCOMPARE(editor.kind(), int(PlanEditor::Transfer));
    QCOMPARE(editor.otherAccountIndex(), 1);
    QCOMPARE(editor.maxAmount(), QStringLiteral("90.00"));
    desk.planning().bookAll();
    QVERIFY(desk.becomes(0, 2)); // both sides
}

void TstPlanEditor::aTransactionBecomesAPlan()
{
    Desk desk;
    Transaction transaction;
    transaction.meta.id = desk.session().books().newId();
    transaction.accountId = desk.giro.meta.id;
    transaction.date = QDate(2025, 10, 31);
    transaction.amount.minor = -1'299;
    transaction.payee = QStringLiteral("Streamline");
    desk.write(Mutation().write(desk.catalog(), transaction));
    QVERIFY(desk.editor().beginFrom(transaction.meta.id.toString()));
    QCOMPARE(desk.editor().name(), QStringLiteral("Streamline"));
    QCOMPARE(desk.editor().amount(), QStringLiteral("12.99"));
    QVERIFY(desk.editor().isLastDay());
    desk.editor().save();
    QVERIFY(settled([&] { return desk.planning().plans()->count() == 1; }));
    QCOMPARE(desk.planning().picture().plans.first().startDate, QDate(2025, 11, 30));
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstPlanEditor test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_plan_editor.moc"
