// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup.h"
#include "server/tenant_database.h"
#include "server/tenant_upkeep.h"
#include "server_fixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

// A store on files, so that the upkeep works beside it as in a running server.
struct Household : ServerFixture {
    Household()
    {
        tenants = std::make_unique<SqliteTenantStore>(
            EntityCatalog::standard(), clock, random,
            [this](const Id &tenant, const Id &user) { return accounts->roleOf(tenant, user); },
            folder.path());
        const auto begun = tenants->push(actor(), batch({}));
        Q_ASSERT(begun.has_value());
        connection = *openTenantDatabase(tenantPath(folder.path(), home), clock);
        upkeep = std::make_unique<TenantUpkeep>(*connection);
    }
    QTemporaryDir folder;
    std::unique_ptr<db::Connection> connection;
    std::unique_ptr<TenantUpkeep> upkeep;
};

} // namespace

class TstTenantUpkeep final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTenantDecidesHowItsConflictsAreJudged_MU21();
    void wholeRecordsAreOneGroupWhereATenantWantsSo();
    void theAuditTellsWhoDidWhatWhen_MU55();
    void theAuditReportIsSafeInASpreadsheet_MU55();
    void archivedAuditCanBeForgotten_MU55();
    void oldTombstonesBecomeGravestones_E01();
    void whoIsBehindThePurgeReadsAnew_E02();
    void anEditOfAPurgedRecordIsGone_E03();
    void everyVersionOfARecordCanBeSeen();
    void aBackupIsRestoredWithANewEpoch_C09();
    void aDamagedBackupIsNotRestored();
    void aBackupDoesNotOverwrite();
};
static RegisterTest<TstTenantUpkeep> registered("tenant_upkeep");

void TstTenantUpkeep::aTenantDecidesHowItsConflictsAreJudged_MU21()
{
    Household f;
    const auto base = f.create(1, QStringLiteral("base"));
    QCOMPARE(f.verdict(base), Verdict::Applied);
    QVERIFY(f.upkeep->setSettings(TenantSettings{merge::Policy::FirstWins, false}));
    QCOMPARE(*f.upkeep->settings(), (TenantSettings{merge::Policy::FirstWins, false}));
    f.clock.advance(1000);
    QCOMPARE(f.verdict(f.edit(base, QStringLiteral("first")), 1), Verdict::Applied);
    f.clock.advance(1000);
    QCOMPARE(f.verdict(f.edit(base, QStringLiteral("second")), 2), Verdict::ConflictRejected);
    QVERIFY(f.upkeep->setSettings(TenantSettings{}));
    QCOMPARE(f.verdict(f.edit(base, QStringLiteral("third")), 2), Verdict::Applied);
}

void TstTenantUpkeep::wholeRecordsAreOneGroupWhereATenantWantsSo()
{
    for (const bool whole : {false, true}) {
        Household f;
        QVERIFY(f.upkeep->setSettings(TenantSettings{merge::Policy::LastWriteWins, whole}));
        const auto tag = f.create(1, QStringLiteral("tag"));
        QCOMPARE(f.verdict(tag), Verdict::Applied);
        f.clock.advance(1000);
        // One deletes it, the other, who had not seen that, renames it later.
        QCOMPARE(f.verdict(f.remove(tag), 1), Verdict::Applied);
        f.clock.advance(1000);
        const auto rename = f.edit(tag, QStringLiteral("renamed"));
        QCOMPARE(f.verdict(rename, 2), Verdict::Applied);
        const auto records = f.allChanges();
        QCOMPARE(nameOf(records.first()), QStringLiteral("renamed"));
        // Where the record is one group, all its groups have the same last writer.
        const auto rev = records.first().rev;
        if (whole)
            QCOMPARE(rev.value(kGroupRest), rev.value(kGroupLife));
    }
}

