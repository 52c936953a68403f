// SPDX-License-Identifier: GPL-3.0-or-later
// decide(): the one place where a conflict is judged. The server calls it under the tenant's lock;
// clients never judge. Per merge group: causality first (the author had seen exactly this), then
// the tenant's policy, then the later stamp. Every value that loses is reported for the journal.
// Thread rule: pure functions of their arguments.
#pragma once

#include "domain/record.h"
#include "domain/stamp.h"

#include <QMap>

namespace finwise::merge {

enum class Policy { LastWriteWins, FirstWins };

// The op id and stamp that last wrote a merge group.
struct GroupState {
    QString op;
    Stamp stamp;
    bool operator==(const GroupState &) const = default;
};

struct RecordState {
    Record record; // meta.deletedAt set: a tombstone
    QMap<QString, GroupState> groups;
    bool operator==(const RecordState &) const = default;
};

struct Op {
    QString id;
    bool isDelete = false;
    QStringList groups;          // merge groups the change writes
    QMap<QString, QString> base; // merge group → op id the author had seen
    Stamp stamp;                 // effective
    Instant createdAt;
    QJsonObject data; // the full record after the change, canonical
};

enum class Outcome { Applied, Lost, Rejected, OutOfOrder };

// A value that did not survive. Complete, so that it can be restored.
struct Loser {
    QString op;     // the op that wrote the losing value
    QString winner; // the op that displaced it
    QStringList groups;
    bool wasDelete = false; // the losing value is "deleted"
    QJsonObject data;       // the full record as the loser saw it
    bool operator==(const Loser &) const = default;
};

struct Decision {
    Outcome outcome = Outcome::Applied;
    // The state to store with version raised by one; empty when nothing changes.
    std::optional<RecordState> next;
    QList<Loser> losers;
};

struct Question {
    const EntityType *type = nullptr; // borrowed
    Id recordId;
    Op op;
    std::optional<RecordState> current; // empty: the record is unknown
    Policy policy = Policy::LastWriteWins;
    bool wholeRecord = false; // tenant setting merge = record: all fields are one group
    // True when the op id has been processed before.
    std::function<bool(const QString &op)> seen;
};

// REQUIRES: the op itself has not been processed and its record is not purged.
Decision decide(const Question &question);

// The time the server gives a change: its age by the author's clock, counted back from the
// server's now. A steady error of the author's clock cancels out; never later than now.
Instant effectiveTime(Instant serverNow, Instant clientNow, Instant updatedAt);

} // namespace finwise::merge
