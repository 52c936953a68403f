// SPDX-License-Identifier: GPL-3.0-or-later
// AuthClient: signs in at a server and keeps the sign-in fresh. The access token is renewed
// before it expires; the new refresh token is on disk before it is used. Tokens go to the server
// of the sign-in only: redirects are never followed. Thread rule: one thread with an event loop.
#pragma once

#include "base/clock.h"
#include "sync/secret_store.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>

#include <functional>

class QNetworkReply;
class QNetworkRequest;

namespace finwise {

// "https://host[:port]"; plain http only to this machine itself. Usage error otherwise, so that
// no token ever travels unencrypted (TASK-15).
Result<QUrl> parseServerUrl(const QString &text);

struct RemoteTenant {
    QString id;
    QString name;
    QString role;
};

struct SignIn {
    QUrl server;
    QString user;
    QString accessToken;
    QString refreshToken;
    Instant expiresAt;           // of the access token, by this device's clock
    QList<RemoteTenant> tenants; // as told at login; not stored
};

// The stored form of a sign-in; NotFound when there is none for this server and user.
Result<SignIn> loadSignIn(SecretStore &secrets, const QUrl &server, const QString &user);
Result<void> saveSignIn(SecretStore &secrets, const SignIn &signIn);
Result<void> removeSignIn(SecretStore &secrets, const QUrl &server, const QString &user);

class AuthClient {
public:
    using SignedIn = std::function<void(const Result<SignIn> &)>;
    using Token = std::function<void(const Result<QString> &)>;

    // Borrows all three.
    AuthClient(const Clock &clock, SecretStore &secrets, QNetworkAccessManager &network);
    ~AuthClient();

    // Signs in and stores the result. Unauthorized for a wrong name or password; Network,
    // Certificate, Timeout, RateLimited or Protocol when it is the line or the server.
    void login(const QUrl &server, const QString &user, const QString &password,
               const QString &device, const SignedIn &done);
    // A token that is valid for at least a minute; renews it when needed. Unauthorized when the
    // user has to sign in again.
    void token(const QUrl &server, const QString &user, const Token &done);
    // The server refused the access token: the next token() renews it whatever the clock says.
    void invalidate(const QUrl &server, const QString &user);
    // Forgets callbacks that have not been called yet.
    void cancel();

private:
    void post(const QUrl &url, const QJsonObject &body, const SignedIn &done,
              const std::function<Result<SignIn>(const QJsonObject &)> &read);
    void refresh(const SignIn &old, const Token &done);
    Result<SignIn> accept(SignIn signIn, const QJsonObject &answer);

    const Clock &m_clock;
    SecretStore &m_secrets;
    QNetworkAccessManager &m_network;
    QList<QPointer<QNetworkReply>> m_replies;
};

// What went wrong with an HTTP request, as an Error of the matching kind.
Error errorOf(const QNetworkReply &reply, const QByteArray &body);
// A request that follows no redirect and gives up after a while.
QNetworkRequest plainRequest(const QUrl &url);

} // namespace finwise
