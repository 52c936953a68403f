// SPDX-License-Identifier: GPL-3.0-or-later
// Transport: one connection to the server at a time. It reports by events: SocketOpened,
// SocketClosed (once per open()), MessageReceived, ProbeSucceeded. Nothing of a connection is
// reported after abort(). Thread rule: the engine's thread.
#pragma once

#include "sync/sync_machine.h"

#include <functional>

namespace finwise {

class Transport {
public:
    using Listener = std::function<void(sync::Event)>;
    virtual ~Transport() = default;
    void setListener(Listener listener) { m_listener = std::move(listener); }

    virtual void open() = 0;
    virtual void abort() = 0;
    virtual void send(const wire::Message &message) = 0;
    // Looks whether anything listens at the server's address, without the connection's cost.
    virtual void probe() = 0;
    // Both sides can compress.
    virtual void setCompression(bool on) = 0;

protected:
    void report(sync::Event event)
    {
        if (m_listener)
            m_listener(std::move(event));
    }

private:
    Listener m_listener;
};

} // namespace finwise
