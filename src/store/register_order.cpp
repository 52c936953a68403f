// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/register_query.h"
#include "store/search_index.h"

#include "db/each_row.h"

#include <algorithm>

namespace finwise {

namespace {

// The text is constant; what the user typed is always a bound value.
struct Where {
    QString sql = QStringLiteral("t.deleted_at IS NULL");
    QVariantList values;
    // What a row adds to the sums.
    QString counted = QStringLiteral("t.amount");
    QVariantList countedValues;

    void add(const QString &condition, const QVariantList &bound)
    {
        sql += QStringLiteral(" AND ") + condition;
        values += bound;
    }
};

enum class Words { AtBeginnings, Anywhere };

QString likePattern(QString search)
{
    search.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    search.replace(QLatin1Char('%'), QStringLiteral("\\%"));
    search.replace(QLatin1Char('_'), QStringLiteral("\\_"));
    return QLatin1Char('%') + search + QLatin1Char('%');
}

// Only when a category is called so, its rows are looked for: there is no index for them.
Result<bool> isCategoryNamed(Reader &reader, const QString &pattern)
{
    return reader.connection()
        .scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM categories WHERE deleted_at IS NULL "
                               "AND name LIKE ? ESCAPE '\\')"),
                {pattern})
        .map([](const QVariant &found) { return found.toBool(); });
}

Result<void> addSearch(Reader &reader, Where &where, const QString &search, Words words)
{
    const QString contains = QStringLiteral(
        "(payee LIKE ? ESCAPE '\\' OR description LIKE ? ESCAPE '\\' OR note LIKE ? ESCAPE '\\')");
    const QString pattern = likePattern(search);
    const QString expression = searchExpression(search);
    QString rows = QStringLiteral("SELECT rowid FROM transactions WHERE ");
    QVariantList values{pattern, pattern, pattern};
    if (words == Words::AtBeginnings && !expression.isEmpty()) {
        rows = QStringLiteral("SELECT rowid FROM transaction_search WHERE transaction_search "
                              "MATCH ? UNION ALL ")
             + rows + QStringLiteral("rowid IN (SELECT row FROM transaction_search_todo) AND ");
        values.prepend(expression);
    }
    rows += contains;
    const auto named = isCategoryNamed(reader, pattern);
    if (!named)
        return fail(named.error());
    if (*named) {
        rows += QStringLiteral(
            " UNION ALL SELECT rowid FROM transactions WHERE \"categoryId\" IN (SELECT id FROM "
            "categories WHERE deleted_at IS NULL AND name LIKE ? ESCAPE '\\')");
        values.append(pattern);
    }
    where.add(QStringLiteral("t.rowid IN (") + rows + QLatin1Char(')'), values);
    return {};
}

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

Result<Where> conditionsOf(Reader &reader, const RegisterFilter &filter, Words words)
{
    Where where;
    if (filter.account)
        where.add(QStringLiteral("t.\"accountId\" = ?"), {filter.account->toString()});
    if (filter.from.isValid())
        where.add(QStringLiteral("t.\"date\" >= ?"), {isoDate(filter.from)});
    if (filter.to.isValid())
        where.add(QStringLiteral("t.\"date\" <= ?"), {isoDate(filter.to)});
    if (filter.direction == RegisterFilter::Direction::In)
        where.add(QStringLiteral("t.amount > 0"), {});
    if (filter.direction == RegisterFilter::Direction::Out)
        where.add(QStringLiteral("t.amount < 0"), {});
    if (filter.category) {
        const QString id = filter.category->toString();
        where.add(QStringLiteral("(t.\"categoryId\" = ? OR instr(t.splits, ?) > 0)"), {id, id});
    }
    if (filter.tag)
        where.add(QStringLiteral("instr(t.\"tagIds\", ?) > 0"), {filter.tag->toString()});
    if (filter.uncategorised)
        where.add(QStringLiteral("t.\"categoryId\" IS NULL AND t.splits = '[]' "
                                 "AND t.type IN ('EXPENSE', 'INCOME')"),
                  {});
    if (filter.slice) {
        const SliceSql slice = sqlOf(*filter.slice);
        where.add(slice.where, slice.values);
        where.counted = slice.counted;
        where.countedValues = slice.countedValues;
    }
    if (!filter.search.isEmpty()) {
        if (auto added = addSearch(reader, where, filter.search, words); !added)
            return fail(added.error());
    }
    return where;
}

