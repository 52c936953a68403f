// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/date_format.h"

#include "importer/calendar_years.h"
#include "importer/date_words.h"
#include "importer/digits.h"
#include "importer/month_names.h"
#include "importer/weekday_names.h"

#include <algorithm>
#include <array>

namespace finwise::importer {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QStringView withoutMarks(QStringView text)
{
    while (!text.isEmpty() && QStringView(u".,( ").contains(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && QStringView(u".) ").contains(text.back()))
        text.chop(1);
    return text;
}

// A time of day, a zone, or nothing: what may follow a date.
bool mayFollowDate(QStringView rest)
{
    rest = rest.trimmed();
    if (rest.isEmpty() || rest == u".")
        return true;
    if (rest.size() <= 12 && rest.startsWith(u'(') && rest.endsWith(u')')) { // "(Tue)"
        const QStringView inside = rest.sliced(1, rest.size() - 2);
        return !inside.isEmpty()
            && std::all_of(inside.begin(), inside.end(), [](QChar c) { return c.isLetter(); });
    }
    // "2025.11.17., hétfő"; behind a comma the bank may have destroyed its letters.
    const QStringView word = withoutMarks(rest);
    const bool aside = (rest.startsWith(u',') || rest.startsWith(u".,")) && word.size() >= 3
                    && word.size() <= 12 && word.front().isLower()
                    && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    if (aside || isWeekday(word))
        return true;
    if (rest.startsWith(u"as of ")) // the day it counts from stands behind the day of the entry
        return scanDate(rest.mid(6)).has_value();
    if (QStringView(u"Tt,-:/").contains(rest[0]) || rest.startsWith(u". ")) // "24 lug 2024. 02:59"
        rest = rest.mid(1).trimmed();
    // Hours, a mark, two digits of minutes; the second date of a period is none.
    qsizetype hours = 0;
    while (hours < rest.size() && isDigit(rest[hours]))
        ++hours;
    if (hours == 0 || hours > 2 || rest.size() < hours + 3 || rest.left(hours).toInt() > 24)
        return false;
    const QChar mark = rest[hours];
    const QStringView minutes = rest.sliced(hours + 1, 2);
    const bool clock = (mark == u':' || mark == u'.') && isDigit(minutes[0]) && isDigit(minutes[1])
                    && minutes.toInt() < 60;
    const qsizetype nextMark = rest.indexOf(mark, hours + 1);
    const bool date = mark == u'.' && nextMark >= 0 && rest.size() - nextMark - 1 == 4;
    return clock && !date && rest.size() <= 32 && rest.indexOf(u'/') < 0;
}

bool isSeparator(QChar c)
{
    return c == u'.' || c == u'/' || c == u'-' || c == u' ' || c == u',';
}

std::optional<DateText> scanCompact(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits != 8 && digits != 12 && digits != 14)
        return std::nullopt;
    if (digits == 8 && !mayFollowDate(text.mid(8)))
        return std::nullopt;
    const bool zoned = digits == 14 && text.sliced(digits).startsWith(u'[') && text.endsWith(u']');
    if (digits != 8 && text.size() != digits && !zoned)
        return std::nullopt;
    const int year = text.left(4).toInt();
    DateText out;
    if (year >= 1950 && year < 2100) {
        out = {{year, text.sliced(4, 2).toInt(), text.sliced(6, 2).toInt()}, {4, 2, 2}, {}, -1};
        if (toDate(out, DateOrder::Ymd).isValid())
            return out;
    }
    if (digits != 8)
        return std::nullopt;
    out = {{text.left(2).toInt(), text.sliced(2, 2).toInt(), text.sliced(4, 4).toInt()},
           {2, 2, 4},
           {},
           -1};
    if (toDate(out, DateOrder::Dmy).isValid() || toDate(out, DateOrder::Mdy).isValid())
        return out;
    return std::nullopt;
}

// One field: digits, or the name of a month. Advances past it and the separators behind it.
bool takeField(QStringView &text, DateText &out, int index)
{
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    if (end > 0) {
        if (end > 4 || end == 3)
            return false;
        out.field[index] = text.left(end).toInt();
        out.digits[index] = static_cast<int>(end);
    } else {
        while (end < text.size() && text[end].isLetter())
            ++end;
        const int month = monthOfName(text.left(end));
        if (month == 0 || out.monthField >= 0)
            return false;
        out.field[index] = month;
        out.monthField = index;
    }
    text = text.mid(end);
    if (index == 2)
        return true;
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const bool nameFollows = index == 0 && text.size() > 3 && isDigit(text[3]) // "06Aug2025"
                          && std::all_of(text.begin(), text.begin() + 3, isLetter);
    if (text.isEmpty() || !(isSeparator(text[0]) || out.monthField >= 0 || nameFollows))
        return false;
    if (index == 0)
        out.separator = isSeparator(text[0]) ? text[0] : QChar(u' ');
    else if (out.monthField < 0 && text[0] != out.separator)
        return false; // "1.234,56" and "12.11-13" are no dates
    qsizetype skip = 0;
    while (skip < text.size() && skip < 3 && isSeparator(text[skip]))
        ++skip;
    text = text.mid(skip);
    return true;
}

// "Mo, ", "Wed ": a short word in front that is no month.
QStringView withoutWeekday(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    if (end == 0 || end > 10 || end == text.size() || monthOfName(text.left(end)) != 0)
        return text;
    const QChar after = text[end];
    if (after != u',' && after != u'.' && after != u' ')
        return text;
    text = text.mid(end + 1).trimmed();
    return text.startsWith(u',') ? text.mid(1).trimmed() : text; // "Mo., 03.01.2025"
}

// "10:11 03-01-25", "02:03:04 PM, 3/1/2025": a time of day in front.
QStringView withoutClock(QStringView text)
{
    qsizetype at = 0;
    int marks = 0;
    while (at < text.size() && at <= 8 && (isDigit(text[at]) || text[at] == u':')) {
        marks += text[at] == u':' ? 1 : 0;
        ++at;
    }
    if (marks == 0 || marks > 2 || at < 4 || at == text.size())
        return text;
    QStringView rest = text.mid(at).trimmed();
    if (rest.startsWith(u"am", Qt::CaseInsensitive) || rest.startsWith(u"pm", Qt::CaseInsensitive))
        rest = rest.mid(2);
    while (!rest.isEmpty() && (rest[0] == u',' || rest[0].isSpace()))
        rest = rest.mid(1);
    return rest;
}

int fullYear(int year, int digits)
{
    // Thailand counts from the death of the Buddha.
    constexpr int kBuddhist = 543;
    if (digits > 2)
        return year >= 1950 + kBuddhist && year <= 2099 + kBuddhist ? year - kBuddhist : year;
    return year < 70 ? 2000 + year : 1900 + year;
}

// How badly the dates jump about under an order: days between neighbouring rows, added up.
qint64 restlessness(const QList<DateText> &cells, DateOrder order)
{
    qint64 sum = 0;
    QDate last;
    for (const DateText &cell : cells) {
        const QDate date = toDate(cell, order);
        if (last.isValid())
            sum += std::abs(last.daysTo(date));
        last = date;
    }
    return sum;
}

} // namespace

