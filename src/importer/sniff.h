// SPDX-License-Identifier: GPL-3.0-or-later
// Sniffing: from the first bytes of a file to how its text is written. Thread rule: pure.
#pragma once

#include "importer/encoding.h"
#include "importer/text_row.h"

namespace finwise::importer {

enum class LineEnding { None, Lf, CrLf, Cr, Mixed };
QString lineEndingName(LineEnding ending); // "none", "lf", "crlf", "cr", "mixed"

struct TextDialect {
    TextEncoding encoding;
    LineEnding lineEnding = LineEnding::None;
    QChar delimiter = u',';
    QChar quote = u'"'; // null: quotes mean nothing in this file
    bool operator==(const TextDialect &) const = default;
};

// sample: the first bytes of the file (limits::kSniffBytes are enough); complete when it is all
// of it. Validation error for an empty file and for one without a table; Unsupported for a
// binary file.
Result<TextDialect> sniffDialect(QByteArrayView sample, bool complete);

// The rows of a text under a dialect, as many as maxRows; what is cut off at the end is left out
// unless complete. Errors of the tokenizer.
Result<QList<TextRow>> splitRows(QStringView text, const TextDialect &dialect, int maxRows,
                                 bool complete);

} // namespace finwise::importer
