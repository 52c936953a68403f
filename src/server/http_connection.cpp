// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http_connection.h"

#include "server/line_watch.h"
#include "wire/limits.h"
#include "wire/messages.h"

#include <QSslSocket>

namespace finwise::server {
namespace {

constexpr qint64 kRetryMs = 2000;
constexpr qint64 kAnswerAhead = 64 * 1024; // unsent, of the answer before
// A WebSocket reads a frame as a whole; whatever else comes waits in the system.
constexpr qint64 kSocketBuffer = limits::kBulkFrameBytes + 64 * 1024;

} // namespace

HttpConnection::HttpConnection(std::unique_ptr<QTcpSocket> socket, RestApi &api,
                               const RestApi::Surroundings &surroundings, QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_api(api), m_around(surroundings)
{
    m_socket->setReadBufferSize(kHeaderBytes + 4 * 1024);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::timedOut);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &HttpConnection::drained);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket.get()))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::drained);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::close);
    m_timer.start(m_around.access.times.headerMs);
}

HttpConnection::~HttpConnection()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

std::unique_ptr<QTcpSocket> HttpConnection::takeSocket()
{
    m_state = State::Over;
    m_timer.stop();
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(kSocketBuffer);
    return std::move(m_socket);
}

void HttpConnection::finishSoon()
{
    m_lastRequest = true;
    if (m_state == State::Header || m_state == State::Body)
        close();
    else if (m_state == State::Draining)
        finish();
}

void HttpConnection::read()
{
    switch (m_state) {
    case State::Header: readHeader(); return;
    case State::Body: readBody(); return;
    case State::Answering:
    case State::Draining:
    case State::Upgrading:
    case State::Over: return; // stays in the bounded buffer
    }
}

void HttpConnection::readHeader()
{
    const QByteArray bytes = m_socket->peek(kHeaderBytes);
    if (bytes.isEmpty())
        return;
    const GateAnswer read = readHead(bytes);
    if (std::holds_alternative<NeedMore>(read)) {
        if (m_isIdle)
            m_timer.start(m_around.access.times.headerMs);
        m_isIdle = false;
        return;
    }
    if (const auto *refusal = std::get_if<Refusal>(&read)) {
        refuse(*refusal);
        return;
    }
    m_head = std::get<RequestHead>(read);
    m_isIdle = false;
    m_head.request.address = m_around.access.proxies.clientOf(
        m_socket->peerAddress(), m_head.request.headerList("x-forwarded-for"));
    m_timer.start(m_around.access.times.bodyMs);
    if (const qint64 wait = m_around.hub.traffic().requests.take(
            m_head.request.address, 1, m_around.access.requests, m_around.clock.monotonicMs());
        wait > 0) {
        comeLater(wait);
        return;
    }
    if (m_head.request.wantsUpgrade()) {
        upgrade();
        return;
    }
    m_socket->skip(m_head.headerBytes);
    m_state = State::Body;
    readBody();
}

void HttpConnection::readBody()
{
    HttpRequest &request = m_head.request;
    const qsizetype missing = m_head.bodyBytes - request.body.size();
    if (missing > 0)
        request.body += m_socket->read(missing);
    if (request.body.size() == m_head.bodyBytes)
        dispatch();
}

void HttpConnection::dispatch()
{
    m_state = State::Answering;
    m_timer.start(m_around.access.times.answerMs);
    m_api.handle(m_head.request, [self = QPointer(this)](const HttpResponse &response) {
        if (self)
            self->answer(response);
    });
}

void HttpConnection::answer(const HttpResponse &response)
{
    if (m_state != State::Answering && m_state != State::Upgrading)
        return;
    const bool keep = m_head.request.keepAlive && !m_lastRequest && m_state == State::Answering;
    m_socket->write(serialize(response, keep, m_head.request.method != "HEAD"));
    m_timer.start(m_around.access.times.answerMs);
    m_state = State::Draining;
    if (keep)
        drained();
    else
        finish();
}

// After everything is written.
void HttpConnection::finish()
{
    m_state = State::Over;
    m_socket->disconnectFromHost();
}

// Who asks again and again without reading would have all the answers pile up here.
void HttpConnection::drained()
{
    if (m_state == State::Draining && unsentBytes(*m_socket) <= kAnswerAhead)
        awaitNext();
}

