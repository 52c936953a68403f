// SPDX-License-Identifier: GPL-3.0-or-later
// TenantRows: the rows of one tenant's database as values. No judgement and no transactions here;
// whoever calls it has begun one. Thread rule: the connection's thread.
#pragma once

#include "db/connection.h"
#include "db/statement.h"
#include "merge/decide.h"
#include "server/tenant_store.h"

#include <array>

namespace finwise::server {

struct TenantMeta {
    Position head;
    qint64 purgeFloor = 0;
    qint64 records = 0; // rows, tombstones included
    bool operator==(const TenantMeta &) const = default;
};

struct StoredRecord {
    merge::RecordState state;
    qint64 seq = 0;
    QByteArray content; // compact JSON; when given, state.record.data is empty
};

// Who did something, for journal and audit.
struct Author {
    QString user;
    QString device;
    Instant at;
};

// One client database as it was last greeted.
struct DeviceRow {
    QString nonce;         // given to it last
    QString previousNonce; // the one it brought along then
};

class TenantRows {
public:
    // The connection is borrowed.
    explicit TenantRows(db::Connection &connection) : m_db(connection) {}

    Result<TenantMeta> meta();
    Result<void> setMeta(const TenantMeta &meta);

    // Empty when the record was never stored.
    Result<std::optional<StoredRecord>> record(const EntityType &type, const Id &id);
    Result<void> write(const StoredRecord &record);
    // Keeps the version that is about to be replaced.
    Result<void> keepOld(const StoredRecord &old, const QString &replacedBy, Instant at);
    // The versions that were replaced, oldest first.
    Result<QList<wire::SyncRecord>> versionsBefore(const EntityType &type, const Id &id,
                                                   qint64 epoch);
    // Within one transaction.
    Result<bool> isPurged(const EntityType &type, const Id &id);

    // The stored answer to an op; empty when it was never answered for good.
    Result<std::optional<wire::EntryResult>> result(const Id &op);
    Result<bool> hasResult(const QString &op);
    Result<void> storeResult(const wire::EntryResult &result, Instant at);

    // The number it has there. The author is whose value it was.
    Result<qint64> journal(const EntityType &type, const Id &id, const merge::Loser &loser,
                           const Author &author);
    // The id of the user who was last greeted on the device; empty when nobody was.
    Result<QString> userOf(const Id &device);
    // Lost values of a device after that number, but for those whose own verdict was that.
    Result<QList<wire::ConflictNotice>> conflictsAfter(const Id &device, qint64 number,
                                                       qint64 limit);
    Result<void> audit(const wire::Entry &entry, const wire::EntryResult &result, qint64 seq,
                       const Author &author);

    // Rows with after < seq <= head in history order.
    Result<QList<wire::SyncRecord>> changesAfter(qint64 after, const Position &head, qint64 limit);
    // Rows of one entity in id order.
    Result<QList<wire::SyncRecord>> recordsAfter(const EntityType &type, const QString &after,
                                                 qint64 epoch, qint64 limit);

    // Rows of one entity whose ids end like that, in id order.
    Result<QList<wire::SyncRecord>> recordsEndingOn(const EntityType &type, const QString &suffix,
                                                    const QString &after, qint64 epoch,
                                                    qint64 limit);

    // Empty for a client database that was never greeted.
    Result<std::optional<DeviceRow>> device(const Id &device, const Id &incarnation);
    Result<void> keepDevice(const wire::Hello &hello, const Id &user, const DeviceRow &row,
                            Instant now);

    // Counters and rows that contradict each other; empty when sound.
    Result<QStringList> problems();

    static wire::SyncRecord toWire(const StoredRecord &record, qint64 epoch);

private:
    // What a push runs for each entry is compiled once for all of them.
    enum class Hot { FindRecord, WriteRecord, FindResult, StoreResult, Audit };
    Result<db::Statement *> hot(Hot which, const QString &sql);
    static wire::SyncRecord wireRow(const db::Statement &row, qint64 epoch);
    Result<QList<wire::SyncRecord>> page(const QString &sql, const QVariantList &values,
                                         qint64 epoch);

    db::Connection &m_db;
    std::array<std::optional<db::Statement>, 5> m_hot;
    std::optional<bool> m_anyPurged;
};

} // namespace finwise::server
