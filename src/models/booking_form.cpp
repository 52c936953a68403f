// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/booking_form.h"

#include "models/amount_expression.h"
#include "models/format.h"

namespace finwise {

BookingForm::BookingForm(Books &books, Planning &planning) : m_books(books), m_planning(planning) {}

QString BookingForm::dateProblem() const
{
    return parsedDate().isValid()
             ? QString()
             : tr("Write a date, for instance %1.").arg(dateText(m_books.clock().today()));
}

QString BookingForm::amountProblem() const
{
    return parsedAmount() ? QString()
                          : tr("Write an amount, for instance %1.")
                                .arg(moneyInput(Money{1234, m_plan.amount.currency}));
}

bool BookingForm::isValid() const
{
    return parsedDate().isValid() && parsedAmount();
}

void BookingForm::setDate(const QString &date)
{
    m_date = date;
    Q_EMIT edited();
}

void BookingForm::setAmount(const QString &amount)
{
    m_amount = amount;
    Q_EMIT edited();
}

bool BookingForm::begin(const QString &planId, const QString &nominal)
{
    const auto id = Id::parse(planId);
    const PlanningTransaction *plan = id ? m_planning.picture().plan(*id) : nullptr;
    if (plan == nullptr)
        return false;
    m_plan = *plan;
    m_nominal = QDate::fromString(nominal, Qt::ISODate);
    m_date = dateText(
        std::min(offWeekend(m_nominal, plan->weekendHandling), m_books.clock().today()));
    const Money expected = expectedAmount(*plan);
    m_amount = moneyInput(Money{qAbs(expected.minor), expected.currency});
    Q_EMIT edited();
    return true;
}

void BookingForm::shiftDate(int days)
{
    if (const QDate date = parsedDate(); date.isValid())
        setDate(dateText(date.addDays(days)));
}

void BookingForm::save()
{
    if (!isValid())
        return;
    const Money typed = parsedAmount().value_or(Money());
    const Money amount = expectedAmount(m_plan).minor < 0 ? negated(typed).value_or(typed) : typed;
    m_planning.run(
        {{.plan = m_plan.meta.id, .nominal = m_nominal, .date = parsedDate(), .amount = amount}},
        tr("“%1” booked").arg(m_plan.name));
}

QDate BookingForm::parsedDate() const
{
    if (m_date.trimmed().compare(QLatin1StringView("t"), Qt::CaseInsensitive) == 0)
        return m_books.clock().today();
    return dateFromText(m_date, m_books.clock().today());
}

Result<Money> BookingForm::parsedAmount() const
{
    auto amount = amountFromExpression(m_amount, m_plan.amount.currency);
    // The plan says whether money comes in or goes out.
    if (amount && amount->minor <= 0)
        return fail(ErrorKind::Validation, {}, QStringLiteral("must be more than nothing"));
    return amount;
}

} // namespace finwise
