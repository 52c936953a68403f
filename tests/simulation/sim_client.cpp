// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sim_client.h"

#include "store/sync_store.h"

#include <QFile>

namespace finwise::simulation {
namespace {

constexpr qsizetype kUndoable = 6;

bool isUnsent(const db::Statement &row)
{
    return row.text(1) == QLatin1StringView("pending") && row.integer(2) == 0;
}

} // namespace

// What a crash takes away.
struct SimClient::Process {
    Process(SimClient &owner, std::unique_ptr<Store> opened)
        : transport(owner.m_stage, owner.m_network, owner.m_setup.number),
          store(std::move(opened)),
          engine(*owner.m_clock, owner.m_random, owner.m_log, *store, transport)
    {
    }
    SimTransport transport;
    std::unique_ptr<Store> store;
    Engine engine;
};

SimClient::SimClient(Stage &stage, Network &network, Setup setup)
    : m_stage(stage),
      m_network(network),
      m_setup(std::move(setup)),
      m_clock(std::make_unique<ManualClock>(Instant{kBeginning.ms + stage.time.now()})),
      m_random(stage.random.next()),
      m_log(*m_clock, LogLevel::Off),
      m_device(Id::v7(*m_clock, m_random)),
      m_path(m_setup.folder + QStringLiteral("/0.sqlite"))
{
    stage.time.addClock(*m_clock);
}

SimClient::~SimClient()
{
    m_process.reset();
    m_stage.time.removeClock(*m_clock);
}

void SimClient::start()
{
    if (m_process)
        return;
    m_dying = false;
    m_crashIn = 0;
    auto store = Store::open(StoreOptions{m_path, m_setup.tenant, m_device, m_setup.catalog},
                             *m_clock, m_random);
    if (!store)
        return m_stage.violated(QLatin1StringView("open"), describe(store.error()));
    // Before the engine listens, so that a crash can come between commit and reaction.
    QObject::connect(store->get(), &Store::changed, store->get(),
                     [this](const ChangeSet &changes) { committed(changes); });
    m_process = std::make_unique<Process>(*this, std::move(*store));
    m_stage.say(name() + QStringLiteral(" up"));
    checkQueue(std::exchange(m_diedActing, false));
    checkCursor();
    m_process->transport.setBeforeReport([this] { mark(); });
    m_process->transport.setBeforeSend([this] {
        return !m_dying && !passCrashPoint(QLatin1StringView("client crash before sending"));
    });
    m_process->engine.start(m_setup.config, sync::Identity{.device = m_device,
                                                           .app = QStringLiteral("simulation"),
                                                           .tenantName = QStringLiteral("Home"),
                                                           .server = {},
                                                           .user = {}});
}

void SimClient::copyDatabase(const QString &to) const
{
    for (const QString &part : {QString(), QStringLiteral("-wal")}) {
        QFile::remove(to + part);
        QFile::copy(m_path + part, to + part);
    }
}

void SimClient::armCrash(int points)
{
    m_crashIn = points;
    mark();
}

void SimClient::mark()
{
    if (m_crashIn > 0)
        m_mark = readWal(m_path + QStringLiteral("-wal"));
}

// Of several commits that nobody has noticed yet the last ones may not have happened.
void SimClient::dieBetweenCommits(const QString &copy)
{
    const QString log = copy + QStringLiteral("-wal");
    const QList<qint64> commits = commitsSince(m_mark, readWal(log));
    if (commits.size() < 2 || m_stage.perMille(500))
        return;
    const auto last = m_stage.random.below(quint64(commits.size() - 1));
    if (cutWal(log, commits[qsizetype(last)]))
        m_stage.figures.count(QLatin1StringView("client crash between two commits"));
}

bool SimClient::passCrashPoint(QLatin1StringView where)
{
    if (m_crashIn == 0)
        return false;
    if (--m_crashIn > 0) {
        mark();
        return false;
    }
    m_stage.figures.count(where);
    m_stage.say(name() + u' ' + where);
    const QString copy = QStringLiteral("%1/%2.sqlite").arg(m_setup.folder).arg(m_generation + 1);
    copyDatabase(copy);
    dieBetweenCommits(copy);
    m_diedActing = m_userActs;
    m_dying = true; // whatever the program still does is not what happened
    m_stage.time.after(0, [this] { crash(); });
    return true;
}

void SimClient::crash()
{
    if (!m_process)
        return;
    const QString left = QStringLiteral("%1/%2.sqlite").arg(m_setup.folder).arg(++m_generation);
    if (!m_dying) {
        m_stage.say(name() + QStringLiteral(" crashes"));
        m_stage.figures.count(QLatin1StringView("client crash between events"));
        copyDatabase(left);
    }
    m_dying = true;
    m_process.reset();
    m_path = left;
    m_undoable.clear();
}

void SimClient::stepClock(qint64 ms)
{
    m_stage.say(QStringLiteral("%1 clock is off by %2 ms").arg(name()).arg(ms));
    m_stage.figures.count(QLatin1StringView("clock stepped"));
    setSkew(ms);
}

std::optional<qint64> SimClient::deadline() const
{
    if (!isUp())
        return std::nullopt;
    const auto due = m_process->engine.nextDeadline();
    if (!due)
        return std::nullopt;
    return m_stage.time.now() + std::max<qint64>(0, *due - m_clock->monotonicMs());
}

void SimClient::tick()
{
    mark();
    if (isUp())
        m_process->engine.tick();
}

Store &SimClient::store() const
{
    Q_ASSERT(m_process);
    return *m_process->store;
}

SyncStatus SimClient::status() const
{
    return m_process ? m_process->engine.status() : SyncStatus{};
}

bool SimClient::isQuiet() const
{
    if (!isUp())
        return false;
    const SyncStatus now = status();
    return now.connected && now.complete && now.pending == 0 && now.processing == 0
        && now.deadLetters == 0;
}

const QList<Id> &SimClient::known(QLatin1StringView entity) const
{
    static const QList<Id> none;
    const auto found = m_known.constFind(entity);
    return found == m_known.constEnd() ? none : *found;
}

void SimClient::mutate(const Mutation &mutation, const QString &what)
{
    if (!isUp())
        return;
    m_stage.say(name() + u' ' + what);
    m_userActs = true;
    const auto done = store().mutate(mutation);
    m_userActs = false;
    if (!done) {
        // The record was deleted by somebody else meanwhile: the user sees that, nothing breaks.
        if (done.error().kind != ErrorKind::NotFound)
            m_stage.violated(QLatin1StringView("mutate"), what + u' ' + describe(done.error()));
        return;
    }
    if (m_dying)
        return;
    m_undoable.append(done->inverse);
    if (m_undoable.size() > kUndoable)
        m_undoable.removeFirst();
}

void SimClient::undo(qsizetype which)
{
    mutate(m_undoable.takeAt(which), QStringLiteral("undo"));
}

void SimClient::restore(const Id &conflict)
{
    m_userActs = true;
    const auto done = store().sync().restore(conflict);
    m_userActs = false;
    if (!done && done.error().kind != ErrorKind::NotFound)
        m_stage.violated(QLatin1StringView("restore"), describe(done.error()));
}

void SimClient::committed(const ChangeSet &changes)
{
    // The process may die before anybody hears of what it has committed.
    if (m_dying || passCrashPoint(QLatin1StringView("client crash after a commit")))
        return;
    for (auto it = changes.records.begin(); it != changes.records.end(); ++it) {
        for (const Id &id : *it) {
            if (m_seen.contains(id))
                continue;
            m_seen.insert(id);
            m_known[it.key()].append(id);
        }
    }
    if (changes.queueChanged)
        checkQueue(m_userActs);
    checkVersions(changes);
    checkCursor();
}

// I1: an entry never disappears, and none comes from nowhere. Only the user's own next change may
// take an unsent entry back in.
void SimClient::checkQueue(bool byUser)
{
    auto rows = store().reader().connection().prepare(
        QStringLiteral("SELECT id, status, sent FROM sync_queue"));
    if (!rows || !rows->run())
        return m_stage.violated(QLatin1StringView("I1"),
                                QStringLiteral("the queue cannot be read"));
    QHash<QString, QString> now;
    for (auto row = rows->next(); row && *row; row = rows->next())
        now.insert(rows->text(0), isUnsent(*rows) ? QStringLiteral("unsent") : rows->text(1));
    for (auto it = m_queue.begin(); it != m_queue.end(); ++it) {
        const auto found = now.constFind(it.key());
        const bool gone = found == now.constEnd();
        if (gone && (!byUser || *it != QLatin1StringView("unsent")))
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: %2 entry %3 is gone").arg(name(), *it, it.key()));
        if (!gone && *it == QLatin1StringView("synced") && *found != *it)
            m_stage.violated(
                QLatin1StringView("I1"),
                QStringLiteral("%1: synced entry %2 is %3").arg(name(), it.key(), *found));
    }
    for (auto it = now.begin(); it != now.end() && !byUser; ++it) {
        if (!m_queue.contains(it.key()))
            m_stage.violated(QLatin1StringView("I1"),
                             QStringLiteral("%1: entry %2 from nowhere").arg(name(), it.key()));
    }
    m_queue = now;
}

// I4: within an epoch the cursor only moves forward.
void SimClient::checkCursor()
{
    const auto cursor = store().reader().connection().scalar(
        QStringLiteral("SELECT value FROM sync_metadata WHERE key = 'cursor'"));
    if (!cursor)
        return m_stage.violated(QLatin1StringView("I4"), describe(cursor.error()));
    const auto before = server::fromCursor(m_cursor);
    const auto now = server::fromCursor(cursor->toString());
    if (!now || !before)
        return m_stage.violated(QLatin1StringView("I4"),
                                QStringLiteral("cursor ") + cursor->toString());
    if (now->epoch == before->epoch && now->seq < before->seq)
        m_stage.violated(QLatin1StringView("I4"),
                         QStringLiteral("%1: cursor went back from %2 to %3")
                             .arg(name(), m_cursor, cursor->toString()));
    m_cursor = cursor->toString();
}

// I4: nobody is shown an older version than before.
void SimClient::checkVersions(const ChangeSet &changes)
{
    for (auto it = changes.records.begin(); it != changes.records.end(); ++it) {
        const EntityType *type = store().catalog().find(it.key());
        for (const Id &id : *it) {
            const auto record = store().reader().record(*type, id);
            if (!record)
                return m_stage.violated(QLatin1StringView("I4"), describe(record.error()));
            if (!*record)
                continue;
            qint64 &version = m_versions[id];
            if ((*record)->meta.version < version)
                m_stage.violated(QLatin1StringView("I4"),
                                 QStringLiteral("%1: %2 went from version %3 to %4")
                                     .arg(name(), id.toString())
                                     .arg(version)
                                     .arg((*record)->meta.version));
            version = (*record)->meta.version;
        }
    }
}

} // namespace finwise::simulation
