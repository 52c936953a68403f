// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/register_model.h"

#include "models/format.h"

namespace finwise {

namespace {
constexpr int kNewest = 50;
// Read along with the order: a screen full. More would let everybody wait for what few look at.
constexpr int kBroughtRows = 48;
// Above, views are told to start anew and look for their place themselves.
constexpr int kMaxSteps = 120;
// Told to have changed in one turn of the event loop. A view writes all texts of such a row at
// once; a screen full of rows would take longer than a frame.
constexpr int kToldRows = 6;
} // namespace

struct RegisterModel::Answer {
    RegisterFilter filter;
    Result<RegisterOrder> order;
    std::optional<QList<RowStep>> steps; // from the order shown; nothing: anew
    RegisterPages::Rows rows;            // those that are looked at next
};

RegisterModel::RegisterModel(Books &books, History &history, Scope scope)
    : m_books(books), m_history(history), m_scope(scope)
{
    if (scope == Scope::Newest)
        m_filter.newest = kNewest;
    connect(&books, &Books::opened, this, [this] {
        m_ready = false;
        ++m_opened;
        m_loading = false;
        readNames();
        // All transactions are not what a window opens with: what it does open with goes first.
        if (m_scope == Scope::All)
            QMetaObject::invokeMethod(
                this, [this] { load(); }, Qt::QueuedConnection);
        else
            load();
    });
    connect(&books, &Books::aboutToClose, this, [this] {
        beginResetModel();
        m_order = {};
        m_shown = {};
        m_selected.clear();
        m_pages.forget();
        endResetModel();
    });
    connect(&books, &Books::changed, this, &RegisterModel::onChanged);
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    m_seen.cover(index.row(), index.row() + 1);
    if (role == SelectedRole)
        return m_selected.contains(m_order.rows.at(index.row()));
    const bool hasBalance = !m_order.balances.isEmpty();
    const Money balance{hasBalance ? m_order.balances.at(index.row()) : 0, m_order.currency};
    if (role == BalanceTextRole)
        return hasBalance ? moneyText(balance) : QString();
    if (role == BalanceSignRole)
        return signOf(balance);
    static const RegisterRow kGone; // deleted since the order was made; the next one is under way
    const RegisterRow *row = rowAt(index.row());
    const RegisterRow &shown = row != nullptr ? *row : kGone;
    const Transaction &transaction = shown.transaction;
    switch (role) {
    case RecordIdRole: return row != nullptr ? transaction.meta.id.toString() : QString();
    case DateTextRole: return dateText(transaction.date);
    case Qt::DisplayRole:
    case PayeeRole:
        return transaction.payee.isEmpty() ? transaction.description : transaction.payee;
    case DescriptionRole:
        if (transaction.payee.isEmpty() || transaction.description.isEmpty())
            return transaction.note;
        return transaction.description;
    case CategoryRole:
        return transaction.splits.isEmpty()
                 ? shown.categoryName
                 : tr("%n part(s)", nullptr, int(transaction.splits.size()));
    case AccountRole: return shown.accountName;
    case AmountTextRole: return moneyText(transaction.amount);
    case AmountSignRole: return signOf(transaction.amount);
    case ImportedRole: return transaction.importBatchId.has_value();
    case EditorRole: {
        const QString editor = m_editors.value(transaction.meta.id);
        return editor.isEmpty() ? QString() : tr("%1 is editing this").arg(editor);
    }
    case TagsRole: return tagNames(transaction.tagIds);
    // Put together here: texts made by JavaScript are garbage, and collecting it stops the window.
    case SpokenRole:
        return tr("%1, %2, %3")
            .arg(dateText(transaction.date),
                 transaction.payee.isEmpty() ? transaction.description : transaction.payee,
                 moneyText(transaction.amount));
    case MarkRole:
        if (transaction.type == TransactionType::AccountTransfer)
            return QStringLiteral("swap");
        return transaction.reconciled ? QStringLiteral("check") : QString();
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
            {ImportedRole, "imported"},
            {SelectedRole, "chosen"},
            {TagsRole, "tags"},
            {MarkRole, "mark"},
            {EditorRole, "editor"},
            {SpokenRole, "spoken"}};
}

QString RegisterModel::sumText() const
{
    return moneyText(m_order.totals.sums);
}

void RegisterModel::refresh()
{
    m_pages.forget();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT filterChanged();
    Q_EMIT totalsChanged();
    Q_EMIT selectionChanged();
}

void RegisterModel::showEditors(const QHash<Id, QString> &editors)
{
    if (editors == m_editors)
        return;
    m_editors = editors;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {EditorRole});
}

QString RegisterModel::idAt(int row) const
{
    const RegisterRow *found = row >= 0 && row < count() ? rowAt(row) : nullptr;
    return found != nullptr ? found->transaction.meta.id.toString() : QString();
}

int RegisterModel::rowOf(const QString &recordId) const
{
    const auto id = Id::parse(recordId);
    if (!id || !m_books.isOpen())
        return -1;
    const auto row = registerRowOf(m_books.reader(), *id);
    return row && *row ? int(m_order.rows.indexOf(**row)) : -1;
}

void RegisterModel::remove(int row)
{
    const RegisterRow *found = row >= 0 && row < count() ? rowAt(row) : nullptr;
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
    return m_pages.find(m_order.rows, row, [this](const QList<qint64> &numbers) {
        const auto rows = RegisterPages::read(m_books.reader(), numbers);
        if (!rows)
            m_history.announceError(rows.error());
        return rows.value_or(RegisterPages::Rows());
    });
}

