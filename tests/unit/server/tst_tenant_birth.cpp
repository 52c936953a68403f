// SPDX-License-Identifier: GPL-3.0-or-later
// A tenant's file is whole or not there, whatever happened while it was made.
#include "server/tenant_birth.h"

#include "db/migration.h"
#include "db/statement.h"
#include "db/transaction.h"
#include "server/tenant_database.h"
#include "server_fixture.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace finwise;
using namespace finwise::server;

namespace {

struct Nursery {
    Nursery() { Q_ASSERT(QDir(folder.path()).mkpath(QStringLiteral("tenants"))); }
    [[nodiscard]] QString path(int tenant) const { return tenantPath(folder.path(), idOf(tenant)); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder.path() + QStringLiteral("/tenants"))
            .entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    // A change of a new store, and what a check finds afterwards.
    QStringList problemsAfterUse()
    {
        SqliteTenantStore store(
            EntityCatalog::standard(), f.clock, f.random,
            [](const Id &, const Id &) -> Result<std::optional<Role>> { return Role::Owner; },
            folder.path());
        const auto done = store.push(f.actor(), f.batch({f.create(1, QStringLiteral("first"))}));
        if (!done)
            return {describe(done.error())};
        const auto seen = store.changes(f.actor(), {});
        if (!seen || seen->records.size() != 1)
            return {QStringLiteral("the change is not there")};
        return store.check(f.home).value();
    }

    QTemporaryDir folder;
    ServerFixture f;
};

QStringList tablesOf(const QString &path)
{
    const auto opened = db::Connection::open(path);
    auto row = (*opened)->prepare(
        QStringLiteral("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema "
                       "ORDER BY 1"));
    QStringList all;
    if (!row->run())
        return all;
    while (*row->next())
        all.append(row->text(0));
    return all;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TstTenantBirth final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileIsBornWholeAndForItsOwnerOnly();
    void copiesAreLikeWhatMigrationsMake();
    void whatACrashLeftBehindIsOverwritten();
    void aHalfMadeFileHeals_data();
    void aHalfMadeFileHeals();
    void aFileThatIsThereIsLeftAlone();
    void withoutAPlaceToWriteNothingIsMade();
};
static RegisterTest<TstTenantBirth> registered("tenant_birth");

void TstTenantBirth::aFileIsBornWholeAndForItsOwnerOnly()
{
    Nursery n;
    TenantBirth birth(EntityCatalog::standard());
    for (int tenant = 1; tenant <= 3; ++tenant)
        QVERIFY(birth.ensureFile(n.path(tenant)).has_value());
    QCOMPARE(n.files().size(), 3); // and nothing beside them
    for (int tenant = 1; tenant <= 3; ++tenant) {
        const auto mode = QFileInfo(n.path(tenant)).permissions();
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther)));
    }
}

void TstTenantBirth::copiesAreLikeWhatMigrationsMake()
{
    Nursery n;
    TenantBirth birth(EntityCatalog::standard());
    for (int tenant = 1; tenant <= 2; ++tenant)
        QVERIFY(birth.ensureFile(n.path(tenant)).has_value());
    QCOMPARE(tablesOf(n.path(1)), tablesOf(n.path(2)));
    // One that is opened without them goes the way of an old file that is brought up to date.
    QVERIFY(openTenantDatabase(n.path(3), n.f.clock).has_value());
    const QStringList copied = tablesOf(n.path(1));
    const QStringList migrated = tablesOf(n.path(3));
    QCOMPARE_GT(migrated.size(), 10);
    for (const QString &table : migrated)
        QVERIFY2(copied.contains(table), qPrintable(table));
    QCOMPARE(n.problemsAfterUse(), QStringList());
}

void TstTenantBirth::whatACrashLeftBehindIsOverwritten()
{
    Nursery n;
    writeFile(n.path(1) + QStringLiteral(".new"), QByteArray(5000, 'x'));
    writeFile(n.path(1) + QStringLiteral(".new-wal"), QByteArray(500, 'y'));
    QCOMPARE(tenantsIn(n.folder.path()), QList<Id>()); // it was never born
    QCOMPARE(n.problemsAfterUse(), QStringList());
    QCOMPARE(n.files(), QStringList{QFileInfo(n.path(1)).fileName()});
}

void TstTenantBirth::aHalfMadeFileHeals_data()
{
    QTest::addColumn<int>("migrations");
    QTest::newRow("an empty file") << -1;
    QTest::newRow("no table yet") << 0;
    QTest::newRow("the first migration only") << 1;
    QTest::newRow("tables without counters and views") << 3;
}

void TstTenantBirth::aHalfMadeFileHeals()
{
    QFETCH(int, migrations);
    Nursery n;
    if (migrations < 0) {
        writeFile(n.path(1), {});
    } else {
        const auto opened = db::Connection::open(n.path(1));
        auto all = *db::loadMigrations(QStringLiteral(":/finwise/server/migrations/tenant"));
        QVERIFY(db::migrate(**opened, all.mid(0, migrations)).has_value());
    }
    QCOMPARE(n.problemsAfterUse(), QStringList());
}

void TstTenantBirth::aFileThatIsThereIsLeftAlone()
{
    Nursery n;
    QCOMPARE(n.problemsAfterUse(), QStringList());
    TenantBirth birth(EntityCatalog::standard());
    QVERIFY(birth.ensureFile(n.path(1)).has_value());
    const auto opened = db::Connection::open(n.path(1));
    QCOMPARE((*opened)->scalar(QStringLiteral("SELECT count(*) FROM records"))->toInt(), 1);
}

void TstTenantBirth::withoutAPlaceToWriteNothingIsMade()
{
    Nursery n;
    TenantBirth birth(EntityCatalog::standard());
    const QString nowhere = n.folder.path() + QStringLiteral("/nowhere/x.sqlite");
    QVERIFY(!birth.ensureFile(nowhere).has_value());
    QVERIFY(!QFileInfo::exists(nowhere));
    // The next attempt, with a place, is not the worse for it.
    QVERIFY(birth.ensureFile(n.path(1)).has_value());
}

#include "tst_tenant_birth.moc"