void TstTenantUpkeep::theAuditTellsWhoDidWhatWhen_MU55()
{
    Household f;
    const auto one = f.create(1, QStringLiteral("one"));
    f.push({one}, 1);
    const Instant between = f.clock.now();
    f.clock.advance(1000);
    auto bad = f.create(2, QString());
    f.push({bad, f.edit(one, QStringLiteral("two"))}, 2);
    const auto all = f.upkeep->audit({});
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->first().user, f.anna.toString());
    QCOMPARE(all->first().op, one.id.toString());
    QCOMPARE(all->first().verdict, QStringLiteral("applied"));
    QCOMPARE(f.upkeep->audit({.device = idOf(2).toString()})->size(), 2);
    QCOMPARE(f.upkeep->audit({.record = one.entityId.toString()})->size(), 2);
    QCOMPARE(f.upkeep->audit({.verdict = QStringLiteral("invalid")})->size(), 1);
    QCOMPARE(f.upkeep->audit({.from = Instant{between.ms + 1}})->size(), 2);
    QCOMPARE(f.upkeep->audit({.to = Instant{between.ms + 1}})->size(), 1);
    QCOMPARE(f.upkeep->audit({.limit = 2})->size(), 2);
    QCOMPARE(f.upkeep->audit({.user = QStringLiteral("' OR 1=1 --")})->size(), 0);
}

void TstTenantUpkeep::theAuditReportIsSafeInASpreadsheet_MU55()
{
    AuditRow row;
    row.entity = QStringLiteral("=cmd(\"x\")");
    const QByteArray csv = auditCsv({row});
    QVERIFY(csv.contains("\"'=cmd(\"\"x\"\")\""));
    QCOMPARE(csv.count("\r\n"), 2);
    QCOMPARE(auditJson(row).value(QLatin1StringView("entity")).toString(), row.entity);
}

void TstTenantUpkeep::archivedAuditCanBeForgotten_MU55()
{
    Household f;
    f.push({f.create(1, QStringLiteral("old"))});
    f.clock.advance(10 * kDayMs);
    f.push({f.create(2, QStringLiteral("new"))});
    QCOMPARE(*f.upkeep->forgetAudit(Instant{f.clock.now().ms - kDayMs}), 1);
    QCOMPARE(f.upkeep->audit({})->size(), 1);
    QVERIFY(f.tenants->check(f.home)->isEmpty());
}

void TstTenantUpkeep::oldTombstonesBecomeGravestones_E01()
{
    Household f;
    const auto kept = f.create(1, QStringLiteral("kept"));
    const auto gone = f.create(2, QStringLiteral("gone"));
    f.push({kept, gone});
    f.push({f.remove(gone)});
    f.clock.advance(kDayMs);
    const auto young = f.create(3, QStringLiteral("young"));
    f.push({young});
    f.push({f.remove(young)});
    const Instant limit{f.clock.now().ms - 1000};
    const auto purged = f.upkeep->purge(Retention{limit, limit}, f.clock.now());
    QCOMPARE(purged->tombstones, 1);
    // A cursor from before the purge is refused …
    QCOMPARE(f.tenants->changes(f.actor(), {}).error().kind, ErrorKind::NotFound);
    QVERIFY(f.tenants->check(f.home)->isEmpty());
    const auto page = f.tenants->initialPage(f.actor(), {});
    QCOMPARE(page->records.size(), 2); // … and the full set has the rest, the young tombstone too
    QCOMPARE(page->total, 2);
}

void TstTenantUpkeep::whoIsBehindThePurgeReadsAnew_E02()
{
    Household f;
    const auto tag = f.create(1, QStringLiteral("tag"));
    const auto first = f.push({tag}).result.head;
    const auto deleted = f.push({f.remove(tag)}).result.head;
    f.clock.advance(kDayMs);
    QVERIFY(f.upkeep->purge(Retention{f.clock.now(), f.clock.now()}, f.clock.now()));
    QCOMPARE(f.tenants->changes(f.actor(), {first, 0}).error().kind, ErrorKind::NotFound);
    QVERIFY(f.tenants->changes(f.actor(), {deleted, 0}).has_value());
    wire::Hello hello;
    hello.device = idOf(5);
    hello.incarnation = idOf(6);
    hello.cursor = first;
    QCOMPARE(f.tenants->greet(f.actor(5), hello)->directive, wire::Directive::Resync);
}

