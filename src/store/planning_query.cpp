// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planning_query.h"

#include "db/each_row.h"
#include "domain/deterministic_id.h"

#include <algorithm>

namespace finwise {

namespace {

// A statement brings a booking some days before or after the date it was expected on.
constexpr qint64 kStatementDays = 7;

// What is known of the bookings of one plan.
struct Bookings {
    QSet<Id> live;
    QSet<Id> deleted;
    // Of live transactions that refer to the plan, by id: a row of a statement may have taken the
    // place of the booking.
    QHash<Id, QDate> dates;
};

Result<QHash<Id, Bookings>> readBookings(Reader &reader)
{
    QHash<Id, Bookings> bookings;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT id, \"planningTransactionId\", \"date\", deleted_at IS NULL FROM "
                       "transactions WHERE \"planningTransactionId\" IS NOT NULL ORDER BY id"),
        {}, [&bookings](const db::Statement &row) {
            Bookings &of = bookings[row.id(1)];
            const Id id = row.id(0);
            if (row.integer(3) == 0) {
                of.deleted.insert(id);
                return;
            }
            of.live.insert(id);
            of.dates.insert(id, QDate::fromString(row.text(2), Qt::ISODate));
        });
    return done ? Result<QHash<Id, Bookings>>(bookings) : fail(done.error());
}

// The live transaction of the plan that stands for a deleted booking: the nearest one, taken once.
bool takeReplacement(Bookings &bookings, QDate date)
{
    Id nearest;
    qint64 distance = kStatementDays + 1;
    for (auto it = bookings.dates.cbegin(); it != bookings.dates.cend(); ++it) {
        const qint64 days = qAbs(it.value().daysTo(date));
        if (days < distance || (days == distance && it.key() < nearest)) {
            distance = days;
            nearest = it.key();
        }
    }
    if (distance > kStatementDays)
        return false;
    bookings.dates.remove(nearest);
    return true;
}

QList<PlannedEvent> eventsOf(const PlanningTransaction &plan, const PlanningSpan &span,
                             Bookings bookings, const QSet<Id> &skipped)
{
    QList<PlannedEvent> events;
    for (const Occurrence &occurrence :
         occurrences(plan, span.today.addDays(-span.back), span.today.addDays(span.ahead))) {
        const Id booking = plannedBookingId(plan.meta.id, occurrence.nominal);
        PlannedEvent event{plan.meta.id, occurrence.nominal, occurrence.date,
                           PlannedEvent::State::Open, bookings.deleted.contains(booking)};
        if (skipped.contains(skippedOccurrenceId(plan.meta.id, occurrence.nominal)))
            event.state = PlannedEvent::State::Skipped;
        if (bookings.live.contains(booking)) {
            event.state = PlannedEvent::State::Booked;
            bookings.dates.remove(booking);
        }
        bookings.dates.remove(plannedCounterBookingId(plan.meta.id, occurrence.nominal));
        events.append(event);
    }
    for (PlannedEvent &event : events) {
        if (event.state == PlannedEvent::State::Open && event.deleted
            && takeReplacement(bookings, event.date))
            event.state = PlannedEvent::State::Booked;
    }
    return events;
}

Result<void> readAccounts(Reader &reader, PlanningPicture &picture)
{
    auto accounts = accountBalances(reader);
    if (!accounts)
        return fail(accounts.error());
    picture.accounts = std::move(*accounts);
    QHash<Id, qint64> later;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT \"accountId\", \"date\", SUM(amount) FROM transactions WHERE "
                       "\"date\" > ? AND deleted_at IS NULL AND \"accountId\" IS NOT NULL "
                       "GROUP BY 1, 2 ORDER BY 2"),
        {picture.today.toString(Qt::ISODate)}, [&](const db::Statement &row) {
            const QDate date = QDate::fromString(row.text(1), Qt::ISODate);
            picture.entered[row.id(0)].append({date, row.integer(2)});
            later[row.id(0)] += row.integer(2);
        });
    if (!done)
        return done;
    for (AccountBalance &account : picture.accounts)
        account.balance.minor -= later.value(account.account.meta.id);
    return {};
}

