// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_controller.h"

#include "models/error_text.h"
#include "store/conflict_journal.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QSysInfo>

namespace finwise {

namespace {

constexpr qint64 kBusyShownMs = 400;
constexpr int kCountdownTickMs = 1'000;
constexpr int kAgoTickMs = 30'000;

const QString kServerKey = QStringLiteral("server.url");
const QString kUserKey = QStringLiteral("server.user");

} // namespace

// Everything of sync that lives on the Store's thread.
class SyncController::Host {
public:
    Host(SyncController &owner, Store &store, const QString &folder)
        : secrets(folder + QStringLiteral("/secrets.json")),
          auth(owner.m_clock, secrets, network),
          pictures(owner.m_clock, secrets, network, PictureShelf(folder + kPictureFolder)),
          worker(owner.m_clock, owner.m_random, owner.m_log, store, secrets)
    {
        QObject::connect(&worker, &SyncWorker::statusChanged, &owner, &SyncController::take,
                         Qt::QueuedConnection);
        QObject::connect(&worker, &SyncWorker::lockChanged, &owner, &SyncController::lockChanged,
                         Qt::QueuedConnection);
        QObject::connect(&worker, &SyncWorker::peopleChanged, &owner, &SyncController::takePeople,
                         Qt::QueuedConnection);
        QObject::connect(&worker, &SyncWorker::noticeHeard, &owner, &SyncController::noticeHeard,
                         Qt::QueuedConnection);
        QObject::connect(&pictures, &PictureExchange::settled, &owner,
                         &SyncController::pictureSettled, Qt::QueuedConnection);
    }

    FileSecretStore secrets;
    QNetworkAccessManager network;
    AuthClient auth;
    PictureExchange pictures;
    SyncWorker worker;
};

SyncController::SyncController(const Clock &clock, Random &random, Log &log, Profile &profile,
                               Books &books, TenantListModel &tenants, History &history)
    : m_clock(clock),
      m_random(random),
      m_log(log),
      m_profile(profile),
      m_books(books),
      m_tenants(tenants),
      m_history(history),
      m_preferences(profile, history)
{
    qRegisterMetaType<SyncStatus>();
    qRegisterMetaType<SyncTarget>();
    qRegisterMetaType<Id>();
    qRegisterMetaType<QList<wire::Person>>("QList<finwise::wire::Person>");
    qRegisterMetaType<wire::Notice>("finwise::wire::Notice");
    m_server = profile.setting(kServerKey).value_or(QString());
    m_user = profile.setting(kUserKey).value_or(QString());
    connect(&books, &Books::opened, this, &SyncController::startHost);
    connect(&books, &Books::aboutToClose, this, &SyncController::stopHost);
    connect(&m_preferences, &SyncPreferences::changed, this, &SyncController::startSync);
    connect(&m_tick, &QTimer::timeout, this, &SyncController::showNow);
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, &SyncController::showNow);
    showNow();
}

SyncController::~SyncController()
{
    stopHost();
}

QStringList SyncController::remoteNames() const
{
    QStringList names;
    for (const RemoteTenant &tenant : m_remote)
        names.append(tenant.name);
    return names;
}

void SyncController::takePeople(const QList<wire::Person> &others, qint64 total)
{
    m_people = others;
    m_peopleTotal = total;
    Q_EMIT reported();
}

void SyncController::startHost()
{
    m_status = {};
    m_people.clear();
    m_peopleTotal = 0;
    countOthers();
    m_books.postAndWait(
        [&](Store &store) { m_host = std::make_unique<Host>(*this, store, m_profile.folder()); });
    showNow();
    startSync();
}

