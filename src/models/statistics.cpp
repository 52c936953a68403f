// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics.h"

#include "models/format.h"
#include "models/slice_text.h"
#include "models/statistics_texts.h"
#include "store/statistics_slices.h"

namespace finwise {

Statistics::Statistics(Books &books, History &history, RegisterModel &target)
    : m_books(books),
      m_history(history),
      m_target(target),
      m_inquiry(
          books, Books::Lane::Figures,
          [this] {
              m_asking = question();
              return
                  [asking = m_asking](Reader &reader) { return statisticsFigures(reader, asking); };
          },
          [this](const Result<StatisticsFigures> &figures) { take(figures); })
{
    m_inquiry.setWatched(false);
    connect(&books, &Books::opened, this, [this] {
        m_known = false;
        m_account.reset();
        m_currency.reset();
        m_group.reset();
        m_figures = {};
        describe();
        m_inquiry.ask();
    });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes
                .touches<Transaction, Account, AccountGroup, Category, CategoryGroup, Recipient>())
            m_inquiry.ask();
    });
}

void Statistics::setWatched(bool watched)
{
    // Another day may have begun, too.
    if (question() != m_shown)
        m_inquiry.expire();
    if (m_inquiry.setWatched(watched))
        Q_EMIT watchedChanged();
}

StatisticsQuestion Statistics::question() const
{
    const StatisticsSpan span = spanOf(m_period, m_books.clock().today(), m_custom);
    return {.from = span.from,
            .to = span.to,
            .beforeFrom = span.beforeFrom,
            .beforeTo = span.beforeTo,
            .account = m_account,
            .currency = m_currency};
}

void Statistics::take(const Result<StatisticsFigures> &figures)
{
    if (!figures) {
        m_history.announceError(figures.error());
        return;
    }
    m_shown = m_asking;
    m_figures = *figures;
    m_known = true;
    if (m_account && account() == 0) { // it is gone
        m_account.reset();
        m_currency.reset();
        m_inquiry.ask();
    }
    describe();
}

QStringList Statistics::periodNames()
{
    return {tr("This month"), tr("3 months"),  tr("6 months"), tr("12 months"),
            tr("This year"),  tr("Last year"), tr("All"),      tr("Own period")};
}

void Statistics::setPeriod(int period)
{
    if (period == int(m_period) || period < 0 || period >= kStatisticsPeriods)
        return;
    // The own period begins with what was shown.
    if (period == int(StatisticsPeriod::Custom) && m_known)
        m_custom = customSpan(m_figures.from, m_figures.to);
    if (period == int(StatisticsPeriod::Custom) && !m_custom.to.isValid())
        return;
    m_period = StatisticsPeriod(period);
    Q_EMIT asked();
    m_inquiry.ask();
}

bool Statistics::setSpan(const QString &from, const QString &to)
{
    const QDate today = m_books.clock().today();
    const QDate first = dateFromText(from, today);
    const QDate last = dateFromText(to, today);
    if (!first.isValid() || !last.isValid() || first > last)
        return false;
    m_custom = customSpan(first, last);
    m_period = StatisticsPeriod::Custom;
    Q_EMIT asked();
    m_inquiry.ask();
    return true;
}

int Statistics::account() const
{
    for (qsizetype i = 0; i < m_figures.allAccounts.size(); ++i) {
        if (m_account == m_figures.allAccounts.at(i).meta.id)
            return int(i) + 1;
    }
    return 0;
}

void Statistics::setAccount(int position)
{
    if (position < 0 || position > m_figures.allAccounts.size() || position == account())
        return;
    m_account.reset();
    m_currency.reset();
    // What an account holds is shown in its own currency.
    if (position > 0) {
        const Account &chosen = m_figures.allAccounts.at(position - 1);
        m_account = chosen.meta.id;
        m_currency = chosen.openingBalance.currency;
    }
    Q_EMIT described();
    m_inquiry.ask();
}

