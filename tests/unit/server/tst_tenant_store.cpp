// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of TenantStore: what every backend has to keep. A backend joins with one line in
// backends(); each law then runs against it. Data that must outlive its store lies in a folder.
#include "server_fixture.h"

#include <QTemporaryDir>

#include <array>
#include <thread>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

struct Backend {
    const char *name;
    bool outlives; // a second store sees what the first one stored
    std::function<std::unique_ptr<TenantStore>(const Clock &, Random &, RoleOf, const QString &)>
        open;
};

const QList<Backend> &backends()
{
    static const QList<Backend> all{
        {"sqlite on files", true,
         [](const Clock &clock, Random &random, RoleOf roleOf, const QString &folder) {
             return std::unique_ptr<TenantStore>(std::make_unique<SqliteTenantStore>(
                 EntityCatalog::standard(), clock, random, std::move(roleOf), folder));
         }},
        {"sqlite in memory", false,
         [](const Clock &clock, Random &random, RoleOf roleOf, const QString &) {
             return std::unique_ptr<TenantStore>(SqliteTenantStore::openInMemory(
                 EntityCatalog::standard(), clock, random, std::move(roleOf)));
         }},
    };
    return all;
}

// Anna owns a household, Bob may look, Eve belongs elsewhere.
struct Contract : ServerFixture {
    explicit Contract(const Backend &which) : backend(which)
    {
        eve = accounts->addUser(QStringLiteral("eve"), QStringLiteral("eves password"))->id;
        [[maybe_unused]] const auto looks = accounts->grant(home, QStringLiteral("bob"),
                                                            Role::Viewer);
        [[maybe_unused]] const auto theirs = accounts->createTenant(other, QStringLiteral("Other"),
                                                                    eve);
        Q_ASSERT(looks.has_value() && theirs.has_value());
        store = open();
    }
    std::unique_ptr<TenantStore> open()
    {
        return backend.open(
            clock, random,
            [this](const Id &tenant, const Id &user) { return accounts->roleOf(tenant, user); },
            folder.path());
    }
    PushOutcome send(const QList<wire::Entry> &entries, int device = 1)
    {
        auto outcome = store->push(actor(device), batch(entries));
        if (!outcome)
            qFatal("%s", qPrintable(describe(outcome.error())));
        return *outcome;
    }
    QList<wire::SyncRecord> all()
    {
        QList<wire::SyncRecord> records;
        wire::RequestChanges request;
        for (;;) {
            const auto page = store->changes(actor(), request);
            records += page->records;
            request.from = page->to;
            if (!page->hasMore)
                return records;
        }
    }

    const Backend &backend;
    QTemporaryDir folder;
    std::unique_ptr<TenantStore> store;
    Id eve;
    Id other = idOf(2);
};

const QByteArray kPicture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10more", 28);

} // namespace

class TstTenantStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOpHasOneEffectHoweverOftenItComes_data() { rows(); }
    void anOpHasOneEffectHoweverOftenItComes();
    void theHistoryIsDenseAndInOrderOfCommits_data() { rows(); }
    void theHistoryIsDenseAndInOrderOfCommits();
    void rightsCountInsideTheTransaction_data() { rows(); }
    void rightsCountInsideTheTransaction();
    void tenantsAreStrictlyApart_TASK11_data() { rows(); }
    void tenantsAreStrictlyApart_TASK11();
    void aGroupIsTakenWholeOrNotAtAll_data() { rows(); }
    void aGroupIsTakenWholeOrNotAtAll();
    void batchesThatShareACommitAreAnsweredApart_data() { rows(); }
    void batchesThatShareACommitAreAnsweredApart();
    void pagesOfTheFullSetNameEverythingOnce_data() { rows(); }
    void pagesOfTheFullSetNameEverythingOnce();
    void aCopyOfADatabaseIsRecognised_data() { rows(); }
    void aCopyOfADatabaseIsRecognised();
    void everyLosingValueIsToldToItsDevice_data() { rows(); }
    void everyLosingValueIsToldToItsDevice();
    void picturesBelongToTheirTenant_data() { rows(); }
    void picturesBelongToTheirTenant();
    void whatWasAnsweredOutlivesTheStore_I11_data() { rows(); }
    void whatWasAnsweredOutlivesTheStore_I11();
    void scenario_C19_twoWritersLoseNoUpdate_data() { rows(); }
    void scenario_C19_twoWritersLoseNoUpdate();

