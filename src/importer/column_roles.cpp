// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/column_roles.h"

#include "importer/currency_text.h"
#include "importer/header_words.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace finwise::importer {
namespace {

constexpr std::array<QLatin1StringView, 30> kRoleNames{
    QLatin1StringView("unknown"),
    QLatin1StringView("booking_date"),
    QLatin1StringView("value_date"),
    QLatin1StringView("period_date"),
    QLatin1StringView("payee"),
    QLatin1StringView("payer"),
    QLatin1StringView("purpose"),
    QLatin1StringView("type"),
    QLatin1StringView("amount"),
    QLatin1StringView("original_amount"),
    QLatin1StringView("debit"),
    QLatin1StringView("credit"),
    QLatin1StringView("direction"),
    QLatin1StringView("currency"),
    QLatin1StringView("original_currency"),
    QLatin1StringView("balance"),
    QLatin1StringView("fee"),
    QLatin1StringView("fee_currency"),
    QLatin1StringView("counterpart_iban"),
    QLatin1StringView("own_account"),
    QLatin1StringView("bic"),
    QLatin1StringView("category"),
    QLatin1StringView("status"),
    QLatin1StringView("reference"),
    QLatin1StringView("mandate_reference"),
    QLatin1StringView("creditor_id"),
    QLatin1StringView("end_to_end_id"),
    QLatin1StringView("exchange_rate"),
    QLatin1StringView("time"),
    QLatin1StringView("ignored"),
};
static_assert(kRoleNames.size() == static_cast<size_t>(Role::Ignored) + 1);

struct Phrase {
    QString text;
    Role role;
    int score;
};

constexpr qsizetype kStemLength = 4;

struct Lexicon {
    QMultiHash<QString, RoleMatch> exact;
    QList<Phrase> phrases; // those long enough to be looked for inside a longer header
    // Indices of phrases by their first and last four letters.
    QMultiHash<QStringView, int> byBeginning;
    QMultiHash<QStringView, int> byEnding;
};

const Lexicon &lexicon()
{
    static const Lexicon kLexicon = [] {
        Lexicon made;
        for (const HeaderWords &group : headerWords()) {
            for (const QStringView word : group.words.split(u'|')) {
                const QString folded = foldHeader(word);
                made.exact.insert(folded, {group.role, group.score});
                if (folded.size() >= kStemLength)
                    made.phrases.append({folded, group.role, group.score});
            }
        }
        for (int i = 0; i < made.phrases.size(); ++i) {
            const QStringView text = made.phrases[i].text;
            made.byBeginning.insert(text.first(kStemLength), i);
            made.byEnding.insert(text.last(kStemLength), i);
        }
        return made;
    }();
    return kLexicon;
}

bool matchesAt(QStringView text, qsizetype at, QStringView phrase)
{
    if (at + phrase.size() > text.size())
        return false;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        if (text[at + i] != phrase[i] && text[at + i] != QChar::ReplacementCharacter)
            return false;
    }
    return true;
}

// How well a phrase is contained: as the whole, as whole words, or inside a compound word.
int containment(QStringView header, const Phrase &phrase)
{
    const bool damaged = header.contains(QChar::ReplacementCharacter);
    if (damaged && header.size() == phrase.text.size() && matchesAt(header, 0, phrase.text))
        return phrase.score;
    for (qsizetype at = 0; at + phrase.text.size() <= header.size(); ++at) {
        if (!matchesAt(header, at, phrase.text))
            continue;
        const bool startsWord = at == 0 || header[at - 1] == u' ';
        const qsizetype end = at + phrase.text.size();
        const bool endsWord = end == header.size() || header[end] == u' ';
        const auto extra = static_cast<int>(header.size() - phrase.text.size());
        if (startsWord && endsWord)
            return std::max(phrase.score * 8 / 10 - extra, phrase.score / 3);
        if (phrase.text.size() >= 6 && (startsWord || endsWord))
            return std::max(phrase.score * 6 / 10 - extra, phrase.score / 4);
    }
    return 0;
}

// The phrases that can be contained: those that begin where a word begins or end where one ends.
// A header with destroyed letters may hold any.
QList<int> phrasesIn(QStringView folded)
{
    QList<int> found;
    if (folded.contains(QChar::ReplacementCharacter)) {
        for (int i = 0; i < lexicon().phrases.size(); ++i)
            found.append(i);
        return found;
    }
    for (qsizetype at = 0; at + kStemLength <= folded.size(); ++at) {
        const QStringView stem = folded.sliced(at, kStemLength);
        const qsizetype end = at + kStemLength;
        if (at == 0 || folded[at - 1] == u' ')
            found += lexicon().byBeginning.values(stem);
        if (end == folded.size() || folded[end] == u' ')
            found += lexicon().byEnding.values(stem);
    }
    std::sort(found.begin(), found.end());
    return found;
}

void keepBest(QList<RoleMatch> &matches, RoleMatch match)
{
    for (RoleMatch &known : matches) {
        if (known.role == match.role) {
            known.score = std::max(known.score, match.score);
            return;
        }
    }
    matches.append(match);
}

