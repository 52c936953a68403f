// SPDX-License-Identifier: GPL-3.0-or-later
// What a change to the user's data is, before and after it is done. Thread rule: plain values.
#pragma once

#include "domain/record.h"

#include <QMap>

namespace finwise {

// Which records changed, by wire name of the entity. Published once after each commit.
struct ChangeSet {
    QMap<QString, QList<Id>> records;
    bool queueChanged = false;     // number or state of queued changes
    bool conflictsChanged = false; // conflict journal
    [[nodiscard]] bool isEmpty() const
    {
        return records.isEmpty() && !queueChanged && !conflictsChanged;
    }
    void merge(const ChangeSet &other);
};

// Writes a record as given, or deletes it.
struct Change {
    enum class Kind { Write, Delete };
    Kind kind = Kind::Write;
    Record record; // for Delete only type and meta.id matter
};

// One statement import, so that it can be listed and taken back as a whole.
struct ImportBatch {
    Id id;
    Id accountId;
    QString fileName;
    Instant importedAt;
    qint64 rows = 0;
    std::optional<Instant> undoneAt;
};

// Changes that happen together. Each inner list is a group that must not be torn apart on its way
// to other devices (at most limits::kGroupEntries); a mutation may hold thousands of groups.
struct Mutation {
    QList<QList<Change>> groups;
    bool bulk = false; // a background job: edits made by hand overtake it on the wire
    std::optional<ImportBatch> importBatch;

    // Each adds a group of one.
    Mutation &write(Record record);
    Mutation &remove(const EntityType &type, const Id &id);
};

// What mutate() did. Applying `inverse` undoes it; that is all undo and redo are.
struct Mutated {
    ChangeSet changes;
    Mutation inverse;
};

} // namespace finwise
Q_DECLARE_METATYPE(finwise::ChangeSet)
