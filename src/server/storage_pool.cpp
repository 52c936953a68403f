// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage_pool.h"

#include <future>
#include <limits>

namespace finwise::server {
namespace {

constexpr std::size_t kWaitingLogins = 64;
constexpr std::size_t kTogether = 16;        // batches of one commit
constexpr qsizetype kEntriesTogether = 1000; // bounds the time other tenants wait

constexpr std::chrono::milliseconds kQuiet(200);

using Job = std::variant<Work, Push>;

// What comes next for one tenant: one piece of work, or the batches that can share a commit.
std::vector<Job> takeTurn(std::deque<Job> &queue)
{
    std::vector<Job> turn;
    qsizetype entries = 0;
    while (!queue.empty() && turn.size() < kTogether) {
        const auto *push = std::get_if<Push>(&queue.front());
        if (!turn.empty() && push == nullptr)
            break;
        entries += push != nullptr ? push->batch.entries.size() : 0;
        if (!turn.empty() && entries > kEntriesTogether)
            break;
        const bool more = push != nullptr;
        turn.push_back(std::move(queue.front()));
        queue.pop_front();
        if (!more)
            break;
    }
    return turn;
}

void perform(std::vector<Job> &turn, Stores &stores)
{
    if (const auto *work = std::get_if<Work>(&turn.front())) {
        (*work)(stores);
        return;
    }
    QList<TenantStore::Job> jobs;
    for (const Job &job : turn) {
        const Push &push = std::get<Push>(job);
        const bool checked = push.checks.size() == push.batch.entries.size();
        jobs.append({&push.actor, &push.batch, checked ? &push.checks : nullptr});
    }
    QList<Result<PushOutcome>> outcomes = stores.tenants.pushTogether(jobs);
    Q_ASSERT(outcomes.size() == jobs.size());
    for (std::size_t i = 0; i < turn.size(); ++i) {
        Push &push = std::get<Push>(turn[i]);
        push.done(stores, std::move(push.batch), std::move(outcomes[qsizetype(i)]));
    }
}

} // namespace

StoragePool::StoragePool(int threads, Open open) : m_open(std::move(open))
{
    Q_ASSERT(threads > 0);
    for (int i = 0; i <= threads; ++i)
        m_lanes.push_back(std::make_unique<Lane>());
}

StoragePool::~StoragePool()
{
    stop();
}

Result<void> StoragePool::start()
{
    Result<void> result;
    // One after the other: the first thread migrates the database the others find ready.
    for (const auto &lane : m_lanes) {
        std::promise<Result<void>> promise;
        auto opened = promise.get_future();
        lane->thread = std::thread([this, &lane = *lane, &promise] {
            serve(lane, [&promise](Result<void> done) { promise.set_value(std::move(done)); });
        });
        result = opened.get();
        if (!result)
            break;
    }
    if (!result)
        stop();
    return result;
}

void StoragePool::stop()
{
    for (const auto &lane : m_lanes) {
        {
            const std::scoped_lock lock(lane->mutex);
            lane->ending = true;
        }
        lane->wake.notify_one();
        if (lane->thread.joinable())
            lane->thread.join();
    }
}

void StoragePool::serve(Lane &lane, std::function<void(Result<void>)> opened)
{
    auto stores = m_open();
    if (!stores) {
        opened(fail(stores.error()));
        return;
    }
    opened({});
    Stores borrowed{*stores->tenants, *stores->accounts};
    bool tidy = false;
    for (;;) {
        std::vector<Job> turn;
        {
            std::unique_lock lock(lane.mutex);
            const auto wanted = [&lane] { return lane.ending || !lane.turns.empty(); };
            if (!tidy && !lane.wake.wait_for(lock, kQuiet, wanted)) {
                lock.unlock();
                tidy = !borrowed.tenants.rest();
                continue;
            }
            lane.wake.wait(lock, wanted);
            tidy = false;
            if (lane.turns.empty())
                return;
            const Id tenant = lane.turns.front();
            lane.turns.pop_front();
            std::deque<Job> &queue = lane.queues[tenant];
            turn = takeTurn(queue);
            lane.waiting -= turn.size();
            if (queue.empty())
                lane.queues.remove(tenant);
            else
                lane.turns.push_back(tenant);
        }
        perform(turn, borrowed);
    }
}

bool StoragePool::put(Lane &lane, const Id &tenant, Job job, std::size_t limit)
{
    {
        const std::scoped_lock lock(lane.mutex);
        if (lane.ending || lane.waiting >= limit)
            return false;
        std::deque<Job> &queue = lane.queues[tenant];
        if (queue.empty())
            lane.turns.push_back(tenant);
        queue.push_back(std::move(job));
        ++lane.waiting;
    }
    lane.wake.notify_one();
    return true;
}

StoragePool::Lane &StoragePool::laneOf(const Id &tenant)
{
    const std::size_t writers = m_lanes.size() - 1;
    return *m_lanes[qHash(tenant) % writers];
}

// Bounded by the sessions: each may have only so many requests under way.
void StoragePool::run(const Id &tenant, Work work)
{
    put(laneOf(tenant), tenant, std::move(work), std::numeric_limits<std::size_t>::max());
}

void StoragePool::push(Push push)
{
    const Id tenant = push.actor.tenant;
    put(laneOf(tenant), tenant, std::move(push), std::numeric_limits<std::size_t>::max());
}

bool StoragePool::login(Work work)
{
    return put(*m_lanes.back(), {}, std::move(work), kWaitingLogins);
}

} // namespace finwise::server
