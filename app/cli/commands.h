// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of finwise-cli, one file each; every function adds its commands to the parser.
// A command's options live as long as the parser (see addCommand). Thread rule: the main thread.
#pragma once

#include "context.h"

#include "command_line/command.h"

namespace finwise::cli {

using app::Command;
using app::Option;

// Adds a command whose help ends with the example.
Command addCommand(Command &parent, const std::string &name, const std::string &description,
                   const std::string &example);

// Adds a command that takes options: bind() declares them, run() does the work with them.
template <class Options>
Command addCommand(Command &parent, Context &context, const std::string &name,
                   const std::string &description, const std::string &example, auto bind,
                   Result<Answer> (*run)(Context &, const Options &))
{
    Command command = addCommand(parent, name, description, example);
    const auto options = std::make_shared<Options>();
    bind(command, *options);
    command.callback([&context, options, run, command] {
        if (!command.isFollowedByCommand())
            context.choose([&context, options, run] { return run(context, *options); });
    });
    return command;
}
// The same for a command without options.
Command addCommand(Command &parent, Context &context, const std::string &name,
                   const std::string &description, const std::string &example,
                   Result<Answer> (*run)(Context &));

void addTenantCommands(Command &app, Context &context);
void addAccountCommands(Command &app, Context &context);
void addTransactionCommands(Command &app, Context &context);
void addImportCommands(Command &app, Context &context);
void addBudgetCommands(Command &app, Context &context);
void addRuleCommands(Command &app, Context &context);
void addRuleApply(Command &rule, Context &context);
void addMappingCommands(Command &app, Context &context);
void addConnectCommands(Command &app, Context &context);
void addSyncCommand(Command &app, Context &context);
void addStatusCommand(Command &app, Context &context);
void addQueueCommands(Command &app, Context &context);
void addConflictCommands(Command &app, Context &context);
void addMissingCommands(Command &app, Context &context);
void addExportCommand(Command &app, Context &context);
void addCheckCommand(Command &app, Context &context);
void addDemoCommand(Command &app, Context &context);
void addConfigCommands(Command &app, Context &context);

} // namespace finwise::cli
