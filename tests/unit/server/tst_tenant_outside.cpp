// SPDX-License-Identifier: GPL-3.0-or-later
// MU-3.4: what outside programs write into the views of a tenant's database.
#include "server/publishing.h"
#include "server/tenant_database.h"
#include "session_room.h"

#include <QTemporaryDir>

#include <rapidcheck.h>

#include <array>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

// A household on files, and somebody with SQL in his hands.
struct Opened : SessionRoom {
    Opened()
    {
        auto store = std::make_unique<SqliteTenantStore>(
            EntityCatalog::standard(), clock, random,
            [this](const Id &tenant, const Id &user) { return accounts->roleOf(tenant, user); },
            folder.path());
        tenants = std::move(store);
        push({});
        hand = *db::Connection::open(tenantPath(folder.path(), home));
    }
    void sql(const QString &text)
    {
        const auto done = hand->execute(text);
        if (!done)
            qFatal("%s", qPrintable(describe(done.error())));
    }
    Commit look() { return *tenants->lookOutside(home); }
    QString verdict(qint64 number)
    {
        return hand
            ->scalar(QStringLiteral("SELECT verdict FROM external_changes WHERE number = ?"),
                     {number})
            ->toString();
    }
    QTemporaryDir folder;
    std::unique_ptr<db::Connection> hand;
};

} // namespace

class TstTenantOutside final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theViewsShowTheLivingRecords_MU34();
    void anOutsideEditIsDecidedLikeAnyOp_MU34();
    void creatingAndDeletingFromOutside_MU34();
    void whatIsWrongIsRefusedAndSaid_MU34();
    void twoWishesOfOneProgramFollowEachOther();
    void aLaterEditOfADeviceWinsAgainstAnEarlierWish();
    void sessionsHearOfIt_MU34();
    void scenario_C05_aCommitNobodyWasToldOfIsFound();
    void property_P13_everyWishIsAnsweredAndTheViewIsTheTruth();
};
static RegisterTest<TstTenantOutside> registered("tenant_outside");

void TstTenantOutside::theViewsShowTheLivingRecords_MU34()
{
    Opened f;
    const auto kept = f.create(1, QStringLiteral("kept"));
    const auto gone = f.create(2, QStringLiteral("gone"));
    f.push({kept, gone});
    f.push({f.remove(gone)});
    QCOMPARE(f.hand->scalar(QStringLiteral("SELECT count(*) FROM tags"))->toLongLong(), 1);
    QCOMPARE(f.hand->scalar(QStringLiteral("SELECT name FROM tags"))->toString(),
             QStringLiteral("kept"));
    // Every entity has its view.
    for (const EntityType &type : EntityCatalog::standard().types())
        QVERIFY(f.hand->scalar(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(type.table)));
}

void TstTenantOutside::anOutsideEditIsDecidedLikeAnyOp_MU34()
{
    Opened f;
    const auto made = f.create(1, QStringLiteral("before"));
    f.push({made});
    f.sql(QStringLiteral("UPDATE tags SET name = 'after', color = '#00ff00'"));
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("before")); // not yet decided
    const Commit commit = f.look();
    QCOMPARE(commit.records.size(), 1);
    QCOMPARE(commit.records.first().version, 2);
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("after"));
    QCOMPARE(f.verdict(1), QStringLiteral("applied"));
    // With its audit, its history, and without a conflict: it had seen what it changed.
    QCOMPARE(f.tenants->audit(f.home, {})->last().user, outsideProgram().toString());
    QVERIFY(f.tenants->journaledOps(f.home)->isEmpty());
    QVERIFY(f.look().isEmpty());
    QVERIFY(f.tenants->check(f.home)->isEmpty());
}

void TstTenantOutside::creatingAndDeletingFromOutside_MU34()
{
    Opened f;
    f.sql(QStringLiteral("INSERT INTO accounts (id, name, openingBalance, openingBalance_currency) "
                         "VALUES ('%1', 'Giro', -1234, 'EUR')")
              .arg(idOf(5).toString()));
    f.sql(QStringLiteral("INSERT INTO tags (name) VALUES ('without an id')"));
    QCOMPARE(f.look().records.size(), 2);
    const auto account = f.tenants->record(f.actor(), QStringLiteral("Account"), idOf(5));
    QCOMPARE((*account)->data.value(QLatin1StringView("openingBalance")).toObject(),
             (QJsonObject{{QStringLiteral("minor"), -1234},
                          {QStringLiteral("currency"), QStringLiteral("EUR")}}));
    QCOMPARE(f.hand->scalar(QStringLiteral("SELECT openingBalance FROM accounts"))->toLongLong(),
             -1234);
    const auto twice = f.hand->execute(
        QStringLiteral("INSERT INTO accounts (id, name) VALUES ('%1', 'again')")
            .arg(idOf(5).toString()));
    QVERIFY(!twice); // the program sees at once that it is there
    f.sql(QStringLiteral("DELETE FROM accounts"));
    f.look();
    QVERIFY((*f.tenants->record(f.actor(), QStringLiteral("Account"), idOf(5)))->deletedAt);
    QCOMPARE(f.hand->scalar(QStringLiteral("SELECT count(*) FROM accounts"))->toLongLong(), 0);
}

