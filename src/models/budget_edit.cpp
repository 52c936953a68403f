// SPDX-License-Identifier: GPL-3.0-or-later
// How a BudgetModel changes what it shows.
#include "domain/deterministic_id.h"
#include "models/amount_expression.h"
#include "models/budget_model.h"
#include "models/format.h"
#include "models/usual_categories.h"

namespace finwise {

namespace {
constexpr int kAverageMonths = 3;
}

const BudgetModel::Row *BudgetModel::categoryAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return nullptr;
    const Row &found = m_rows.at(row);
    return found.isGroup || found.income || found.id.isNull() ? nullptr : &found;
}

int BudgetModel::rowOf(const QString &recordId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (categoryAt(row) != nullptr && m_rows.at(row).id.toString() == recordId)
            return row;
    }
    return -1;
}

bool BudgetModel::isCategory(int row) const
{
    return row >= 0 && row < m_rows.size() && !m_rows.at(row).isGroup
        && !m_rows.at(row).id.isNull();
}

void BudgetModel::addUsualCategories()
{
    // Until they are shown a second click would create them a second time.
    if (hasCategories() || m_creating)
        return;
    m_creating = true;
    const auto newId = [this] { return m_books.newId(); };
    m_history.run(UsualCategories::creation(m_books.reader().catalog(), newId),
                  tr("Usual categories created"), History::Announce::Yes,
                  [this](const Result<Mutated> &result) {
                      if (!result)
                          m_creating = false;
                  });
}

// Of the figures shown; what is changed is read anew.
std::optional<Budget> BudgetModel::shownBudget(const Id &category, QDate month) const
{
    const auto found = m_figures.budgets.constFind(budgetId(category, month));
    return found == m_figures.budgets.constEnd() ? std::nullopt : std::optional(*found);
}

QList<Id> BudgetModel::plannable() const
{
    QList<Id> ids;
    for (const Category &category : m_figures.categories) {
        const bool income = m_figures.incomeCategories.contains(category.meta.id);
        if (!income && !category.isHidden && category.isActive)
            ids.append(category.meta.id);
    }
    return ids;
}

BudgetCell BudgetModel::cellOf(const Id &category, QDate month) const
{
    return m_figures.table.cells.value(category).value(m_figures.indexOf(month));
}

QString BudgetModel::nameOf(const Id &category) const
{
    for (const Category &known : m_figures.categories) {
        if (known.meta.id == category)
            return known.name;
    }
    return {};
}

Result<Money> BudgetModel::amountFrom(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return Money{0, m_figures.currency};
    return amountFromExpression(text, m_figures.currency);
}

bool BudgetModel::isEditable(int row, int column) const
{
    return categoryAt(row) != nullptr && m_cells.value(m_rows.at(row).key)->at(column).editable;
}

QString BudgetModel::budgetInput(int row, int column) const
{
    const Row *category = categoryAt(row);
    if (category == nullptr)
        return {};
    const qint64 budgeted = cellOf(category->id, monthAt(column)).budgeted;
    return budgeted == 0 ? QString() : moneyInput(Money{budgeted, m_figures.currency});
}

bool BudgetModel::accepts(const QString &text) const
{
    return amountFrom(text).has_value();
}

void BudgetModel::setBudget(int row, int column, const QString &text)
{
    const auto amount = amountFrom(text);
    if (!isEditable(row, column) || !amount)
        return;
    plan({{m_rows.at(row).id, amount->minor}}, monthAt(column),
         tr("Budget of “%1” for %2").arg(m_rows.at(row).name, monthTitle(column)));
}

// Whatever else the record says stays. What is the same already is not written.
Result<std::optional<Change>> BudgetModel::changeOf(const Id &category, QDate month,
                                                    const std::function<void(Budget &)> &edit) const
{
    Budget budget;
    const auto known = m_books.reader().get<Budget>(budgetId(category, month));
    if (!known)
        return fail(known.error());
    if (*known) {
        budget = **known;
    } else {
        budget.meta.id = budgetId(category, month);
        budget.categoryId = category;
        budget.month = month;
        budget.amount.currency = m_figures.currency;
    }
    const Budget before = budget;
    edit(budget);
    if (budget == before)
        return std::optional<Change>();
    return std::optional(Change{Change::Kind::Write, m_books.reader().catalog().record(budget)});
}

void BudgetModel::plan(const QList<std::pair<Id, qint64>> &amounts, QDate month,
                       const QString &text, History::Announce announce)
{
    Mutation mutation;
    QList<Change> together;
    for (const auto &[category, minor] : amounts) {
        const Money amount{minor, m_figures.currency};
        const auto shown = shownBudget(category, month);
        if (shown && shown->amount.minor != 0 && shown->amount.currency != m_figures.currency)
            continue; // what is planned in another currency is changed only where it is seen
        const auto change = changeOf(category, month,
                                     [&amount](Budget &budget) { budget.amount = amount; });
        if (!change)
            return m_history.announceError(change.error());
        if (*change)
            together.append(**change);
    }
    if (together.isEmpty() && announce == History::Announce::Yes)
        m_history.announceWarning(
            tr("Nothing changes: there are no such amounts, or they are planned already."));
    if (together.isEmpty())
        return;
    // Two sides of one movement travel together; a whole month need not.
    if (together.size() == 2)
        mutation.groups.append(together);
    else
        for (const Change &change : std::as_const(together))
            mutation.groups.append({change});
    m_history.run(mutation, text, announce);
}

