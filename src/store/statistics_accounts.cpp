// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statistics_parts.h"

#include <algorithm>

namespace finwise {

namespace {

// As many characters of a date name its step.
int keyLength(StatisticsUnit unit)
{
    switch (unit) {
    case StatisticsUnit::Day: return 10;
    case StatisticsUnit::Month: return 7;
    case StatisticsUnit::Year: return 4;
    case StatisticsUnit::Whole: return 0;
    }
    Q_UNREACHABLE();
}

Result<void> readNames(Reader &reader, StatisticsFigures &figures)
{
    auto accounts = reader.all<Account>();
    if (!accounts)
        return fail(accounts.error());
    auto groups = reader.all<AccountGroup>();
    if (!groups)
        return fail(groups.error());
    std::stable_sort(groups->begin(), groups->end(), inOrder<AccountGroup>);
    std::stable_sort(accounts->begin(), accounts->end(), inOrder<Account>);
    figures.accountGroups = *groups;
    figures.allAccounts = *accounts;
    for (const Account &account : *accounts) {
        if (figures.account && account.meta.id != *figures.account)
            continue;
        const bool counts = account.openingBalance.currency == figures.currency;
        AccountSeries series{account, counts ? account.openingBalance.minor : 0, {}};
        series.moved.resize(figures.steps.size());
        figures.accounts.append(series);
    }
    return {};
}

Result<void> readMoved(Reader &reader, StatisticsFigures &figures, StatisticsRange &range)
{
    QHash<Id, qsizetype> positions;
    for (qsizetype i = 0; i < figures.accounts.size(); ++i)
        positions.insert(figures.accounts.at(i).account.meta.id, i);
    for (const AccountSeries &series : figures.accounts)
        range.add(series.start);
    QSet<Id> moved;
    Slice slice{.kind = Slice::Kind::Everything, .to = figures.to, .currency = figures.currency};
    if (figures.account)
        slice.accounts = {*figures.account};
    const SliceSql sql = sqlOf(slice);
    StatisticsStepIndex steps(figures);
    const QByteArray first = figures.from.toString(Qt::ISODate).toLatin1();
    QByteArray lastAccount;
    qsizetype position = -1;
    const auto read = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT t.\"accountId\", t.\"date\", t.amount FROM transactions t WHERE ")
            + sql.where,
        sql.values, [&](const db::Statement &row) {
            if (lastAccount.isEmpty() || row.utf8(0) != QByteArrayView(lastAccount)) {
                lastAccount = row.utf8(0).toByteArray();
                position = row.isNull(0) ? -1 : positions.value(row.id(0), -1);
            }
            range.add(row.integer(2));
            if (position < 0 || range.isLeft())
                return; // of an account that has not arrived yet
            AccountSeries &series = figures.accounts[position];
            moved.insert(series.account.meta.id);
            if (row.utf8(1) < QByteArrayView(first))
                series.start += row.integer(2);
            else
                series.moved[steps.of(row.utf8(1))] += row.integer(2);
        });
    // Accounts of other currencies have nothing to show here.
    figures.accounts.removeIf([&](const AccountSeries &series) {
        return series.account.openingBalance.currency != figures.currency
            && !moved.contains(series.account.meta.id);
    });
    return read;
}

} // namespace

StatisticsStepIndex::StatisticsStepIndex(const StatisticsFigures &figures)
    : m_length(keyLength(figures.unit))
{
    for (qsizetype i = 0; i < figures.steps.size(); ++i)
        m_steps.insert(figures.steps.at(i).from.toString(Qt::ISODate).left(m_length).toLatin1(), i);
}

qsizetype StatisticsStepIndex::of(QByteArrayView date)
{
    const QByteArrayView key = date.first(std::min(date.size(), m_length));
    if (m_last < 0 || key != QByteArrayView(m_lastKey)) {
        m_lastKey = key.toByteArray();
        m_last = m_steps.value(m_lastKey, 0);
    }
    return m_last;
}

Result<void> readStatisticsAccounts(Reader &reader, StatisticsFigures &figures,
                                    StatisticsRange &range)
{
    if (const auto read = readNames(reader, figures); !read)
        return read;
    return readMoved(reader, figures, range);
}

} // namespace finwise
