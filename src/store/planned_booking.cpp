// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planned_booking.h"

#include "domain/deterministic_id.h"

namespace finwise {

namespace {

Result<QDate> dateOf(const PlanningTransaction &plan, const BookingOrder &order)
{
    // A weekend moves a date by at most two days.
    for (const Occurrence &occurrence :
         occurrences(plan, order.nominal.addDays(-2), order.nominal.addDays(2))) {
        if (occurrence.nominal == order.nominal)
            return order.date.isValid() ? order.date : occurrence.date;
    }
    return fail(ErrorKind::NotFound, plan.name, QStringLiteral("the plan has no such date"));
}

Result<void> checkAccounts(Reader &reader, const PlanningTransaction &plan)
{
    if (plan.transactionType == TransactionType::CategoryTransfer)
        return {};
    Result<std::optional<Account>> from{std::optional<Account>()};
    if (plan.accountId)
        from = reader.get<Account>(*plan.accountId);
    if (!from)
        return fail(from.error());
    // Nobody would see what is booked on an account that was deleted.
    if (!*from)
        return fail(ErrorKind::Validation, plan.name, QStringLiteral("the plan has no account"));
    if (plan.transactionType != TransactionType::AccountTransfer || !plan.transferToAccountId)
        return {};
    const auto to = reader.get<Account>(*plan.transferToAccountId);
    if (!to)
        return fail(to.error());
    if (!*to)
        return fail(ErrorKind::Validation, plan.name, QStringLiteral("the plan has no account"));
    if (movesBothSides(plan) && (*from)->openingBalance.currency != (*to)->openingBalance.currency)
        return fail(ErrorKind::Validation, plan.name,
                    QStringLiteral("the two accounts have different currencies"));
    return {};
}

Transaction transactionOf(const PlanningTransaction &plan, const BookingOrder &order, QDate date)
{
    Transaction booked;
    booked.meta.id = plannedBookingId(plan.meta.id, order.nominal);
    booked.accountId = plan.accountId;
    booked.categoryId = plan.categoryId;
    booked.date = booked.valueDate = date;
    booked.amount = order.amount.value_or(expectedAmount(plan));
    booked.description = plan.name;
    booked.note = plan.note;
    booked.tagIds = plan.tagIds;
    booked.type = plan.transactionType;
    booked.planningTransactionId = plan.meta.id;
    booked.toCategoryId = plan.transferToCategoryId;
    booked.recipientId = plan.recipientId;
    if (plan.transactionType == TransactionType::AccountTransfer) {
        booked.transferToAccountId = plan.transferToAccountId;
        booked.categoryId.reset();
        if (plan.counterPlanningTransactionId)
            booked.counterTransactionId = plannedBookingId(*plan.counterPlanningTransactionId,
                                                           order.nominal);
    }
    return booked;
}

// As the register pairs two transactions to a transfer.
Result<Transaction> otherSide(Transaction &booked, const PlanningTransaction &plan, QDate nominal)
{
    const auto amount = negated(booked.amount);
    if (!amount)
        return fail(amount.error());
    Transaction other = booked;
    other.meta.id = plannedCounterBookingId(plan.meta.id, nominal);
    other.amount = *amount;
    other.accountId = plan.transferToAccountId;
    other.transferToAccountId = plan.accountId;
    other.counterTransactionId = booked.meta.id;
    booked.counterTransactionId = other.meta.id;
    return other;
}

// Of a transfer the other account; else the recipient, or what the plan is called.
Result<QString> payeeOf(Reader &reader, const Transaction &booked, const QString &name)
{
    if (booked.type == TransactionType::AccountTransfer && booked.transferToAccountId) {
        const auto account = reader.get<Account>(*booked.transferToAccountId);
        if (!account)
            return fail(account.error());
        return *account ? (*account)->name : name;
    }
    if (!booked.recipientId)
        return name;
    const auto recipient = reader.get<Recipient>(*booked.recipientId);
    if (!recipient)
        return fail(recipient.error());
    return *recipient ? (*recipient)->name : name;
}

} // namespace

Result<QList<Change>> bookingChanges(Reader &reader, const BookingOrder &order)
{
    const auto found = reader.get<PlanningTransaction>(order.plan);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorKind::NotFound, order.plan.toString(), QStringLiteral("no such plan"));
    const PlanningTransaction &plan = **found;
    const auto there = reader.get<Transaction>(plannedBookingId(order.plan, order.nominal));
    if (!there)
        return fail(there.error());
    if (*there)
        return QList<Change>();
    const auto date = dateOf(plan, order);
    if (!date)
        return fail(date.error());
    if (const auto possible = checkAccounts(reader, plan); !possible)
        return fail(possible.error());
    QList<Transaction> sides{transactionOf(plan, order, *date)};
    if (movesBothSides(plan)) {
        const auto other = otherSide(sides.first(), plan, order.nominal);
        if (!other)
            return fail(other.error());
        sides.append(*other);
    }
    QList<Change> changes;
    for (Transaction &side : sides) {
        const auto payee = payeeOf(reader, side, plan.name);
        if (!payee)
            return fail(payee.error());
        side.payee = *payee;
        changes.append(Mutation::encoded(reader.catalog(), side));
    }
    return changes;
}

Result<Mutation> bookings(Reader &reader, const QList<BookingOrder> &orders)
{
    Mutation mutation;
    for (const BookingOrder &order : orders) {
        const auto changes = bookingChanges(reader, order);
        if (!changes)
            return fail(changes.error());
        if (!changes->isEmpty())
            mutation.groups.append(*changes);
    }
    return mutation;
}

Result<QList<BookingOrder>> bookedByThemselves(Reader &reader, const PlanningSpan &span)
{
    const auto picture = planningPicture(reader, span);
    if (!picture)
        return fail(picture.error());
    const EntityType &type = reader.catalog().type<Transaction>();
    QList<BookingOrder> orders;
    for (const PlannedEvent &event : picture->events) {
        const PlanningTransaction *plan = picture->plan(event.plan);
        if (!picture->isDue(event) || !booksItself(*plan) || !checkAccounts(reader, *plan))
            continue;
        // A deletion that came from elsewhere may name no plan any more.
        const auto trace = reader.record(type, plannedBookingId(event.plan, event.nominal));
        if (!trace)
            return fail(trace.error());
        if (!*trace)
            orders.append({.plan = event.plan, .nominal = event.nominal});
    }
    return orders;
}

Change skipping(const EntityCatalog &catalog, const Id &plan, QDate nominal)
{
    SkippedOccurrence skipped;
    skipped.meta.id = skippedOccurrenceId(plan, nominal);
    skipped.planningTransactionId = plan;
    skipped.date = nominal;
    return Mutation::encoded(catalog, skipped);
}

} // namespace finwise
