// SPDX-License-Identifier: GPL-3.0-or-later
// Overview: the figures and plots of the dashboard, read beside the GUI thread and shown when they
// are there. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "models/inquiry.h"
#include "models/plot_model.h"
#include "store/overview_query.h"

namespace finwise {

class Overview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    // False while nobody sees it: changes are then looked at when somebody does.
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
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
    [[nodiscard]] bool isWatched() const { return m_inquiry.isWatched(); }
    void setWatched(bool watched);
    void retranslate() { describe(); }

Q_SIGNALS:
    void refreshed();
    void watchedChanged();

private:
    // Of each currency, income plus expenses.
    [[nodiscard]] QList<Money> differences() const;
    void take(const Result<OverviewFigures> &figures);
    void describe();
    // One plot in each turn of the event loop: drawing all at once would stop the window.
    void drawNext();
    void drawBalances();
    void drawMonths();
    void drawSpending();
    [[nodiscard]] QString money(qint64 minor) const;

    Books &m_books;
    History &m_history;
    Inquiry<OverviewFigures> m_inquiry;
    OverviewFigures m_figures;
    PlotModel m_balances{PlotModel::Foot::Lowest};
    PlotModel m_months;
    PlotModel m_spending;
    int m_drawn = 0;     // plots of the current figures
    bool m_asks = false; // a turn for the next plot is asked for
    bool m_known = false;
};

} // namespace finwise
