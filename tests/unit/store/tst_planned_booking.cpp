// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planned_booking.h"

#include "domain/deterministic_id.h"
#include "store_fixture.h"
#include "support/test_main.h"

using namespace finwise;

class TstPlannedBooking final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBookingIsTheTransactionThePlanDescribes();
    void aTransferIsBookedWithBothSidesInOneGroup();
    void bookingTwiceIsBookingOnce();
    void undoMakesItDueAgainButNeverByItself();
    void aSkippedDateIsNotDueAndUndoBringsItBack();
    void aRowOfAStatementTakesThePlaceOfABooking();
    void whatCannotBeBookedSaysWhy();
    void nothingIsBookedOnAnAccountThatIsGone();
    void dueIsWhatIsOpenInUseAndNotOnlyForecast();
    void bookedByItselfIsWhatHasAnExactAmount();
    void anAccountExpectsWhatIsEnteredAndPlanned();
};
static RegisterTest<TstPlannedBooking> registered("planned_booking");

namespace {

const QDate kToday(2026, 3, 16);
const QDate kFirst(2026, 2, 1);
const QDate kMarch(2026, 3, 1);

struct Household : StoreFixture {
    Household()
    {
        giro = account(QStringLiteral("Giro"));
        giro.openingBalance.minor = 50'000;
        savings = account(QStringLiteral("Savings"));
        save(giro);
        save(savings);
        rent.meta.id = store->newId();
        rent.name = QStringLiteral("Rent");
        rent.accountId = giro.meta.id;
        rent.amount.minor = -70'000;
        rent.startDate = kFirst;
        save(rent);
    }
    PlanningPicture picture() { return *planningPicture(store->reader(), {.today = kToday}); }
    // States of the plan's dates up to today: o(pen), b(ooked), s(kipped).
    QString states(const PlanningTransaction &plan)
    {
        QString text;
        for (const PlannedEvent &event : picture().events) {
            if (event.plan == plan.meta.id && event.date <= kToday)
                text += QLatin1Char("obs"[int(event.state)]);
        }
        return text;
    }
    Mutated book(const BookingOrder &order)
    {
        return *store->mutate(*bookings(store->reader(), {order}));
    }
    qsizetype byThemselves()
    {
        return bookedByThemselves(store->reader(), {.today = kToday})->size();
    }
    Account giro;
    Account savings;
    PlanningTransaction rent;
};

} // namespace

