// SPDX-License-Identifier: GPL-3.0-or-later
// RestTransport: the same conversation over plain HTTP requests, for lines whose proxies let no
// WebSocket through (B07). The greeting is made up here from a page of changes; what others change
// is found by asking every 10 s. Thread rule: one thread with an event loop.
#pragma once

#include "sync/auth_client.h"
#include "sync/transport.h"

#include <QTimer>

namespace finwise {

class RestTransport final : public Transport {
public:
    // Borrows both.
    RestTransport(AuthClient &auth, QNetworkAccessManager &network);
    ~RestTransport() override;
    void setTarget(const QUrl &server, const QString &user, const Id &tenant);
    void setPollMs(int ms) { m_poll.setInterval(ms); }

    void open() override;
    void abort() override;
    void send(const wire::Message &message) override;
    void probe() override {}
    void setCompression(bool) override {}

private:
    using Answered = std::function<void(const Result<wire::Message> &)>;
    struct Say;
    void get(const QString &path, const QList<std::pair<QString, QString>> &query, QString type,
             const Answered &done);
    void post(const wire::Batch &batch);
    void watch(QNetworkReply *reply, QString type, const Answered &done);
    void greet(const wire::Hello &hello);
    void askForNews();
    // A page, a result, or why there is none.
    void deliver(const Result<wire::Message> &answer);
    void close(const Error &error);
    void drop();

    AuthClient &m_auth;
    QNetworkAccessManager &m_network;
    QUrl m_server;
    QString m_user;
    Id m_tenant;
    Id m_device;
    QByteArray m_token;
    wire::Cursor m_head; // as last heard
    QTimer m_poll;
    QList<QPointer<QNetworkReply>> m_replies;
    quint64 m_attempt = 0; // answers to an older one are ignored
};

} // namespace finwise
