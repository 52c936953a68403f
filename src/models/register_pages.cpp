// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/register_pages.h"

namespace finwise {

namespace {
constexpr int kMaxPages = 60;
} // namespace

Result<RegisterPages::Rows> RegisterPages::read(Reader &reader, const QList<qint64> &numbers)
{
    Q_ASSERT(numbers.size() <= kMaxRead);
    const auto rows = registerRows(reader, numbers);
    if (!rows)
        return fail(rows.error());
    Rows found;
    for (const RegisterRow &row : *rows)
        found.insert(row.row, row);
    return found;
}

void RegisterPages::reorder()
{
    m_pages.clear();
    m_recent.clear();
}

void RegisterPages::forget()
{
    reorder();
    m_brought.clear();
}

void RegisterPages::insert(int page, const Rows &rows)
{
    if (m_recent.size() == kMaxPages)
        m_pages.remove(m_recent.takeFirst());
    m_pages.insert(page, rows);
    m_recent.append(page);
}

} // namespace finwise
