// SPDX-License-Identifier: GPL-3.0-or-later
// serve, check.
#include "serve_options.h"

#include "server/sqlite_tenant_store.h"
#include "server/tenant_database.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <unistd.h>

namespace finwise::app {
namespace {

constexpr int kDrainMs = 8000; // with the databases' end the program is gone within 10 s
constexpr int kDrainStepMs = 50;

// Signals become bytes in a pipe, because a handler may do little else.
std::array<int, 2> signalPipe{-1, -1};

void onSignal(int number)
{
    const char byte = char(number);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

// A certificate that cannot be read does not end the service: the old one stays in use.
void readCertificate(server::Server &server, Log &log)
{
    const auto done = server.reloadCertificate();
    if (!done) {
        log.write(LogLevel::Error, QLatin1StringView("certificate_refused"),
                  {{QStringLiteral("text"), describe(done.error())}});
    }
}

// Says goodbye and waits until everybody is gone, but not for ever.
void drain(server::Server &server, const Clock &clock)
{
    server.shutDown();
    const qint64 deadline = clock.monotonicMs() + kDrainMs;
    while (!server.isIdle() && clock.monotonicMs() < deadline)
        QCoreApplication::processEvents(QEventLoop::AllEvents, kDrainStepMs);
}

void serve(const ServeOptions &options, CommandContext &context)
{
    const auto config = toConfig(options, context);
    if (!config) {
        context.failed(config.error());
        return;
    }
    if (::pipe(signalPipe.data()) != 0) {
        context.failed(Error{ErrorKind::Internal, {}, QStringLiteral("no pipe for signals")});
        return;
    }
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    std::signal(SIGHUP, onSignal); // read the certificate again
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error, not an end
    Log log(context.clock, *logLevelFromName(QString::fromStdString(context.logLevel)));
    server::Server server(*config, EntityCatalog::standard(), context.clock, context.random, log);
    if (auto started = server.start(); !started) {
        context.failed(started.error());
        return;
    }
    QSocketNotifier signals(signalPipe[0], QSocketNotifier::Read);
    int received = 0;
    QObject::connect(&signals, &QSocketNotifier::activated, &signals, [&] {
        char byte = 0;
        if (::read(signalPipe[0], &byte, 1) == 1)
            received = byte;
        if (received == SIGHUP)
            readCertificate(server, log);
        else
            QCoreApplication::quit();
    });
    if (context.json)
        context.print(QJsonObject{{QStringLiteral("listening"), server.address()}});
    context.say(QStringLiteral("listening on ") + server.address());
    QCoreApplication::exec();
    log.write(LogLevel::Info, QLatin1StringView("stopping"));
    drain(server, context.clock);
    context.exitCode = received == SIGINT ? kInterrupted : kDone;
}

Result<QStringList> findProblems(CommandContext &context)
{
    const auto accounts = context.openAccounts();
    if (!accounts)
        return fail(accounts.error());
    auto problems = (*accounts)->check();
    if (!problems)
        return problems;
    server::SqliteTenantStore store(
        EntityCatalog::standard(), context.clock, context.random,
        [](const Id &, const Id &) { return std::optional(server::Role::Viewer); },
        context.folder());
    for (const Id &id : server::tenantsIn(context.folder())) {
        const auto found = store.check(id);
        if (!found) {
            problems->append(QStringLiteral("%1: %2").arg(id.toString(), describe(found.error())));
            continue;
        }
        for (const QString &problem : *found)
            problems->append(QStringLiteral("%1: %2").arg(id.toString(), problem));
    }
    return problems;
}

void check(CommandContext &context)
{
    const auto problems = findProblems(context);
    if (!problems) {
        context.failed(problems.error());
        return;
    }
    if (context.json) {
        context.print(
            QJsonObject{{QStringLiteral("ok"), problems->isEmpty()},
                        {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}});
    }
    for (const QString &problem : *problems)
        context.say(problem);
    if (problems->isEmpty())
        context.say(QStringLiteral("no problems found"));
    context.exitCode = problems->isEmpty() ? kDone : kFailed;
}

} // namespace

void addServeCommand(Command &app, CommandContext &context)
{
    // Lives as long as the program: the callbacks run during parsing.
    static ServeOptions options;
    Command command = app.command(
        "serve", "Run the server.\nExample: finwise-server serve --listen 127.0.0.1:8000");
    addServeOptions(command, options);
    command.callback([&context] { serve(options, context); });

    app.command("check", "Check all databases.\nExample: finwise-server check --json")
        .callback([&context] { check(context); });
}

} // namespace finwise::app
