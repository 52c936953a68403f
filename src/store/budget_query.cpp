// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/budget_query.h"

#include "db/each_row.h"
#include "domain/deterministic_id.h"

#include <algorithm>

namespace finwise {

namespace {

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

// Accounts whose rows are no part of the budget.
QString outside()
{
    return QStringLiteral("(SELECT id FROM accounts WHERE deleted_at IS NOT NULL"
                          " OR \"isOfflineBudget\" <> 0)");
}

// Rows of the budget between two dates (the second excluded), without transfers that stay in it.
// To an account that is gone, or that nobody named, money leaves it.
QString movedRows(const QString &columns, const QString &from)
{
    return QStringLiteral("SELECT %1 FROM %2"
                          " LEFT JOIN accounts o ON t.type = 'ACCOUNTTRANSFER'"
                          "  AND o.id = t.\"transferToAccountId\""
                          " WHERE t.deleted_at IS NULL AND t.\"date\" >= ?1 AND t.\"date\" < ?2"
                          " AND COALESCE(t.\"accountId\", '') NOT IN %3"
                          " AND (t.type <> 'ACCOUNTTRANSFER' OR o.id IS NULL"
                          "  OR o.deleted_at IS NOT NULL OR o.\"isOfflineBudget\" <> 0"
                          "  OR o.\"openingBalance_currency\" <> t.amount_currency)")
        .arg(columns, from, outside());
}

template <class T> void sortBy(QList<T> &list)
{
    std::sort(list.begin(), list.end(), [](const T &a, const T &b) {
        return std::tie(a.sortOrder, a.name, a.meta.id) < std::tie(b.sortOrder, b.name, b.meta.id);
    });
}

Result<void> readNames(Reader &reader, BudgetFigures &figures)
{
    auto groups = reader.all<CategoryGroup>();
    if (!groups)
        return fail(groups.error());
    auto categories = reader.all<Category>();
    if (!categories)
        return fail(categories.error());
    figures.groups = std::move(*groups);
    figures.categories = std::move(*categories);
    sortBy(figures.groups);
    sortBy(figures.categories);
    QSet<Id> incomeGroups;
    for (const CategoryGroup &group : std::as_const(figures.groups)) {
        if (group.isIncomeGroup)
            incomeGroups.insert(group.meta.id);
    }
    for (const Category &category : std::as_const(figures.categories)) {
        if (category.isIncomeCategory
            || incomeGroups.contains(category.categoryGroupId.value_or(Id())))
            figures.incomeCategories.insert(category.meta.id);
    }
    return {};
}

Result<void> readAccounts(Reader &reader, BudgetFigures &figures)
{
    const auto accounts = reader.all<Account>();
    if (!accounts)
        return fail(accounts.error());
    for (const Account &account : *accounts) {
        if (!account.isOfflineBudget)
            figures.accounts.append(account.meta.id);
    }
    if (figures.accounts.size() == accounts->size())
        figures.accounts.clear();
    return {};
}

Result<void> readBudgets(Reader &reader, BudgetFigures &figures)
{
    const auto budgets = reader.all<Budget>();
    if (!budgets)
        return fail(budgets.error());
    for (const Budget &budget : *budgets) {
        // Another id would be a second budget of the same month; nobody of us makes one.
        if (budget.categoryId && budget.meta.id == budgetId(*budget.categoryId, budget.month))
            figures.budgets.insert(budget.meta.id, budget);
    }
    return {};
}

Result<void> readCurrencies(Reader &reader, BudgetFigures &figures)
{
    const auto take = [&figures](const db::Statement &row) {
        const auto currency = Currency::parse(row.text(0));
        if (currency && !figures.currencies.contains(*currency))
            figures.currencies.append(*currency);
    };
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT \"openingBalance_currency\" FROM accounts WHERE deleted_at IS NULL"
                       " AND \"isOfflineBudget\" = 0 GROUP BY 1"
                       " ORDER BY COUNT(*) DESC, MIN(\"sortOrder\")"),
        {}, take);
    if (!done)
        return done;
    return db::eachRow(reader.connection(),
                       QStringLiteral("SELECT amount_currency FROM budgets WHERE deleted_at IS NULL"
                                      " GROUP BY 1 ORDER BY COUNT(*) DESC"),
                       {}, take);
}

