// SPDX-License-Identifier: GPL-3.0-or-later
// What an import asks the store before it writes.
#include "store/queries.h"

namespace finwise {
namespace {

// Answers whether a row was deleted because its whole import was taken back, here or elsewhere.
class TakenBack {
public:
    explicit TakenBack(Reader &reader) : m_reader(reader) {}

    Result<bool> wasDeletedWith(const QString &batch, qint64 deletedAt)
    {
        if (!m_known.contains(batch)) {
            const auto found = ask(batch);
            if (!found)
                return fail(found.error());
            m_known.insert(batch, *found);
        }
        const std::optional<qint64> undoneAt = m_known.value(batch);
        return undoneAt && deletedAt >= *undoneAt;
    }

private:
    // Since when the import is taken back; nothing while it stands. Of an import of another device
    // only its rows are known: it was taken back when none of them is left.
    Result<std::optional<qint64>> ask(const QString &batch)
    {
        const auto own = m_reader.connection().scalar(
            QStringLiteral("SELECT coalesce(undone_at, -1) FROM import_batches WHERE id = ?"),
            {batch});
        if (!own)
            return fail(own.error());
        if (!own->isNull())
            return own->toLongLong() < 0 ? std::nullopt : std::optional(own->toLongLong());
        const auto live = m_reader.connection().scalar(
            QStringLiteral("SELECT 1 FROM transactions WHERE \"importBatchId\" = ? AND "
                           "deleted_at IS NULL LIMIT 1"),
            {batch});
        if (!live)
            return fail(live.error());
        return live->isNull() ? std::optional<qint64>(0) : std::nullopt;
    }

    Reader &m_reader;
    QHash<QString, std::optional<qint64>> m_known;
};

} // namespace

Result<QList<ExistingTransaction>> transactionsForDedupe(Reader &reader, const Id &account,
                                                         QDate from, QDate to)
{
    QList<ExistingTransaction> found;
    const auto read = eachForDedupe(
        reader, account, from, to,
        [&found](const ExistingTransaction &transaction) { found.append(transaction); });
    if (!read)
        return fail(read.error());
    return found;
}

Result<void> eachForDedupe(Reader &reader, const Id &account, QDate from, QDate to,
                           const std::function<void(const ExistingTransaction &)> &visit)
{
    auto rows = reader.connection().prepare(
        QStringLiteral("SELECT id, \"date\", amount, \"importBatchId\", deleted_at "
                       "FROM transactions WHERE \"accountId\" = ? AND \"date\" BETWEEN ? AND ? "
                       "ORDER BY id"));
    if (!rows)
        return fail(rows.error());
    if (auto ran = rows->run(
            {account.toString(), from.toString(Qt::ISODate), to.toString(Qt::ISODate)});
        !ran)
        return fail(ran.error());
    TakenBack takenBack(reader);
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        ExistingTransaction transaction{
            rows->id(0),      QDate::fromString(rows->text(1), Qt::ISODate),
            rows->integer(2), !rows->isNull(3),
            !rows->isNull(4), false};
        if (transaction.imported && transaction.deleted) {
            const auto whole = takenBack.wasDeletedWith(rows->text(3), rows->integer(4));
            if (!whole)
                return fail(whole.error());
            transaction.takenBack = *whole;
        }
        visit(transaction);
    }
}

Result<QList<OpenTransfer>> openTransfersTo(Reader &reader, const Id &account, QDate from, QDate to)
{
    auto rows = reader.connection().prepare(QStringLiteral(
        "SELECT t.id, t.\"accountId\", t.\"date\", t.amount FROM accounts a JOIN transactions t "
        "ON t.\"accountId\" = a.id WHERE a.deleted_at IS NULL AND t.\"date\" BETWEEN ? AND ? AND "
        "t.\"transferToAccountId\" = ? AND t.\"counterTransactionId\" IS NULL AND "
        "t.deleted_at IS NULL ORDER BY t.id"));
    if (!rows)
        return fail(rows.error());
    if (auto ran = rows->run(
            {from.toString(Qt::ISODate), to.toString(Qt::ISODate), account.toString()});
        !ran)
        return fail(ran.error());
    QList<OpenTransfer> found;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        found.append({rows->id(0), rows->id(1), QDate::fromString(rows->text(2), Qt::ISODate),
                      rows->integer(3)});
    }
}

} // namespace finwise
