// SPDX-License-Identifier: GPL-3.0-or-later
// The device compares what it holds with what the server holds, puts right what differs, and never
// takes an absence for a delete.
#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"
#include "sync_harness.h"

#include "wire/codec.h"

#include <QJsonDocument>

using namespace finwise;

class TstSelfCheck final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalSumsAreTheEndOfIt();
    void itIsRareAndWaitsForRest();
    void aServerWithoutItIsNotAsked();
    void aRecordThatDiffersIsFetched_data();
    void aRecordThatDiffersIsFetched();
    void whatTheServerLacksWaitsForTheUser();
    void scenario_E16_sumsOfAnotherEncodingMeanNothing();
    void scenario_E20_sumsOfAnotherMomentMeanNothing();
    void scenario_E20_equalRecordsBehindUnequalSumsAreNoLoop();
    void aSilentServerHoldsUpNothing();
    void anEditMeanwhileEndsTheCheck();
};
static RegisterTest<TstSelfCheck> registered("self_check");

namespace {

const QString kRecipient = QStringLiteral("Recipient");

// A server that has ten recipients and answers digests from its own list.
struct Rig {
    explicit Rig(int count = 10)
    {
        h.welcome.capabilities = {QStringLiteral("digest")};
        for (int i = 0; i < count; ++i)
            records.append(h.foreignRecord(QStringLiteral("n%1").arg(i)));
        h.pages = records;
        const auto others = h.transport.onSend;
        h.transport.onSend = [this, others](const wire::Message &message) {
            others(message);
            if (const auto *request = std::get_if<wire::DigestRequest>(&message);
                request && answers)
                h.transport.deliver(digest());
            if (const auto *request = std::get_if<wire::BucketRequest>(&message))
                h.transport.deliver(bucket(*request));
        };
    }
    wire::Digest digest() const
    {
        wire::DigestSums sums;
        for (const wire::SyncRecord &record : records)
            sums.add(record.entity, record.id, record.version + wrong, wire::toText(record.rev),
                     QJsonDocument(record.data).toJson(QJsonDocument::Compact));
        return {at.isEmpty() ? h.head() : at, encoding, sums.toTexts()};
    }
    wire::Bucket bucket(const wire::BucketRequest &request) const
    {
        wire::Bucket page{request.at, request.entity, request.bucket, {}, {}};
        for (const wire::SyncRecord &record : records) {
            if (wire::bucketOf(record.id) == request.bucket)
                page.records.append(record);
        }
        return page;
    }
    bool start()
    {
        h.start();
        return h.settle();
    }
    void spoil(const QString &sql)
    {
        const auto done = h.store->reader().connection().execute(sql,
                                                                 {records.first().id.toString()});
        Q_ASSERT(done.has_value() && *done == 1);
    }
    [[nodiscard]] qsizetype asked() const { return h.sentOf<wire::DigestRequest>().size(); }
    [[nodiscard]] qsizetype fetched() const { return h.sentOf<wire::BucketRequest>().size(); }

    Harness h;
    QList<wire::SyncRecord> records;
    bool answers = true;
    qint64 wrong = 0; // makes all sums differ
    QString at;       // another moment than the real one
    QString encoding = wire::digestEncoding();
};

} // namespace

void TstSelfCheck::equalSumsAreTheEndOfIt()
{
    Rig rig;
    QVERIFY(rig.start());
    rig.h.advance(rig.h.config.checkDelayMs + 100);
    QCOMPARE(rig.h.status().checks, 1);
    QCOMPARE(rig.fetched(), 0);
    QCOMPARE(rig.h.status().state, SyncState::Synced);
}

