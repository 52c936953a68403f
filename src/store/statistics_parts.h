// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the statistics' reading share; of no use elsewhere. Thread rule: the reader's
// thread.
#pragma once

#include "db/each_row.h"
#include "store/statistics_query.h"

namespace finwise {

// The user's order.
template <class T> bool inOrder(const T &a, const T &b)
{
    return std::tie(a.sortOrder, a.name) < std::tie(b.sortOrder, b.name);
}

// When the sum of all magnitudes fits, so does every sum of some of the amounts.
class StatisticsRange {
public:
    void add(qint64 minor)
    {
        m_left = m_left || minor == std::numeric_limits<qint64>::min()
              || qAddOverflow(m_sum, std::abs(minor), &m_sum);
    }
    [[nodiscard]] bool isLeft() const { return m_left; }

private:
    qint64 m_sum = 0;
    bool m_left = false;
};

// Which step a date lies in.
class StatisticsStepIndex {
public:
    StatisticsStepIndex() = default;
    explicit StatisticsStepIndex(const StatisticsFigures &figures);
    // Of a stored date that is not before the first step.
    [[nodiscard]] qsizetype of(QByteArrayView date);

private:
    qsizetype m_length = 0;
    QHash<QByteArray, qsizetype> m_steps;
    QByteArray m_lastKey; // rows come by date: mostly the same step again
    qsizetype m_last = -1;
};

// Fills in the accounts and what moved in them.
Result<void> readStatisticsAccounts(Reader &reader, StatisticsFigures &figures,
                                    StatisticsRange &range);

} // namespace finwise
