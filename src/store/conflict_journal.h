// SPDX-License-Identifier: GPL-3.0-or-later
// ConflictJournal: every value of this device that lost against another, complete, so that the
// user can look at it and restore it. Thread rule: the Store's thread.
#pragma once

#include "db/statement.h"
#include "domain/record.h"

namespace finwise {

struct Conflict {
    Id id;
    Id op; // the entry that lost
    QString entity;
    Id entityId;
    QString reason; // the verdict: conflict_lost, conflict_rejected, gone
    QStringList groups;
    bool wasDelete = false;
    QJsonObject mine;   // the full record as it was here
    QJsonObject theirs; // the record that won; empty when it is gone
    Instant at;
    std::optional<Instant> resolvedAt;
    QString resolution; // kept, restored
};

class ConflictJournal {
public:
    explicit ConflictJournal(db::Connection &connection);
    Result<void> add(const Conflict &conflict);
    // Unresolved ones only unless all are asked for; newest first, at most 10,000.
    Result<QList<Conflict>> list(bool all = false);
    Result<std::optional<Conflict>> find(const Id &conflict);
    Result<qint64> openCount();
    Result<void> resolve(const Id &conflict, const QString &resolution, Instant at);

private:
    Result<QList<Conflict>> read(db::Statement &statement);
    db::Connection &m_connection;
};

} // namespace finwise
