// SPDX-License-Identifier: GPL-3.0-or-later
// How the statistics say shares, changes and steps of time. Thread rule: pure functions.
#pragma once

#include "domain/money.h"
#include "store/statistics_steps.h"

#include <QString>

namespace finwise {

// "24.7 %" of the whole; empty when there is no whole.
QString shareText(qint64 part, qint64 whole);
// "+120.00 € (+4.2 %)"; without the percentage when there was nothing before.
QString changeText(const Money &now, const Money &before);
// A step below a plot: "Mar", "21", "2026".
QString stepLabel(StatisticsUnit unit, const StatisticsStep &step);
// The same in full: "March 2026", "21/03/2026", "2026".
QString stepName(StatisticsUnit unit, const StatisticsStep &step);
// A line of a CSV file (RFC 4180) with its end. A text that a spreadsheet would take for a formula
// is marked as text.
QByteArray csvLine(const QStringList &cells);

} // namespace finwise
