// SPDX-License-Identifier: GPL-3.0-or-later
// The names of weekdays in the languages that statements are written in. Thread rule: pure.
#pragma once

#include <QStringView>

namespace finwise::importer {

// "Mo", "Montag", "hétfő", "lundi": whole names and the usual short ones, in any case.
bool isWeekday(QStringView word);

} // namespace finwise::importer
