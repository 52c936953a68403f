// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "store/salvage.h"

namespace finwise {
namespace {

constexpr int kRequeueLimit = 10'000;
constexpr int kMaxRequeues = 5; // of one entry while this engine lives

template <class T> Result<void> without(const Result<T> &result)
{
    if (!result)
        return fail(result.error());
    return {};
}

} // namespace

struct Engine::Execute {
    Engine &engine;

    Result<void> operator()(const sync::OpenSocket &) const
    {
        return engine.m_transport.open(), ok();
    }
    Result<void> operator()(const sync::AbortSocket &) const
    {
        return engine.m_transport.abort(), ok();
    }
    Result<void> operator()(const sync::Probe &) const { return engine.m_transport.probe(), ok(); }
    Result<void> operator()(const sync::UseCompression &e) const
    {
        return engine.m_transport.setCompression(e.on), ok();
    }
    Result<void> operator()(const sync::Send &e) const
    {
        return engine.m_transport.send(e.message), ok();
    }
    Result<void> operator()(const sync::LoadMetadata &) const
    {
        auto metadata = store().metadata();
        if (metadata)
            engine.m_events.push_back(sync::MetadataLoaded{*metadata});
        return without(metadata);
    }
    Result<void> operator()(const sync::SaveMetadata &e) const { return engine.saveMetadata(e); }
    Result<void> operator()(const sync::CountQueue &) const { return engine.countQueue(); }
    Result<void> operator()(const sync::TakeBatch &e) const { return engine.takeBatch(e.limits); }
    Result<void> operator()(const sync::ReleaseEntries &e) const
    {
        return store().queue().release(e.entries);
    }
    Result<void> operator()(const sync::ReleaseStuck &e) const
    {
        return without(e.olderThanMs > 0 ? store().queue().releaseStuck(e.olderThanMs)
                                         : store().queue().releaseAll());
    }
    Result<void> operator()(const sync::RequeueNetworkFailures &) const
    {
        return engine.requeueNetworkFailures();
    }
    Result<void> operator()(const sync::Settle &e) const
    {
        return without(store().settle(e.settlements, e.from, e.to));
    }
    Result<void> operator()(const sync::ApplyPage &e) const
    {
        return without(store().applyPage(e.records, e.from, e.to));
    }
    Result<void> operator()(const sync::ApplyInitialPage &e) const
    {
        return without(store().applyInitialPage(e.records, e.after, e.snapshot));
    }
    Result<void> operator()(const sync::OfferArchive &) const
    {
        return without(store().offerArchive());
    }
    Result<void> operator()(const sync::PruneArchive &) const
    {
        return without(store().pruneArchive());
    }
    Result<void> operator()(const sync::SumRecords &e) const
    {
        auto part = store().sums(e.from, e.limit);
        if (part)
            engine.m_events.push_back(sync::RecordsSummed{part->sums, part->next});
        return without(part);
    }
    Result<void> operator()(const sync::MendBucket &e) const
    {
        const auto mended = store().mendBucket(e.page, e.named);
        if (mended)
            engine.m_events.push_back(sync::BucketMended{*mended});
        return without(mended);
    }
    Result<void> operator()(const sync::LockChanged &e) const
    {
        if (engine.m_lockListener)
            engine.m_lockListener(e);
        return {};
    }
    Result<void> operator()(const sync::PeopleChanged &e) const
    {
        return engine.m_newsListener.people ? engine.m_newsListener.people(e) : void(), ok();
    }
    Result<void> operator()(const sync::ConflictHeard &e) const
    {
        if (e.mine) {
            if (auto noted = store().noteConflict(e.conflict); !noted)
                return fail(noted.error());
        }
        return engine.m_newsListener.conflict ? engine.m_newsListener.conflict(e) : void(), ok();
    }
    Result<void> operator()(const sync::NoticeHeard &e) const
    {
        return engine.m_newsListener.notice ? engine.m_newsListener.notice(e) : void(), ok();
    }
    Result<void> operator()(const sync::Note &e) const
    {
        const LogLevel level = e.warning ? LogLevel::Warning : LogLevel::Info;
        if (!engine.m_log.enabled(level))
            return {};
        QJsonObject fields = e.fields;
        fields.insert(QStringLiteral("tenant"), engine.m_store.tenant().toString());
        fields.insert(QStringLiteral("user"), engine.m_state.identity.user);
        fields.insert(QStringLiteral("connection"), engine.m_state.welcome.session);
        engine.m_log.write(level, e.event, fields);
        return {};
    }

private:
    static Result<void> ok() { return {}; }
    [[nodiscard]] SyncStore &store() const { return engine.m_store.sync(); }
};

Engine::Engine(const Clock &clock, Random &random, Log &log, Store &store, Transport &transport)
    : m_clock(clock), m_random(random), m_log(log), m_store(store), m_transport(transport)
{
    m_transport.setListener([this](sync::Event event) { post(std::move(event)); });
    // What changes while effects are executed is counted by the step that wanted it.
    m_storeConnection = QObject::connect(
        &store, &Store::changed, &store, [this](const ChangeSet &changes) {
            if (!m_running && (changes.queueChanged || changes.conflictsChanged))
                post(sync::LocalChange{});
        });
}

Engine::~Engine()
{
    QObject::disconnect(m_storeConnection);
    m_transport.setListener({});
}

void Engine::start(const SyncConfig &config, sync::Identity identity)
{
    if (identity.device.isNull())
        identity.device = m_store.device();
    post(sync::Started{config, std::move(identity), m_random.next()});
}

SyncStatus Engine::status() const
{
    return sync::statusOf(m_state, now());
}

sync::Now Engine::now() const
{
    return sync::Now{m_clock.monotonicMs(), m_clock.now()};
}

void Engine::post(sync::Event event)
{
    m_events.push_back(std::move(event));
    if (m_running)
        return;
    m_running = true;
    while (!m_events.empty()) {
        sync::Event next = std::move(m_events.front());
        m_events.pop_front();
        run(sync::step(m_state, std::move(next), now()));
    }
    m_running = false;
    if (m_listener)
        m_listener();
}

void Engine::run(sync::Effects effects)
{
    for (auto it = effects.begin(); it != effects.end(); ++it) {
        // Only the last count of a step says anything.
        const auto isCount = [](const sync::Effect &e) {
            return std::holds_alternative<sync::CountQueue>(e);
        };
        if (isCount(*it) && std::any_of(it + 1, effects.end(), isCount))
            continue;
        if (const auto done = std::visit(Execute{*this}, *it); !done) {
            if (done.error().kind == ErrorKind::Corrupt)
                noteDamage(m_store.path());
            m_events.push_front(sync::StoreFailed{done.error()});
            return;
        }
    }
}

Result<void> Engine::countQueue()
{
    SyncStore &store = m_store.sync();
    const auto counts = store.queue().counts();
    if (!counts)
        return fail(counts.error());
    const auto conflicts = store.journal().openCount();
    if (!conflicts)
        return fail(conflicts.error());
    const auto missing = store.missingCount();
    if (!missing)
        return fail(missing.error());
    sync::QueueCounted event{*counts, *conflicts, *missing, {}};
    if (counts->pending > 0) {
        const auto due = store.queue().nextDue();
        if (!due)
            return fail(due.error());
        if (*due)
            event.dueInMs = (*due)->ms - m_clock.now().ms;
    }
    m_events.push_back(event);
    return {};
}

Result<void> Engine::takeBatch(const BatchLimits &limits)
{
    auto entries = m_store.sync().queue().take(limits);
    if (!entries)
        return fail(entries.error());
    m_events.push_back(sync::BatchTaken{Id::v7(m_clock, m_random), std::move(*entries)});
    return {};
}

Result<void> Engine::saveMetadata(const sync::SaveMetadata &change)
{
    auto metadata = m_store.sync().metadata();
    if (!metadata)
        return fail(metadata.error());
    if (change.serverId)
        metadata->serverId = *change.serverId;
    if (change.nonce)
        metadata->nonce = *change.nonce;
    if (change.clockOffsetMs)
        metadata->clockOffsetMs = *change.clockOffsetMs;
    if (change.user)
        metadata->user = *change.user;
    if (change.epoch)
        metadata->epoch = *change.epoch;
    if (change.lastSuccess)
        metadata->lastSuccess = *change.lastSuccess;
    if (change.forgetCursor) {
        metadata->cursor.clear();
        metadata->initialAfter.clear();
        metadata->initialSnapshot.clear();
    }
    if (change.newIncarnation) {
        metadata->incarnation = m_store.newId();
        metadata->nonce.clear();
    }
    return m_store.sync().setMetadata(*metadata);
}

Result<void> Engine::requeueNetworkFailures()
{
    const auto failed = m_store.sync().queue().list(QueueStatus::Failed, kRequeueLimit);
    if (!failed)
        return fail(failed.error());
    for (const QueueEntry &entry : *failed) {
        // A change that a slow line kept from being answered is no different from a lost one.
        // What the server was too old for may be known to it by now.
        if (entry.errorKind != ErrorKind::Network && entry.errorKind != ErrorKind::Timeout
            && entry.errorKind != ErrorKind::Unsupported)
            continue;
        // Bounded: an entry that breaks every good connection would do so for ever.
        if (++m_requeued[entry.entry.id] > kMaxRequeues)
            continue;
        if (auto done = m_store.sync().retry(entry.entry.id); !done)
            return done;
    }
    return {};
}

} // namespace finwise
