// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as statements write them: a cell is scanned into its three fields, the order of the
// fields follows from the whole column, then each cell becomes a QDate. Times behind a date are
// ignored. Thread rule: pure functions.
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace finwise::importer {

// Ydm is for dates that start with a four-digit year and have the day before the month.
enum class DateOrder { Dmy, Mdy, Ymd, Ydm };
QString dateOrderName(DateOrder order); // "dmy", "mdy", "ymd", "ydm"
std::optional<DateOrder> dateOrderFromName(QStringView name);

struct DateText {
    int field[3] = {0, 0, 0};  // in the order of the text; a month name counts as its number
    int digits[3] = {0, 0, 0}; // how many digits were written; 0 for a month name
    QChar separator;           // null for a compact date
    int monthField = -1;       // the field that was a name, or -1
    bool operator==(const DateText &) const = default;
};

// "03.01.2025", "3/1/25", "2025-01-03T14:02:11", "20250103", "07 Nov 2013", "Nov 7, 2013",
// "2025. 01. 03.", "Mo, 03.01.2025", "113/01/03" and the like of calendar_years.h. Nothing for any
// other text.
std::optional<DateText> scanDate(QStringView cell);

// Seconds or milliseconds since 1970 in ten or thirteen digits, from 2001 to 2037, as the day in
// UTC. Kept apart from scanDate, because account numbers look the same.
std::optional<DateText> scanEpoch(QStringView cell);

// Invalid when the fields do not make a date between 1950 and 2099 in that order. A date that
// starts with a four-digit year is year-month-day whatever the order asked for, except Ydm.
QDate toDate(const DateText &text, DateOrder order);

struct DateInference {
    DateOrder order = DateOrder::Dmy;
    bool decided = true;   // only one order makes dates of all cells
    bool plausible = true; // when not decided: the order of the rows speaks for it
    QString reason;
};

bool allAreDates(const QList<DateText> &cells, DateOrder order);

// The order that a column's cells, in file order, allow and suggest. yearFirst: the file comes from
// where every date begins with the year.
DateInference inferDateOrder(const QList<DateText> &cells, bool yearFirst = false);

} // namespace finwise::importer
