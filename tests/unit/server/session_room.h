// SPDX-License-Identifier: GPL-3.0-or-later
// A server in memory with sessions that hear everything, for tests of what sessions tell.
// Thread rule: main thread of a test.
#pragma once

#include "server_fixture.h"

namespace finwise::server {

struct SessionRoom : ServerFixture {
    class Guest {
    public:
        Guest(SessionRoom &room, int device, const Id &user) : m_room(room), m_device(device)
        {
            ProtocolSettings settings;
            settings.serverId = room.accounts->serverId();
            protocol = SessionProtocol::make(
                {room.clock, room.random, room.storage, room.hub, room.log, room.metrics, settings,
                 [](const std::function<void()> &work) { work(); }},
                Peer{room.home, Caller{user, {}}},
                [this](const wire::Message &message) { heard.append(message); },
                [this](CloseCode code, const QString &) { closed = code; });
            protocol->start();
            wire::Hello hello;
            hello.device = idOf(device);
            hello.incarnation = idOf(device + 100);
            protocol->receive(hello);
        }
        void listen(const QStringList &topics, qint64 after = 0)
        {
            protocol->receive(wire::Subscribe{topics, after});
        }
        template <class M> QList<M> all() const
        {
            QList<M> found;
            for (const wire::Message &message : heard) {
                if (const M *one = std::get_if<M>(&message))
                    found.append(*one);
            }
            return found;
        }
        wire::Verdict push(const wire::Entry &entry)
        {
            protocol->receive(m_room.batch({entry}));
            return all<wire::BatchResult>().last().results.first().verdict;
        }

        std::shared_ptr<SessionProtocol> protocol;
        QList<wire::Message> heard;
        std::optional<CloseCode> closed;

    private:
        SessionRoom &m_room;
        int m_device;
    };

    std::unique_ptr<Guest> join(int device) { return join(device, anna); }
    std::unique_ptr<Guest> join(int device, const Id &user)
    {
        return std::make_unique<Guest>(*this, device, user);
    }

    Hub hub;
    Metrics metrics;
    Log log{clock, LogLevel::Off};
};

} // namespace finwise::server
