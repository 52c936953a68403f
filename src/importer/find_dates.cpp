// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/date_hints.h"
#include "importer/find_columns.h"

namespace finwise::importer {
namespace {

struct DateColumn {
    int column = -1;
    double booking = 0.0; // how much speaks for the booking date
    double value = 0.0;   // how much speaks for the value date
    DateInference inference;
};

QList<DateText> dateCells(const Evidence &evidence, int column)
{
    QList<DateText> cells;
    for (const TextRow &row : evidence.rows) {
        if (const auto date = scanDate(row.cell(column)))
            cells.append(*date);
    }
    return cells;
}

// Cells that fit several orders: dates around the table may exclude all but one, and outside
// English nobody puts the month first.
DateInference inferOrder(const Evidence &evidence, int column)
{
    QList<DateText> cells = dateCells(evidence, column);
    const bool yearFirst = putsYearFirst(evidence.shape.names);
    DateInference inference = inferDateOrder(cells, yearFirst);
    if (inference.decided || cells.isEmpty())
        return inference;
    const QChar separator = cells.first().separator;
    const bool compact = separator.isNull();
    for (const TextRow &line : evidence.preamble) {
        for (const DateText &date : datesIn(line.cells.join(u' '))) {
            if (!compact && date.separator == separator && date.digits[0] != 4)
                cells.append(date);
        }
    }
    if (const DateInference wider = inferDateOrder(cells, yearFirst); wider.decided)
        return {wider.order, true, true,
                QStringLiteral("a date above the table excludes every other order")};
    const bool dayFirst = std::all_of(cells.begin(), cells.end(), [](const DateText &cell) {
        return toDate(cell, DateOrder::Dmy).isValid();
    });
    const bool chosenYear = yearFirst && inference.order == DateOrder::Ymd;
    if (inference.order != DateOrder::Dmy && dayFirst && !chosenYear
        && putsDayFirst(evidence.shape.names))
        return {DateOrder::Dmy, false, false,
                QStringLiteral("every cell fits several orders; the headers are of a language "
                               "that puts the day first")};
    return inference;
}

DateColumn weigh(const Evidence &evidence, int column)
{
    DateColumn out;
    out.column = column;
    const int booking = evidence.score(column, Role::BookingDate);
    const int value = evidence.score(column, Role::ValueDate);
    const int period = evidence.score(column, Role::PeriodDate);
    const ColumnProfile &profile = evidence.profiles[column];
    const bool unnamed = booking == 0 && value == 0 && period == 0;
    out.booking = unnamed ? 45.0 : booking >= value ? booking : 30.0 + booking * 0.2;
    out.value = value >= booking ? value : 20.0;
    const double fill = profile.rows > 0 ? double(profile.dates) / profile.rows : 0.0;
    // "Payout effective at": an unknown name over gaps is a date of something else.
    constexpr int kLoose = 60;
    if (booking < kLoose && fill < 0.9)
        out.booking -= kLoose / 2.0;
    out.booking += 25.0 * fill - 0.8 * period - 0.1 * column;
    out.value += 10.0 * fill - 0.8 * period;
    out.inference = inferOrder(evidence, column);
    if (evidence.options.dateOrder)
        out.inference = {*evidence.options.dateOrder, true, true, QStringLiteral("as asked for")};
    return out;
}

// A bank that puts the day before the month behind the year does so in every column.
void shareDayBeforeMonth(const Evidence &evidence, QList<DateColumn> &columns)
{
    const auto dayBeforeMonth = std::find_if(
        columns.begin(), columns.end(),
        [](const DateColumn &column) { return column.inference.order == DateOrder::Ydm; });
    if (dayBeforeMonth == columns.end())
        return;
    const DateInference inference = dayBeforeMonth->inference;
    for (DateColumn &column : columns) {
        if (allAreDates(dateCells(evidence, column.column), DateOrder::Ydm))
            column.inference = inference;
    }
}

// Undecided columns follow one of the same file that is decided or at least plausible.
void shareOrder(QList<DateColumn> &columns)
{
    const DateColumn *best = nullptr;
    for (const DateColumn &column : std::as_const(columns)) {
        const bool yearFirst = column.inference.order == DateOrder::Ymd
                            || column.inference.order == DateOrder::Ydm;
        if (yearFirst && column.inference.decided)
            continue;
        if (column.inference.decided && (!best || !best->inference.decided))
            best = &column;
        else if (!best && column.inference.plausible)
            best = &column;
    }
    if (!best)
        return;
    const DateInference source = best->inference;
    for (DateColumn &column : columns) {
        if (column.inference.decided)
            continue;
        column.inference.order = source.order;
        column.inference.decided = source.decided;
        column.inference.plausible = source.plausible;
        if (source.decided)
            column.inference.reason = QStringLiteral(
                "another date column of the file decides the order");
    }
}

void warnOfOrder(const DateInference &inference, Interpretation &out)
{
    if (inference.decided)
        return;
    out.warnings.append(
        QStringLiteral("date-order: day and month cannot be told apart for certain; read as %1%2; "
                       "say otherwise with the date order")
            .arg(dateOrderName(inference.order), inference.plausible ? QStringLiteral(
                                                     " because the rows follow each other that way")
                                                                     : QString()));
}

// Where no column holds dates, one that is headed like one may count seconds.
void findEpoch(const Evidence &evidence, Interpretation &out)
{
    for (int column = 0; column < evidence.width() && out.bookingDate < 0; ++column) {
        const bool headed = evidence.score(column, Role::BookingDate) >= 60
                         || evidence.score(column, Role::ValueDate) >= 60;
        int read = 0;
        for (const TextRow &row : evidence.rows)
            read += scanEpoch(row.cell(column)) ? 1 : 0;
        if (!headed || read == 0 || read * 10 < evidence.rows.size() * 9)
            continue;
        out.bookingDate = column;
        out.epochDates = true;
        assign(out, column, Role::BookingDate, 0.9, QStringLiteral("seconds since 1970"));
    }
}

// The way most neighbouring rows go; a few that go the other way are late bookings.
RowOrder rowOrder(const Evidence &evidence, const Interpretation &out)
{
    int up = 0;
    int down = 0;
    QDate last;
    for (const TextRow &row : evidence.rows) {
        const auto text = scanDate(row.cell(out.bookingDate));
        const QDate date = text ? toDate(*text, out.dateOrders[out.bookingDate]) : QDate();
        if (!date.isValid())
            continue;
        up += last.isValid() && date > last ? 1 : 0;
        down += last.isValid() && date < last ? 1 : 0;
        last = date;
    }
    if (up > 5 * down)
        return RowOrder::OldestFirst;
    return down > 5 * up ? RowOrder::NewestFirst : RowOrder::Unknown;
}

} // namespace

void findDates(Evidence &evidence, Interpretation &out)
{
    out.dateOrders = QList<DateOrder>(evidence.width(), DateOrder::Dmy);
    QList<DateColumn> columns;
    for (int column = 0; column < evidence.width(); ++column) {
        const auto forced = evidence.options.roles.constFind(column);
        const bool wanted = forced == evidence.options.roles.constEnd()
                         || *forced == Role::BookingDate || *forced == Role::ValueDate;
        if (wanted && evidence.profiles[column].isDate())
            columns.append(weigh(evidence, column));
    }
    if (columns.isEmpty())
        return findEpoch(evidence, out);
    shareDayBeforeMonth(evidence, columns);
    shareOrder(columns);
    for (const DateColumn &column : std::as_const(columns))
        out.dateOrders[column.column] = column.inference.order;
    const auto booking = std::max_element(
        columns.begin(), columns.end(),
        [](const auto &a, const auto &b) { return a.booking < b.booking; });
    out.bookingDate = booking->column;
    evidence.order = rowOrder(evidence, out);
    const double sure = std::min(1.0, booking->booking / 125.0)
                      * (booking->inference.decided ? 1.0 : 0.7);
    assign(out, booking->column, Role::BookingDate, sure,
           QStringLiteral("dates; ") + booking->inference.reason);
    warnOfOrder(booking->inference, out);
    columns.erase(booking);
    if (columns.isEmpty())
        return;
    const auto value = std::max_element(
        columns.begin(), columns.end(),
        [](const auto &a, const auto &b) { return a.value < b.value; });
    if (value->value < 20.0)
        return;
    out.valueDate = value->column;
    assign(out, value->column, Role::ValueDate, std::min(1.0, value->value / 110.0),
           QStringLiteral("the other date; ") + value->inference.reason);
}

} // namespace finwise::importer
