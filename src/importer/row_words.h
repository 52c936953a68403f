// SPDX-License-Identifier: GPL-3.0-or-later
// Words inside rows that say what a row is: pending, opening balance, total, debit or credit.
// Thread rule: pure functions.
#pragma once

#include "importer/number_format.h"

namespace finwise::importer {

enum class Booking { Booked, Pending, NotCarriedOut };
// What a status cell says; Booked also for a word that says nothing about it.
Booking bookingState(QStringView cell);
// True for a word of the vocabulary above, "booked" words included: tells a status column.
bool isBookingWord(QStringView cell);

// The text of an opening or closing balance, a turnover or a total, not of a payment. The text
// must begin with such words and say little more.
bool isBalanceText(QStringView cell);

// "D", "Soll", "Af", "OUT" → Minus; "C", "Haben", "Bij", "IN" → Plus; None for any other word.
StatedSign directionOf(QStringView cell);

// Words that name a credit on a card: a payment received, a refund.
bool isCardCreditText(QStringView text);
// A payment of the card's bill, and nothing else.
bool isCardPaymentText(QStringView text);
// The same in words that an account, too, may use for what it pays.
bool isSettlementText(QStringView text);
// A row that calls itself a purchase.
bool isPurchaseText(QStringView text);
// The look of a card purchase: merchant and town in columns of blanks, or a country at the end.
bool isCardPurchaseText(QStringView text);

} // namespace finwise::importer
