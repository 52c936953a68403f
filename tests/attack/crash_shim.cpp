// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a finwise-server: lets it die, or the disk be full, at a named point of its work.
// CRASH_AT is "point:number:action": at the number-th passing of the point the action happens.
//   points   wal_write wal_sync (a transaction's way to the disk), db_write db_sync (a
//            checkpoint), new_write new_sync (a tenant's file before it has its name), answer
//            (what is said to a client)
//   actions  before (dies before it is done), after (dies when it is done), full (it and the two
//            that follow fail for want of space)
// Thread rule: any thread.
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

enum class Action { None, Before, After, Full };

constexpr long kFailures = 3;

struct Plan {
    Plan()
    {
        const char *text = std::getenv("CRASH_AT");
        if (text == nullptr)
            return;
        const std::string all(text);
        const auto first = all.find(':');
        const auto second = all.find(':', first + 1);
        point = all.substr(0, first);
        number = std::atol(all.substr(first + 1, second - first - 1).c_str());
        const std::string wanted = all.substr(second + 1);
        action = wanted == "before" ? Action::Before
               : wanted == "after"  ? Action::After
                                    : Action::Full;
    }
    std::string point;
    long number = 0;
    Action action = Action::None;
    std::atomic<long> passed{0};
};

Plan &plan()
{
    static Plan the;
    return the;
}

[[noreturn]] void die()
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

// "wal", "db", "new" for a tenant's files, "answer" for a client's socket, or nothing.
std::string_view kindOf(int descriptor)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, sizeof path);
    if (length <= 0)
        return {};
    const std::string_view name(path, std::size_t(length));
    if (name.starts_with("socket:"))
        return "answer";
    if (name.find("/tenants/") == std::string_view::npos)
        return {};
    if (name.ends_with("-wal"))
        return "wal";
    if (name.ends_with(".sqlite.new"))
        return "new";
    return name.ends_with(".sqlite") ? "db" : std::string_view{};
}

// Does the real thing unless the plan says otherwise.
template <class Real> auto pass(std::string_view point, const Real &real) -> decltype(real())
{
    Plan &the = plan();
    if (the.action == Action::None || point != the.point)
        return real();
    const long passing = ++the.passed;
    if (the.action == Action::Full && passing >= the.number && passing < the.number + kFailures) {
        errno = ENOSPC;
        return -1;
    }
    if (the.action == Action::Before && passing == the.number)
        die();
    const auto result = real();
    if (the.action == Action::After && passing == the.number)
        die();
    return result;
}

template <class Function> Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

template <class Real> auto onFile(int descriptor, const char *what, const Real &real)
{
    if (plan().action == Action::None)
        return real();
    const std::string_view kind = kindOf(descriptor);
    if (kind == "answer")
        return pass(kind, real);
    return kind.empty() ? real() : pass(std::string(kind) + what, real);
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t count)
{
    static auto *const real = next<ssize_t(int, const void *, size_t)>("write");
    return onFile(descriptor, "_write", [&] { return real(descriptor, bytes, count); });
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at)
{
    static auto *const real = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return onFile(descriptor, "_write", [&] { return real(descriptor, bytes, count, at); });
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at)
{
    static auto *const real = next<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return onFile(descriptor, "_write", [&] { return real(descriptor, bytes, count, at); });
}

int fdatasync(int descriptor)
{
    static auto *const real = next<int(int)>("fdatasync");
    return onFile(descriptor, "_sync", [&] { return real(descriptor); });
}

int fsync(int descriptor)
{
    static auto *const real = next<int(int)>("fsync");
    return onFile(descriptor, "_sync", [&] { return real(descriptor); });
}

} // extern "C"
