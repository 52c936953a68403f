// SPDX-License-Identifier: GPL-3.0-or-later
// Transaction: money that moved. A negative amount left the account. Splits divide the amount
// over categories and add up to it exactly. References may dangle: the record referred to may
// arrive later.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

enum class TransactionType { Expense, Income, AccountTransfer, CategoryTransfer, Reconcile };
constexpr auto enumNames(TransactionType)
{
    using Name = EnumName<TransactionType>;
    return std::array{
        Name{TransactionType::Expense, QLatin1StringView("EXPENSE")},
        Name{TransactionType::Income, QLatin1StringView("INCOME")},
        Name{TransactionType::AccountTransfer, QLatin1StringView("ACCOUNTTRANSFER")},
        Name{TransactionType::CategoryTransfer, QLatin1StringView("CATEGORYTRANSFER")},
        Name{TransactionType::Reconcile, QLatin1StringView("RECONCILE")}};
}

struct Split {
    std::optional<Id> categoryId;
    qint64 minor = 0; // in the currency of the transaction
    QString note;
    QJsonObject ext; // fields of a newer peer, kept and sent back
    bool operator==(const Split &) const = default;
};
QJsonValue fieldToJson(const QList<Split> &value);
Result<void> fieldFromJson(const QJsonValue &json, QList<Split> &value);

struct Transaction {
    EntityMeta meta;
    std::optional<Id> accountId; // empty only for transfers between categories
    std::optional<Id> categoryId;
    QDate date;
    QDate valueDate;
    Money amount;
    QString description; // the purpose, cleaned for reading
    QString note;
    QList<Id> tagIds;
    TransactionType type = TransactionType::Expense;
    std::optional<Id> counterTransactionId;
    std::optional<Id> planningTransactionId;
    std::optional<Id> transferToAccountId;
    std::optional<Id> toCategoryId;
    bool isReconciliation = false;
    bool reconciled = false;
    QString payee;
    std::optional<Id> recipientId;
    QList<Split> splits;
    // What the bank said, kept for matching; empty for transactions made by hand.
    std::optional<Id> importBatchId;
    QString originalPayee;
    QString counterpartyIban;
    QString mandateReference;
    QString creditorId;
    QString endToEndId;
    bool operator==(const Transaction &) const = default;
};

template <> struct Schema<Transaction> {
    static constexpr QLatin1StringView entity{"Transaction"};
    static constexpr QLatin1StringView table{"transactions"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("accountId"), &Transaction::accountId, nullptr, kGroupCore},
        Field{QLatin1StringView("categoryId"), &Transaction::categoryId},
        Field{QLatin1StringView("date"), &Transaction::date, nullptr, kGroupCore},
        Field{QLatin1StringView("valueDate"), &Transaction::valueDate, nullptr, kGroupCore},
        Field{QLatin1StringView("amount"), &Transaction::amount, nullptr, kGroupCore},
        Field{QLatin1StringView("description"), &Transaction::description, longText},
        Field{QLatin1StringView("note"), &Transaction::note, longText},
        Field{QLatin1StringView("tagIds"), &Transaction::tagIds},
        Field{QLatin1StringView("type"), &Transaction::type, nullptr, kGroupCore},
        Field{QLatin1StringView("counterTransactionId"), &Transaction::counterTransactionId,
              nullptr, kGroupCore},
        Field{QLatin1StringView("planningTransactionId"), &Transaction::planningTransactionId},
        Field{QLatin1StringView("transferToAccountId"), &Transaction::transferToAccountId, nullptr,
              kGroupCore},
        Field{QLatin1StringView("toCategoryId"), &Transaction::toCategoryId, nullptr, kGroupCore},
        Field{QLatin1StringView("isReconciliation"), &Transaction::isReconciliation, nullptr,
              kGroupCore},
        Field{QLatin1StringView("reconciled"), &Transaction::reconciled, nullptr, kGroupCore},
        Field{QLatin1StringView("payee"), &Transaction::payee, shortText},
        Field{QLatin1StringView("recipientId"), &Transaction::recipientId},
        Field{QLatin1StringView("splits"), &Transaction::splits, nullptr, kGroupCore},
        Field{QLatin1StringView("importBatchId"), &Transaction::importBatchId},
        Field{QLatin1StringView("originalPayee"), &Transaction::originalPayee, longText},
        Field{QLatin1StringView("counterpartyIban"), &Transaction::counterpartyIban, shortText},
        Field{QLatin1StringView("mandateReference"), &Transaction::mandateReference, shortText},
        Field{QLatin1StringView("creditorId"), &Transaction::creditorId, shortText},
        Field{QLatin1StringView("endToEndId"), &Transaction::endToEndId, shortText},
    };
};
static_assert(Entity<Transaction>);

// A date, an account (but for category transfers), and splits that add up to the amount.
QList<Error> invariants(const Transaction &transaction);

} // namespace finwise
