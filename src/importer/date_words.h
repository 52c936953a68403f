// SPDX-License-Identifier: GPL-3.0-or-later
// Words inside a date that say nothing: "3 de marzo de 2025", "March 3rd, 2025", "1er mars 2025".
// Thread rule: pure functions.
#pragma once

#include <QString>

namespace finwise::importer {

bool hasFillWords(QStringView text);
QString withoutFillWords(QStringView text);

} // namespace finwise::importer
