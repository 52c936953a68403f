// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview.h"

#include "models/format.h"

namespace finwise {

Overview::Overview(Books &books, History &history)
    : m_books(books),
      m_history(history),
      m_inquiry(
          books, Books::Lane::Figures,
          [this] {
              const OverviewSpan span{.today = m_books.clock().today()};
              return [span](Reader &reader) { return overviewFigures(reader, span); };
          },
          [this](const Result<OverviewFigures> &figures) { take(figures); })
{
    m_inquiry.setWatched(false);
    connect(&books, &Books::opened, this, [this] {
        m_known = false;
        m_figures = {};
        describe();
        m_inquiry.ask();
    });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<Transaction, Category, Account>())
            m_inquiry.ask();
    });
}

QString Overview::incomeText() const
{
    QList<Money> sums;
    for (const PeriodFigures &figures : m_figures.period)
        sums.append(figures.income);
    return m_known ? moneyText(sums) : QString();
}

QString Overview::expensesText() const
{
    QList<Money> sums;
    for (const PeriodFigures &figures : m_figures.period)
        sums.append(figures.expenses);
    return m_known ? moneyText(sums) : QString();
}

QString Overview::differenceText() const
{
    const auto sums = differences();
    if (!m_known)
        return {};
    return sums.size() == 1 ? signedMoneyText(sums.first()) : moneyText(sums);
}

int Overview::differenceSign() const
{
    const auto sums = differences();
    return sums.size() == 1 ? signOf(sums.first()) : 0;
}

QString Overview::uncategorisedText() const
{
    const qint64 count = m_figures.uncategorised;
    return count == 0 ? QString()
                      : tr("%n transaction(s) without a category", nullptr, int(count))
                            .replace(QString::number(count), countText(count));
}

void Overview::setWatched(bool watched)
{
    if (m_inquiry.setWatched(watched))
        Q_EMIT watchedChanged();
}

void Overview::take(const Result<OverviewFigures> &figures)
{
    if (!figures) {
        m_history.announceError(figures.error());
        return;
    }
    m_figures = *figures;
    m_known = true;
    describe();
}

void Overview::describe()
{
    Q_EMIT refreshed();
    m_drawn = 0;
    if (!m_asks)
        drawNext();
}

void Overview::drawNext()
{
    m_asks = false;
    switch (m_drawn++) {
    case 0: drawBalances(); break;
    case 1: drawMonths(); break;
    case 2: drawSpending(); return;
    default: return;
    }
    m_asks = true;
    QMetaObject::invokeMethod(this, &Overview::drawNext, Qt::QueuedConnection);
}

QString Overview::money(qint64 minor) const
{
    return moneyText(Money{minor, m_figures.currency});
}

void Overview::drawBalances()
{
    const QLocale locale;
    QList<PlotPoint> balances;
    for (const MonthFigures &month : m_figures.months) {
        const QString name = locale.toString(month.month, QStringLiteral("MMMM yyyy"));
        const QString label = locale.standaloneMonthName(month.month.month(), QLocale::ShortFormat);
        balances.append({label, tr("%1: %2").arg(name, money(month.balance)), month.balance});
    }
    m_balances.show(balances, [this](qint64 minor) { return money(minor); });
}

void Overview::drawMonths()
{
    const QLocale locale;
    QList<PlotPoint> months;
    for (const MonthFigures &month : m_figures.months) {
        const QString name = locale.toString(month.month, QStringLiteral("MMMM yyyy"));
        const QString label = locale.standaloneMonthName(month.month.month(), QLocale::ShortFormat);
        months.append({label,
                       tr("%1: income %2, spending %3")
                           .arg(name, money(month.income), money(-month.expenses)),
                       month.income, -month.expenses});
    }
    m_months.show(months, [this](qint64 minor) { return money(minor); });
}

void Overview::drawSpending()
{
    QList<PlotPoint> spending;
    for (const CategoryFigures &category : m_figures.categories) {
        const QString name = category.name.isEmpty() ? tr("Without category") : category.name;
        spending.append({name, money(-category.spent), -category.spent});
    }
    m_spending.show(spending, [this](qint64 minor) { return money(minor); });
}

QList<Money> Overview::differences() const
{
    QList<Money> sums;
    for (const PeriodFigures &figures : m_figures.period)
        sums.append(
            add(figures.income, figures.expenses).value_or(Money{0, figures.income.currency}));
    return sums;
}

} // namespace finwise
