// SPDX-License-Identifier: GPL-3.0-or-later
// BudgetMonths: the heads of the months side by side: how much is still to be planned and how that
// came about. Thread rule: GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

struct BudgetMonthText {
    QString title;
    bool current = false; // the month of today
    QString toBudget;     // empty before the plan begins
    QString label;        // what toBudget is
    int sign = 0;
    QStringList names; // of the lines toBudget is made of
    QStringList amounts;
    QString apart; // spent in other currencies; empty: nothing
    QString budgeted;
    QString spent;
    QString available;
    int availableSign = 0;
    bool operator==(const BudgetMonthText &) const = default;
};

class BudgetMonths : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the budget")

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        CurrentRole,
        ToBudgetRole,
        LabelRole,
        SignRole,
        NamesRole,
        AmountsRole,
        ApartRole,
        BudgetedRole,
        SpentRole,
        AvailableRole,
        AvailableSignRole
    };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void show(const QList<BudgetMonthText> &months);
    [[nodiscard]] BudgetMonthText at(int month) const { return m_months.value(month); }

private:
    QList<BudgetMonthText> m_months;
};

} // namespace finwise
