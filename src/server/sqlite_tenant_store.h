// SPDX-License-Identifier: GPL-3.0-or-later
// SqliteTenantStore: one SQLite file per tenant. Transaction order of a push: BEGIN IMMEDIATE →
// membership → stored op ids → per group a savepoint with decide(), record, history, journal and
// audit → results → durable commit. Thread rule: the thread that made it.
#pragma once

#include "db/connection.h"
#include "merge/decide.h"
#include "server/tenant_birth.h"
#include "server/tenant_store.h"
#include "server/tenant_upkeep.h"

#include <map>

namespace finwise::server {

// The role of a user in a tenant now; empty when not a member. Called inside the transaction.
using RoleOf = std::function<Result<std::optional<Role>>(const Id &tenant, const Id &user)>;

class SqliteTenantStore final : public TenantStore {
public:
    // Files are DATA/tenants/<id>.sqlite. Catalog, clock and random are borrowed.
    SqliteTenantStore(const EntityCatalog &catalog, const Clock &clock, Random &random,
                      RoleOf roleOf, QString dataFolder);
    // Databases in memory, gone with the store; for tests and the simulation.
    static std::unique_ptr<SqliteTenantStore> openInMemory(const EntityCatalog &catalog,
                                                           const Clock &clock, Random &random,
                                                           RoleOf roleOf);
    ~SqliteTenantStore() override;

    // How a tenant's conflicts are judged from now on.
    Result<void> setSettings(const Id &tenant, const TenantSettings &settings);
    Result<QList<AuditRow>> audit(const Id &tenant, const AuditFilter &filter);
    // The ops whose values went to the conflict journal, oldest first.
    Result<QStringList> journaledOps(const Id &tenant);

    Result<PushOutcome> push(const Actor &actor, const wire::Batch &batch) override;
    QList<Result<PushOutcome>> pushTogether(const QList<Job> &jobs) override;
    Result<wire::Changes> changes(const Actor &actor, const wire::RequestChanges &request) override;
    Result<wire::InitialDataPage> initialPage(const Actor &actor,
                                              const wire::RequestInitialData &request) override;
    Result<DigestPart> digest(const Actor &actor, const QString &from) override;
    Result<wire::Bucket> bucket(const Actor &actor, const wire::BucketRequest &request) override;
    Result<Greeting> greet(const Actor &actor, const wire::Hello &hello) override;
    Result<QList<wire::ConflictNotice>> conflicts(const Actor &actor, qint64 after) override;
    Result<std::optional<wire::SyncRecord>> record(const Actor &actor, const QString &entity,
                                                   const Id &id) override;
    Result<Commit> lookOutside(const Id &tenant) override;
    Result<QString> keepLogo(const Actor &actor, const QByteArray &image) override;
    Result<std::optional<Logo>> logo(const Actor &actor, const QString &name) override;
    Result<void> removeLogo(const Actor &actor, const QString &name) override;
    Result<TenantHead> head(const Id &tenant) override;
    Result<QStringList> check(const Id &tenant) override;
    bool rest() override;

private:
    [[nodiscard]] QString pathOf(const Id &tenant) const;
    Result<db::Connection *> open(const Id &tenant);
    Result<Role> require(const Actor &actor) const;
    Result<void> makeRoom(const Id &tenant, qsizetype entries);
    [[nodiscard]] QString fileMark(const Id &tenant) const;
    Result<Commit> decideOutside(const Id &tenant, db::Connection &connection);
    Result<PushOutcome> pushInside(db::Connection &connection, const Job &job);

    struct Open {
        std::unique_ptr<db::Connection> connection;
        quint64 lastUsed = 0;
        qint64 unmoved = 0; // entries written since the log last went into the file
    };
    const EntityCatalog &m_catalog;
    const Clock &m_clock;
    Random &m_random;
    RoleOf m_roleOf;
    QString m_folder; // empty: in memory
    TenantBirth m_birth;
    std::map<Id, Open> m_open;
    quint64 m_uses = 0;
    Id m_roomy; // the tenant whose page cache is large
    // What a tenant's files looked like when nothing of an outside program was waiting.
    QHash<Id, std::pair<QString, Position>> m_outside;
};

} // namespace finwise::server