void TstTenantOutside::whatIsWrongIsRefusedAndSaid_MU34()
{
    Opened f;
    f.push({f.create(1, QStringLiteral("tag"))});
    f.sql(QStringLiteral("UPDATE tags SET name = ''"));
    f.sql(QStringLiteral("UPDATE tags SET name = 'tag'")); // changes nothing
    f.sql(QStringLiteral("INSERT INTO tags (id, name) VALUES ('no uuid', 'x')"));
    f.sql(QStringLiteral("INSERT INTO external_changes (entity, operation) "
                         "VALUES ('Nonsense', 'create')"));
    QVERIFY(f.look().isEmpty());
    for (qint64 number = 1; number <= 4; ++number)
        QCOMPARE(f.verdict(number), QStringLiteral("invalid"));
    const auto why = f.hand->scalar(
        QStringLiteral("SELECT message FROM external_changes WHERE number = 1"));
    QVERIFY2(why->toString().startsWith(QStringLiteral("name ")), qPrintable(why->toString()));
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("tag"));
    const auto renamed = f.hand->execute(QStringLiteral("UPDATE tags SET id = 'other'"));
    QVERIFY(!renamed);
}

void TstTenantOutside::twoWishesOfOneProgramFollowEachOther()
{
    Opened f;
    f.push({f.create(1, QStringLiteral("zero"))});
    f.sql(QStringLiteral("UPDATE tags SET name = 'one'"));
    f.sql(QStringLiteral("UPDATE tags SET name = 'two'"));
    f.sql(QStringLiteral("UPDATE tags SET color = '#112233'"));
    QCOMPARE(f.look().records.size(), 1); // each record once, as it is in the end
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("two"));
    QCOMPARE(f.allChanges().first().data.value(QLatin1StringView("color")).toString(),
             QStringLiteral("#112233"));
    QVERIFY(f.tenants->journaledOps(f.home)->isEmpty()); // none of them is a conflict
}

void TstTenantOutside::aLaterEditOfADeviceWinsAgainstAnEarlierWish()
{
    Opened f;
    const auto made = f.create(1, QStringLiteral("zero"));
    f.push({made});
    f.sql(QStringLiteral("UPDATE tags SET name = 'outside'"));
    f.sql(QStringLiteral("UPDATE external_changes SET at = %1").arg(f.clock.now().ms));
    f.clock.advance(1'000);
    f.push({f.edit(made, QStringLiteral("device"))});
    f.look();
    QCOMPARE(f.verdict(1), QStringLiteral("conflict_lost"));
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("device"));
    QCOMPARE(f.tenants->journaledOps(f.home)->size(), 1);
}

void TstTenantOutside::sessionsHearOfIt_MU34()
{
    Opened f;
    f.push({f.create(1, QStringLiteral("before"))});
    Stores stores{*f.tenants, *f.accounts};
    QList<CommitPtr> heard;
    f.hub.subscribe(f.home, [&](const CommitPtr &commit) { heard.append(commit); });
    f.sql(QStringLiteral("UPDATE tags SET name = 'after'"));
    publishOutside(stores, f.hub, f.home);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(nameOf(heard.first()->records.first()), QStringLiteral("after"));
    publishOutside(stores, f.hub, f.home);
    QCOMPARE(heard.size(), 1); // nothing new, nothing said
}

void TstTenantOutside::scenario_C05_aCommitNobodyWasToldOfIsFound()
{
    Opened f;
    Stores stores{*f.tenants, *f.accounts};
    QList<CommitPtr> heard;
    f.hub.subscribe(f.home, [&](const CommitPtr &commit) { heard.append(commit); });
    const auto outcome = f.push({f.create(1, QStringLiteral("x"))}); // and the news got lost
    QVERIFY(heard.isEmpty());
    publishOutside(stores, f.hub, f.home);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first()->after, outcome.commit.after);
    publishOutside(stores, f.hub, f.home);
    QCOMPARE(heard.size(), 1);
}

void TstTenantOutside::property_P13_everyWishIsAnsweredAndTheViewIsTheTruth()
{
    Opened f; // one for all cases, each with records of its own: a file costs more than a case
    int round = 0;
    QVERIFY(rc::check([&] {
        ++round;
        const auto acts = *rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 4), rc::gen::inRange(0, 3)));
        for (const auto &[act, which] : acts) {
            const QString id = idOf(1000 + 10 * round + which).toString();
            const QString name = QStringLiteral("n%1").arg(f.random.below(1000));
            // Some of them cannot be: there is such a record, or there was one.
            const std::array<std::pair<QString, QVariantList>, 3> texts{
                std::pair{QStringLiteral("INSERT INTO tags (id, name) VALUES (?, ?)"),
                          QVariantList{id, name}},
                std::pair{QStringLiteral("UPDATE tags SET name = ? WHERE id = ?"),
                          QVariantList{name, id}},
                std::pair{QStringLiteral("DELETE FROM tags WHERE id = ?"), QVariantList{id}}};
            if (act < 3) {
                const auto &[text, values] = texts[std::size_t(act)];
                [[maybe_unused]] const auto done = f.hand->execute(text, values);
            } else {
                f.look();
            }
            f.clock.advance(1);
        }
        f.look();
        RC_ASSERT(f.hand
                      ->scalar(QStringLiteral(
                          "SELECT count(*) FROM external_changes WHERE verdict IS NULL"))
                      ->toLongLong()
                  == 0);
        qint64 living = 0;
        for (const wire::SyncRecord &record : f.allChanges()) {
            const auto shown = f.hand->scalar(QStringLiteral("SELECT name FROM tags WHERE id = ?"),
                                              {record.id.toString()});
            RC_ASSERT(shown->isValid() == !record.deletedAt.has_value());
            if (!record.deletedAt) {
                ++living;
                RC_ASSERT(shown->toString() == nameOf(record));
            }
        }
        RC_ASSERT(f.hand->scalar(QStringLiteral("SELECT count(*) FROM tags"))->toLongLong()
                  == living);
        RC_ASSERT(f.tenants->check(f.home)->isEmpty());
    }));
}

#include "tst_tenant_outside.moc"