private:
    static const Backend &chosen()
    {
        QFETCH(int, backend);
        return backends()[backend];
    }
    static void rows()
    {
        QTest::addColumn<int>("backend");
        for (int i = 0; i < backends().size(); ++i)
            QTest::newRow(backends()[i].name) << i;
    }
};
static RegisterTest<TstTenantStore> registered("tenant_store");

void TstTenantStore::anOpHasOneEffectHoweverOftenItComes()
{
    Contract f(chosen());
    const auto batch = f.batch({f.create(1, QStringLiteral("a"))});
    const auto first = f.store->push(f.actor(), batch);
    for (int i = 0; i < 3; ++i) {
        const auto again = f.store->push(f.actor(2), batch);
        QCOMPARE(again->result.results.first().verdict, Verdict::Duplicate);
        QCOMPARE(again->result.results.first().cursor, first->result.results.first().cursor);
        QVERIFY(again->commit.isEmpty());
    }
    QCOMPARE(f.all().size(), 1);
    QCOMPARE(f.all().first().version, 1);
    QVERIFY(f.store->check(f.home)->isEmpty());
}

void TstTenantStore::theHistoryIsDenseAndInOrderOfCommits()
{
    Contract f(chosen());
    qint64 seq = f.store->head(f.home)->head.seq;
    wire::Entry last;
    for (int i = 0; i < 10; ++i) {
        last = i % 2 == 0 ? f.create(i, QStringLiteral("n")) : f.edit(last, QStringLiteral("e"));
        const auto outcome = f.send({last}, 1 + i % 3);
        QCOMPARE(outcome.commit.before.seq, seq);
        QCOMPARE(outcome.commit.after.seq, ++seq);
    }
    QCOMPARE(f.store->head(f.home)->head.seq, seq);
    QCOMPARE(f.all().size(), 5);
    // Nobody continues from a place that never was.
    const Position beyond{f.store->head(f.home)->head.epoch, seq + 1};
    QCOMPARE(f.store->changes(f.actor(), {toCursor(beyond), 0}).error().kind, ErrorKind::NotFound);
}

void TstTenantStore::rightsCountInsideTheTransaction()
{
    Contract f(chosen());
    f.send({f.create(1, QStringLiteral("a"))});
    const Actor viewer{f.home, f.bob, idOf(8)};
    QCOMPARE(f.store->push(viewer, f.batch({f.create(2, QStringLiteral("b"))}))
                 ->result.results.first()
                 .verdict,
             Verdict::Forbidden);
    QCOMPARE(f.store->changes(viewer, {})->records.size(), 1);
    QCOMPARE(f.store->keepLogo(viewer, kPicture).error().kind, ErrorKind::Forbidden);
    QVERIFY(f.accounts->revoke(f.home, QStringLiteral("bob")));
    QCOMPARE(f.store->changes(viewer, {}).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.store->initialPage(viewer, {}).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.store->conflicts(viewer, 0).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.store->record(viewer, QStringLiteral("Tag"), idOf(1001)).error().kind,
             ErrorKind::Forbidden);
}

void TstTenantStore::tenantsAreStrictlyApart_TASK11()
{
    Contract f(chosen());
    const auto entry = f.create(1, QStringLiteral("annas"));
    f.send({entry});
    const Actor eve{f.other, f.eve, idOf(9)};
    QCOMPARE(f.store->push(eve, f.batch({entry}))->result.results.first().verdict,
             Verdict::Applied); // her own world knows neither the op nor the record
    QVERIFY(f.store->push(eve, f.batch({f.edit(entry, QStringLiteral("eves"))})).has_value());
    QCOMPARE(nameOf(f.all().first()), QStringLiteral("annas"));
    // Somebody else's tenant and one that does not exist look the same.
    const Actor foreign{f.home, f.eve, idOf(9)};
    const Actor nowhere{idOf(3), f.eve, idOf(9)};
    QCOMPARE(f.store->changes(foreign, {}).error(), f.store->changes(nowhere, {}).error());
}

