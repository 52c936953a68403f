// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the records that rules name, by id or by name. Thread rule: the reader's thread.
#pragma once

#include "base/text.h"
#include "domain/entities.h"
#include "store/reader.h"

namespace finwise::cli {

// NotFound and Ambiguous errors name what was looked for.
template <class E> Result<E> findNamed(Reader &reader, const QString &named)
{
    const auto records = reader.all<E>();
    if (!records)
        return fail(records.error());
    QList<E> found;
    for (const E &record : *records) {
        if (record.meta.id.toString() == named
            || normalizeText(record.name) == normalizeText(named))
            found.append(record);
    }
    if (found.size() == 1)
        return found.first();
    const QString kind = QString(Schema<E>::entity);
    return found.isEmpty() ? fail(ErrorKind::NotFound, named,
                                  QStringLiteral("there is no %1 of that name or id").arg(kind))
                           : fail(ErrorKind::Ambiguous, named,
                                  QStringLiteral("several records %1 are called that").arg(kind));
}

} // namespace finwise::cli
