// SPDX-License-Identifier: GPL-3.0-or-later
// Overview: the figures of the dashboard. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "store/register_query.h"

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

public:
    Overview(Books &books, History &history);

    [[nodiscard]] QString incomeText() const;
    [[nodiscard]] QString expensesText() const;
    [[nodiscard]] QString differenceText() const;
    [[nodiscard]] int differenceSign() const;
    [[nodiscard]] QString uncategorisedText() const;
    void refresh();

Q_SIGNALS:
    void refreshed();

private:
    // Of each currency, income plus expenses.
    [[nodiscard]] QList<Money> differences() const;

    Books &m_books;
    History &m_history;
    QList<PeriodFigures> m_figures; // of the last 30 days
    qint64 m_uncategorised = 0;
};

} // namespace finwise
