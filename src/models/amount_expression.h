// SPDX-License-Identifier: GPL-3.0-or-later
// A small sum as people type it into an amount: "12,50+3,20", "3*4.90", "-100/4". Exact in minor
// units; a division rounds half away from zero. Thread rule: pure function.
#pragma once

#include "domain/money.h"

namespace finwise {

// Products and quotients by whole numbers first, then sums. Validation error when it is none, or
// when a number overflows.
Result<Money> amountFromExpression(const QString &text, const Currency &currency);

} // namespace finwise