// Books that are not open cannot change, so counting them once is enough.
void SyncController::countOthers()
{
    m_others = {};
    QStringList paths;
    for (const Tenant &tenant : m_profile.tenants().value_or(QList<Tenant>())) {
        if (tenant.id != m_books.tenant() && QFile::exists(m_profile.storePath(tenant.id)))
            paths.append(m_profile.storePath(tenant.id));
    }
    const std::function<OtherBooks(Reader &)> question = [paths, clock = &m_clock](Reader &reader) {
        OtherBooks others;
        for (const QString &path : paths) {
            // Books that cannot be read say so when they are opened.
            const auto store = ReadStore::open(path, reader.catalog());
            if (!store)
                continue;
            db::Connection &connection = (*store)->reader().connection();
            const auto counts = SyncQueue(connection, *clock).counts();
            if (!counts)
                continue;
            others.pending += counts->pending + counts->processing;
            others.attention += counts->failed
                              + ConflictJournal(connection).openCount().value_or(0);
        }
        return others;
    };
    m_books.ask<OtherBooks>(this, question, [this](const OtherBooks &others) {
        m_others = others;
        showNow();
    });
}

void SyncController::stopHost()
{
    if (m_books.isOpen())
        m_books.postAndWait([this](Store &) { m_host.reset(); });
}

void SyncController::startSync()
{
    const auto url = parseServerUrl(m_server);
    if (!isSignedIn() || !url)
        return;
    SyncTarget target;
    target.server = *url;
    target.config = m_preferences.config();
    target.user = m_user;
    target.tenantName = m_tenants.activeName();
    target.app = QCoreApplication::applicationName() + QLatin1Char(' ')
               + QCoreApplication::applicationVersion();
    m_books.post([this, target](Store &) {
        if (m_host)
            m_host->worker.start(target);
    });
}

void SyncController::signIn(const QString &server, const QString &user, const QString &password)
{
    if (m_signingIn)
        return;
    const auto url = parseServerUrl(server.trimmed());
    m_signInProblem.clear();
    if (!url) {
        m_signInProblem = tr(
            "Write the address as https://server.example; without encryption only this "
            "computer itself is accepted.");
    } else if (user.trimmed().isEmpty() || password.isEmpty()) {
        m_signInProblem = tr("Write the user name and the password.");
    }
    m_signingIn = m_signInProblem.isEmpty();
    Q_EMIT signInChanged();
    if (!m_signingIn)
        return;
    const QString name = user.trimmed();
    m_books.post([this, url = *url, name, password](Store &) {
        if (!m_host)
            return;
        m_host->auth.login(url, name, password, QSysInfo::machineHostName(),
                           [this, url, name](const Result<SignIn> &result) {
                               QMetaObject::invokeMethod(
                                   this,
                                   [this, url, name, result] { onSignedIn(url, name, result); },
                                   Qt::QueuedConnection);
                           });
    });
}

void SyncController::onSignedIn(const QUrl &server, const QString &user,
                                const Result<SignIn> &result)
{
    m_signingIn = false;
    if (!result) {
        m_signInProblem = result.error().kind == ErrorKind::Unauthorized
                            ? tr("User name or password is wrong.")
                            : ErrorText::cause(result.error().kind) + QLatin1Char(' ')
                                  + ErrorText::remedy(result.error().kind);
        Q_EMIT signInChanged();
        return;
    }
    m_server = server.toString();
    m_user = user;
    const bool kept = store(kServerKey, m_server) && store(kUserKey, m_user);
    Q_EMIT signInChanged();
    Q_EMIT accountChanged();
    if (!kept)
        return;
    m_remote.clear();
    bool openIsThere = false;
    for (const RemoteTenant &tenant : result->tenants) {
        openIsThere = openIsThere || tenant.id == m_books.tenant().toString();
        m_remote.append(tenant);
    }
    if (openIsThere || m_remote.isEmpty()) {
        keepLocal();
        return;
    }
    Q_EMIT remoteChanged();
}

void SyncController::signOut()
{
    m_books.post([this](Store &) {
        if (m_host)
            m_host->worker.stop();
    });
    if (const auto url = parseServerUrl(m_server)) {
        m_books.post([this, url = *url, user = m_user](Store &) {
            if (!m_host)
                return;
            const auto removed = removeSignIn(m_host->secrets, url, user);
            if (!removed) {
                QMetaObject::invokeMethod(
                    this, [this, error = removed.error()] { m_history.announceError(error); },
                    Qt::QueuedConnection);
            }
        });
    }
    m_user.clear();
    store(kUserKey, m_user);
    Q_EMIT accountChanged();
}