// Sums of the hits by currency, in the order in which the currencies appear.
class Sums {
public:
    void add(QByteArrayView currency, qint64 minor, bool inPart)
    {
        m_inPart += inPart ? 1 : 0;
        for (Entry &entry : m_entries) {
            if (entry.currency == currency) {
                entry.minor += minor;
                ++entry.rows;
                return;
            }
        }
        m_entries.append({currency.toByteArray(), minor, 1});
    }
    [[nodiscard]] RegisterTotals totals()
    {
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const Entry &a, const Entry &b) { return a.rows > b.rows; });
        RegisterTotals totals;
        totals.inPart = m_inPart;
        for (const Entry &entry : m_entries) {
            totals.rows += entry.rows;
            // A stored currency was checked when it was written.
            totals.sums.append(
                {entry.minor,
                 Currency::parse(QString::fromLatin1(entry.currency)).value_or(Currency())});
        }
        return totals;
    }

private:
    struct Entry {
        QByteArray currency;
        qint64 minor = 0;
        qint64 rows = 0;
    };
    QList<Entry> m_entries;
    qint64 m_inPart = 0;
};

Result<RegisterOrder> orderOfAll(Reader &reader, const Where &where, int newest)
{
    RegisterOrder order;
    Sums sums;
    const auto read = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT t.rowid, t.amount, t.amount_currency, ") + where.counted
            + QStringLiteral(" FROM transactions t WHERE ") + where.sql
            + QStringLiteral(" ORDER BY t.\"date\" DESC, t.id DESC LIMIT ?"),
        where.countedValues + where.values + QVariantList{newest > 0 ? newest : -1},
        [&](const db::Statement &row) {
            order.rows.append(row.integer(0));
            sums.add(row.utf8(2), row.integer(3), row.integer(1) != row.integer(3));
        });
    order.totals = sums.totals();
    return read ? Result<RegisterOrder>(order) : fail(read.error());
}

// The balance counts every row of the account; the filter decides only which are shown.
Result<RegisterOrder> orderOfAccount(Reader &reader, const Id &id, const Where &where)
{
    const auto account = reader.get<Account>(id);
    if (!account)
        return fail(account.error());
    const Money opening = *account ? (*account)->openingBalance : Money();
    RegisterOrder order;
    order.currency = opening.currency;
    Sums sums;
    qint64 newer = 0; // what came after the row
    const auto read = db::eachRow(
        reader.connection(),
        QStringLiteral("SELECT t.rowid, t.amount, t.amount_currency, (") + where.sql
            + QStringLiteral("), ") + where.counted
            + QStringLiteral(" FROM transactions t WHERE t.\"accountId\" = ? AND t.deleted_at IS "
                             "NULL ORDER BY t.\"date\" DESC, t.id DESC"),
        where.values + where.countedValues + QVariantList{id.toString()},
        [&](const db::Statement &row) {
            if (row.integer(3) != 0) {
                order.rows.append(row.integer(0));
                order.balances.append(newer);
                sums.add(row.utf8(2), row.integer(4), row.integer(1) != row.integer(4));
            }
            newer += row.integer(1);
        });
    if (!read)
        return fail(read.error());
    for (qint64 &balance : order.balances)
        balance = opening.minor + newer - balance;
    order.totals = sums.totals();
    return order;
}

Result<RegisterOrder> orderWith(Reader &reader, const RegisterFilter &filter, Words words)
{
    const auto where = conditionsOf(reader, filter, words);
    if (!where)
        return fail(where.error());
    return filter.account ? orderOfAccount(reader, *filter.account, *where)
                          : orderOfAll(reader, *where, filter.newest);
}

} // namespace

bool RegisterFilter::narrows() const
{
    RegisterFilter open;
    open.account = account;
    open.newest = newest;
    return *this != open;
}

Result<RegisterOrder> registerOrder(Reader &reader, const RegisterFilter &filter)
{
    auto order = orderWith(reader, filter, Words::AtBeginnings);
    // Nothing begins with it: perhaps it stands inside a longer word.
    if (order && order->rows.isEmpty() && !filter.search.isEmpty())
        return orderWith(reader, filter, Words::Anywhere);
    return order;
}

} // namespace finwise