// What the accounts of the budget held when that day began.
Result<qint64> balanceBefore(Reader &reader, const QString &currency, QDate day)
{
    const auto opened = reader.connection().scalar(
        QStringLiteral("SELECT COALESCE(SUM(\"openingBalance\"), 0) FROM accounts WHERE deleted_at"
                       " IS NULL AND \"isOfflineBudget\" = 0 AND \"openingBalance_currency\" = ?"),
        {currency});
    if (!opened)
        return fail(opened.error());
    const auto moved = reader.connection().scalar(
        QStringLiteral("SELECT COALESCE(SUM(amount), 0) FROM transactions WHERE deleted_at IS NULL"
                       " AND \"date\" < ? AND amount_currency = ? AND \"accountId\" IS NOT NULL"
                       " AND \"accountId\" NOT IN ")
            + outside(),
        {isoDate(day), currency});
    if (!moved)
        return fail(moved.error());
    qint64 sum = 0;
    if (__builtin_add_overflow(opened->toLongLong(), moved->toLongLong(), &sum))
        return fail(ErrorKind::Validation, QStringLiteral("amount"),
                    QStringLiteral("the sum of the balances is out of range"));
    return sum;
}

// Puts what moved where it belongs.
class Sorter {
public:
    Sorter(BudgetFigures &figures, BudgetPlan &plan) : m_figures(figures), m_plan(plan)
    {
        for (const Category &category : std::as_const(figures.categories)) {
            if (!figures.incomeCategories.contains(category.meta.id))
                m_spending.insert(category.meta.id);
        }
    }
    void take(const BudgetMoves::Row &row)
    {
        const qsizetype at = m_figures.indexOf(row.month);
        if (at < 0 || at >= m_plan.months)
            return;
        const bool known = m_spending.contains(row.category);
        const bool income = m_figures.incomeCategories.contains(row.category);
        const bool expense = known || (!income && row.type == TransactionType::Expense);
        if (row.amount.currency != m_figures.currency) {
            if (expense)
                apart(at, row.amount);
        } else if (expense) {
            add(flows(known ? row.category : Id())[at].spent, row.amount.minor);
        } else {
            // Also what has no category: corrections, and money that left or entered the budget.
            add(m_plan.income[at], row.amount.minor);
            QList<qint64> &received = m_figures.received[income ? row.category : Id()];
            received.resize(m_plan.months);
            add(received[at], row.amount.minor);
        }
    }
    void takeBudgets()
    {
        for (const Budget &budget : std::as_const(m_figures.budgets)) {
            const qsizetype at = m_figures.indexOf(budget.month);
            if (at >= m_plan.begin && at < m_plan.months && m_spending.contains(*budget.categoryId)
                && budget.amount.currency == m_figures.currency)
                flows(*budget.categoryId)[at].budgeted = budget.amount.minor;
        }
        for (const Id &category : std::as_const(m_spending))
            flows(category);
    }
    [[nodiscard]] bool isSound() const { return m_sound; }

private:
    QList<BudgetFlow> &flows(const Id &category)
    {
        QList<BudgetFlow> &list = m_plan.categories[category];
        list.resize(m_plan.months);
        return list;
    }
    void add(qint64 &sum, qint64 part)
    {
        m_sound = !__builtin_add_overflow(sum, part, &sum) && m_sound;
    }
    void apart(qsizetype at, const Money &spent)
    {
        for (Money &sum : m_figures.apart[at]) {
            if (sum.currency == spent.currency)
                return add(sum.minor, spent.minor);
        }
        m_figures.apart[at].append(spent);
    }

    BudgetFigures &m_figures;
    BudgetPlan &m_plan;
    QSet<Id> m_spending;
    bool m_sound = true;
};

// The first month with a budget; this month when there is none before it.
QDate beginOf(const BudgetFigures &figures, QDate today)
{
    QDate begin = monthOf(today);
    for (const Budget &budget : figures.budgets) {
        if (budget.amount.currency == figures.currency && budget.amount.minor != 0)
            begin = std::min(begin, budget.month);
    }
    return std::max(begin, monthOf(today).addMonths(-kMaxBudgetMonths));
}

