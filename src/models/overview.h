// SPDX-License-Identifier: GPL-3.0-or-later
// Overview: the figures and plots of the dashboard, read beside the GUI thread and shown when they
// are there. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "models/plot_model.h"
#include "store/overview_query.h"

namespace finwise {

class Overview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(QString incomeText READ incomeText NOTIFY refreshed)
    Q_PROPERTY(QString expensesText READ expensesText NOTIFY refreshed)
    Q_PROPERTY(QString differenceText READ differenceText NOTIFY refreshed)
    Q_PROPERTY(int differenceSign READ differenceSign NOTIFY refreshed)
    // Empty when nothing waits.
    Q_PROPERTY(QString uncategorisedText READ uncategorisedText NOTIFY refreshed)
    // The balance at the end of each of the last months.
    Q_PROPERTY(finwise::PlotModel *balances READ balances CONSTANT)
    // Income and, as second bar, expenses of the same months.
    Q_PROPERTY(finwise::PlotModel *months READ months CONSTANT)
    // What was spent on the categories in the last 30 days, the most first.
    Q_PROPERTY(finwise::PlotModel *spending READ spending CONSTANT)

public:
    Overview(Books &books, History &history);

    [[nodiscard]] QString incomeText() const;
    [[nodiscard]] QString expensesText() const;
    [[nodiscard]] QString differenceText() const;
    [[nodiscard]] int differenceSign() const;
    [[nodiscard]] QString uncategorisedText() const;
    [[nodiscard]] PlotModel *balances() { return &m_balances; }
    [[nodiscard]] PlotModel *months() { return &m_months; }
    [[nodiscard]] PlotModel *spending() { return &m_spending; }
    void refresh();
    void retranslate() { describe(); }

Q_SIGNALS:
    void refreshed();

private:
    // Of each currency, income plus expenses.
    [[nodiscard]] QList<Money> differences() const;
    void describe();

    Books &m_books;
    History &m_history;
    OverviewFigures m_figures;
    PlotModel m_balances{PlotModel::Foot::Lowest};
    PlotModel m_months;
    PlotModel m_spending;
    bool m_known = false;
    bool m_asked = false;
    bool m_again = false; // something changed while the answer was under way
};

} // namespace finwise
