// SPDX-License-Identifier: GPL-3.0-or-later
// WebSession: the dull shell around a SessionProtocol: frames, size limits, back-pressure, pings
// and time-outs of one WebSocket. Thread rule: its network thread.
#pragma once

#include "server/line_watch.h"
#include "server/session_protocol.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWebSocket;

namespace finwise::server {

class WebSession final : public QObject {
    Q_OBJECT
public:
    // Takes the socket over, and with it the line it owns. Deletes itself after closed().
    WebSession(std::unique_ptr<QWebSocket> socket, LineWatch *line,
               const SessionProtocol::Surroundings &surroundings, const Peer &peer,
               QObject *parent);
    ~WebSession() override;

    [[nodiscard]] const Peer &peer() const { return m_protocol->peer(); }
    [[nodiscard]] const Id &device() const { return m_protocol->device(); }
    // Tells the client that the server stops; the connection closes once that is sent.
    void shutDown();
    // Closes with a code and reason.
    void end(CloseCode code, const QString &reason);

Q_SIGNALS:
    void closed();

private:
    void receive(bool binary, const QByteArray &bytes);
    void send(const wire::Message &message);
    void write(const wire::Message &message);
    void drained();
    void flooded();
    void allow(qint64 largestMessage);
    [[nodiscard]] qint64 unsent() const;
    void tick();
    void finished();

    std::unique_ptr<QWebSocket> m_socket;
    QPointer<LineWatch> m_line;
    const Clock &m_clock;
    Metrics &m_metrics;
    Rate m_rate;
    RateLimit m_messages;
    std::shared_ptr<SessionProtocol> m_protocol;
    QTimer m_timer;
    qint64 m_lastLifeMs = 0;
    qint64 m_startedMs = 0;
    bool m_compress = false;
    bool m_helloSeen = false;
    bool m_over = false;
    std::optional<wire::Poke> m_owed; // instead of the updates a slow reader did not get
};

} // namespace finwise::server
