// SPDX-License-Identifier: GPL-3.0-or-later
// What a number without a balance to prove it means: whether spending is written as a positive
// number. A column of debit and credit words decides; without one only the habits of cards tell.
// Thread rule: pure functions.
#pragma once

#include "importer/evidence.h"

namespace finwise::importer {

// A column of debit and credit words. "Paid" in every row is a state and tells no direction.
bool isMarker(const Evidence &evidence, int column);

// Such a column in whose first values both words come up.
bool saysBothSides(const Evidence &evidence, int column);

// Whether the balances of this column are owed, though they are written without a minus.
bool isOwed(const Evidence &evidence, int column);

// Settles the sign of a rule with one signed column that no balance proves; other findings stay.
void judgeSign(const Evidence &evidence, AmountFinding &finding);

} // namespace finwise::importer
