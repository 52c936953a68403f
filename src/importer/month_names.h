// SPDX-License-Identifier: GPL-3.0-or-later
// Names of months in the languages of the statements. Thread rule: pure function.
#pragma once

#include <QString>

namespace finwise::importer {

// 1 to 12 for a month's name or abbreviation in any language known; 0 for every other word.
int monthOfName(QStringView word);

} // namespace finwise::importer
