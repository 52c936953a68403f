// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a column are, counted over the sample. Inference argues from these counts.
// Thread rule: plain values and pure functions.
#pragma once

#include "importer/date_format.h"
#include "importer/number_format.h"
#include "importer/text_row.h"

namespace finwise::importer {

// What one cell may be; a cell can be a date and a number at once ("20250103").
struct CellFacts {
    bool filled = false;
    std::optional<DateText> date;
    std::optional<AmountText> amount;
    bool money = false; // an amount with decimals, a sign or a currency: not just digits
};
CellFacts factsOf(QStringView cell);

struct ColumnProfile {
    int rows = 0;
    int filled = 0;
    int dates = 0;
    int amounts = 0;
    int money = 0; // amounts that show decimals, a sign or a currency
    int zeros = 0;
    int minus = 0; // of the amounts: a minus is stated
    int plus = 0;
    int creditWords = 0; // a word behind the number says credit
    int longDigits = 0;  // digits only, with a leading zero or too many of them: an identifier
    int ibans = 0;
    int currencies = 0; // the cell is an ISO code
    int directions = 0; // the cell is a debit or credit word
    int bookingWords = 0;
    int otherCalendars = 0; // of the dates: calendar_years.h
    int texts = 0;          // has letters and is neither date nor amount
    qint64 textChars = 0;
    QStringList distinct;      // the first few different values
    QList<bool> saysDirection; // of each distinct value
    QList<bool> saysBooking;
    QString currencyInCells; // the first currency written inside amounts
    NumberEvidence numbers;

    [[nodiscard]] double share(int count) const
    {
        return filled > 0 ? double(count) / filled : 0.0;
    }
    [[nodiscard]] bool isDate() const { return dates > 0 && share(dates) >= 0.6; }
    [[nodiscard]] bool isNumber() const
    {
        return amounts > 0 && share(amounts) >= 0.6 && share(longDigits) < 0.5;
    }
};

constexpr int kDistinctKept = 12;

// Profiles of all columns over the rows given.
QList<ColumnProfile> profileColumns(const QList<TextRow> &rows, int width);

} // namespace finwise::importer
