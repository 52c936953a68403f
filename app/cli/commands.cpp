// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

namespace finwise::cli {

CLI::App *addCommand(CLI::App &parent, const std::string &name, const std::string &description,
                     const std::string &example)
{
    CLI::App *command = parent.add_subcommand(name, description);
    command->footer("Example: " + example);
    return command;
}

CLI::App *addCommand(CLI::App &parent, Context &context, const std::string &name,
                     const std::string &description, const std::string &example,
                     Result<Answer> (*run)(Context &))
{
    CLI::App *command = addCommand(parent, name, description, example);
    command->callback(
        [&context, run] { context.choose([&context, run] { return run(context); }); });
    return command;
}

} // namespace finwise::cli
