// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/marker_words.h"

#include "importer/row_words.h"
#include "importer/sign_habit.h"

#include <array>

namespace finwise::importer {
namespace {

// Short words that mean something only together: money out, money in.
struct WordPair {
    QStringView out;
    QStringView in;
};
constexpr std::array kPairs{
    WordPair{u"t", u"j"}, // terhelés, jóváírás
    WordPair{u"d", u"a"}, // dare, avere
    WordPair{u"d", u"p"}, // duguje, potražuje
    WordPair{u"d", u"h"}, // debe, haber
    WordPair{u"c", u"a"}, // cargo, abono
    WordPair{u"g", u"i"}, // gasto, ingreso
    WordPair{u"e", u"i"}, // egreso, ingreso
    WordPair{u"a", u"e"}, // Ausgabe, Einnahme
    WordPair{u"s", u"e"}, // saída, entrada
    WordPair{u"n", u"c"}, // nợ, có
    WordPair{u"o", u"p"}, // otto, pano
    WordPair{u"w", u"d"}, // withdrawal, deposit
    WordPair{u"u", u"i"}, // ut, inn
    WordPair{u"o", u"i"}, // out, in
    WordPair{u"b", u"a"}, // borç, alacak; where the header says A/B: af, bij
};

struct TwoWords {
    QString first; // as the cells write them
    QString second;
};

std::optional<TwoWords> onlyTwoWords(const Evidence &evidence, int column)
{
    constexpr qsizetype kLongest = 24;
    const ColumnProfile &profile = evidence.profiles[column];
    if (profile.distinct.size() != 2 || profile.dates > 0 || profile.amounts > 0
        || profile.filled < profile.rows)
        return std::nullopt;
    for (const QString &word : profile.distinct) {
        if (word.size() > kLongest)
            return std::nullopt;
    }
    return TwoWords{profile.distinct[0], profile.distinct[1]};
}

Marker withWords(int column, const QString &out, const QString &in)
{
    Marker marker;
    marker.column = column;
    marker.outWord = out;
    marker.inWord = in;
    return marker;
}

// The header names both words ("B/A"): nearly every bank writes money out first.
std::optional<Marker> byHeader(const Evidence &evidence, int column, const TwoWords &words)
{
    const QStringList named = foldHeader(evidence.shape.names.value(column)).split(u' ');
    const QString first = foldHeader(words.first);
    const QString second = foldHeader(words.second);
    if (named.size() != 2 || first.isEmpty() || second.isEmpty())
        return std::nullopt;
    const bool straight = named[0] == first && named[1] == second;
    const bool turned = named[0] == second && named[1] == first;
    if (!straight && !turned)
        return std::nullopt;
    const QString &out = straight ? words.first : words.second;
    const QString &in = straight ? words.second : words.first;
    const bool contradicted = directionOf(out) == StatedSign::Plus
                           || directionOf(in) == StatedSign::Minus;
    return contradicted ? withWords(column, in, out) : withWords(column, out, in);
}

std::optional<Marker> byPair(int column, const TwoWords &words)
{
    const QString first = foldHeader(words.first);
    const QString second = foldHeader(words.second);
    for (const WordPair &pair : kPairs) {
        if (first == pair.out && second == pair.in)
            return withWords(column, words.first, words.second);
        if (first == pair.in && second == pair.out)
            return withWords(column, words.second, words.first);
    }
    return std::nullopt;
}

// Where one word is known, the other one is its opposite.
std::optional<Marker> byOneWord(int column, const TwoWords &words)
{
    const StatedSign first = directionOf(words.first);
    const StatedSign second = directionOf(words.second);
    if ((first == StatedSign::None) == (second == StatedSign::None))
        return std::nullopt;
    const bool firstIsOut = first == StatedSign::Minus || second == StatedSign::Plus;
    return firstIsOut ? withWords(column, words.first, words.second)
                      : withWords(column, words.second, words.first);
}

// Two payees are no directions, and of a few rows any two words would fit.
bool mayTellDirection(const Evidence &evidence, int column)
{
    constexpr int kSure = 80;
    constexpr int kFewestRows = 4;
    return evidence.profiles[column].rows >= kFewestRows
        && evidence.score(column, Role::Currency) < kSure
        && evidence.score(column, Role::Payee) < kSure
        && evidence.score(column, Role::Purpose) < kSure;
}

} // namespace

QList<Marker> findMarkers(const Evidence &evidence)
{
    constexpr int kSure = 80;
    QList<Marker> markers;
    for (int column = 0; column < evidence.width(); ++column) {
        const bool headed = evidence.score(column, Role::Direction) >= kSure;
        const auto two = onlyTwoWords(evidence, column);
        const bool plain = isMarker(evidence, column);
        if (two && !(plain && saysBothSides(evidence, column))) {
            auto told = byHeader(evidence, column, *two);
            if (!told && (headed || !evidence.named(column)))
                told = byPair(column, *two);
            if (!told && headed)
                told = byOneWord(column, *two);
            if (told) {
                markers.append(*told);
                continue;
            }
        }
        const ColumnProfile &profile = evidence.profiles[column];
        const bool mostly = headed && profile.distinct.size() <= 6
                         && profile.share(profile.directions) >= 0.5
                         && saysBothSides(evidence, column);
        if (plain || mostly) {
            Marker marker;
            marker.column = column;
            markers.append(marker);
        } else if (two && mayTellDirection(evidence, column)) {
            Marker marker = withWords(column, two->first, two->second);
            marker.needsProof = true;
            markers.append(marker);
            std::swap(marker.outWord, marker.inWord);
            markers.append(marker);
        }
    }
    return markers;
}

} // namespace finwise::importer
