// SPDX-License-Identifier: GPL-3.0-or-later
// RegisterPages: the rows of a register that were read, by pages of its order; the longest unused
// go first. Rows that came along with an answer of another thread are kept besides, by their
// number, so that nothing is read twice. Thread rule: GUI thread, read() apart.
#pragma once

#include "store/register_query.h"

namespace finwise {

class RegisterPages {
public:
    // By the row number of the table.
    using Rows = QHash<qint64, RegisterRow>;
    static constexpr int kRows = 40; // of a page; a screen of them, and some to scroll into
    static constexpr int kMaxRead = 4 * kRows;

    // Those of the numbers that still exist. Runs on the reader's thread.
    static Result<Rows> read(Reader &reader, const QList<qint64> &numbers);

    // The row that stands at `row` of the order; nothing when it was deleted since. Reads its page
    // when it is not here: `ask` does it, with the numbers of the page.
    template <class Ask>
    const RegisterRow *find(const QList<qint64> &order, int row, const Ask &ask)
    {
        const qint64 number = order.at(row);
        if (const auto brought = m_brought.constFind(number); brought != m_brought.cend())
            return &*brought;
        const int page = row / kRows;
        if (!m_pages.contains(page))
            insert(page, ask(order.mid(qsizetype(page) * kRows, kRows)));
        const Rows &rows = m_pages[page];
        const auto found = rows.constFind(number);
        return found == rows.cend() ? nullptr : &*found;
    }
    void bring(const Rows &rows) { m_brought = rows; }
    // The order has changed: other rows belong to a page.
    void reorder();
    // The rows have changed.
    void forget();

private:
    void insert(int page, const Rows &rows);

    QHash<int, Rows> m_pages;
    QList<int> m_recent; // pages, the oldest is dropped first
    Rows m_brought;
};

} // namespace finwise
