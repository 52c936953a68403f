// SPDX-License-Identifier: GPL-3.0-or-later
// The audit part of TenantUpkeep.
#include "server/tenant_upkeep.h"

namespace finwise::server {
namespace {

// Conditions that are given, and their values in the same order.
struct Conditions {
    QStringList sql;
    QVariantList values;
    void add(const QString &condition, const QVariant &value)
    {
        sql.append(condition);
        values.append(value);
    }
    void addText(const QString &condition, const QString &value)
    {
        if (!value.isEmpty())
            add(condition, value);
    }
};

QByteArray csvValue(const QString &text)
{
    QString safe = text;
    // A device named "=cmd()" is a name, not a formula.
    if (!safe.isEmpty() && QStringLiteral("=+-@\t\r").contains(safe.front()))
        safe.prepend(u'\'');
    safe.replace(u'"', QStringLiteral("\"\""));
    return ('"' + safe.toUtf8() + '"');
}

} // namespace

Result<QList<AuditRow>> TenantUpkeep::audit(const AuditFilter &filter)
{
    Conditions where;
    where.add(QStringLiteral("number > ?"), 0);
    where.addText(QStringLiteral("user = ?"), filter.user);
    where.addText(QStringLiteral("device = ?"), filter.device);
    where.addText(QStringLiteral("entity = ?"), filter.entity);
    where.addText(QStringLiteral("id = ?"), filter.record);
    where.addText(QStringLiteral("verdict = ?"), filter.verdict);
    if (filter.from)
        where.add(QStringLiteral("at >= ?"), filter.from->ms);
    if (filter.to)
        where.add(QStringLiteral("at < ?"), filter.to->ms);
    where.values.append(filter.limit);
    auto row = m_db.prepare(
        QStringLiteral("SELECT number, at, user, device, operation, entity, id, op, verdict, "
                       "version, seq FROM audit WHERE %1 ORDER BY number LIMIT ?")
            .arg(where.sql.join(QStringLiteral(" AND "))));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(where.values); !ran)
        return fail(ran.error());
    QList<AuditRow> rows;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return rows;
        rows.append(AuditRow{row->integer(0), Instant{row->integer(1)}, row->text(2), row->text(3),
                             row->text(4), row->text(5), row->text(6), row->text(7), row->text(8),
                             row->integer(9), row->integer(10)});
    }
}

Result<QStringList> TenantUpkeep::journaledOps()
{
    auto row = m_db.prepare(QStringLiteral("SELECT op FROM conflict_journal ORDER BY number"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(); !ran)
        return fail(ran.error());
    QStringList ops;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return ops;
        ops.append(row->text(0));
    }
}

Result<qint64> TenantUpkeep::forgetAudit(Instant before)
{
    return m_db.execute(QStringLiteral("DELETE FROM audit WHERE at < ?"), {before.ms});
}

QByteArray auditCsv(const QList<AuditRow> &rows)
{
    QByteArray out = "number,at,user,device,operation,entity,record,op,verdict,version,seq\r\n";
    for (const AuditRow &row : rows) {
        out += QByteArray::number(row.number) + ',' + csvValue(toIso(row.at));
        for (const QString &text :
             {row.user, row.device, row.operation, row.entity, row.record, row.op, row.verdict})
            out += ',' + csvValue(text);
        out += ',' + QByteArray::number(row.version) + ',' + QByteArray::number(row.seq) + "\r\n";
    }
    return out;
}

QJsonObject auditJson(const AuditRow &row)
{
    return QJsonObject{{QStringLiteral("number"), row.number},
                       {QStringLiteral("at"), toIso(row.at)},
                       {QStringLiteral("user"), row.user},
                       {QStringLiteral("device"), row.device},
                       {QStringLiteral("operation"), row.operation},
                       {QStringLiteral("entity"), row.entity},
                       {QStringLiteral("record"), row.record},
                       {QStringLiteral("op"), row.op},
                       {QStringLiteral("verdict"), row.verdict},
                       {QStringLiteral("version"), row.version},
                       {QStringLiteral("seq"), row.seq}};
}

} // namespace finwise::server
