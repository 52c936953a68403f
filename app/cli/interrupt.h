// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C and the order to terminate. A short command ends at once (the store survives that by
// design); a command with an event loop is asked to end in good order. Thread rule: main thread.
#pragma once

#include <functional>

namespace finwise::cli {

// From now on the program ends with exit code 130.
void exitOnInterrupt();

// While it lives, an interruption leaves the application's event loop instead.
class QuitOnInterrupt {
public:
    QuitOnInterrupt();
    ~QuitOnInterrupt();
    QuitOnInterrupt(const QuitOnInterrupt &) = delete;
    QuitOnInterrupt &operator=(const QuitOnInterrupt &) = delete;

private:
    std::function<void()> m_stopListening;
};

bool wasInterrupted();

} // namespace finwise::cli
