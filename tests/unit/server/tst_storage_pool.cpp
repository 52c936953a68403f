// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage_pool.h"
#include "server_fixture.h"

#include <QSemaphore>
#include <QTemporaryDir>

using namespace finwise;
using namespace finwise::server;

namespace {

constexpr int kWaitMs = 10'000;

// Counts how many batches shared a commit.
class CountingStore final : public TenantStore {
public:
    explicit CountingStore(std::unique_ptr<TenantStore> real, QList<qsizetype> &commits)
        : m_real(std::move(real)), m_commits(commits)
    {
    }
    Result<PushOutcome> push(const Actor &actor, const wire::Batch &batch) override
    {
        return m_real->push(actor, batch);
    }
    QList<Result<PushOutcome>> pushTogether(const QList<Job> &jobs) override
    {
        m_commits.append(jobs.size());
        return m_real->pushTogether(jobs);
    }
    Result<wire::Changes> changes(const Actor &actor, const wire::RequestChanges &request) override
    {
        return m_real->changes(actor, request);
    }
    Result<wire::InitialDataPage> initialPage(const Actor &actor,
                                              const wire::RequestInitialData &request) override
    {
        return m_real->initialPage(actor, request);
    }
    Result<DigestPart> digest(const Actor &actor, const QString &from) override
    {
        return m_real->digest(actor, from);
    }
    Result<wire::Bucket> bucket(const Actor &actor, const wire::BucketRequest &request) override
    {
        return m_real->bucket(actor, request);
    }
    Result<QList<wire::ConflictNotice>> conflicts(const Actor &actor, qint64 after) override
    {
        return m_real->conflicts(actor, after);
    }
    Result<std::optional<wire::SyncRecord>> record(const Actor &actor, const QString &entity,
                                                   const Id &id) override
    {
        return m_real->record(actor, entity, id);
    }
    Result<Commit> lookOutside(const Id &tenant) override { return m_real->lookOutside(tenant); }
    Result<QString> keepLogo(const Actor &actor, const QByteArray &image) override
    {
        return m_real->keepLogo(actor, image);
    }
    Result<std::optional<Logo>> logo(const Actor &actor, const QString &name) override
    {
        return m_real->logo(actor, name);
    }
    Result<void> removeLogo(const Actor &actor, const QString &name) override
    {
        return m_real->removeLogo(actor, name);
    }
    Result<Greeting> greet(const Actor &actor, const wire::Hello &hello) override
    {
        return m_real->greet(actor, hello);
    }
    Result<TenantHead> head(const Id &tenant) override { return m_real->head(tenant); }
    Result<QStringList> check(const Id &tenant) override { return m_real->check(tenant); }

private:
    std::unique_ptr<TenantStore> m_real;
    QList<qsizetype> &m_commits;
};

} // namespace

// One storage thread over a folder; the accounts of the fixture are only used to make entries.
class TstStoragePool final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void workOfOneTenantKeepsItsOrder();
    void tenantsTakeTurns_MU35();
    void waitingBatchesShareOneCommit_MU35();
    void whatIsWrongWithOneBatchDoesNotConcernTheOthers();

private:
    void hold();

    ServerFixture m_words;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoragePool> m_pool;
    QList<qsizetype> m_commits;
    QSemaphore m_gate;
    QSemaphore m_done;
};
static RegisterTest<TstStoragePool> registered("storage_pool");

void TstStoragePool::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_commits.clear();
    m_pool = std::make_unique<StoragePool>(1, [this]() -> Result<StoragePool::Opened> {
        StoragePool::Opened opened;
        opened.accounts = *AccountsStore::openInMemory(m_words.clock, m_words.random);
        auto store = std::make_unique<SqliteTenantStore>(
            EntityCatalog::standard(), m_words.clock, m_words.random,
            [this](const Id &, const Id &user) {
                return user == m_words.anna ? std::optional(Role::Owner) : std::nullopt;
            },
            m_folder->path());
        opened.tenants = std::make_unique<CountingStore>(std::move(store), m_commits);
        return opened;
    });
    QVERIFY(m_pool->start());
}

void TstStoragePool::cleanup()
{
    m_pool.reset();
    m_folder.reset();
}

// Keeps the thread busy until the gate is opened, so that work piles up behind it.
void TstStoragePool::hold()
{
    m_pool->run(idOf(99), [this](Stores &) { m_gate.acquire(); });
}

void TstStoragePool::workOfOneTenantKeepsItsOrder()
{
    QList<int> order;
    hold();
    for (int i = 0; i < 50; ++i)
        m_pool->run(idOf(1), [&order, i](Stores &) { order.append(i); });
    m_pool->run(idOf(1), [this](Stores &) { m_done.release(); });
    m_gate.release();
    QVERIFY(m_done.tryAcquire(1, kWaitMs));
    QCOMPARE(order.size(), 50);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TstStoragePool::tenantsTakeTurns_MU35()
{
    QList<int> order;
    hold();
    for (int i = 0; i < 20; ++i)
        m_pool->run(idOf(1), [&order](Stores &) { order.append(1); });
    m_pool->run(idOf(2), [&order](Stores &) { order.append(2); });
    m_pool->run(idOf(1), [this](Stores &) { m_done.release(); });
    m_gate.release();
    QVERIFY(m_done.tryAcquire(1, kWaitMs));
    // The many of one tenant let the one of the other pass after a single piece of work.
    QVERIFY2(order.indexOf(2) <= 1, qPrintable(QString::number(order.indexOf(2))));
}

void TstStoragePool::waitingBatchesShareOneCommit_MU35()
{
    hold();
    QList<wire::Verdict> verdicts;
    QList<Position> ends;
    for (int i = 0; i < 5; ++i) {
        const wire::Batch batch = m_words.batch({m_words.create(i, QStringLiteral("x"))});
        m_pool->push(Push{m_words.actor(i + 1),
                          batch,
                          {},
                          [&](Stores &, const wire::Batch &, Result<PushOutcome> outcome) {
                              verdicts.append(outcome->result.results.first().verdict);
                              ends.append(outcome->commit.after);
                              m_done.release();
                          }});
    }
    m_gate.release();
    QVERIFY(m_done.tryAcquire(5, kWaitMs));
    QCOMPARE(m_commits, QList<qsizetype>{5});
    QCOMPARE(verdicts, QList<wire::Verdict>(5, wire::Verdict::Applied));
    for (qsizetype i = 0; i < ends.size(); ++i) // each with its own stretch of the history
        QCOMPARE(ends[i].seq, qint64(i + 1));
}

void TstStoragePool::whatIsWrongWithOneBatchDoesNotConcernTheOthers()
{
    hold();
    QList<std::optional<ErrorKind>> errors;
    for (const Id &user : {m_words.anna, m_words.bob, m_words.anna}) {
        const wire::Batch batch = m_words.batch(
            {m_words.create(int(errors.size()) + 10, QStringLiteral("x"))});
        m_pool->push(Push{Actor{m_words.home, user, idOf(1)},
                          batch,
                          {},
                          [&](Stores &, const wire::Batch &, Result<PushOutcome> outcome) {
                              errors.append(outcome ? std::nullopt
                                                    : std::optional(outcome.error().kind));
                              m_done.release();
                          }});
    }
    m_gate.release();
    QVERIFY(m_done.tryAcquire(3, kWaitMs));
    QCOMPARE(m_commits, QList<qsizetype>{3});
    QVERIFY(!errors[0] && !errors[2]);
    QCOMPARE(errors[1], std::optional(ErrorKind::Forbidden));
}

#include "tst_storage_pool.moc"
