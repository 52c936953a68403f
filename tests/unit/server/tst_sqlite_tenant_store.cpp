// SPDX-License-Identifier: GPL-3.0-or-later
// The contract every TenantStore keeps.
#include "server/tenant_database.h"
#include "server_fixture.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

// An entity only this test knows, with one line of registration (EXT-6).
struct Boat {
    EntityMeta meta;
    QString sail;
    bool operator==(const Boat &) const = default;
};

} // namespace

template <> struct finwise::Schema<Boat> {
    static constexpr QLatin1StringView entity{"Boat"};
    static constexpr QLatin1StringView table{"boats"};
    static constexpr FieldList fields{Field{QLatin1StringView("sail"), &Boat::sail, notBlank}};
};

class TstSqliteTenantStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCreatedRecordComesBackWhole();
    void aRepeatedBatchHasOneEffect_A02_B02();
    void aRepeatedLostChangeLosesAgainAndBringsTheRecord_A02();
    void viewersMayReadButNotWrite();
    void tenantsAreApart_TASK11();
    void noCursorMissesAChange_I3();
    void pagesAndChangesMakeTheFullSet_E05();
    void aForeignCursorIsRefused_C09();
    void aCopiedDatabaseIsToldToFork();
    void anUnknownEntityOfACatalogIsOneLine_EXT6();
    void whatWasAcknowledgedIsThereAfterReopening_I11();
    void theLogGoesIntoTheFileInAQuietMoment();
};
static RegisterTest<TstSqliteTenantStore> registered("sqlite_tenant_store");

void TstSqliteTenantStore::aCreatedRecordComesBackWhole()
{
    ServerFixture f;
    const wire::Entry entry = f.create(1, QStringLiteral("holiday"));
    const PushOutcome outcome = f.push({entry});
    const wire::EntryResult &result = outcome.result.results.first();
    QCOMPARE(result.verdict, Verdict::Applied);
    QCOMPARE(result.version, 1);
    QCOMPARE(result.stamp.value(kGroupRest).device, idOf(1));
    const auto changes = f.tenants->changes(f.actor(), {});
    QVERIFY(changes.has_value());
    QCOMPARE(changes->records.size(), 1);
    const wire::SyncRecord &record = changes->records.first();
    QCOMPARE(record.data, entry.data);
    QCOMPARE(record.rev.value(kGroupRest), entry.id.toString());
    QCOMPARE(record.cursor, result.cursor);
    QCOMPARE(changes->to, outcome.result.head);
    QCOMPARE(outcome.commit.records, changes->records);
}

void TstSqliteTenantStore::aRepeatedBatchHasOneEffect_A02_B02()
{
    ServerFixture f;
    const wire::Batch batch = f.batch(
        {f.create(1, QStringLiteral("a")), f.create(2, QStringLiteral("b"))});
    const auto first = f.tenants->push(f.actor(), batch);
    QVERIFY(first.has_value());
    for (int i = 0; i < 100; ++i) {
        f.clock.advance(1000);
        const auto again = f.tenants->push(f.actor(), batch);
        QVERIFY(again.has_value());
        QVERIFY(again->commit.isEmpty());
        for (qsizetype e = 0; e < 2; ++e) {
            const wire::EntryResult &now = again->result.results[e];
            const wire::EntryResult &then = first->result.results[e];
            QCOMPARE(now.verdict, Verdict::Duplicate);
            QCOMPARE(now.version, then.version);
            QCOMPARE(now.cursor, then.cursor);
            QCOMPARE(now.updatedAt, then.updatedAt);
            QCOMPARE(now.stamp, then.stamp);
        }
        QCOMPARE(again->result.head, first->result.head);
    }
}

void TstSqliteTenantStore::aRepeatedLostChangeLosesAgainAndBringsTheRecord_A02()
{
    ServerFixture f;
    const wire::Entry made = f.create(1, QStringLiteral("start"));
    f.push({made});
    wire::Entry early = f.edit(made, QStringLiteral("early"));
    f.clock.advance(5000);
    const wire::Entry late = f.edit(made, QStringLiteral("late"));
    f.push({late}, 2);
    QCOMPARE(f.verdict(early), Verdict::ConflictLost);
    const wire::EntryResult again = f.push({early}).result.results.first();
    QCOMPARE(again.verdict, Verdict::ConflictLost);
    QVERIFY(again.record.has_value());
    QCOMPARE(nameOf(*again.record), QStringLiteral("late"));
}

void TstSqliteTenantStore::viewersMayReadButNotWrite()
{
    ServerFixture f;
    f.push({f.create(1, QStringLiteral("seen"))});
    QVERIFY(f.accounts->grant(f.home, QStringLiteral("bob"), Role::Viewer).has_value());
    const Actor viewer{f.home, f.bob, idOf(9)};
    const auto refused = f.tenants->push(viewer, f.batch({f.create(2, QStringLiteral("no"))}));
    QCOMPARE(refused->result.results.first().verdict, Verdict::Forbidden);
    QCOMPARE(f.tenants->changes(viewer, {})->records.size(), 1);
    // Membership counts at the moment of the commit, not of the sign-in (I8, E13).
    QVERIFY(f.accounts->revoke(f.home, QStringLiteral("bob")).has_value());
    QCOMPARE(f.tenants->changes(viewer, {}).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.tenants->push(viewer, f.batch({})).error().kind, ErrorKind::Forbidden);
}

