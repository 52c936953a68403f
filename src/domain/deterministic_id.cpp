// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deterministic_id.h"

namespace finwise {

Id importedTransactionId(const Id &account, QStringView fingerprint, int occurrence)
{
    // Joined, not filled into a pattern: a fingerprint may hold "%1" itself.
    return Id::v5(account, QStringLiteral("import:") + fingerprint.toString() + u':'
                               + QString::number(occurrence));
}

Id importedRecipientId(const Id &tenant, QStringView normalizedName)
{
    return Id::v5(tenant, QStringLiteral("recipient:") + normalizedName.toString());
}

Id budgetId(const Id &category, QDate month)
{
    return Id::v5(category, QStringLiteral("budget:") + month.toString(QStringLiteral("yyyy-MM")));
}

Id plannedBookingId(const Id &plan, QDate date)
{
    return Id::v5(plan, QStringLiteral("booking:") + date.toString(Qt::ISODate));
}

Id plannedCounterBookingId(const Id &plan, QDate date)
{
    return Id::v5(plan, QStringLiteral("counter-booking:") + date.toString(Qt::ISODate));
}

Id skippedOccurrenceId(const Id &plan, QDate date)
{
    return Id::v5(plan, QStringLiteral("skip:") + date.toString(Qt::ISODate));
}

} // namespace finwise
