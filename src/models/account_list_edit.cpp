// SPDX-License-Identifier: GPL-3.0-or-later
// Order, archive and reconciliation of the accounts in an AccountListModel.
#include "models/account_list_model.h"
#include "models/amount_expression.h"
#include "models/format.h"

namespace finwise {

namespace {

// Marks every row of the account as reconciled; a difference becomes a transaction of its own.
Result<Mutation> reconciliation(Store &store, const Account &account, const Money &difference,
                                const QString &payee)
{
    Mutation mutation;
    TransactionFilter filter;
    filter.account = account.meta.id;
    filter.limit = 10'000;
    for (;;) {
        const auto page = transactions(store.reader(), filter);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            break;
        for (Transaction transaction : *page) {
            if (transaction.reconciled)
                continue;
            transaction.reconciled = true;
            mutation.write(store.catalog().record(transaction));
        }
        filter.offset += page->size();
    }
    constexpr qsizetype kBulkRows = 200;
    mutation.bulk = mutation.groups.size() > kBulkRows;
    if (difference.minor != 0) {
        Transaction correction;
        correction.meta.id = store.newId();
        correction.accountId = account.meta.id;
        correction.date = correction.valueDate = store.clock().today();
        correction.amount = difference;
        correction.type = TransactionType::Reconcile;
        correction.isReconciliation = correction.reconciled = true;
        correction.payee = payee;
        mutation.write(store.catalog().record(correction));
    }
    return mutation;
}

} // namespace

void AccountListModel::setShowsArchived(bool shows)
{
    if (shows == m_showsArchived)
        return;
    m_showsArchived = shows;
    refresh();
}

bool AccountListModel::isArchived(const QString &accountId) const
{
    const AccountBalance *found = find(accountId);
    return found != nullptr && !found->account.isActive;
}

void AccountListModel::archive(const QString &accountId, bool archived)
{
    const AccountBalance *found = find(accountId);
    if (found == nullptr || found->account.isActive == !archived)
        return;
    // As it is stored: the list shows an account of an unknown group as one without.
    const auto stored = m_books.reader().get<Account>(found->account.meta.id);
    if (!stored || !*stored)
        return;
    Account account = **stored;
    account.isActive = !archived;
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(account));
    m_history.run(mutation,
                  archived ? tr("Account “%1” archived").arg(account.name)
                           : tr("Account “%1” in use again").arg(account.name),
                  History::Announce::Yes);
}

void AccountListModel::moveBy(const QString &accountId, int places)
{
    const AccountBalance *found = find(accountId);
    if (found == nullptr)
        return;
    QList<Account> siblings;
    for (const AccountBalance &entry : m_accounts) {
        if (entry.account.accountGroupId == found->account.accountGroupId)
            siblings.append(entry.account);
    }
    qsizetype from = 0;
    while (siblings.at(from).meta.id != found->account.meta.id)
        ++from;
    const qsizetype to = std::clamp<qsizetype>(from + places, 0, siblings.size() - 1);
    if (to == from)
        return;
    siblings.move(from, to);
    Mutation mutation;
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        auto stored = m_books.reader().get<Account>(siblings.at(i).meta.id);
        if (!stored || !*stored)
            return;
        (*stored)->sortOrder = i;
        mutation.write(m_books.reader().catalog().record(**stored));
    }
    m_history.run(mutation, tr("Account “%1” moved").arg(found->account.name));
}

QString AccountListModel::reconcileText(const QString &accountId, const QString &balance) const
{
    const AccountBalance *found = find(accountId);
    if (found == nullptr || balance.trimmed().isEmpty())
        return {};
    const auto stated = amountFromExpression(balance, found->balance.currency);
    if (!stated)
        return tr("Write an amount, for instance %1.").arg(moneyInput(found->balance));
    const Money difference{stated->minor - found->balance.minor, stated->currency};
    return difference.minor == 0
             ? tr("It fits. All transactions are marked as reconciled.")
             : tr("%1 differ; a correcting transaction is entered.").arg(moneyText(difference));
}

void AccountListModel::reconcile(const QString &accountId, const QString &balance)
{
    const AccountBalance *found = find(accountId);
    if (found == nullptr)
        return;
    const auto stated = amountFromExpression(balance, found->balance.currency);
    if (!stated)
        return;
    const Money difference{stated->minor - found->balance.minor, stated->currency};
    const QString text = tr("Account “%1” reconciled").arg(found->account.name);
    m_books.post([this, account = found->account, difference, text,
                  payee = tr("Reconciliation")](Store &store) {
        const auto mutation = reconciliation(store, account, difference, payee);
        QMetaObject::invokeMethod(
            this,
            [this, mutation, text] {
                if (mutation)
                    m_history.run(*mutation, text, History::Announce::Yes);
                else
                    m_history.announceError(mutation.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace finwise
