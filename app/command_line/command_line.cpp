// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/command_line.h"

#include "command_line/config_file.h"

#include <cstdlib>

namespace finwise::app {
namespace {

void bindAll(CLI::App &app, const std::string &prefix)
{
    for (CLI::Option *option : app.get_options()) {
        const std::string &name = option->get_single_name();
        const bool ordinary = !option->get_lnames().empty() && name != "help" && name != "version";
        if (ordinary)
            option->envname(prefix + variablePart(name));
    }
    for (CLI::App *command : app.get_subcommands(nullptr))
        bindAll(*command, prefix + variablePart(command->get_name()) + "_");
}

} // namespace

CommandLine::CommandLine(const std::string &description, const std::string &program)
    : m_app(std::make_unique<CLI::App>(description, program)), m_root(m_app.get())
{
    m_app->require_subcommand(1);
    m_app->fallthrough();
}

CommandLine::~CommandLine() = default;

void CommandLine::setVersion(const std::string &text)
{
    m_app->set_version_flag("--version", text);
}

void CommandLine::bindEnvironment(const std::string &prefix)
{
    bindAll(*m_app, prefix);
}

void CommandLine::readFile(const std::string &option, const std::string &description,
                           const std::string &prefix)
{
    const char *named = std::getenv((prefix + variablePart(option)).c_str());
    const std::string file = named == nullptr ? std::string() : named;
    // A file that was named must exist.
    m_app->set_config("--" + option, file, description, !file.empty());
    m_app->config_formatter(std::make_shared<ConfigFile>(*m_app, prefix));
}

ParseOutcome CommandLine::parse(int argc, const char *const *argv)
{
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) {
            m_app->exit(error);
            return {ParseOutcome::Kind::Answered, {}};
        }
        return {ParseOutcome::Kind::Wrong, error.what()};
    }
    return {};
}

} // namespace finwise::app
