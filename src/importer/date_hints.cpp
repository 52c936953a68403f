// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/date_hints.h"

#include "importer/column_roles.h"
#include "importer/month_names.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace finwise::importer {
namespace {

// Header words that other languages do not share.
const QSet<QString> &englishWords()
{
    static const QSet<QString> kWords = [] {
        QSet<QString> words;
        for (const QStringView word :
             QStringView(u"amount|amounts|description|transaction|transactions|posting|posted|"
                         u"post|balance|withdrawal|withdrawals|deposit|deposits|payee|memo|"
                         u"merchant|details|money|paid|spent|received|account|category|"
                         u"narrative|particulars|reference|check|cheque|value|number|card|"
                         u"statement|currency|fee|running|booking|booked|effective|"
                         u"settlement|remarks|outflow|inflow|payment|payments|charge|charges|"
                         u"debits|credits|counterparty|beneficiary|recipient|notes|time|"
                         u"day|month|year|item|location|store|tran|txn|trans|amt|bal")
                 .split(u'|'))
            words.insert(word.toString());
        return words;
    }();
    return kWords;
}

// Header words that English shares with others.
const QSet<QString> &internationalWords()
{
    static const QSet<QString> kWords{QStringLiteral("date"),   QStringLiteral("type"),
                                      QStringLiteral("total"),  QStringLiteral("name"),
                                      QStringLiteral("status"), QStringLiteral("bank"),
                                      QStringLiteral("code"),   QStringLiteral("id")};
    return kWords;
}

QStringView trimmedOf(QStringView word)
{
    constexpr QStringView kAround = u"()[]\"'=:;,";
    while (!word.isEmpty() && kAround.contains(word.front()))
        word = word.mid(1);
    while (!word.isEmpty() && (kAround.contains(word.back()) || word.back() == u'.'))
        word.chop(1);
    return word;
}

// "01.12.2024-31.12.2024": two dates with a dash between and no blank.
bool takeJoined(QStringView word, QList<DateText> &dates)
{
    for (qsizetype at = word.indexOf(u'-'); at > 0; at = word.indexOf(u'-', at + 1)) {
        const auto first = scanDate(word.left(at));
        const auto second = scanDate(word.mid(at + 1));
        if (first && second) {
            dates << *first << *second;
            return true;
        }
    }
    return false;
}

QString textOf(const TextRow &row)
{
    return row.cells.join(u' ');
}

QList<QDate> validDates(const QString &text, DateOrder order)
{
    QList<QDate> dates;
    for (const DateText &date : datesIn(text)) {
        QDate day = toDate(date, order);
        if (!day.isValid()) // a line may be written another way than the rows
            day = toDate(date, order == DateOrder::Mdy ? DateOrder::Dmy : DateOrder::Mdy);
        if (day.isValid())
            dates.append(day);
    }
    return dates;
}

bool isPeriod(QDate from, QDate to)
{
    constexpr qint64 kLongest = 400;
    return from < to && from.daysTo(to) <= kLongest;
}

bool isYear(QStringView word)
{
    const int year = word.size() == 4 ? word.toInt() : 0;
    return year >= 1990 && year <= 2099;
}

QDate endOfMonth(int year, int month)
{
    const QDate first(year, month, 1);
    return first.isValid() ? first.addDays(first.daysInMonth() - 1) : QDate();
}

// "2024年01月", "2024년 1월"
QDate endOfNumberedMonth(QStringView text)
{
    for (qsizetype at = 4; at < text.size(); ++at) {
        if ((text[at] != u'年' && text[at] != u'년') || !isYear(text.sliced(at - 4, 4)))
            continue;
        const QStringView rest = text.mid(at + 1).trimmed();
        qsizetype end = 0;
        while (end < rest.size() && rest[end].isDigit())
            ++end;
        if (end > 0 && end <= 2 && end < rest.size() && (rest[end] == u'月' || rest[end] == u'월'))
            return endOfMonth(text.sliced(at - 4, 4).toInt(), rest.left(end).toInt());
    }
    return {};
}

// "Statement for March 2024", "Jahr 2023": the last day of the month or year.
QDate endOfNamedTime(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QDate end = endOfNumberedMonth(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QStringView word = trimmedOf(words[i]);
        if (!isYear(word))
            continue;
        const int month = i > 0 ? monthOfName(trimmedOf(words[i - 1])) : 0;
        end = std::max(end, endOfMonth(word.toInt(), month > 0 ? month : 12));
    }
    return end;
}

} // namespace

QList<DateText> datesIn(QStringView text)
{
    QList<DateText> dates;
    if (text.size() > 400)
        return dates;
    const QStringList words = text.toString().simplified().split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype count = std::min<qsizetype>(3, words.size() - i); count > 0; --count) {
            const QString joined = words.mid(i, count).join(u' ');
            const QStringView candidate = trimmedOf(joined);
            const bool bare = std::all_of(candidate.begin(), candidate.end(),
                                          [](QChar c) { return c.isDigit(); });
            if (bare)
                continue; // a number of an account
            if (const auto date = scanDate(candidate)) {
                dates.append(*date);
            } else if (count != 1 || !takeJoined(candidate, dates)) {
                continue;
            }
            i += count - 1;
            break;
        }
    }
    return dates;
}

bool putsDayFirst(const QStringList &headers)
{
    constexpr int kKnown = 80;
    int known = 0;
    for (const QString &header : headers) {
        const QList<RoleMatch> matches = matchHeader(header);
        const QString folded = foldHeader(header);
        known += !matches.isEmpty() && matches.first().score >= kKnown
                      && !internationalWords().contains(folded)
                   ? 1
                   : 0;
        for (const QString &word : folded.split(u' ')) {
            if (englishWords().contains(word))
                return false;
        }
    }
    return known >= 2;
}

bool putsYearFirst(const QStringList &headers)
{
    constexpr std::array kScripts{QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana,
                                  QChar::Script_Hangul};
    const auto isEastAsian = [&](QChar c) {
        return std::find(kScripts.begin(), kScripts.end(), c.script()) != kScripts.end();
    };
    const auto isLatin = [](QChar c) { return c.script() == QChar::Script_Latin; };
    int eastAsian = 0;
    int bilingual = 0; // "日期 Date"
    for (const QString &header : headers) {
        if (std::none_of(header.begin(), header.end(), isEastAsian))
            continue;
        ++eastAsian;
        bilingual += std::count_if(header.begin(), header.end(), isLatin) > 3 ? 1 : 0;
    }
    return eastAsian > 0 && bilingual * 2 < eastAsian;
}

QDate lastDayOf(const QList<TextRow> &lines, DateOrder order)
{
    QDate latest;
    QDate named;
    QDate before; // the one date of the line before
    for (const TextRow &line : lines) {
        const QString text = textOf(line);
        const QList<QDate> dates = validDates(text, order);
        if (dates.size() == 2 && isPeriod(dates[0], dates[1]))
            return dates[1];
        if (dates.size() == 1 && isPeriod(before, dates[0]))
            return dates[0];
        before = dates.size() == 1 ? dates[0] : QDate();
        for (const QDate date : dates)
            latest = std::max(latest, date);
        if (dates.isEmpty())
            named = std::max(named, endOfNamedTime(text));
    }
    return latest.isValid() ? latest : named;
}

} // namespace finwise::importer
