// SPDX-License-Identifier: GPL-3.0-or-later
// The record of an import, and the way back: also after it was synced, also after a crash.
#include "store/queries.h"
#include "store/store_work.h"

namespace finwise {
namespace {

constexpr qsizetype kRowsPerTransaction = 100'000;
constexpr qsizetype kBulkRows = 15; // more than one batch of the wire: hand-made edits overtake it
constexpr QLatin1StringView kCounterpart{"counterTransactionId"};

struct Member {
    Id row;
    Id counterpart; // the other side of a transfer, linked by the import; may be null
};

Result<QList<Member>> liveMembers(db::Connection &connection, const Id &batch)
{
    auto statement = connection.prepare(QStringLiteral(
        "SELECT id, \"counterTransactionId\" FROM transactions WHERE \"importBatchId\" = ? "
        "AND deleted_at IS NULL ORDER BY id"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run({batch.toString()}); !ran)
        return fail(ran.error());
    QList<Member> members;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return members;
        members.append({statement->id(0), statement->id(1)});
    }
}

// What brings back the rows that the import had replaced and nobody has brought back since.
Result<QList<Change>> replacedRows(Reader &reader, const QList<Id> &replaced)
{
    QList<Change> changes;
    for (const Id &id : replaced) {
        const auto row = reader.record(reader.catalog().type<Transaction>(), id);
        if (!row)
            return fail(row.error());
        if (*row && (*row)->meta.deletedAt)
            changes.append(Change{Change::Kind::Write, **row});
    }
    return changes;
}

// The deletion of a row, with the end of the link to it.
Result<QList<Change>> withoutRow(Reader &reader, const Member &member)
{
    const EntityType &type = reader.catalog().type<Transaction>();
    QList<Change> changes{Change{Change::Kind::Delete, Record{&type, {}, {}}}};
    changes.first().record.meta.id = member.row;
    if (member.counterpart.isNull())
        return changes;
    auto other = reader.record(type, member.counterpart);
    if (!other)
        return fail(other.error());
    if (*other && !(*other)->meta.deletedAt
        && (*other)->data.value(kCounterpart).toString() == member.row.toString()) {
        (*other)->data.insert(kCounterpart, QJsonValue::Null);
        changes.append(Change{Change::Kind::Write, **other});
    }
    return changes;
}

// The recipients that imports brought along which are taken back, and which nobody needs any more:
// no row, plan or rule that is left names them, and nobody edited them.
Result<QList<Change>> idleRecipients(Reader &reader)
{
    const EntityType &type = reader.catalog().type<Recipient>();
    auto statement = reader.connection().prepare(QStringLiteral(
        "WITH gone AS (SELECT i.recipient AS id FROM import_recipients i JOIN import_batches b ON "
        "b.id = i.batch AND b.undone_at IS NOT NULL JOIN recipients r ON r.id = i.recipient AND "
        "r.deleted_at IS NULL AND r.name = i.name AND r.note = '' AND r.\"defaultCategoryId\" IS "
        "NULL) SELECT DISTINCT id FROM gone WHERE id NOT "
        "IN (SELECT \"recipientId\" FROM transactions WHERE deleted_at IS NULL AND \"recipientId\" "
        "IN gone UNION SELECT \"recipientId\" FROM planning_transactions WHERE deleted_at IS NULL "
        "AND \"recipientId\" IN gone) AND NOT EXISTS (SELECT 1 FROM automation_rules a WHERE "
        "a.deleted_at IS NULL AND instr(a.conditions || a.actions, gone.id) > 0) ORDER BY id"));
    if (!statement)
        return fail(statement.error());
    if (auto ran = statement->run(); !ran)
        return fail(ran.error());
    QList<Change> changes;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return changes;
        changes.append(Change{Change::Kind::Delete, Record{&type, {}, {}}});
        changes.last().record.meta.id = statement->id(0);
    }
}

} // namespace

Result<void> recordRecipient(db::Connection &connection, const Id &batch, const Id &recipient)
{
    const auto done = connection.execute(
        QStringLiteral("INSERT OR REPLACE INTO import_recipients (batch, recipient, name) "
                       "SELECT ?, id, name FROM recipients WHERE id = ?"),
        {batch.toString(), recipient.toString()});
    return done ? Result<void>() : fail(done.error());
}

