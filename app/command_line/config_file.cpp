// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/config_file.h"

#include <cctype>
#include <cstdlib>

namespace finwise::app {
namespace {

bool isInEnvironment(const std::string &variable)
{
    const char *value = std::getenv(variable.c_str());
    return value != nullptr && *value != '\0';
}

} // namespace

std::string variablePart(const std::string &name)
{
    std::string part;
    for (const char c : name)
        part += c == '-' ? '_' : char(std::toupper(static_cast<unsigned char>(c)));
    return part;
}

ConfigFile::ConfigFile(const CLI::App &app, std::string prefix) : m_prefix(std::move(prefix))
{
    collect(app, {});
}

void ConfigFile::collect(const CLI::App &app, const std::vector<std::string> &path)
{
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_envname().empty() && option->get_configurable())
            m_places.emplace(option->get_envname(), Place{path, option->get_lnames().front()});
    }
    for (const CLI::App *command : app.get_subcommands(nullptr)) {
        std::vector<std::string> below = path;
        below.push_back(command->get_name());
        collect(*command, below);
    }
}

std::vector<CLI::ConfigItem> ConfigFile::from_config(std::istream &input) const
{
    std::vector<CLI::ConfigItem> items;
    for (const CLI::ConfigItem &read : CLI::ConfigTOML::from_config(input)) {
        const std::string variable = m_prefix + variablePart(read.name);
        const auto [first, last] = m_places.equal_range(variable);
        if (!read.parents.empty() || first == last)
            throw CLI::ConfigError("the configuration file has no parameter \"" + read.fullname()
                                       + "\"; config show lists them",
                                   CLI::ExitCodes::ConfigError);
        if (isInEnvironment(variable))
            continue;
        for (auto place = first; place != last; ++place) {
            CLI::ConfigItem item;
            item.parents = place->second.commands;
            item.name = place->second.option;
            item.inputs = read.inputs;
            items.push_back(std::move(item));
        }
    }
    return items;
}

} // namespace finwise::app