void TstSqliteTenantStore::tenantsAreApart_TASK11()
{
    ServerFixture f;
    const Id other = idOf(2);
    QVERIFY(f.accounts->createTenant(other, QStringLiteral("Other"), f.bob).has_value());
    const wire::Entry entry = f.create(1, QStringLiteral("Anna's"));
    f.push({entry});
    const Actor bob{other, f.bob, idOf(2)};
    // The same record id, and even the same op id, mean nothing in another tenant.
    const auto outcome = f.tenants->push(bob, f.batch({entry}));
    QCOMPARE(outcome->result.results.first().verdict, Verdict::Applied);
    QVERIFY(f.tenants->push(bob, f.batch({f.edit(entry, QStringLiteral("Bob's"))})).has_value());
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("Anna's"));
    // A tenant of somebody else answers like one that does not exist.
    const auto foreign = f.tenants->changes(Actor{f.home, f.bob, {}}, {});
    const auto unknown = f.tenants->changes(Actor{idOf(77), f.bob, {}}, {});
    QCOMPARE(foreign.error(), unknown.error());
}

void TstSqliteTenantStore::noCursorMissesAChange_I3()
{
    ServerFixture f;
    QList<wire::Entry> made;
    wire::Cursor cursor;
    QHash<Id, QString> seen;
    int pages = 0;
    const auto pull = [&](qint64 limit) {
        for (;;) {
            const auto page = f.tenants->changes(f.actor(), wire::RequestChanges{cursor, limit});
            QVERIFY(page.has_value());
            QCOMPARE(page->from, cursor);
            for (const wire::SyncRecord &record : page->records)
                seen.insert(record.id, nameOf(record));
            cursor = page->to;
            ++pages;
            if (!page->hasMore)
                return;
        }
    };
    for (int round = 0; round < 30; ++round) {
        if (round % 3 == 0) {
            made.append(f.create(round, QStringLiteral("new %1").arg(round)));
            f.push({made.last()});
        } else {
            wire::Entry &entry = made[qsizetype(f.random.below(quint64(made.size())))];
            entry = f.edit(entry, QStringLiteral("edit %1").arg(round));
            QCOMPARE(f.verdict(entry), Verdict::Applied);
        }
        f.clock.setSkew(round % 2 == 0 ? -86'400'000 : 86'400'000); // clocks do not matter (C18)
        if (round % 4 == 0)
            pull(2);
    }
    pull(2);
    QCOMPARE(seen.size(), made.size());
    for (const wire::SyncRecord &record : f.allChanges())
        QCOMPARE(seen.value(record.id), nameOf(record));
    QVERIFY(pages > 8);
}

void TstSqliteTenantStore::pagesAndChangesMakeTheFullSet_E05()
{
    ServerFixture f;
    QList<wire::Entry> made;
    for (int i = 0; i < 40; ++i) {
        made.append(f.create(i, QStringLiteral("tag %1").arg(i)));
        f.push({made.last()});
    }
    QHash<Id, wire::SyncRecord> set;
    wire::RequestInitialData request{{}, {}, 7};
    int round = 0;
    for (;;) {
        const auto page = f.tenants->initialPage(f.actor(), request);
        QVERIFY(page.has_value());
        for (const wire::SyncRecord &record : page->records)
            set.insert(record.id, record);
        request.after = page->after;
        request.snapshot = page->snapshot;
        if (page->after.isEmpty())
            break;
        // Rows change, appear and vanish while the pages are read.
        f.push({f.edit(made[round], QStringLiteral("edited"))});
        f.push({f.create(100 - round, QStringLiteral("late"))});
        f.push({f.remove(made[39 - round])});
        ++round;
    }
    QVERIFY(round >= 5);
    const auto rest = f.tenants->changes(f.actor(), wire::RequestChanges{request.snapshot, 0});
    for (const wire::SyncRecord &record : rest->records)
        set.insert(record.id, record);
    const auto all = f.allChanges();
    QCOMPARE(set.size(), all.size());
    for (const wire::SyncRecord &record : all)
        QCOMPARE(set.value(record.id), record);
}

void TstSqliteTenantStore::aForeignCursorIsRefused_C09()
{
    ServerFixture f;
    f.push({f.create(1, QStringLiteral("x"))});
    const Position head = f.tenants->head(f.home)->head;
    for (const Position wrong : {Position{head.epoch + 1, 1}, Position{head.epoch, head.seq + 1}}) {
        const auto changes = f.tenants->changes(f.actor(),
                                                wire::RequestChanges{toCursor(wrong), 0});
        QCOMPARE(changes.error().kind, ErrorKind::NotFound);
        QCOMPARE(changes.error().where, QStringLiteral("cursor"));
    }
    for (const char *nonsense : {"x", "1", "1.", ".1", "-1.2", "1.2.3"}) {
        const wire::RequestChanges request{QString::fromLatin1(nonsense), 0};
        QCOMPARE(f.tenants->changes(f.actor(), request).error().kind, ErrorKind::Protocol);
    }
}

