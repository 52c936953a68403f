// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged database costs no change that can still be read.
#include "store/salvage.h"

#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace finwise;

class TstSalvage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_A08_unsentChangesSurviveDamage_data();
    void scenario_A08_unsentChangesSurviveDamage();

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

#include "tst_salvage.moc"
