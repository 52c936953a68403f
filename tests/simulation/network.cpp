// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/network.h"

#include "wire/codec.h"

namespace finwise::simulation {
namespace {

constexpr qint64 kIdleTimeoutMs = 60'000; // the server's, for half-open connections

sync::SocketClosed closedBy(server::CloseCode code, const QString &reason)
{
    using server::CloseCode;
    const auto kind = [code] {
        switch (code) {
        case CloseCode::Protocol: return ErrorKind::Protocol;
        case CloseCode::TooBig: return ErrorKind::TooLarge;
        case CloseCode::AuthExpired: return ErrorKind::Unauthorized;
        case CloseCode::Forbidden: return ErrorKind::Forbidden;
        case CloseCode::UpgradeClient: return ErrorKind::Unsupported;
        case CloseCode::Overload: return ErrorKind::Busy;
        case CloseCode::RateLimited: return ErrorKind::RateLimited;
        case CloseCode::DeviceRevoked: return ErrorKind::Unauthorized;
        case CloseCode::Displaced:
        case CloseCode::GoingAway:
        case CloseCode::Policy:
        case CloseCode::Internal: break;
        }
        return ErrorKind::Network;
    };
    return {kind(), reason, 0, true};
}

sync::SocketClosed networkError(const QString &text, bool reached)
{
    return {ErrorKind::Network, text, 0, reached};
}

} // namespace

Line::Line(Stage &stage, SimServer &server, Report report)
    : m_stage(stage), m_server(server), m_report(std::move(report))
{
}

qint64 Line::latency()
{
    if (m_stage.faults.slow && m_stage.perMille(30)) {
        m_stage.figures.count(QLatin1StringView("message late by seconds"));
        return m_stage.between(1'000, 40'000);
    }
    return m_stage.between(2, 60);
}

void Line::connect()
{
    m_stage.time.after(latency(), [self = shared_from_this()] {
        if (self->m_clientGone)
            return;
        if (!self->m_server.isUp()) {
            self->m_stage.figures.count(QLatin1StringView("connection refused"));
            self->m_clientGone = true;
            self->m_report(networkError(QStringLiteral("refused"), false));
            return;
        }
        self->m_serverGone = false;
        self->m_report(sync::SocketOpened{});
        const std::weak_ptr<Line> weak = self;
        self->m_session = self->m_server.accept(
            [weak](const wire::Message &message) {
                if (const auto line = weak.lock())
                    line->transmit(kDown, message);
            },
            [weak](server::CloseCode code, const QString &reason) {
                const auto line = weak.lock();
                if (!line)
                    return;
                line->m_stage.say(QStringLiteral("server closes: ") + reason);
                line->m_serverGone = true;
                line->tellClient(closedBy(code, reason), line->latency());
            });
    });
}

void Line::send(const wire::Message &message)
{
    if (!m_clientGone)
        transmit(kUp, message);
}

void Line::transmit(std::size_t way, const wire::Message &message)
{
    if (m_cut || m_deaf[way])
        return;
    if (const auto *result = std::get_if<wire::BatchResult>(&message)) {
        for (const wire::EntryResult &entry : result->results)
            ++m_stage.figures.reached[QStringLiteral("answer ") + enumName(entry.verdict)];
    }
    const QByteArray frame = wire::encode(message);
    if (m_stage.isTracing()) {
        m_stage.say(QStringLiteral("%1 %2").arg(way == kUp ? QLatin1StringView("  ->")
                                                           : QLatin1StringView("  <-"),
                                                QString::fromUtf8(frame.left(300))));
    }
    if (m_stage.faults.deaf && m_stage.perMille(6)) {
        goDeaf(way == kUp);
        return;
    }
    const qint64 delay = latency();
    plan(way, delay, frame);
    const bool isHello = std::holds_alternative<wire::Hello>(message);
    if (m_stage.faults.duplicate && !isHello && m_stage.perMille(40)) {
        m_stage.figures.count(QLatin1StringView("message twice"));
        plan(way, delay + m_stage.between(0, 5'000), frame);
    }
}

void Line::plan(std::size_t way, qint64 delay, const QByteArray &frame)
{
    const qint64 arrival = std::max(m_lastArrival[way], m_stage.time.now() + delay);
    m_lastArrival[way] = arrival;
    m_stage.time.after(arrival - m_stage.time.now(),
                       [self = shared_from_this(), way, frame] { self->arriveAt(way, frame); });
}

void Line::arriveAt(std::size_t way, const QByteArray &frame)
{
    if (m_cut || m_deaf[way] || (way == kUp ? m_serverGone : m_clientGone))
        return;
    const auto message = wire::decode(frame);
    if (!message)
        return m_stage.violated(QLatin1StringView("codec"), describe(message.error()));
    if (way == kDown)
        return m_report(sync::MessageReceived{*message});
    if (m_clientGone)
        m_stage.figures.count(QLatin1StringView("arrived after its sender hung up"));
    const SimServer::Session session = m_session; // receiving may end this line
    session->receive(*message);
}

void Line::tellClient(const sync::SocketClosed &why, qint64 afterMs)
{
    m_stage.time.after(afterMs, [self = shared_from_this(), why] {
        if (self->m_clientGone)
            return;
        self->m_clientGone = true;
        self->m_report(why);
    });
}

void Line::tellServer(qint64 afterMs)
{
    m_stage.time.after(afterMs, [self = shared_from_this()] { self->hangUp(); });
}

void Line::hangUp()
{
    if (m_serverGone)
        return;
    m_serverGone = true;
    m_session->stop();
}

void Line::abort()
{
    m_clientGone = true;
    const bool late = m_stage.faults.lateDelivery && m_stage.perMille(500);
    // The last words are still on their way when the server learns that nobody listens.
    const qint64 rest = std::max<qint64>(0, m_lastArrival[kUp] - m_stage.time.now());
    tellServer(m_deaf[kUp] ? kIdleTimeoutMs : late ? rest + m_stage.between(1, 30'000) : latency());
}

void Line::clientDied()
{
    if (m_clientGone)
        return;
    m_clientGone = true;
    tellServer(m_deaf[kUp] ? kIdleTimeoutMs : latency());
}

void Line::serverDied()
{
    if (m_serverGone)
        return;
    m_serverGone = true;
    if (!m_deaf[kDown])
        tellClient(networkError(QStringLiteral("reset"), true), latency());
}

void Line::cut()
{
    if (m_cut)
        return;
    m_cut = true;
    m_stage.say(QStringLiteral("cut"));
    m_stage.figures.count(QLatin1StringView("connection cut"));
    tellClient(networkError(QStringLiteral("connection lost"), true), m_stage.between(0, 200));
    tellServer(m_stage.between(0, 20'000));
}

void Line::goDeaf(bool towardsServer)
{
    const std::size_t way = towardsServer ? kUp : kDown;
    if (m_deaf[way])
        return;
    m_deaf[way] = true;
    m_stage.say(towardsServer ? QStringLiteral("deaf towards the server")
                              : QStringLiteral("deaf towards the client"));
    m_stage.figures.count(towardsServer ? QLatin1StringView("half-open, server hears nothing")
                                        : QLatin1StringView("half-open, client hears nothing"));
    tellServer(kIdleTimeoutMs + m_stage.between(0, 30'000));
}

Network::Network(Stage &stage, SimServer &server, int clients)
    : m_stage(stage), m_server(server), m_offline(std::size_t(clients), false)
{
    server.setOnCrash([this] {
        for (const auto &[client, line] : m_lines)
            line->serverDied();
    });
}

bool Network::isReachable(int client) const
{
    return !m_offline[std::size_t(client)] && m_server.isUp();
}

void Network::forgetOld()
{
    std::erase_if(m_lines, [](const auto &line) { return line.second->isOver(); });
}

std::shared_ptr<Line> Network::open(int client, Line::Report report)
{
    forgetOld();
    auto line = std::make_shared<Line>(m_stage, m_server, report);
    if (!m_offline[std::size_t(client)]) {
        m_lines.emplace_back(client, line);
        line->connect();
        return line;
    }
    m_stage.figures.count(QLatin1StringView("no network"));
    if (m_stage.perMille(700)) { // the others get no answer at all
        m_stage.time.after(m_stage.between(1, 500), [weak = std::weak_ptr(line), report] {
            if (!weak.expired())
                report(networkError(QStringLiteral("no route"), false));
        });
    }
    return line;
}

void Network::setOffline(int client, bool offline)
{
    m_offline[std::size_t(client)] = offline;
    m_stage.say(QStringLiteral("client %1 %2")
                    .arg(client)
                    .arg(offline ? QLatin1StringView("offline") : QLatin1StringView("online")));
    if (!offline)
        return;
    m_stage.figures.count(QLatin1StringView("client offline"));
    forgetOld();
    const auto lines = m_lines; // a report may open new ones
    for (const auto &[owner, line] : lines) {
        if (owner == client)
            line->cut();
    }
}

void Network::disturb()
{
    forgetOld();
    if (m_lines.empty())
        return;
    const auto line = m_lines[m_stage.random.below(m_lines.size())].second;
    if (m_stage.faults.cut)
        line->cut();
    else if (m_stage.faults.deaf)
        line->goDeaf(m_stage.perMille(500));
}

void Network::healLines()
{
    for (std::size_t client = 0; client < m_offline.size(); ++client)
        m_offline[client] = false;
}

SimTransport::~SimTransport()
{
    if (m_line)
        m_line->clientDied();
}

void SimTransport::open()
{
    Q_ASSERT(!m_line);
    m_line = m_network.open(m_client, [this, alive = std::weak_ptr(m_alive)](sync::Event event) {
        if (alive.expired())
            return;
        if (std::holds_alternative<sync::SocketClosed>(event))
            m_line.reset();
        tell(std::move(event));
    });
}

void SimTransport::tell(sync::Event event)
{
    if (m_beforeReport)
        m_beforeReport(event);
    report(std::move(event));
}

void SimTransport::abort()
{
    if (!m_line)
        return;
    const auto line = std::move(m_line);
    m_line.reset();
    line->abort();
}

void SimTransport::send(const wire::Message &message)
{
    wire::Message sent = message;
    if (m_beforeSend && !m_beforeSend(sent))
        return;
    if (m_line)
        m_line->send(sent);
}

void SimTransport::probe()
{
    m_stage.time.after(m_stage.between(1, 100), [this, alive = std::weak_ptr(m_alive)] {
        if (!alive.expired() && m_network.isReachable(m_client))
            tell(sync::ProbeSucceeded{});
    });
}

} // namespace finwise::simulation
