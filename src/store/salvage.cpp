// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "db/statement.h"
#include "db/transaction.h"
#include "store/sync_store.h"

#include <QFile>
#include <QJsonDocument>
#include <QLockFile>

namespace finwise {
namespace {

const QString kColumns = QStringLiteral(
    "op_seq, id, lane, group_id, entity, entity_id, operation, merge_groups, base, created_at, "
    "updated_at, counter, payload");
constexpr int kColumnCount = 13;

QString asideName(const QString &path, Instant now)
{
    return QStringLiteral("%1.damaged-%2").arg(path).arg(now.ms);
}

Result<QString> putAside(const QString &path, Instant now)
{
    const QString aside = asideName(path, now);
    if (!QFile::rename(path, aside))
        return fail(ErrorKind::Storage, path,
                    QStringLiteral("the damaged file cannot be moved to %1").arg(aside));
    // The log belongs to the file; without it the newest changes would be missing.
    for (const QString &part : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + part) && !QFile::rename(path + part, aside + part))
            return fail(ErrorKind::Storage, path + part,
                        QStringLiteral("the damaged file's log cannot be moved"));
    }
    return aside;
}

using Row = QVariantList;

// Rows from one end of the queue up to the first that cannot be read.
void readFrom(db::Connection &damaged, const QString &order, QMap<qint64, Row> &rows)
{
    auto statement = damaged.prepare(
        QStringLiteral("SELECT %1 FROM sync_queue WHERE status <> 'synced' ORDER BY op_seq %2")
            .arg(kColumns, order));
    if (!statement || !statement->run())
        return;
    for (auto row = statement->next(); row && *row; row = statement->next()) {
        Row values;
        for (int i = 0; i < kColumnCount; ++i)
            values.append(statement->value(i));
        rows.insert(values.first().toLongLong(), values);
    }
}

// The row as its author saw it. What cannot be read is left to the server.
Result<void> showOwn(Store &store, const Row &row)
{
    const EntityType *type = store.catalog().find(row[4].toString());
    const auto id = Id::parse(row[5].toString());
    if (type == nullptr || !id)
        return {};
    const auto data = type->canonical(
        QJsonDocument::fromJson(row[12].toString().toUtf8()).object());
    if (!data)
        return {};
    Record record{type, {}, *data};
    record.meta.id = *id;
    record.meta.createdAt = Instant{row[9].toLongLong()};
    record.meta.updatedAt = Instant{row[10].toLongLong()};
    if (row[6].toString() == enumName(wire::Operation::Delete))
        record.meta.deletedAt = record.meta.updatedAt;
    return store.reader().table(*type).write(store.reader().connection(), record);
}

Result<void> takeOver(Store &store, const QMap<qint64, Row> &rows)
{
    db::Connection &connection = store.reader().connection();
    auto transaction = db::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    // Sent before or not: nobody knows, so none of them may change or merge any more.
    const QString insert = QStringLiteral("INSERT INTO sync_queue (%1, status, sent) VALUES (?, ?, "
                                          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', 1)")
                               .arg(kColumns);
    for (const Row &row : rows) {
        if (auto done = connection.execute(insert, row); !done)
            return fail(done.error());
        if (auto shown = showOwn(store, row); !shown)
            return shown;
    }
    auto counted = connection.execute(QStringLiteral("UPDATE device_state SET next_op_seq = ?"),
                                      {rows.isEmpty() ? 1 : rows.lastKey() + 1});
    if (!counted)
        return fail(counted.error());
    return transaction->commit();
}

// Which server and user the changes belong to. The place in the history is not taken over:
// everything is read anew, by a database with an identity of its own.
Result<void> keepBelonging(Store &store, db::Connection &damaged)
{
    const auto old = SyncStore::storedMetadata(damaged);
    if (!old)
        return {}; // not readable: the next sign-in tells
    auto metadata = store.sync().metadata();
    if (!metadata)
        return fail(metadata.error());
    metadata->serverId = old->serverId;
    metadata->user = old->user;
    metadata->epoch = old->epoch;
    return store.sync().setMetadata(*metadata);
}

QString noteOf(const QString &path)
{
    return path + QStringLiteral(".damage");
}

// False also when not even that can be found out.
bool isSound(const QString &path)
{
    const auto connection = db::Connection::open(path, db::Access::ReadOnly);
    const auto problems = connection ? (*connection)->integrityProblems()
                                     : fail(connection.error());
    return problems && problems->isEmpty();
}

} // namespace

Result<Salvaged> salvageStore(const StoreOptions &options, const Clock &clock, Random &random)
{
    const auto aside = putAside(options.path, clock.now());
    if (!aside)
        return fail(aside.error());
    auto store = Store::open(options, clock, random);
    if (!store)
        return fail(store.error());
    Salvaged salvaged{std::move(*store), *aside, 0};
    const auto damaged = db::Connection::open(*aside, db::Access::ReadOnly);
    if (!damaged)
        return salvaged; // nothing in it can be read
    QMap<qint64, Row> rows;
    readFrom(**damaged, QStringLiteral("ASC"), rows);
    readFrom(**damaged, QStringLiteral("DESC"), rows);
    if (auto taken = takeOver(*salvaged.store, rows); !taken)
        return fail(taken.error());
    if (auto kept = keepBelonging(*salvaged.store, **damaged); !kept)
        return fail(kept.error());
    salvaged.entries = rows.size();
    return salvaged;
}

void noteDamage(const QString &path)
{
    QFile note(noteOf(path));
    if (!path.isEmpty() && !note.open(QIODevice::WriteOnly))
        return; // the next reading of that place notes it again
}

bool isDamageNoted(const QString &path)
{
    return !path.isEmpty() && QFile::exists(noteOf(path));
}

Result<Salvaged> openOrSalvage(const StoreOptions &options, const Clock &clock, Random &random)
{
    if (!isDamageNoted(options.path) || isSound(options.path)) {
        QFile::remove(noteOf(options.path));
        auto store = Store::open(options, clock, random);
        if (store)
            return Salvaged{std::move(*store), {}, 0};
        if (store.error().kind != ErrorKind::Corrupt || options.path.isEmpty())
            return fail(store.error());
    }
    QLockFile lock(options.path + QStringLiteral(".sync.lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock())
        return fail(ErrorKind::Corrupt, options.path,
                    QStringLiteral("the file is damaged and another FinWise process uses it; end "
                                   "that one, then its changes are salvaged"));
    auto salvaged = salvageStore(options, clock, random);
    if (salvaged)
        QFile::remove(noteOf(options.path));
    return salvaged;
}

QString describe(const Salvaged &salvaged)
{
    return QStringLiteral("the data file was damaged and is kept as %1; %2 changes that no server "
                          "has confirmed were taken over into a new one, the rest comes back with "
                          "the next sync")
        .arg(salvaged.aside)
        .arg(salvaged.entries);
}

} // namespace finwise
