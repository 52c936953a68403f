// SPDX-License-Identifier: GPL-3.0-or-later
// The columns other than the amounts: dates, texts, currency, references. Each function fills
// its part of the interpretation. Thread rule: pure functions.
#pragma once

#include "importer/evidence.h"

namespace finwise::importer {

// Booking and value date with the order of day, month and year of each date column.
// Also sets the evidence's order of rows.
void findDates(Evidence &evidence, Interpretation &out);
// Payee, purpose, type and references among the columns that have no role yet.
void findTexts(const Evidence &evidence, Interpretation &out);
// The currency column or the currency the file states anywhere, and the account's own IBAN.
void findCurrency(const Evidence &evidence, Interpretation &out);

// Gives a column its role, once: a column that has one keeps it. False when it had one.
bool assign(Interpretation &out, int column, Role role, double confidence, const QString &reason);
bool isFree(const Interpretation &interpretation, int column);

} // namespace finwise::importer
