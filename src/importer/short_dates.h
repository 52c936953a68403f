// SPDX-License-Identifier: GPL-3.0-or-later
// ShortDates: a column of dates without a year ("31.12.", "12/31", "29 Mrt"). The year follows
// from the last day that the lines around the table speak of, otherwise from the day of the
// import: each date is the latest one that does not lie behind it, so that a turn of the year
// inside the statement comes out right. The cells become full dates before anything else looks at
// the rows. Thread rule: pure.
#pragma once

#include "importer/date_format.h"
#include "importer/text_row.h"

#include <optional>

namespace finwise::importer {

class ShortDates {
public:
    // rows: the beginning of the file. Found only where most rows with an amount have such a date
    // and no full one. today may be invalid; then only a day in the file helps.
    static std::optional<ShortDates> find(const QList<TextRow> &rows, QDate today);

    // Completes the date of a row; other rows stay as they are.
    void complete(TextRow &row) const;
    // The file names no day, so that the day of the import had to do.
    [[nodiscard]] bool isGuessed() const { return m_guessed; }
    [[nodiscard]] QDate lastDay() const { return m_lastDay; }

private:
    int m_column = -1;
    DateOrder m_order = DateOrder::Dmy;
    QDate m_lastDay;
    bool m_guessed = false;
};

} // namespace finwise::importer
