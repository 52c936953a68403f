// SPDX-License-Identifier: GPL-3.0-or-later
// CommandLine: a program's commands and options, and the reading of its arguments.
// Thread rule: the main thread.
#pragma once

#include "command_line/command.h"

#include <memory>

namespace finwise::app {

struct ParseOutcome {
    enum class Kind {
        Understood,
        Answered, // --help or --version was asked for and has been written to stdout
        Wrong,
    };
    Kind kind = Kind::Understood;
    std::string problem; // of a wrong command line, one line
};

class CommandLine {
public:
    explicit CommandLine(const std::string &description, const std::string &program = {});
    ~CommandLine();
    CommandLine(const CommandLine &) = delete;
    CommandLine &operator=(const CommandLine &) = delete;

    // The program itself. Its options may also be written behind the name of a command.
    Command &root() { return m_root; }
    void setVersion(const std::string &text);
    // Gives every option the variable <prefix><COMMAND>_<OPTION>, those of the program
    // <prefix><OPTION>.
    void bindEnvironment(const std::string &prefix);
    // Adds an option that names a TOML file, also by the variable <prefix><OPTION>. Parameters that
    // neither the command line nor the environment gives are taken from there, by the names of the
    // options. REQUIRES: all commands and options with their variables were added.
    void readFile(const std::string &option, const std::string &description,
                  const std::string &prefix);
    // Runs the callbacks of the commands given.
    [[nodiscard]] ParseOutcome parse(int argc, const char *const *argv);

private:
    std::unique_ptr<CLI::App> m_app;
    Command m_root;
};

} // namespace finwise::app
