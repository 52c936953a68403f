// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/budget_month.h"

#include <algorithm>
#include <limits>

namespace finwise {

namespace {

// A sum that remembers that it left the range of int64.
class Sum {
public:
    explicit Sum(qint64 start = 0) : m_value(start) {}
    Sum &operator+=(qint64 part)
    {
        m_sound = !__builtin_add_overflow(m_value, part, &m_value) && m_sound;
        return *this;
    }
    Sum &operator-=(qint64 part)
    {
        m_sound = !__builtin_sub_overflow(m_value, part, &m_value) && m_sound;
        return *this;
    }
    [[nodiscard]] qint64 value() const { return m_value; }
    [[nodiscard]] bool isSound() const { return m_sound; }

private:
    qint64 m_value;
    bool m_sound = true;
};

// The cells of one category, added to the months' sums.
bool addCategory(const BudgetPlan &plan, const QList<BudgetFlow> &flows, QList<BudgetCell> &cells,
                 QList<BudgetMonth> &months)
{
    cells.reserve(plan.months);
    qint64 carried = 0;
    for (qsizetype at = 0; at < plan.months; ++at) {
        const BudgetFlow &flow = flows.at(at);
        BudgetCell cell{.carried = carried, .budgeted = flow.budgeted, .spent = flow.spent};
        BudgetMonth &month = months[at];
        Sum spent(month.spent);
        spent += flow.spent;
        month.spent = spent.value();
        bool sound = spent.isSound();
        if (at >= plan.begin) {
            Sum available(carried);
            (available += flow.budgeted) += flow.spent;
            cell.available = available.value();
            Sum budgeted(month.budgeted);
            month.budgeted = (budgeted += flow.budgeted).value();
            Sum all(month.available);
            month.available = (all += cell.available).value();
            sound = sound && available.isSound() && budgeted.isSound() && all.isSound();
            carried = std::max<qint64>(0, cell.available);
            if (cell.available < 0 && at + 1 < plan.months) {
                Sum overspent(months[at + 1].overspent);
                months[at + 1].overspent = (overspent -= cell.available).value();
                sound = sound && overspent.isSound();
            }
        }
        if (!sound)
            return false;
        cells.append(cell);
    }
    return true;
}

} // namespace

Result<BudgetTable> budgetTable(const BudgetPlan &plan)
{
    Q_ASSERT(plan.income.size() == plan.months);
    const auto tooMuch = [] {
        return fail(ErrorKind::Validation, QStringLiteral("amount"),
                    QStringLiteral("the sum of the budgets is out of range"));
    };
    BudgetTable table;
    table.months.resize(plan.months);
    for (auto it = plan.categories.begin(); it != plan.categories.end(); ++it) {
        Q_ASSERT(it->size() == plan.months);
        if (!addCategory(plan, *it, table.cells[it.key()], table.months))
            return tooMuch();
    }
    qint64 before = plan.opening;
    for (qsizetype at = 0; at < plan.months; ++at) {
        BudgetMonth &month = table.months[at];
        month.income = plan.income.at(at);
        month.planned = at >= plan.begin;
        if (!month.planned)
            continue;
        month.before = before;
        Sum left(before);
        ((left += month.income) -= month.overspent) -= month.budgeted;
        if (!left.isSound())
            return tooMuch();
        before = month.toBudget = left.value();
    }
    return table;
}

QDate monthOf(QDate date)
{
    return QDate(date.year(), date.month(), 1);
}

qsizetype monthsBetween(QDate first, QDate month)
{
    return (month.year() - first.year()) * 12 + month.month() - first.month();
}

qint64 averageSpent(const QList<qint64> &spent)
{
    if (spent.isEmpty())
        return 0;
    const qint64 count = spent.size();
    Sum sum;
    for (const qint64 amount : spent)
        sum += amount;
    if (!sum.isSound() || sum.value() >= 0)
        return 0;
    // The smallest number has no opposite.
    const qint64 all = std::max(sum.value(), -std::numeric_limits<qint64>::max());
    const qint64 whole = -(all / count);
    return -(all % count) * 2 >= count ? whole + 1 : whole;
}

} // namespace finwise
