// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/slice.h"

namespace finwise {

namespace {

// Ids as one bound value, for json_each().
QString idList(const QList<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids)
        texts.append(QLatin1Char('"') + id.toString() + QLatin1Char('"'));
    return QLatin1Char('[') + texts.join(QLatin1Char(',')) + QLatin1Char(']');
}

QString signCondition(const QString &amount, Slice::Direction direction)
{
    switch (direction) {
    case Slice::Direction::Any: return QStringLiteral("1");
    case Slice::Direction::In: return amount + QStringLiteral(" > 0");
    case Slice::Direction::Out: return amount + QStringLiteral(" <= 0");
    }
    Q_UNREACHABLE();
}

// Whether a row or a part of one belongs to the categories. Needs idList() as its one value.
QString lineCondition(const Slice &slice, const QString &category, const QString &amount)
{
    QString condition = category + QStringLiteral(" IN (SELECT value FROM json_each(?))");
    if (slice.uncategorised)
        condition += QStringLiteral(" OR (") + signCondition(amount, *slice.uncategorised)
                   + QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM categories lc WHERE lc.id = ")
                   + category + QStringLiteral(" AND lc.deleted_at IS NULL))");
    return QLatin1Char('(') + condition + QLatin1Char(')');
}

void addLines(SliceSql &sql, const Slice &slice)
{
    const QString ids = idList(slice.categories);
    const QString part = lineCondition(slice,
                                       QStringLiteral("json_extract(part.value, '$.categoryId')"),
                                       QStringLiteral("json_extract(part.value, '$.minor')"));
    sql.where += QStringLiteral(" AND ((t.splits = '[]' AND ")
               + lineCondition(slice, QStringLiteral("t.\"categoryId\""),
                               QStringLiteral("t.amount"))
               + QStringLiteral(") OR (t.splits <> '[]' AND EXISTS (SELECT 1 FROM "
                                "json_each(t.splits) part WHERE ")
               + part + QStringLiteral(")))");
    sql.values += QVariantList{ids, ids};
    sql.counted = QStringLiteral("CASE WHEN t.splits = '[]' THEN t.amount ELSE (SELECT "
                                 "SUM(json_extract(part.value, '$.minor')) FROM "
                                 "json_each(t.splits) part WHERE ")
                + part + QStringLiteral(") END");
    sql.countedValues = {ids};
}

} // namespace

QString payeeSql()
{
    return QStringLiteral("COALESCE((SELECT pr.name FROM recipients pr WHERE pr.id = "
                          "t.\"recipientId\" AND pr.deleted_at IS NULL), t.payee)");
}

SliceSql sqlOf(const Slice &slice)
{
    SliceSql sql;
    sql.where = QStringLiteral("t.deleted_at IS NULL AND t.amount_currency = ?");
    sql.values = {slice.currency.code()};
    if (slice.from.isValid()) {
        sql.where += QStringLiteral(" AND t.\"date\" >= ?");
        sql.values += slice.from.toString(Qt::ISODate);
    }
    if (slice.to.isValid()) {
        sql.where += QStringLiteral(" AND t.\"date\" <= ?");
        sql.values += slice.to.toString(Qt::ISODate);
    }
    if (!slice.accounts.isEmpty()) {
        sql.where += QStringLiteral(" AND t.\"accountId\" IN (SELECT value FROM json_each(?))");
        sql.values += idList(slice.accounts);
    }
    if (slice.kind == Slice::Kind::Everything)
        return sql;
    sql.where += QStringLiteral(" AND t.type IN ('EXPENSE', 'INCOME')");
    if (slice.direction != Slice::Direction::Any)
        sql.where += QStringLiteral(" AND ")
                   + signCondition(QStringLiteral("t.amount"), slice.direction);
    if (slice.kind == Slice::Kind::Lines)
        addLines(sql, slice);
    if (slice.kind == Slice::Kind::Payee) {
        sql.where += QStringLiteral(" AND ") + payeeSql() + QStringLiteral(" = ?");
        sql.values += slice.payee;
    }
    return sql;
}

} // namespace finwise
