// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line_watch.h"

#include <QSslSocket>

namespace finwise::server {
namespace {

constexpr qint64 kFrameHead = 14;       // bytes around a message, at most
constexpr qint64 kSlack = 64 * 1024;    // pings, pongs and heads of fragments
constexpr qint64 kForgiven = 16 * 1024; // of them each time
constexpr qint64 kMostUnsent = 2 * 1024 * 1024;

} // namespace

qint64 unsentBytes(const QTcpSocket &socket)
{
    const auto *secure = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (secure != nullptr ? secure->encryptedBytesToWrite() : 0);
}

LineWatch::LineWatch(QTcpSocket *socket) : QObject(socket), m_socket(*socket)
{
    connect(socket, &QTcpSocket::readyRead, this, &LineWatch::arrived);
    connect(socket, &QTcpSocket::bytesWritten, this, &LineWatch::taken);
    if (auto *secure = qobject_cast<QSslSocket *>(socket))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &LineWatch::taken);
}

void LineWatch::start()
{
    m_started = true;
    m_left = m_socket.bytesAvailable();
    connect(&m_socket, &QTcpSocket::readyRead, this, &LineWatch::consumed);
}

// Called before the reader.
void LineWatch::arrived()
{
    if (m_started)
        m_unexplained += std::max<qint64>(0, m_socket.bytesAvailable() - m_left);
}

// Called after the reader has explained what it found.
void LineWatch::consumed()
{
    m_left = m_socket.bytesAvailable();
    if (m_unexplained > m_largest + kSlack || unsent() > kMostUnsent)
        Q_EMIT flooded();
}

void LineWatch::explain(qint64 bytes)
{
    m_unexplained = std::max<qint64>(0, m_unexplained - bytes - kFrameHead);
}

void LineWatch::forgive()
{
    m_unexplained = std::max<qint64>(0, m_unexplained - kForgiven);
}

} // namespace finwise::server
