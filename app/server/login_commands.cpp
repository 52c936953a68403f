// SPDX-License-Identifier: GPL-3.0-or-later
// token list | revoke, device list; upkeep_commands.cpp adds device revoke.
#include "command_context.h"

namespace finwise::app {
namespace {

void listLogins(CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto logins = accounts ? (*accounts)->logins() : fail(accounts.error());
    if (!logins) {
        context.failed(logins.error());
        return;
    }
    QJsonArray array;
    for (const server::TokenInfo &login : *logins) {
        array.append(QJsonObject{{QStringLiteral("id"), login.id.toString()},
                                 {QStringLiteral("user"), login.user},
                                 {QStringLiteral("device"), login.device},
                                 {QStringLiteral("created_at"), toIso(login.createdAt)},
                                 {QStringLiteral("last_used_at"), toIso(login.lastUsedAt)},
                                 {QStringLiteral("expires_at"), toIso(login.refreshExpiresAt)}});
        context.say(
            QStringLiteral("%1  %2  %3  last used %4")
                .arg(login.id.toString(), login.user, login.device, toIso(login.lastUsedAt)));
    }
    if (context.json)
        context.print(array);
}

void revokeLogin(const std::string &text, CommandContext &context)
{
    const auto id = Id::parse(QString::fromStdString(text));
    const auto accounts = context.openAccounts();
    const auto done = !id      ? fail(Error{ErrorKind::Usage, QString::fromStdString(text),
                                       QStringLiteral("not an id; see token list")})
                    : accounts ? (*accounts)->revokeLogin(*id)
                               : fail(accounts.error());
    if (!done) {
        context.failed(done.error());
        return;
    }
    if (context.json)
        context.print(QJsonObject{{QStringLiteral("id"), id->toString()}});
    context.say(QStringLiteral("signed out; open connections close within 5 seconds"));
}

// The devices of a user are its sign-ins.
void listDevices(CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto logins = accounts ? (*accounts)->logins() : fail(accounts.error());
    if (!logins) {
        context.failed(logins.error());
        return;
    }
    QMap<std::pair<QString, QString>, Instant> devices;
    for (const server::TokenInfo &login : *logins) {
        Instant &last = devices[{login.user, login.device}];
        last = std::max(last, login.lastUsedAt);
    }
    QJsonArray array;
    for (auto it = devices.begin(); it != devices.end(); ++it) {
        array.append(QJsonObject{{QStringLiteral("user"), it.key().first},
                                 {QStringLiteral("device"), it.key().second},
                                 {QStringLiteral("last_used_at"), toIso(*it)}});
        context.say(QStringLiteral("%1  %2  last used %3")
                        .arg(it.key().first, it.key().second, toIso(*it)));
    }
    if (context.json)
        context.print(array);
}

} // namespace

void addLoginCommands(Command &app, CommandContext &context)
{
    static std::string id;
    Command token = app.command("token", "Sign-ins");
    token.requireCommand(1);
    token.command("list", "List the sign-ins.\nExample: finwise-server token list --json")
        .callback([&context] { listLogins(context); });
    Command revoking = token.command("revoke",
                                     "End a sign-in.\nExample: finwise-server token revoke ID");
    revoking.option("ID", id, "Of the sign-in").required();
    revoking.callback([&context] { revokeLogin(id, context); });

    Command device = app.command("device", "Devices that are signed in");
    device.requireCommand(1);
    device.command("list", "List the devices.\nExample: finwise-server device list --json")
        .callback([&context] { listDevices(context); });
    addDeviceCommands(device, context);
}

} // namespace finwise::app
