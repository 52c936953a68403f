// SPDX-License-Identifier: GPL-3.0-or-later
// SyncStore: the sync engine's view of a tenant's database: queue, shadow (the server's last word
// per record), cursor, conflict journal. Each function is one transaction; a cursor is stored in
// the transaction that applies what it covers. Thread rule: the Store's thread.
#pragma once

#include "store/change.h"
#include "store/conflict_journal.h"
#include "store/sync_queue.h"
#include "wire/digest.h"
#include "wire/messages.h"

#include <QSet>

namespace finwise {

namespace db {
class RoomyCache;
}
class Shadow;
struct ShadowRow;
class Store;

// Identity of this database towards the server, and how far it has read.
struct SyncMetadata {
    Id serverId;    // null before the first contact
    Id incarnation; // of this unbroken database
    QString nonce;  // from the last welcome
    wire::Cursor cursor;
    QString initialAfter;               // resume key while the first load is under way
    wire::Cursor initialSnapshot;       // empty when no first load is under way
    qint64 clockOffsetMs = 0;           // server minus local
    std::optional<Instant> lastSuccess; // queue empty and cursor = head
    qint64 nextOpSeq = 1;
    QString user;              // whose changes these are; empty before the first contact
    QString epoch;             // of the server's history, as last announced
    qint64 conflictNumber = 0; // of the last conflict the server told this device of
    bool operator==(const SyncMetadata &) const = default;
};

// What becomes of one queue entry after the server's answer (or its absence).
struct Settlement {
    enum class Kind {
        Synced,     // applied or duplicate
        Lost,       // the server kept another value: journal ours, adopt result.record
        Retry,      // pending again, not before nextAttemptAt
        DeadLetter, // failed; the user decides
    };
    Kind kind = Kind::Synced;
    wire::EntryResult result; // result.id names the entry
    Instant nextAttemptAt;
    bool counted = false; // an attempt in the sense of the retry rules
    ErrorKind errorKind = ErrorKind::Internal;
    QString errorText;
};

class SyncStore {
public:
    explicit SyncStore(Store &store);
    ~SyncStore();

    SyncQueue &queue() { return *m_queue; }
    ConflictJournal &journal() { return *m_journal; }

    Result<SyncMetadata> metadata();
    // The same through any connection, a read-only one beside a running sync too; the incarnation
    // is null before the first metadata().
    static Result<SyncMetadata> storedMetadata(db::Connection &connection);
    Result<void> setMetadata(const SyncMetadata &metadata);

    // Stores the verdicts of a batch. When `from` is not empty and equals the stored cursor, the
    // cursor moves to `to`.
    Result<ChangeSet> settle(const QList<Settlement> &settlements, const wire::Cursor &from = {},
                             const wire::Cursor &to = {});
    // Applies a page of changes that starts at the stored cursor and moves the cursor to `to`.
    // Protocol error, and nothing applied, when the stored cursor is not `from`.
    Result<ChangeSet> applyPage(const QList<wire::SyncRecord> &records, const wire::Cursor &from,
                                const wire::Cursor &to);
    // Applies a page of the full set; after the last one (after empty) the cursor is `snapshot`.
    Result<ChangeSet> applyInitialPage(const QList<wire::SyncRecord> &records, const QString &after,
                                       const wire::Cursor &snapshot);
    // Gives up a dead letter for good: the record shows the server's version again, or disappears
    // when the server never had it. NotFound when the entry is not failed.
    Result<ChangeSet> discard(const Id &entry);
    // Failed → pending, attempts forgotten.
    Result<void> retry(const Id &entry);
    // The server's history was set back: confirmed changes are pending again, with their op ids.
    Result<ChangeSet> offerArchive();
    // Forgets confirmed changes after 30 days. Returns how many.
    Result<qint64> pruneArchive();

    // Called once after opening: shows what was received of entities that only this version of
    // the program knows.
    Result<void> meetCatalog();

    struct RecordName {
        QString entity;
        Id id;
    };
    // Records that the server's full set did not name, too many of them to drop unasked.
    Result<QList<RecordName>> missing();
    static Result<QList<RecordName>> missing(db::Connection &connection); // beside a running sync
    Result<qint64> missingCount();
    // The user's word about all of them: deleted here too, or given to the server once more.
    Result<ChangeSet> dropMissing();
    Result<ChangeSet> keepMissing();

