// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview.h"

#include "models/format.h"

namespace finwise {

namespace {
constexpr int kDays = 30;
}

Overview::Overview(Books &books, History &history) : m_books(books), m_history(history)
{
    connect(&books, &Books::opened, this, &Overview::refresh);
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.records.contains(QString(Schema<Transaction>::entity)))
            refresh();
    });
}

QString Overview::incomeText() const
{
    QList<Money> sums;
    for (const PeriodFigures &figures : m_figures)
        sums.append(figures.income);
    return moneyText(sums);
}

QString Overview::expensesText() const
{
    QList<Money> sums;
    for (const PeriodFigures &figures : m_figures)
        sums.append(figures.expenses);
    return moneyText(sums);
}

QString Overview::differenceText() const
{
    const auto sums = differences();
    return sums.size() == 1 ? signedMoneyText(sums.first()) : moneyText(sums);
}

int Overview::differenceSign() const
{
    const auto sums = differences();
    return sums.size() == 1 ? signOf(sums.first()) : 0;
}

QString Overview::uncategorisedText() const
{
    return m_uncategorised == 0
             ? QString()
             : tr("%n transaction(s) without a category", nullptr, int(m_uncategorised));
}

void Overview::refresh()
{
    if (!m_books.isOpen())
        return;
    const QDate today = m_books.clock().today();
    const auto figures = periodFigures(m_books.reader(), today.addDays(1 - kDays), today);
    const auto uncategorised = uncategorisedCount(m_books.reader());
    if (!figures || !uncategorised) {
        m_history.announceError(figures ? uncategorised.error() : figures.error());
        return;
    }
    m_figures = *figures;
    m_uncategorised = *uncategorised;
    Q_EMIT refreshed();
}

QList<Money> Overview::differences() const
{
    QList<Money> sums;
    for (const PeriodFigures &figures : m_figures)
        sums.append(
            add(figures.income, figures.expenses).value_or(Money{0, figures.income.currency}));
    return sums;
}

} // namespace finwise
