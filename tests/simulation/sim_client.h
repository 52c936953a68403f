// SPDX-License-Identifier: GPL-3.0-or-later
// SimClient: one device: a real Store on a real database file and the real sync Engine, with a
// clock that is wrong in its own way. A crash keeps what was committed at that very moment and
// nothing else. After every commit the rules a device must never break are checked.
// Thread rule: one thread.
#pragma once

#include "simulation/network.h"
#include "simulation/saboteur.h"
#include "simulation/wal.h"
#include "sync/engine.h"

#include <QHash>
#include <QSet>

namespace finwise::simulation {

class SimClient {
public:
    struct Setup {
        int number = 0;
        QString folder; // exists and is empty
        Id tenant;
        const EntityCatalog *catalog = nullptr; // borrowed
        SyncConfig config;
    };
    SimClient(Stage &stage, Network &network, Setup setup);
    ~SimClient();
    Q_DISABLE_COPY_MOVE(SimClient)

    void start();
    // Another version of the program. REQUIRES: not started yet.
    void setCatalog(const EntityCatalog &catalog) { m_setup.catalog = &catalog; }
    // Dies between two events, or within one: around the n-th commit or right before the n-th
    // message from now.
    void crash();
    void armCrash(int points);
    [[nodiscard]] bool isUp() const { return m_process != nullptr && !m_dying; }
    // A copy of the database as it is now, for a later replaceDatabase() here or elsewhere.
    [[nodiscard]] QString copyDatabase();
    // Somebody puts another file in the place of the database (a backup, a clone of another
    // device with that device's identity). The checks begin anew. Not running afterwards.
    void replaceDatabase(const QString &copy, const Id &device);
    // A record that nothing waits for is changed, forgotten or robbed of its history in the
    // database, as by a mistake that nobody notices.
    void spoil();
    // What the server holds was compared and found to be the same, after the moment of mark.
    [[nodiscard]] qint64 checks() const;
    [[nodiscard]] bool wasSpoiled() const { return m_spoiled; }
    [[nodiscard]] bool holdsAllSince(qint64 checks) const;
    // How much the wall clock is off from now on.
    void setSkew(qint64 ms) { m_clock->setSkew(ms); }
    void stepClock(qint64 ms);

    // In virtual time; nothing when the engine waits for nothing.
    [[nodiscard]] std::optional<qint64> deadline() const;
    void tick();

    // A change made by the user. Errors that a user may meet are no violation.
    void mutate(const Mutation &mutation, const QString &what);
    [[nodiscard]] const QList<Mutation> &undoable() const { return m_undoable; }
    void undo(qsizetype which);
    void restore(const Id &conflict);

    // REQUIRES: isUp().
    [[nodiscard]] Store &store() const;
    [[nodiscard]] SyncStatus status() const;
    // Nothing to send or to receive, no dead letter.
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] const QString &databasePath() const { return m_path; }
    [[nodiscard]] const Id &device() const { return m_device; }
    [[nodiscard]] int number() const { return m_setup.number; }
    // Ids of an entity's records that were ever seen here, in the order seen.
    [[nodiscard]] const QList<Id> &known(QLatin1StringView entity) const;

private:
    struct Process;
    void copyDatabase(const QString &to) const;
    // Everything up to here has been seen by somebody outside the database.
    void mark();
    void dieBetweenCommits(const QString &copy);
    // True when the process dies right here: keeps the database as it is now.
    bool passCrashPoint(const QString &where);
    bool beforeSend(wire::Message &message);
    void beforeReport(sync::Event &event);
    void committed(const ChangeSet &changes);
    void checkQueue(bool byUser);
    void checkLeft(const QString &op, const QString &before, bool byUser);
    void checkSettled(bool byUser);
    void checkAttempts(const QString &op, int attempts);
    void checkCursor();
    void checkSelfCheck();
    void checkVersions(const ChangeSet &changes);
    [[nodiscard]] QString name() const { return QStringLiteral("client %1").arg(m_setup.number); }

    Stage &m_stage;
    Network &m_network;
    Setup m_setup;
    std::unique_ptr<ManualClock> m_clock;
    SeededRandom m_random;
    Log m_log;
    Id m_device;
    QString m_path;
    int m_generation = 0;
    int m_copies = 0;
    std::unique_ptr<Process> m_process;
    int m_crashIn = 0;
    WalState m_mark;
    Saboteur m_saboteur{m_stage};
    QString m_doing; // what the process is busy with, for the names of crash points
    qint64 m_openedAt = 0;
    bool m_dying = false;
    bool m_userActs = false;
    bool m_spoiled = false; // a self-check may find something
    qint64 m_mended = 0;
    bool m_diedActing = false; // the last crash took a change of the user with it, or not

    QHash<QString, QList<Id>> m_known;
    QSet<Id> m_seen;
    QList<Mutation> m_undoable;
    // What was there at the last check.
    QHash<QString, QString> m_queue;  // open op → status
    QHash<QString, qint64> m_settled; // confirmed op → when it was written
    QHash<QString, int> m_attempts;   // op → counted attempts
    QHash<QString, int> m_mayCount;   // op → how many of them had a reason
    QHash<Id, qint64> m_versions;
    QString m_cursor;
};

} // namespace finwise::simulation
