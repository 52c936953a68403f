// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/register_query.h"

#include "db/each_row.h"

namespace finwise {

namespace {

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

Money moneyFrom(qint64 minor, const QString &currency)
{
    // A stored currency was checked when it was written.
    return Money{minor, Currency::parse(currency).value_or(Currency())};
}

// Numbers as one bound value, for json_each().
QString numberList(const QList<qint64> &numbers)
{
    QByteArray text = "[";
    for (const qint64 number : numbers) {
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(number);
    }
    return QString::fromLatin1(text + ']');
}

} // namespace

Result<QList<RegisterRow>> registerRows(Reader &reader, const QList<qint64> &rows)
{
    Q_ASSERT(rows.size() <= 1000);
    const auto &table = reader.table(reader.catalog().type<Transaction>());
    QList<RegisterRow> found;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT t.rowid, a.name, c.name, ") + table.columns(QStringLiteral("t."))
            + QStringLiteral(
                " FROM json_each(?) j JOIN transactions t ON t.rowid = j.value "
                "LEFT JOIN accounts a ON a.id = t.\"accountId\" AND a.deleted_at IS NULL "
                "LEFT JOIN categories c ON c.id = t.\"categoryId\" AND c.deleted_at IS NULL "
                "WHERE t.deleted_at IS NULL ORDER BY j.key"),
        {numberList(rows)}, [&](const db::Statement &row) {
            found.append({row.integer(0), entityFrom<Transaction>(table.fromRow(row, 3)),
                          row.text(1), row.text(2)});
        });
    return done ? Result<QList<RegisterRow>>(found) : fail(done.error());
}

Result<std::optional<qint64>> registerRowOf(Reader &reader, const Id &transaction)
{
    const auto row = reader.connection().scalar(
        QStringLiteral("SELECT rowid FROM transactions WHERE id = ? AND deleted_at IS NULL"),
        {transaction.toString()});
    return row.map([](const QVariant &value) {
        return value.isNull() ? std::optional<qint64>() : value.toLongLong();
    });
}

Result<QList<Id>> transactionIds(Reader &reader, const QList<qint64> &rows)
{
    QList<Id> ids;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT t.id FROM json_each(?) j JOIN transactions t "
                       "ON t.rowid = j.value WHERE t.deleted_at IS NULL"),
        {numberList(rows)}, [&](const db::Statement &row) { ids.append(row.id(0)); });
    return done ? Result<QList<Id>>(ids) : fail(done.error());
}

Result<SelectionFigures> selectionFigures(Reader &reader, const QList<qint64> &rows)
{
    SelectionFigures figures;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT COUNT(*), SUM(t.amount), MIN(t.amount), MAX(t.amount), "
                       "COUNT(DISTINCT t.amount_currency), MIN(t.amount_currency), "
                       "COUNT(DISTINCT t.\"accountId\"), SUM(t.type IN ('EXPENSE', 'INCOME')) "
                       "FROM json_each(?) j JOIN transactions t ON t.rowid = j.value "
                       "WHERE t.deleted_at IS NULL"),
        {numberList(rows)}, [&](const db::Statement &row) {
            figures.rows = row.integer(0);
            if (figures.rows == 0)
                return;
            figures.mixed = row.integer(4) > 1;
            figures.sum = moneyFrom(row.integer(1), row.text(5));
            figures.smallest = moneyFrom(row.integer(2), row.text(5));
            figures.largest = moneyFrom(row.integer(3), row.text(5));
            figures.average = moneyFrom(row.integer(1) / figures.rows, row.text(5));
            figures.pair = figures.rows == 2 && !figures.mixed && row.integer(1) == 0
                        && row.integer(6) == 2 && row.integer(7) == 2;
        });
    return done ? Result<SelectionFigures>(figures) : fail(done.error());
}

Result<QStringList> payeesLike(Reader &reader, const QString &text, int limit)
{
    QString pattern = text;
    pattern.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    pattern.replace(QLatin1Char('%'), QStringLiteral("\\%"));
    pattern.replace(QLatin1Char('_'), QStringLiteral("\\_"));
    QStringList payees;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral(
            "SELECT name FROM (SELECT name, 1000000 AS uses FROM recipients WHERE deleted_at IS "
            "NULL AND name LIKE ?1 ESCAPE '\\' UNION ALL SELECT payee, COUNT(*) FROM transactions "
            "WHERE deleted_at IS NULL AND payee LIKE ?1 ESCAPE '\\' GROUP BY payee) "
            "GROUP BY name ORDER BY name LIKE ?2 ESCAPE '\\' DESC, MAX(uses) DESC LIMIT ?3"),
        {QString(QLatin1Char('%') + pattern + QLatin1Char('%')),
         QString(pattern + QLatin1Char('%')), limit},
        [&](const db::Statement &row) { payees.append(row.text(0)); });
    return done ? Result<QStringList>(payees) : fail(done.error());
}

Result<std::optional<Id>> lastCategoryOf(Reader &reader, const QString &payee)
{
    const auto category = reader.connection().scalar(
        QStringLiteral("SELECT \"categoryId\" FROM transactions WHERE deleted_at IS NULL AND payee "
                       "= ? AND \"categoryId\" IS NOT NULL ORDER BY \"date\" DESC, id DESC LIMIT "
                       "1"),
        {payee});
    if (!category)
        return fail(category.error());
    const auto id = Id::parse(category->toString());
    return id ? std::optional<Id>(*id) : std::nullopt;
}

Result<QList<PeriodFigures>> periodFigures(Reader &reader, QDate from, QDate to)
{
    auto statement = reader.connection().prepare(QStringLiteral(
        "SELECT amount_currency, SUM(MAX(amount, 0)), SUM(MIN(amount, 0)) FROM transactions"
        " WHERE deleted_at IS NULL AND \"date\" BETWEEN ? AND ? AND type IN ('EXPENSE', 'INCOME')"
        " GROUP BY amount_currency ORDER BY COUNT(*) DESC"));
    if (!statement)
        return fail(statement.error());
    if (const auto run = statement->run({isoDate(from), isoDate(to)}); !run)
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
