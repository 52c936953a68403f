// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rest_transport.h"

#include "wire/codec.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QUrlQuery>

namespace finwise {
namespace {

constexpr int kPollMs = 10'000;
const QString kChanges = QStringLiteral("changes");
const QString kInitial = QStringLiteral("initial_data_page");
const QString kResult = QStringLiteral("sync_batch_result");

// What ends a connection; anything else is an answer about the request.
bool endsIt(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout
        || kind == ErrorKind::Certificate || kind == ErrorKind::Unauthorized
        || kind == ErrorKind::Forbidden || kind == ErrorKind::Protocol
        || kind == ErrorKind::Unsupported;
}

Result<wire::Message> read(QNetworkReply &reply, const QString &type)
{
    const QByteArray body = reply.read(limits::kInflatedBytes);
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return fail(errorOf(reply, body));
    QJsonObject json = QJsonDocument::fromJson(body).object();
    if (json.isEmpty() || wire::isTooDeep(body))
        return fail(ErrorKind::Protocol, reply.url().host(),
                    QStringLiteral("the answer is not from a FinWise server"));
    json.insert(QStringLiteral("type"), type);
    return wire::fromJson(json);
}

} // namespace

RestTransport::RestTransport(AuthClient &auth, QNetworkAccessManager &network)
    : m_auth(auth), m_network(network)
{
    m_poll.setInterval(kPollMs);
    QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this] { askForNews(); });
}

RestTransport::~RestTransport()
{
    drop();
}

void RestTransport::setTarget(const QUrl &server, const QString &user, const Id &tenant)
{
    m_server = server;
    m_user = user;
    m_tenant = tenant;
}

void RestTransport::open()
{
    drop();
    m_auth.token(m_server, m_user, [this, attempt = m_attempt](const Result<QString> &token) {
        if (attempt != m_attempt)
            return;
        if (!token)
            return close(token.error());
        m_token = token->toUtf8();
        report(sync::SocketOpened{});
        if (attempt == m_attempt)
            report(sync::MessageReceived{wire::Status{wire::ServerState::Online}});
    });
}

void RestTransport::abort()
{
    drop();
}

void RestTransport::drop()
{
    ++m_attempt;
    m_poll.stop();
    m_head.clear();
    for (const QPointer<QNetworkReply> &reply : std::exchange(m_replies, {})) {
        if (!reply)
            continue;
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    }
}

void RestTransport::close(const Error &error)
{
    drop();
    if (error.kind == ErrorKind::Unauthorized)
        m_auth.invalidate(m_server, m_user);
    const bool reached = error.kind != ErrorKind::Network && error.kind != ErrorKind::Timeout;
    report(sync::SocketClosed{error.kind, describe(error), 0, reached});
}

void RestTransport::watch(QNetworkReply *reply, QString type, const Answered &done)
{
    m_replies.removeAll(QPointer<QNetworkReply>());
    m_replies.append(reply);
    QObject::connect(reply, &QNetworkReply::finished, reply,
                     [this, reply, type = std::move(type), done, attempt = m_attempt] {
                         reply->deleteLater();
                         if (attempt != m_attempt)
                             return;
                         const auto answer = read(*reply, type);
                         if (!answer && endsIt(answer.error().kind))
                             return close(answer.error());
                         if (answer) {
                             if (const auto *page = std::get_if<wire::Changes>(&*answer))
                                 m_head = page->head;
                         }
                         done(answer);
                     });
}

void RestTransport::get(const QString &path, const QList<std::pair<QString, QString>> &query,
                        QString type, const Answered &done)
{
    QUrl url = m_server;
    url.setPath(path + m_tenant.toString());
    QUrlQuery items;
    for (const auto &[key, value] : query)
        items.addQueryItem(key, QString::fromUtf8(QUrl::toPercentEncoding(value)));
    url.setQuery(items);
    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    watch(m_network.get(request), std::move(type), done);
}

void RestTransport::post(const wire::Batch &batch)
{
    QUrl url = m_server;
    url.setPath(QStringLiteral("/sync/changes"));
    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    QJsonObject body = wire::toJson(wire::Message(batch));
    body.insert(QStringLiteral("tenant"), m_tenant.toString());
    body.insert(QStringLiteral("device"), m_device.toString());
    watch(m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact)), kResult,
          [this](const Result<wire::Message> &answer) { deliver(answer); });
}

void RestTransport::deliver(const Result<wire::Message> &answer)
{
    if (answer)
        return report(sync::MessageReceived{*answer});
    report(sync::MessageReceived{
        wire::ErrorMessage{errorKindName(answer.error().kind), answer.error().message, 0}});
}

// A page of one record tells whether the server can go on from where this device stands.
void RestTransport::greet(const wire::Hello &hello)
{
    m_device = hello.device;
    get(QStringLiteral("/sync/changes/"),
        {{QStringLiteral("since"), hello.cursor}, {QStringLiteral("limit"), QStringLiteral("1")}},
        kChanges, [this, hello](const Result<wire::Message> &answer) {
            wire::Welcome welcome;
            welcome.session = QStringLiteral("rest");
            welcome.serverTime = hello.clientTime; // not told: no offset is known
            welcome.nonce = hello.nonce;
            if (answer)
                welcome.head = m_head;
            else if (answer.error().kind == ErrorKind::NotFound)
                welcome.directive = wire::Directive::Resync;
            else
                return deliver(answer);
            m_poll.start();
            report(sync::MessageReceived{welcome});
        });
}

void RestTransport::askForNews()
{
    get(QStringLiteral("/sync/changes/"),
        {{QStringLiteral("since"), m_head}, {QStringLiteral("limit"), QStringLiteral("1")}},
        kChanges, [this, before = m_head](const Result<wire::Message> &answer) {
            // No answer to this: asking for the changes themselves will tell why.
            if (!answer || m_head != before)
                report(sync::MessageReceived{wire::Poke{answer ? m_head : wire::Cursor()}});
        });
}

struct RestTransport::Say {
    RestTransport &line;

    void operator()(const wire::Hello &m) const { line.greet(m); }
    void operator()(const wire::Batch &m) const { line.post(m); }
    void operator()(const wire::RequestChanges &m) const
    {
        line.get(QStringLiteral("/sync/changes/"),
                 {{QStringLiteral("since"), m.from},
                  {QStringLiteral("limit"), QString::number(m.limit)}},
                 kChanges, [this_ = &line](const auto &answer) { this_->deliver(answer); });
    }
    void operator()(const wire::RequestInitialData &m) const
    {
        line.get(QStringLiteral("/sync/initial/"),
                 {{QStringLiteral("after"), m.after},
                  {QStringLiteral("snapshot"), m.snapshot},
                  {QStringLiteral("limit"), QString::number(m.limit)}},
                 kInitial, [this_ = &line](const auto &answer) { this_->deliver(answer); });
    }
    // There is no line that could be dead: every request has its own end.
    void operator()(const wire::Ping &m) const
    {
        line.report(sync::MessageReceived{wire::Pong{m.time, {}}});
    }
    template <class Other> void operator()(const Other &) const {} // has no REST twin
};

void RestTransport::send(const wire::Message &message)
{
    std::visit(Say{*this}, message);
}

} // namespace finwise