// Reads more than was asked for, so that going on by a month needs no reading.
Result<void> readMoves(Reader &reader, QDate from, QDate to, BudgetMoves &moves)
{
    constexpr int kMonthsAhead = 12;
    if (moves.from.isValid() && moves.from <= from && moves.to >= to)
        return {};
    moves.from = from.addMonths(-kMonthsAhead);
    moves.to = to.addMonths(kMonthsAhead);
    moves.rows.clear();
    return db::eachRow(
        reader.connection(), budgetMovesSql(), {isoDate(moves.from), isoDate(moves.to)},
        [&moves](const db::Statement &row) {
            const QString month = row.text(0);
            moves.rows.append(
                {QDate(month.left(4).toInt(), month.mid(5, 2).toInt(), 1), row.id(1),
                 Money{row.integer(4), Currency::parse(row.text(2)).value_or(Currency())},
                 enumFromName<TransactionType>(row.text(3)).value_or(TransactionType::Expense)});
        });
}

Result<void> readOpening(Reader &reader, const BudgetFigures &figures, BudgetMoves &moves)
{
    if (moves.begin == figures.begin && moves.currency == figures.currency)
        return {};
    const auto opening = balanceBefore(reader, figures.currency.code(), figures.begin);
    if (!opening)
        return fail(opening.error());
    moves.begin = figures.begin;
    moves.currency = figures.currency;
    moves.opening = *opening;
    return {};
}

Result<void> makeTable(const BudgetSpan &span, BudgetFigures &figures)
{
    BudgetPlan plan;
    plan.months = figures.indexOf(span.from) + span.months;
    plan.begin = figures.indexOf(figures.begin);
    plan.income.resize(plan.months);
    plan.opening = figures.moves.opening;
    figures.apart.resize(plan.months);
    Sorter sorter(figures, plan);
    for (const BudgetMoves::Row &row : std::as_const(figures.moves.rows))
        sorter.take(row);
    sorter.takeBudgets();
    auto table = budgetTable(plan);
    if (!table)
        return fail(table.error());
    if (!sorter.isSound())
        return fail(ErrorKind::Validation, QStringLiteral("amount"),
                    QStringLiteral("the sum of the transactions is out of range"));
    figures.table = std::move(*table);
    return {};
}

} // namespace

// Month, category, currency, kind and sum. A part of a transaction counts for its own category; a
// transfer between categories that stands for both sides is counted on both.
QString budgetMovesSql()
{
    const QString month = QStringLiteral("substr(t.\"date\", 1, 7)");
    const QString plain = movedRows(
        month + QStringLiteral(", t.\"categoryId\", t.amount_currency, t.type, t.amount"),
        QStringLiteral("transactions t"));
    const QString parts = movedRows(
        month
            + QStringLiteral(", json_extract(part.value, '$.categoryId'), t.amount_currency,"
                             " t.type, json_extract(part.value, '$.minor')"),
        QStringLiteral("transactions t JOIN json_each(t.splits) part"));
    const QString otherSide = movedRows(
        month + QStringLiteral(", t.\"toCategoryId\", t.amount_currency, t.type, -t.amount"),
        QStringLiteral("transactions t"));
    return QStringLiteral("WITH moved(month, category, currency, kind, amount) AS (") + plain
         + QStringLiteral(" AND t.splits = '[]' UNION ALL ") + parts
         + QStringLiteral(" AND t.splits <> '[]' UNION ALL ") + otherSide
         + QStringLiteral(" AND t.type = 'CATEGORYTRANSFER' AND t.\"counterTransactionId\" IS NULL)"
                          " SELECT month, category, currency, kind, SUM(amount) FROM moved"
                          " GROUP BY 1, 2, 3, 4");
}

Result<BudgetFigures> budgetFigures(Reader &reader, const BudgetSpan &span,
                                    const BudgetMoves &known)
{
    Q_ASSERT(span.months >= 1 && span.months <= kMaxBudgetMonths);
    // Before the first month wanted, as many as an average needs.
    constexpr int kAverageMonths = 3;
    BudgetFigures figures;
    for (const auto &read : {readNames(reader, figures), readAccounts(reader, figures),
                             readBudgets(reader, figures), readCurrencies(reader, figures)}) {
        if (!read)
            return fail(read.error());
    }
    figures.currency = span.currency.value_or(figures.currencies.value(0));
    figures.begin = beginOf(figures, span.today);
    figures.first = std::min(figures.begin, span.from.addMonths(-kAverageMonths));
    figures.moves = known;
    const QDate end = span.from.addMonths(span.months);
    if (const auto done = readMoves(reader, figures.first, end, figures.moves); !done)
        return fail(done.error());
    if (const auto done = readOpening(reader, figures, figures.moves); !done)
        return fail(done.error());
    if (const auto done = makeTable(span, figures); !done)
        return fail(done.error());
    return figures;
}

} // namespace finwise
