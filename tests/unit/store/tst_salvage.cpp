// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged database costs no change that can still be read.
#include "store/salvage.h"

#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>

using namespace finwise;

class TstSalvage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_A08_unsentChangesSurviveDamage_data();
    void scenario_A08_unsentChangesSurviveDamage();
    void scenario_A08_openingSalvagesWhatIsDamaged();
    void damageThatWasMetInUseIsSalvagedByTheNextOpening();
    void aSoundFileIsLeftAlone();
    void aFileThatAnotherProcessSyncsIsLeftAlone();

private:
    ManualClock m_clock;
    SeededRandom m_random{7};
};
static RegisterTest<TstSalvage> registered("salvage");

void TstSalvage::scenario_A08_unsentChangesSurviveDamage_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a table is overwritten") << QStringLiteral("table");
    QTest::newRow("the file is no database") << QStringLiteral("header");
    QTest::newRow("every single page in turn") << QStringLiteral("pages");
}

namespace {

constexpr qint64 kPage = 4096;

void overwrite(const QString &path, qint64 at)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite) && file.seek(at))
        file.write(QByteArray(kPage, '\xa5'));
}

// Account rows, one change each, folded into the main file.
QList<Id> fill(Store &store, int count)
{
    QList<Id> ids;
    for (int i = 0; i < count; ++i) {
        Account account;
        account.meta.id = store.newId();
        account.name = QString(100, u'n') + QString::number(i);
        Mutation mutation;
        mutation.write(store.catalog().record(account));
        if (!store.mutate(mutation))
            return {};
        ids.append(account.meta.id);
    }
    const auto folded = store.reader().connection().scalar(
        QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return folded ? ids : QList<Id>();
}

} // namespace

void TstSalvage::scenario_A08_unsentChangesSurviveDamage()
{
    QFETCH(const QString, damage);
    QTemporaryDir folder;
    const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
    StoreOptions options{whole, Id::v7(m_clock, m_random), Id::v7(m_clock, m_random)};
    QList<Id> ids;
    qint64 tablePage = 0;
    {
        auto store = Store::open(options, m_clock, m_random);
        QVERIFY(store.has_value());
        ids = fill(**store, 60);
        QCOMPARE(ids.size(), 60);
        tablePage = (*store)
                        ->reader()
                        .connection()
                        .scalar(QStringLiteral(
                            "SELECT rootpage FROM sqlite_master WHERE name = 'accounts'"))
                        ->toLongLong();
    }
    const qint64 pages = QFileInfo(whole).size() / kPage;
    QList<qint64> damaged{damage == QLatin1StringView("table") ? tablePage - 1 : 0};
    for (qint64 page = 1; damage == QLatin1StringView("pages") && page < pages; ++page)
        damaged.append(page);
    for (const qint64 page : std::as_const(damaged)) {
        options.path = folder.filePath(QStringLiteral("%1.sqlite").arg(page));
        QVERIFY(QFile::copy(whole, options.path));
        overwrite(options.path, page * kPage);
        m_clock.advance(1);
        const auto salvaged = salvageStore(options, m_clock, m_random);
        QVERIFY2(salvaged.has_value(), salvaged ? "" : qPrintable(describe(salvaged.error())));
        QVERIFY(QFile::exists(salvaged->aside)); // never deleted
        Store &store = *salvaged->store;
        QCOMPARE(store.reader().connection().integrityProblems().value(), QStringList());
        QCOMPARE(store.sync().queue().counts()->pending, salvaged->entries);
        const auto shown = store.reader().connection().scalar(
            QStringLiteral("SELECT count(*) FROM accounts"));
        QCOMPARE(shown->toLongLong(), salvaged->entries);
        if (damage == QLatin1StringView("table"))
            QCOMPARE(salvaged->entries, 60);
        if (damage == QLatin1StringView("header"))
            QCOMPARE(salvaged->entries, 0);
        Mutation more; // and it works
        Account account;
        account.meta.id = store.newId();
        account.name = QStringLiteral("after");
        more.write(store.catalog().record(account));
        QVERIFY(store.mutate(more).has_value());
    }
}

void TstSalvage::scenario_A08_openingSalvagesWhatIsDamaged()
{
    QTemporaryDir folder;
    const StoreOptions options{folder.filePath(QStringLiteral("t.sqlite")),
                               Id::v7(m_clock, m_random), Id::v7(m_clock, m_random)};
    QVERIFY(fill(**Store::open(options, m_clock, m_random), 5).size() == 5);
    overwrite(options.path, 0);
    QCOMPARE(Store::open(options, m_clock, m_random).error().kind, ErrorKind::Corrupt);
    const auto opened = openOrSalvage(options, m_clock, m_random);
    QVERIFY(opened.has_value());
    QVERIFY(QFile::exists(opened->aside));
    QVERIFY(describe(*opened).contains(opened->aside)); // says where
    QVERIFY(opened->store->reader().all<Account>().has_value());
}

void TstSalvage::damageThatWasMetInUseIsSalvagedByTheNextOpening()
{
    QTemporaryDir folder;
    const StoreOptions options{folder.filePath(QStringLiteral("t.sqlite")),
                               Id::v7(m_clock, m_random), Id::v7(m_clock, m_random)};
    qint64 page = 0;
    {
        const auto store = Store::open(options, m_clock, m_random);
        QCOMPARE(fill(**store, 60).size(), 60);
        page = (*store)
                   ->reader()
                   .connection()
                   .scalar(
                       QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'accounts'"))
                   ->toLongLong();
    }
    overwrite(options.path, (page - 1) * kPage);
    {
        const auto opened = openOrSalvage(options, m_clock, m_random);
        QVERIFY(opened && opened->aside.isEmpty()); // nothing has looked there yet
        const auto accounts = opened->store->reader().all<Account>();
        QCOMPARE(accounts.error().kind, ErrorKind::Corrupt);
        noteDamage(options.path);
    }
    const auto salvaged = openOrSalvage(options, m_clock, m_random);
    QVERIFY(salvaged && !salvaged->aside.isEmpty());
    QCOMPARE(salvaged->entries, 60);
    QCOMPARE(salvaged->store->reader().all<Account>()->size(), 60);
    QVERIFY(!isDamageNoted(options.path));
}

void TstSalvage::aSoundFileIsLeftAlone()
{
    QTemporaryDir folder;
    const StoreOptions options{folder.filePath(QStringLiteral("t.sqlite")),
                               Id::v7(m_clock, m_random), Id::v7(m_clock, m_random)};
    QCOMPARE(fill(**Store::open(options, m_clock, m_random), 3).size(), 3);
    noteDamage(options.path); // a false alarm
    const auto opened = openOrSalvage(options, m_clock, m_random);
    QVERIFY(opened && opened->aside.isEmpty());
    QCOMPARE(opened->store->reader().all<Account>()->size(), 3);
    QVERIFY(!isDamageNoted(options.path));
}

void TstSalvage::aFileThatAnotherProcessSyncsIsLeftAlone()
{
    QTemporaryDir folder;
    const StoreOptions options{folder.filePath(QStringLiteral("t.sqlite")),
                               Id::v7(m_clock, m_random), Id::v7(m_clock, m_random)};
    QCOMPARE(fill(**Store::open(options, m_clock, m_random), 3).size(), 3);
    overwrite(options.path, 0);
    QLockFile other(options.path + QStringLiteral(".sync.lock"));
    QVERIFY(other.tryLock());
    const auto refused = openOrSalvage(options, m_clock, m_random);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Corrupt);
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")}).size(), 0);
}

#include "tst_salvage.moc"