void TstTenantStore::aGroupIsTakenWholeOrNotAtAll()
{
    Contract f(chosen());
    auto good = f.create(1, QStringLiteral("good"));
    auto bad = f.create(2, QString());
    bad.group = good.group;
    const auto outcome = f.send({good, bad, f.create(3, QStringLiteral("alone"))});
    QCOMPARE(outcome.result.results[0].verdict, Verdict::Invalid);
    QCOMPARE(outcome.result.results[1].verdict, Verdict::Invalid);
    QCOMPARE(outcome.result.results[2].verdict, Verdict::Applied);
    QCOMPARE(f.all().size(), 1);
}

void TstTenantStore::batchesThatShareACommitAreAnsweredApart()
{
    Contract f(chosen());
    const Actor anna = f.actor();
    const Actor eve{f.home, f.eve, idOf(9)};
    const auto one = f.batch({f.create(1, QStringLiteral("a"))});
    const auto two = f.batch({f.create(2, QStringLiteral("b"))});
    const auto three = f.batch({f.create(3, QStringLiteral("c"))});
    const auto outcomes = f.store->pushTogether({{&anna, &one}, {&eve, &two}, {&anna, &three}});
    QCOMPARE(outcomes.size(), 3);
    QVERIFY(outcomes[0] && outcomes[2]);
    QCOMPARE(outcomes[1].error().kind, ErrorKind::Forbidden);
    QCOMPARE(outcomes[0]->commit.after, outcomes[2]->commit.before);
    QCOMPARE(f.all().size(), 2);
}

void TstTenantStore::pagesOfTheFullSetNameEverythingOnce()
{
    Contract f(chosen());
    QList<wire::Entry> made;
    for (int i = 0; i < 23; ++i)
        made.append(f.create(i, QStringLiteral("tag")));
    f.send(made.mid(0, 15));
    f.send(made.mid(15));
    f.send({f.remove(made.first())});
    QSet<Id> named;
    wire::RequestInitialData request{{}, {}, 4};
    for (;;) {
        const auto page = f.store->initialPage(f.actor(), request);
        for (const wire::SyncRecord &record : page->records) {
            QVERIFY(!named.contains(record.id));
            named.insert(record.id);
        }
        request.after = page->after;
        request.snapshot = page->snapshot;
        if (page->after.isEmpty())
            break;
    }
    QCOMPARE(named.size(), 23); // what was deleted among them: it has to be deleted elsewhere
}

void TstTenantStore::aCopyOfADatabaseIsRecognised()
{
    Contract f(chosen());
    wire::Hello hello;
    hello.device = idOf(1);
    hello.incarnation = idOf(2);
    QCOMPARE(f.store->greet(f.actor(), hello)->directive, wire::Directive::Ok);
    for (int i = 0; i < 3; ++i) {
        const QString before = hello.nonce;
        const auto greeting = f.store->greet(f.actor(), hello);
        QCOMPARE(greeting->directive, wire::Directive::Ok);
        hello.nonce = greeting->nonce;
        QVERIFY(hello.nonce != before);
    }
    hello.nonce = QStringLiteral("of a week ago");
    QCOMPARE(f.store->greet(f.actor(), hello)->directive, wire::Directive::Fork);
}

