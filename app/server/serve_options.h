// SPDX-License-Identifier: GPL-3.0-or-later
// Every parameter of the server as it stands on the command line, in the environment and in the
// configuration file. Thread rule: main thread.
#pragma once

#include "command_context.h"

namespace finwise::app {

struct ServeOptions {
    std::string listen = "127.0.0.1:8000";
    std::string certificate;
    std::string key;
    std::vector<std::string> origins;
    std::vector<std::string> proxies;
    bool openLoopback = false;
    bool insecureListen = false;
    bool publicMetrics = false;
    int networkThreads = 2;
    int storageThreads = 2;
    int maxConnections = 10'000;
    int maxMemoryMb = 0;
    int pollMs = 1000;
    int batchEntries = 15;
    int pauseMs = 1000;
    int bulkBatch = 500;
    int bulkWindow = 4;
    int bulkCredits = 40'000;
    int bulkPauseMs = 0;
    int headerMs = 5'000;
    int bodyMs = 15'000;
    int idleMs = 15'000;
    int accessSeconds = 900;
    int maxTenants = 200;
    int maxSockets = 200;
    int requestsPerSecond = 200;
    int rowsPerSecond = 50'000;
    int messagesPerSecond = 100;
};

void addServeOptions(Command &command, ServeOptions &options);
// Usage error naming the option that does not fit.
Result<server::ServerConfig> toConfig(const ServeOptions &options, const CommandContext &context);
// As JSON, by the names of the options. Contains no secrets: the key is only named by its file.
QJsonObject toJson(const ServeOptions &options, const CommandContext &context);

} // namespace finwise::app
