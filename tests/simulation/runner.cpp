// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/runner.h"

#include <QElapsedTimer>

#include <atomic>
#include <mutex>
#include <thread>

namespace finwise::simulation {
namespace {

constexpr int kMinClients = 2;

// What the threads share.
struct Shared {
    const Campaign &campaign;
    QElapsedTimer timer;
    std::atomic<qint64> taken = 0;
    std::atomic<bool> stop = false;
    std::mutex mutex;
    Outcome outcome;

    std::optional<quint64> nextSeed()
    {
        if (stop || (campaign.limitMs > 0 && timer.elapsed() >= campaign.limitMs))
            return std::nullopt;
        const qint64 number = taken++;
        if (campaign.seeds > 0 && number >= campaign.seeds)
            return std::nullopt;
        return campaign.first + quint64(number);
    }
};

void work(Shared &shared)
{
    Figures figures;
    while (const auto seed = shared.nextSeed()) {
        const RunResult result = runSeed(
            RunOptions{.seed = *seed, .mistake = shared.campaign.mistake}, figures);
        if (result.violation.isEmpty())
            continue;
        const std::lock_guard lock(shared.mutex);
        shared.outcome.failures.append(Failure{*seed, result.violation});
        shared.stop = !shared.campaign.keepGoing;
    }
    const std::lock_guard lock(shared.mutex);
    shared.outcome.figures.add(figures);
}

bool fails(const RunOptions &options)
{
    Figures unused;
    return !runSeed(options, unused).violation.isEmpty();
}

} // namespace

Outcome runCampaign(const Campaign &campaign)
{
    Shared shared{.campaign = campaign, .timer = {}, .mutex = {}, .outcome = {}};
    shared.timer.start();
    const unsigned count = campaign.threads > 0 ? unsigned(campaign.threads)
                                                : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < count; ++i)
        threads.emplace_back([&shared] { work(shared); });
    for (std::thread &thread : threads)
        thread.join();
    auto &failures = shared.outcome.failures;
    std::sort(failures.begin(), failures.end(),
              [](const Failure &a, const Failure &b) { return a.seed < b.seed; });
    return std::move(shared.outcome);
}

RunOptions shrink(const RunOptions &failing)
{
    RunOptions best = failing;
    best.tracing = false;
    const auto tryOut = [&best](const RunOptions &smaller) {
        const bool still = fails(smaller);
        if (still)
            best = smaller;
        return still;
    };
    for (std::size_t i = 0; i < kFaults.size(); ++i) {
        RunOptions smaller = best;
        smaller.without |= 1U << i;
        tryOut(smaller);
    }
    RunOptions fewer = best;
    fewer.clients = kMinClients;
    tryOut(fewer);
    Figures unused;
    best.actions = runSeed(best, unused).actions;
    for (int step = best.actions / 2; step > 0; step /= 2) {
        RunOptions smaller = best;
        smaller.actions = std::max(0, best.actions - step);
        while (smaller.actions > 0 && tryOut(smaller))
            smaller.actions = std::max(0, best.actions - step);
    }
    return best;
}

QString describe(const RunOptions &options)
{
    QStringList without;
    for (std::size_t i = 0; i < kFaults.size(); ++i) {
        if ((options.without >> i & 1U) != 0)
            without.append(kFaults[i].name);
    }
    return QStringLiteral("seed %1, without %2, %3 devices, %4 actions")
        .arg(options.seed)
        .arg(without.isEmpty() ? QStringLiteral("nothing") : without.join(u','))
        .arg(options.clients)
        .arg(options.actions);
}

} // namespace finwise::simulation
