// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/skipped_occurrence.h"

namespace finwise {

QList<Error> invariants(const SkippedOccurrence &skipped)
{
    QList<Error> errors;
    if (!skipped.planningTransactionId)
        errors.append(Error{ErrorKind::Validation, QStringLiteral("planningTransactionId"),
                            QStringLiteral("missing")});
    if (!skipped.date.isValid())
        errors.append(
            Error{ErrorKind::Validation, QStringLiteral("date"), QStringLiteral("missing")});
    return errors;
}

} // namespace finwise
