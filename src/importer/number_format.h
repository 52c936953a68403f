// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as statements write them. A cell is first scanned without knowing the number format;
// the format of a column follows from all its cells; then each cell is read exactly, in integers.
// Thread rule: pure functions.
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace finwise::importer {

// Which way the money went, as far as the cell itself says.
enum class StatedSign { None, Plus, Minus };

struct AmountText {
    StatedSign sign = StatedSign::None;
    QString body;        // digits and separators only, at least one digit
    QString currency;    // ISO code, empty when the cell has none
    bool byWord = false; // the sign is a word behind the number: "CR", "S"
};

// Understands "-12,34", "12,34-", "(12.34)", "+ $1,150.00", "1 234,50 kr", "CHF 45'520.83",
// "12,34 S", "5.00CR", "'12,34'" and "-,01". Nothing for any other text.
std::optional<AmountText> scanAmount(QStringView cell);

// What the cells of one column say about their decimal mark.
struct NumberEvidence {
    int dot = 0;          // cells in which "." must be the decimal mark
    int comma = 0;        // the same for ","
    int dotOrGroup = 0;   // "1.234": either
    int commaOrGroup = 0; // "1,234": either
    int plain = 0;        // no mark at all, or only grouping that is none of the two

    void add(QStringView body);
    void add(const NumberEvidence &other);
};

struct NumberFormat {
    QChar decimal = u'.';
    bool decided = false; // false when the cells leave it open
    bool inCents = false; // whole numbers of hundredths, as the header says
    bool operator==(const NumberFormat &) const = default;
};

// The format of a column; its own cells first, then what the file's other numbers use.
NumberFormat inferNumberFormat(const NumberEvidence &own, const NumberEvidence &file);

struct ParsedNumber {
    qint64 minor = 0;
    bool rounded = false; // the cell had more decimals, not all of them zero, than the currency
};

// The size of the number in units of 10^-decimals. Validation error when grouping and decimal
// mark do not fit the format, or when it is too large.
Result<ParsedNumber> parseNumber(QStringView body, const NumberFormat &format, int decimals);

} // namespace finwise::importer
