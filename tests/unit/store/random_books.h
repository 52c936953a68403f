// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up books for laws about sums: several currencies, divided rows, transfers, corrections,
// deleted rows and names. Thread rule: plain value.
#pragma once

#include "store/statistics_query.h"
#include "store_fixture.h"

namespace finwise {

// Made-up books, and the same rows as plain values to be added up by hand.
struct RandomBooks {
    StoreFixture fixture;
    SeededRandom random;
    QList<Account> accounts;
    QList<Category> categories; // one of them deleted
    QList<Recipient> recipients;
    QList<Transaction> rows; // live ones

    explicit RandomBooks(quint64 seed);
    int below(int bound) { return int(random.below(quint64(bound))); }
    void addNames();
    Transaction draw();
    void divide(Transaction &row);
    [[nodiscard]] StatisticsQuestion question();
    [[nodiscard]] std::optional<Category> categoryOf(const std::optional<Id> &id) const
    {
        for (const Category &category : categories.mid(1)) {
            if (id == category.meta.id)
                return category;
        }
        return {};
    }
    [[nodiscard]] QString payeeOf(const Transaction &row) const
    {
        for (const Recipient &recipient : recipients.mid(1)) {
            if (row.recipientId == recipient.meta.id)
                return recipient.name;
        }
        return row.payee;
    }
};

inline RandomBooks::RandomBooks(quint64 seed) : random(seed)
{
    addNames();
    Mutation mutation;
    for (int i = 0; i < 40; ++i) {
        rows.append(draw());
        mutation.write(fixture.store->catalog(), rows.last());
    }
    if (!fixture.store->mutate(mutation))
        qFatal("the rows were not written");
    for (int i = 0; i < 3; ++i) {
        if (!fixture.remove(rows.takeLast()))
            qFatal("a row was not deleted");
    }
    if (!fixture.remove(categories.first()) || !fixture.remove(recipients.first()))
        qFatal("a name was not deleted");
}

inline void RandomBooks::addNames()
{
    Mutation mutation;
    for (int i = 0; i < 3; ++i) {
        Account account = fixture.account(QStringLiteral("Account %1").arg(i));
        account.openingBalance.minor = below(20'000) - 10'000;
        if (i == 2)
            account.openingBalance.currency = *Currency::parse(u"USD");
        accounts.append(account);
        mutation.write(fixture.store->catalog(), account);
    }
    for (int i = 0; i < 4; ++i) {
        Category category;
        category.meta.id = fixture.store->newId();
        category.name = QStringLiteral("Category %1").arg(i);
        categories.append(category);
        mutation.write(fixture.store->catalog(), category);
        Recipient recipient;
        recipient.meta.id = fixture.store->newId();
        recipient.name = QStringLiteral("Payee %1").arg(i);
        recipients.append(recipient);
        mutation.write(fixture.store->catalog(), recipient);
    }
    if (!fixture.store->mutate(mutation))
        qFatal("the names were not written");
}

inline Transaction RandomBooks::draw()
{
    const Account &account = accounts.at(below(3));
    Transaction row = fixture.transaction(account.meta.id, below(2'000) - 1'000,
                                          QStringLiteral("Payee %1").arg(below(5)));
    row.amount.currency = account.openingBalance.currency;
    row.date = row.valueDate = QDate(2024, 11, 1).addDays(below(500));
    row.type = row.amount.minor > 0 ? TransactionType::Income : TransactionType::Expense;
    if (below(5) == 0)
        row.type = TransactionType::AccountTransfer;
    if (below(9) == 0)
        row.type = TransactionType::Reconcile;
    if (below(6) == 0)
        row.payee.clear();
    if (below(3) > 0)
        row.recipientId = recipients.at(below(4)).meta.id;
    if (below(4) > 0)
        row.categoryId = categories.at(below(4)).meta.id;
    if (below(4) == 0)
        divide(row);
    return row;
}

inline void RandomBooks::divide(Transaction &row)
{
    row.categoryId.reset();
    qint64 left = row.amount.minor;
    for (int i = 0; i < 2; ++i) {
        Split part;
        part.minor = i == 1 ? left : below(1'000) - 500;
        left -= part.minor;
        if (below(4) > 0)
            part.categoryId = categories.at(below(4)).meta.id;
        row.splits.append(part);
    }
}

inline StatisticsQuestion RandomBooks::question()
{
    StatisticsQuestion question;
    question.from = QDate(2024, 10, 1).addDays(below(400));
    question.to = question.from.addDays(below(5) == 0 ? below(31) : below(300));
    if (below(4) == 0)
        question.from = QDate();
    question.beforeTo = question.to.addDays(-200);
    question.beforeFrom = question.beforeTo.addDays(-below(200));
    if (below(3) == 0)
        question.account = accounts.at(below(3)).meta.id;
    if (below(4) == 0)
        question.currency = Currency::parse(u"USD").value();
    return question;
}

} // namespace finwise
