// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage_pool.h"

#include <future>
#include <limits>

namespace finwise::server {
namespace {

constexpr std::size_t kWaitingLogins = 64;

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
    for (;;) {
        Work work;
        {
            std::unique_lock lock(lane.mutex);
            lane.wake.wait(lock, [&lane] { return lane.ending || !lane.queue.empty(); });
            if (lane.queue.empty())
                return;
            work = std::move(lane.queue.front());
            lane.queue.pop_front();
        }
        work(borrowed);
    }
}

bool StoragePool::put(Lane &lane, Work work, std::size_t limit)
{
    {
        const std::scoped_lock lock(lane.mutex);
        if (lane.ending || lane.queue.size() >= limit)
            return false;
        lane.queue.push_back(std::move(work));
    }
    lane.wake.notify_one();
    return true;
}

void StoragePool::run(const Id &tenant, Work work)
{
    const std::size_t writers = m_lanes.size() - 1;
    // Bounded by the sessions: each may have only so many requests under way.
    put(*m_lanes[qHash(tenant) % writers], std::move(work),
        std::numeric_limits<std::size_t>::max());
}

bool StoragePool::login(Work work)
{
    return put(*m_lanes.back(), std::move(work), kWaitingLogins);
}

} // namespace finwise::server
