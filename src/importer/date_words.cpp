// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/date_words.h"

#include <QStringList>

#include <algorithm>

namespace finwise::importer {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isFillWord(QStringView word)
{
    return word == u"de" || word == u"of" || word == u"del" || word == u"the";
}

bool isOrdinal(QStringView word)
{
    if (word.endsWith(u','))
        word.chop(1);
    qsizetype end = 0;
    while (end < word.size() && isDigit(word[end]))
        ++end;
    const QStringView ending = word.mid(end);
    return end > 0 && end <= 2
        && (ending == u"st" || ending == u"nd" || ending == u"rd" || ending == u"th"
            || ending == u"er" || ending == u"º");
}

} // namespace

bool hasFillWords(QStringView text)
{
    // A day and a year of four digits have at least five; nearly all texts end here.
    if (!text.contains(u' ') || std::count_if(text.begin(), text.end(), isDigit) < 5)
        return false;
    const QList<QStringView> words = text.split(u' ');
    // "03/01/2025 as of 02/01/2025" begins with a whole date.
    if (std::count_if(words.front().begin(), words.front().end(), isDigit) > 2)
        return false;
    return words.size() >= 3 && words.size() <= 8
        && std::any_of(words.begin(), words.end(),
                       [](QStringView word) { return isFillWord(word) || isOrdinal(word); });
}

QString withoutFillWords(QStringView text)
{
    QStringList plain;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (isFillWord(word))
            continue;
        qsizetype end = 0;
        while (end < word.size() && isDigit(word[end]))
            ++end;
        plain.append((isOrdinal(word) ? word.left(end) : word).toString());
    }
    return plain.join(u' ');
}

} // namespace finwise::importer
