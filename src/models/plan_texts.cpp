// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_texts.h"

#include "models/format.h"

namespace finwise {

QString PlanTexts::rule(const PlanningTransaction &plan)
{
    if (!plan.startDate.isValid())
        return tr("without a date");
    QStringList parts{pattern(plan)};
    switch (plan.weekendHandling) {
    case WeekendHandling::None: break;
    case WeekendHandling::Before: parts.append(tr("before a weekend")); break;
    case WeekendHandling::After: parts.append(tr("after a weekend")); break;
    }
    if (const QString end = ending(plan); !end.isEmpty())
        parts.append(end);
    return parts.join(QStringLiteral(", "));
}

QString PlanTexts::pattern(const PlanningTransaction &plan)
{
    const QLocale locale;
    const QString weekday = locale.standaloneDayName(plan.startDate.dayOfWeek());
    const int day = dayOfRule(plan);
    switch (plan.recurrencePattern) {
    case Recurrence::Once: return tr("once, on %1").arg(dateText(plan.startDate));
    case Recurrence::Daily: return tr("every day");
    case Recurrence::Weekly: return tr("every week on %1").arg(weekday);
    case Recurrence::Biweekly: return tr("every two weeks on %1").arg(weekday);
    case Recurrence::Monthly:
        return day == 31 ? tr("at the end of every month") : tr("every month on day %1").arg(day);
    case Recurrence::Quarterly:
        return day == 31 ? tr("at the end of every third month")
                         : tr("every three months on day %1").arg(day);
    case Recurrence::Yearly: {
        const auto first = nextOccurrence(plan, plan.startDate.addDays(-2));
        return tr("every year on %1")
            .arg(locale.toString(first ? first->nominal : plan.startDate,
                                 tr("d MMMM", "a date without its year")));
    }
    }
    Q_UNREACHABLE();
}

QString PlanTexts::ending(const PlanningTransaction &plan)
{
    if (plan.recurrencePattern == Recurrence::Once)
        return {};
    switch (plan.recurrenceEndType) {
    case RecurrenceEnd::Never: return {};
    case RecurrenceEnd::Count:
        return plan.recurrenceCount ? tr("%n time(s)", nullptr, int(*plan.recurrenceCount))
                                    : QString();
    case RecurrenceEnd::Date:
        return plan.endDate.isValid() ? tr("until %1").arg(dateText(plan.endDate)) : QString();
    }
    Q_UNREACHABLE();
}

QString PlanTexts::distance(QDate date, QDate today)
{
    const int days = int(today.daysTo(date));
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("tomorrow");
    return days > 0 ? tr("in %n day(s)", nullptr, days) : tr("%n day(s) overdue", nullptr, -days);
}

QString PlanTexts::day(QDate date)
{
    const QLocale locale;
    return tr("%1, %2").arg(locale.standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat),
                            dateText(date));
}

QString PlanTexts::amount(const PlanningTransaction &plan)
{
    switch (plan.amountType) {
    case AmountType::Exact: return signedMoneyText(plan.amount);
    case AmountType::Approximate: return tr("about %1").arg(signedMoneyText(expectedAmount(plan)));
    case AmountType::Range:
        return plan.minAmount && plan.maxAmount
                 ? tr("%1 to %2")
                       .arg(signedMoneyText(*plan.minAmount), signedMoneyText(*plan.maxAmount))
                 : signedMoneyText(expectedAmount(plan));
    }
    Q_UNREACHABLE();
}

QString PlanTexts::accounts(const PlanningTransaction &plan, const PlanningPicture &picture)
{
    const auto name = [&picture](const std::optional<Id> &id) {
        const AccountBalance *account = id ? picture.account(*id) : nullptr;
        return account == nullptr ? QString() : account->account.name;
    };
    QString from = name(plan.accountId);
    if (plan.transactionType != TransactionType::AccountTransfer)
        return from;
    QString to = name(plan.transferToAccountId);
    if (expectedAmount(plan).minor > 0)
        std::swap(from, to);
    return from + QStringLiteral(" → ") + to;
}

QString PlanTexts::problem(const PlanningTransaction &plan, const PlanningPicture &picture)
{
    if (plan.transactionType == TransactionType::CategoryTransfer)
        return {};
    const AccountBalance *account = plan.accountId ? picture.account(*plan.accountId) : nullptr;
    if (account == nullptr)
        return tr("Choose an account");
    if (plan.transactionType != TransactionType::AccountTransfer)
        return {};
    const AccountBalance *other = plan.transferToAccountId
                                    ? picture.account(*plan.transferToAccountId)
                                    : nullptr;
    if (other == nullptr)
        return tr("Choose the other account");
    return other->account.openingBalance.currency == account->account.openingBalance.currency
             ? QString()
             : tr("Two currencies: book both sides by hand");
}

QStringList PlanTexts::patterns()
{
    return {tr("Once"),        tr("Every day"),          tr("Every week"), tr("Every two weeks"),
            tr("Every month"), tr("Every three months"), tr("Every year")};
}

QStringList PlanTexts::weekends()
{
    return {tr("Stay on the weekend"), tr("Go to Friday"), tr("Go to Monday")};
}

QStringList PlanTexts::ends()
{
    return {tr("Never"), tr("After a number of times"), tr("On a date")};
}

QStringList PlanTexts::amountKinds()
{
    return {tr("Exactly"), tr("About"), tr("From … to …")};
}

} // namespace finwise
