// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/register_model.h"

#include "models/format.h"

#include <limits>

namespace finwise {

namespace {
constexpr int kPageRows = 100;
constexpr int kMaxPages = 24;
} // namespace

RegisterModel::RegisterModel(Books &books, History &history) : m_books(books), m_history(history)
{
    connect(&books, &Books::opened, this, &RegisterModel::reset);
    connect(&books, &Books::changed, this, &RegisterModel::onChanged);
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RegisterRow *row = rowAt(index.row());
    if (row == nullptr)
        return {};
    const Transaction &transaction = row->transaction;
    switch (role) {
    case RecordIdRole: return transaction.meta.id.toString();
    case DateTextRole: return dateText(transaction.date);
    case Qt::DisplayRole:
    case PayeeRole:
        return transaction.payee.isEmpty() ? transaction.description : transaction.payee;
    case DescriptionRole: {
        if (transaction.payee.isEmpty())
            return transaction.note;
        return transaction.description.isEmpty() ? transaction.note : transaction.description;
    }
    case CategoryRole: return row->categoryName;
    case AccountRole: return row->accountName;
    case AmountTextRole: return moneyText(transaction.amount);
    case AmountSignRole: return signOf(transaction.amount);
    case BalanceTextRole: return row->balance ? moneyText(*row->balance) : QString();
    case BalanceSignRole: return row->balance ? signOf(*row->balance) : 0;
    case ImportedRole: return transaction.importBatchId.has_value();
    default: return {};
    }
}

QHash<int, QByteArray> RegisterModel::roleNames() const
{
    return {{RecordIdRole, "recordId"},
            {DateTextRole, "dateText"},
            {PayeeRole, "payee"},
            {DescriptionRole, "description"},
            {CategoryRole, "category"},
            {AccountRole, "account"},
            {AmountTextRole, "amountText"},
            {AmountSignRole, "amountSign"},
            {BalanceTextRole, "balanceText"},
            {BalanceSignRole, "balanceSign"},
            {ImportedRole, "imported"}};
}

QString RegisterModel::accountId() const
{
    return m_filter.account ? m_filter.account->toString() : QString();
}

QString RegisterModel::countText() const
{
    return tr("%n transaction(s)", nullptr, m_count)
        .replace(QString::number(m_count), finwise::countText(m_count));
}

QString RegisterModel::sumText() const
{
    return moneyText(m_totals.sums);
}

void RegisterModel::setAccountId(const QString &accountId)
{
    std::optional<Id> account;
    if (const auto id = Id::parse(accountId))
        account = *id;
    if (account == m_filter.account)
        return;
    m_filter.account = account;
    reset();
    Q_EMIT filterChanged();
}

void RegisterModel::setSearchText(const QString &text)
{
    if (text == m_filter.search)
        return;
    m_filter.search = text;
    reset();
    Q_EMIT filterChanged();
}

void RegisterModel::refresh()
{
    reset();
}

QString RegisterModel::idAt(int row) const
{
    const RegisterRow *found = row >= 0 && row < m_count ? rowAt(row) : nullptr;
    return found != nullptr ? found->transaction.meta.id.toString() : QString();
}

int RegisterModel::rowOf(const QString &recordId) const
{
    const auto id = Id::parse(recordId);
    if (!id || !m_books.isOpen())
        return -1;
    const auto position = registerPosition(m_books.reader(), m_filter, *id);
    return position && *position ? int(**position) : -1;
}

void RegisterModel::remove(int row)
{
    const RegisterRow *found = row >= 0 && row < m_count ? rowAt(row) : nullptr;
    if (found == nullptr)
        return;
    Mutation mutation;
    mutation.remove(m_books.reader().catalog().type<Transaction>(), found->transaction.meta.id);
    m_history.run(mutation, tr("Transaction deleted"), History::Announce::Yes);
}

const RegisterRow *RegisterModel::rowAt(int row) const
{
    if (!m_books.isOpen())
        return nullptr;
    const int page = row / kPageRows;
    if (!m_pages.contains(page)) {
        auto rows = registerPage(m_books.reader(), m_filter, qint64(page) * kPageRows, kPageRows);
        if (!rows) {
            m_history.announceError(rows.error());
            rows = QList<RegisterRow>();
        }
        if (m_recentPages.size() == kMaxPages)
            m_pages.remove(m_recentPages.takeFirst());
        m_pages.insert(page, *rows);
        m_recentPages.append(page);
    }
    const auto &rows = m_pages[page];
    const int inPage = row % kPageRows;
    // Another change may have shortened the table since the rows were counted.
    return inPage < rows.size() ? &rows.at(inPage) : nullptr;
}

void RegisterModel::onChanged(const ChangeSet &changes)
{
    const auto ids = changes.records.value(QString(Schema<Transaction>::entity));
    const bool names = changes.records.contains(QString(Schema<Category>::entity))
                    || changes.records.contains(QString(Schema<Account>::entity));
    if (ids.isEmpty() && !names)
        return;
    if (ids.size() == 1 && !names && refreshOne(ids.first()))
        return;
    RegisterTotals totals;
    if (!readTotals(totals))
        return;
    if (totals.rows != m_count) {
        reset();
        return;
    }
    m_totals = totals;
    m_pages.clear();
    m_recentPages.clear();
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
    Q_EMIT totalsChanged();
}

bool RegisterModel::refreshOne(const Id &changed)
{
    RegisterTotals totals;
    if (!readTotals(totals))
        return false;
    int oldRow = -1;
    for (auto page = m_pages.cbegin(); page != m_pages.cend() && oldRow < 0; ++page) {
        for (int i = 0; i < page->size() && oldRow < 0; ++i) {
            if (page->at(i).transaction.meta.id == changed)
                oldRow = page.key() * kPageRows + i;
        }
    }
    const auto position = registerPosition(m_books.reader(), m_filter, changed);
    const int newRow = position && *position ? int(**position) : -1;
    const auto take = [&](int count) {
        m_totals = totals;
        m_count = count;
        m_pages.clear();
        m_recentPages.clear();
    };
    if (totals.rows == m_count + 1 && newRow >= 0) {
        beginInsertRows({}, newRow, newRow);
        take(m_count + 1);
        endInsertRows();
    } else if (totals.rows == m_count - 1 && oldRow >= 0 && newRow < 0) {
        beginRemoveRows({}, oldRow, oldRow);
        take(m_count - 1);
        endRemoveRows();
    } else {
        return false;
    }
    // Balances above the row have changed with it.
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
    Q_EMIT totalsChanged();
    return true;
}

bool RegisterModel::readTotals(RegisterTotals &totals) const
{
    auto read = registerTotals(m_books.reader(), m_filter);
    if (!read) {
        m_history.announceError(read.error());
        return false;
    }
    totals = *read;
    return true;
}

void RegisterModel::reset()
{
    beginResetModel();
    m_pages.clear();
    m_recentPages.clear();
    m_totals = {};
    if (m_books.isOpen())
        readTotals(m_totals);
    m_count = int(std::min<qint64>(m_totals.rows, std::numeric_limits<int>::max()));
    endResetModel();
    Q_EMIT totalsChanged();
}

} // namespace finwise
