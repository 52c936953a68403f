// SPDX-License-Identifier: GPL-3.0-or-later
// Digits of other scripts: Arabic, Persian, Indian, Thai and full-width ones. Thread rule: pure.
#pragma once

#include <QString>

#include <algorithm>

namespace finwise::importer {

inline bool hasOtherDigits(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x7f && c.isDigit(); });
}

// With their digits and the Arabic marks for decimals and thousands as in English.
inline QString withPlainDigits(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.unicode() > 0x7f && c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (c == QChar(0x066b)) // Arabic decimal mark
            plain += u'.';
        else if (c == QChar(0x066c) || c == QChar(0x060c)) // Arabic thousands mark, comma
            plain += u',';
        else if (c != QChar(0x200e) && c != QChar(0x200f)) // marks of direction
            plain += c;
    }
    return plain;
}

} // namespace finwise::importer
