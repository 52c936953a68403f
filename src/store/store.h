// SPDX-License-Identifier: GPL-3.0-or-later
// Store: one tenant's data on this device. mutate() is the only way to change it: rows and queue
// entries are written in one transaction, so a crash leaves both or neither; one ChangeSet is
// published after the commit. Thread rule: lives on one thread, which owns the write connection.
#pragma once

#include "store/change.h"
#include "store/reader.h"
#include "store/sync_queue.h"

#include <QLockFile>
#include <QObject>

namespace finwise {

class SyncStore;

struct StoreOptions {
    QString path; // empty: in memory
    Id tenant;
    Id device;
    const EntityCatalog *catalog = &EntityCatalog::standard();
};

class Store : public QObject {
    Q_OBJECT

public:
    // Opens or creates and migrates the database. The clock and the source of randomness are
    // borrowed. An import that a crash left unfinished is taken back. Entries left in
    // "processing" stay so: a sync may be running in another process; its engine releases them.
    static Result<std::unique_ptr<Store>> open(const StoreOptions &options, const Clock &clock,
                                               Random &random);
    ~Store() override;

    // Does all changes or none. Stamps every record (updated_at, created_at) and queues what
    // really changed; writing an identical record is not a change. Validation error naming the
    // field; NotFound when a record to delete does not exist; TooLarge for a record or group
    // above its limit; DiskFull, Busy or Storage when the disk refuses.
    Result<Mutated> mutate(const Mutation &mutation);

    // Takes an import back as ordinary deletions, brings back what its rows had replaced and
    // loosens links to them; answers how many rows it deleted.
    Result<qint64> takeBack(const ImportBatch &batch);
    // Whoever writes or takes back an import in several transactions holds this lock meanwhile.
    // Busy when somebody else does.
    Result<std::unique_ptr<QLockFile>> lockImports();

    // A fresh id for a new record.
    Id newId();
    Reader &reader() { return *m_reader; }
    SyncStore &sync() { return *m_sync; }
    [[nodiscard]] const EntityCatalog &catalog() const { return *m_options.catalog; }
    [[nodiscard]] const Id &tenant() const { return m_options.tenant; }
    [[nodiscard]] const Id &device() const { return m_options.device; }
    [[nodiscard]] const QString &path() const { return m_options.path; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    // After every commit that changed something, local or from the server.
    void changed(const finwise::ChangeSet &changes);

private:
    friend class SyncStore;
    Store(StoreOptions options, const Clock &clock, Random &random);
    struct Work; // of one mutate()
    Result<void> createTables();
    Result<Work> startWork(const Mutation &mutation);
    Result<void> endWork(const Work &work);
    Result<void> applyGroup(Work &work, const QList<Change> &group, bool bulk);
    Result<void> apply(Work &work, const Change &change, const Id &group);
    Result<bool> insertNew(Work &work, const Change &change, const Id &group);
    Result<bool> enqueue(Work &work, const std::optional<Record> &before, const Record &after,
                         const Stamp &stamp, const Id &group);
    Result<bool> mergeIntoUnsent(const wire::Entry &entry, const QList<QueueEntry> &open);
    Result<int> laneOf(const QList<Change> &group, bool bulk);
    Result<bool> forgetUnsent(const QList<QueueEntry> &open);
    Result<std::optional<wire::Entry>> takeBackRefused(const QList<QueueEntry> &open);
    Result<void> recordImport(const ImportBatch &batch);
    Result<void> takeBackUnfinished();
    Result<qint64> deleteRowsOf(const ImportBatch &batch);
    Stamp nextStamp();

    StoreOptions m_options;
    const Clock &m_clock;
    Random &m_random;
    std::unique_ptr<db::Connection> m_connection;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<SyncStore> m_sync;
    Stamp m_lastStamp; // never goes back, whatever the wall clock does
};

} // namespace finwise