QStringList Statistics::accountNames() const
{
    QStringList names{tr("All accounts")};
    for (const Account &account : m_figures.allAccounts)
        names.append(account.name);
    return names;
}

int Statistics::currency() const
{
    return int(m_figures.currencies.indexOf(m_figures.currency));
}

void Statistics::setCurrency(int position)
{
    if (position < 0 || position >= m_figures.currencies.size() || position == currency())
        return;
    m_currency = m_figures.currencies.at(position);
    m_inquiry.ask();
}

QStringList Statistics::currencyNames() const
{
    QStringList names;
    for (const Currency &currency : m_figures.currencies)
        names.append(currency.code());
    return names;
}

void Statistics::setShowsIncome(bool income)
{
    if (income == showsIncome())
        return;
    m_side = income ? StatisticsSide::Income : StatisticsSide::Expenses;
    m_group.reset();
    describeCategories();
    describePayees();
    Q_EMIT described();
}

StatisticsStep Statistics::stepAt(int point) const
{
    return hasStep(point) ? m_figures.steps.at(point)
                          : StatisticsStep{m_figures.from, m_figures.to};
}

void Statistics::open(Slice slice, const QString &name)
{
    if (!name.isEmpty())
        slice.name = name;
    m_target.showSlice(slice);
    Q_EMIT opened();
}

void Statistics::openWorth(int point, int series)
{
    if (!hasStep(point))
        return;
    QList<Id> accounts;
    for (const WorthGroup &group : m_worthGroups)
        accounts += group.accounts;
    const bool one = series >= 0 && series < m_worthGroups.size();
    open(accountSlice(m_figures, one ? m_worthGroups.at(series).accounts : accounts, stepAt(point)),
         one ? m_worthGroups.at(series).name : QString());
}

void Statistics::openFlow(int point, int series)
{
    if (!hasStep(point))
        return;
    // The series are what came in, then what went out.
    open(flowSlice(m_figures,
                   series == 0   ? Slice::Direction::In
                   : series == 1 ? Slice::Direction::Out
                                 : Slice::Direction::Any,
                   stepAt(point)));
}

void Statistics::openCategories(int point, int series)
{
    if (!hasStep(point) || m_stacked.isEmpty())
        return;
    const bool one = series >= 0 && series < m_stacked.size();
    const StatisticsEntry all = statisticsRest(m_stacked);
    const QString whole = m_group ? m_groupName : showsIncome() ? tr("Income") : tr("Expenses");
    open(categorySlice(m_figures, one ? m_stacked.at(series).series : all.series, stepAt(point)),
         one ? m_categories.nameOf(series) : whole);
}

void Statistics::openEntry(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    open(categorySlice(m_figures, m_entries.at(row).series, stepAt(-1)),
         m_ranking.entries().at(row).name);
}

void Statistics::openPayee(int row)
{
    if (row >= 0 && row < m_payeeEntries.size())
        open(payeeSlice(m_figures, m_payeeEntries.at(row)));
}

void Statistics::openCell(int row, int column)
{
    if (const auto slice = m_table.sliceOf(row, column))
        open(*slice);
}

void Statistics::openWhole(Slice::Direction direction)
{
    if (m_known)
        open(flowSlice(m_figures, direction, stepAt(-1)));
}

void Statistics::openIncome()
{
    openWhole(Slice::Direction::In);
}

void Statistics::openExpenses()
{
    openWhole(Slice::Direction::Out);
}

void Statistics::openLeft()
{
    openWhole(Slice::Direction::Any);
}

void Statistics::drillInto(int row)
{
    if (row < 0 || row >= m_entries.size() || !m_entries.at(row).group)
        return;
    m_group = m_entries.at(row).group;
    describeCategories();
    Q_EMIT described();
}

void Statistics::leaveGroup()
{
    m_group.reset();
    describeCategories();
    Q_EMIT described();
}

void Statistics::retranslate()
{
    describe();
    Q_EMIT asked();
}

} // namespace finwise
