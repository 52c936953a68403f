// SPDX-License-Identifier: GPL-3.0-or-later
// What all commands share: where the data is, how to print, how to fail. Exit codes: 0 done,
// 1 failed, 2 wrong usage, 130 interrupted. Thread rule: main thread.
#pragma once

#include "command_line/command.h"

#include "base/log.h"
#include "server/server.h"

#include <QJsonArray>

namespace finwise::app {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;
inline constexpr int kInterrupted = 130;

class CommandContext {
public:
    std::string dataFolder;
    std::string logLevel = "warning";
    bool json = false;

    SystemClock clock;
    SystemRandom random;
    int exitCode = kDone;

    [[nodiscard]] QString folder() const { return QString::fromStdString(dataFolder); }
    // The central database; creates the data folder when it is new.
    Result<std::unique_ptr<server::AccountsStore>> openAccounts();
    // One JSON value on stdout.
    void print(const QJsonObject &object) const;
    void print(const QJsonArray &array) const;
    // One line on stdout; nothing in JSON mode.
    void say(const QString &line) const;
    // The reason on stderr, and as JSON on stdout in JSON mode; sets the exit code.
    void failed(const Error &error);
    // A first line of stdin as password; asks for it on a terminal.
    Result<QString> readPassword(bool fromStdin) const;
};

// Each adds its commands; they run when parsed.
void addServeCommand(Command &app, CommandContext &context);
void addUserCommands(Command &app, CommandContext &context);
void addTenantCommands(Command &app, CommandContext &context);
void addLoginCommands(Command &app, CommandContext &context);
void addConfigCommand(Command &app, CommandContext &context);
void addUpkeepCommands(Command &app, CommandContext &context);
void addNoticeCommands(Command &app, CommandContext &context);
void addDeviceCommands(Command &device, CommandContext &context);

} // namespace finwise::app