QString BudgetModel::note(int row, int column) const
{
    return row >= 0 && row < m_rows.size() ? m_cells.value(m_rows.at(row).key)->at(column).note
                                           : QString();
}

void BudgetModel::setNote(int row, int column, const QString &text)
{
    const Row *category = categoryAt(row);
    if (category == nullptr)
        return;
    const auto change = changeOf(category->id, monthAt(column),
                                 [&text](Budget &budget) { budget.note = text.trimmed(); });
    if (!change)
        return m_history.announceError(change.error());
    Mutation mutation;
    if (*change)
        mutation.groups.append({**change});
    if (!mutation.groups.isEmpty())
        m_history.run(mutation, tr("Note on “%1” for %2").arg(category->name, monthTitle(column)));
}

void BudgetModel::copyLastMonth(int row, int column)
{
    const QDate month = monthAt(column);
    const Row *category = categoryAt(row);
    QList<std::pair<Id, qint64>> amounts;
    for (const Id &id : category ? QList<Id>{category->id} : plannable()) {
        const auto last = shownBudget(id, month.addMonths(-1));
        const bool counts = last && last->amount.currency == m_figures.currency;
        amounts.append({id, counts ? last->amount.minor : 0});
    }
    plan(amounts, month, tr("Budget of last month copied to %1").arg(monthTitle(column)),
         category ? History::Announce::No : History::Announce::Yes);
}

void BudgetModel::planAverage(int row, int column)
{
    const QDate month = monthAt(column);
    const Row *category = categoryAt(row);
    QList<std::pair<Id, qint64>> amounts;
    for (const Id &id : category ? QList<Id>{category->id} : plannable()) {
        QList<qint64> spent;
        for (int back = 1; back <= kAverageMonths; ++back)
            spent.append(cellOf(id, month.addMonths(-back)).spent);
        amounts.append({id, averageSpent(spent)});
    }
    plan(amounts, month, tr("Average of three months planned for %1").arg(monthTitle(column)),
         category ? History::Announce::No : History::Announce::Yes);
}

QStringList BudgetModel::moveChoices(int column) const
{
    const QDate month = monthAt(column);
    const BudgetMonth figures = m_figures.table.months.value(m_figures.indexOf(month));
    QStringList choices{tr("Left to budget (%1)").arg(money(figures.toBudget))};
    for (const Id &id : plannable())
        choices.append(tr("%1 (%2)").arg(nameOf(id), money(cellOf(id, month).available)));
    return choices;
}

int BudgetModel::moveChoiceOf(int row) const
{
    const Row *category = categoryAt(row);
    return category == nullptr ? 0 : int(plannable().indexOf(category->id)) + 1;
}

QString BudgetModel::moveInput(int row, int column) const
{
    const Row *category = categoryAt(row);
    if (category == nullptr)
        return {};
    const Money available{cellOf(category->id, monthAt(column)).available, m_figures.currency};
    const Money amount = available.minor < 0 ? negated(available).value_or(Money()) : available;
    return amount.minor == 0 ? QString() : moneyInput(amount);
}

bool BudgetModel::isOverspent(int row, int column) const
{
    const Row *category = categoryAt(row);
    return category != nullptr && cellOf(category->id, monthAt(column)).available < 0;
}

void BudgetModel::move(int column, int from, int to, const QString &text)
{
    const QList<Id> ids = plannable();
    const auto amount = amountFrom(text);
    if (!amount || amount->minor == 0 || from == to || from < 0 || to < 0 || from > ids.size()
        || to > ids.size())
        return;
    const QDate month = monthAt(column);
    QList<std::pair<Id, qint64>> amounts;
    const auto change = [&](int choice, const Result<Money> &by) {
        if (choice == 0)
            return true; // what is left to budget follows by itself
        const Id id = ids.at(choice - 1);
        const auto after = by ? add(Money{cellOf(id, month).budgeted, m_figures.currency}, *by)
                              : by;
        if (!after)
            m_history.announceError(after.error());
        else
            amounts.append({id, after->minor});
        return after.has_value();
    };
    if (change(from, negated(*amount)) && change(to, *amount))
        plan(amounts, month, tr("%1 moved in %2").arg(moneyText(*amount), monthTitle(column)));
}

bool BudgetModel::takesIncome(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).income;
}

void BudgetModel::setTakesIncome(int row, bool income)
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).isGroup)
        return;
    auto category = m_books.reader().get<Category>(m_rows.at(row).id);
    if (!category || !*category)
        return;
    if ((*category)->isIncomeCategory == income)
        return m_history.announceWarning(tr("Its group is for income: move it to another group."));
    (*category)->isIncomeCategory = income;
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(**category));
    m_history.run(mutation, tr("“%1” changed").arg((*category)->name), History::Announce::Yes);
}

bool BudgetModel::showSpent(int row, int column, RegisterModel *target) const
{
    if (row < 0 || row >= m_rows.size() || target == nullptr
        || m_cells.value(m_rows.at(row).key)->at(column).spentSign == 0)
        return false;
    const Row &shown = m_rows.at(row);
    Slice slice;
    slice.kind = Slice::Kind::Lines;
    slice.from = monthAt(column);
    slice.to = slice.from.addMonths(1).addDays(-1);
    slice.currency = m_figures.currency;
    slice.accounts = m_figures.accounts;
    slice.categories = shown.isGroup ? shown.members : QList<Id>{shown.id};
    slice.name = shown.name;
    if (slice.categories.removeAll(Id()) > 0)
        slice.uncategorised = shown.income ? Slice::Direction::In : Slice::Direction::Out;
    target->showSlice(slice);
    return true;
}

} // namespace finwise
