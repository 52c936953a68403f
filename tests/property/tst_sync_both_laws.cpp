// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that the devices and the server keep together, over generated histories: the real engines
// and the real server logic in virtual time. P1 P2 P3 P9 P11 P12 P16 P18.
#include "simulation/acts.h"
#include "support/test_main.h"

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::simulation;

class TstSyncBothLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void P1_P9_concurrentChangesEndTheSameEverywhere();
    void P2_P3_P12_aChangeReachesTheOthersAtOnce();
    void P11_importedRowsAppearEverywhere();
    void P16_P18_whoWasAwayCatchesUp();
};
static RegisterTest<TstSyncBothLaws> registered("sync_both_laws");

namespace {

constexpr qint64 kAtOnceMs = 400; // four trips of at most 60 ms and the storage's turns

qint64 between(qint64 from, qint64 to)
{
    return *rc::gen::inRange<qint64>(from, to + 1);
}

Scene::Options options(int clients = 2)
{
    return {.seed = *rc::gen::inRange<quint64>(1, 1'000'000), .clients = clients};
}

void actSomehow(Scene &scene, int client, const QList<Id> &ids)
{
    const Id id = ids[between(0, ids.size() - 1)];
    const bool exists = !nameOn(scene, client, id).isEmpty();
    if (exists && between(0, 3) == 0)
        remove(scene, client, id);
    else
        write(scene, client, id, QString::number(between(0, 1'000'000)));
}

} // namespace

void TstSyncBothLaws::P1_P9_concurrentChangesEndTheSameEverywhere()
{
    QVERIFY(rc::check("any edits and deletes, offline or not, in any order of return", [] {
        Figures figures;
        Scene scene(options(), figures);
        scene.startAll();
        const QList<Id> ids{create(scene, 0, QStringLiteral("a")),
                            create(scene, 0, QStringLiteral("b"))};
        RC_ASSERT(scene.settle());
        setOffline(scene, true);
        const int acts = int(between(1, 8));
        for (int i = 0; i < acts; ++i) {
            actSomehow(scene, int(between(0, 1)), ids);
            scene.run(between(0, 2'000));
        }
        scene.network().setOffline(int(between(0, 1)), false);
        scene.run(between(0, 20'000));
        setOffline(scene, false);
        RC_ASSERT(restAndAudit(scene) == QString());
        for (const Id &id : ids)
            RC_ASSERT(nameOn(scene, 0, id) == nameOn(scene, 1, id));
    }));
}

void TstSyncBothLaws::P2_P3_P12_aChangeReachesTheOthersAtOnce()
{
    QVERIFY(rc::check("new records and changed states, without any pull or wait", [] {
        Figures figures;
        Scene scene(options(3), figures);
        scene.startAll();
        RC_ASSERT(scene.settle());
        scene.run(between(0, 30'000));
        const int author = int(between(0, 2));
        const Id id = create(scene, author, QStringLiteral("new"));
        const auto seenByAll = [&](const QString &name) {
            for (int client = 0; client < 3; ++client) {
                if (nameOn(scene, client, id) != name)
                    return false;
            }
            return true;
        };
        RC_ASSERT(scene.runUntil(scene.stage.time.now() + kAtOnceMs,
                                 [&] { return seenByAll(QStringLiteral("new")); }));
        scene.run(between(1'500, 5'000));
        write(scene, int(between(0, 2)), id, QStringLiteral("changed"));
        RC_ASSERT(scene.runUntil(scene.stage.time.now() + kAtOnceMs,
                                 [&] { return seenByAll(QStringLiteral("changed")); }));
    }));
}

void TstSyncBothLaws::P11_importedRowsAppearEverywhere()
{
    QVERIFY(rc::check("all rows of an import, whatever its size", [] {
        Figures figures;
        Scene scene(options(), figures);
        scene.startAll();
        RC_ASSERT(scene.settle());
        Mutation rows;
        rows.bulk = true;
        const int count = int(between(1, 60));
        const Id account = scene.client(0).store().newId();
        for (int i = 0; i < count; ++i) {
            Transaction transaction;
            transaction.meta.id = scene.client(0).store().newId();
            transaction.accountId = account;
            transaction.date = QDate(2026, 1, 1).addDays(i);
            transaction.amount.minor = between(-100'000, 100'000);
            rows.write(scene.client(0).store().catalog().record(transaction));
        }
        scene.client(0).mutate(rows, QStringLiteral("imports"));
        RC_ASSERT(restAndAudit(scene) == QString());
        const auto sum = [&](int client) {
            return scene.client(client)
                .store()
                .reader()
                .connection()
                .scalar(QStringLiteral("SELECT count(*) || ' ' || sum(amount) FROM transactions"))
                ->toString();
        };
        RC_ASSERT(sum(0) == sum(1));
        RC_ASSERT(sum(0).startsWith(QString::number(count) + u' '));
    }));
}

void TstSyncBothLaws::P16_P18_whoWasAwayCatchesUp()
{
    QVERIFY(rc::check("after a minute or after months, with changes of its own", [] {
        Figures figures;
        Scene scene(options(), figures);
        scene.startAll();
        const QList<Id> ids{create(scene, 0, QStringLiteral("a")),
                            create(scene, 1, QStringLiteral("b"))};
        RC_ASSERT(scene.settle());
        scene.client(0).crash();
        const int acts = int(between(1, 10));
        for (int i = 0; i < acts; ++i) {
            actSomehow(scene, 1, ids);
            scene.run(between(0, 2'000));
        }
        RC_ASSERT(scene.runUntil(scene.stage.time.now() + 120'000,
                                 [&] { return scene.client(1).isQuiet(); }));
        scene.client(1).crash();
        scene.stage.time.moveTo(scene.stage.time.now() + between(1, 170) * kDayMs);
        scene.startAll();
        if (*rc::gen::arbitrary<bool>())
            actSomehow(scene, 0, ids);
        RC_ASSERT(restAndAudit(scene) == QString());
    }));
}

#include "tst_sync_both_laws.moc"
