// SPDX-License-Identifier: GPL-3.0-or-later
// Currencies as statements write them: ISO codes, symbols and abbreviations.
// Thread rule: pure functions.
#pragma once

#include <QString>

namespace finwise::importer {

// The ISO 4217 code that exactly this word or sign stands for ("EUR", "€", "kr", "zł"); empty when
// it stands for none. "kr" of three countries is taken as SEK; headers tell better.
QString currencyOfToken(QStringView token);
// The first currency named inside a longer text such as "Betrag (EUR)" or "Saldo: CHF 12.00";
// codes count in capitals only, for some of them are words. In the header of a column a sign in
// brackets is one, too: "Amount (RM)"; elsewhere "(R)" stands behind a brand.
enum class Mention { Header, Anywhere };
QString currencyMentioned(QStringView text, Mention where = Mention::Anywhere);

// Whether two currencies share a sign, as "$" may be any dollar or peso; a code is like itself only
// when others share its sign.
bool areWrittenAlike(QStringView one, QStringView other);

} // namespace finwise::importer