void SyncController::syncNow()
{
    if (m_status.state == SyncState::Offline || m_status.state == SyncState::Manual) {
        m_try = Try::Asked;
        followTry();
        showNow();
    }
    m_books.post([this](Store &) {
        if (m_host)
            m_host->worker.syncNow();
    });
}

void SyncController::lock(const QString &entity, const Id &id)
{
    m_books.post([this, entity, id](Store &) {
        if (m_host)
            m_host->worker.lock(entity, id);
    });
}

void SyncController::unlock(const QString &entity, const Id &id)
{
    m_books.post([this, entity, id](Store &) {
        if (m_host)
            m_host->worker.unlock(entity, id);
    });
}

void SyncController::exchangePictures(const QList<PictureJob> &jobs)
{
    const auto url = parseServerUrl(m_server);
    if (!url)
        return;
    m_books.post([this, url = *url, user = m_user, jobs](Store &) {
        if (m_host)
            m_host->pictures.start(url, user, jobs);
    });
}

void SyncController::adopt(int index)
{
    if (index < 0 || index >= m_remote.size())
        return;
    const RemoteTenant remote = m_remote.at(index);
    m_remote.clear();
    Q_EMIT remoteChanged();
    const auto id = Id::parse(remote.id);
    if (!id) {
        m_history.announceError(id.error());
        return;
    }
    m_tenants.adoptRemote(*id, remote.name); // opening starts the sync
}

void SyncController::keepLocal()
{
    m_remote.clear();
    Q_EMIT remoteChanged();
    startSync();
}

void SyncController::retranslate()
{
    m_preferences.retranslate();
    showNow();
}

void SyncController::take(const SyncStatus &status)
{
    const bool running = status.state == SyncState::Syncing || status.state == SyncState::Receiving;
    if (running && status.state != m_status.state)
        m_runStartedMs = m_clock.monotonicMs();
    m_status = status;
    m_publishedMs = m_clock.monotonicMs();
    followTry();
    showNow();
    Q_EMIT reported();
}

// Between two tries the engine says when the next one comes; during one it does not.
void SyncController::followTry()
{
    const bool waits = m_status.nextRetryMs.has_value();
    const bool away = m_status.state == SyncState::Offline || m_status.state == SyncState::Manual
                   || m_status.state == SyncState::Connecting;
    if (!away || (m_try == Try::Begun && waits))
        m_try = Try::None;
    else if (m_try == Try::Asked && !waits)
        m_try = Try::Begun;
}

qint64 SyncController::remainingMs() const
{
    const qint64 elapsed = m_clock.monotonicMs() - m_runStartedMs;
    if (m_status.done <= 0 || m_status.total <= m_status.done)
        return -1;
    return elapsed / m_status.done * (m_status.total - m_status.done);
}

void SyncController::showNow()
{
    const qint64 now = m_clock.monotonicMs();
    const SyncDisplay display = syncDisplay(
        m_status,
        {m_clock.now(), now - m_publishedMs, remainingMs(), m_others, m_try == Try::Begun});
    const bool countsDown = m_status.state == SyncState::Connecting && m_status.nextRetryMs;
    m_tick.start(countsDown ? kCountdownTickMs : kAgoTickMs);
    if (m_display.busy && !display.busy && now - m_busySinceMs < kBusyShownMs) {
        m_hold.start(int(kBusyShownMs - (now - m_busySinceMs)));
        return;
    }
    if (display.busy && !m_display.busy)
        m_busySinceMs = now;
    if (display != m_display) {
        m_display = display;
        Q_EMIT displayChanged();
    }
}

bool SyncController::store(const QString &key, const QString &value)
{
    const auto stored = m_profile.setSetting(key, value);
    if (!stored)
        m_history.announceError(stored.error());
    return stored.has_value();
}

} // namespace finwise