void RegisterModel::onChanged(const ChangeSet &changes)
{
    const bool names = changes.touches<Category, Tag>();
    if (names)
        readNames();
    if (names || changes.touches<Transaction, Account>())
        catchUp();
}

void RegisterModel::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    Q_EMIT watchedChanged();
    if (m_stale)
        catchUp();
}

// What is on the screen shows the new content at once; the order follows.
void RegisterModel::catchUp()
{
    m_pages.forget();
    m_stale = !m_watched;
    if (m_stale)
        return;
    tellAll();
    load();
}

void RegisterModel::load()
{
    if (!m_books.isOpen())
        return;
    if (m_scope == Scope::Account && !m_filter.account) {
        start({}, m_filter);
        return;
    }
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_again = false;
    // A filter is shown from its first row on; otherwise the place stays.
    const int first = m_filter == m_shown ? m_seen.first : 0;
    const std::function<Answer(Reader &)> question = [filter = m_filter, shown = m_shown, first,
                                                      before = m_order.rows](Reader &reader) {
        Answer answer{filter, registerOrder(reader, filter), std::nullopt, {}};
        if (!answer.order)
            return answer;
        if (filter == shown)
            answer.steps = rowSteps(before, answer.order->rows, kMaxSteps);
        // What cannot be read here is read, and complained about, when it is looked at.
        answer.rows = RegisterPages::read(reader, answer.order->rows.mid(first, kBroughtRows))
                          .value_or(RegisterPages::Rows());
        return answer;
    };
    m_books.ask<Answer>(this, question, [this, opened = m_opened](const Answer &answer) {
        if (opened == m_opened) // of the books that are open
            take(answer);
    });
}

void RegisterModel::take(const Answer &answer)
{
    m_loading = false;
    if (answer.filter != m_filter) {
        load();
        return;
    }
    if (!answer.order) {
        m_history.announceError(answer.order.error());
        return;
    }
    if (!m_again)
        m_pages.bring(answer.rows);
    if (answer.steps) {
        applySteps(*answer.steps, *answer.order);
    } else {
        start(*answer.order, answer.filter);
        dropHiddenSelection();
    }
    m_ready = true;
    Q_EMIT totalsChanged();
    if (!m_selected.isEmpty())
        describeSelection();
    if (m_again)
        load();
}

// Not by a reset, where it can be helped: a view throws all its rows away then and makes new ones,
// which takes ten times as long as writing other texts into them.
void RegisterModel::start(const RegisterOrder &order, const RegisterFilter &filter)
{
    const int after = int(order.rows.size());
    const bool resets = count() == 0 || after == 0;
    const auto exchange = [&] {
        m_pages.reorder();
        m_order = order;
        m_shown = filter;
    };
    Q_EMIT startsAnew();
    if (resets) {
        beginResetModel();
        exchange();
        endResetModel();
    } else {
        resize(order);
        exchange();
        tellAll();
    }
    Q_EMIT startedAnew();
}

// As many rows as the order has; those that stay are still the old ones.
void RegisterModel::resize(const RegisterOrder &order)
{
    const int before = count();
    const int after = int(order.rows.size());
    const auto exchange = [&] {
        m_order.rows = m_order.rows.mid(0, after) + order.rows.mid(before);
        if (!m_order.balances.isEmpty())
            m_order.balances.resize(after);
    };
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        exchange();
        m_pages.reorder();
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        exchange();
        m_pages.reorder();
        endInsertRows();
    }
}

void RegisterModel::applySteps(const QList<RowStep> &steps, const RegisterOrder &order)
{
    m_pages.reorder();
    m_order.balances.clear(); // they belong to the old rows; the new ones come with the new order
    for (const RowStep &step : steps) {
        const int last = step.first + step.count - 1;
        if (step.kind == RowStep::Kind::Remove) {
            beginRemoveRows({}, step.first, last);
            m_order.rows.remove(step.first, step.count);
            m_pages.reorder();
            endRemoveRows();
        } else {
            beginInsertRows({}, step.first, last);
            m_order.rows.insert(step.first, step.count, 0);
            std::copy_n(order.rows.begin() + step.first, step.count,
                        m_order.rows.begin() + step.first);
            m_pages.reorder();
            endInsertRows();
        }
    }
    Q_ASSERT(m_order.rows == order.rows);
    m_order = order;
    m_pages.reorder();
    tellAll();
}

// All rows have changed. Those that somebody looks at are told one after the other.
void RegisterModel::tellAll()
{
    if (m_toTell.end > m_toTell.first)
        m_seen.cover(m_toTell.first, m_toTell.end);
    m_toTell = std::exchange(m_seen, {});
    m_toTell.end = std::min(m_toTell.end, count());
    m_toTell.first = std::min(m_toTell.first, m_toTell.end);
    if (m_toTell.first > 0)
        Q_EMIT dataChanged(index(0), index(m_toTell.first - 1));
    if (m_toTell.end < count())
        Q_EMIT dataChanged(index(m_toTell.end), index(count() - 1));
    tellNext();
}

void RegisterModel::tellNext()
{
    // Rows may have gone since the last turn.
    const int first = m_toTell.first;
    const int end = std::min({first + kToldRows, m_toTell.end, count()});
    m_toTell.first = end;
    if (end > first)
        Q_EMIT dataChanged(index(first), index(end - 1));
    if (m_telling || m_toTell.first >= m_toTell.end)
        return;
    m_telling = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_telling = false;
            tellNext();
        },
        Qt::QueuedConnection);
}

} // namespace finwise
