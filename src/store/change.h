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
    // Whether records of one of these entities are among them.
    template <Entity... E> [[nodiscard]] bool touches() const
    {
        return (records.contains(QString(Schema<E>::entity)) || ...);
    }
    void merge(const ChangeSet &other);
};

// Writes a record as given, or deletes it.
struct Change {
    enum class Kind { Write, Delete };
    Kind kind = Kind::Write;
    Record record; // for Delete only type and meta.id matter
    // Set by Mutation::write(catalog, entity): the content is here, and record.data is empty.
    std::shared_ptr<const EntityRow> row = nullptr;
};

// The content of a change that writes.
QJsonObject dataOf(const Change &change);

// One statement import, so that it can be listed and taken back as a whole.
struct ImportBatch {
    Id id;
    Id accountId;
    QString fileName;
    Instant importedAt;
    qint64 rows = 0;
    std::optional<Instant> undoneAt;
    // False while a very large import is written, or taken back, in several transactions. What a
    // crash left like that is taken back when the store is opened next.
    bool complete = true;
    QList<Id> replaced = {}; // rows entered by hand that the statement's rows took over
};

// Changes that happen together. Each inner list is a group that must not be torn apart on its way
// to other devices (at most limits::kGroupEntries); a mutation may hold thousands of groups.
struct Mutation {
    QList<QList<Change>> groups;
    bool bulk = false; // a background job: edits made by hand overtake it on the wire
    // An import is taken back by its batch; its mutation has no inverse.
    std::optional<ImportBatch> importBatch = {};
    // Fills in one more group, or answers false. Asked inside the transaction, behind `groups`, so
    // that a hundred thousand rows need not be in memory at once; its error takes all back. It may
    // read the store, but not change it.
    std::function<Result<bool>(QList<Change> &group)> more = {};

    // Each adds a group of one.
    Mutation &write(Record record);
    template <Entity E> Mutation &write(const EntityCatalog &catalog, const E &entity)
    {
        groups.append(QList<Change>{encoded(catalog, entity)});
        return *this;
    }
    // The change that writes an entity, without the detour over JSON.
    template <Entity E> static Change encoded(const EntityCatalog &catalog, const E &entity)
    {
        Change change{Change::Kind::Write, Record{&catalog.type<E>(), entity.meta, {}},
                      std::make_shared<const EntityRow>(encodeRow(entity))};
        change.record.meta.ext = {};
        return change;
    }
    Mutation &remove(const EntityType &type, const Id &id);
};

// What mutate() did. Applying `inverse` undoes it; that is all undo and redo are.
struct Mutated {
    ChangeSet changes;
    Mutation inverse;
};

} // namespace finwise
Q_DECLARE_METATYPE(finwise::ChangeSet)
