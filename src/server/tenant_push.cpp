// SPDX-License-Identifier: GPL-3.0-or-later
// Pushes of SqliteTenantStore.
#include "db/transaction.h"
#include "server/push_transaction.h"
#include "server/session_answers.h"
#include "server/sqlite_tenant_store.h"
#include "server/tenant_database.h"
#include "wire/limits.h"

namespace finwise::server {
namespace {

constexpr qsizetype kBulkFrom = 100;     // entries that change more than a few pages
constexpr qint64 kUnmovedEntries = 1000; // in the log; some megabytes
const QString kBulkCache = QStringLiteral("PRAGMA cache_size = -32000");

} // namespace

// A bulk batch changes more pages than an ordinary cache holds; what does not fit is written in the
// middle of the transaction and again at its end. One tenant at a time has more.
Result<void> SqliteTenantStore::makeRoom(const Id &tenant, qsizetype entries)
{
    if (entries < kBulkFrom || tenant == m_roomy)
        return {};
    const auto before = m_open.find(m_roomy);
    m_roomy = Id();
    if (before != m_open.end()) {
        if (auto set = before->second.connection->scalar(kTenantCache); !set)
            return fail(set.error());
    }
    if (auto set = m_open.at(tenant).connection->scalar(kBulkCache); !set)
        return fail(set.error());
    m_roomy = tenant;
    return {};
}

Result<PushOutcome> SqliteTenantStore::push(const Actor &actor, const wire::Batch &batch)
{
    return pushTogether({Job{&actor, &batch}}).takeFirst();
}

QList<Result<PushOutcome>> SqliteTenantStore::pushTogether(const QList<Job> &jobs)
{
    Q_ASSERT(!jobs.isEmpty());
    const auto all = [&jobs](const Error &error) {
        return QList<Result<PushOutcome>>(jobs.size(), fail(error));
    };
    // Asked first, so that nobody makes a file for a tenant that is not theirs.
    std::optional<Error> refused;
    const bool anybody = std::any_of(jobs.begin(), jobs.end(), [&](const Job &job) {
        const auto role = require(*job.actor);
        if (!role)
            refused = role.error();
        return role.has_value();
    });
    if (!anybody)
        return all(*refused);
    const auto connection = open(jobs.first().actor->tenant);
    if (!connection)
        return all(connection.error());
    qsizetype entries = 0;
    for (const Job &job : jobs)
        entries += job.batch->entries.size();
    if (auto made = makeRoom(jobs.first().actor->tenant, entries); !made)
        return all(made.error());
    auto transaction = db::Transaction::begin(**connection);
    if (!transaction)
        return all(transaction.error());
    QList<Result<PushOutcome>> outcomes;
    for (const Job &job : jobs) {
        outcomes.append(pushInside(**connection, job));
        // After a failure of the disk the database may have taken everything back by itself.
        if (!outcomes.last() && isOurs(outcomes.last().error().kind))
            return all(outcomes.last().error());
    }
    if (auto committed = transaction->commit(); !committed)
        return all(committed.error());
    m_open.at(jobs.first().actor->tenant).unmoved += entries;
    return outcomes;
}

// SQLite would copy its log into the file at the end of a commit, and whoever waits for that commit
// would wait for the copy as well. A copy that does not succeed now is made by a later commit.
bool SqliteTenantStore::rest()
{
    const auto most = std::max_element(m_open.begin(), m_open.end(), [](auto &a, auto &b) {
        return a.second.unmoved < b.second.unmoved;
    });
    if (m_folder.isEmpty() || most == m_open.end() || most->second.unmoved < kUnmovedEntries)
        return false;
    most->second.unmoved = 0;
    std::ignore = most->second.connection->scalar(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    return true;
}

Result<PushOutcome> SqliteTenantStore::pushInside(db::Connection &connection, const Job &job)
{
    Q_ASSERT(job.batch->entries.size() >= 0 && connection.inTransaction());
    if (job.batch->entries.size() > limits::kBulkBatchEntries) {
        return fail(ErrorKind::TooLarge, QStringLiteral("entries"),
                    QStringLiteral("more than %1 in one batch").arg(limits::kBulkBatchEntries));
    }
    // What is refused is refused before anything is written, so no savepoint is needed: a second
    // level of them makes each release cost as much as all before it.
    const auto role = require(*job.actor);
    if (!role)
        return fail(role.error());
    const auto settings = TenantUpkeep(connection).settings();
    if (!settings)
        return fail(settings.error());
    const PushRules rules{settings->policy, settings->wholeRecord, *role, m_clock.now()};
    auto outcome =
        PushTransaction(connection, m_catalog, *job.actor, rules).run(*job.batch, job.checks);
    if (!outcome && !isOurs(outcome.error().kind)) // nothing of it may be committed
        return fail(ErrorKind::Storage, outcome.error().where, outcome.error().message);
    return outcome;
}

} // namespace finwise::server
