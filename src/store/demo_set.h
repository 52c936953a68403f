// SPDX-License-Identifier: GPL-3.0-or-later
// A household's books of the last 14 months, made up, for trying the program and for pictures of
// it. The same day gives the same records with the same ids. Thread rule: pure function.
#pragma once

#include "base/clock.h"
#include "store/change.h"

namespace finwise {

enum class DemoLanguage { English, German };

Mutation demoSet(const EntityCatalog &catalog, const Clock &clock, DemoLanguage language);

} // namespace finwise
