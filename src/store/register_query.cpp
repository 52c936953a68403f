// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/register_query.h"

namespace finwise {

namespace {

// Both parts are constant texts; what the user typed is always a bound value.
struct Where {
    QString sql;
    QVariantList values;
};

QString likePattern(QString search)
{
    search.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    search.replace(QLatin1Char('%'), QStringLiteral("\\%"));
    search.replace(QLatin1Char('_'), QStringLiteral("\\_"));
    return QLatin1Char('%') + search + QLatin1Char('%');
}

Where whereOf(const RegisterFilter &filter)
{
    Where where{QStringLiteral("t.deleted_at IS NULL"), {}};
    if (filter.account) {
        where.sql += QStringLiteral(" AND t.\"accountId\" = ?");
        where.values.append(filter.account->toString());
    }
    if (!filter.search.isEmpty()) {
        where.sql += QStringLiteral(
            " AND (t.payee LIKE ? ESCAPE '\\' OR t.description LIKE ? ESCAPE '\\'"
            " OR t.note LIKE ? ESCAPE '\\' OR c.name LIKE ? ESCAPE '\\')");
        const QString pattern = likePattern(filter.search);
        where.values << pattern << pattern << pattern << pattern;
    }
    return where;
}

QString fromClause()
{
    return QStringLiteral(" FROM transactions t LEFT JOIN categories c ON c.id = t.\"categoryId\""
                          " AND c.deleted_at IS NULL ");
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

// Sum of an account's rows up to and including a position, from the oldest.
Result<qint64> sumUpTo(Reader &reader, const Id &account, const Transaction &row)
{
    const auto sum = reader.connection().scalar(
        QStringLiteral("SELECT COALESCE(SUM(amount), 0) FROM transactions WHERE deleted_at IS NULL"
                       " AND \"accountId\" = ? AND (\"date\", id) <= (?, ?)"),
        {account.toString(), dateText(row.date), row.meta.id.toString()});
    return sum.map([](const QVariant &value) { return value.toLongLong(); });
}

// Sum of the rows after `older` up to and including `newer`.
Result<qint64> sumBetween(Reader &reader, const Id &account, const Transaction &older,
                          const Transaction &newer)
{
    const auto sum = reader.connection().scalar(
        QStringLiteral(
            "SELECT COALESCE(SUM(amount), 0) FROM transactions WHERE deleted_at IS NULL"
            " AND \"accountId\" = ? AND (\"date\", id) > (?, ?) AND (\"date\", id) <= (?, ?)"),
        {account.toString(), dateText(older.date), older.meta.id.toString(), dateText(newer.date),
         newer.meta.id.toString()});
    return sum.map([](const QVariant &value) { return value.toLongLong(); });
}

Result<void> addBalances(Reader &reader, const RegisterFilter &filter, QList<RegisterRow> &rows)
{
    if (!filter.account || rows.isEmpty())
        return {};
    const auto account = reader.get<Account>(*filter.account);
    if (!account)
        return fail(account.error());
    if (!*account)
        return {};
    const Money opening = (*account)->openingBalance;
    const auto first = sumUpTo(reader, *filter.account, rows.first().transaction);
    if (!first)
        return fail(first.error());
    qint64 balance = opening.minor + *first;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].balance = Money{balance, opening.currency};
        if (i + 1 == rows.size())
            break;
        qint64 step = rows.at(i).transaction.amount.minor;
        if (!filter.search.isEmpty()) {
            const auto hidden = sumBetween(reader, *filter.account, rows.at(i + 1).transaction,
                                           rows.at(i).transaction);
            if (!hidden)
                return fail(hidden.error());
            step = *hidden;
        }
        balance -= step;
    }
    return {};
}

Money moneyFrom(qint64 minor, const QString &currency)
{
    // A stored currency was checked when it was written.
    return Money{minor, Currency::parse(currency).value_or(Currency())};
}

} // namespace

