// SPDX-License-Identifier: GPL-3.0-or-later
// Columns whose words say debit or credit beside amounts without a sign, and which of two words
// means what where a word alone cannot tell ("B" and "A" are Borç and Alacak, or Af and Bij).
// Thread rule: pure functions.
#pragma once

#include "importer/evidence.h"

namespace finwise::importer {

struct Marker {
    int column = -1;
    QString outWord; // both empty: every word speaks for itself
    QString inWord;
    bool needsProof = false; // two words that nobody knows; only balances can tell
};

// The columns that may be markers; one whose words nobody knows is there twice, once each way.
QList<Marker> findMarkers(const Evidence &evidence);

} // namespace finwise::importer
