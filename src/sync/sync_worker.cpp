// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_worker.h"

#include "sync/engine.h"
#include "sync/fallback_transport.h"

#include <QLockFile>
#include <QNetworkAccessManager>
#include <QNetworkInformation>

namespace finwise {

SyncWorker::SyncWorker(const Clock &clock, Random &random, Log &log, Store &store,
                       SecretStore &secrets, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_random(random),
      m_log(log),
      m_store(store),
      m_secrets(secrets),
      m_deadline(this),
      m_monitor(this)
{
    qRegisterMetaType<SyncStatus>();
    qRegisterMetaType<SyncTarget>();
    qRegisterMetaType<QList<wire::Person>>();
    qRegisterMetaType<wire::ConflictNotice>();
    qRegisterMetaType<wire::Notice>();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &SyncWorker::onTimer);
    connect(&m_monitor, &QTimer::timeout, this, &SyncWorker::onTimer);
}

SyncWorker::~SyncWorker()
{
    stop();
    if (m_engine) {
        m_engine->setListener({});
        m_engine->setLockListener({});
        m_engine->setNewsListener({});
    }
}

SyncStatus SyncWorker::status() const
{
    return m_status;
}

void SyncWorker::start(const SyncTarget &target)
{
    m_target = target;
    if (!m_engine) {
        // Here and not in the constructor: the worker has reached its thread by now.
        m_network = std::make_unique<QNetworkAccessManager>();
        m_auth = std::make_unique<AuthClient>(m_clock, m_secrets, *m_network);
        m_transport = std::make_unique<FallbackTransport>(*m_auth, *m_network);
        m_engine = std::make_unique<Engine>(m_clock, m_random, m_log, m_store, *m_transport);
        m_engine->setListener([this] {
            arm();
            publish(m_engine->status());
        });
        m_engine->setLockListener([this](const sync::LockChanged &changed) {
            Q_EMIT lockChanged(changed.entity, changed.id, changed.holder);
        });
        m_engine->setNewsListener(
            {[this](const sync::PeopleChanged &e) { Q_EMIT peopleChanged(e.others, e.total); },
             [this](const sync::ConflictHeard &e) { Q_EMIT conflictHeard(e.conflict, e.mine); },
             [this](const sync::NoticeHeard &e) { Q_EMIT noticeHeard(e.notice); }});
        watchNetwork();
    }
    m_monitor.start(int(target.config.monitorMs));
    lead();
}

// Becomes the one process that syncs this database, or says who does not let it.
void SyncWorker::lead()
{
    if (!m_lock && !m_store.path().isEmpty()) {
        auto lock = std::make_unique<QLockFile>(m_store.path() + QStringLiteral(".sync.lock"));
        lock->setStaleLockTime(0); // only a process that is gone loses it, never a slow one
        if (!lock->tryLock()) {
            SyncStatus busy;
            busy.state = SyncState::Offline;
            busy.reason = ErrorKind::Busy;
            busy.detail = QStringLiteral("another FinWise process is syncing this data");
            busy.server = m_target.server.toString();
            busy.user = m_target.user;
            publish(busy);
            return;
        }
        m_lock = std::move(lock);
    }
    m_transport->setTarget(m_target.server, m_target.user, m_store.tenant());
    sync::Identity identity;
    identity.device = m_store.device();
    identity.app = m_target.app;
    identity.tenantName = m_target.tenantName;
    identity.server = m_target.server.toString();
    identity.user = m_target.user;
    m_engine->start(m_target.config, identity);
}

void SyncWorker::stop()
{
    m_monitor.stop();
    m_deadline.stop();
    if (m_engine)
        m_engine->stop();
    m_lock.reset();
}

void SyncWorker::syncNow()
{
    if (m_engine && m_status.reason == ErrorKind::Busy && !m_lock && !m_store.path().isEmpty())
        lead();
    else if (m_engine)
        m_engine->syncNow();
}

void SyncWorker::lock(const QString &entity, const Id &id)
{
    if (m_engine)
        m_engine->lock(entity, id);
}

void SyncWorker::unlock(const QString &entity, const Id &id)
{
    if (m_engine)
        m_engine->unlock(entity, id);
}

void SyncWorker::onTimer()
{
    const bool waitsForLock = !m_lock && !m_store.path().isEmpty();
    if (waitsForLock)
        return lead();
    m_engine->tick();
}

void SyncWorker::arm()
{
    const auto next = m_engine->nextDeadline();
    if (!next)
        return m_deadline.stop();
    const qint64 wait = std::clamp<qint64>(*next - m_clock.monotonicMs(), 0,
                                           m_target.config.monitorMs);
    m_deadline.start(int(wait));
}

void SyncWorker::publish(const SyncStatus &status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

void SyncWorker::watchNetwork()
{
    // Loaded by the program when it wants it; without it the engine finds out by itself.
    QNetworkInformation *network = QNetworkInformation::instance();
    if (network == nullptr)
        return;
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reach) {
                if (reach == QNetworkInformation::Reachability::Disconnected)
                    m_engine->post(sync::NetworkDown{});
                else
                    m_engine->post(sync::NetworkUp{});
            });
}

} // namespace finwise