void HttpConnection::awaitNext()
{
    m_head = {};
    m_state = State::Header;
    m_isIdle = true;
    m_timer.start(m_around.access.times.idleMs);
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::refuse(const Refusal &refusal)
{
    ++m_around.metrics.httpRefused;
    m_around.log.write(LogLevel::Info, QLatin1StringView("http_refused"),
                       {{QStringLiteral("status"), refusal.status},
                        {QStringLiteral("address"), m_socket->peerAddress().toString()}});
    m_state = State::Answering;
    m_lastRequest = true;
    answer(
        HttpResponse::error(refusal.status, errorKindName(ErrorKind::Protocol), refusal.message));
}

void HttpConnection::comeLater(qint64 waitMs)
{
    ++m_around.metrics.rateLimited;
    m_state = State::Answering;
    m_lastRequest = true;
    answer(HttpResponse::error(429, errorKindName(ErrorKind::RateLimited),
                               QStringLiteral("too many requests; wait a moment"), waitMs));
}

// Everything is checked before 101: who it is, which tenant, where the page came from.
void HttpConnection::upgrade()
{
    m_state = State::Upgrading;
    const HttpRequest &request = m_head.request;
    const QString prefix = wire::kSocketPath;
    const auto tenant = request.path.startsWith(prefix) ? Id::parse(request.path.mid(prefix.size()))
                                                        : Result<Id>(Id());
    if (!tenant || tenant->isNull()) {
        answer(HttpResponse::error(404, errorKindName(ErrorKind::NotFound),
                                   QStringLiteral("there is no socket here")));
        return;
    }
    if (!m_around.access.allowsOrigin(request.header("origin"))) {
        answer(HttpResponse::error(403, errorKindName(ErrorKind::Forbidden),
                                   QStringLiteral("pages of that origin may not connect")));
        return;
    }
    const QByteArray protocols = request.header("sec-websocket-protocol");
    bool ours = false;
    for (const QByteArray &one : protocols.split(','))
        ours = ours || one.trimmed() == QByteArray(wire::kSubprotocol.data());
    // FinWise 0.4 names no subprotocol and has no tokens; it is served where none are needed.
    m_legacy = protocols.isEmpty() && m_around.access.openLoopback;
    if (request.method != "GET" || m_head.bodyBytes > 0 || (!ours && !m_legacy)) {
        answer(HttpResponse::error(
            400, errorKindName(ErrorKind::Unsupported),
            QStringLiteral("the subprotocol %1 is needed").arg(wire::kSubprotocol)));
        return;
    }
    m_around.storage.run(*tenant,
                         [token = request.bearer(), tenant = *tenant, &access = m_around.access,
                          post = m_around.post, self = QPointer(this)](Stores &stores) {
                             auto caller = identify(stores.accounts, token, access);
                             if (caller) {
                                 const auto role = stores.accounts.roleOf(tenant, caller->user);
                                 const auto exists = stores.accounts.tenantExists(tenant);
                                 if (!role || !exists)
                                     caller = fail(role ? exists.error() : role.error());
                                 else if (!*role && *exists)
                                     caller = fail(ErrorKind::Forbidden, {}, {});
                             }
                             post([self, caller, tenant] {
                                 if (self)
                                     self->granted(caller, tenant);
                             });
                         });
}

void HttpConnection::granted(const Result<Caller> &caller, const Id &tenant)
{
    if (m_state != State::Upgrading)
        return;
    if (caller) {
        auto place = m_around.hub.traffic().sockets.take(caller->user.toString(),
                                                         m_around.access.socketsOfUser);
        if (place)
            Q_EMIT upgraded(Peer{tenant, *caller, m_legacy, std::move(place)});
        else
            comeLater(kRetryMs);
        return;
    }
    const ErrorKind kind = caller.error().kind;
    if (kind != ErrorKind::Unauthorized && kind != ErrorKind::Forbidden) {
        answer(HttpResponse::error(503, errorKindName(ErrorKind::Busy),
                                   QStringLiteral("the server cannot answer at the moment"),
                                   kRetryMs));
        return;
    }
    ++m_around.metrics.authFailures;
    const bool unknown = kind == ErrorKind::Unauthorized;
    answer(HttpResponse::error(unknown ? 401 : 403, errorKindName(kind),
                               unknown ? QStringLiteral("sign in first")
                                       : QStringLiteral("no such tenant, or no access to it")));
}

void HttpConnection::timedOut()
{
    if (m_state == State::Header && m_isIdle) {
        close();
        return;
    }
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket.get());
    const bool isMute = secure != nullptr && !secure->isEncrypted(); // no word would get through
    if (!isMute && (m_state == State::Header || m_state == State::Body)) {
        refuse(Refusal{408, QStringLiteral("the request took too long")});
        return;
    }
    m_socket->abort();
    close();
}

void HttpConnection::close()
{
    if (m_state == State::Over && !m_socket)
        return;
    m_state = State::Over;
    m_timer.stop();
    Q_EMIT closed();
}

} // namespace finwise::server
