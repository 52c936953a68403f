// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/picture_exchange.h"

#include "sync/auth_client.h"

#include <QNetworkReply>

namespace finwise {

namespace {
constexpr qint64 kTokenReserveMs = 30'000;
}

PictureExchange::PictureExchange(const Clock &clock, SecretStore &secrets,
                                 QNetworkAccessManager &network, PictureShelf shelf)
    : m_clock(clock), m_secrets(secrets), m_network(network), m_shelf(std::move(shelf))
{
}

void PictureExchange::start(const QUrl &server, const QString &user, const QList<PictureJob> &jobs)
{
    m_server = server;
    m_user = user;
    m_jobs = jobs;
    if (!m_busy)
        next();
}

void PictureExchange::next()
{
    m_busy = false;
    if (m_jobs.isEmpty())
        return;
    const auto signIn = loadSignIn(m_secrets, m_server, m_user);
    if (!signIn || signIn->accessToken.isEmpty()
        || signIn->expiresAt.ms - m_clock.now().ms < kTokenReserveMs)
        return m_jobs.clear();
    m_busy = true;
    send(m_jobs.takeFirst(), signIn->accessToken.toUtf8());
}

void PictureExchange::send(const PictureJob &job, const QByteArray &token)
{
    QUrl url = m_server;
    const QString place = job.upload ? job.path.section(u'/', 0, 0) : job.path;
    url.setPath(url.path() + QStringLiteral("/logos/") + place);
    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("Authorization", "Bearer " + token);
    if (job.upload)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("image/png"));
    QNetworkReply *reply = job.upload ? m_network.post(request, m_shelf.read(job.path))
                                      : m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, job, reply] {
        reply->deleteLater();
        end(job, *reply);
    });
}

void PictureExchange::end(const PictureJob &job, QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Refused for good: the same would be refused again.
    if (status == 400 || status == 403 || status == 404 || status == 413 || status == 422) {
        Q_EMIT settled(job.path, false);
        return next();
    }
    const QByteArray body = reply.read(PictureShelf::kMaxBytes);
    const bool sent = job.upload && status == 201;
    if (!sent && (job.upload || status != 200)) {
        m_jobs.clear();
        m_busy = false;
        return;
    }
    const bool whole = reply.bytesAvailable() == 0;
    const bool there = sent || (whole && m_shelf.keep(job.path, body).has_value());
    Q_EMIT settled(job.path, there);
    next();
}

} // namespace finwise
