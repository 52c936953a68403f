// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP server on loopback that answers each HTTP request with what a test wants.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace finwise {

class LoopbackPeer {
public:
    LoopbackPeer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray seen = socket->property("seen").toByteArray() + socket->readAll();
                socket->setProperty("seen", seen);
                if (!isWhole(seen))
                    return;
                requests.append(seen);
                socket->write(answer ? answer(seen) : QByteArray());
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    static QByteArray http(int status, const QByteArray &body)
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: "
             + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }

    std::function<QByteArray(const QByteArray &request)> answer; // nothing: closes without a word
    QList<QByteArray> requests;

private:
    static bool isWhole(const QByteArray &request)
    {
        const qsizetype end = request.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray lower = request.left(end).toLower();
        const qsizetype at = lower.indexOf("content-length:");
        const qsizetype wanted = at < 0 ? 0
                                        : lower
                                              .mid(at + 15, lower.indexOf('\r', at) < 0
                                                                ? -1
                                                                : lower.indexOf('\r', at) - at - 15)
                                              .trimmed()
                                              .toLongLong();
        return request.size() - end - 4 >= wanted;
    }

    QTcpServer m_server;
};

} // namespace finwise
