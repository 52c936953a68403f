// SPDX-License-Identifier: GPL-3.0-or-later
// SyncWorker: runs the sync engine for one tenant: adds timers, the WebSocket and the lock that
// makes this process the only one that syncs the database. Everything it decides is decided by
// the engine. Thread rule: lives on the Store's thread (which needs an event loop); other threads
// reach it by queued calls of its slots and by its signals.
#pragma once

#include "base/log.h"
#include "store/store.h"
#include "sync/secret_store.h"
#include "sync/sync_config.h"
#include "sync/sync_status.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

class QLockFile;
class QNetworkAccessManager;

namespace finwise {

class AuthClient;
class Engine;
class FallbackTransport;

struct SyncTarget {
    QUrl server; // as parseServerUrl() gives it
    QString user;
    QString tenantName; // for a tenant made offline that the server does not know yet
    QString app;        // "finwise 1.0.0", told to the server
    SyncConfig config;
};

class SyncWorker : public QObject {
    Q_OBJECT

public:
    // Borrows all of them; they outlive the worker.
    SyncWorker(const Clock &clock, Random &random, Log &log, Store &store, SecretStore &secrets,
               QObject *parent = nullptr);
    ~SyncWorker() override;

    // Offline with reason Busy: another process syncs this database.
    [[nodiscard]] SyncStatus status() const;

public Q_SLOTS:
    // Connects and keeps the tenant in sync until stop(). A running sync is restarted.
    void start(const finwise::SyncTarget &target);
    void stop();
    // The button (TASK-17): tries at once, whatever waiting time is left.
    void syncNow();
    // MU-1.4: an editor of the record opens and closes.
    void lock(const QString &entity, const finwise::Id &id);
    void unlock(const QString &entity, const finwise::Id &id);

Q_SIGNALS:
    void statusChanged(const finwise::SyncStatus &status);
    // Who else edits the record from now on; empty: nobody.
    void lockChanged(const QString &entity, const finwise::Id &id, const QString &holder);
    // Who else is connected to the tenant; of very many only the first are named.
    void peopleChanged(const QList<finwise::wire::Person> &others, qint64 total);
    // A value lost against another one on the server. Mine: it is in the conflict journal here.
    void conflictHeard(const finwise::wire::ConflictNotice &conflict, bool mine);
    // A message of whoever runs the server.
    void noticeHeard(const finwise::wire::Notice &notice);

private:
    void lead();
    void onTimer();
    void arm();
    void publish(const SyncStatus &status);
    void watchNetwork();

    const Clock &m_clock;
    Random &m_random;
    Log &m_log;
    Store &m_store;
    SecretStore &m_secrets;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<AuthClient> m_auth;
    std::unique_ptr<FallbackTransport> m_transport;
    std::unique_ptr<Engine> m_engine;
    SyncTarget m_target;
    SyncStatus m_status;
    QTimer m_deadline; // the engine's next deadline
    QTimer m_monitor;  // every 10 s (PRD-FR1.1); also wakes the engine should a deadline get lost
};

} // namespace finwise
Q_DECLARE_METATYPE(finwise::SyncTarget)
