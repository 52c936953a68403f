// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iban.h"

namespace finwise {

QString normalizedIban(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            out += c.toUpper();
    }
    return out;
}

bool isIban(QStringView text)
{
    if (text.size() < 15)
        return false;
    const QString iban = normalizedIban(text);
    const auto letter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const auto digit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (iban.size() < 15 || iban.size() > 34 || !letter(iban[0]) || !letter(iban[1])
        || !digit(iban[2]) || !digit(iban[3]))
        return false;
    // ISO 7064 mod 97-10 over the text with its first four characters moved to the end.
    int remainder = 0;
    for (const QChar c : iban.mid(4) + iban.left(4)) {
        if (digit(c))
            remainder = (remainder * 10 + (c.unicode() - u'0')) % 97;
        else if (letter(c))
            remainder = (remainder * 100 + (c.unicode() - u'A' + 10)) % 97;
        else
            return false;
    }
    return remainder == 1;
}

} // namespace finwise
