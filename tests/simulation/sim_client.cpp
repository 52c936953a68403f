// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sim_client.h"

#include "store/sync_store.h"
#include "wire/codec.h"

#include <QFile>

namespace finwise::simulation {
namespace {

constexpr qsizetype kUndoable = 6;
constexpr qint64 kCheckMs = 60'000; // between self-checks; a run has few minutes

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
    m_setup.config.checkMs = kCheckMs;
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
    m_process->transport.setBeforeReport([this](sync::Event &event) { beforeReport(event); });
    m_process->transport.setBeforeSend(
        [this](wire::Message &message) { return beforeSend(message); });
    m_mended = 0;
    m_process->engine.setListener([this] { checkSelfCheck(); });
    m_process->engine.start(m_setup.config, sync::Identity{.device = m_device,
                                                           .app = QStringLiteral("simulation"),
                                                           .tenantName = QStringLiteral("Home"),
                                                           .server = {},
                                                           .user = {}});
}

bool SimClient::beforeSend(wire::Message &message)
{
    if (m_dying
        || passCrashPoint(QStringLiteral("client crash before sending ") + wire::typeOf(message)))
        return false;
    if (const auto *batch = std::get_if<wire::Batch>(&message)) {
        const bool alone = std::all_of(
            batch->entries.begin(), batch->entries.end(),
            [&](const wire::Entry &entry) { return entry.group == batch->entries.first().group; });
        const bool proven = m_stage.time.now() - m_openedAt >= m_setup.config.stableMs;
        for (const wire::Entry &entry : batch->entries)
            m_mayCount[entry.id.toString()] += alone && proven ? 1 : 0;
    }
    m_saboteur.beforeSend(message);
    return true;
}

void SimClient::beforeReport(sync::Event &event)
{
    mark();
    if (!isUp())
        return;
    m_saboteur.beforeReport(store().reader().connection(), event, [this] {
        m_doing = QStringLiteral("cursor");
        passCrashPoint(QStringLiteral("client crash after storing a cursor alone"));
    });
    if (std::holds_alternative<sync::SocketOpened>(event))
        m_openedAt = m_stage.time.now();
    const auto *received = std::get_if<sync::MessageReceived>(&event);
    m_doing = received != nullptr ? wire::typeOf(received->message) : QStringLiteral("line");
    const auto *result = received != nullptr ? std::get_if<wire::BatchResult>(&received->message)
                                             : nullptr;
    if (result == nullptr)
        return;
    for (const wire::EntryResult &entry : result->results) {
        if (entry.verdict == wire::Verdict::Invalid)
            ++m_mayCount[entry.id.toString()];
    }
}

void SimClient::copyDatabase(const QString &to) const
{
    for (const QString &part : {QString(), QStringLiteral("-wal")}) {
        QFile::remove(to + part);
        QFile::copy(m_path + part, to + part);
    }
}

QString SimClient::copyDatabase()
{
    const QString copy = QStringLiteral("%1/copy%2.sqlite").arg(m_setup.folder).arg(++m_copies);
    copyDatabase(copy);
    return copy;
}

void SimClient::replaceDatabase(const QString &copy, const Id &device)
{
    crash();
    m_path = QStringLiteral("%1/%2.sqlite").arg(m_setup.folder).arg(++m_generation);
    for (const QString &part : {QString(), QStringLiteral("-wal")})
        QFile::copy(copy + part, m_path + part);
    m_device = device;
    m_queue.clear();
    m_versions.clear();
    m_settled.clear();
    m_attempts.clear();
    m_mayCount.clear();
    m_cursor.clear();
    m_diedActing = true; // what is in the queue now is taken for granted
}

void SimClient::spoil()
{
    if (!isUp())
        return;
    db::Connection &connection = store().reader().connection();
    const auto count = connection.scalar(QStringLiteral("SELECT count(*) FROM shadow"));
    if (!count || count->toLongLong() == 0)
        return;
    auto row = connection.prepare(QStringLiteral(
        "SELECT entity, id FROM shadow AS known WHERE deleted_at IS NULL AND data IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM sync_queue WHERE entity_id = known.id "
        "AND status <> 'synced') ORDER BY id LIMIT 1 OFFSET ?"));
    if (!row || !row->run({m_stage.between(0, count->toLongLong() - 1)})
        || !row->next().value_or(false))
        return;
    const EntityType *type = store().catalog().find(row->text(0));
    const QString id = row->text(1);
    const QString shown = type->field(QLatin1StringView("name")) != nullptr
                            ? QStringLiteral("name")
                            : QStringLiteral("payee");
    static const QStringList kWays{QStringLiteral("UPDATE %1 SET \"%2\" = 'spoiled' WHERE id = ?"),
                                   QStringLiteral("UPDATE shadow SET rev = '{}' WHERE id = ?"),
                                   QStringLiteral("DELETE FROM shadow WHERE id = ?")};
    const qint64 way = m_stage.between(0, kWays.size() - 1);
    const QString sql = way == 0 ? kWays[0].arg(type->table, shown) : kWays[way];
    auto done = connection.execute(sql, {id});
    if (done && way == 2)
        done = connection.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(type->table),
                                  {id});
    if (!done)
        return m_stage.violated(QLatin1StringView("harness"), describe(done.error()));
    m_stage.say(
        QStringLiteral("%1 %2 %3 is spoiled in way %4").arg(name(), type->name, id).arg(way));
    m_versions.remove(Id::parse(id).value_or(Id())); // it is not shown any more, or wrongly
    m_stage.figures.count(QLatin1StringView("record spoiled"));
    m_spoiled = true;
}

qint64 SimClient::checks() const
{
    return m_process ? m_process->engine.state().checks : 0;
}

bool SimClient::holdsAllSince(qint64 checks) const
{
    return m_process && m_process->engine.state().holdsAll
        && m_process->engine.state().checks > checks;
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

bool SimClient::passCrashPoint(const QString &where)
{
    if (m_crashIn == 0)
        return false;
    if (--m_crashIn > 0) {
        mark();
        return false;
    }
    ++m_stage.figures.reached[where];
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
    m_doing = QStringLiteral("timer");
    if (isUp())
        m_process->engine.tick();
}

// I3: a self-check finds what was spoiled on purpose, and nothing else.
void SimClient::checkSelfCheck()
{
    if (!isUp())
        return;
    const sync::State &state = m_process->engine.state();
    if (state.divergences > 0 && !m_spoiled)
        m_stage.violated(QLatin1StringView("I3"),
                         QStringLiteral("%1: a self-check found a difference").arg(name()));
    if (state.mended > m_mended)
        m_stage.figures.count(QLatin1StringView("self-check mended records"));
    m_mended = state.mended;
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
    const QString doing = m_userActs ? QStringLiteral("user's change") : m_doing;
    if (m_dying || passCrashPoint(QStringLiteral("client crash after committing ") + doing))
        return;
    if (changes.conflictsChanged)
        m_saboteur.afterCommit(store().reader().connection());
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

} // namespace finwise::simulation
