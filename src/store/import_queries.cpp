// SPDX-License-Identifier: GPL-3.0-or-later
// What an import asks the store before it writes.
#include "store/queries.h"

#include <algorithm>

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

const QString kDedupeColumns = QStringLiteral(
    "SELECT id, \"date\", amount, \"importBatchId\", deleted_at FROM transactions WHERE ");

Result<ExistingTransaction> existingFrom(const db::Statement &row, TakenBack &takenBack)
{
    ExistingTransaction transaction{row.id(0),      QDate::fromString(row.text(1), Qt::ISODate),
                                    row.integer(2), !row.isNull(3),
                                    !row.isNull(4), false};
    if (transaction.imported && transaction.deleted) {
        const auto whole = takenBack.wasDeletedWith(row.text(3), row.integer(4));
        if (!whole)
            return fail(whole.error());
        transaction.takenBack = *whole;
    }
    return transaction;
}

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
    std::sort(
        found.begin(), found.end(),
        [](const ExistingTransaction &a, const ExistingTransaction &b) { return a.id < b.id; });
    return found;
}

Result<void> eachForDedupe(Reader &reader, const Id &account, QDate from, QDate to,
                           const std::function<void(const ExistingTransaction &)> &visit)
{
    // In no order: sorting a million rows would hold them all in memory once more.
    auto rows = reader.connection().prepare(
        kDedupeColumns + QStringLiteral("\"accountId\" = ? AND \"date\" BETWEEN ? AND ?"));
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
        const auto transaction = existingFrom(*rows, takenBack);
        if (!transaction)
            return fail(transaction.error());
        visit(*transaction);
    }
}

Result<qint64> countForDedupe(Reader &reader, const Id &account, QDate from, QDate to)
{
    return reader.connection()
        .scalar(QStringLiteral("SELECT COUNT(*) FROM transactions WHERE \"accountId\" = ? AND "
                               "\"date\" BETWEEN ? AND ?"),
                {account.toString(), from.toString(Qt::ISODate), to.toString(Qt::ISODate)})
        .map([](const QVariant &count) { return count.toLongLong(); });
}

Result<std::optional<ExistingTransaction>> transactionForDedupe(Reader &reader, const Id &id)
{
    auto row = reader.connection().prepare(kDedupeColumns + QStringLiteral("id = ?"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({id.toString()}); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found || !*found)
        return found ? Result<std::optional<ExistingTransaction>>(std::nullopt)
                     : fail(found.error());
    TakenBack takenBack(reader);
    const auto transaction = existingFrom(*row, takenBack);
    if (!transaction)
        return fail(transaction.error());
    return *transaction;
}

Result<bool> hasImportedRows(Reader &reader)
{
    return reader.connection()
        .scalar(QStringLiteral(
            "SELECT 1 FROM transactions WHERE \"importBatchId\" IS NOT NULL LIMIT 1"))
        .map([](const QVariant &found) { return !found.isNull(); });
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

Result<std::optional<TransactionGist>> transactionGist(Reader &reader, const Id &id)
{
    auto row = reader.connection().prepare(
        QStringLiteral("SELECT \"date\", amount, amount_currency, payee, description FROM "
                       "transactions WHERE id = ? AND deleted_at IS NULL"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({id.toString()}); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found || !*found)
        return found ? Result<std::optional<TransactionGist>>(std::nullopt) : fail(found.error());
    // A stored currency was checked when it was written.
    const Money amount{row->integer(1), Currency::parse(row->text(2)).value_or(Currency())};
    const QString payee = row->text(3);
    return TransactionGist{QDate::fromString(row->text(0), Qt::ISODate), amount,
                           payee.isEmpty() ? row->text(4) : payee};
}

} // namespace finwise
