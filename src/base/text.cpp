// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QVarLengthArray>

#include <numeric>

namespace finwise {

QString collapseSpaces(QStringView text)
{
    QString out;
    out.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        if (c.isSpace() || c == QChar(0x200b)) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap)
            out += u' ';
        gap = false;
        out += c;
    }
    return out;
}

QString normalizeText(QStringView text)
{
    QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    // Qt folds letter by letter; banks that write in capitals make "ss" of this one.
    folded.replace(QChar(0x00df), QStringLiteral("ss"));
    // Folding takes letters apart ("T" with two dots has no single letter, "t" with two dots has).
    return collapseSpaces(folded.normalized(QString::NormalizationForm_KC));
}

double similarity(QStringView a, QStringView b)
{
    if (a == b)
        return 1.0;
    const qsizetype longer = std::max(a.size(), b.size());
    constexpr qsizetype kMaxCompared = 256; // Quadratic beyond this; names are shorter.
    if (a.isEmpty() || b.isEmpty() || longer > kMaxCompared)
        return 0.0;
    QVarLengthArray<qsizetype, kMaxCompared + 1> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype substitute = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, diagonal + 1, substitute});
        }
    }
    return 1.0 - double(row[b.size()]) / double(longer);
}

QString truncated(QStringView text, qsizetype maxLength)
{
    if (text.size() <= maxLength)
        return text.toString();
    if (maxLength > 0 && text[maxLength - 1].isHighSurrogate())
        --maxLength;
    return text.left(maxLength).toString();
}

} // namespace finwise
