// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios with neighbours of other versions and files of another day, and what is logged.
#include "server/tenant_database.h"
#include "session_room.h"
#include "wire/codec.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

class KeptLog final : public Log {
public:
    explicit KeptLog(const Clock &clock) : Log(clock, LogLevel::Debug) {}
    QList<QJsonObject> lines;

protected:
    void emitLine(const QByteArray &line) override
    {
        lines.append(QJsonDocument::fromJson(line).object());
    }
};

std::unique_ptr<SqliteTenantStore> openIn(ServerFixture &f, const QString &folder)
{
    return std::make_unique<SqliteTenantStore>(
        EntityCatalog::standard(), f.clock, f.random,
        [&f](const Id &tenant, const Id &user) { return f.accounts->roleOf(tenant, user); },
        folder);
}

void copyFile(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        qFatal("%s cannot be copied", qPrintable(from));
}

} // namespace

class TstNeighbours final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_C12_aLostLogOfTheDatabaseIsNoticed();
    void scenario_C17_clientsOfTwoVersionsAreServedSideBySide();
    void scenario_C17_migrationsOnlyAdd();
    void property_P19_everyEventIsLoggedWithTimeAndUser();
};
static RegisterTest<TstNeighbours> registered("neighbours");

// Killed between a commit and its checkpoint, and the -wal file is gone with the machine: the
// database is sound, only younger than the devices believe. They bring what is missing.
void TstNeighbours::scenario_C12_aLostLogOfTheDatabaseIsNoticed()
{
    ServerFixture f;
    QTemporaryDir before;
    QTemporaryDir after;
    QDir(after.path()).mkpath(QStringLiteral("tenants"));
    auto store = openIn(f, before.path());
    const auto first = f.batch({f.create(1, QStringLiteral("first"))});
    QVERIFY(store->push(f.actor(), first));
    store.reset(); // checkpointed: the file holds it
    store = openIn(f, before.path());
    const auto second = f.batch({f.create(2, QStringLiteral("second"))});
    const auto outcome = store->push(f.actor(), second);
    QVERIFY(outcome);
    copyFile(tenantPath(before.path(), f.home), tenantPath(after.path(), f.home));

    const auto survivor = openIn(f, after.path());
    QVERIFY(survivor->check(f.home)->isEmpty());
    // A device further than the server is told to read anew, and its ops have their one effect.
    wire::Hello hello;
    hello.device = idOf(1);
    hello.incarnation = idOf(2);
    hello.cursor = outcome->result.head;
    QCOMPARE(survivor->greet(f.actor(), hello)->directive, wire::Directive::Resync);
    QCOMPARE(survivor->changes(f.actor(), {outcome->result.head, 0}).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(survivor->push(f.actor(), first)->result.results.first().verdict, Verdict::Duplicate);
    QCOMPARE(survivor->push(f.actor(), second)->result.results.first().verdict, Verdict::Applied);
    QCOMPARE(survivor->changes(f.actor(), {})->records.size(), 2);
    QVERIFY(survivor->check(f.home)->isEmpty());
}

void TstNeighbours::scenario_C17_clientsOfTwoVersionsAreServedSideBySide()
{
    SessionRoom room;
    const auto present = room.join(1);
    present->protocol->receive(wire::RequestChanges{});
    // The version before: no capabilities, no topics, nothing optional.
    SessionRoom::Guest old(room, 2, room.anna);
    // The version after: words and fields nobody here has heard of.
    const auto hello = wire::decode(
        R"({"type":"hello","protocol":2,"schema":99,"device":"00000000-0000-7000-8000-000000000003",
            "incarnation":"00000000-0000-7000-8000-000000000103","next_op_seq":1,
            "client_time":"2026-01-01T00:00:00.000Z","capabilities":["telepathy"],
            "mood":{"good":true}})");
    QVERIFY(hello.has_value());
    const auto strange = wire::decode(R"({"type":"telepathy","to":"everybody"})");
    present->protocol->receive(*strange);
    QVERIFY(!present->closed.has_value());

    // A field of a newer peer is kept and goes on to others, an older peer's edit keeps it too.
    wire::Entry entry = room.create(1, QStringLiteral("tag"));
    entry.data.insert(QStringLiteral("fieldOfTheNextVersion"), 7);
    QCOMPARE(old.push(entry), Verdict::Applied);
    const auto update = present->all<wire::DataUpdate>();
    QCOMPARE(update.last()
                 .records.first()
                 .data.value(QLatin1StringView("fieldOfTheNextVersion"))
                 .toInt(),
             7);
}

// A node of the version before goes on with the tables it knows.
void TstNeighbours::scenario_C17_migrationsOnlyAdd()
{
    int files = 0;
    for (const char *folder :
         {":/finwise/server/migrations/tenant", ":/finwise/server/migrations/central"}) {
        const QDir migrations(QString::fromLatin1(folder));
        for (const QString &name : migrations.entryList()) {
            QFile file(migrations.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray sql = file.readAll().toUpper();
            ++files;
            for (const char *word : {"DROP TABLE", "DROP COLUMN", "RENAME"})
                QVERIFY2(!sql.contains(word), qPrintable(name + QLatin1StringView(word)));
        }
    }
    QVERIFY(files >= 6);
}

void TstNeighbours::property_P19_everyEventIsLoggedWithTimeAndUser()
{
    QVERIFY(rc::check([] {
        ServerFixture f;
        Hub hub;
        Metrics metrics;
        KeptLog log(f.clock);
        ProtocolSettings settings;
        settings.serverId = f.accounts->serverId();
        int batches = 0;
        int entries = 0;
        {
            const auto session = SessionProtocol::make(
                {f.clock, f.random, f.storage, hub, log, metrics, settings,
                 [](const std::function<void()> &work) { work(); }},
                Peer{f.home, Caller{f.anna, {}}}, [](const wire::Message &) {},
                [](CloseCode, const QString &) {});
            session->start();
            wire::Hello hello;
            hello.device = idOf(1);
            hello.incarnation = idOf(101);
            session->receive(hello);
            const auto sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 6));
            for (const int size : sizes) {
                QList<wire::Entry> sent;
                for (int i = 0; i < size; ++i)
                    sent.append(
                        f.create(entries + i, i == 2 ? QString() : QStringLiteral("Geheimnis")));
                session->receive(f.batch(sent));
                ++batches;
                entries += size;
            }
            session->receive(wire::Bye{});
        }
        int logged = 0;
        qint64 verdicts = 0;
        bool opened = false;
        bool closed = false;
        for (const QJsonObject &line : std::as_const(log.lines)) {
            RC_ASSERT(line.contains(QLatin1StringView("time")));
            RC_ASSERT(line.contains(QLatin1StringView("event")));
            RC_ASSERT(!QJsonDocument(line).toJson().contains("Geheimnis"));
            const QString event = line.value(QLatin1StringView("event")).toString();
            opened = opened || event == QLatin1StringView("session_opened");
            closed = closed || event == QLatin1StringView("session_closed");
            RC_ASSERT(line.value(QLatin1StringView("user")).toString() == f.anna.toString());
            RC_ASSERT(line.value(QLatin1StringView("tenant")).toString() == f.home.toString());
            if (event != QLatin1StringView("batch"))
                continue;
            ++logged;
            const QJsonObject counted = line.value(QLatin1StringView("verdicts")).toObject();
            for (const QJsonValue count : counted)
                verdicts += count.toInteger();
        }
        RC_ASSERT(opened && closed);
        RC_ASSERT(logged == batches);
        RC_ASSERT(verdicts == entries);
    }));
}

#include "tst_neighbours.moc"