QString dateOrderName(DateOrder order)
{
    switch (order) {
    case DateOrder::Dmy: return QStringLiteral("dmy");
    case DateOrder::Mdy: return QStringLiteral("mdy");
    case DateOrder::Ymd: return QStringLiteral("ymd");
    case DateOrder::Ydm: return QStringLiteral("ydm");
    }
    return {};
}

std::optional<DateOrder> dateOrderFromName(QStringView name)
{
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd, DateOrder::Ydm}) {
        if (name.compare(dateOrderName(order), Qt::CaseInsensitive) == 0)
            return order;
    }
    return std::nullopt;
}

// "2025年9月7日", "2025년 9월 7일": year, month and day are named behind their numbers.
static std::optional<DateText> scanNamedFields(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (QStringView(u"年月년월").contains(c))
            plain += u'-';
        else if (c != u'日' && c != u'일' && !(c.isSpace() && plain.endsWith(u'-')))
            plain += c;
    }
    return scanDate(plain);
}

std::optional<DateText> scanDate(QStringView cell)
{
    QStringView text = cell.trimmed();
    if (text.size() < 6 || text.size() > 48)
        return std::nullopt;
    if (hasOtherDigits(text))
        return scanDate(withPlainDigits(text));
    if (hasFillWords(text))
        return scanDate(withoutFillWords(text));
    if (const QString common = withCommonYear(text); !common.isEmpty())
        return scanDate(common);
    if (text.contains(u'年') || text.contains(u'년'))
        return scanNamedFields(text);
    if (text.size() > 2 && text.front() == u'\'' && text.back() == u'\'')
        text = text.sliced(1, text.size() - 2);
    else if (text.front() == u'\'') // Excel's mark of a text
        text = text.sliced(1);
    if (text.size() > 10 && (text[2] == u':' || text[1] == u':'))
        text = withoutClock(text);
    if (const auto compact = scanCompact(text))
        return compact;
    // Cheap refusal of the many cells that are words: a date has at least three digits.
    if (std::count_if(text.begin(), text.end(), isDigit) < 3)
        return std::nullopt;
    text = withoutWeekday(text);
    DateText out;
    for (int index = 0; index < 3; ++index) {
        if (!takeField(text, out, index))
            return std::nullopt;
    }
    // A number that only looks like a date ("12 34 5") has no two-digit parts; a year has two or
    // four.
    const bool yearFirst = out.digits[0] == 4;
    const bool yearLast = out.digits[2] == 4 || out.digits[2] == 2;
    if (!yearFirst && !yearLast)
        return std::nullopt;
    if (out.separator == u' ' && out.monthField < 0 && !yearFirst && out.digits[2] != 4)
        return std::nullopt;
    if (out.separator == u',' && out.monthField < 0)
        return std::nullopt;
    if (!mayFollowDate(text))
        return std::nullopt;
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd, DateOrder::Ydm}) {
        if (toDate(out, order).isValid())
            return out;
    }
    return std::nullopt;
}

