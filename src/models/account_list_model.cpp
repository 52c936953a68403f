// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account_list_model.h"

#include "models/account_mark.h"
#include "models/account_texts.h"
#include "models/format.h"

namespace finwise {

namespace {

void addTo(QList<Money> &sums, const Money &money)
{
    for (Money &sum : sums) {
        if (sum.currency == money.currency) {
            sum = add(sum, money).value_or(sum);
            return;
        }
    }
    sums.append(money);
}

} // namespace

AccountListModel::AccountListModel(Books &books, History &history, const PictureShelf &shelf)
    : m_books(books),
      m_history(history),
      m_shelf(shelf),
      m_inquiry(
          books, Books::Lane::Figures, [] { return accountBalances; },
          [this](const Result<QList<AccountBalance>> &sums) { takeSums(sums); })
{
    connect(&books, &Books::opened, this, [this] {
        m_sums.clear();
        m_sumsKnown = false;
        refresh();
        m_inquiry.ask();
    });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<Account, AccountGroup>())
            refresh();
        if (changes.touches<Transaction>())
            m_inquiry.ask();
    });
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case IsGroupRole: return row.isGroup;
    case RecordIdRole: return row.id.isNull() ? QString() : row.id.toString();
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case DetailRole: return row.detail;
    case IconRole: return row.icon;
    case TintRole: return row.tint;
    case PictureRole: return row.picture;
    case BalanceTextRole: return m_sumsKnown ? moneyText(row.sums) : QString();
    case BalanceSignRole: return m_sumsKnown && row.sums.size() == 1 ? signOf(row.sums.first()) : 0;
    case CountRole: return row.count;
    default: return {};
    }
}

QHash<int, QByteArray> AccountListModel::roleNames() const
{
    return {{IsGroupRole, "isGroup"},
            {RecordIdRole, "recordId"},
            {NameRole, "name"},
            {DetailRole, "detail"},
            {IconRole, "glyph"},
            {TintRole, "tint"},
            {PictureRole, "picture"},
            {BalanceTextRole, "balanceText"},
            {BalanceSignRole, "balanceSign"},
            {CountRole, "count"}};
}

QString AccountListModel::totalText() const
{
    if (!m_sumsKnown)
        return {};
    QList<Money> sums;
    for (const AccountBalance &account : m_accounts)
        addTo(sums, account.balance);
    return moneyText(sums);
}

int AccountListModel::totalSign() const
{
    QList<Money> sums;
    for (const AccountBalance &account : m_accounts)
        addTo(sums, account.balance);
    return sums.size() == 1 ? signOf(sums.first()) : 0;
}

QStringList AccountListModel::names() const
{
    QStringList names;
    for (const AccountBalance &account : m_accounts)
        names.append(account.account.name);
    return names;
}

QList<AccountListModel::Row> AccountListModel::rowsFor(const QList<AccountGroup> &groups) const
{
    QList<Row> rows;
    const auto addAccounts = [&](const std::optional<Id> &group, Row &heading, QList<Row> &into) {
        for (const AccountBalance &entry : m_accounts) {
            if (entry.account.accountGroupId != group
                || (!entry.account.isActive && !m_showsArchived))
                continue;
            const QString iban = AccountTexts::iban(entry.account.iban);
            const AccountMark mark = AccountMark::parse(entry.account.logoPath);
            into.append(
                {false,
                 entry.account.meta.id,
                 entry.account.name,
                 iban.isEmpty() ? AccountTexts::name(entry.account.accountType) : iban,
                 mark.icon.isEmpty() ? AccountTexts::icon(entry.account.accountType) : mark.icon,
                 mark.tint,
                 m_shelf.urlOf(mark.picture).toString(),
                 {entry.balance},
                 entry.transactions});
            addTo(heading.sums, entry.balance);
            ++heading.count;
        }
    };
    Row none;
    addAccounts(std::nullopt, none, rows);
    for (const AccountGroup &group : groups) {
        Row heading{true, group.meta.id, group.name, {}, {}, {}, {}, {}, 0};
        QList<Row> members;
        addAccounts(group.meta.id, heading, members);
        rows.append(heading);
        rows.append(members);
    }
    return rows;
}

void AccountListModel::refresh()
{
    if (!m_books.isOpen())
        return;
    auto groups = m_books.reader().all<AccountGroup>();
    const auto accounts = m_books.reader().all<Account>();
    if (!groups || !accounts) {
        m_history.announceError(groups ? accounts.error() : groups.error());
        return;
    }
    std::sort(groups->begin(), groups->end(), [](const AccountGroup &a, const AccountGroup &b) {
        return std::tie(a.sortOrder, a.name) < std::tie(b.sortOrder, b.name);
    });
    QHash<Id, qsizetype> rank;
    for (qsizetype i = 0; i < groups->size(); ++i)
        rank.insert(groups->at(i).meta.id, i);
    QList<AccountBalance> entries;
    for (const Account &account : *accounts) {
        const Sum sum = m_sums.value(account.meta.id);
        const Money opening = account.openingBalance;
        AccountBalance entry{
            account, add(opening, Money{sum.minor, opening.currency}).value_or(opening), sum.count};
        // An account whose group is not here (yet) is shown like one without a group.
        if (account.accountGroupId && !rank.contains(*account.accountGroupId))
            entry.account.accountGroupId.reset();
        entries.append(entry);
    }
    const auto before = [&rank](const AccountBalance &a, const AccountBalance &b) {
        const auto rankOf = [&rank](const AccountBalance &entry) {
            const auto &group = entry.account.accountGroupId;
            return group ? rank.value(*group) : -1;
        };
        if (rankOf(a) != rankOf(b))
            return rankOf(a) < rankOf(b);
        if (a.account.sortOrder != b.account.sortOrder)
            return a.account.sortOrder < b.account.sortOrder;
        return a.account.name.localeAwareCompare(b.account.name) < 0;
    };
    std::stable_sort(entries.begin(), entries.end(), before);
    show(*groups, std::move(entries));
}

