// SPDX-License-Identifier: GPL-3.0-or-later
// SyncQueue: local changes on their way to the server, in the same database as the data.
//   pending → processing → synced          failed = dead letter
// An entry that was sent once never changes; unsent entries of the same record merge into one.
// Thread rule: the Store's thread.
#pragma once

#include "db/statement.h"
#include "wire/messages.h"

#include <QSet>

namespace finwise {

enum class QueueStatus { Pending, Processing, Synced, Failed };
constexpr auto enumNames(QueueStatus)
{
    using Name = EnumName<QueueStatus>;
    return std::array{Name{QueueStatus::Pending, QLatin1StringView("pending")},
                      Name{QueueStatus::Processing, QLatin1StringView("processing")},
                      Name{QueueStatus::Synced, QLatin1StringView("synced")},
                      Name{QueueStatus::Failed, QLatin1StringView("failed")}};
}

struct QueueEntry {
    wire::Entry entry;
    QueueStatus status = QueueStatus::Pending;
    int attempts = 0; // counted ones only
    Instant nextAttemptAt;
    std::optional<Instant> processingSince;
    std::optional<ErrorKind> errorKind;
    QString errorText;
};

struct QueueCounts {
    qint64 pending = 0;
    qint64 processing = 0;
    qint64 failed = 0;
    bool operator==(const QueueCounts &) const = default;
};

struct BatchLimits {
    qsizetype entries = 15;
    qsizetype bytes = 60 * 1024;
};

class SyncQueue {
public:
    explicit SyncQueue(db::Connection &connection, const Clock &clock);

    // Cheap at any queue length (PRD-FR6.1): counts a partial index.
    Result<QueueCounts> counts();
    // The next entries to send and marks them processing, in one transaction: hand-made edits
    // before bulk, then by age; groups are whole; an entry whose record has an earlier unsettled
    // entry outside the batch waits, and so does one that names a record whose creation failed.
    // Empty when nothing is due.
    Result<QList<QueueEntry>> take(const BatchLimits &limits);
    // Pending entries that become due later: the earliest time, or nothing.
    Result<std::optional<Instant>> nextDue();
    // Processing → pending without counting an attempt.
    Result<void> release(const QList<Id> &entries);
    // The same for all that have been processing for longer than this (PRD-FR1.3), or for all.
    Result<qint64> releaseStuck(qint64 olderThanMs);
    Result<qint64> releaseAll();

    // For people: newest first, with a limit of at most 10,000.
    Result<QList<QueueEntry>> list(std::optional<QueueStatus> status, int limit);
    // Without the payload (entry.data empty) it is cheaper.
    Result<std::optional<QueueEntry>> find(const Id &entry, bool withPayload = true);
    // Failed → pending, attempts forgotten. NotFound when the entry is not failed.
    Result<void> retry(const Id &entry);
    Result<QList<QueueEntry>> openEntries(const QString &entity, const Id &id);

    // Used by Store and SyncStore inside their transactions.
    Result<void> append(const wire::Entry &entry, int lane);
    // With the content as compact JSON, made already; entry.data does not matter.
    Result<void> append(const wire::Entry &entry, int lane, QByteArrayView payload);
    Result<void> replaceUnsent(const wire::Entry &entry);
    Result<void> removeUnsent(const Id &entry);
    // Takes a failed entry out; later changes of the record inherit its base. NotFound otherwise.
    Result<void> removeFailed(const Id &entry);
    Result<void> setStatus(const Id &entry, QueueStatus status);
    Result<void> setRetry(const Id &entry, Instant nextAttemptAt, bool counted, ErrorKind kind,
                          const QString &text);
    Result<void> setFailed(const Id &entry, bool counted, ErrorKind kind, const QString &text);
    // True when an entry of the record is not synced yet.
    Result<bool> hasOpen(const Id &record);
    // The same of any other entry than that one.
    Result<bool> hasOther(const Id &record, qint64 opSeq);
    Result<void> setSynced(qint64 opSeq);
    // True when an entry of the bulk lane is still unsettled for one of these records.
    Result<bool> hasOpenBulk(const QList<Id> &records);
    // True when the entry has never been sent and shares its group with no other entry.
    Result<bool> isMergeable(const Id &entry);

private:
    Result<QSet<QString>> refusedRecords();
    Result<QList<QueueEntry>> read(db::Statement &statement);
    db::Connection &m_connection;
    const Clock &m_clock;
};

} // namespace finwise
