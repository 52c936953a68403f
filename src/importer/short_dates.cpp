// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/short_dates.h"

#include "importer/column_profile.h"
#include "importer/column_roles.h"
#include "importer/date_hints.h"
#include "importer/limits.h"
#include "importer/month_names.h"

#include <QHash>

#include <algorithm>

namespace finwise::importer {
namespace {

struct ShortDate {
    int first = 0; // as written; a month name is always `second`
    int second = 0;
    bool monthNamed = false;
    bool plain = false; // "31.12": could be an amount, too
    int serial = 0;     // the days that a spreadsheet counts
    int year = -1; // the last two of six digits: "241130" begins with the year, "301124" ends so
};

QStringView numberAt(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return end > 0 && end <= 2 ? text.left(end) : QStringView();
}

QStringView wordAt(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return text.left(end);
}

QStringView withoutMarks(QStringView text)
{
    while (!text.isEmpty() && QStringView(u" .,-/").contains(text.front()))
        text = text.mid(1);
    return text;
}

std::optional<ShortDate> withMonthName(QStringView text)
{
    ShortDate date;
    date.monthNamed = true;
    QStringView day = numberAt(text);
    if (!day.isEmpty())
        text = withoutMarks(text.mid(day.size()));
    const QStringView name = wordAt(text);
    date.second = monthOfName(name);
    if (date.second == 0)
        return std::nullopt;
    text = withoutMarks(text.mid(name.size()));
    if (day.isEmpty()) {
        day = numberAt(text);
        text = withoutMarks(text.mid(day.size()));
    }
    date.first = day.toInt();
    return text.isEmpty() && date.first >= 1 && date.first <= 31 ? std::optional(date)
                                                                 : std::nullopt;
}

QDate sixDigitDay(const ShortDate &date, DateOrder order)
{
    constexpr int kCentury = 2000;
    const bool yearFirst = order == DateOrder::Ymd;
    return {kCentury + (yearFirst ? date.first : date.year), date.second,
            yearFirst ? date.year : date.first};
}

std::optional<ShortDate> withSixDigits(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(),
                                    [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.size() != 6 || !digits)
        return std::nullopt;
    ShortDate date{text.left(2).toInt(), text.sliced(2, 2).toInt(), true, true};
    date.year = text.sliced(4).toInt();
    const bool possible = sixDigitDay(date, DateOrder::Ymd).isValid()
                       || sixDigitDay(date, DateOrder::Dmy).isValid();
    return possible ? std::optional(date) : std::nullopt;
}

// The days since 1899 by which spreadsheets count: those from 1995 to 2064.
std::optional<ShortDate> withSerial(QStringView text)
{
    constexpr int kFirst = 34'700;
    constexpr int kLast = 60'000;
    const bool digits = std::all_of(text.begin(), text.end(),
                                    [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int serial = digits && text.size() == 5 ? text.toInt() : 0;
    if (serial < kFirst || serial > kLast)
        return std::nullopt;
    ShortDate date{1, 1, true, true};
    date.serial = serial;
    return date;
}

std::optional<ShortDate> scanShort(QStringView cell)
{
    QStringView text = cell.trimmed();
    if (text.size() > 2 && text.front() == u'\'' && text.back() == u'\'')
        text = text.sliced(1, text.size() - 2).trimmed();
    else if (text.startsWith(u'\'')) // a spreadsheet's mark of a text
        text = text.mid(1);
    if (text.size() < 3 || text.size() > 16)
        return std::nullopt;
    if (const auto serial = withSerial(text))
        return serial;
    if (const auto six = withSixDigits(text))
        return six;
    if (const auto named = withMonthName(text))
        return named;
    // "Mo 31.12.": a weekday in front that is no month
    if (text.front().isLetter())
        text = withoutMarks(text.mid(wordAt(text).size()));
    const QStringView first = numberAt(text);
    if (first.isEmpty() || first.size() == text.size())
        return std::nullopt;
    const QChar mark = text[first.size()];
    const QStringView second = numberAt(text.mid(first.size() + 1));
    if (second.isEmpty() || !QStringView(u"./-月").contains(mark))
        return std::nullopt;
    const QStringView rest = text.mid(first.size() + 1 + second.size());
    const bool closed = (rest == u"." && mark == u'.') || (rest == u"日" && mark == u'月');
    if (!rest.isEmpty() && !closed)
        return std::nullopt;
    ShortDate date{first.toInt(), second.toInt(), false, mark == u'.' && !closed};
    if (mark == u'月') { // the month stands in front
        std::swap(date.first, date.second);
        date.monthNamed = true;
    }
    const auto between = [](int value, int most) { return value >= 1 && value <= most; };
    const bool possible = (between(date.first, 31) && between(date.second, 12))
                       || (between(date.first, 12) && between(date.second, 31));
    return possible ? std::optional(date) : std::nullopt;
}

// The latest such day that is not behind lastDay.
QDate dayOf(const ShortDate &date, DateOrder order, QDate lastDay)
{
    if (date.serial > 0)
        return QDate(1899, 12, 30).addDays(date.serial);
    if (date.year >= 0)
        return sixDigitDay(date, order);
    const bool monthFirst = order == DateOrder::Mdy && !date.monthNamed;
    const int day = monthFirst ? date.second : date.first;
    const int month = monthFirst ? date.first : date.second;
    constexpr int kLeapYears = 8; // the 29th of February may be that long ago
    for (int year = lastDay.year(); year > lastDay.year() - kLeapYears; --year) {
        const QDate found(year, month, day);
        if (found.isValid() && found <= lastDay)
            return found;
    }
    return {};
}

bool hasMoney(const TextRow &row, int except)
{
    for (int i = 0; i < row.cells.size(); ++i) {
        const QStringView cell = row.cell(i);
        if (i != except && !cell.isEmpty()
            && (!scanShort(cell) || cell.size() == 6 || cell.size() == 5) && scanAmount(cell))
            return true;
    }
    return false;
}

bool hasFullDate(const TextRow &row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
        return cell.size() <= 48 && scanDate(cell).has_value();
    });
}

// Only some ways to write a date are none to write an amount; the others need a header.
bool isHeaded(const QList<TextRow> &rows, qsizetype before, int column)
{
    for (qsizetype i = 0; i < before; ++i) {
        const QList<RoleMatch> matches = matchHeader(rows[i].cell(column));
        if (scoreOf(matches, Role::BookingDate) >= 60 || scoreOf(matches, Role::ValueDate) >= 60)
            return true;
    }
    return false;
}

DateOrder orderOf(const QList<ShortDate> &dates, const QStringList &headers, QDate lastDay)
{
    if (dates.first().year >= 0) {
        // The wrong way round, some are no days or lie in the future.
        const auto possible = [&](DateOrder order) {
            return std::count_if(dates.begin(), dates.end(), [&](const ShortDate &date) {
                const QDate day = sixDigitDay(date, order);
                return day.isValid() && (!lastDay.isValid() || day <= lastDay);
            });
        };
        return possible(DateOrder::Ymd) >= possible(DateOrder::Dmy) ? DateOrder::Ymd
                                                                    : DateOrder::Dmy;
    }
    bool dayBehind = false;
    bool dayInFront = false;
    for (const ShortDate &date : dates) {
        dayInFront = dayInFront || date.first > 12;
        dayBehind = dayBehind || (!date.monthNamed && date.second > 12);
    }
    if (dayInFront || dayBehind)
        return dayBehind ? DateOrder::Mdy : DateOrder::Dmy;
    if (putsDayFirst(headers))
        return DateOrder::Dmy;
    const auto jumps = [&](DateOrder order) {
        qint64 sum = 0;
        QDate last;
        for (const ShortDate &date : dates) {
            const QDate day = dayOf(date, order, lastDay);
            sum += last.isValid() && day.isValid() ? std::abs(last.daysTo(day)) : 0;
            last = day;
        }
        return sum;
    };
    return jumps(DateOrder::Dmy) > 3 * jumps(DateOrder::Mdy) + 3 ? DateOrder::Mdy : DateOrder::Dmy;
}

} // namespace

std::optional<ShortDates> ShortDates::find(const QList<TextRow> &rows, QDate today)
{
    QHash<int, int> columns;
    int full = 0;
    for (const TextRow &row : rows) {
        if (hasFullDate(row)) {
            full += hasMoney(row, -1) ? 1 : 0;
            continue;
        }
        for (int i = 0; i < std::min<qsizetype>(row.cells.size(), 32); ++i)
            columns[i] += scanShort(row.cell(i)) && hasMoney(row, i) ? 1 : 0;
    }
    ShortDates found;
    int most = 0;
    for (int column = 0; column < 32; ++column) {
        if (columns.value(column) > most) {
            most = columns.value(column);
            found.m_column = column;
        }
    }
    if (most == 0 || full * 2 > most)
        return std::nullopt;
    QList<ShortDate> dates;
    QList<TextRow> around;
    QStringList headers;
    qsizetype firstRow = -1;
    bool plain = false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto date = scanShort(rows[i].cell(found.m_column));
        if (!date || !hasMoney(rows[i], found.m_column)) {
            if (firstRow < 0 && i < limits::kMaxPreambleRows && !rows[i].isBlank())
                headers = rows[i].cells;
            around.append(rows[i]);
            continue;
        }
        firstRow = firstRow < 0 ? i : firstRow;
        plain = plain || date->plain;
        dates.append(*date);
    }
    if (plain && !isHeaded(rows, firstRow, found.m_column))
        return std::nullopt;
    const bool complete = dates.first().year >= 0 || dates.first().serial > 0;
    found.m_lastDay = lastDayOf(around, DateOrder::Dmy);
    found.m_guessed = !found.m_lastDay.isValid() && !complete;
    if (!found.m_lastDay.isValid())
        found.m_lastDay = today;
    if (!found.m_lastDay.isValid() && !complete)
        return std::nullopt;
    found.m_order = orderOf(dates, headers, found.m_lastDay);
    if (found.m_order == DateOrder::Mdy && !found.m_guessed)
        found.m_lastDay = lastDayOf(around, DateOrder::Mdy);
    return found;
}

void ShortDates::complete(TextRow &row) const
{
    const auto date = scanShort(row.cell(m_column));
    const QDate day = date ? dayOf(*date, m_order, m_lastDay) : QDate();
    if (day.isValid())
        row.cells[m_column] = day.toString(Qt::ISODate);
}

} // namespace finwise::importer
