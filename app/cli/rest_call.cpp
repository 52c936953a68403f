// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest_call.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace finwise::cli {
namespace {

constexpr qint64 kMaxAnswerBytes = 256 * 1024;
constexpr int kShortWaitMs = 2'000;
constexpr int kOk = 200;

QNetworkRequest requestTo(const QUrl &server, const QString &path, const QString &accessToken)
{
    QUrl url = server;
    url.setPath(path);
    QNetworkRequest request = plainRequest(url);
    if (!accessToken.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + accessToken.toUtf8());
    return request;
}

// The answer, or why there is none.
Result<QJsonObject> finished(QNetworkReply *pending)
{
    const std::unique_ptr<QNetworkReply> reply(pending);
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray body = reply->read(kMaxAnswerBytes);
    if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != kOk)
        return fail(errorOf(*reply, body));
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return QJsonObject{{QStringLiteral("tenants"), document.array()}};
    return document.object();
}

} // namespace

Result<SignIn> login(const Clock &clock, SecretStore &secrets, const QUrl &server,
                     const QString &user, const QString &password, const QString &device)
{
    QNetworkAccessManager network;
    AuthClient auth(clock, secrets, network);
    std::optional<Result<SignIn>> done;
    QEventLoop loop;
    auth.login(server, user, password, device, [&](const Result<SignIn> &result) {
        done = result;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return *done;
}

Result<QList<RemoteTenant>> remoteTenants(const QUrl &server, const QString &accessToken)
{
    QNetworkAccessManager network;
    const auto answer = finished(
        network.get(requestTo(server, QStringLiteral("/tenants"), accessToken)));
    if (!answer)
        return fail(answer.error());
    QList<RemoteTenant> tenants;
    for (const QJsonValue value : answer->value(QLatin1StringView("tenants")).toArray()) {
        const QJsonObject tenant = value.toObject();
        tenants.append(RemoteTenant{tenant.value(QLatin1StringView("id")).toString(),
                                    tenant.value(QLatin1StringView("name")).toString(),
                                    tenant.value(QLatin1StringView("role")).toString()});
    }
    return tenants;
}

void logout(const QUrl &server, const QString &accessToken)
{
    QNetworkAccessManager network;
    QNetworkRequest request = requestTo(server, QStringLiteral("/auth/logout"), accessToken);
    request.setTransferTimeout(kShortWaitMs);
    [[maybe_unused]] const auto answer = finished(network.post(request, QByteArray("{}")));
}

std::optional<qint64> latencyMs(const Clock &clock, const QUrl &server)
{
    QNetworkAccessManager network;
    QNetworkRequest request = requestTo(server, QStringLiteral("/healthz"), {});
    request.setTransferTimeout(kShortWaitMs);
    const qint64 before = clock.monotonicMs();
    if (!finished(network.get(request)))
        return std::nullopt;
    return clock.monotonicMs() - before;
}

} // namespace finwise::cli
