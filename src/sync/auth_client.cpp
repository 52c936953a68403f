// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/auth_client.h"

#include "base/text.h"
#include "wire/limits.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace finwise {
namespace {

constexpr int kTransferTimeoutMs = 15'000;
constexpr qint64 kRenewBeforeMs = 60'000;
constexpr qint64 kMaxAnswerBytes = 256 * 1024;

QString secretName(const QUrl &server, const QString &user)
{
    return user + u'@'
         + server.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

QUrl at(const QUrl &server, QLatin1StringView path)
{
    QUrl url = server;
    url.setPath(path);
    return url;
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 400: return ErrorKind::Validation;
    case 401: return ErrorKind::Unauthorized;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 413: return ErrorKind::TooLarge;
    case 429: return ErrorKind::RateLimited;
    case 503: return ErrorKind::Busy;
    default: return status >= 500 ? ErrorKind::Network : ErrorKind::Protocol;
    }
}

ErrorKind kindOfFailure(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError: return ErrorKind::Certificate;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return ErrorKind::Timeout;
    default: return ErrorKind::Network; // the rest of Qt's long list: the line
    }
}

} // namespace

Result<QUrl> parseServerUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(
        trimmed.contains(QLatin1StringView("://")) ? trimmed : QStringLiteral("https://") + trimmed,
        QUrl::StrictMode);
    const auto refuse = [&](const char *why) {
        return fail(ErrorKind::Usage, trimmed, QString::fromLatin1(why));
    };
    if (!url.isValid() || url.host().isEmpty())
        return refuse("not an address; expected https://host[:port]");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()
        || (!url.path().isEmpty() && url.path() != u'/'))
        return refuse("give the address only: https://host[:port]");
    if (url.scheme() == QLatin1StringView("http") && !isLoopback(url.host()))
        return refuse("an unencrypted connection is only made to this computer itself; use https");
    if (url.scheme() != QLatin1StringView("http") && url.scheme() != QLatin1StringView("https"))
        return refuse("the address starts with https://");
    return url.adjusted(QUrl::RemovePath);
}

Result<SignIn> loadSignIn(SecretStore &secrets, const QUrl &server, const QString &user)
{
    const auto secret = secrets.read(secretName(server, user));
    if (!secret)
        return fail(secret.error());
    return SignIn{server,
                  user,
                  secret->value(QLatin1StringView("access")).toString(),
                  secret->value(QLatin1StringView("refresh")).toString(),
                  Instant{secret->value(QLatin1StringView("expires")).toInteger()},
                  {}};
}

Result<void> saveSignIn(SecretStore &secrets, const SignIn &signIn)
{
    return secrets.write(secretName(signIn.server, signIn.user),
                         QJsonObject{{QStringLiteral("access"), signIn.accessToken},
                                     {QStringLiteral("refresh"), signIn.refreshToken},
                                     {QStringLiteral("expires"), signIn.expiresAt.ms}});
}

Result<void> removeSignIn(SecretStore &secrets, const QUrl &server, const QString &user)
{
    return secrets.remove(secretName(server, user));
}

QNetworkRequest plainRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(kTransferTimeoutMs);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return request;
}

Error errorOf(const QNetworkReply &reply, const QByteArray &body)
{
    const QString where = reply.url().host();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return Error{kindOfFailure(reply.error()), where, reply.errorString()};
    const QJsonObject error =
        QJsonDocument::fromJson(body).object().value(QLatin1StringView("error")).toObject();
    const QString message = error.value(QLatin1StringView("message")).toString();
    if (message.isEmpty())
        return Error{
            kindOfStatus(status), where,
            QStringLiteral("the server answered %1; is this a FinWise server?").arg(status)};
    return Error{kindOfStatus(status), where, truncated(message, limits::kTextLength)};
}

AuthClient::AuthClient(const Clock &clock, SecretStore &secrets, QNetworkAccessManager &network)
    : m_clock(clock), m_secrets(secrets), m_network(network)
{
}

AuthClient::~AuthClient()
{
    cancel();
}

void AuthClient::cancel()
{
    for (const QPointer<QNetworkReply> &reply : std::exchange(m_replies, {})) {
        if (!reply)
            continue;
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    }
}

