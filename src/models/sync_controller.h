// SPDX-License-Identifier: GPL-3.0-or-later
// SyncController: the window's side of sync. Runs a SyncWorker beside the Store on its thread,
// publishes what the panel shows, signs in and out. Thread rule: GUI thread.
#pragma once

#include "base/log.h"
#include "models/history.h"
#include "models/picture_exchange.h"
#include "models/sync_display.h"
#include "models/sync_preferences.h"
#include "models/tenant_list_model.h"
#include "sync/auth_client.h"
#include "sync/sync_worker.h"

#include <QTimer>

namespace finwise {

class SyncController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(finwise::SyncDisplay display READ display NOTIFY displayChanged)
    Q_PROPERTY(finwise::SyncPreferences *preferences READ preferences CONSTANT)
    Q_PROPERTY(QString server READ server NOTIFY accountChanged)
    Q_PROPERTY(QString user READ user NOTIFY accountChanged)
    Q_PROPERTY(bool signedIn READ isSignedIn NOTIFY accountChanged)
    Q_PROPERTY(bool signingIn READ isSigningIn NOTIFY signInChanged)
    Q_PROPERTY(QString signInProblem READ signInProblem NOTIFY signInChanged)
    Q_PROPERTY(QStringList remoteNames READ remoteNames NOTIFY remoteChanged)

public:
    SyncController(const Clock &clock, Random &random, Log &log, Profile &profile, Books &books,
                   TenantListModel &tenants, History &history);
    ~SyncController() override;

    [[nodiscard]] const SyncDisplay &display() const { return m_display; }
    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    [[nodiscard]] SyncPreferences *preferences() { return &m_preferences; }
    [[nodiscard]] QString server() const { return m_server; }
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] bool isSignedIn() const { return !m_server.isEmpty() && !m_user.isEmpty(); }
    [[nodiscard]] bool isSigningIn() const { return m_signingIn; }
    [[nodiscard]] QString signInProblem() const { return m_signInProblem; }
    // Books on the server that are not on this device, offered after signing in.
    [[nodiscard]] QStringList remoteNames() const;
    // Who else is connected to the open books; of very many only the first are named.
    [[nodiscard]] const QList<wire::Person> &people() const { return m_people; }
    [[nodiscard]] qint64 peopleTotal() const { return m_peopleTotal; }

    Q_INVOKABLE void signIn(const QString &server, const QString &user, const QString &password);
    // Keeps all data; changes wait until the next sign-in.
    Q_INVOKABLE void signOut();
    // The button: tries at once.
    Q_INVOKABLE void syncNow();
    // Takes over the books of remoteNames() at that position and opens them.
    Q_INVOKABLE void adopt(int index);
    // Keeps the open books; the server gets them as new ones.
    Q_INVOKABLE void keepLocal();

    // Tells the others what is edited here, and that it is not any more.
    void lock(const QString &entity, const Id &id);
    void unlock(const QString &entity, const Id &id);

    // Takes pictures of the open books to the server and fetches missing ones.
    void exchangePictures(const QList<PictureJob> &jobs);

    void retranslate();
    // What the worker reports; public because the worker is the only other source.
    void take(const SyncStatus &status);
    void takePeople(const QList<wire::Person> &others, qint64 total);

Q_SIGNALS:
    void displayChanged();
    void accountChanged();
    void signInChanged();
    void remoteChanged();
    // A new status(), or other people().
    void reported();
    // The operator of the server has said something to everybody.
    void noticeHeard(const finwise::wire::Notice &notice);
    // Who else edits the record from now on; empty: nobody.
    void lockChanged(const QString &entity, const finwise::Id &id, const QString &holder);
    // Of exchangePictures(): the picture is here and there, or will not be.
    void pictureSettled(const QString &path, bool there);

private:
    class Host;
    void startHost();
    void stopHost();
    void startSync();
    void onSignedIn(const QUrl &server, const QString &user, const Result<SignIn> &result);
    void showNow();
    void countOthers();
    void followTry();
    [[nodiscard]] qint64 remainingMs() const;
    bool store(const QString &key, const QString &value);

    const Clock &m_clock;
    Random &m_random;
    Log &m_log;
    Profile &m_profile;
    Books &m_books;
    TenantListModel &m_tenants;
    History &m_history;
    SyncPreferences m_preferences;
    std::unique_ptr<Host> m_host; // touched on the worker thread only

    QString m_server;
    QString m_user;
    bool m_signingIn = false;
    QString m_signInProblem;
    QList<RemoteTenant> m_remote;

    SyncStatus m_status;
    QList<wire::Person> m_people;
    qint64 m_peopleTotal = 0;
    OtherBooks m_others;      // what waits in books that are not open
    qint64 m_publishedMs = 0; // monotonic
    qint64 m_runStartedMs = 0;
    qint64 m_busySinceMs = 0;
    SyncDisplay m_display;
    // A try the user asked for while the line was away: not begun yet, or begun.
    enum class Try { None, Asked, Begun };
    Try m_try = Try::None;
    QTimer m_tick; // for countdowns and "2 minutes ago"
    QTimer m_hold; // a busy state is shown long enough to be seen
};

} // namespace finwise
