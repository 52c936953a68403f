// SPDX-License-Identifier: GPL-3.0-or-later
// config show|check: what the program works with, and where each value comes from.
#include "commands.h"

#include "environment.h"
#include "text_table.h"

#include "sync/auth_client.h"

#include <QFileInfo>

namespace finwise::cli {
namespace {

struct Setting {
    QString name;
    QString value;
    QString variable;
    QString source; // default, environment, command line
};

Setting settingOf(const std::string &path, const CLI::Option &option)
{
    Setting setting;
    setting.name = text(path.empty() ? option.get_single_name()
                                     : path + " " + option.get_single_name());
    setting.variable = text(option.get_envname());
    const QString fromEnvironment = qEnvironmentVariable(option.get_envname().c_str());
    if (option.count() > 0 && fromEnvironment.isEmpty()) {
        setting.value = text(option.results().front());
        setting.source = QStringLiteral("command line");
    } else if (!fromEnvironment.isEmpty()) {
        setting.value = option.count() > 0 ? text(option.results().front()) : fromEnvironment;
        setting.source = setting.value == fromEnvironment ? QStringLiteral("environment")
                                                          : QStringLiteral("command line");
    } else {
        setting.value = text(option.get_default_str());
        setting.source = QStringLiteral("default");
    }
    return setting;
}

QList<Setting> settingsOf(Context &context, const CLI::App &app)
{
    QList<Setting> settings;
    eachOption(app, [&settings](const std::string &path, const CLI::Option &option) {
        settings.append(settingOf(path, option));
    });
    for (Setting &setting : settings) {
        if (setting.name == QLatin1StringView("profile") && setting.value.isEmpty())
            setting.value = context.folder();
    }
    return settings;
}

Result<Answer> show(Context &context, const CLI::App &app)
{
    TextTable table({QStringLiteral("Option"), QStringLiteral("Value"), QStringLiteral("From"),
                     QStringLiteral("Variable")});
    QJsonObject options;
    for (const Setting &setting : settingsOf(context, app)) {
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

void addConfigCommands(CLI::App &app, Context &context)
{
    CLI::App *config = addCommand(app, "config", "What the program works with",
                                  "finwise-cli config show");
    config->require_subcommand(1);
    CLI::App *showCommand = addCommand(*config, "show",
                                       "Every option, its value and where it comes from",
                                       "FINWISE_SYNC_BATCH=5 finwise-cli config show");
    showCommand->callback(
        [&context, &app] { context.choose([&context, &app] { return show(context, app); }); });
    addCommand(*config, context, "check", "Say whether it makes sense", "finwise-cli config check",
               check);
}

} // namespace finwise::cli
