// SPDX-License-Identifier: GPL-3.0-or-later
// Network: connections between clients and the server, as TCP would behave on a bad day. Within
// one direction of one connection messages stay in order; a direction that loses one loses all
// that follow (the connection is half-open until somebody notices); across connections anything
// may overtake anything. Frames pass the real codec. Thread rule: one thread.
#pragma once

#include "simulation/sim_server.h"
#include "sync/transport.h"

#include <array>

namespace finwise::simulation {

// One connection, from a client's open() until both ends have forgotten it.
class Line final : public std::enable_shared_from_this<Line> {
public:
    using Report = std::function<void(sync::Event)>;
    Line(Stage &stage, SimServer &server, Report report);

    // Client's side.
    void connect();
    void send(const wire::Message &message);
    void abort();

    // Faults.
    void cut();
    void goDeaf(bool towardsServer);
    // The client's process is gone; the server hears of it or not.
    void clientDied();
    void serverDied();
    [[nodiscard]] bool isOver() const { return m_clientGone && m_serverGone; }

private:
    static constexpr std::size_t kUp = 0;   // towards the server
    static constexpr std::size_t kDown = 1; // towards the client
    void transmit(std::size_t way, const wire::Message &message);
    void arriveAt(std::size_t way, const QByteArray &frame);
    void plan(std::size_t way, qint64 delay, const QByteArray &frame);
    qint64 latency();
    void hangUp();
    void tellClient(const sync::SocketClosed &why, qint64 afterMs);
    void tellServer(qint64 afterMs);

    Stage &m_stage;
    SimServer &m_server;
    Report m_report;
    SimServer::Session m_session;
    std::array<bool, 2> m_deaf{};
    std::array<qint64, 2> m_lastArrival{};
    bool m_clientGone = false;
    bool m_serverGone = true; // until accepted
    bool m_cut = false;
};

class Network {
public:
    Network(Stage &stage, SimServer &server, int clients);

    std::shared_ptr<Line> open(int client, Line::Report report);
    // Whether a probe would find the server.
    [[nodiscard]] bool isReachable(int client) const;
    void setOffline(int client, bool offline);
    // Does something bad to one of the open lines.
    void disturb();
    // Lines that are half-open end as a server's idle time-out would end them.
    void healLines();

private:
    void forgetOld();
    Stage &m_stage;
    SimServer &m_server;
    std::vector<bool> m_offline;
    std::vector<std::pair<int, std::shared_ptr<Line>>> m_lines; // with the client's number
};

class SimTransport final : public Transport {
public:
    SimTransport(Stage &stage, Network &network, int client)
        : m_stage(stage), m_network(network), m_client(client)
    {
    }
    ~SimTransport() override;

    void open() override;
    void abort() override;
    void send(const wire::Message &message) override;
    void probe() override;
    void setCompression(bool) override {}
    // Called before each message leaves; false: the process dies right here.
    using BeforeSend = std::function<bool(wire::Message &)>;
    void setBeforeSend(BeforeSend beforeSend) { m_beforeSend = std::move(beforeSend); }
    // Called before the engine hears of anything.
    using BeforeReport = std::function<void(sync::Event &)>;
    void setBeforeReport(BeforeReport beforeReport) { m_beforeReport = std::move(beforeReport); }

private:
    void tell(sync::Event event);
    Stage &m_stage;
    Network &m_network;
    int m_client;
    std::shared_ptr<Line> m_line;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    BeforeSend m_beforeSend;
    BeforeReport m_beforeReport;
};

} // namespace finwise::simulation