void TstPlannedBooking::aBookingIsTheTransactionThePlanDescribes()
{
    Household house;
    Recipient landlord;
    landlord.meta.id = house.store->newId();
    landlord.name = QStringLiteral("Wohnbau");
    QVERIFY(house.save(landlord));
    house.rent.recipientId = landlord.meta.id;
    house.rent.note = QStringLiteral("flat 12");
    house.rent.weekendHandling = WeekendHandling::After; // both are Sundays
    QVERIFY(house.save(house.rent));
    house.book({.plan = house.rent.meta.id, .nominal = kFirst});
    const auto booked = *house.store->reader().get<Transaction>(
        plannedBookingId(house.rent.meta.id, kFirst));
    QVERIFY(booked.has_value());
    QCOMPARE(booked->date, QDate(2026, 2, 2));
    QCOMPARE(booked->amount, house.rent.amount);
    QCOMPARE(booked->payee, QStringLiteral("Wohnbau"));
    QCOMPARE(booked->description, QStringLiteral("Rent"));
    QCOMPARE(booked->note, QStringLiteral("flat 12"));
    QCOMPARE(booked->planningTransactionId, house.rent.meta.id);
    house.book({.plan = house.rent.meta.id,
                .nominal = kMarch,
                .date = QDate(2026, 3, 4),
                .amount = Money{-71'000, {}}});
    const auto other = *house.store->reader().get<Transaction>(
        plannedBookingId(house.rent.meta.id, kMarch));
    QCOMPARE(other->date, QDate(2026, 3, 4));
    QCOMPARE(other->amount.minor, -71'000);
    QCOMPARE(house.states(house.rent), QStringLiteral("bb"));
}

void TstPlannedBooking::aTransferIsBookedWithBothSidesInOneGroup()
{
    Household house;
    house.rent.transactionType = TransactionType::AccountTransfer;
    house.rent.transferToAccountId = house.savings.meta.id;
    QVERIFY(house.save(house.rent));
    const BookingOrder order{.plan = house.rent.meta.id, .nominal = kFirst};
    const auto group = bookingChanges(house.store->reader(), order);
    QCOMPARE(group->size(), 2);
    house.book(order);
    Reader &reader = house.store->reader();
    const auto out = *reader.get<Transaction>(plannedBookingId(house.rent.meta.id, kFirst));
    const auto in = *reader.get<Transaction>(plannedCounterBookingId(house.rent.meta.id, kFirst));
    QVERIFY(out && in);
    QCOMPARE(out->counterTransactionId, in->meta.id);
    QCOMPARE(in->counterTransactionId, out->meta.id);
    QCOMPARE(in->accountId, house.savings.meta.id);
    QCOMPARE(in->transferToAccountId, house.giro.meta.id);
    QCOMPARE(in->amount.minor, 70'000);
    QCOMPARE(in->payee, QStringLiteral("Giro"));
    QCOMPARE(out->payee, QStringLiteral("Savings"));
    QCOMPARE(house.states(house.rent), QStringLiteral("bo"));
    // Two plans that point at each other book a side each.
    house.rent.counterPlanningTransactionId = house.store->newId();
    QVERIFY(house.save(house.rent));
    QCOMPARE(bookingChanges(reader, {.plan = house.rent.meta.id, .nominal = kMarch})->size(), 1);
}

void TstPlannedBooking::bookingTwiceIsBookingOnce()
{
    Household house;
    const BookingOrder order{.plan = house.rent.meta.id, .nominal = kFirst};
    const Mutation twice = *bookings(house.store->reader(), {order, order});
    QVERIFY(house.store->mutate(twice).has_value());
    QVERIFY(bookings(house.store->reader(), {order})->groups.isEmpty());
    QCOMPARE(transactionCount(house.store->reader(), {}), 1);
}

void TstPlannedBooking::undoMakesItDueAgainButNeverByItself()
{
    Household house;
    house.rent.autoExecute = true;
    QVERIFY(house.save(house.rent));
    QCOMPARE(house.byThemselves(), 2);
    const Mutated booked = house.book({.plan = house.rent.meta.id, .nominal = kFirst});
    QCOMPARE(house.states(house.rent), QStringLiteral("bo"));
    QVERIFY(house.store->mutate(booked.inverse).has_value());
    QCOMPARE(house.states(house.rent), QStringLiteral("oo"));
    QCOMPARE(house.byThemselves(), 1);
    house.book({.plan = house.rent.meta.id, .nominal = kFirst});
    QCOMPARE(house.states(house.rent), QStringLiteral("bo"));
}

void TstPlannedBooking::aSkippedDateIsNotDueAndUndoBringsItBack()
{
    Household house;
    Mutation mutation;
    mutation.groups.append({skipping(house.store->catalog(), house.rent.meta.id, kFirst)});
    const auto skipped = house.store->mutate(mutation);
    QCOMPARE(house.states(house.rent), QStringLiteral("so"));
    QVERIFY(house.store->mutate(skipped->inverse).has_value());
    QCOMPARE(house.states(house.rent), QStringLiteral("oo"));
}

void TstPlannedBooking::aRowOfAStatementTakesThePlaceOfABooking()
{
    Household house;
    house.book({.plan = house.rent.meta.id, .nominal = kFirst});
    // What an import does with a row entered by hand: its own row instead, with the link kept.
    Transaction row = house.transaction(house.giro.meta.id, -70'000);
    row.date = kFirst.addDays(3);
    row.planningTransactionId = house.rent.meta.id;
    Mutation takeOver;
    takeOver.write(house.store->catalog().record(row));
    takeOver.remove(house.store->catalog().type<Transaction>(),
                    plannedBookingId(house.rent.meta.id, kFirst));
    QVERIFY(house.store->mutate(takeOver).has_value());
    QCOMPARE(house.states(house.rent), QStringLiteral("bo"));
    row.date = kFirst.addDays(12);
    QVERIFY(house.save(row));
    QCOMPARE(house.states(house.rent), QStringLiteral("oo"));
}

void TstPlannedBooking::whatCannotBeBookedSaysWhy()
{
    Household house;
    Reader &reader = house.store->reader();
    BookingOrder order{.plan = house.rent.meta.id, .nominal = QDate(2026, 2, 2)};
    QCOMPARE(bookingChanges(reader, order).error().kind, ErrorKind::NotFound);
    order.nominal = kFirst;
    order.plan = house.store->newId();
    QCOMPARE(bookingChanges(reader, order).error().kind, ErrorKind::NotFound);
    order.plan = house.rent.meta.id;
    house.rent.transactionType = TransactionType::AccountTransfer;
    house.rent.transferToAccountId = house.savings.meta.id;
    house.rent.autoExecute = true;
    house.savings.openingBalance.currency = *Currency::parse(u"CHF");
    QVERIFY(house.save(house.savings) && house.save(house.rent));
    QCOMPARE(bookingChanges(reader, order).error().kind, ErrorKind::Validation);
    QCOMPARE(house.byThemselves(), 0);
    house.rent.accountId.reset();
    QVERIFY(house.save(house.rent));
    QCOMPARE(bookingChanges(reader, order).error().kind, ErrorKind::Validation);
}

void TstPlannedBooking::nothingIsBookedOnAnAccountThatIsGone()
{
    Household house;
    house.rent.autoExecute = true;
    QVERIFY(house.save(house.rent));
    QCOMPARE(house.byThemselves(), 2);
    house.rent.transactionType = TransactionType::AccountTransfer;
    house.rent.transferToAccountId = house.savings.meta.id;
    QVERIFY(house.save(house.rent));
    QCOMPARE(house.byThemselves(), 2);
    QVERIFY(house.remove(house.savings));
    QCOMPARE(house.byThemselves(), 0);
    house.rent.transactionType = TransactionType::Expense;
    house.rent.transferToAccountId.reset();
    QVERIFY(house.save(house.rent));
    QVERIFY(house.remove(house.giro));
    QCOMPARE(house.byThemselves(), 0);
    const auto refused = bookingChanges(house.store->reader(),
                                        {.plan = house.rent.meta.id, .nominal = kFirst});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Validation);
}

void TstPlannedBooking::dueIsWhatIsOpenInUseAndNotOnlyForecast()
{
    Household house;
    const auto due = [&house] {
        const PlanningPicture picture = house.picture();
        return std::count_if(picture.events.begin(), picture.events.end(),
                             [&](const PlannedEvent &event) { return picture.isDue(event); });
    };
    QCOMPARE(due(), 2);
    house.rent.forecastOnly = true;
    QVERIFY(house.save(house.rent));
    QCOMPARE(due(), 0);
    QVERIFY(!house.picture().events.isEmpty());
    house.rent.isActive = false;
    QVERIFY(house.save(house.rent));
    QVERIFY(house.picture().events.isEmpty());
}

void TstPlannedBooking::bookedByItselfIsWhatHasAnExactAmount()
{
    Household house;
    QCOMPARE(house.byThemselves(), 0);
    house.rent.autoExecute = true;
    QVERIFY(house.save(house.rent));
    QCOMPARE(house.byThemselves(), 2);
    house.rent.amountType = AmountType::Approximate;
    QVERIFY(house.save(house.rent));
    QCOMPARE(house.byThemselves(), 0);
}

void TstPlannedBooking::anAccountExpectsWhatIsEnteredAndPlanned()
{
    Household house;
    Transaction later = house.transaction(house.giro.meta.id, -1'000);
    later.date = kToday.addDays(2);
    QVERIFY(house.save(later));
    house.rent.transactionType = TransactionType::AccountTransfer;
    house.rent.transferToAccountId = house.savings.meta.id;
    QVERIFY(house.save(house.rent));
    const PlanningPicture picture = house.picture();
    QCOMPARE(picture.account(house.giro.meta.id)->balance.minor, 50'000);
    const auto moves = expectedMoves(picture, house.giro);
    QCOMPARE(moves.first(), (ExpectedMove{kToday.addDays(2), -1'000}));
    QCOMPARE(moves.at(1), (ExpectedMove{kFirst, -70'000}));
    QCOMPARE(expectedMoves(picture, house.savings).first(), (ExpectedMove{kFirst, 70'000}));
    // A forecast does not mourn what did not happen.
    house.rent.forecastOnly = true;
    QVERIFY(house.save(house.rent));
    QCOMPARE(expectedMoves(house.picture(), house.savings).first().date, QDate(2026, 4, 1));
}

#include "tst_planned_booking.moc"
