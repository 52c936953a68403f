// SPDX-License-Identifier: GPL-3.0-or-later
// config show|check: what the program works with, and where each value comes from.
#include "commands.h"

#include "text_table.h"

#include "sync/auth_client.h"

#include <QFileInfo>

namespace finwise::cli {
namespace {

using app::OptionReport;

struct Setting {
    QString name;
    QString value;
    QString variable;
    QString source; // default, environment, command line
};

Setting settingOf(const OptionReport &option)
{
    Setting setting;
    setting.name = text(option.command.empty() ? option.name : option.command + " " + option.name);
    setting.variable = text(option.variable);
    const QString fromEnvironment = qEnvironmentVariable(option.variable.c_str());
    if (option.given && fromEnvironment.isEmpty()) {
        setting.value = text(*option.given);
        setting.source = QStringLiteral("command line");
    } else if (!fromEnvironment.isEmpty()) {
        setting.value = option.given ? text(*option.given) : fromEnvironment;
        setting.source = setting.value == fromEnvironment ? QStringLiteral("environment")
                                                          : QStringLiteral("command line");
    } else {
        setting.value = text(option.defaultText);
        setting.source = QStringLiteral("default");
    }
    return setting;
}

QList<Setting> settingsOf(Context &context, const Command &program)
{
    QList<Setting> settings;
    for (const OptionReport &option : program.options())
        settings.append(settingOf(option));
    for (Setting &setting : settings) {
        if (setting.name == QLatin1StringView("profile") && setting.value.isEmpty())
            setting.value = context.folder();
    }
    return settings;
}

Result<Answer> show(Context &context, const Command &program)
{
    TextTable table({QStringLiteral("Option"), QStringLiteral("Value"), QStringLiteral("From"),
                     QStringLiteral("Variable")});
    QJsonObject options;
    for (const Setting &setting : settingsOf(context, program)) {
        options.insert(setting.name, QJsonObject{{QStringLiteral("value"), setting.value},
                                                 {QStringLiteral("source"), setting.source},
                                                 {QStringLiteral("variable"), setting.variable}});
        table.add({setting.name, setting.value, setting.source, setting.variable});
    }
    return Answer{QJsonObject{{QStringLiteral("profile"), context.folder()},
                              {QStringLiteral("options"), options}},
                  table.toString()};
}

// The values of the environment were checked when the command line was read.
Result<Answer> check(Context &context)
{
    const auto profile = context.profile();
    if (!profile)
        return fail(profile.error());
    const auto server = (*profile)->setting(kServerKey);
    if (!server)
        return fail(server.error());
    if (!server->isEmpty()) {
        if (const auto url = parseServerUrl(*server); !url)
            return fail(url.error());
    }
    if (!QFileInfo(context.folder()).isWritable())
        return fail(ErrorKind::Storage, context.folder(), QStringLiteral("is not writable"));
    return Answer{
        QJsonObject{{QStringLiteral("ok"), true}, {QStringLiteral("profile"), context.folder()}},
        QStringLiteral("The configuration is fine.")};
}

} // namespace

void addConfigCommands(Command &app, Context &context)
{
    Command config = addCommand(app, "config", "What the program works with",
                                "finwise-cli config show");
    config.requireCommand(1);
    Command showCommand = addCommand(config, "show",
                                     "Every option, its value and where it comes from",
                                     "FINWISE_SYNC_BATCH=5 finwise-cli config show");
    showCommand.callback(
        [&context, app] { context.choose([&context, app] { return show(context, app); }); });
    addCommand(config, context, "check", "Say whether it makes sense", "finwise-cli config check",
               check);
}

} // namespace finwise::cli
