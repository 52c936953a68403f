// SPDX-License-Identifier: GPL-3.0-or-later
// Options from the environment: FINWISE_<COMMAND>_<OPTION>, for global ones FINWISE_<OPTION>.
// The command line wins. Thread rule: main thread.
#pragma once

#include <CLI/CLI.hpp>

namespace finwise::cli {

// Gives every option of the parser and its commands its variable.
void bindEnvironment(CLI::App &app);

// Calls visit(command path, option) for every option that has a variable.
void eachOption(const CLI::App &app,
                const std::function<void(const std::string &, const CLI::Option &)> &visit);

} // namespace finwise::cli
