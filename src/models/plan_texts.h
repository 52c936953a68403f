// SPDX-License-Identifier: GPL-3.0-or-later
// What the planning page says: a plan's rule in words, how far away a date is, amounts, accounts,
// and why a plan cannot be booked. Thread rule: GUI thread (translations).
#pragma once

#include "store/planning_query.h"

#include <QCoreApplication>

namespace finwise {

class PlanTexts {
    Q_DECLARE_TR_FUNCTIONS(finwise::PlanTexts)

public:
    // "every month on day 31, on the working day before a weekend, until 31/12/2027"
    [[nodiscard]] static QString rule(const PlanningTransaction &plan);
    // "today", "in 5 days", "3 days overdue"
    [[nodiscard]] static QString distance(QDate date, QDate today);
    // "Mon, 30/11/2026"
    [[nodiscard]] static QString day(QDate date);
    // With its sign; "about" or a range where the plan is not exact.
    [[nodiscard]] static QString amount(const PlanningTransaction &plan);
    // The account; of a transfer both, in the direction the money goes.
    [[nodiscard]] static QString accounts(const PlanningTransaction &plan,
                                          const PlanningPicture &picture);
    // Empty when it can be booked.
    [[nodiscard]] static QString problem(const PlanningTransaction &plan,
                                         const PlanningPicture &picture);

    // In the order of the enums.
    [[nodiscard]] static QStringList patterns();
    [[nodiscard]] static QStringList weekends();
    [[nodiscard]] static QStringList ends();
    [[nodiscard]] static QStringList amountKinds();

private:
    [[nodiscard]] static QString pattern(const PlanningTransaction &plan);
    [[nodiscard]] static QString ending(const PlanningTransaction &plan);
};

} // namespace finwise
