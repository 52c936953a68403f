// SPDX-License-Identifier: GPL-3.0-or-later
// LineWatch: the bytes under a WebSocket. The library above answers every ping by itself and takes
// fragments that hold nothing, so a client could make it compute and its output grow without ever
// saying a message; nor does a WebSocket know what TLS has already encrypted and not sent. Here
// every byte that comes has to become part of a message sooner or later.
// Thread rule: the socket's thread; lives as long as the socket.
#pragma once

#include <QObject>

class QTcpSocket;

namespace finwise::server {

// What the other side has not taken yet, encrypted or not.
qint64 unsentBytes(const QTcpSocket &socket);

class LineWatch final : public QObject {
    Q_OBJECT
public:
    // A child of the socket. REQUIRES: nobody reads from the socket before.
    explicit LineWatch(QTcpSocket *socket);
    // From now on, after whoever reads from the socket has been connected to it.
    void start();
    // A whole message of so many bytes has come.
    void explain(qint64 bytes);
    // The largest message that may come.
    void setLargest(qint64 bytes) { m_largest = bytes; }
    // Every few seconds: what an honest client says without messages is little, but never ends.
    void forgive();
    [[nodiscard]] qint64 unsent() const { return unsentBytes(m_socket); }

Q_SIGNALS:
    // More came than belongs to messages, or more has to go out than anybody reads.
    void flooded();
    // Something of the output was taken.
    void taken();

private:
    void arrived();
    void consumed();

    QTcpSocket &m_socket;
    bool m_started = false;
    qint64 m_largest = 0;
    qint64 m_left = 0; // that was there when the reader had had its turn
    qint64 m_unexplained = 0;
};

} // namespace finwise::server
