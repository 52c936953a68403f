// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/clean.h"

#include "base/text.h"

#include <QList>

#include <algorithm>
#include <array>

namespace finwise::importer {
namespace {

enum class Part { Text, Payee, EndToEnd, Mandate, Creditor, Iban, Dropped };

struct Tag {
    QStringView text;
    Part part;
    bool boundary; // must stand at the beginning of a word
};

// Longer tags before those they begin with.
constexpr std::array kTags{
    Tag{u"SVWZ+", Part::Text, false},
    Tag{u"EREF+", Part::EndToEnd, false},
    Tag{u"MREF+", Part::Mandate, false},
    Tag{u"CRED+", Part::Creditor, false},
    Tag{u"KREF+", Part::Dropped, false},
    Tag{u"DEBT+", Part::Dropped, false},
    Tag{u"ABWA+", Part::Payee, false},
    Tag{u"ABWE+", Part::Payee, false},
    Tag{u"IBAN+", Part::Iban, false},
    Tag{u"BIC+", Part::Dropped, true},
    Tag{u"PURP+", Part::Dropped, false},
    Tag{u"COAM+", Part::Dropped, false},
    Tag{u"OAMT+", Part::Dropped, false},
    Tag{u"ANAM+", Part::Payee, false},
    Tag{u"SVWZ:", Part::Text, true},
    Tag{u"EREF:", Part::EndToEnd, true},
    Tag{u"MREF:", Part::Mandate, true},
    Tag{u"CRED:", Part::Creditor, true},
    Tag{u"KREF:", Part::Dropped, true},
    Tag{u"ABWA:", Part::Payee, true},
    Tag{u"ABWE:", Part::Payee, true},
    Tag{u"/TRTP/", Part::Dropped, false},
    Tag{u"/REMI/", Part::Text, false},
    Tag{u"/EREF/", Part::EndToEnd, false},
    Tag{u"/MARF/", Part::Mandate, false},
    Tag{u"/CSID/", Part::Creditor, false},
    Tag{u"/NAME/", Part::Payee, false},
    Tag{u"/IBAN/", Part::Iban, false},
    Tag{u"/BIC/", Part::Dropped, false},
    Tag{u"/PREF/", Part::Dropped, false},
    Tag{u"End-to-End-Ref.:", Part::EndToEnd, true},
    Tag{u"End-to-End-Ref:", Part::EndToEnd, true},
    Tag{u"Ende-zu-Ende-Ref.:", Part::EndToEnd, true},
    Tag{u"Mandatsref.:", Part::Mandate, true},
    Tag{u"Mandatsref:", Part::Mandate, true},
    Tag{u"Mandatsreferenz:", Part::Mandate, true},
    Tag{u"Mandat:", Part::Mandate, true},
    Tag{u"Gläubiger-ID:", Part::Creditor, true},
    Tag{u"Glaeubiger-ID:", Part::Creditor, true},
    Tag{u"CRED-ID:", Part::Creditor, true},
    Tag{u"Auftraggeber:", Part::Payee, true},
    Tag{u"Empfänger:", Part::Payee, true},
    Tag{u"Empfaenger:", Part::Payee, true},
    Tag{u"Zahlungspflichtiger:", Part::Payee, true},
    Tag{u"Zahlungsempfänger:", Part::Payee, true},
    Tag{u"Begünstigter:", Part::Payee, true},
    Tag{u"Buchungstext:", Part::Text, true},
    Tag{u"Verwendungszweck:", Part::Text, true},
    Tag{u"Kto/IBAN:", Part::Iban, true},
    Tag{u"BLZ/BIC:", Part::Dropped, true},
};

struct Found {
    qsizetype at;
    const Tag *tag;
};

QList<Found> findTags(QStringView text)
{
    QList<Found> found;
    // Every tag ends in one of three marks; most texts have none of them.
    const bool plus = text.contains(u'+');
    const bool colon = text.contains(u':');
    const bool slash = text.count(u'/') > 1;
    if (!plus && !colon && !slash)
        return found;
    for (const Tag &tag : kTags) {
        const QChar mark = tag.text.back();
        if (!(mark == u'+' ? plus : mark == u':' ? colon : slash))
            continue;
        const qsizetype at = text.indexOf(tag.text, 0, Qt::CaseInsensitive);
        if (at < 0 || (tag.boundary && at > 0 && text[at - 1].isLetterOrNumber()))
            continue;
        const bool inside = std::any_of(found.begin(), found.end(), [&](const Found &other) {
            return at >= other.at && at < other.at + other.tag->text.size();
        });
        if (!inside)
            found.append({at, &tag});
    }
    std::sort(found.begin(), found.end(),
              [](const Found &a, const Found &b) { return a.at < b.at; });
    return found;
}

// References are one word; what follows in the same field is the bank's own addition.
QString firstWord(QStringView text)
{
    text = text.trimmed();
    const qsizetype blank = text.indexOf(u' ');
    return (blank < 0 ? text : text.left(blank)).toString();
}

void put(PurposeParts &parts, Part part, QStringView value)
{
    const QString text = collapseSpaces(value);
    if (text.isEmpty())
        return;
    switch (part) {
    case Part::Text:
        parts.text += (parts.text.isEmpty() ? QString() : QStringLiteral(" ")) + text;
        break;
    case Part::Payee:
        if (parts.payee.isEmpty())
            parts.payee = text;
        break;
    case Part::EndToEnd:
        if (text.compare(QStringLiteral("NOTPROVIDED"), Qt::CaseInsensitive) != 0)
            parts.endToEndId = firstWord(text);
        break;
    case Part::Mandate: parts.mandateReference = firstWord(text); break;
    case Part::Creditor: parts.creditorId = firstWord(text); break;
    case Part::Iban: parts.iban = firstWord(text); break;
    case Part::Dropped: break;
    }
}

} // namespace

PurposeParts splitPurpose(QStringView raw)
{
    PurposeParts parts;
    const QList<Found> found = findTags(raw);
    if (found.isEmpty()) {
        parts.text = collapseSpaces(raw);
        return parts;
    }
    put(parts, Part::Text, raw.left(found.first().at));
    for (qsizetype i = 0; i < found.size(); ++i) {
        const qsizetype start = found[i].at + found[i].tag->text.size();
        const qsizetype end = i + 1 < found.size() ? found[i + 1].at : raw.size();
        QStringView value = raw.sliced(start, end - start);
        while (value.endsWith(u'/'))
            value.chop(1);
        put(parts, found[i].tag->part, value);
    }
    if (parts.text.isEmpty())
        parts.text = collapseSpaces(raw);
    return parts;
}

QString cleanCell(QStringView raw)
{
    QStringView text = raw.trimmed();
    if (text.size() > 3 && text.startsWith(u"=\"") && text.endsWith(u'"'))
        text = text.sliced(2, text.size() - 3);
    if (text.size() > 2 && text.front() == u'\'' && text.back() == u'\'')
        text = text.sliced(1, text.size() - 2);
    return collapseSpaces(text);
}

bool isDamaged(QStringView text)
{
    return text.contains(QChar(QChar::ReplacementCharacter));
}

} // namespace finwise::importer
