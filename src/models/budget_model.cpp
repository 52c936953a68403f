// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/budget_model.h"

#include "models/row_steps.h"

namespace finwise {

namespace {
constexpr int kMaxShownMonths = 6;
// More are not worth the trouble: the view starts anew.
constexpr int kMaxSteps = 40;
} // namespace

BudgetModel::BudgetModel(Books &books, History &history)
    : m_books(books),
      m_history(history),
      m_inquiry(
          books, Books::Lane::Figures, [this] { return question(); },
          [this](const Result<BudgetFigures> &figures) { take(figures); })
{
    m_inquiry.setWatched(false);
    m_month = monthOf(books.clock().today());
    connect(&books, &Books::opened, this, [this] {
        m_ready = m_creating = false;
        m_movesStale = true;
        m_currency.reset();
        m_folded.clear();
        m_month = monthOf(m_books.clock().today());
        m_figures = {};
        m_shownCount = 0;
        exchangeRows({});
        m_months.show({});
        Q_EMIT refreshed();
        m_inquiry.ask();
    });
    connect(&books, &Books::changed, this, &BudgetModel::onChanged);
}

BudgetModel::~BudgetModel() = default;

int BudgetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant BudgetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case RecordIdRole: return row.id.isNull() ? QString() : row.id.toString();
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case IsGroupRole: return row.isGroup;
    case IncomeRole: return row.income;
    case FoldedRole: return row.folded;
    case HiddenRole: return row.hidden;
    case CellsRole: return QVariant::fromValue(m_cells.value(row.key));
    default: return {};
    }
}

QHash<int, QByteArray> BudgetModel::roleNames() const
{
    return {{RecordIdRole, "recordId"}, {NameRole, "name"},     {IsGroupRole, "isGroup"},
            {IncomeRole, "income"},     {FoldedRole, "folded"}, {HiddenRole, "putAside"},
            {CellsRole, "cells"}};
}

bool BudgetModel::isUnplanned() const
{
    return std::none_of(m_figures.budgets.begin(), m_figures.budgets.end(),
                        [](const Budget &budget) { return budget.amount.minor != 0; });
}

void BudgetModel::setMonthCount(int count)
{
    const int within = std::clamp(count, 1, kMaxShownMonths);
    if (within == m_monthCount)
        return;
    m_monthCount = within;
    Q_EMIT refreshed();
    m_inquiry.ask();
}

void BudgetModel::setCurrencyIndex(int index)
{
    if (index < 0 || index >= m_figures.currencies.size() || index == currencyIndex())
        return;
    m_currency = m_figures.currencies.at(index);
    m_inquiry.ask();
}

void BudgetModel::setWatched(bool watched)
{
    if (m_inquiry.setWatched(watched))
        Q_EMIT watchedChanged();
}

void BudgetModel::shift(int months)
{
    const QDate today = monthOf(m_books.clock().today());
    const QDate earliest = today.addMonths(-kMaxBudgetMonths + kMaxShownMonths);
    const QDate latest = today.addMonths(kMaxBudgetMonths - kMaxShownMonths);
    m_month = std::clamp(m_month.addMonths(months), earliest, latest);
    m_inquiry.ask();
}

void BudgetModel::showToday()
{
    m_month = monthOf(m_books.clock().today());
    m_inquiry.ask();
}

void BudgetModel::toggleFolded(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).isGroup)
        return;
    const qint64 key = m_rows.at(row).key;
    if (!m_folded.remove(key))
        m_folded.insert(key);
    exchangeRows(rowsOf(m_figures));
    describe();
}

void BudgetModel::foldAll(bool folded)
{
    if (!m_ready)
        return;
    m_folded.clear();
    if (folded) {
        for (const Row &row : std::as_const(m_rows)) {
            if (row.isGroup)
                m_folded.insert(row.key);
        }
    }
    exchangeRows(rowsOf(m_figures));
    describe();
}

void BudgetModel::onChanged(const ChangeSet &changes)
{
    const bool moves = changes.touches<Transaction, Account>();
    m_movesStale = m_movesStale || moves;
    if (moves || changes.touches<Budget, Category, CategoryGroup>())
        m_inquiry.ask();
}

Inquiry<BudgetFigures>::Question BudgetModel::question()
{
    m_asking = {.from = m_month.addMonths(-(m_monthCount - 1) / 2),
                .months = m_monthCount,
                .today = m_books.clock().today(),
                .currency = m_currency};
    const BudgetMoves known = m_movesStale ? BudgetMoves() : m_figures.moves;
    m_movesStale = false;
    return [span = m_asking, known](Reader &reader) { return budgetFigures(reader, span, known); };
}

