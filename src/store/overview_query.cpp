// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overview_query.h"

#include "db/each_row.h"

namespace finwise {

namespace {

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

// The currency most of the recent transactions have; nothing without any.
Result<std::optional<QString>> mainCurrency(Reader &reader)
{
    std::optional<QString> found;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT amount_currency FROM (SELECT amount_currency FROM transactions "
                       "WHERE deleted_at IS NULL ORDER BY \"date\" DESC LIMIT 1000) "
                       "GROUP BY amount_currency ORDER BY COUNT(*) DESC LIMIT 1"),
        {}, [&found](const db::Statement &row) { found = row.text(0); });
    return done ? Result<std::optional<QString>>(found) : fail(done.error());
}

// What all accounts of the currency hold, future transactions included.
Result<qint64> wholeBalance(Reader &reader, const QString &currency)
{
    const auto moved = reader.connection().scalar(
        QStringLiteral("SELECT COALESCE(SUM(amount), 0) FROM transactions "
                       "WHERE deleted_at IS NULL AND amount_currency = ?"),
        {currency});
    if (!moved)
        return fail(moved.error());
    const auto opened = reader.connection().scalar(
        QStringLiteral("SELECT COALESCE(SUM(\"openingBalance\"), 0) FROM accounts "
                       "WHERE deleted_at IS NULL AND \"openingBalance_currency\" = ?"),
        {currency});
    if (!opened)
        return fail(opened.error());
    return moved->toLongLong() + opened->toLongLong();
}

Result<QList<MonthFigures>> monthFigures(Reader &reader, const QString &currency,
                                         const OverviewSpan &span)
{
    const auto whole = wholeBalance(reader, currency);
    if (!whole)
        return fail(whole.error());
    const QDate thisMonth(span.today.year(), span.today.month(), 1);
    QList<MonthFigures> months;
    for (int back = span.months - 1; back >= 0; --back)
        months.append(MonthFigures{thisMonth.addMonths(-back)});
    QList<qint64> moved(months.size(), 0);
    qint64 later = 0; // what is entered for days to come
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT MIN(\"date\"), \"date\" > ?2 AS later, SUM(amount),"
                       " SUM(MAX(amount, 0) * (type IN ('EXPENSE', 'INCOME'))),"
                       " SUM(MIN(amount, 0) * (type IN ('EXPENSE', 'INCOME'))) FROM transactions"
                       " WHERE \"date\" >= ?1 AND deleted_at IS NULL AND amount_currency = ?3"
                       " GROUP BY substr(\"date\", 1, 7), later"),
        {isoDate(months.first().month), isoDate(span.today), currency},
        [&](const db::Statement &row) {
            if (row.integer(1) != 0) {
                later += row.integer(2);
                return;
            }
            const QDate date = QDate::fromString(row.text(0), Qt::ISODate);
            const qsizetype at = (date.year() - months.first().month.year()) * 12 + date.month()
                               - months.first().month.month();
            if (at < 0 || at >= months.size())
                return;
            moved[at] = row.integer(2);
            months[at].income = row.integer(3);
            months[at].expenses = row.integer(4);
        });
    if (!done)
        return fail(done.error());
    qint64 balance = *whole - later;
    for (qsizetype at = months.size() - 1; at >= 0; --at) {
        months[at].balance = balance;
        balance -= moved.at(at);
    }
    return months;
}

Result<QList<CategoryFigures>> categoryFigures(Reader &reader, const QString &currency,
                                               const OverviewSpan &span)
{
    QList<CategoryFigures> categories;
    const auto done = db::eachRow(
        reader.connection(),
        QStringLiteral(
            "WITH spent(category, amount) AS ("
            " SELECT \"categoryId\", amount FROM transactions WHERE deleted_at IS NULL"
            "  AND \"date\" BETWEEN ?1 AND ?2 AND type = 'EXPENSE' AND amount_currency = ?3"
            "  AND splits = '[]'"
            " UNION ALL"
            " SELECT json_extract(part.value, '$.categoryId'), json_extract(part.value, '$.minor')"
            "  FROM transactions AS t, json_each(t.splits) AS part"
            "  WHERE t.deleted_at IS NULL AND t.\"date\" BETWEEN ?1 AND ?2"
            "  AND t.type = 'EXPENSE' AND t.amount_currency = ?3 AND t.splits <> '[]')"
            " SELECT COALESCE(c.name, ''), SUM(spent.amount) AS total FROM spent"
            " LEFT JOIN categories c ON c.id = spent.category AND c.deleted_at IS NULL"
            " GROUP BY COALESCE(c.name, '') HAVING total < 0 ORDER BY total LIMIT ?4"),
        {isoDate(span.today.addDays(1 - span.days)), isoDate(span.today), currency,
         span.categories},
        [&categories](const db::Statement &row) {
            categories.append({row.text(0), row.integer(1)});
        });
    if (!done)
        return fail(done.error());
    return categories;
}

} // namespace

Result<OverviewFigures> overviewFigures(Reader &reader, const OverviewSpan &span)
{
    OverviewFigures figures;
    const auto period = periodFigures(reader, span.today.addDays(1 - span.days), span.today);
    if (!period)
        return fail(period.error());
    figures.period = *period;
    const auto uncategorised = uncategorisedCount(reader);
    if (!uncategorised)
        return fail(uncategorised.error());
    figures.uncategorised = *uncategorised;
    const auto currency = mainCurrency(reader);
    if (!currency)
        return fail(currency.error());
    if (!*currency)
        return figures;
    figures.currency = Currency::parse(**currency).value_or(Currency());
    auto months = monthFigures(reader, **currency, span);
    if (!months)
        return fail(months.error());
    figures.months = std::move(*months);
    auto categories = categoryFigures(reader, **currency, span);
    if (!categories)
        return fail(categories.error());
    figures.categories = std::move(*categories);
    return figures;
}

} // namespace finwise
