// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/circuit_breaker.h"

#include "server/session_answers.h"

namespace finwise::server {
namespace {

Error isOpen()
{
    return Error{ErrorKind::Busy, QStringLiteral("database"),
                 QStringLiteral("it failed several times and is left alone for a moment")};
}

// A failure of the database itself; somebody else's lock is none.
bool countsAsFailure(const Error &error)
{
    return isOurs(error.kind) && error.kind != ErrorKind::Busy;
}

} // namespace

bool CircuitBreaker::allows(qint64 nowMs)
{
    if (isClosed())
        return true;
    if (nowMs < m_openUntilMs)
        return false;
    m_openUntilMs = nowMs + kOpenMs; // one probe; the next only if it brings no answer
    return true;
}

void CircuitBreaker::succeeded()
{
    m_failures = 0;
}

bool CircuitBreaker::failed(qint64 nowMs)
{
    m_failures = std::min(m_failures + 1, kFailures);
    if (isClosed())
        return false;
    m_openUntilMs = nowMs + kOpenMs;
    return true;
}

BreakerStore::BreakerStore(std::unique_ptr<TenantStore> store, const Clock &clock, Metrics &metrics)
    : m_store(std::move(store)), m_clock(clock), m_metrics(metrics)
{
}

void BreakerStore::note(const Id &tenant, const Error *error)
{
    if (error == nullptr || !countsAsFailure(*error)) {
        if (error == nullptr)
            m_breakers.remove(tenant);
        return;
    }
    if (m_breakers[tenant].failed(m_clock.monotonicMs()))
        ++m_metrics.breakerOpened;
}

template <class Call>
auto BreakerStore::guarded(const Id &tenant, const Call &call) -> decltype(call())
{
    const auto breaker = m_breakers.find(tenant);
    if (breaker != m_breakers.end() && !breaker->allows(m_clock.monotonicMs()))
        return fail(isOpen());
    auto answer = call();
    note(tenant, answer ? nullptr : &answer.error());
    return answer;
}

Result<PushOutcome> BreakerStore::push(const Actor &actor, const wire::Batch &batch)
{
    return guarded(actor.tenant, [&] { return m_store->push(actor, batch); });
}

QList<Result<PushOutcome>> BreakerStore::pushTogether(const QList<Job> &jobs)
{
    const Id tenant = jobs.first().actor->tenant;
    const auto breaker = m_breakers.find(tenant);
    if (breaker != m_breakers.end() && !breaker->allows(m_clock.monotonicMs()))
        return QList<Result<PushOutcome>>(jobs.size(), fail(isOpen()));
    auto outcomes = m_store->pushTogether(jobs);
    // A failure of the database concerns all of them alike.
    const auto ours = std::find_if(outcomes.begin(), outcomes.end(), [](const auto &outcome) {
        return !outcome && isOurs(outcome.error().kind);
    });
    note(tenant, ours == outcomes.end() ? nullptr : &ours->error());
    return outcomes;
}

Result<wire::Changes> BreakerStore::changes(const Actor &actor, const wire::RequestChanges &request)
{
    return guarded(actor.tenant, [&] { return m_store->changes(actor, request); });
}

Result<wire::InitialDataPage> BreakerStore::initialPage(const Actor &actor,
                                                        const wire::RequestInitialData &request)
{
    return guarded(actor.tenant, [&] { return m_store->initialPage(actor, request); });
}

Result<DigestPart> BreakerStore::digest(const Actor &actor, const QString &from)
{
    return guarded(actor.tenant, [&] { return m_store->digest(actor, from); });
}

Result<wire::Bucket> BreakerStore::bucket(const Actor &actor, const wire::BucketRequest &request)
{
    return guarded(actor.tenant, [&] { return m_store->bucket(actor, request); });
}

Result<Greeting> BreakerStore::greet(const Actor &actor, const wire::Hello &hello)
{
    return guarded(actor.tenant, [&] { return m_store->greet(actor, hello); });
}

Result<QList<wire::ConflictNotice>> BreakerStore::conflicts(const Actor &actor, qint64 after)
{
    return guarded(actor.tenant, [&] { return m_store->conflicts(actor, after); });
}

Result<std::optional<wire::SyncRecord>> BreakerStore::record(const Actor &actor,
                                                             const QString &entity, const Id &id)
{
    return guarded(actor.tenant, [&] { return m_store->record(actor, entity, id); });
}

Result<Commit> BreakerStore::lookOutside(const Id &tenant)
{
    return guarded(tenant, [&] { return m_store->lookOutside(tenant); });
}

Result<QString> BreakerStore::keepLogo(const Actor &actor, const QByteArray &image)
{
    return guarded(actor.tenant, [&] { return m_store->keepLogo(actor, image); });
}

Result<std::optional<Logo>> BreakerStore::logo(const Actor &actor, const QString &name)
{
    return guarded(actor.tenant, [&] { return m_store->logo(actor, name); });
}

Result<void> BreakerStore::removeLogo(const Actor &actor, const QString &name)
{
    return guarded(actor.tenant, [&] { return m_store->removeLogo(actor, name); });
}

Result<TenantHead> BreakerStore::head(const Id &tenant)
{
    return guarded(tenant, [&] { return m_store->head(tenant); });
}

Result<QStringList> BreakerStore::check(const Id &tenant)
{
    return m_store->check(tenant);
}

} // namespace finwise::server
