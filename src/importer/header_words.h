// SPDX-License-Identifier: GPL-3.0-or-later
// The words that head the columns of bank statements. Thread rule: constant data.
#pragma once

#include "importer/column_roles.h"

namespace finwise::importer {

struct HeaderWords {
    Role role;
    int score;         // of a header that is exactly one of the words
    QStringView words; // separated by "|"
};

// Every known header word; a word may stand for several roles, its content decides then.
QList<HeaderWords> headerWords();

} // namespace finwise::importer