void BudgetModel::take(const Result<BudgetFigures> &figures)
{
    if (!figures) {
        m_movesStale = true;
        m_history.announceError(figures.error());
        return;
    }
    m_figures = *figures;
    m_shown = m_asking.from;
    m_shownCount = m_asking.months;
    m_ready = true;
    m_creating = m_creating && !hasCategories();
    exchangeRows(rowsOf(m_figures));
    describe();
}

// In the order of the groups; what has none, or one that is gone, stands last.
void BudgetModel::addSection(QList<Row> &rows, const BudgetFigures &figures, bool income)
{
    QSet<Id> known;
    for (const CategoryGroup &group : figures.groups)
        known.insert(group.meta.id);
    QHash<Id, QList<Row>> members;
    const auto add = [&](const Id &group, const Id &id, const QString &name, bool hidden) {
        if (!isWorthShowing(figures, id, income, hidden))
            return;
        Row row{.id = id, .name = name, .income = income, .hidden = hidden};
        row.key = keyOf(row);
        members[group].append(row);
    };
    for (const Category &category : figures.categories) {
        const Id group = category.categoryGroupId.value_or(Id());
        if (figures.incomeCategories.contains(category.meta.id) == income)
            add(known.contains(group) ? group : Id(), category.meta.id, category.name,
                category.isHidden || !category.isActive);
    }
    add(Id(), Id(), income ? tr("Without a category, corrections") : tr("Without a category"),
        true);
    for (const CategoryGroup &group : figures.groups)
        addGroup(rows, group.meta.id, group.name, income, members.value(group.meta.id));
    addGroup(rows, Id(), income ? tr("Other income") : tr("Without a group"), income,
             members.value(Id()));
}

void BudgetModel::addGroup(QList<Row> &rows, const Id &id, const QString &name, bool income,
                           const QList<Row> &members)
{
    if (members.isEmpty())
        return;
    Row head{.id = id, .name = name, .isGroup = true, .income = income};
    head.key = keyOf(head);
    head.folded = m_folded.contains(head.key);
    for (const Row &member : members)
        head.members.append(member.id);
    rows.append(head);
    if (!head.folded)
        rows.append(members);
}

QList<BudgetModel::Row> BudgetModel::rowsOf(const BudgetFigures &figures)
{
    QList<Row> rows;
    addSection(rows, figures, false);
    addSection(rows, figures, true);
    return rows;
}

// Hidden categories appear only where something would be missing without them.
bool BudgetModel::isWorthShowing(const BudgetFigures &figures, const Id &category, bool income,
                                 bool hidden) const
{
    if (!hidden)
        return true;
    const qsizetype first = figures.indexOf(m_shown);
    for (qsizetype at = first; at < first + m_shownCount; ++at) {
        if (income ? figures.received.value(category).value(at) != 0
                   : figures.table.cells.value(category).value(at) != BudgetCell())
            return true;
    }
    return false;
}

qint64 BudgetModel::keyOf(const Row &row)
{
    const QString name =
        QStringLiteral("%1%2%3").arg(row.isGroup).arg(row.income).arg(row.id.toString());
    const auto known = m_keys.constFind(name);
    return known != m_keys.constEnd() ? *known : *m_keys.insert(name, m_keys.size());
}

void BudgetModel::exchangeRows(const QList<Row> &rows)
{
    for (const Row &row : rows) {
        if (!m_cells.contains(row.key))
            m_cells.insert(row.key, new BudgetCells(this));
    }
    const auto keys = [](const QList<Row> &list) {
        QList<qint64> all;
        for (const Row &row : list)
            all.append(row.key);
        return all;
    };
    const auto steps = rowSteps(keys(m_rows), keys(rows), kMaxSteps);
    if (!steps) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (const RowStep &step : *steps) {
        const int last = step.first + step.count - 1;
        if (step.kind == RowStep::Kind::Remove) {
            beginRemoveRows({}, step.first, last);
            m_rows.remove(step.first, step.count);
            endRemoveRows();
        } else {
            beginInsertRows({}, step.first, last);
            m_rows = m_rows.first(step.first) + rows.mid(step.first, step.count)
                   + m_rows.mid(step.first);
            endInsertRows();
        }
    }
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const Row before = std::exchange(m_rows[at], rows.at(at));
        if (before.name != rows.at(at).name || before.folded != rows.at(at).folded
            || before.hidden != rows.at(at).hidden)
            Q_EMIT dataChanged(index(int(at)), index(int(at)));
    }
}

} // namespace finwise