void TstTenantUpkeep::anEditOfAPurgedRecordIsGone_E03()
{
    Household f;
    const auto tag = f.create(1, QStringLiteral("tag"));
    f.push({tag});
    f.push({f.remove(tag)});
    f.clock.advance(kDayMs);
    QVERIFY(f.upkeep->purge(Retention{f.clock.now(), f.clock.now()}, f.clock.now()));
    QCOMPARE(f.verdict(f.edit(tag, QStringLiteral("late")), 2), Verdict::Gone);
    const auto lost = f.connection->scalar(
        QStringLiteral("SELECT payload FROM conflict_journal ORDER BY number DESC"));
    QVERIFY(lost->toString().contains(QStringLiteral("late"))); // nothing is lost
    QVERIFY(f.tenants->check(f.home)->isEmpty());
}

void TstTenantUpkeep::everyVersionOfARecordCanBeSeen()
{
    Household f;
    const auto one = f.create(1, QStringLiteral("one"));
    const auto two = f.edit(one, QStringLiteral("two"));
    f.push({one});
    f.push({two});
    f.push({f.edit(two, QStringLiteral("three"))});
    const auto versions = f.upkeep->versions(EntityCatalog::standard().type<Tag>(), one.entityId);
    QStringList names;
    for (const wire::SyncRecord &version : *versions)
        names.append(nameOf(version));
    QCOMPARE(names,
             (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
}

void TstTenantUpkeep::aBackupIsRestoredWithANewEpoch_C09()
{
    Household f;
    {
        auto central = AccountsStore::open(f.folder.filePath(QStringLiteral("server.sqlite")),
                                           f.clock, f.random, PasswordCost::Cheap);
        QVERIFY(central.has_value());
    }
    const auto before = f.push({f.create(1, QStringLiteral("kept"))}).result.head;
    const QString file = f.folder.filePath(QStringLiteral("one.backup"));
    const auto made = makeBackup(f.folder.path(), file);
    QVERIFY2(made, made ? "" : qPrintable(describe(made.error())));
    QCOMPARE(made->tenants, 1);
    f.push({f.create(2, QStringLiteral("lost"))});

    QTemporaryDir place;
    const auto restored = restoreBackup(file, place.path(), f.clock);
    QVERIFY2(restored, restored ? "" : qPrintable(describe(restored.error())));
    QCOMPARE(restored->tenants, 1);
    SqliteTenantStore store(
        EntityCatalog::standard(), f.clock, f.random,
        [](const Id &, const Id &) { return std::optional(Role::Owner); }, place.path());
    QVERIFY(store.check(f.home)->isEmpty());
    const auto page = store.initialPage(f.actor(), {});
    QCOMPARE(page->records.size(), 1);
    QCOMPARE(nameOf(page->records.first()), QStringLiteral("kept"));
    // No cursor of the old history is continued from, not even one the copy contains.
    QCOMPARE(store.changes(f.actor(), {before, 0}).error().kind, ErrorKind::NotFound);
    QVERIFY(store.head(f.home)->head.epoch > fromCursor(before)->epoch);
    QCOMPARE(restoreBackup(file, place.path(), f.clock).error().kind, ErrorKind::Usage);
}

void TstTenantUpkeep::aDamagedBackupIsNotRestored()
{
    Household f;
    {
        auto central = AccountsStore::open(f.folder.filePath(QStringLiteral("server.sqlite")),
                                           f.clock, f.random, PasswordCost::Cheap);
        QVERIFY(central.has_value());
    }
    const QString file = f.folder.filePath(QStringLiteral("one.backup"));
    QVERIFY(makeBackup(f.folder.path(), file));
    {
        auto opened = db::Connection::open(file);
        QVERIFY((*opened)->execute(QStringLiteral("UPDATE files SET hash = 'x'")));
    }
    QTemporaryDir place;
    QCOMPARE(restoreBackup(file, place.path(), f.clock).error().kind, ErrorKind::Corrupt);
    QVERIFY(!QFile::exists(place.filePath(QStringLiteral("server.sqlite"))));
    QFile text(f.folder.filePath(QStringLiteral("text")));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no database") > 0);
    text.close();
    QTemporaryDir other;
    QVERIFY(!restoreBackup(text.fileName(), other.path(), f.clock));
}

void TstTenantUpkeep::aBackupDoesNotOverwrite()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("there")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") > 0);
    file.close();
    QCOMPARE(makeBackup(folder.path(), file.fileName()).error().kind, ErrorKind::Usage);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

#include "tst_tenant_upkeep.moc"
