// SPDX-License-Identifier: GPL-3.0-or-later
// PlanningTransaction: a transaction that is expected once or again and again.
#pragma once

#include "domain/transaction.h"

namespace finwise {

enum class AmountType { Exact, Approximate, Range };
constexpr auto enumNames(AmountType)
{
    using Name = EnumName<AmountType>;
    return std::array{Name{AmountType::Exact, QLatin1StringView("EXACT")},
                      Name{AmountType::Approximate, QLatin1StringView("APPROXIMATE")},
                      Name{AmountType::Range, QLatin1StringView("RANGE")}};
}

enum class Recurrence { Once, Daily, Weekly, Biweekly, Monthly, Quarterly, Yearly };
constexpr auto enumNames(Recurrence)
{
    using Name = EnumName<Recurrence>;
    return std::array{Name{Recurrence::Once, QLatin1StringView("ONCE")},
                      Name{Recurrence::Daily, QLatin1StringView("DAILY")},
                      Name{Recurrence::Weekly, QLatin1StringView("WEEKLY")},
                      Name{Recurrence::Biweekly, QLatin1StringView("BIWEEKLY")},
                      Name{Recurrence::Monthly, QLatin1StringView("MONTHLY")},
                      Name{Recurrence::Quarterly, QLatin1StringView("QUARTERLY")},
                      Name{Recurrence::Yearly, QLatin1StringView("YEARLY")}};
}

enum class RecurrenceEnd { Never, Count, Date };
constexpr auto enumNames(RecurrenceEnd)
{
    using Name = EnumName<RecurrenceEnd>;
    return std::array{Name{RecurrenceEnd::Never, QLatin1StringView("NEVER")},
                      Name{RecurrenceEnd::Count, QLatin1StringView("COUNT")},
                      Name{RecurrenceEnd::Date, QLatin1StringView("DATE")}};
}

enum class WeekendHandling { None, Before, After };
constexpr auto enumNames(WeekendHandling)
{
    using Name = EnumName<WeekendHandling>;
    return std::array{Name{WeekendHandling::None, QLatin1StringView("NONE")},
                      Name{WeekendHandling::Before, QLatin1StringView("BEFORE")},
                      Name{WeekendHandling::After, QLatin1StringView("AFTER")}};
}

struct PlanningTransaction {
    EntityMeta meta;
    QString name;
    std::optional<Id> accountId;
    std::optional<Id> categoryId;
    QList<Id> tagIds;
    std::optional<Id> recipientId;
    Money amount;
    AmountType amountType = AmountType::Exact;
    std::optional<Money> approximateAmount;
    std::optional<Money> minAmount;
    std::optional<Money> maxAmount;
    QString note;
    QDate startDate;
    QDate valueDate;
    QDate endDate;
    Recurrence recurrencePattern = Recurrence::Monthly;
    std::optional<qint64> recurrenceCount;
    RecurrenceEnd recurrenceEndType = RecurrenceEnd::Never;
    std::optional<qint64> executionDay; // 1…31
    WeekendHandling weekendHandling = WeekendHandling::None;
    TransactionType transactionType = TransactionType::Expense;
    std::optional<Id> counterPlanningTransactionId;
    std::optional<Id> transferToAccountId;
    std::optional<Id> transferToCategoryId;
    bool isActive = true;
    bool forecastOnly = false;
    bool autoExecute = false;
    bool operator==(const PlanningTransaction &) const = default;
};

template <> struct Schema<PlanningTransaction> {
    using P = PlanningTransaction;
    static constexpr QLatin1StringView entity{"PlanningTransaction"};
    static constexpr QLatin1StringView table{"planning_transactions"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &P::name, notBlank},
        Field{QLatin1StringView("accountId"), &P::accountId},
        Field{QLatin1StringView("categoryId"), &P::categoryId},
        Field{QLatin1StringView("tagIds"), &P::tagIds},
        Field{QLatin1StringView("recipientId"), &P::recipientId},
        Field{QLatin1StringView("amount"), &P::amount},
        Field{QLatin1StringView("amountType"), &P::amountType},
        Field{QLatin1StringView("approximateAmount"), &P::approximateAmount},
        Field{QLatin1StringView("minAmount"), &P::minAmount},
        Field{QLatin1StringView("maxAmount"), &P::maxAmount},
        Field{QLatin1StringView("note"), &P::note, longText},
        Field{QLatin1StringView("startDate"), &P::startDate},
        Field{QLatin1StringView("valueDate"), &P::valueDate},
        Field{QLatin1StringView("endDate"), &P::endDate},
        Field{QLatin1StringView("recurrencePattern"), &P::recurrencePattern},
        Field{QLatin1StringView("recurrenceCount"), &P::recurrenceCount},
        Field{QLatin1StringView("recurrenceEndType"), &P::recurrenceEndType},
        Field{QLatin1StringView("executionDay"), &P::executionDay, dayOfMonth},
        Field{QLatin1StringView("weekendHandling"), &P::weekendHandling},
        Field{QLatin1StringView("transactionType"), &P::transactionType},
        Field{QLatin1StringView("counterPlanningTransactionId"), &P::counterPlanningTransactionId},
        Field{QLatin1StringView("transferToAccountId"), &P::transferToAccountId},
        Field{QLatin1StringView("transferToCategoryId"), &P::transferToCategoryId},
        Field{QLatin1StringView("isActive"), &P::isActive},
        Field{QLatin1StringView("forecastOnly"), &P::forecastOnly},
        Field{QLatin1StringView("autoExecute"), &P::autoExecute},
    };
};
static_assert(Entity<PlanningTransaction>);

} // namespace finwise