Result<RegisterTotals> registerTotals(Reader &reader, const RegisterFilter &filter)
{
    const Where where = whereOf(filter);
    auto statement = reader.connection().prepare(
        QStringLiteral("SELECT t.amount_currency, COUNT(*), SUM(t.amount)") + fromClause()
        + QStringLiteral("WHERE ") + where.sql
        + QStringLiteral(" GROUP BY t.amount_currency ORDER BY 2 DESC"));
    if (!statement)
        return fail(statement.error());
    if (const auto run = statement->run(where.values); !run)
        return fail(run.error());
    RegisterTotals totals;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return totals;
        totals.rows += statement->integer(1);
        totals.sums.append(moneyFrom(statement->integer(2), statement->text(0)));
    }
}

Result<QList<RegisterRow>> registerPage(Reader &reader, const RegisterFilter &filter, qint64 offset,
                                        int limit)
{
    Q_ASSERT(limit > 0 && limit <= 1000);
    const auto &table = reader.table(reader.catalog().type<Transaction>());
    Where where = whereOf(filter);
    // The page is chosen by keys alone, so that skipping rows costs an index step each.
    auto statement = reader.connection().prepare(
        QStringLiteral("SELECT a.name, c.name, ") + table.columns(QStringLiteral("t."))
        + fromClause()
        + QStringLiteral(
            "LEFT JOIN accounts a ON a.id = t.\"accountId\" AND a.deleted_at IS NULL WHERE ")
        + where.sql + QStringLiteral(" ORDER BY t.\"date\" DESC, t.id DESC LIMIT ? OFFSET ?"));
    if (!statement)
        return fail(statement.error());
    where.values << limit << offset;
    if (const auto run = statement->run(where.values); !run)
        return fail(run.error());
    QList<RegisterRow> rows;
    for (;;) {
        const auto next = statement->next();
        if (!next)
            return fail(next.error());
        if (!*next)
            break;
        rows.append({entityFrom<Transaction>(table.fromRow(*statement, 2)),
                     statement->text(0),
                     statement->text(1),
                     {}});
    }
    if (const auto balances = addBalances(reader, filter, rows); !balances)
        return fail(balances.error());
    return rows;
}

Result<std::optional<qint64>> registerPosition(Reader &reader, const RegisterFilter &filter,
                                               const Id &transaction)
{
    const auto found = reader.get<Transaction>(transaction);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<qint64>();
    Where where = whereOf(filter);
    const auto visible = reader.connection().scalar(
        QStringLiteral("SELECT COUNT(*)") + fromClause() + QStringLiteral("WHERE ") + where.sql
            + QStringLiteral(" AND t.id = ?"),
        where.values + QVariantList{transaction.toString()});
    if (!visible)
        return fail(visible.error());
    if (visible->toLongLong() == 0)
        return std::optional<qint64>();
    const auto newer = reader.connection().scalar(
        QStringLiteral("SELECT COUNT(*)") + fromClause() + QStringLiteral("WHERE ") + where.sql
            + QStringLiteral(" AND (t.\"date\", t.id) > (?, ?)"),
        where.values + QVariantList{dateText((*found)->date), transaction.toString()});
    return newer.map(
        [](const QVariant &value) { return std::optional<qint64>(value.toLongLong()); });
}

Result<QList<PeriodFigures>> periodFigures(Reader &reader, QDate from, QDate to)
{
    auto statement = reader.connection().prepare(QStringLiteral(
        "SELECT amount_currency, SUM(MAX(amount, 0)), SUM(MIN(amount, 0)) FROM transactions"
        " WHERE deleted_at IS NULL AND \"date\" BETWEEN ? AND ? AND type IN ('EXPENSE', 'INCOME')"
        " GROUP BY amount_currency ORDER BY COUNT(*) DESC"));
    if (!statement)
        return fail(statement.error());
    if (const auto run = statement->run({dateText(from), dateText(to)}); !run)
        return fail(run.error());
    QList<PeriodFigures> figures;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return figures;
        figures.append({moneyFrom(statement->integer(1), statement->text(0)),
                        moneyFrom(statement->integer(2), statement->text(0))});
    }
}

Result<qint64> uncategorisedCount(Reader &reader)
{
    const auto count = reader.connection().scalar(QStringLiteral(
        "SELECT COUNT(*) FROM transactions WHERE deleted_at IS NULL AND \"categoryId\" IS NULL"
        " AND splits = '[]' AND type IN ('EXPENSE', 'INCOME')"));
    return count.map([](const QVariant &value) { return value.toLongLong(); });
}

} // namespace finwise
