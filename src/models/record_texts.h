// SPDX-License-Identifier: GPL-3.0-or-later
// How records of any entity, their fields and values are called in lists of changes and
// conflicts. Thread rule: pure functions apart from the reader; translations are thread-safe.
#pragma once

#include "store/reader.h"

#include <QCoreApplication>

namespace finwise {

class RecordTexts {
    Q_DECLARE_TR_FUNCTIONS(finwise::RecordTexts)

public:
    // "Transaction"; the name itself for an entity this program does not know.
    static QString entity(const QString &name);
    // "Category" for categoryId; the wire name for a field this program does not know.
    static QString field(const QString &name);
    // "Expense" for EXPENSE in a field that is one of a few; otherwise the value.
    static QString word(const QString &field, const QString &value);
    // The record in a few words: its name, or payee, amount and date.
    static QString title(const EntityCatalog &catalog, const QString &entity,
                         const QJsonObject &data);
    // A field as the user would write it; references are looked up by the reader.
    static QString value(Reader &reader, const FieldInfo &field, const QJsonValue &value);
};

} // namespace finwise
