// SPDX-License-Identifier: GPL-3.0-or-later
// Years that are not counted from the birth of Christ: the Republic of China since 1912, the eras
// of Japan since their emperor's first year. Thread rule: pure functions.
#pragma once

#include <QString>

namespace finwise::importer {

// "113/03/05" → "2024/03/05", "令和6年3月5日" → "2024年3月5日", "R6.3.5" → "2024.3.5"; empty when
// the text does not begin with such a year.
QString withCommonYear(QStringView date);

} // namespace finwise::importer