void AuthClient::post(const QUrl &url, const QJsonObject &body, const SignedIn &done,
                      const std::function<Result<SignIn>(const QJsonObject &)> &read)
{
    QNetworkReply *reply = m_network.post(plainRequest(url),
                                          QJsonDocument(body).toJson(QJsonDocument::Compact));
    m_replies.removeAll(QPointer<QNetworkReply>());
    m_replies.append(reply);
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, done, read] {
        reply->deleteLater();
        const QByteArray answer = reply->read(kMaxAnswerBytes);
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status != 200)
            return done(fail(errorOf(*reply, answer)));
        const QJsonDocument document = QJsonDocument::fromJson(answer);
        if (!document.isObject())
            return done(fail(ErrorKind::Protocol, reply->url().host(),
                             QStringLiteral("the answer is not from a FinWise server")));
        done(read(document.object()));
    });
}

Result<SignIn> AuthClient::accept(SignIn signIn, const QJsonObject &answer)
{
    signIn.accessToken = answer.value(QLatin1StringView("access_token")).toString();
    const QString refresh = answer.value(QLatin1StringView("refresh_token")).toString();
    if (!refresh.isEmpty())
        signIn.refreshToken = refresh;
    if (signIn.accessToken.isEmpty() || signIn.refreshToken.isEmpty())
        return fail(ErrorKind::Protocol, signIn.server.host(),
                    QStringLiteral("the server's answer has no tokens in it"));
    const qint64 seconds = answer.value(QLatin1StringView("expires_in")).toInteger();
    signIn.expiresAt = Instant{m_clock.now().ms + seconds * 1000};
    for (const QJsonValue value : answer.value(QLatin1StringView("tenants")).toArray()) {
        const QJsonObject tenant = value.toObject();
        signIn.tenants.append(RemoteTenant{tenant.value(QLatin1StringView("id")).toString(),
                                           tenant.value(QLatin1StringView("name")).toString(),
                                           tenant.value(QLatin1StringView("role")).toString()});
    }
    if (auto saved = saveSignIn(m_secrets, signIn); !saved)
        return fail(saved.error());
    return signIn;
}

void AuthClient::login(const QUrl &server, const QString &user, const QString &password,
                       const QString &device, const SignedIn &done)
{
    const QJsonObject body{{QStringLiteral("user"), user},
                           {QStringLiteral("password"), password},
                           {QStringLiteral("device"), device}};
    post(at(server, QLatin1StringView("/auth/login")), body, done,
         [this, server, user](const QJsonObject &answer) {
             return accept(SignIn{server, user, {}, {}, {}, {}}, answer);
         });
}

void AuthClient::token(const QUrl &server, const QString &user, const Token &done)
{
    const auto signIn = loadSignIn(m_secrets, server, user);
    if (!signIn) {
        Error error = signIn.error();
        if (error.kind == ErrorKind::NotFound)
            error.kind = ErrorKind::Unauthorized;
        return done(fail(error));
    }
    if (!signIn->accessToken.isEmpty() && signIn->expiresAt.ms - m_clock.now().ms > kRenewBeforeMs)
        return done(signIn->accessToken);
    if (signIn->refreshToken.isEmpty()) // given by hand: it is as good as it is
        return signIn->accessToken.isEmpty() ? done(
                   fail(ErrorKind::Unauthorized, server.host(), QStringLiteral("sign in again")))
                                             : done(signIn->accessToken);
    refresh(*signIn, done);
}

void AuthClient::refresh(const SignIn &old, const Token &done)
{
    post(
        at(old.server, QLatin1StringView("/auth/refresh")),
        QJsonObject{{QStringLiteral("refresh_token"), old.refreshToken}},
        [done](const Result<SignIn> &signIn) {
            done(signIn ? Result<QString>(signIn->accessToken) : fail(signIn.error()));
        },
        [this, old](const QJsonObject &answer) { return accept(old, answer); });
}

void AuthClient::invalidate(const QUrl &server, const QString &user)
{
    auto signIn = loadSignIn(m_secrets, server, user);
    if (!signIn || signIn->refreshToken.isEmpty())
        return;
    signIn->expiresAt = Instant{};
    // Should this fail, the old token is tried once more and refused once more.
    [[maybe_unused]] const auto saved = saveSignIn(m_secrets, *signIn);
}

} // namespace finwise
