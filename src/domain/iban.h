// SPDX-License-Identifier: GPL-3.0-or-later
// IBAN by ISO 13616: normal form and check digits. Thread rule: pure functions.
#pragma once

#include <QString>

namespace finwise {

// Upper case without blanks.
QString normalizedIban(QStringView text);
// True for two letters, two digits, 11 to 30 more characters and valid check digits (mod 97).
bool isIban(QStringView text);

} // namespace finwise
