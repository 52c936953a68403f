// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities.h"
#include "store/profile.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace finwise {

class TstProfile final : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{3};

private Q_SLOTS:
    void aProfileKeepsItsDeviceAndSettings()
    {
        QTemporaryDir folder;
        Id device;
        {
            const auto profile = *Profile::open(folder.path(), m_clock, m_random);
            device = profile->device();
            QVERIFY(profile->setSetting(QStringLiteral("ui.theme"), QStringLiteral("dark")));
        }
        const auto profile = *Profile::open(folder.path(), m_clock, m_random);
        QCOMPARE(profile->device(), device);
        QCOMPARE(*profile->setting(QStringLiteral("ui.theme")), QStringLiteral("dark"));
        QCOMPARE(*profile->setting(QStringLiteral("none"), QStringLiteral("x")),
                 QStringLiteral("x"));
    }

    // TASK-14
    void tenantsAreCreatedAndSwitchedOffline()
    {
        QTemporaryDir folder;
        const auto profile = *Profile::open(folder.path(), m_clock, m_random);
        const Tenant home = *profile->createTenant(QStringLiteral("  Home "));
        QCOMPARE(home.name, QStringLiteral("Home"));
        QVERIFY(home.active);
        const Tenant firm = *profile->createTenant(QStringLiteral("Firm"));
        QVERIFY(!firm.active);
        QVERIFY(profile->useTenant(firm.id));
        QCOMPARE(profile->activeTenant({})->id, firm.id);
        QCOMPARE(profile->createTenant(QStringLiteral("Home")).error().kind, ErrorKind::Validation);
        QCOMPARE(profile->createTenant(QStringLiteral(" ")).error().kind, ErrorKind::Validation);
        QCOMPARE(profile->useTenant(Id::v7(m_clock, m_random)).error().kind, ErrorKind::NotFound);
        QCOMPARE(profile->activeTenant({})->id, firm.id);
    }

    // TASK-11
    void eachTenantHasADatabaseOfItsOwn()
    {
        QTemporaryDir folder;
        const auto profile = *Profile::open(folder.path(), m_clock, m_random);
        const Tenant home = *profile->createTenant(QStringLiteral("Home"));
        const Tenant firm = *profile->createTenant(QStringLiteral("Firm"));
        {
            const auto store = *profile->openStore(home.id);
            Account account;
            account.meta.id = store->newId();
            account.name = QStringLiteral("Giro");
            QVERIFY(store->mutate(Mutation().write(store->catalog().record(account))));
            const auto other = *profile->openStore(firm.id);
            QVERIFY(other->reader().liveRecords(store->catalog().type<Account>())->isEmpty());
        }
        QVERIFY(profile->removeTenant(home.id));
        QVERIFY(!QFile::exists(profile->storePath(home.id)));
        QCOMPARE(profile->activeTenant({})->id, firm.id);
    }

    void othersOnTheComputerCannotRead()
    {
        QTemporaryDir folder;
        const auto profile = *Profile::open(folder.filePath(QStringLiteral("p")), m_clock,
                                            m_random);
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup
                          | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("p"))) & others));
        QVERIFY(
            !(QFile::permissions(folder.filePath(QStringLiteral("p/profile.sqlite"))) & others));
    }
};

static RegisterTest<TstProfile> registered("profile");

} // namespace finwise
#include "tst_profile.moc"