void TstSqliteTenantStore::aCopiedDatabaseIsToldToFork()
{
    ServerFixture f;
    wire::Hello hello;
    hello.device = idOf(1);
    hello.incarnation = idOf(2);
    const auto first = f.tenants->greet(f.actor(), hello);
    QCOMPARE(first->directive, wire::Directive::Ok);
    // The welcome got lost: the old nonce is still good.
    const auto second = f.tenants->greet(f.actor(), hello);
    QCOMPARE(second->directive, wire::Directive::Ok);
    wire::Hello original = hello;
    original.nonce = second->nonce;
    const auto third = f.tenants->greet(f.actor(), original);
    QCOMPARE(third->directive, wire::Directive::Ok);
    original.nonce = third->nonce;
    QCOMPARE(f.tenants->greet(f.actor(), original)->directive, wire::Directive::Ok);
    // A copy made long ago comes with a nonce that has been replaced twice.
    wire::Hello copy = hello;
    copy.nonce = second->nonce;
    QCOMPARE(f.tenants->greet(f.actor(), copy)->directive, wire::Directive::Fork);
    copy.incarnation = idOf(3);
    QCOMPARE(f.tenants->greet(f.actor(), copy)->directive, wire::Directive::Ok);
}

void TstSqliteTenantStore::anUnknownEntityOfACatalogIsOneLine_EXT6()
{
    const EntityCatalog catalog = EntityCatalog::of<std::tuple<Boat>>();
    ServerFixture f(catalog);
    wire::Entry entry = f.create(1, QString());
    entry.entity = QStringLiteral("Boat");
    entry.data = QJsonObject{{QStringLiteral("sail"), QStringLiteral("red")}};
    QCOMPARE(f.verdict(entry), Verdict::Applied);
    QCOMPARE(f.allChanges().first().data.value(QLatin1StringView("sail")).toString(),
             QStringLiteral("red"));
    QCOMPARE(f.verdict(f.create(2, QStringLiteral("tag"))), Verdict::Invalid);
}

void TstSqliteTenantStore::whatWasAcknowledgedIsThereAfterReopening_I11()
{
    QTemporaryDir folder;
    ServerFixture f;
    const auto roleOf = [](const Id &, const Id &) -> Result<std::optional<Role>> {
        return Role::Owner;
    };
    wire::Cursor head;
    {
        SqliteTenantStore store(EntityCatalog::standard(), f.clock, f.random, roleOf,
                                folder.path());
        QCOMPARE(store.head(f.home)->head, Position{});
        head = store.push(f.actor(), f.batch({f.create(1, QStringLiteral("kept"))}))->result.head;
    }
    SqliteTenantStore store(EntityCatalog::standard(), f.clock, f.random, roleOf, folder.path());
    QCOMPARE(toCursor(store.head(f.home)->head), head);
    QCOMPARE(nameOf(store.changes(f.actor(), {})->records.first()), QStringLiteral("kept"));
    QCOMPARE(store.check(f.home).value(), QStringList());
}

void TstSqliteTenantStore::theLogGoesIntoTheFileInAQuietMoment()
{
    QTemporaryDir folder;
    ServerFixture f;
    const auto roleOf = [](const Id &, const Id &) -> Result<std::optional<Role>> {
        return Role::Owner;
    };
    SqliteTenantStore store(EntityCatalog::standard(), f.clock, f.random, roleOf, folder.path());
    QList<wire::Entry> entries;
    for (int i = 0; i < limits::kBulkBatchEntries; ++i)
        entries.append(f.create(i, QString::number(i)));
    const QString path = tenantPath(folder.path(), f.home);
    QVERIFY(store.push(f.actor(), f.batch({f.create(9999, QStringLiteral("first"))})).has_value());
    const qint64 before = QFileInfo(path).size();
    // Quiet moments change nothing until there is something worth the work.
    for (int pushes = 0; !store.rest(); ++pushes) {
        QVERIFY2(pushes < 10, "the log is never moved");
        for (wire::Entry &entry : entries) {
            entry.id = entry.group = Id::v7(f.clock, f.random);
            entry.entityId = Id::v7(f.clock, f.random);
        }
        QVERIFY(store.push(f.actor(), f.batch(entries)).has_value());
        QCOMPARE(QFileInfo(path).size(), before);
    }
    QCOMPARE_GT(QFileInfo(path).size(), before);
    QVERIFY(!store.rest());
    QCOMPARE(store.check(f.home).value(), QStringList());
}

#include "tst_sqlite_tenant_store.moc"
