// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/budget_months.h"

namespace finwise {

int BudgetMonths::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_months.size());
}

QVariant BudgetMonths::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BudgetMonthText &month = m_months.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return month.title;
    case CurrentRole: return month.current;
    case ToBudgetRole: return month.toBudget;
    case LabelRole: return month.label;
    case SignRole: return month.sign;
    case NamesRole: return month.names;
    case AmountsRole: return month.amounts;
    case ApartRole: return month.apart;
    case BudgetedRole: return month.budgeted;
    case SpentRole: return month.spent;
    case AvailableRole: return month.available;
    case AvailableSignRole: return month.availableSign;
    default: return {};
    }
}

QHash<int, QByteArray> BudgetMonths::roleNames() const
{
    return {{TitleRole, "title"},         {CurrentRole, "current"},
            {ToBudgetRole, "toBudget"},   {LabelRole, "label"},
            {SignRole, "sign"},           {NamesRole, "names"},
            {AmountsRole, "amounts"},     {ApartRole, "apart"},
            {BudgetedRole, "budgeted"},   {SpentRole, "spent"},
            {AvailableRole, "available"}, {AvailableSignRole, "availableSign"}};
}

void BudgetMonths::show(const QList<BudgetMonthText> &months)
{
    if (months.size() != m_months.size()) {
        beginResetModel();
        m_months = months;
        endResetModel();
        return;
    }
    for (qsizetype at = 0; at < months.size(); ++at) {
        if (m_months.at(at) == months.at(at))
            continue;
        m_months[at] = months.at(at);
        Q_EMIT dataChanged(index(int(at)), index(int(at)));
    }
}

} // namespace finwise
