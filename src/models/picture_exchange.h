// SPDX-License-Identifier: GPL-3.0-or-later
// PictureExchange: takes pictures of accounts to the server and fetches those others have chosen,
// one after the other. It uses the sign-in as the sync keeps it fresh and renews nothing itself;
// after a failure it waits for the next start(). Thread rule: one thread with an event loop.
#pragma once

#include "base/clock.h"
#include "models/picture_shelf.h"
#include "sync/secret_store.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace finwise {

struct PictureJob {
    QString path;
    bool upload = false;
};

class PictureExchange : public QObject {
    Q_OBJECT

public:
    // Borrows the first three.
    PictureExchange(const Clock &clock, SecretStore &secrets, QNetworkAccessManager &network,
                    PictureShelf shelf);

    // Forgets what was left of an earlier start.
    void start(const QUrl &server, const QString &user, const QList<PictureJob> &jobs);

Q_SIGNALS:
    // It is here and at the server now; or the server has none of that name, or does not want it.
    void settled(const QString &path, bool there);

private:
    void next();
    void send(const PictureJob &job, const QByteArray &token);
    void end(const PictureJob &job, QNetworkReply &reply);

    const Clock &m_clock;
    SecretStore &m_secrets;
    QNetworkAccessManager &m_network;
    PictureShelf m_shelf;
    QUrl m_server;
    QString m_user;
    QList<PictureJob> m_jobs;
    bool m_busy = false;
};

} // namespace finwise
