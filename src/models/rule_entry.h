// SPDX-License-Identifier: GPL-3.0-or-later
// The rules while a person enters a transaction: they fill in what was left empty and never change
// what was typed. Thread rule: the reader's thread.
#pragma once

#include "domain/transaction.h"
#include "store/reader.h"

namespace finwise {

// Fills in the new transaction; its account stays. Rules that cannot run are left out.
void fillByRules(Reader &reader, Transaction &transaction);

} // namespace finwise
