// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of finwise-cli, one file each; every function adds its commands to the parser.
// A command's options live as long as the parser (see addCommand). Thread rule: the main thread.
#pragma once

#include "context.h"

#include <CLI/CLI.hpp>

namespace finwise::cli {

// Adds a command whose help ends with the example.
CLI::App *addCommand(CLI::App &parent, const std::string &name, const std::string &description,
                     const std::string &example);

// Adds a command that takes options: bind() declares them, run() does the work with them.
template <class Options>
CLI::App *addCommand(CLI::App &parent, Context &context, const std::string &name,
                     const std::string &description, const std::string &example, auto bind,
                     Result<Answer> (*run)(Context &, const Options &))
{
    CLI::App *command = addCommand(parent, name, description, example);
    const auto options = std::make_shared<Options>();
    bind(*command, *options);
    command->callback([&context, options, run, command] {
        if (command->get_subcommands().empty())
            context.choose([&context, options, run] { return run(context, *options); });
    });
    return command;
}
// The same for a command without options.
CLI::App *addCommand(CLI::App &parent, Context &context, const std::string &name,
                     const std::string &description, const std::string &example,
                     Result<Answer> (*run)(Context &));

void addTenantCommands(CLI::App &app, Context &context);
void addAccountCommands(CLI::App &app, Context &context);
void addTransactionCommands(CLI::App &app, Context &context);
void addImportCommands(CLI::App &app, Context &context);
void addConnectCommands(CLI::App &app, Context &context);
void addSyncCommand(CLI::App &app, Context &context);
void addStatusCommand(CLI::App &app, Context &context);
void addQueueCommands(CLI::App &app, Context &context);
void addConflictCommands(CLI::App &app, Context &context);
void addExportCommand(CLI::App &app, Context &context);
void addCheckCommand(CLI::App &app, Context &context);
void addDemoCommand(CLI::App &app, Context &context);
void addConfigCommands(CLI::App &app, Context &context);

} // namespace finwise::cli
