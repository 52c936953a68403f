// SPDX-License-Identifier: GPL-3.0-or-later
// finwise-server: the sync server and its administration.
#include "command_context.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace {

std::string defaultFolder()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return (base + QStringLiteral("/finwise-server")).toStdString();
}

} // namespace

int main(int argc, char **argv)
{
    using namespace finwise;
    const QCoreApplication application(argc, argv);
    app::CommandContext context;
    context.dataFolder = defaultFolder();

    CLI::App app{"The FinWise sync server.\nExample: finwise-server serve --listen 127.0.0.1:8000"};
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", FINWISE_VERSION);
    app.add_option("--data", context.dataFolder, "Folder of the databases")
        ->envname("FINWISE_SERVER_DATA")
        ->capture_default_str();
    app.add_option("--log-level", context.logLevel, "debug, info, warning, error or off")
        ->envname("FINWISE_SERVER_LOG_LEVEL")
        ->check(CLI::IsMember({"debug", "info", "warning", "error", "off"}))
        ->capture_default_str();
    app.add_flag("--json", context.json, "One JSON value on stdout")
        ->envname("FINWISE_SERVER_JSON");

    app::addServeCommand(app, context);
    app::addUserCommands(app, context);
    app::addTenantCommands(app, context);
    app::addLoginCommands(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &problem) {
        const int code = app.exit(problem);
        return code == 0 ? app::kDone : app::kUsage;
    }
    return context.exitCode;
}
