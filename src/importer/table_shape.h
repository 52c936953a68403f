// SPDX-License-Identifier: GPL-3.0-or-later
// Where the table of transactions lies in a file: preamble above it, one or two header rows or
// none, how wide it is. Thread rule: pure functions.
#pragma once

#include "importer/text_row.h"

namespace finwise::importer {

struct TableShape {
    qsizetype headerRow = -1; // index of the header row; -1 when there is none
    int headerRows = 0;       // 0, 1 or 2
    qsizetype firstRow = 0;   // index of the first row behind the header
    qint64 preambleLines = 0; // physical lines above the header, or above the first data row
    int width = 0;
    QStringList names; // of the columns; empty strings where nothing is written
    int score = 0;     // how sure it is that this is a table; 0: there is none
};

// rows: the beginning of the file. Blank rows count as rows.
TableShape findTable(const QList<TextRow> &rows);

// True when the row names columns: several header words, no dates, no amounts.
bool isHeaderRow(const TextRow &row);

} // namespace finwise::importer