    // Self-check: sums over what is held here of the server's records, at most `limit` of them from
    // there on; the first part begins at an empty text. Own waiting changes do not count.
    struct SumsPart {
        wire::DigestSums sums;
        QString next; // empty after the last part
    };
    Result<SumsPart> sums(const QString &from, int limit);
    // Takes over records of a bucket as the server has them and answers how many differed. With
    // `named`, all of that bucket's ids there, other living records of it wait for the user's word.
    // Nothing happens when this device is not where the page is from.
    Result<qint64> mendBucket(const wire::Bucket &page, const std::optional<QSet<Id>> &named);

    // Journals a value of this device that lost on the server after it had been taken; knows one
    // that is journaled already.
    Result<ChangeSet> noteConflict(const wire::ConflictNotice &notice);
    // Makes the journaled value the current one again, as a normal new change.
    Result<Mutated> restore(const Id &conflict);
    // The server's last word about a record; for the conflict view and tests.
    Result<std::optional<wire::SyncRecord>> shadow(const QString &entity, const Id &id);

private:
    Result<void> settleOne(const Settlement &settlement, ChangeSet &changes);
    Result<void> settleSynced(const QueueEntry &entry, const wire::EntryResult &result,
                              ChangeSet &changes);
    Result<void> settleLost(const QueueEntry &entry, const wire::EntryResult &result,
                            ChangeSet &changes);
    // The short ways of a bulk sync. False, and nothing done: the long way.
    Result<bool> settleNew(const Settlement &settlement, ChangeSet &changes);
    Result<bool> adoptNew(const EntityType &type, const wire::SyncRecord &record,
                          ChangeSet &changes);
    Result<void> adopt(const wire::SyncRecord &record, ChangeSet &changes);
    Result<void> showServerVersion(const EntityType &type, const Id &id, ChangeSet &changes);
    Result<void> showReadable(const EntityType &type, const Id &id, ChangeSet &changes);
    Result<QJsonObject> serverContent(const EntityType &type, const Id &id, const ShadowRow &row,
                                      bool isKnown);
    Result<void> forgetForeignBases();
    Result<bool> isRereading();
    Result<void> setRereading(bool on);
    Result<void> beginLoad();
    Result<void> endLoad(ChangeSet &changes);
    Result<void> noteNamed(const QString &entity, const Id &id);
    Result<QList<RecordName>> unnamed();
    static Result<QList<RecordName>> readNames(db::Statement &rows,
                                               const QVariantList &values = {});
    Result<void> showKept(const EntityType &type, ChangeSet &changes);
    Result<void> holdMissing(const RecordName &name);
    Result<void> bury(const RecordName &name, ChangeSet &changes);
    Result<QJsonObject> heldContent(const QString &entity, const Id &id,
                                    const std::optional<QJsonObject> &kept);
    Result<bool> holds(const wire::SyncRecord &record);
    Result<qint64> holdAbsent(const QString &entity, int bucket, const QSet<Id> &named);
    Result<void> offerAsNew(const RecordName &name);
    Result<ChangeSet> forEachMissing(
        const std::function<Result<void>(const RecordName &, ChangeSet &)> &act);
    static Result<qint64> conflictNumber(db::Connection &connection, const QString &epoch);
    Result<void> setCursor(const wire::Cursor &cursor);
    Result<wire::Cursor> cursor();
    // A bulk sync has more room until a smaller piece of work comes along.
    void makeRoom(qsizetype records);
    // Runs work in one transaction and publishes what it changed after the commit.
    Result<ChangeSet> inTransaction(const std::function<Result<void>(ChangeSet &)> &work);

    Store &m_store;
    std::unique_ptr<Shadow> m_shadow;
    std::unique_ptr<SyncQueue> m_queue;
    std::unique_ptr<ConflictJournal> m_journal;
    std::unique_ptr<db::RoomyCache> m_room;
    std::optional<bool> m_rereading; // what is stored; empty: look
};

} // namespace finwise
