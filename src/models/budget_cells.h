// SPDX-License-Identifier: GPL-3.0-or-later
// BudgetCells: one row of the budget, a category or a group, month by month, in words for the user.
// Cells that stay the same are not told again. Thread rule: GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

struct BudgetCellText {
    QString budgeted; // empty: nothing can be planned here
    QString spent;
    QString available;
    QString note;
    QString detail; // how the available amount came about
    QString spoken; // the whole cell
    int budgetedSign = 0;
    int spentSign = 0;
    int availableSign = 0;
    bool editable = false;
    bool operator==(const BudgetCellText &) const = default;
};

class BudgetCells : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the budget")

public:
    enum Role {
        BudgetedRole = Qt::UserRole + 1,
        SpentRole,
        AvailableRole,
        NoteRole,
        DetailRole,
        SpokenRole,
        BudgetedSignRole,
        SpentSignRole,
        AvailableSignRole,
        EditableRole
    };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(const QList<BudgetCellText> &cells);
    [[nodiscard]] BudgetCellText at(int month) const { return m_cells.value(month); }

private:
    QList<BudgetCellText> m_cells;
};

} // namespace finwise
