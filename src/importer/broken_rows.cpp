// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/broken_rows.h"

#include <algorithm>

namespace finwise::importer {

BrokenRows::BrokenRows(const Interpretation &reading, int width)
    : m_width(width), m_date(reading.bookingDate)
{
    for (const int column :
         {reading.amounts.amount, reading.amounts.debit, reading.amounts.credit}) {
        if (column >= 0)
            m_firstAmount = m_firstAmount < 0 ? column : std::min(m_firstAmount, column);
    }
}

bool BrokenRows::isBroken(const TextRow &row) const
{
    const qsizetype cells = row.cells.size();
    return cells < m_width && cells > m_date + 1 && cells <= m_firstAmount
        && scanDate(row.cell(m_date)).has_value();
}

bool BrokenRows::mend(const TextRow &row)
{
    const bool fits = !row.cells.isEmpty() && m_held->cells.size() + row.cells.size() - 1 == m_width
                   && !scanDate(row.cell(m_date));
    if (!fits)
        return false;
    m_held->cells.last() += u' ' + row.cells.first();
    m_held->cells += row.cells.mid(1);
    return true;
}

} // namespace finwise::importer
