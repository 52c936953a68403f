// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/register_actions.h"

namespace finwise {

namespace {

// Above, edits made by hand overtake the rest on the wire.
constexpr qsizetype kBulkRows = 200;

Result<QList<Transaction>> readAll(Reader &reader, const QList<qint64> &rows)
{
    const auto ids = transactionIds(reader, rows);
    if (!ids)
        return fail(ids.error());
    QList<Transaction> transactions;
    for (const Id &id : *ids) {
        const auto found = reader.get<Transaction>(id);
        if (!found)
            return fail(found.error());
        if (*found)
            transactions.append(**found);
    }
    return transactions;
}

void makeTransfer(Transaction &one, const Transaction &other)
{
    one.type = TransactionType::AccountTransfer;
    one.counterTransactionId = other.meta.id;
    one.transferToAccountId = other.accountId;
    one.categoryId.reset();
    one.splits.clear();
}

} // namespace

RegisterActions::RegisterActions(Books &books, History &history)
    : m_books(books), m_history(history)
{
}

void RegisterActions::categorise(RegisterModel *rows, const QString &categoryId)
{
    std::optional<Id> category;
    if (const auto id = Id::parse(categoryId))
        category = *id;
    editAll(
        *rows,
        [category](Transaction &transaction) {
            transaction.categoryId = category;
            transaction.splits.clear();
        },
        tr("%n transaction(s) categorised", nullptr, rows->selectedCount()));
}

void RegisterActions::addTag(RegisterModel *rows, const QString &tagId)
{
    const auto tag = Id::parse(tagId);
    if (!tag)
        return;
    editAll(
        *rows,
        [tag = *tag](Transaction &transaction) {
            if (!transaction.tagIds.contains(tag))
                transaction.tagIds.append(tag);
        },
        tr("%n transaction(s) tagged", nullptr, rows->selectedCount()));
}

void RegisterActions::removeTags(RegisterModel *rows)
{
    editAll(
        *rows, [](Transaction &transaction) { transaction.tagIds.clear(); },
        tr("Tags of %n transaction(s) removed", nullptr, rows->selectedCount()));
}

void RegisterActions::setReconciled(RegisterModel *rows, bool reconciled)
{
    editAll(
        *rows, [reconciled](Transaction &transaction) { transaction.reconciled = reconciled; },
        tr("%n transaction(s) marked", nullptr, rows->selectedCount()));
}

void RegisterActions::editAll(const RegisterModel &rows, const Edit &edit, const QString &text)
{
    m_books.post([this, numbers = rows.selectedRows(), edit, text](Store &store) {
        const auto transactions = readAll(store.reader(), numbers);
        Result<Mutation> mutation = Mutation();
        if (!transactions) {
            mutation = fail(transactions.error());
        } else {
            mutation->bulk = transactions->size() > kBulkRows;
            for (Transaction transaction : *transactions) {
                edit(transaction);
                mutation->write(store.catalog().record(transaction));
            }
        }
        QMetaObject::invokeMethod(
            this, [this, mutation, text] { run(mutation, text); }, Qt::QueuedConnection);
    });
}

void RegisterActions::remove(RegisterModel *rows)
{
    const QString text = tr("%n transaction(s) deleted", nullptr, rows->selectedCount());
    m_books.post([this, numbers = rows->selectedRows(), text](Store &store) {
        const auto ids = transactionIds(store.reader(), numbers);
        Result<Mutation> mutation = Mutation();
        if (!ids) {
            mutation = fail(ids.error());
        } else {
            mutation->bulk = ids->size() > kBulkRows;
            for (const Id &id : *ids)
                mutation->remove(store.catalog().type<Transaction>(), id);
        }
        QMetaObject::invokeMethod(
            this, [this, mutation, text] { run(mutation, text); }, Qt::QueuedConnection);
    });
    rows->clearSelection();
}

void RegisterActions::pair(RegisterModel *rows)
{
    const auto both = readAll(m_books.reader(), rows->selectedRows());
    if (!both || both->size() != 2)
        return;
    Transaction first = both->first();
    Transaction second = both->last();
    makeTransfer(first, second);
    makeTransfer(second, first);
    const EntityCatalog &catalog = m_books.reader().catalog();
    Mutation mutation;
    // One group: no device ever sees half a transfer.
    mutation.groups.append({Change{Change::Kind::Write, catalog.record(first)},
                            Change{Change::Kind::Write, catalog.record(second)}});
    m_history.run(mutation, tr("Two transactions made one transfer"), History::Announce::Yes);
}

void RegisterActions::duplicate(const QString &transactionId)
{
    const auto id = Id::parse(transactionId);
    if (!id)
        return;
    const auto found = m_books.reader().get<Transaction>(*id);
    if (!found || !*found)
        return;
    Transaction copy = **found;
    copy.meta = {};
    copy.meta.id = m_books.newId();
    copy.date = copy.valueDate = m_books.clock().today();
    copy.importBatchId.reset();
    copy.planningTransactionId.reset();
    copy.counterTransactionId.reset();
    copy.endToEndId.clear();
    copy.reconciled = false;
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(copy));
    m_history.run(mutation, tr("Transaction duplicated"), History::Announce::Yes);
}

void RegisterActions::run(const Result<Mutation> &mutation, const QString &text)
{
    if (mutation)
        m_history.run(*mutation, text, History::Announce::Yes);
    else
        m_history.announceError(mutation.error());
}

} // namespace finwise