Result<void> Store::recordImport(const ImportBatch &batch)
{
    auto done = m_connection->execute(
        QStringLiteral("INSERT OR REPLACE INTO import_batches (id, account_id, file_name, "
                       "imported_at, row_count, undone_at, complete) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {batch.id.toString(), batch.accountId.toString(), batch.fileName, batch.importedAt.ms,
         batch.rows, batch.undoneAt ? QVariant(batch.undoneAt->ms) : QVariant(), batch.complete});
    if (done)
        done = m_connection->execute(QStringLiteral("DELETE FROM import_replaced WHERE batch = ?"),
                                     {batch.id.toString()});
    for (const Id &id : batch.replaced) {
        if (done)
            done = m_connection->execute(
                QStringLiteral("INSERT INTO import_replaced (batch, transaction_id) VALUES (?, ?)"),
                {batch.id.toString(), id.toString()});
    }
    if (!done)
        return fail(done.error());
    return {};
}

Result<std::unique_ptr<QLockFile>> Store::lockImports()
{
    if (m_options.path.isEmpty())
        return std::unique_ptr<QLockFile>();
    auto lock = std::make_unique<QLockFile>(m_options.path + QStringLiteral(".import.lock"));
    lock->setStaleLockTime(0); // only the end of the process makes it stale
    if (!lock->tryLock(0))
        return fail(ErrorKind::Busy, m_options.path,
                    QStringLiteral("another large import is being written"));
    return lock;
}

Result<qint64> Store::takeBack(const ImportBatch &batch)
{
    if (batch.rows <= kRowsPerTransaction)
        return deleteRowsOf(batch);
    const auto lock = lockImports();
    if (!lock)
        return fail(lock.error());
    return deleteRowsOf(batch);
}

Result<qint64> Store::deleteRowsOf(const ImportBatch &batch)
{
    const auto members = liveMembers(*m_connection, batch.id);
    auto replaced = replacedRows(*m_reader, batch.replaced);
    if (!members || !replaced)
        return fail(!members ? members.error() : replaced.error());
    qsizetype next = 0;
    std::optional<QList<Change>> recipients; // asked for behind the last row
    do {
        const qsizetype end = std::min(next + kRowsPerTransaction, members->size());
        Mutation mutation;
        mutation.bulk = members->size() > kBulkRows;
        mutation.importBatch = batch;
        mutation.importBatch->undoneAt = m_clock.now();
        mutation.importBatch->complete = end == members->size();
        for (const Change &change : std::exchange(*replaced, {}))
            mutation.groups.append(QList<Change>{change});
        mutation.more = [&](QList<Change> &group) -> Result<bool> {
            if (next < end) {
                auto changes = withoutRow(*m_reader, members->at(next++));
                if (!changes)
                    return fail(changes.error());
                group = std::move(*changes);
                return true;
            }
            if (end < members->size())
                return false;
            if (!recipients) {
                auto idle = idleRecipients(*m_reader);
                if (!idle)
                    return fail(idle.error());
                recipients = std::move(*idle);
            }
            if (recipients->isEmpty())
                return false;
            group = {recipients->takeFirst()};
            return true;
        };
        if (auto done = mutate(mutation); !done)
            return fail(done.error());
    } while (next < members->size());
    return members->size();
}

// What a crash left half written or half taken back. While somebody holds the lock, he is still
// at it.
Result<void> Store::takeBackUnfinished()
{
    const auto unfinished = [this] {
        return m_connection->scalar(
            QStringLiteral("SELECT 1 FROM import_batches WHERE complete = 0 LIMIT 1"));
    };
    if (const auto any = unfinished(); !any || any->isNull())
        return any ? Result<void>() : fail(any.error());
    const auto lock = lockImports();
    if (!lock)
        return {};
    const auto batches = importBatches(*m_reader);
    if (!batches)
        return fail(batches.error());
    for (const ImportBatch &batch : *batches) {
        if (batch.complete)
            continue;
        if (auto taken = deleteRowsOf(batch); !taken)
            return fail(taken.error());
    }
    return {};
}

} // namespace finwise
