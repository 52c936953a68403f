// SPDX-License-Identifier: GPL-3.0-or-later
// Money: an exact amount, int64 minor units plus ISO 4217 currency. Never a double anywhere.
// Arithmetic is checked: it answers an error instead of wrapping. Thread rule: plain value.
#pragma once

#include "base/result.h"

#include <array>

namespace finwise {

// Three upper-case letters of ISO 4217. The default is EUR.
class Currency {
public:
    constexpr Currency() : m_code{'E', 'U', 'R'} {}
    // Validation error unless exactly three ASCII letters; lower case is accepted.
    static Result<Currency> parse(QStringView code);
    [[nodiscard]] QString code() const { return QString::fromLatin1(m_code.data(), 3); }
    // Digits after the decimal point by ISO 4217: 2 for most, 0 for JPY, 3 for KWD.
    [[nodiscard]] int decimals() const;
    bool operator==(const Currency &) const = default;
    auto operator<=>(const Currency &) const = default;

private:
    std::array<char, 3> m_code;
};

struct Money {
    qint64 minor = 0; // signed, in the currency's smallest unit; negative means money out
    Currency currency;
    bool operator==(const Money &) const = default;
};

// Validation error when the currencies differ or the sum leaves the range of int64.
Result<Money> add(const Money &a, const Money &b);
Result<Money> negated(const Money &a);
// Canonical text "-1234.56": dot, all decimals of the currency, no grouping, no currency.
QString toDecimalText(const Money &money);
// Reads what a person types on a command line: "12,34", "-12.34", "1.234,56", "1,234.56", "12".
// A single separator followed by exactly three digits is a grouping mark unless the currency has
// three decimals. Validation error for anything else, for too many decimals and for overflow.
Result<Money> moneyFromText(QStringView text, Currency currency);

} // namespace finwise
