// SPDX-License-Identifier: GPL-3.0-or-later
// user add | list | disable | enable | passwd.
#include "command_context.h"

namespace finwise::app {
namespace {

struct UserOptions {
    std::string name;
    bool passwordStdin = false;
};

QJsonObject toJson(const server::User &user)
{
    return QJsonObject{{QStringLiteral("id"), user.id.toString()},
                       {QStringLiteral("name"), user.name},
                       {QStringLiteral("disabled"), user.disabled},
                       {QStringLiteral("created_at"), toIso(user.createdAt)}};
}

void addUser(const UserOptions &options, CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto password = accounts ? context.readPassword(options.passwordStdin)
                                   : fail(accounts.error());
    const auto user = password
                        ? (*accounts)->addUser(QString::fromStdString(options.name), *password)
                        : fail(password.error());
    if (!user) {
        context.failed(user.error());
        return;
    }
    if (context.json)
        context.print(toJson(*user));
    context.say(QStringLiteral("user %1 added").arg(user->name));
}

void listUsers(CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto users = accounts ? (*accounts)->users() : fail(accounts.error());
    if (!users) {
        context.failed(users.error());
        return;
    }
    QJsonArray array;
    for (const server::User &user : *users) {
        array.append(toJson(user));
        context.say(user.disabled ? user.name + QStringLiteral(" (disabled)") : user.name);
    }
    if (context.json)
        context.print(array);
}

void setDisabled(const UserOptions &options, bool disabled, CommandContext &context)
{
    const QString name = QString::fromStdString(options.name);
    const auto accounts = context.openAccounts();
    const auto done = accounts ? (*accounts)->setDisabled(name, disabled) : fail(accounts.error());
    if (!done) {
        context.failed(done.error());
        return;
    }
    if (context.json) {
        context.print(
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("disabled"), disabled}});
    }
    context.say(QStringLiteral("user %1 %2")
                    .arg(name, disabled ? QStringLiteral("disabled and signed out")
                                        : QStringLiteral("enabled")));
}

void setPassword(const UserOptions &options, CommandContext &context)
{
    const QString name = QString::fromStdString(options.name);
    const auto accounts = context.openAccounts();
    const auto password = accounts ? context.readPassword(options.passwordStdin)
                                   : fail(accounts.error());
    const auto done = password ? (*accounts)->setPassword(name, *password) : fail(password.error());
    if (!done) {
        context.failed(done.error());
        return;
    }
    if (context.json)
        context.print(QJsonObject{{QStringLiteral("name"), name}});
    context.say(
        QStringLiteral("password of %1 changed; all devices have to sign in again").arg(name));
}

} // namespace

void addUserCommands(Command &app, CommandContext &context)
{
    static UserOptions options;
    Command user = app.command("user", "Who may sign in");
    user.requireCommand(1);
    const auto named = [&](const char *name, const char *text) {
        Command command = user.command(name, text);
        command.option("NAME", options.name, "The user's name").required();
        return command;
    };
    Command add = named("add",
                        "Add a user.\nExample: finwise-server user add anna --password-stdin");
    add.flag("--password-stdin", options.passwordStdin, "Read the password from stdin");
    add.callback([&context] { addUser(options, context); });
    user.command("list", "List the users.\nExample: finwise-server user list --json")
        .callback([&context] { listUsers(context); });
    named("disable", "Refuse a user from now on.\nExample: finwise-server user disable anna")
        .callback([&context] { setDisabled(options, true, context); });
    named("enable", "Let a disabled user in again.\nExample: finwise-server user enable anna")
        .callback([&context] { setDisabled(options, false, context); });
    Command passwd = named("passwd", "Set a password.\nExample: finwise-server user passwd anna");
    passwd.flag("--password-stdin", options.passwordStdin, "Read the password from stdin");
    passwd.callback([&context] { setPassword(options, context); });
}

} // namespace finwise::app
