// SPDX-License-Identifier: GPL-3.0-or-later
// live_edit URL USER FOLDER EDITS: two devices of one user at a real server; prints as JSON how
// long an edit on one takes until it is stored on the other (MU-1.2). The password comes on stdin.
#include "domain/entities.h"
#include "store/sync_store.h"
#include "sync/auth_client.h"
#include "sync/sync_worker.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace finwise;

namespace {

constexpr int kWaitMs = 20'000;

// Runs the event loop until the condition holds; false when it takes too long.
bool until(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(kWaitMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    return true;
}

struct Device {
    Device(const QString &path, const Id &tenant)
        : folder(path),
          log(clock, LogLevel::Off),
          secrets(folder + QStringLiteral("/secrets")),
          store(*Store::open(
              {folder + QStringLiteral("/tenant.sqlite"), tenant, Id::v7(clock, random)}, clock,
              random)),
          worker(clock, random, log, *store, secrets)
    {
    }
    bool connect(const QUrl &server, const QString &user, const QString &password)
    {
        QNetworkAccessManager network;
        AuthClient auth(clock, secrets, network);
        std::optional<bool> done;
        auth.login(server, user, password, folder,
                   [&](const Result<SignIn> &signIn) { done = signIn.has_value(); });
        if (!until([&] { return done.has_value(); }) || !*done)
            return false;
        SyncTarget target;
        target.server = server;
        target.user = user;
        target.tenantName = QStringLiteral("Bench");
        target.app = QStringLiteral("bench");
        worker.start(target);
        return until([&] { return worker.status().state == SyncState::Synced; });
    }

    QString folder;
    SystemClock clock;
    SystemRandom random;
    Log log;
    FileSecretStore secrets;
    std::unique_ptr<Store> store;
    SyncWorker worker;
};

// Milliseconds of one edit; negative when it never arrived.
double oneEdit(Device &author, Device &reader, int number)
{
    Recipient recipient;
    recipient.meta.id = author.store->newId();
    recipient.name = QString::number(number);
    Mutation mutation;
    mutation.write(author.store->catalog().record(recipient));
    bool there = false;
    const auto connection = QObject::connect(
        reader.store.get(), &Store::changed, reader.store.get(), [&](const ChangeSet &changes) {
            there = there
                 || changes.records.value(QStringLiteral("Recipient")).contains(recipient.meta.id);
        });
    QElapsedTimer timer;
    timer.start();
    const bool made = author.store->mutate(mutation).has_value();
    const bool arrived = made && until([&] { return there; });
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    QObject::disconnect(connection);
    const bool rested = until([&] {
        return author.worker.status().state == SyncState::Synced
            && reader.worker.status().state == SyncState::Synced;
    });
    return arrived && rested ? ms : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5) {
        std::fprintf(stderr, "live_edit URL USER FOLDER EDITS, password on stdin\n");
        return 2;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QString password = QString::fromUtf8(input.readLine()).trimmed();
    SystemClock clock;
    SystemRandom random;
    const Id tenant = Id::v7(clock, random);
    QDir().mkpath(arguments[3] + QStringLiteral("/a"));
    QDir().mkpath(arguments[3] + QStringLiteral("/b"));
    Device a(arguments[3] + QStringLiteral("/a"), tenant);
    Device b(arguments[3] + QStringLiteral("/b"), tenant);
    const QUrl server(arguments[1]);
    if (!a.connect(server, arguments[2], password) || !b.connect(server, arguments[2], password)) {
        std::fprintf(stderr, "no connection: %s\n", qPrintable(a.worker.status().detail));
        return 1;
    }
    const int edits = arguments[4].toInt();
    std::vector<double> times;
    for (int i = 0; i < edits; ++i) {
        const double ms = i % 2 == 0 ? oneEdit(a, b, i) : oneEdit(b, a, i);
        if (ms < 0) {
            std::fprintf(stderr, "edit %d did not arrive\n", i);
            return 1;
        }
        times.push_back(ms);
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1, std::size_t(double(times.size()) * share))];
    };
    std::printf("{\"edits\": %d, \"p50_ms\": %.2f, \"p99_ms\": %.2f, \"max_ms\": %.2f}\n", edits,
                at(0.5), at(0.99), times.back());
    return 0;
}