void TstTenantStore::everyLosingValueIsToldToItsDevice()
{
    Contract f(chosen());
    const auto made = f.create(1, QStringLiteral("start"));
    f.send({made});
    const auto annas = f.edit(made, QStringLiteral("annas"));
    f.clock.advance(10);
    const auto later = f.edit(made, QStringLiteral("later"));
    f.send({annas}, 1);
    const auto outcome = f.send({later}, 2);
    QCOMPARE(outcome.commit.conflicts.size(), 1);
    const auto told = f.store->conflicts(f.actor(1), 0);
    QCOMPARE(told->size(), 1);
    QCOMPARE(told->first().op, annas.id);
    QCOMPARE(told->first().data, annas.data);
    QCOMPARE(nameOf(*told->first().record), QStringLiteral("later"));
    QVERIFY(f.store->conflicts(f.actor(1), told->first().number)->isEmpty());
    QVERIFY(f.store->conflicts(f.actor(2), 0)->isEmpty());
}

void TstTenantStore::picturesBelongToTheirTenant()
{
    Contract f(chosen());
    const auto name = f.store->keepLogo(f.actor(), kPicture);
    QVERIFY(name.has_value());
    QCOMPARE(*f.store->keepLogo(f.actor(2), kPicture), *name); // the same picture, one name
    QCOMPARE((*f.store->logo(f.actor(), *name))->image, kPicture);
    const Actor eve{f.other, f.eve, idOf(9)};
    QVERIFY(!f.store->logo(eve, *name)->has_value());
    QCOMPARE(f.store->logo(Actor{f.home, f.eve, {}}, *name).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.store->keepLogo(f.actor(), QByteArray("no picture")).error().kind,
             ErrorKind::Validation);
    QVERIFY(f.store->removeLogo(f.actor(), *name));
    QCOMPARE(f.store->removeLogo(f.actor(), *name).error().kind, ErrorKind::NotFound);
}

void TstTenantStore::whatWasAnsweredOutlivesTheStore_I11()
{
    Contract f(chosen());
    if (!f.backend.outlives)
        return;
    const auto batch = f.batch({f.create(1, QStringLiteral("kept"))});
    const auto head = f.store->push(f.actor(), batch)->result.head;
    f.store.reset();
    f.store = f.open();
    QCOMPARE(toCursor(f.store->head(f.home)->head), head);
    QCOMPARE(f.store->push(f.actor(), batch)->result.results.first().verdict, Verdict::Duplicate);
    QVERIFY(f.store->check(f.home)->isEmpty());
}

// Two stores on the same data, each on its own thread, raise the same record as fast as they can.
// The lock is the first statement of the transaction, so neither judges by what it read before the
// other one wrote.
void TstTenantStore::scenario_C19_twoWritersLoseNoUpdate()
{
    Contract f(chosen());
    if (!f.backend.outlives)
        return;
    constexpr int kEach = 40;
    const auto made = f.create(1, QStringLiteral("start"));
    f.send({made});
    std::array<QList<wire::Batch>, 2> work;
    for (QList<wire::Batch> &mine : work) {
        for (int i = 0; i < kEach; ++i) {
            f.clock.advance(1);
            mine.append(f.batch({f.edit(made, QStringLiteral("n%1").arg(i))}));
        }
    }
    const auto always = [](const Id &, const Id &) -> Result<std::optional<Role>> {
        return Role::Owner;
    };
    std::array<int, 2> answered{};
    std::vector<std::thread> writers;
    for (std::size_t w = 0; w < 2; ++w) {
        writers.emplace_back([&, w] {
            SeededRandom random(w + 1);
            const auto store = f.backend.open(f.clock, random, always, f.folder.path());
            for (const wire::Batch &batch : std::as_const(work[w])) {
                const auto outcome = store->push(f.actor(int(w) + 1), batch);
                answered[w] += outcome.has_value() ? 1 : 0;
            }
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(answered[0] + answered[1], 2 * kEach);
    const auto record = *f.store->record(f.actor(), QStringLiteral("Tag"), made.entityId);
    // Every version that was given out is there, and the history is as long as it says.
    QCOMPARE(f.store->head(f.home)->head.seq, record->version);
    QVERIFY(f.store->check(f.home)->isEmpty());
}

#include "tst_tenant_store.moc"
