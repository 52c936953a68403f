// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include "context.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace finwise::cli {
namespace {

// A signal handler may touch nothing else: the end of a pipe to write to, or -1, and a mark.
volatile std::sig_atomic_t pipeEnd = -1;
volatile std::sig_atomic_t interrupted = 0;

void onSignal(int)
{
    interrupted = 1;
    if (pipeEnd < 0)
        ::_exit(kExitInterrupted);
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnd, &byte, 1);
}

} // namespace

void exitOnInterrupt()
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

QuitOnInterrupt::QuitOnInterrupt()
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then an interruption ends the program at once, as before
    auto notifier = std::make_shared<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, [] { QCoreApplication::quit(); });
    pipeEnd = ends[1];
    m_stopListening = [notifier, readEnd = ends[0], writeEnd = ends[1]] {
        pipeEnd = -1;
        notifier->setEnabled(false);
        ::close(readEnd);
        ::close(writeEnd);
    };
}

QuitOnInterrupt::~QuitOnInterrupt()
{
    if (m_stopListening)
        m_stopListening();
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace finwise::cli
