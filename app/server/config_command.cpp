// SPDX-License-Identifier: GPL-3.0-or-later
// config show | check.
#include "serve_options.h"

namespace finwise::app {
namespace {

void show(const ServeOptions &options, CommandContext &context)
{
    const auto config = toConfig(options, context);
    if (!config) {
        context.failed(config.error());
        return;
    }
    const QJsonObject shown = toJson(options, context);
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

// What serve would refuse before it listens, the certificate included.
void check(const ServeOptions &options, CommandContext &context)
{
    const auto config = toConfig(options, context);
    const auto usable = config ? server::checkCertificate(*config) : fail(config.error());
    if (!usable) {
        context.failed(usable.error());
        return;
    }
    if (context.json)
        context.print(QJsonObject{{QStringLiteral("ok"), true}});
    context.say(QStringLiteral("the configuration is sound"));
}

} // namespace

void addConfigCommand(Command &app, CommandContext &context)
{
    // One set for each command: the environment counts for all, the command line for one.
    static ServeOptions options;
    static ServeOptions checked;
    Command config = app.command("config", "The configuration");
    config.requireCommand(1);
    Command showing = config.command(
        "show", "Print every parameter.\nExample: finwise-server config show --json");
    addServeOptions(showing, options);
    showing.callback([&context] { show(options, context); });
    Command checking = config.command(
        "check",
        "Say whether the server would start with it.\nExample: finwise-server config check");
    addServeOptions(checking, checked);
    checking.callback([&context] { check(checked, context); });
}

} // namespace finwise::app
