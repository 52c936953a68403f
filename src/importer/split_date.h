// SPDX-License-Identifier: GPL-3.0-or-later
// SplitDate: year, month and day in three columns, as some banks and home-made tables have them.
// The three become one date in the leftmost of the columns before anything else looks at the
// rows; the other two are left empty. Invariant: the width of a row stays. Thread rule: pure.
#pragma once

#include "importer/text_row.h"

#include <array>
#include <optional>

namespace finwise::importer {

class SplitDate {
public:
    // rows: the beginning of the file. Found only where a header names all three and most rows
    // below hold a date there.
    static std::optional<SplitDate> find(const QList<TextRow> &rows);

    // Joins the date of a row, or the three names of the header; other rows stay as they are.
    void join(TextRow &row) const;

private:
    [[nodiscard]] QString dateOf(const TextRow &row) const; // empty when there is none

    std::array<int, 3> m_columns{-1, -1, -1}; // of year, month and day
    std::array<QString, 3> m_names;
};

} // namespace finwise::importer
