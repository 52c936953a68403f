// SPDX-License-Identifier: GPL-3.0-or-later
// What the Statistics say and draw of their figures.
#include "models/format.h"
#include "models/slice_text.h"
#include "models/statistics.h"
#include "models/statistics_texts.h"

#include <numeric>

namespace finwise {

namespace {

// Names that Theme.tint() knows, the most striking ones first.
QString tintAt(qsizetype position)
{
    static const QStringList tints{QStringLiteral("blue"),  QStringLiteral("teal"),
                                   QStringLiteral("amber"), QStringLiteral("violet"),
                                   QStringLiteral("green"), QStringLiteral("orange"),
                                   QStringLiteral("red")};
    return tints.value(position, QStringLiteral("grey"));
}
constexpr qsizetype kStacked = 7;

qint64 sumOf(const QList<qint64> &values)
{
    return std::accumulate(values.begin(), values.end(), qint64(0));
}

} // namespace

QString Statistics::fromText() const
{
    return dateText(m_figures.from);
}

QString Statistics::toText() const
{
    return dateText(m_figures.to);
}

QString Statistics::spanText() const
{
    return m_known ? finwise::spanText(m_figures.from, m_figures.to) : QString();
}

QString Statistics::beforeText() const
{
    if (!m_known || !m_shown.beforeTo.isValid() || !m_figures.first.isValid())
        return {};
    return compares()
             ? tr("compared with %1").arg(finwise::spanText(m_shown.beforeFrom, m_shown.beforeTo))
             : tr("Not compared with the period before: the books begin on %1.")
                   .arg(dateText(m_figures.first));
}

QString Statistics::changeOf(qint64 now, qint64 before) const
{
    return m_known && compares() ? changeText(money(now), money(before)) : QString();
}

QString Statistics::worthText() const
{
    qint64 worth = 0;
    for (const WorthGroup &group : m_worthGroups)
        worth += group.values.isEmpty() ? group.start : group.values.last();
    return m_known ? moneyText(money(worth)) : QString();
}

QString Statistics::worthChange() const
{
    qint64 start = 0;
    qint64 moved = 0;
    for (const WorthGroup &group : m_worthGroups) {
        start += group.start;
        moved += sumOf(group.moved);
    }
    return m_known ? tr("%1 in this period").arg(changeText(money(start + moved), money(start)))
                   : QString();
}

QString Statistics::incomeText() const
{
    return m_known ? moneyText(money(m_figures.flow.income)) : QString();
}

QString Statistics::incomeChange() const
{
    return changeOf(m_figures.flow.income, m_figures.before.income);
}

QString Statistics::expensesText() const
{
    return m_known ? moneyText(money(m_figures.flow.expenses)) : QString();
}

// More spent is a larger number.
QString Statistics::expensesChange() const
{
    return changeOf(-m_figures.flow.expenses, -m_figures.before.expenses);
}

QString Statistics::leftText() const
{
    return m_known ? signedMoneyText(money(m_figures.flow.income + m_figures.flow.expenses))
                   : QString();
}

QString Statistics::leftChange() const
{
    return changeOf(m_figures.flow.income + m_figures.flow.expenses,
                    m_figures.before.income + m_figures.before.expenses);
}

QString Statistics::rateText() const
{
    const FlowFigures &flow = m_figures.flow;
    return m_known && flow.income + flow.expenses > 0
             ? tr("%1 of the income").arg(shareText(flow.income + flow.expenses, flow.income))
             : QString();
}

QString Statistics::morePayees() const
{
    const qint64 count = m_figures.morePayees;
    return count == 0 ? QString()
                      : tr("%n smaller one(s) are not listed", nullptr, int(count))
                            .replace(QString::number(count), countText(count));
}

QList<Statistics::WorthGroup> Statistics::worthGroups() const
{
    QList<WorthGroup> groups;
    QHash<Id, qsizetype> positions;
    for (const AccountGroup &group : m_figures.accountGroups) {
        positions.insert(group.meta.id, groups.size());
        groups.append({group.name, {}, {}, {}});
    }
    groups.append({tr("Other accounts"), {}, {}, {}});
    for (const AccountSeries &series : m_figures.accounts) {
        const qsizetype none = groups.size() - 1;
        const auto &in = series.account.accountGroupId;
        WorthGroup &group = groups[in ? positions.value(*in, none) : none];
        group.accounts.append(series.account.meta.id);
        group.start += series.start;
        group.moved.resize(series.moved.size());
        for (qsizetype step = 0; step < series.moved.size(); ++step)
            group.moved[step] += series.moved.at(step);
    }
    groups.removeIf([](const WorthGroup &group) { return group.accounts.isEmpty(); });
    for (WorthGroup &group : groups) {
        qint64 value = group.start;
        for (const qint64 moved : group.moved)
            group.values.append(value += moved);
    }
    // Nothing but accounts without a group: then there is no "other".
    if (groups.size() == 1 && groups.first().name == tr("Other accounts"))
        groups.first().name = tr("Accounts");
    return groups;
}

void Statistics::describeWorth()
{
    m_worthGroups = worthGroups();
    QList<PlotPoint> points;
    for (qsizetype step = 0; step < m_figures.steps.size(); ++step) {
        qint64 worth = 0;
        qint64 moved = 0;
        for (const WorthGroup &group : m_worthGroups) {
            worth += group.values.at(step);
            moved += group.moved.at(step);
        }
        const StatisticsStep &span = m_figures.steps.at(step);
        points.append({stepLabel(m_figures.unit, span),
                       tr("%1: %2, moved %3")
                           .arg(stepName(m_figures.unit, span), moneyText(money(worth)),
                                signedMoneyText(money(moved))),
                       worth});
    }
    QList<PlotSeries> series;
    for (const WorthGroup &group : m_worthGroups)
        series.append({group.name, tintAt(series.size()), group.values,
                       moneyText(money(group.values.isEmpty() ? 0 : group.values.last()))});
    m_worth.showSeries(points, series, [this](qint64 minor) { return moneyText(money(minor)); });
}

void Statistics::describeFlows()
{
    QList<PlotPoint> points;
    PlotSeries income{tr("Income"), QStringLiteral("green"), {}, incomeText()};
    PlotSeries expenses{tr("Expenses"), QStringLiteral("red"), {}, expensesText()};
    for (qsizetype step = 0; step < m_figures.steps.size(); ++step) {
        const FlowFigures &flow = m_figures.flows.at(step);
        const StatisticsStep &span = m_figures.steps.at(step);
        const qint64 left = flow.income + flow.expenses;
        const QString name = stepName(m_figures.unit, span);
        const QString words = left > 0 ? tr("%1: income %2, expenses %3, left over %4 (%5)")
                                       : tr("%1: income %2, expenses %3, short by %4");
        QString text = words.arg(name, moneyText(money(flow.income)),
                                 moneyText(money(flow.expenses)),
                                 moneyText(money(left > 0 ? left : -left)));
        if (left > 0)
            text = text.arg(shareText(left, flow.income));
        points.append({stepLabel(m_figures.unit, span), text, left});
        income.values.append(flow.income);
        expenses.values.append(flow.expenses);
    }
    m_flows.showSeries(points, {income, expenses},
                       [this](qint64 minor) { return moneyText(money(minor)); });
}

void Statistics::describeCategories()
{
    m_entries = statisticsEntries(m_figures, m_side, m_group);
    if (m_group && m_entries.isEmpty()) { // what was in it is gone
        m_group.reset();
        m_entries = statisticsEntries(m_figures, m_side);
    }
    m_groupName.clear();
    for (const CategoryGroup &group : m_figures.categoryGroups) {
        if (m_group == group.meta.id)
            m_groupName = group.name;
    }
    const auto nameOf = [](const StatisticsEntry &entry) {
        return entry.name.isEmpty() ? tr("Without category") : entry.name;
    };
    QList<RankEntry> ranks;
    for (const StatisticsEntry &entry : m_entries)
        ranks.append(
            {nameOf(entry),
             tintAt(m_entries.size() <= kStacked + 1 || ranks.size() < kStacked ? ranks.size()
                                                                                : kStacked),
             entry.sum, entry.before, entry.group.has_value()});
    const StatisticsEntry all = statisticsRest(m_entries);
    m_ranking.show(ranks, money(all.sum), compares());

    m_stacked = m_entries;
    if (m_stacked.size() > kStacked + 1)
        m_stacked = m_entries.mid(0, kStacked)
                  + QList<StatisticsEntry>{statisticsRest(m_entries.mid(kStacked))};
    // Spending stands upright.
    const qint64 sign = m_side == StatisticsSide::Expenses ? -1 : 1;
    QList<PlotSeries> series;
    for (qsizetype i = 0; i < m_stacked.size(); ++i) {
        const StatisticsEntry &entry = m_stacked.at(i);
        QList<qint64> values = entry.sums;
        for (qint64 &value : values)
            value *= sign;
        const bool isRest = m_stacked.size() < m_entries.size() && i == m_stacked.size() - 1;
        series.append({isRest ? tr("Others") : nameOf(entry), tintAt(i), values,
                       moneyText(money(entry.sum))});
    }
    QList<PlotPoint> points;
    for (qsizetype step = 0; step < m_figures.steps.size(); ++step) {
        const qint64 sum = all.sums.value(step);
        const StatisticsStep &span = m_figures.steps.at(step);
        points.append({stepLabel(m_figures.unit, span),
                       tr("%1: %2").arg(stepName(m_figures.unit, span), moneyText(money(sum))),
                       sign * sum});
    }
    m_categories.showSeries(points, series,
                            [this, sign](qint64 minor) { return moneyText(money(sign * minor)); });
}

void Statistics::describePayees()
{
    m_payeeEntries.clear();
    QList<RankEntry> ranks;
    qint64 total = 0;
    for (const PayeeFigures &payee : m_figures.payees) {
        if ((payee.sum > 0) != showsIncome())
            continue;
        m_payeeEntries.append(payee);
        total += payee.sum;
        ranks.append({payee.name.isEmpty() ? tr("Without recipient") : payee.name,
                      QStringLiteral("blue"), payee.sum, payee.before, false});
    }
    m_payees.show(ranks, money(total), compares());
}

void Statistics::describe()
{
    describeWorth();
    describeFlows();
    describeCategories();
    describePayees();
    m_table.show(m_figures);
    Q_EMIT described();
}

} // namespace finwise
