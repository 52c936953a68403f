// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview.h"

#include "models/format.h"

namespace finwise {

Overview::Overview(Books &books, History &history) : m_books(books), m_history(history)
{
    connect(&books, &Books::opened, this, [this] {
        m_known = false;
        m_asked = false;
        m_figures = {};
        describe();
        refresh();
    });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        const auto touches = [&changes](QLatin1StringView entity) {
            return changes.records.contains(QString(entity));
        };
        if (touches(Schema<Transaction>::entity) || touches(Schema<Category>::entity)
            || touches(Schema<Account>::entity))
            refresh();
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
    if (watched == m_watched)
        return;
    m_watched = watched;
    Q_EMIT watchedChanged();
    if (m_watched && m_stale)
        refresh();
}

void Overview::refresh()
{
    m_stale = !m_watched;
    if (!m_books.isOpen() || m_stale)
        return;
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_again = false;
    using Answer = Result<OverviewFigures>;
    const OverviewSpan span{.today = m_books.clock().today()};
    const std::function<Answer(Reader &)> question = [span](Reader &reader) {
        return overviewFigures(reader, span);
    };
    const auto answered = [this, tenant = m_books.tenant()](const Answer &answer) {
        if (tenant != m_books.tenant())
            return; // of books that were closed meanwhile
        m_asked = false;
        if (!answer) {
            m_history.announceError(answer.error());
            return;
        }
        m_figures = *answer;
        m_known = true;
        describe();
        if (m_again)
            refresh();
    };
    m_books.ask<Answer>(this, question, answered, Books::Lane::Figures);
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
