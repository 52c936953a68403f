// SPDX-License-Identifier: GPL-3.0-or-later
// BrokenRows: puts rows together that a line break inside a text without quotes has torn apart:
// a row with a date that ends before its amounts, and behind it one without a date that has just
// the cells that are missing. Rows come out in file order. Thread rule: one thread.
#pragma once

#include "importer/interpretation.h"
#include "importer/text_row.h"

#include <optional>

namespace finwise::importer {

class BrokenRows {
public:
    // width: the cells of a whole row.
    BrokenRows(const Interpretation &reading, int width);

    // give(TextRow &&) is called for each row that is whole or cannot be mended.
    template <class Give> void add(TextRow &&row, const Give &give)
    {
        if (m_held && mend(row)) {
            give(std::move(*m_held));
            m_held.reset();
            return;
        }
        finish(give);
        if (isBroken(row))
            m_held = std::move(row);
        else
            give(std::move(row));
    }
    template <class Give> void finish(const Give &give)
    {
        if (m_held)
            give(std::move(*m_held));
        m_held.reset();
    }

private:
    [[nodiscard]] bool isBroken(const TextRow &row) const;
    // True when the row was the rest of the one that is held, which is whole now.
    bool mend(const TextRow &row);

    int m_width = 0;
    int m_date = -1;
    int m_firstAmount = -1;
    std::optional<TextRow> m_held;
};

} // namespace finwise::importer
