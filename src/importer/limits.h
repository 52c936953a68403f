// SPDX-License-Identifier: GPL-3.0-or-later
// The bounds of reading a statement: what is larger is refused with a clear error or looked at in
// part, so that memory stays flat whatever file is opened. Thread rule: constants.
#pragma once

#include <QtGlobal>

namespace finwise::importer::limits {

constexpr qsizetype kReadChunkBytes = 256 * 1024;
// What sniffing looks at; a statement's head tells its dialect.
constexpr qsizetype kSniffBytes = 128 * 1024;
constexpr int kSniffRows = 400;
// Rows that inference sees of a large file; rows further down that contradict them are added.
constexpr int kSampleHeadRows = 4'000;
constexpr int kMaxCellChars = 64 * 1024;
constexpr int kMaxRowChars = 256 * 1024;
constexpr int kMaxCells = 512;
constexpr int kMaxRows = 2'000'000;
// No bank books more in one row; sums of hundreds of such amounts stay within int64.
constexpr qint64 kMaxAmountMinor = 10'000'000'000'000'000;
// A quoted cell with more line breaks than this was never closed.
constexpr int kMaxLinesInCell = 200;
// Rows before the table; the longest preamble seen in the wild has 27.
constexpr int kMaxPreambleRows = 120;
// How often reading starts again because a row contradicted what the sample had taught.
constexpr int kMaxReadings = 3;
constexpr int kMaxListedSkipped = 20'000;
constexpr int kMaxListedProblems = 20'000;
constexpr int kPreviewRows = 200;
// Rows that are written in one transaction.
constexpr qsizetype kRowsPerCommit = 100'000;
// From here on the rows of a file are kept packed.
constexpr qint64 kLargeFileBytes = 16 * 1024 * 1024;

} // namespace finwise::importer::limits
