// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigFile: reads a flat TOML file of parameters by the names of the options. What the command
// line or the environment says is left alone; a name that no option has is an error. Only this
// library includes it. Thread rule: the main thread.
#pragma once

#include <CLI/CLI.hpp>

#include <map>

namespace finwise::app {

class ConfigFile final : public CLI::ConfigTOML {
public:
    // Options are known by their variables, which start with the prefix. The app is borrowed.
    ConfigFile(const CLI::App &app, std::string prefix);

    // One item per command that has the option, since commands may share a parameter.
    // Throws CLI::ConfigError, which the parser reports as wrong usage.
    std::vector<CLI::ConfigItem> from_config(std::istream &input) const override;

private:
    struct Place {
        std::vector<std::string> commands;
        std::string option;
    };
    void collect(const CLI::App &app, const std::vector<std::string> &path);

    std::string m_prefix;
    std::multimap<std::string, Place> m_places; // by variable
};

// As it stands in a variable: "pause-ms" and "pause_ms" give "PAUSE_MS".
std::string variablePart(const std::string &name);

} // namespace finwise::app
