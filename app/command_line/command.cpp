// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line/command.h"

#include <CLI/CLI.hpp>

namespace finwise::app {
namespace {

void reportAll(const CLI::App &app, const std::string &path, std::vector<OptionReport> &reports)
{
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_envname().empty())
            continue;
        OptionReport report{
            path, option->get_single_name(), option->get_envname(), option->get_default_str(), {}};
        if (option->count() > 0)
            report.given = option->results().front();
        reports.push_back(std::move(report));
    }
    for (const CLI::App *command : app.get_subcommands(nullptr))
        reportAll(*command, path.empty() ? command->get_name() : path + " " + command->get_name(),
                  reports);
}

} // namespace

Option &Option::required(bool needed)
{
    m_option->required(needed);
    return *this;
}

Option &Option::oneOf(const std::vector<std::string> &choices)
{
    m_option->check(CLI::IsMember(choices));
    return *this;
}

Option &Option::range(int low, int high)
{
    m_option->check(CLI::Range(low, high));
    return *this;
}

Option &Option::range(double low, double high)
{
    m_option->check(CLI::Range(low, high));
    return *this;
}

Option &Option::excludes(const Option &other)
{
    m_option->excludes(other.m_option);
    return *this;
}

Option &Option::variable(const std::string &name)
{
    m_option->envname(name);
    return *this;
}

Option &Option::showDefault()
{
    m_option->capture_default_str();
    return *this;
}

Command Command::command(const std::string &name, const std::string &description)
{
    return Command(m_app->add_subcommand(name, description));
}

Option Command::option(const std::string &name, std::string &value, const std::string &description)
{
    return Option(m_app->add_option(name, value, description));
}

Option Command::option(const std::string &name, std::optional<std::string> &value,
                       const std::string &description)
{
    return Option(m_app->add_option(name, value, description));
}

Option Command::option(const std::string &name, std::vector<std::string> &value,
                       const std::string &description)
{
    return Option(m_app->add_option(name, value, description));
}

Option Command::option(const std::string &name, int &value, const std::string &description)
{
    return Option(m_app->add_option(name, value, description));
}

Option Command::option(const std::string &name, qint64 &value, const std::string &description)
{
    return Option(m_app->add_option(name, value, description));
}

Option Command::option(const std::string &name, double &value, const std::string &description)
{
    return Option(m_app->add_option(name, value, description));
}

Option Command::flag(const std::string &name, bool &value, const std::string &description)
{
    return Option(m_app->add_flag(name, value, description));
}

Command &Command::requireCommand(int least, int most)
{
    m_app->require_subcommand(std::size_t(least), std::size_t(most));
    return *this;
}

Command &Command::footer(const std::string &text)
{
    m_app->footer(text);
    return *this;
}

Command &Command::callback(std::function<void()> run)
{
    m_app->callback(std::move(run));
    return *this;
}

bool Command::isFollowedByCommand() const
{
    return !m_app->get_subcommands().empty();
}

std::vector<OptionReport> Command::options() const
{
    std::vector<OptionReport> reports;
    reportAll(*m_app, {}, reports);
    return reports;
}

} // namespace finwise::app
