// SPDX-License-Identifier: GPL-3.0-or-later
// Text normalisation shared by matching, deduplication and search. Thread rule: pure functions.
#pragma once

#include <QString>

namespace finwise {

// Every run of white space (no-break spaces included) becomes one blank; both ends are trimmed.
QString collapseSpaces(QStringView text);
// For comparing what people and banks wrote: NFKC, case-folded ("ß" is "ss"), white
// space collapsed.
QString normalizeText(QStringView text);
// Similarity of two normalised texts in [0, 1]: 1 - edit distance / longer length.
double similarity(QStringView a, QStringView b);
// Cuts at a character (never inside a surrogate pair) so that at most maxLength units remain.
QString truncated(QStringView text, qsizetype maxLength);

} // namespace finwise
