// SPDX-License-Identifier: GPL-3.0-or-later
// HttpConnection: one accepted socket until it closes or becomes a WebSocket. Reads a bounded
// header and body under time-outs, one request at a time.
//
//   header ──► body ──► answering ──► header (keep-alive) … or closed
//      └──► upgrading (signed in first) ──► the socket goes to the WebSocket side
//
// Thread rule: its network thread.
#pragma once

#include "server/header_gate.h"
#include "server/rest_api.h"
#include "server/session_protocol.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace finwise::server {

class HttpConnection final : public QObject {
    Q_OBJECT
public:
    // Takes the socket over; the API and the surroundings are borrowed.
    HttpConnection(std::unique_ptr<QTcpSocket> socket, RestApi &api,
                   const RestApi::Surroundings &surroundings, QObject *parent);
    ~HttpConnection() override;

    // The socket of an upgrade that was granted, its request still unread.
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeSocket();
    // Answers what is under way, then closes.
    void finishSoon();

Q_SIGNALS:
    void upgraded(const finwise::server::Peer &peer);
    void closed();

private:
    // Draining: answered, and the client has to take most of it before it is listened to again.
    enum class State { Header, Body, Answering, Draining, Upgrading, Over };
    void read();
    void readHeader();
    void readBody();
    void dispatch();
    void upgrade();
    void granted(const Result<Caller> &caller, const Id &tenant);
    void answer(const HttpResponse &response);
    void finish();
    void drained();
    void awaitNext();
    void refuse(const Refusal &refusal);
    void comeLater(qint64 waitMs);
    void timedOut();
    void close();

    std::unique_ptr<QTcpSocket> m_socket;
    RestApi &m_api;
    const RestApi::Surroundings &m_around;
    QTimer m_timer;
    State m_state = State::Header;
    RequestHead m_head;
    bool m_legacy = false;
    bool m_lastRequest = false;
    bool m_isIdle = false; // nothing of the next request has come
};

} // namespace finwise::server