std::optional<DateText> scanEpoch(QStringView cell)
{
    constexpr qint64 kFirst = 1'000'000'000; // September 2001, the first with ten digits
    constexpr qint64 kLast = 2'145'916'800;  // the end of 2037
    cell = cell.trimmed();
    const bool digits = std::all_of(cell.begin(), cell.end(), isDigit);
    if (!digits || (cell.size() != 10 && cell.size() != 13))
        return std::nullopt;
    const qint64 seconds = cell.left(10).toLongLong();
    if (seconds < kFirst || seconds > kLast)
        return std::nullopt;
    constexpr qint64 kSecondsOfDay = 86'400;
    const QDate date = QDate(1970, 1, 1).addDays(seconds / kSecondsOfDay);
    return DateText{{date.year(), date.month(), date.day()}, {4, 2, 2}, {}, -1};
}

QDate toDate(const DateText &text, DateOrder order)
{
    const auto make = [&](int y, int m, int d) -> QDate {
        const int year = fullYear(text.field[y], text.digits[y]);
        if (year < 1950 || year > 2099 || text.digits[d] > 2 || text.digits[m] > 2
            || text.digits[y] == 1 || text.digits[y] == 0)
            return {};
        return QDate(year, text.field[m], text.field[d]);
    };
    if (text.digits[0] == 4)
        return order == DateOrder::Ydm && text.monthField < 0 ? make(0, 2, 1) : make(0, 1, 2);
    if (text.monthField == 0)
        return make(2, 0, 1);
    if (text.monthField == 1) // "07-Nov-13", or "13-Nov-07" where the order says year first
        return order == DateOrder::Ymd && text.digits[2] <= 2 ? make(0, 1, 2) : make(2, 1, 0);
    switch (order) {
    case DateOrder::Dmy: return make(2, 1, 0);
    case DateOrder::Mdy: return make(2, 0, 1);
    case DateOrder::Ymd:
        return text.digits[0] == 2 && text.digits[2] == 2 ? make(0, 1, 2) : QDate();
    case DateOrder::Ydm: return {}; // only behind a year of four digits
    }
    return {};
}

