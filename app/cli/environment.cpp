// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment.h"

#include <cctype>

namespace finwise::cli {
namespace {

std::string variablePart(const std::string &name)
{
    std::string part;
    for (const char c : name)
        part += c == '-' ? '_' : char(std::toupper(static_cast<unsigned char>(c)));
    return part;
}

void bindAll(CLI::App &app, const std::string &prefix)
{
    for (CLI::Option *option : app.get_options()) {
        const std::string &name = option->get_single_name();
        const bool ordinary = option->get_lnames().size() > 0 && name != "help"
                           && name != "version";
        if (ordinary)
            option->envname(prefix + variablePart(name));
    }
    for (CLI::App *command : app.get_subcommands(nullptr))
        bindAll(*command, prefix + variablePart(command->get_name()) + "_");
}

void visitAll(const CLI::App &app, const std::string &path,
              const std::function<void(const std::string &, const CLI::Option &)> &visit)
{
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_envname().empty())
            visit(path, *option);
    }
    for (const CLI::App *command : app.get_subcommands(nullptr))
        visitAll(*command, path.empty() ? command->get_name() : path + " " + command->get_name(),
                 visit);
}

} // namespace

void bindEnvironment(CLI::App &app)
{
    bindAll(app, "FINWISE_");
}

void eachOption(const CLI::App &app,
                const std::function<void(const std::string &, const CLI::Option &)> &visit)
{
    visitAll(app, {}, visit);
}

} // namespace finwise::cli
