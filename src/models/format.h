// SPDX-License-Identifier: GPL-3.0-or-later
// How amounts, dates and times are written for the user, in the user's locale. Amounts are
// written from their exact minor units. Thread rule: pure functions.
#pragma once

#include "domain/money.h"

#include <QDate>
#include <QLocale>

namespace finwise {

// "−1.234,56 €": all decimals of the currency, a real minus sign, the currency where the locale
// puts it.
QString moneyText(const Money &money, const QLocale &locale = {});
// The same with a plus sign in front of money that came in.
QString signedMoneyText(const Money &money, const QLocale &locale = {});
// "1234,56" with a plain minus, as it stands in an input field.
QString moneyInput(const Money &money, const QLocale &locale = {});
// Sums of several currencies, one after the other; the zero of the default currency for none.
QString moneyText(const QList<Money> &sums, const QLocale &locale = {});
// -1, 0 or 1.
int signOf(const Money &money);
// "31.12.2025": the short form of the locale with four digits of the year.
QString dateText(QDate date, const QLocale &locale = {});
// Reads dateText() and a few shorter forms; an invalid date when it is none. Two-digit years are
// of this century; a missing year is that of `today`.
QDate dateFromText(const QString &text, QDate today, const QLocale &locale = {});
// dateText() and the time to the minute.
QString momentText(qint64 unixMs, const QLocale &locale = {});
QString countText(qint64 count, const QLocale &locale = {});

} // namespace finwise
