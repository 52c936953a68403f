// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/budget_cells.h"

namespace finwise {

int BudgetCells::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cells.size());
}

QVariant BudgetCells::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BudgetCellText &cell = m_cells.at(index.row());
    switch (role) {
    case BudgetedRole: return cell.budgeted;
    case SpentRole: return cell.spent;
    case AvailableRole: return cell.available;
    case NoteRole: return cell.note;
    case DetailRole: return cell.detail;
    case Qt::DisplayRole:
    case SpokenRole: return cell.spoken;
    case BudgetedSignRole: return cell.budgetedSign;
    case SpentSignRole: return cell.spentSign;
    case AvailableSignRole: return cell.availableSign;
    case EditableRole: return cell.editable;
    default: return {};
    }
}

QHash<int, QByteArray> BudgetCells::roleNames() const
{
    return {{BudgetedRole, "budgeted"},
            {SpentRole, "spent"},
            {AvailableRole, "available"},
            {NoteRole, "note"},
            {DetailRole, "detail"},
            {SpokenRole, "spoken"},
            {BudgetedSignRole, "budgetedSign"},
            {SpentSignRole, "spentSign"},
            {AvailableSignRole, "availableSign"},
            {EditableRole, "editable"}};
}

void BudgetCells::show(const QList<BudgetCellText> &cells)
{
    if (cells.size() != m_cells.size()) {
        beginResetModel();
        m_cells = cells;
        endResetModel();
        return;
    }
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (m_cells.at(at) == cells.at(at))
            continue;
        m_cells[at] = cells.at(at);
        Q_EMIT dataChanged(index(int(at)), index(int(at)));
    }
}

} // namespace finwise
