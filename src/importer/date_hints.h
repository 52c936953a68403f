// SPDX-License-Identifier: GPL-3.0-or-later
// What a statement says about its dates outside the column of dates: full dates in the lines
// around the table, the period it covers, the language of its headers. Thread rule: pure.
#pragma once

#include "importer/date_format.h"
#include "importer/text_row.h"

#include <QStringList>

namespace finwise::importer {

// All full dates that a text mentions: "Period: 01/01/2026 - 30/06/2026", "29 Maart 2016".
QList<DateText> datesIn(QStringView text);

// True where at least two headers are known and none of them is an English word: outside English
// nobody writes the month first.
bool putsDayFirst(const QStringList &headers);

// True where the headers are written in the letters of China, Japan or Korea and in no other beside
// (Hong Kong): there every date begins with the year, whatever stands between its parts.
bool putsYearFirst(const QStringList &headers);

// The last day that a statement speaks of: the end of the period that one line (or two lines that
// follow each other) names, a month or a year by name, otherwise the latest date in the lines.
// Invalid when they name none.
QDate lastDayOf(const QList<TextRow> &lines, DateOrder order);

} // namespace finwise::importer
