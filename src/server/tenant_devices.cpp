// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenant_rows.h"

namespace finwise::server {

Result<std::optional<DeviceRow>> TenantRows::device(const Id &device, const Id &incarnation)
{
    auto row = m_db.prepare(QStringLiteral(
        "SELECT nonce, previous_nonce FROM devices WHERE device = ? AND incarnation = ?"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({device.toString(), incarnation.toString()}); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<DeviceRow>();
    return std::optional(DeviceRow{row->text(0), row->text(1)});
}

Result<void> TenantRows::keepDevice(const wire::Hello &hello, const Id &user, const DeviceRow &row,
                                    Instant now)
{
    const auto done = m_db.execute(
        QStringLiteral("INSERT INTO devices (device, incarnation, user, nonce, previous_nonce, "
                       "next_op_seq, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (device, incarnation) DO UPDATE SET user = excluded.user, "
                       "nonce = excluded.nonce, previous_nonce = excluded.previous_nonce, "
                       "next_op_seq = excluded.next_op_seq, last_seen = excluded.last_seen"),
        {hello.device.toString(), hello.incarnation.toString(), user.toString(), row.nonce,
         row.previousNonce, hello.nextOpSeq, now.ms, now.ms});
    if (!done)
        return fail(done.error());
    return {};
}

Result<QStringList> TenantRows::problems()
{
    const auto counters = meta();
    if (!counters)
        return fail(counters.error());
    const auto rows = m_db.scalar(QStringLiteral("SELECT count(*) FROM records"));
    const auto newest = m_db.scalar(QStringLiteral("SELECT coalesce(max(seq), 0) FROM records"));
    const auto unanswered = m_db.scalar(
        QStringLiteral("SELECT count(*) FROM audit WHERE verdict = 'applied' "
                       "AND NOT EXISTS (SELECT 1 FROM op_results WHERE op_results.op = audit.op)"));
    for (const auto *value : {&rows, &newest, &unanswered}) {
        if (!*value)
            return fail(value->error());
    }
    QStringList problems;
    if (rows->toLongLong() != counters->records) {
        problems.append(QStringLiteral("%1 records are counted, %2 are there")
                            .arg(counters->records)
                            .arg(rows->toLongLong()));
    }
    if (newest->toLongLong() > counters->head.seq) {
        problems.append(QStringLiteral("the history ends at %1, a record is at %2")
                            .arg(counters->head.seq)
                            .arg(newest->toLongLong()));
    }
    if (unanswered->toLongLong() > 0) {
        problems.append(QStringLiteral("%1 applied changes have no stored answer")
                            .arg(unanswered->toLongLong()));
    }
    return problems;
}

} // namespace finwise::server
