// SPDX-License-Identifier: GPL-3.0-or-later
// TenantUpkeep: what is done to a tenant's database besides its daily work: settings, the audit
// report, forgetting what is old enough. Works beside a running server; every call is one
// transaction. Thread rule: the connection's thread.
#pragma once

#include "server/tenant_rows.h"

namespace finwise::server {

// How the conflicts of a tenant are judged.
struct TenantSettings {
    merge::Policy policy = merge::Policy::LastWriteWins;
    bool wholeRecord = false; // a record is one group: last write wins per record
    bool operator==(const TenantSettings &) const = default;
};

struct AuditFilter {
    QString user = {}; // id; empty: everybody
    QString device = {};
    QString entity = {};
    QString record = {}; // id
    QString verdict = {};
    std::optional<Instant> from = {};
    std::optional<Instant> to = {}; // not included
    qint64 limit = 10'000;
};
struct AuditRow {
    qint64 number = 0;
    Instant at;
    QString user;
    QString device;
    QString operation;
    QString entity;
    QString record;
    QString op;
    QString verdict;
    qint64 version = 0;
    qint64 seq = 0;
    bool operator==(const AuditRow &) const = default;
};

// How long what is kept. Answers to ops are kept for good: whether an op was ever seen decides
// what its successors mean.
struct Retention {
    Instant tombstones; // deleted before: only the id is kept
    Instant history;    // replaced before: forgotten
};
struct Purged {
    qint64 tombstones = 0;
    qint64 versions = 0;
};

class TenantUpkeep {
public:
    // The connection is borrowed.
    explicit TenantUpkeep(db::Connection &connection) : m_db(connection) {}

    Result<TenantSettings> settings();
    Result<void> setSettings(const TenantSettings &settings);

    // Oldest first.
    Result<QList<AuditRow>> audit(const AuditFilter &filter);
    // The ops whose values went to the conflict journal, oldest first.
    Result<QStringList> journaledOps();
    // Removes the rows before the instant, which the caller has archived. How many they were.
    Result<qint64> forgetAudit(Instant before);

    // Tombstones become gravestones and the purge floor rises to the last of them: who has not
    // read as far has to read everything anew.
    Result<Purged> purge(const Retention &retention, Instant now);

    // The history was replaced by an older one: no cursor given before is continued from.
    Result<qint64> raiseEpoch(Instant now);

    // Versions of a record, oldest first, the current one last.
    Result<QList<wire::SyncRecord>> versions(const EntityType &type, const Id &id);

private:
    db::Connection &m_db;
};

// "number,at,user,…" with a header line; values that a spreadsheet would run are quoted as text.
QByteArray auditCsv(const QList<AuditRow> &rows);
QJsonObject auditJson(const AuditRow &row);

} // namespace finwise::server