template <Entity E> Result<void> readNames(Reader &reader, QHash<Id, QString> &names)
{
    const auto all = reader.all<E>();
    if (!all)
        return fail(all.error());
    for (const E &entity : *all)
        names.insert(entity.meta.id, entity.name);
    return {};
}

Result<void> readEvents(Reader &reader, const PlanningSpan &span, PlanningPicture &picture)
{
    const auto bookings = readBookings(reader);
    if (!bookings)
        return fail(bookings.error());
    const auto skips = reader.all<SkippedOccurrence>();
    if (!skips)
        return fail(skips.error());
    QSet<Id> skipped;
    for (const SkippedOccurrence &skip : *skips)
        skipped.insert(skip.meta.id);
    for (const PlanningTransaction &plan : picture.plans) {
        if (plan.isActive)
            picture.events += eventsOf(plan, span, bookings->value(plan.meta.id), skipped);
    }
    std::stable_sort(picture.events.begin(), picture.events.end(),
                     [](const PlannedEvent &a, const PlannedEvent &b) { return a.date < b.date; });
    return {};
}

} // namespace

const PlanningTransaction *PlanningPicture::plan(const Id &id) const
{
    const auto found = std::find_if(plans.cbegin(), plans.cend(),
                                    [&id](const auto &plan) { return plan.meta.id == id; });
    return found == plans.cend() ? nullptr : &*found;
}

const AccountBalance *PlanningPicture::account(const Id &id) const
{
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(), [&id](const auto &entry) {
        return entry.account.meta.id == id;
    });
    return found == accounts.cend() ? nullptr : &*found;
}

bool PlanningPicture::isDue(const PlannedEvent &event) const
{
    if (event.state != PlannedEvent::State::Open || event.date > today)
        return false; // most are; looking for the plan takes long when there are many
    const PlanningTransaction *of = plan(event.plan);
    return of != nullptr && !of->forecastOnly;
}

Result<PlanningPicture> planningPicture(Reader &reader, const PlanningSpan &span)
{
    PlanningPicture picture;
    picture.today = span.today;
    auto plans = reader.all<PlanningTransaction>();
    if (!plans)
        return fail(plans.error());
    picture.plans = std::move(*plans);
    if (picture.plans.isEmpty())
        return picture; // the sums over all transactions are for nothing then
    std::sort(picture.plans.begin(), picture.plans.end(), [](const auto &a, const auto &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.meta.id < b.meta.id;
    });
    if (auto read = readAccounts(reader, picture); !read)
        return fail(read.error());
    if (auto read = readNames<Category>(reader, picture.names); !read)
        return fail(read.error());
    if (auto read = readEvents(reader, span, picture); !read)
        return fail(read.error());
    return picture;
}

bool movesBothSides(const PlanningTransaction &plan)
{
    return plan.transactionType == TransactionType::AccountTransfer && plan.transferToAccountId
        && !plan.counterPlanningTransactionId;
}

QList<ExpectedMove> expectedMoves(const PlanningPicture &picture, const Account &account)
{
    QList<ExpectedMove> moves = picture.entered.value(account.meta.id);
    for (const PlannedEvent &event : picture.events) {
        const PlanningTransaction *plan = picture.plan(event.plan);
        const bool isOver = plan->forecastOnly && event.date <= picture.today;
        if (event.state != PlannedEvent::State::Open || isOver)
            continue;
        const Money amount = expectedAmount(*plan);
        if (amount.currency != account.openingBalance.currency)
            continue;
        if (plan->accountId == account.meta.id)
            moves.append({event.date, amount.minor});
        if (movesBothSides(*plan) && plan->transferToAccountId == account.meta.id)
            moves.append({event.date, -amount.minor});
    }
    return moves;
}

} // namespace finwise
