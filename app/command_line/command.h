// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of our programs: commands with options, read from the arguments and from the
// environment. A layer over CLI11, whose one header costs the compiler ten seconds in every file
// that sees it; only this library does. Command and Option are handles: small, copied freely, and
// valid as long as the CommandLine they came from. Thread rule: the main thread.
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace finwise::app {

class Option {
public:
    explicit Option(CLI::Option *option) : m_option(option) {}

    Option &required(bool needed = true);
    Option &oneOf(const std::vector<std::string> &choices);
    // Both bounds included.
    Option &range(int low, int high);
    Option &range(double low, double high);
    Option &excludes(const Option &other);
    // The environment variable that counts when the command line is silent.
    Option &variable(const std::string &name);
    // The help shows the value that the bound variable has now.
    Option &showDefault();

private:
    CLI::Option *m_option;
};

// What is known about one option once the command line was read.
struct OptionReport {
    std::string command; // path of names from where it was asked, empty there itself
    std::string name;    // without dashes
    std::string variable;
    std::string defaultText;
    std::optional<std::string> given; // on the command line or by the environment
};

class Command {
public:
    explicit Command(CLI::App *app) : m_app(app) {}

    Command command(const std::string &name, const std::string &description);

    // The value is written while the command line is read, so it must outlive that. REQUIRES: no
    // other command's option writes it, for the environment of one would undo the line of the
    // other.
    Option option(const std::string &name, std::string &value, const std::string &description);
    Option option(const std::string &name, std::optional<std::string> &value,
                  const std::string &description);
    Option option(const std::string &name, std::vector<std::string> &value,
                  const std::string &description);
    Option option(const std::string &name, int &value, const std::string &description);
    Option option(const std::string &name, qint64 &value, const std::string &description);
    Option option(const std::string &name, double &value, const std::string &description);
    Option flag(const std::string &name, bool &value, const std::string &description);

    // Between least and most commands must follow; most 0: any number.
    Command &requireCommand(int least = 1, int most = 1);
    // The last lines of the help.
    Command &footer(const std::string &text);
    // Runs when this command was given.
    Command &callback(std::function<void()> run);
    [[nodiscard]] bool isFollowedByCommand() const;
    // Every option of this command and those below it that has an environment variable.
    [[nodiscard]] std::vector<OptionReport> options() const;

private:
    CLI::App *m_app;
};

} // namespace finwise::app
