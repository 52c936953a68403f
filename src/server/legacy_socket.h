// SPDX-License-Identifier: GPL-3.0-or-later
// LegacySocket: the shell around a LegacyProtocol: text frames, size limits, back-pressure and
// time-outs of one WebSocket without a subprotocol. Thread rule: its network thread.
#pragma once

#include "server/legacy_protocol.h"

#include <QObject>
#include <QTimer>

class QWebSocket;

namespace finwise::server {

class LegacySocket final : public QObject {
    Q_OBJECT
public:
    // Takes the socket over. Deletes itself after closed().
    LegacySocket(std::unique_ptr<QWebSocket> socket,
                 const SessionProtocol::Surroundings &surroundings, const EntityCatalog &catalog,
                 const Peer &peer, QObject *parent);
    ~LegacySocket() override;

    void shutDown();
    void end(CloseCode code, const QString &reason);
    [[nodiscard]] const Peer &peer() const { return m_protocol->peer(); }
    [[nodiscard]] const Id &device() const { return m_protocol->device(); }

Q_SIGNALS:
    void closed();

private:
    void receive(const QByteArray &text);
    void send(const QByteArray &text);
    void tick();

    std::unique_ptr<QWebSocket> m_socket;
    const Clock &m_clock;
    Metrics &m_metrics;
    Rate m_rate;
    RateLimit m_messages;
    std::shared_ptr<LegacyProtocol> m_protocol;
    QTimer m_timer;
    qint64 m_lastLifeMs = 0;
    bool m_over = false;
};

} // namespace finwise::server
