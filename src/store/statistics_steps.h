// SPDX-License-Identifier: GPL-3.0-or-later
// The steps a period is cut into for plots and tables. Thread rule: pure functions.
#pragma once

#include <QDate>
#include <QList>

namespace finwise {

// Days up to 31 of them, months up to 60, years up to 60; above, one step is the whole period.
enum class StatisticsUnit { Day, Month, Year, Whole };
struct StatisticsStep {
    QDate from; // both inclusive
    QDate to;
};
// REQUIRES: valid dates, from <= to.
StatisticsUnit statisticsUnit(QDate from, QDate to);
QList<StatisticsStep> statisticsSteps(QDate from, QDate to);

} // namespace finwise
