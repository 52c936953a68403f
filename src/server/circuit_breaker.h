// SPDX-License-Identifier: GPL-3.0-or-later
// CircuitBreaker: after several failures of the database in a row nothing is asked of it for a
// while, then one request probes whether it works again. BreakerStore puts one around every tenant
// of a TenantStore, so that one damaged file does not take the others with it.
//
//   closed ── 5 failures ──► open ── 5 s ──► probing ── success ──► closed
//                             ▲                 └────── failure ──┐
//                             └───────────────────────────────────┘
// Thread rule: one thread.
#pragma once

#include "base/clock.h"
#include "server/metrics.h"
#include "server/tenant_store.h"

#include <memory>

namespace finwise::server {

class CircuitBreaker {
public:
    // False while it is open.
    bool allows(qint64 nowMs);
    void succeeded();
    // True when this failure opened it.
    bool failed(qint64 nowMs);
    [[nodiscard]] bool isClosed() const { return m_failures < kFailures; }

    static constexpr int kFailures = 5;
    static constexpr qint64 kOpenMs = 5'000;

private:
    int m_failures = 0;
    qint64 m_openUntilMs = 0;
};

class BreakerStore final : public TenantStore {
public:
    // Clock and metrics are borrowed.
    BreakerStore(std::unique_ptr<TenantStore> store, const Clock &clock, Metrics &metrics);

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
    bool rest() override { return m_store->rest(); }

private:
    template <class Call> auto guarded(const Id &tenant, const Call &call) -> decltype(call());
    void note(const Id &tenant, const Error *error);

    std::unique_ptr<TenantStore> m_store;
    const Clock &m_clock;
    Metrics &m_metrics;
    QHash<Id, CircuitBreaker> m_breakers; // of tenants with failures
};

} // namespace finwise::server
