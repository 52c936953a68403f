// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/budget.h"

namespace finwise {

QList<Error> invariants(const Budget &budget)
{
    QList<Error> errors;
    if (!budget.categoryId)
        errors.append(
            Error{ErrorKind::Validation, QStringLiteral("categoryId"), QStringLiteral("missing")});
    if (!budget.month.isValid() || budget.month.day() != 1)
        errors.append(Error{ErrorKind::Validation, QStringLiteral("month"),
                            QStringLiteral("must be the first day of a month")});
    return errors;
}

} // namespace finwise
