// SPDX-License-Identifier: GPL-3.0-or-later
// finwise-cli: the desktop app's libraries without a window. Composes and does nothing else:
// reads the command line, runs the one command chosen, writes its answer.
#include "commands.h"
#include "interrupt.h"

#include "command_line/command_line.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace finwise::cli {
namespace {

void writeLine(FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fputc('\n', stream);
}

QByteArray jsonText(const QJsonValue &value)
{
    // QJsonDocument holds arrays and objects only, which is all that commands answer.
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray())
                                                   : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

int complain(const Context &context, const Error &error)
{
    const QString line = QStringLiteral("finwise-cli: %1. %2")
                             .arg(describe(error), QString(errorRemedy(error.kind)));
    writeLine(stderr, line.toUtf8());
    if (context.json) {
        const QJsonObject problem{{QStringLiteral("kind"), QString(errorKindName(error.kind))},
                                  {QStringLiteral("message"), describe(error)},
                                  {QStringLiteral("remedy"), QString(errorRemedy(error.kind))}};
        writeLine(stdout, jsonText(QJsonObject{{QStringLiteral("error"), problem}}));
    }
    return error.kind == ErrorKind::Usage ? kExitUsage : kExitFailed;
}

int answer(const Context &context, const Answer &answer)
{
    if (!answer.alreadyWritten) {
        if (context.json)
            writeLine(stdout, jsonText(answer.json));
        else if (!answer.text.isEmpty() && !context.quiet)
            writeLine(stdout, answer.text.toUtf8());
    }
    if (std::fflush(stdout) != 0)
        return complain(context, Error{ErrorKind::Storage, QStringLiteral("stdout"),
                                       QStringLiteral("the output could not be written")});
    return answer.exitCode;
}

void addGlobalOptions(Command &app, Context &context)
{
    app.option("--profile", context.profileFolder,
               "Data folder; without it the desktop app's. Two folders are two devices.");
    app.flag("--json", context.json, "Write one JSON value to stdout and nothing else");
    app.flag("--quiet", context.quiet, "Write errors only");
    app.option("--log-level", context.logLevel, "What is logged to stderr")
        .oneOf({"debug", "info", "warning", "error", "off"})
        .showDefault();
}

void addCommands(Command &app, Context &context)
{
    addTenantCommands(app, context);
    addAccountCommands(app, context);
    addTransactionCommands(app, context);
    addImportCommands(app, context);
    addBudgetCommands(app, context);
    addRuleCommands(app, context);
    addMappingCommands(app, context);
    addConnectCommands(app, context);
    addSyncCommand(app, context);
    addStatusCommand(app, context);
    addQueueCommands(app, context);
    addConflictCommands(app, context);
    addMissingCommands(app, context);
    addExportCommand(app, context);
    addCheckCommand(app, context);
    addDemoCommand(app, context);
    addConfigCommands(app, context);
}

// A wrong command line is refused before the option --json was read; so it is looked for here.
bool wantsJson(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--json")
            return true;
    }
    return !qEnvironmentVariableIsEmpty("FINWISE_JSON");
}

int run(int argc, char **argv)
{
    Context context;
    app::CommandLine line("FinWise without a window: for scripts, tests and machines without a "
                          "display.",
                          "finwise-cli");
    line.root().footer(
        "Example: finwise-cli import statement.csv\n"
        "Every option is also an environment variable: FINWISE_PROFILE, FINWISE_SYNC_BATCH …;"
        " finwise-cli config show lists them.");
    addGlobalOptions(line.root(), context);
    line.setVersion("finwise-cli " FINWISE_VERSION);
    addCommands(line.root(), context);
    line.bindEnvironment("FINWISE_");
    const app::ParseOutcome outcome = line.parse(argc, argv);
    if (outcome.kind == app::ParseOutcome::Kind::Answered)
        return kExitDone;
    if (outcome.kind == app::ParseOutcome::Kind::Wrong) {
        context.json = wantsJson(argc, argv);
        return complain(context, Error{ErrorKind::Usage, {}, text(outcome.problem)});
    }
    if (const auto opened = context.openLog(); !opened)
        return complain(context, opened.error());
    const auto done = context.action()();
    context.endProgress();
    if (wasInterrupted())
        return kExitInterrupted;
    if (!done)
        context.learnFrom(done.error());
    return done ? answer(context, *done) : complain(context, done.error());
}

} // namespace
} // namespace finwise::cli

int main(int argc, char **argv)
{
    finwise::cli::exitOnInterrupt();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("finwise-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FINWISE_VERSION));
    return finwise::cli::run(argc, argv);
}
