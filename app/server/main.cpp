// SPDX-License-Identifier: GPL-3.0-or-later
// finwise-server: the sync server and its administration.
#include "command_context.h"

#include "command_line/command_line.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace {

std::string defaultFolder()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return (base + QStringLiteral("/finwise-server")).toStdString();
}

// A wrong command line is refused before the option --json was read; so it is looked for here.
bool wantsJson(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--json")
            return true;
    }
    return !qEnvironmentVariableIsEmpty("FINWISE_SERVER_JSON");
}

} // namespace

int main(int argc, char **argv)
{
    using namespace finwise;
    const QCoreApplication application(argc, argv);
    app::CommandContext context;
    context.dataFolder = defaultFolder();

    app::CommandLine line(
        "The FinWise sync server.\nExample: finwise-server serve --listen 127.0.0.1:8000");
    app::Command &app = line.root();
    line.setVersion(FINWISE_VERSION);
    app.option("--data", context.dataFolder, "Folder of the databases")
        .variable("FINWISE_SERVER_DATA")
        .showDefault();
    app.option("--log-level", context.logLevel, "debug, info, warning, error or off")
        .variable("FINWISE_SERVER_LOG_LEVEL")
        .oneOf({"debug", "info", "warning", "error", "off"})
        .showDefault();
    app.flag("--json", context.json, "One JSON value on stdout").variable("FINWISE_SERVER_JSON");

    app::addServeCommand(app, context);
    app::addUserCommands(app, context);
    app::addTenantCommands(app, context);
    app::addLoginCommands(app, context);
    app::addConfigCommand(app, context);
    app::addUpkeepCommands(app, context);
    app::addNoticeCommands(app, context);
    line.readFile("config", "TOML file with parameters by the names of the options",
                  "FINWISE_SERVER_");
    const app::ParseOutcome outcome = line.parse(argc, argv);
    if (outcome.kind == app::ParseOutcome::Kind::Wrong) {
        context.json = wantsJson(argc, argv);
        context.failed(Error{ErrorKind::Usage, {}, QString::fromStdString(outcome.problem)});
    }
    return context.exitCode;
}
