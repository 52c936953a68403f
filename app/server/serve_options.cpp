// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve_options.h"

namespace finwise::app {
namespace {

// A parameter that is a number: bound to its option, shown and described in one line.
struct Number {
    const char *name; // of the option, without dashes
    int ServeOptions::*value;
    int low;
    int high;
    const char *text;
};

constexpr int kMany = 1'000'000;

constexpr Number kNumbers[] = {
    {"network-threads", &ServeOptions::networkThreads, 1, 64, "Threads for connections"},
    {"storage-threads", &ServeOptions::storageThreads, 1, 64, "Threads for databases"},
    {"max-connections", &ServeOptions::maxConnections, 1, kMany, "Connections at the same time"},
    {"max-memory-mb", &ServeOptions::maxMemoryMb, 0, kMany,
     "Above, new connections are turned away; 0: three quarters of the machine"},
    {"poll-ms", &ServeOptions::pollMs, 100, 60'000,
     "Time between looks at what outside programs wrote"},
    {"batch", &ServeOptions::batchEntries, 1, 500, "Changes in one batch"},
    {"pause-ms", &ServeOptions::pauseMs, 0, 60'000, "Pause clients keep between batches"},
    {"bulk-batch", &ServeOptions::bulkBatch, 0, 500, "Changes in one batch of a grant; 0: none"},
    {"bulk-window", &ServeOptions::bulkWindow, 1, 8, "Batches of a grant under way at once"},
    {"bulk-credits", &ServeOptions::bulkCredits, 1, kMany, "Changes of one grant"},
    {"bulk-pause-ms", &ServeOptions::bulkPauseMs, 0, 60'000, "Pause between batches of a grant"},
    {"header-ms", &ServeOptions::headerMs, 100, 60'000, "Time for the header of a request"},
    {"body-ms", &ServeOptions::bodyMs, 100, 300'000, "Time for the body of a request"},
    {"idle-ms", &ServeOptions::idleMs, 100, 300'000, "Time between two requests"},
    {"access-seconds", &ServeOptions::accessSeconds, 1, 86'400, "Life of an access token"},
    {"max-tenants", &ServeOptions::maxTenants, 0, kMany, "Tenants one user may make; 0: unlimited"},
    {"max-sockets", &ServeOptions::maxSockets, 0, kMany,
     "Sockets of one user at the same time; 0: unlimited"},
    {"requests-per-second", &ServeOptions::requestsPerSecond, 0, kMany,
     "Requests of one address; 0: unlimited"},
    {"rows-per-second", &ServeOptions::rowsPerSecond, 0, kMany,
     "Changes of one tenant; 0: unlimited"},
    {"messages-per-second", &ServeOptions::messagesPerSecond, 0, kMany,
     "Messages of one session; 0: unlimited"},
};

std::string variableOf(const std::string &name)
{
    std::string variable = "FINWISE_SERVER_" + name;
    for (char &c : variable)
        c = c == '-' ? '_' : char(std::toupper(static_cast<unsigned char>(c)));
    return variable;
}

// So much at once is let pass before the rate counts.
server::Rate rate(int perSecond, int seconds)
{
    return server::Rate{double(perSecond), double(perSecond) * seconds};
}

Result<void> readAddress(const std::string &text, server::ServerConfig &config)
{
    const QString listen = QString::fromStdString(text);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool ok = false;
    config.port = listen.mid(colon + 1).toUShort(&ok);
    config.host = listen.left(colon);
    if (config.host.startsWith(u'[') && config.host.endsWith(u']'))
        config.host = config.host.mid(1, config.host.size() - 2);
    if (colon < 1 || !ok)
        return fail(ErrorKind::Usage, QStringLiteral("--listen"),
                    QStringLiteral("expected HOST:PORT"));
    return {};
}

} // namespace

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
        .option("--trusted-proxy", options.proxies,
                "Proxy whose X-Forwarded-For is believed, address or subnet; may be repeated")
        .variable("FINWISE_SERVER_TRUSTED_PROXY");
    command
        .flag("--open-loopback", options.openLoopback,
              "Serve this machine without sign-in (loopback addresses only)")
        .variable("FINWISE_SERVER_OPEN_LOOPBACK");
    command
        .flag("--insecure-listen", options.insecureListen,
              "Listen without TLS although others can reach the address")
        .variable("FINWISE_SERVER_INSECURE_LISTEN");
    command
        .flag("--public-metrics", options.publicMetrics,
              "Show /metrics to everybody, not only to this machine")
        .variable("FINWISE_SERVER_PUBLIC_METRICS");
    for (const Number &number : kNumbers) {
        command.option(std::string("--") + number.name, options.*number.value, number.text)
            .variable(variableOf(number.name))
            .range(number.low, number.high)
            .showDefault();
    }
}

Result<server::ServerConfig> toConfig(const ServeOptions &options, const CommandContext &context)
{
    server::ServerConfig config;
    if (auto read = readAddress(options.listen, config); !read)
        return fail(read.error());
    config.dataFolder = context.folder();
    config.tlsCertificate = QString::fromStdString(options.certificate);
    config.tlsKey = QString::fromStdString(options.key);
    for (const std::string &origin : options.origins)
        config.allowedOrigins.append(QString::fromStdString(origin));
    for (const std::string &proxy : options.proxies)
        config.trustedProxies.append(QString::fromStdString(proxy));
    config.openLoopback = options.openLoopback;
    config.insecureListen = options.insecureListen;
    config.publicMetrics = options.publicMetrics;
    config.networkThreads = options.networkThreads;
    config.storageThreads = options.storageThreads;
    config.maxConnections = options.maxConnections;
    config.maxMemoryMb = options.maxMemoryMb;
    config.pollMs = options.pollMs;
    config.batchEntries = options.batchEntries;
    config.pauseMs = options.pauseMs;
    config.bulk.batchEntries = options.bulkBatch;
    config.bulk.window = options.bulkWindow;
    config.bulk.credits = options.bulkCredits;
    config.bulk.sharedCredits = std::min<qint64>(config.bulk.sharedCredits, options.bulkCredits);
    config.bulk.pauseMs = options.bulkPauseMs;
    config.times.headerMs = options.headerMs;
    config.times.bodyMs = options.bodyMs;
    config.times.idleMs = options.idleMs;
    config.accessSeconds = options.accessSeconds;
    config.mostTenants = options.maxTenants;
    config.socketsOfUser = options.maxSockets;
    config.requests = rate(options.requestsPerSecond, 10);
    config.rows = rate(options.rowsPerSecond, 2);
    config.messages = rate(options.messagesPerSecond, 10);
    if (auto valid = server::validate(config); !valid)
        return fail(valid.error());
    return config;
}

namespace {

QJsonArray listOf(const std::vector<std::string> &texts)
{
    QJsonArray list;
    for (const std::string &text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

} // namespace

QJsonObject toJson(const ServeOptions &options, const CommandContext &context)
{
    const auto path = [](const std::string &file) {
        return file.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(file));
    };
    QJsonObject shown{
        {QStringLiteral("listen"), QString::fromStdString(options.listen)},
        {QStringLiteral("data"), context.folder()},
        {QStringLiteral("tls_cert"), path(options.certificate)},
        {QStringLiteral("tls_key"), path(options.key)},
        {QStringLiteral("origins"), listOf(options.origins)},
        {QStringLiteral("trusted_proxies"), listOf(options.proxies)},
        {QStringLiteral("open_loopback"), options.openLoopback},
        {QStringLiteral("insecure_listen"), options.insecureListen},
        {QStringLiteral("public_metrics"), options.publicMetrics},
        {QStringLiteral("log_level"), QString::fromStdString(context.logLevel)},
    };
    for (const Number &number : kNumbers) {
        QString name = QString::fromLatin1(number.name);
        shown.insert(name.replace(u'-', u'_'), options.*number.value);
    }
    return shown;
}

} // namespace finwise::app
