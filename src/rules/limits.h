// SPDX-License-Identifier: GPL-3.0-or-later
// The bounds of the rules engine: rules come from other devices, too, and none of them may make an
// import slow or large. Thread rule: constants.
#pragma once

#include <QtGlobal>

namespace finwise::rules::limits {

constexpr int kMaxConditions = 100;
constexpr int kMaxActions = 100;
constexpr int kMaxValues = 500; // in the list of "one_of"
constexpr int kMaxTextChars = 4'000;
constexpr int kMaxPatternChars = 500;
// Steps of one pattern over one text, then it counts as not matching; a pattern with nested
// repetitions would otherwise run for years.
constexpr int kMaxMatchSteps = 20'000;
// How far two dates may be apart that are "about" the same.
constexpr int kApproxDays = 3;

} // namespace finwise::rules::limits
