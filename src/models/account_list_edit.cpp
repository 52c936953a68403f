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
    if (found == nullptr || places == 0)
        return;
    const auto &group = found->account.accountGroupId;
    QList<Id> siblings;
    for (const AccountBalance &entry : m_accounts) {
        if (entry.account.accountGroupId == group)
            siblings.append(entry.account.meta.id);
    }
    const qsizetype to = siblings.indexOf(found->account.meta.id) + places;
    if (to >= 0 && to < siblings.size()) {
        place(found->account, group, to);
        return;
    }
    // Over the edge: the groups in order, with "no group" above them.
    qsizetype at = -1;
    for (qsizetype i = 0; group && i < m_groups.size(); ++i) {
        if (m_groups.at(i).meta.id == *group)
            at = i;
    }
    at += places > 0 ? 1 : -1;
    if (at < -1 || at >= m_groups.size())
        return;
    const std::optional<Id> next = at < 0 ? std::nullopt
                                          : std::optional<Id>(m_groups.at(at).meta.id);
    place(found->account, next, places > 0 ? 0 : m_accounts.size());
}

void AccountListModel::moveTo(const QString &accountId, int row)
{
    const AccountBalance *found = find(accountId);
    if (found == nullptr || m_rows.isEmpty())
        return;
    // The group the place belongs to is that of the row above it; counted are those before it.
    const int end = std::clamp(row, 0, int(m_rows.size()));
    std::optional<Id> group;
    qsizetype position = 0;
    for (int i = 0; i < end; ++i) {
        if (m_rows.at(i).isGroup) {
            group = m_rows.at(i).id;
            position = 0;
        } else if (m_rows.at(i).id != found->account.meta.id) {
            ++position;
        }
    }
    place(found->account, group, position);
}

void AccountListModel::place(const Account &account, const std::optional<Id> &group,
                             qsizetype position)
{
    QList<Id> siblings;
    for (const AccountBalance &entry : m_accounts) {
        if (entry.account.accountGroupId == group && entry.account.meta.id != account.meta.id)
            siblings.append(entry.account.meta.id);
    }
    siblings.insert(std::min(position, siblings.size()), account.meta.id);
    Mutation mutation;
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        auto stored = m_books.reader().get<Account>(siblings.at(i));
        if (!stored || !*stored)
            return;
        Account changed = **stored;
        changed.sortOrder = i;
        if (changed.meta.id == account.meta.id)
            changed.accountGroupId = group;
        if (changed != **stored)
            mutation.write(m_books.reader().catalog().record(changed));
    }
    if (!mutation.groups.isEmpty())
        m_history.run(mutation, tr("Account “%1” moved").arg(account.name));
}

void AccountListModel::moveGroupBy(const QString &groupId, int places)
{
    QList<AccountGroup> groups = m_groups;
    qsizetype from = 0;
    while (from < groups.size() && groups.at(from).meta.id.toString() != groupId)
        ++from;
    const qsizetype to = from + places;
    if (from == groups.size() || to < 0 || to >= groups.size())
        return;
    const QString name = groups.at(from).name;
    groups.move(from, to);
    Mutation mutation;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (groups.at(i).sortOrder == i)
            continue;
        groups[i].sortOrder = i;
        mutation.write(m_books.reader().catalog().record(groups.at(i)));
    }
    if (!mutation.groups.isEmpty())
        m_history.run(mutation, tr("Group “%1” moved").arg(name));
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