// "Dr Amt", "Amount out", "Beløp inn": a short word beside one for amounts names the side.
void matchSides(QStringView header, const QString &folded, QList<RoleMatch> &matches)
{
    static const auto setOf = [](QStringView words) {
        QSet<QString> set;
        for (const QStringView word : words.split(u'|'))
            set.insert(word.toString());
        return set;
    };
    static const QSet<QString> kOut = setOf(
        u"dr|db|debit|debet|debito|debiti|addebito|out|outgoing|ut|ud|uit|af|uitgaand|ausgehend|"
        u"ausgang|soll|belastung|dare|uscita|uscite|cargo|debe|retiro|retiros|saida|sortant");
    static const QSet<QString> kIn = setOf(
        u"cr|credit|kredit|credito|crediti|accredito|inn|ind|incoming|bij|inkomend|eingehend|"
        u"eingang|haben|gutschrift|avere|entrata|entrate|abono|haber|ingreso|ingresos|entrada|"
        u"entrant");
    constexpr int kSide = 85;
    const QStringList words = folded.split(u' ');
    if (scoreOf(matches, Role::Amount) < 30 && !words.contains(QStringLiteral("amt")))
        return;
    const auto says = [&](const QSet<QString> &side) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString &word) { return side.contains(word); });
    };
    // Folding takes a final "in" off, as in "Betrag in EUR"; here it must be the last word.
    const bool endsIn = header.trimmed().endsWith(u" in", Qt::CaseInsensitive);
    const bool out = says(kOut);
    const bool in = says(kIn) || endsIn;
    if (out != in)
        keepBest(matches, {out ? Role::Debit : Role::Credit, kSide});
}

bool isCurrencyWord(QStringView word, bool wasUpper)
{
    return (wasUpper || word.size() != 3) && !currencyOfToken(word).isEmpty();
}

} // namespace

QString roleName(Role role)
{
    return kRoleNames[static_cast<size_t>(role)];
}

std::optional<Role> roleFromName(QStringView name)
{
    for (size_t i = 0; i < kRoleNames.size(); ++i) {
        if (kRoleNames[i] == name)
            return static_cast<Role>(i);
    }
    return std::nullopt;
}

QString foldHeader(QStringView header)
{
    // Words first, so that currency names can be told by their capitals.
    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty() && !(isCurrencyWord(word, word == word.toUpper())))
            words.append(word);
        word.clear();
    };
    for (const QChar c : header) {
        const bool part = c.isLetterOrNumber() || c == QChar::ReplacementCharacter || c.isMark();
        const bool hump = c.isUpper() && !word.isEmpty() && word.back().isLower();
        const bool digitEdge = c.isDigit() && !word.isEmpty() && word.back().isLetter();
        if (!part || hump || digitEdge)
            endWord();
        if (part)
            word += c;
    }
    endWord();
    QString out;
    const QString joined = words.join(u' ').normalized(QString::NormalizationForm_D).toCaseFolded();
    for (const QChar c : joined) {
        if (c.isMark())
            continue;
        const bool umlaut = c == u'e' && !out.isEmpty()
                         && (out.back() == u'a' || out.back() == u'o' || out.back() == u'u');
        if (c == QChar(0x0142)) // ł has no decomposition, neither have ø, æ and ı
            out += u'l';
        else if (c == QChar(0x00f8))
            out += u'o';
        else if (c == QChar(0x00e6))
            out += u'a';
        else if (c == QChar(0x0131))
            out += u'i';
        else if (!umlaut)
            out += c;
    }
    for (const QStringView ending :
         {u" in", u" en", u" nach gebuhren", u" after fes", u" after fees"}) {
        if (out.endsWith(ending))
            out.chop(ending.size());
    }
    return out;
}

QList<RoleMatch> matchHeader(QStringView header)
{
    QList<RoleMatch> matches;
    const QStringView trimmed = header.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 80)
        return matches;
    if (trimmed.size() == 3 && !currencyOfToken(trimmed).isEmpty()
        && trimmed == trimmed.toString().toUpper())
        return {{Role::Amount, 70}}; // a column headed only by its currency holds amounts in it
    const QString folded = foldHeader(header);
    if (folded.isEmpty())
        return matches;
    for (auto it = lexicon().exact.constFind(folded);
         it != lexicon().exact.cend() && it.key() == folded; ++it)
        keepBest(matches, it.value());
    const bool known = std::any_of(matches.begin(), matches.end(),
                                   [](const RoleMatch &match) { return match.score >= 90; });
    if (!known && folded.size() >= kStemLength) {
        for (const int index : phrasesIn(folded)) {
            const Phrase &phrase = lexicon().phrases[index];
            if (const int score = containment(folded, phrase); score > 0)
                keepBest(matches, {phrase.role, score});
        }
    }
    if (!known)
        matchSides(header, folded, matches);
    std::stable_sort(matches.begin(), matches.end(),
                     [](const RoleMatch &a, const RoleMatch &b) { return a.score > b.score; });
    return matches;
}

int scoreOf(const QList<RoleMatch> &matches, Role role)
{
    for (const RoleMatch &match : matches) {
        if (match.role == role)
            return match.score;
    }
    return 0;
}

} // namespace finwise::importer