bool allAreDates(const QList<DateText> &cells, DateOrder order)
{
    return std::all_of(cells.begin(), cells.end(),
                       [order](const DateText &cell) { return toDate(cell, order).isValid(); });
}

DateInference inferDateOrder(const QList<DateText> &cells, bool yearFirst)
{
    // "2025-20-03": one cell that is no date otherwise makes dates of none of the others wrongly.
    if (!allAreDates(cells, DateOrder::Ymd) && allAreDates(cells, DateOrder::Ydm))
        return {DateOrder::Ydm, true, true,
                QStringLiteral("only with the day before the month all %1 cells are dates")
                    .arg(cells.size())};
    constexpr std::array kOrders{DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd};
    // With dots, two-digit years come last everywhere but where the year always comes first.
    const auto reads = [yearFirst](const DateText &cell, DateOrder order) {
        const bool dots = order == DateOrder::Ymd && cell.separator == u'.' && cell.digits[0] != 4;
        return (yearFirst || !dots) && toDate(cell, order).isValid();
    };
    std::array<int, 3> readable{};
    bool needsOrder = false;
    for (const DateText &cell : cells) {
        needsOrder = needsOrder
                  || (cell.digits[0] != 4 && cell.monthField != 0
                      && !(cell.monthField == 1 && cell.digits[2] == 4));
        for (size_t i = 0; i < kOrders.size(); ++i)
            readable[i] += reads(cell, kOrders[i]) ? 1 : 0;
    }
    if (!needsOrder)
        return {DateOrder::Ymd, true, true,
                QStringLiteral("the year or the name of the month tells the order")};
    const int most = *std::max_element(readable.begin(), readable.end());
    QList<DateOrder> fitting;
    for (size_t i = 0; i < kOrders.size(); ++i) {
        if (readable[i] == most)
            fitting.append(kOrders[i]);
    }
    if (fitting.size() == 1)
        return {fitting[0], true, true,
                QStringLiteral("only this order makes dates of all %1 cells").arg(most)};
    // Statements are sorted and cover weeks or months: the wrong order makes the rows jump.
    std::stable_sort(fitting.begin(), fitting.end(), [&](DateOrder a, DateOrder b) {
        return restlessness(cells, a) < restlessness(cells, b);
    });
    const qint64 best = restlessness(cells, fitting[0]);
    const qint64 next = restlessness(cells, fitting[1]);
    const bool clear = next > 3 * best + 3;
    const bool yearFits = fitting.contains(DateOrder::Ymd);
    if (yearFirst && yearFits && (fitting[0] == DateOrder::Ymd || !clear))
        return {DateOrder::Ymd, false, true,
                QStringLiteral("every cell fits several orders; where the headers' language is "
                               "spoken the year comes first")};
    // Year first with two digits is rare; it needs the rows to speak for it clearly.
    if (fitting[0] == DateOrder::Ymd && !clear)
        return {DateOrder::Dmy, false, false, QStringLiteral("every cell fits several orders")};
    if (!clear)
        return {fitting.contains(DateOrder::Dmy) ? DateOrder::Dmy : fitting[0], false, false,
                QStringLiteral("every cell fits several orders and so does the sequence of rows")};
    return {
        fitting[0], false, true,
        QStringLiteral("every cell fits several orders; in this one the rows follow each other")};
}

} // namespace finwise::importer
