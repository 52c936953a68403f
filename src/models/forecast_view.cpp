// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast_view.h"

#include "models/format.h"

#include <algorithm>

namespace finwise {

namespace {
constexpr std::array kSpans{30, 90, 180}; // days
}

QStringList ForecastView::accountNames() const
{
    QStringList names;
    if (m_picture != nullptr) {
        for (const AccountBalance &account : m_picture->accounts)
            names.append(account.account.name);
    }
    return names;
}

int ForecastView::accountIndex() const
{
    if (m_picture == nullptr || !m_account)
        return -1;
    for (int i = 0; i < m_picture->accounts.size(); ++i) {
        if (m_picture->accounts.at(i).account.meta.id == *m_account)
            return i;
    }
    return -1;
}

QStringList ForecastView::spanNames() const
{
    QStringList names;
    for (const int days : kSpans)
        names.append(tr("%n day(s)", nullptr, days));
    return names;
}

void ForecastView::setAccountIndex(int index)
{
    if (m_picture == nullptr || index < 0 || index >= m_picture->accounts.size())
        return;
    m_account = m_picture->accounts.at(index).account.meta.id;
    describe();
}

void ForecastView::setSpanIndex(int index)
{
    m_span = std::clamp(index, 0, int(kSpans.size()) - 1);
    describe();
}

void ForecastView::show(const PlanningPicture &picture)
{
    m_picture = &picture;
    if (accountIndex() < 0)
        m_account = picture.accounts.isEmpty()
                      ? std::optional<Id>()
                      : std::optional(picture.accounts.first().account.meta.id);
    describe();
}

void ForecastView::describe()
{
    const int index = accountIndex();
    QList<PlotPoint> points;
    m_lowestText.clear();
    m_endText.clear();
    m_tooLow = false;
    Currency currency;
    if (index >= 0) {
        const AccountBalance &account = m_picture->accounts.at(index);
        currency = account.account.openingBalance.currency;
        const auto forecast = forecastBalance(account.balance.minor, m_picture->today,
                                              kSpans[std::size_t(m_span)],
                                              expectedMoves(*m_picture, account.account));
        const auto text = [&](qsizetype day) {
            return moneyText(Money{forecast->balances.at(day), currency});
        };
        for (qsizetype day = 0; forecast && day < forecast->balances.size(); ++day) {
            const QString date = dateText(forecast->dateAt(day));
            points.append({date, tr("%1: %2").arg(date, text(day)), forecast->balances.at(day), 0,
                           day == forecast->lowest});
        }
        if (forecast) {
            m_firstDay = points.first().label;
            m_lastDay = points.last().label;
            m_lowestText = tr("Lowest on %1: %2")
                               .arg(dateText(forecast->dateAt(forecast->lowest)),
                                    text(forecast->lowest));
            m_endText = tr("On %1: %2").arg(m_lastDay, text(forecast->balances.size() - 1));
            const Money limit = account.account.creditLimit.value_or(Money{});
            m_tooLow = forecast->balances.at(forecast->lowest) < -qAbs(limit.minor);
        } else {
            m_lowestText = tr("The amounts are too large for a forecast.");
        }
    }
    m_plot.show(points, [&](qint64 minor) { return moneyText(Money{minor, currency}); });
    Q_EMIT changed();
}

} // namespace finwise