void TstSelfCheck::itIsRareAndWaitsForRest()
{
    Rig rig;
    rig.h.answersBatches = false;
    QVERIFY(rig.start());
    rig.h.addRecipients(1); // waits for an answer that does not come
    rig.h.advance(25'000);
    QCOMPARE(rig.asked(), 0);
    rig.h.answersBatches = true;
    QVERIFY(rig.h.settle());
    rig.records.append(**rig.h.store->sync().shadow(
        kRecipient, rig.h.sentOf<wire::Batch>().last().entries.first().entityId));
    rig.h.advance(rig.h.config.monitorMs * 2);
    QCOMPARE(rig.asked(), 1);
    QCOMPARE(rig.h.status().mended, 0);
    for (int i = 0; i < 20; ++i) { // a flapping line asks no sooner
        rig.h.lose();
        rig.h.advance(60'000);
    }
    QCOMPARE(rig.asked(), 1);
    rig.h.advance(rig.h.config.checkMs);
    QCOMPARE(rig.asked(), 2);
}

void TstSelfCheck::aServerWithoutItIsNotAsked()
{
    Rig rig;
    rig.h.welcome.capabilities.clear();
    QVERIFY(rig.start());
    rig.h.advance(rig.h.config.checkMs * 2);
    QCOMPARE(rig.asked(), 0);
}

void TstSelfCheck::aRecordThatDiffersIsFetched_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("content") << QStringLiteral("UPDATE recipients SET name = 'x' WHERE id = ?");
    QTest::newRow("no row") << QStringLiteral("DELETE FROM recipients WHERE id = ?");
    QTest::newRow("never received") << QStringLiteral("DELETE FROM shadow WHERE id = ?");
    QTest::newRow("older version") << QStringLiteral("UPDATE shadow SET version = 0 WHERE id = ?");
    QTest::newRow("version of nobody")
        << QStringLiteral("UPDATE shadow SET version = 99 WHERE id = ?");
    QTest::newRow("revision") << QStringLiteral(
        "UPDATE shadow SET rev = '{\"rest\":\"o\"}' WHERE id = ?");
    QTest::newRow("deleted") << QStringLiteral("UPDATE shadow SET deleted_at = 5 WHERE id = ?");
}

void TstSelfCheck::aRecordThatDiffersIsFetched()
{
    QFETCH(const QString, sql);
    Rig rig;
    QVERIFY(rig.start());
    rig.spoil(sql);
    rig.h.advance(rig.h.config.checkDelayMs + 100);
    QCOMPARE(rig.fetched(), 1);
    QCOMPARE(rig.h.status().mended, 1);
    const auto shown = rig.h.store->reader().get<Recipient>(rig.records.first().id);
    QVERIFY(shown && *shown);
    QCOMPARE((*shown)->name, QStringLiteral("n0"));
    QVERIFY(!(*shown)->meta.deletedAt);
    const auto held = rig.h.store->sync().shadow(kRecipient, rig.records.first().id);
    QVERIFY(held && *held);
    QCOMPARE((*held)->version, 1);
    QCOMPARE((*held)->rev, rig.records.first().rev);
    rig.h.advance(rig.h.config.checkDelayMs + 100); // and looked at once more
    QCOMPARE(rig.h.status().checks, 2);
    QCOMPARE(rig.fetched(), 1);
}

void TstSelfCheck::whatTheServerLacksWaitsForTheUser()
{
    Rig rig;
    QVERIFY(rig.start());
    const wire::SyncRecord lost = rig.records.takeFirst();
    rig.h.advance(rig.h.config.checkDelayMs + 100);
    QVERIFY(rig.h.store->reader().get<Recipient>(lost.id)->has_value());
    QCOMPARE(rig.h.status().missing, 1);
    QCOMPARE(rig.h.status().state, SyncState::Attention);
    rig.h.advance(rig.h.config.checkMs); // it is known by now
    QCOMPARE(rig.fetched(), 1);
    QVERIFY(rig.h.store->sync().keepMissing());
    QVERIFY(rig.h.settle());
    QCOMPARE(rig.h.sentOf<wire::Batch>().last().entries.first().entityId, lost.id);
}

void TstSelfCheck::scenario_E16_sumsOfAnotherEncodingMeanNothing()
{
    Rig rig;
    rig.encoding = QStringLiteral("2.7");
    rig.wrong = 1;
    QVERIFY(rig.start());
    rig.h.advance(rig.h.config.checkDelayMs + 100);
    QCOMPARE(rig.asked(), 1);
    QCOMPARE(rig.fetched(), 0);
    rig.h.advance(rig.h.config.checkMs / 2);
    QCOMPARE(rig.asked(), 1);
    QCOMPARE(rig.h.status().checks, 0);
}

void TstSelfCheck::scenario_E20_sumsOfAnotherMomentMeanNothing()
{
    Rig rig;
    rig.at = QStringLiteral("1.9999");
    rig.wrong = 1;
    QVERIFY(rig.start());
    rig.h.advance(rig.h.config.checkDelayMs + 100);
    QCOMPARE(rig.asked(), 1);
    QCOMPARE(rig.fetched(), 0);
    QCOMPARE(rig.h.status().mended, 0);
}

void TstSelfCheck::scenario_E20_equalRecordsBehindUnequalSumsAreNoLoop()
{
    Rig rig;
    rig.wrong = 1;
    QVERIFY(rig.start());
    rig.h.advance(rig.h.config.checkDelayMs + 1'000);
    const qsizetype once = rig.fetched();
    QVERIFY(once > 0 && once <= rig.records.size());
    QCOMPARE(rig.h.status().mended, 0);
    rig.h.advance(rig.h.config.checkMs / 2);
    QCOMPARE(rig.fetched(), once);
}

void TstSelfCheck::aSilentServerHoldsUpNothing()
{
    Rig rig;
    rig.answers = false;
    QVERIFY(rig.start());
    rig.h.advance(rig.h.config.checkDelayMs + rig.h.config.requestMs + 1'000);
    QCOMPARE(rig.h.status().connects, 1);
    rig.h.addRecipients(1);
    QVERIFY(rig.h.settle());
    rig.answers = true;
    rig.h.transport.deliver(wire::UnknownMessage{QStringLiteral("noise")});
    QVERIFY(!rig.h.engine.state().check || rig.asked() > 1);
}

void TstSelfCheck::anEditMeanwhileEndsTheCheck()
{
    Rig rig;
    rig.answers = false;
    rig.wrong = 1;
    QVERIFY(rig.start());
    rig.h.advance(rig.h.config.checkDelayMs + 100);
    QVERIFY(rig.h.engine.state().check.has_value());
    const wire::Digest late = rig.digest();
    rig.h.addRecipients(1);
    rig.h.transport.deliver(late);
    QCOMPARE(rig.fetched(), 0);
    QVERIFY(!rig.h.engine.state().check.has_value());
}

#include "tst_self_check.moc"
