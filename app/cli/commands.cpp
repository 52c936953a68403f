// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

namespace finwise::cli {

Command addCommand(Command &parent, const std::string &name, const std::string &description,
                   const std::string &example)
{
    Command command = parent.command(name, description);
    command.footer("Example: " + example);
    return command;
}

Command addCommand(Command &parent, Context &context, const std::string &name,
                   const std::string &description, const std::string &example,
                   Result<Answer> (*run)(Context &))
{
    Command command = addCommand(parent, name, description, example);
    command.callback([&context, run] { context.choose([&context, run] { return run(context); }); });
    return command;
}

} // namespace finwise::cli
