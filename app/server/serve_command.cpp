// SPDX-License-Identifier: GPL-3.0-or-later
// serve, config show, check.
#include "command_context.h"

#include "server/sqlite_tenant_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <unistd.h>

namespace finwise::app {
namespace {

constexpr int kDrainMs = 8000; // with the databases' end the program is gone within 10 s
constexpr int kDrainStepMs = 50;

struct ServeOptions {
    std::string listen = "127.0.0.1:8000";
    std::string certificate;
    std::string key;
    std::vector<std::string> origins;
    bool openLoopback = false;
    bool insecureListen = false;
    int networkThreads = 2;
    int storageThreads = 2;
    int maxConnections = 10'000;
    int batchEntries = 15;
    int pauseMs = 1000;
};

// Signals become bytes in a pipe, because a handler may do little else.
std::array<int, 2> signalPipe{-1, -1};

void onSignal(int number)
{
    const char byte = char(number);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

Result<server::ServerConfig> toConfig(const ServeOptions &options, const CommandContext &context)
{
    const QString listen = QString::fromStdString(options.listen);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool ok = false;
    server::ServerConfig config;
    config.port = listen.mid(colon + 1).toUShort(&ok);
    config.host = listen.left(colon);
    if (config.host.startsWith(u'[') && config.host.endsWith(u']'))
        config.host = config.host.mid(1, config.host.size() - 2);
    if (colon < 1 || !ok)
        return fail(ErrorKind::Usage, QStringLiteral("--listen"),
                    QStringLiteral("expected HOST:PORT"));
    config.dataFolder = context.folder();
    config.tlsCertificate = QString::fromStdString(options.certificate);
    config.tlsKey = QString::fromStdString(options.key);
    for (const std::string &origin : options.origins)
        config.allowedOrigins.append(QString::fromStdString(origin));
    config.openLoopback = options.openLoopback;
    config.insecureListen = options.insecureListen;
    config.networkThreads = options.networkThreads;
    config.storageThreads = options.storageThreads;
    config.maxConnections = options.maxConnections;
    config.batchEntries = options.batchEntries;
    config.pauseMs = options.pauseMs;
    if (auto valid = server::validate(config); !valid)
        return fail(valid.error());
    return config;
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
    std::signal(SIGPIPE, SIG_IGN);
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

void showConfig(const ServeOptions &options, CommandContext &context)
{
    const auto config = toConfig(options, context);
    if (!config) {
        context.failed(config.error());
        return;
    }
    const auto path = [](const QString &file) {
        return file.isEmpty() ? QJsonValue() : QJsonValue(file);
    };
    const QJsonObject shown{
        {QStringLiteral("listen"), QString::fromStdString(options.listen)},
        {QStringLiteral("data"), config->dataFolder},
        {QStringLiteral("tls_cert"), path(config->tlsCertificate)},
        {QStringLiteral("tls_key"), path(config->tlsKey)},
        {QStringLiteral("origins"), QJsonArray::fromStringList(config->allowedOrigins)},
        {QStringLiteral("open_loopback"), config->openLoopback},
        {QStringLiteral("insecure_listen"), config->insecureListen},
        {QStringLiteral("network_threads"), config->networkThreads},
        {QStringLiteral("storage_threads"), config->storageThreads},
        {QStringLiteral("max_connections"), config->maxConnections},
        {QStringLiteral("batch"), config->batchEntries},
        {QStringLiteral("pause_ms"), config->pauseMs},
        {QStringLiteral("log_level"), QString::fromStdString(context.logLevel)},
    };
    if (context.json) {
        context.print(shown);
        return;
    }
    for (auto it = shown.begin(); it != shown.end(); ++it) {
        const QString value = it->isArray() ? it->toVariant().toStringList().join(u' ')
                                            : it->toVariant().toString();
        context.say(QStringLiteral("%1 = %2").arg(it.key(), value));
    }
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
    const QDir folder(context.folder() + QStringLiteral("/tenants"));
    for (const QString &file : folder.entryList({QStringLiteral("*.sqlite")}, QDir::Files)) {
        const auto id = Id::parse(file.chopped(7));
        const auto found = id ? store.check(*id) : fail(id.error());
        if (!found) {
            problems->append(QStringLiteral("%1: %2").arg(file, describe(found.error())));
            continue;
        }
        for (const QString &problem : *found)
            problems->append(QStringLiteral("%1: %2").arg(file, problem));
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

void addServeOptions(Command &command, ServeOptions &options)
{
    command.option("--listen", options.listen, "HOST:PORT; port 0 takes any free one")
        .variable("FINWISE_SERVER_LISTEN")
        .showDefault();
    command.option("--tls-cert", options.certificate, "Certificate chain, PEM")
        .variable("FINWISE_SERVER_TLS_CERT");
    command.option("--tls-key", options.key, "Private key, PEM").variable("FINWISE_SERVER_TLS_KEY");
    command.option("--origin", options.origins, "Web origin that may connect; may be repeated")
        .variable("FINWISE_SERVER_ORIGIN");
    command
        .flag("--open-loopback", options.openLoopback,
              "Serve this machine without sign-in (loopback addresses only)")
        .variable("FINWISE_SERVER_OPEN_LOOPBACK");
    command
        .flag("--insecure-listen", options.insecureListen,
              "Listen without TLS although others can reach the address")
        .variable("FINWISE_SERVER_INSECURE_LISTEN");
    command.option("--network-threads", options.networkThreads, "Threads for connections")
        .variable("FINWISE_SERVER_NETWORK_THREADS")
        .showDefault();
    command.option("--storage-threads", options.storageThreads, "Threads for databases")
        .variable("FINWISE_SERVER_STORAGE_THREADS")
        .showDefault();
    command.option("--max-connections", options.maxConnections, "Connections at the same time")
        .variable("FINWISE_SERVER_MAX_CONNECTIONS")
        .showDefault();
    command.option("--batch", options.batchEntries, "Changes in one batch")
        .variable("FINWISE_SERVER_BATCH")
        .showDefault();
    command.option("--pause-ms", options.pauseMs, "Pause clients keep between batches")
        .variable("FINWISE_SERVER_PAUSE_MS")
        .range(0, 60'000)
        .showDefault();
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

    Command config = app.command("config", "The configuration");
    config.requireCommand(1);
    Command show = config.command(
        "show", "Print every parameter.\nExample: finwise-server config show --json");
    addServeOptions(show, options);
    show.callback([&context] { showConfig(options, context); });

    app.command("check", "Check all databases.\nExample: finwise-server check --json")
        .callback([&context] { check(context); });
}

} // namespace finwise::app