void AccountListModel::show(const QList<AccountGroup> &groups, QList<AccountBalance> accounts)
{
    m_groups = groups;
    m_accounts = std::move(accounts);
    QList<Row> rows = rowsFor(groups);
    const bool sameRows = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const Row &a, const Row &b) { return a.id == b.id; });
    if (sameRows) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT refreshed();
}

void AccountListModel::takeSums(const Result<QList<AccountBalance>> &sums)
{
    if (!sums) {
        m_history.announceError(sums.error());
        return;
    }
    m_sums.clear();
    for (const AccountBalance &entry : *sums) {
        m_sums.insert(
            entry.account.meta.id,
            {entry.balance.minor - entry.account.openingBalance.minor, entry.transactions});
    }
    m_sumsKnown = true;
    refresh();
}

const AccountBalance *AccountListModel::find(const QString &accountId) const
{
    for (const AccountBalance &account : m_accounts) {
        if (account.account.meta.id.toString() == accountId)
            return &account;
    }
    return nullptr;
}

QString AccountListModel::accountName(const QString &accountId) const
{
    const AccountBalance *found = find(accountId);
    return found != nullptr ? found->account.name : QString();
}

QString AccountListModel::accountDetail(const QString &accountId) const
{
    const AccountBalance *found = find(accountId);
    if (found == nullptr)
        return {};
    QString text = AccountTexts::name(found->account.accountType);
    if (!found->account.iban.isEmpty())
        text += QStringLiteral("  ·  ") + AccountTexts::iban(found->account.iban);
    return text;
}

QString AccountListModel::balanceText(const QString &accountId) const
{
    const AccountBalance *found = find(accountId);
    return found != nullptr && m_sumsKnown ? moneyText(found->balance) : QString();
}

int AccountListModel::balanceSign(const QString &accountId) const
{
    const AccountBalance *found = find(accountId);
    return found != nullptr ? signOf(found->balance) : 0;
}

QString AccountListModel::accountIdAt(int position) const
{
    return position >= 0 && position < m_accounts.size()
             ? m_accounts.at(position).account.meta.id.toString()
             : QString();
}

int AccountListModel::positionOf(const QString &accountId) const
{
    const AccountBalance *found = find(accountId);
    return found != nullptr ? int(found - m_accounts.constData()) : -1;
}

int AccountListModel::rowOf(const QString &recordId) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows.at(i).id.isNull() && m_rows.at(i).id.toString() == recordId)
            return i;
    }
    return -1;
}

QString AccountListModel::firstAccountId() const
{
    return accountIdAt(0);
}

void AccountListModel::removeAccount(const QString &accountId)
{
    const AccountBalance *found = find(accountId);
    if (found == nullptr)
        return;
    const Id id = found->account.meta.id;
    const QString text = tr("Account “%1” deleted").arg(found->account.name);
    // The rows are collected on the worker thread: there may be a hundred thousand of them.
    m_books.post([this, id, text](Store &store) {
        Mutation mutation;
        TransactionFilter filter;
        filter.account = id;
        filter.limit = 10'000;
        Result<QList<Transaction>> page;
        do {
            page = transactions(store.reader(), filter);
            if (!page)
                break;
            for (const Transaction &transaction : *page)
                mutation.remove(store.catalog().type<Transaction>(), transaction.meta.id);
            filter.offset += page->size();
        } while (!page->isEmpty());
        mutation.remove(store.catalog().type<Account>(), id);
        QMetaObject::invokeMethod(
            this,
            [this, mutation, text, page] {
                if (page)
                    m_history.run(mutation, text, History::Announce::Yes);
                else
                    m_history.announceError(page.error());
            },
            Qt::QueuedConnection);
    });
}

void AccountListModel::removeGroup(const QString &groupId)
{
    const auto id = Id::parse(groupId);
    if (!id)
        return;
    const auto group = m_books.reader().get<AccountGroup>(*id);
    if (!group || !*group)
        return;
    const EntityCatalog &catalog = m_books.reader().catalog();
    Mutation mutation;
    for (const AccountBalance &entry : m_accounts) {
        if (entry.account.accountGroupId != *id)
            continue;
        Account changed = entry.account;
        changed.accountGroupId.reset();
        mutation.write(catalog.record(changed));
    }
    mutation.remove(catalog.type<AccountGroup>(), *id);
    m_history.run(mutation, tr("Group “%1” deleted").arg((*group)->name), History::Announce::Yes);
}

} // namespace finwise
