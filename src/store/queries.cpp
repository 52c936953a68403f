// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries.h"

#include "db/each_row.h"

namespace finwise {
namespace {

struct Condition {
    QString sql;
    QVariantList values;
};

// A text with LIKE's own signs taken literally.
QString likePattern(const QString &search)
{
    QString escaped = search;
    escaped.replace(u'\\', QLatin1StringView("\\\\"));
    escaped.replace(u'%', QLatin1StringView("\\%"));
    escaped.replace(u'_', QLatin1StringView("\\_"));
    return u'%' + escaped + u'%';
}

Condition conditionOf(const TransactionFilter &filter)
{
    Condition condition{QStringLiteral(" WHERE deleted_at IS NULL"), {}};
    const auto add = [&condition](const QString &sql, const QVariantList &values) {
        condition.sql += QLatin1StringView(" AND ") + sql;
        condition.values += values;
    };
    if (filter.account)
        add(QStringLiteral("\"accountId\" = ?"), {filter.account->toString()});
    if (filter.from.isValid())
        add(QStringLiteral("\"date\" >= ?"), {filter.from.toString(Qt::ISODate)});
    if (filter.to.isValid())
        add(QStringLiteral("\"date\" <= ?"), {filter.to.toString(Qt::ISODate)});
    if (!filter.search.isEmpty()) {
        const QString pattern = likePattern(filter.search);
        add(QStringLiteral("(payee LIKE ? ESCAPE '\\' OR description LIKE ? ESCAPE '\\' "
                           "OR note LIKE ? ESCAPE '\\')"),
            {pattern, pattern, pattern});
    }
    return condition;
}

} // namespace

Result<QList<AccountBalance>> accountBalances(Reader &reader)
{
    struct Sum {
        qint64 minor = 0;
        qint64 count = 0;
    };
    QHash<QString, Sum> sums;
    auto summed = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT \"accountId\", SUM(amount), COUNT(*) FROM transactions "
                       "WHERE deleted_at IS NULL GROUP BY \"accountId\""),
        {}, [&sums](const db::Statement &row) {
            sums.insert(row.text(0), Sum{row.integer(1), row.integer(2)});
        });
    if (!summed)
        return fail(summed.error());
    const auto accounts = reader.all<Account>();
    if (!accounts)
        return fail(accounts.error());
    QList<AccountBalance> balances;
    for (const Account &account : *accounts) {
        const Sum sum = sums.value(account.meta.id.toString());
        auto balance = add(account.openingBalance,
                           Money{sum.minor, account.openingBalance.currency});
        if (!balance)
            return fail(balance.error());
        balances.append(AccountBalance{account, *balance, sum.count});
    }
    std::stable_sort(balances.begin(), balances.end(),
                     [](const AccountBalance &a, const AccountBalance &b) {
                         if (a.account.sortOrder != b.account.sortOrder)
                             return a.account.sortOrder < b.account.sortOrder;
                         return a.account.name.localeAwareCompare(b.account.name) < 0;
                     });
    return balances;
}

Result<QList<Transaction>> transactions(Reader &reader, const TransactionFilter &filter)
{
    const db::EntityTable &table = reader.table(reader.catalog().type<Transaction>());
    Condition condition = conditionOf(filter);
    condition.values << filter.limit << filter.offset;
    QList<Transaction> found;
    auto done = db::eachRow(reader.connection(),
                            QStringLiteral("SELECT ") + table.columns()
                                + QStringLiteral(" FROM transactions") + condition.sql
                                + QStringLiteral(" ORDER BY \"date\", id LIMIT ? OFFSET ?"),
                            condition.values, [&](const db::Statement &row) {
                                found.append(entityFrom<Transaction>(table.fromRow(row)));
                            });
    if (!done)
        return fail(done.error());
    return found;
}

Result<qint64> transactionCount(Reader &reader, const TransactionFilter &filter)
{
    const Condition condition = conditionOf(filter);
    return reader.connection()
        .scalar(QStringLiteral("SELECT COUNT(*) FROM transactions") + condition.sql,
                condition.values)
        .map([](const QVariant &count) { return count.toLongLong(); });
}

Result<QList<ImportBatch>> importBatches(Reader &reader)
{
    QList<ImportBatch> found;
    QHash<QString, QList<Id>> replaced;
    auto done = db::eachRow(
        reader.connection(), QStringLiteral("SELECT batch, transaction_id FROM import_replaced"),
        {}, [&](const db::Statement &row) { replaced[row.text(0)].append(row.id(1)); });
    if (done)
        done = db::eachRow(
            reader.connection(),
            QStringLiteral("SELECT id, account_id, file_name, imported_at, row_count, undone_at, "
                           "complete FROM import_batches ORDER BY imported_at DESC, id DESC"),
            {}, [&](const db::Statement &row) {
                found.append(ImportBatch{
                    row.id(0), row.id(1), row.text(2), Instant{row.integer(3)}, row.integer(4),
                    row.isNull(5) ? std::nullopt : std::optional(Instant{row.integer(5)}),
                    row.integer(6) != 0, replaced.value(row.text(0))});
            });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QList<Record>> transactionsOfImport(Reader &reader, const Id &batch)
{
    const db::EntityTable &table = reader.table(reader.catalog().type<Transaction>());
    QList<Record> found;
    auto done = db::eachRow(reader.connection(),
                            QStringLiteral("SELECT ") + table.columns()
                                + QStringLiteral(" FROM transactions WHERE \"importBatchId\" = ? "
                                                 "AND deleted_at IS NULL ORDER BY id"),
                            {batch.toString()},
                            [&](const db::Statement &row) { found.append(table.fromRow(row)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QStringList> referenceProblems(Reader &reader)
{
    QStringList problems;
    for (const EntityType &type : reader.catalog().types()) {
        const auto records = reader.table(type);
        Id after;
        for (;;) {
            constexpr int kPage = 1000;
            const auto page = records.readAfter(reader.connection(), after, kPage);
            if (!page)
                return fail(page.error());
            for (const Record &record : *page) {
                after = record.meta.id;
                if (record.meta.deletedAt)
                    continue;
                for (const Error &error : type.validate(record.meta, record.data))
                    problems.append(QStringLiteral("%1 %2: %3")
                                        .arg(type.name, after.toString(), describe(error)));
            }
            if (page->size() < kPage)
                break;
        }
    }
    auto done = db::eachRow(
        reader.connection(),
        QStringLiteral(
            "SELECT t.id FROM transactions t LEFT JOIN accounts a ON a.id = t.\"accountId\" "
            "AND a.deleted_at IS NULL WHERE t.deleted_at IS NULL "
            "AND t.\"accountId\" IS NOT NULL AND a.id IS NULL LIMIT 100"),
        {}, [&problems](const db::Statement &row) {
            problems.append(
                QStringLiteral("Transaction %1: its account does not exist").arg(row.text(0)));
        });
    if (!done)
        return fail(done.error());
    return problems;
}

} // namespace finwise
