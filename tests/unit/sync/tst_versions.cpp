// SPDX-License-Identifier: GPL-3.0-or-later
// Peers of other versions, records that are too large, and many devices at once, as a device sees
// them: the catalogue's E08, E09, E17, B11.
#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"
#include "sync_harness.h"

using namespace finwise;

class TstVersions final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_E08_whatAnOlderServerDoesNotKnowWaits();
    void scenario_E09_fieldsOfANewerProgramSurviveAnEdit();
    void scenario_E09_valuesOfANewerProgramAreKept();
    void scenario_E17_aRecordTooLargeIsRefusedWhenItIsSaved();
    void scenario_B11_thousandsOfDevicesComeBackSpreadOut();
};
static RegisterTest<TstVersions> registered("versions");

namespace {

const QString kRecipient = QStringLiteral("Recipient");

} // namespace

void TstVersions::scenario_E08_whatAnOlderServerDoesNotKnowWaits()
{
    Harness h;
    const Id held = h.addRecipients(1).first();
    bool older = true;
    h.answersBatches = false;
    const auto others = h.transport.onSend;
    h.transport.onSend = [&](const wire::Message &message) {
        others(message);
        const auto *batch = std::get_if<wire::Batch>(&message);
        if (batch == nullptr)
            return;
        wire::BatchResult result = h.resultFor(*batch);
        for (wire::EntryResult &entry : result.results) {
            const bool unknown = older && batch->entries.first().entityId == held;
            if (unknown) {
                entry.verdict = wire::Verdict::Invalid;
                entry.field = QStringLiteral("entity");
                entry.message = QStringLiteral("unknown to this server");
            }
        }
        h.transport.deliver(result);
    };
    h.start();
    h.advance(5'000);
    QCOMPARE(h.counts(), (QueueCounts{0, 0, 1})); // held, with all it says
    h.addRecipients(20);
    h.advance(5'000);
    QCOMPARE(h.counts(), (QueueCounts{0, 0, 1})); // and the rest goes on
    const auto dead = h.store->sync().queue().list(QueueStatus::Failed, 1);
    QCOMPARE(dead->first().errorKind, ErrorKind::Unsupported);
    QCOMPARE(dead->first().attempts, 1);
    older = false;
    h.lose(); // the server is updated
    h.advance(h.config.stableMs + 5'000);
    QCOMPARE(h.counts(), QueueCounts{});
}

void TstVersions::scenario_E09_fieldsOfANewerProgramSurviveAnEdit()
{
    Harness h;
    wire::SyncRecord record = h.foreignRecord(QStringLiteral("Shop"));
    record.data.insert(QStringLiteral("colour"), QStringLiteral("green"));
    h.pages = {record};
    h.start();
    QVERIFY(h.settle());
    Recipient recipient = **h.store->reader().get<Recipient>(record.id);
    recipient.name = QStringLiteral("Market");
    QVERIFY(h.mutate(Mutation().write(EntityCatalog::standard().record(recipient))));
    QVERIFY(h.settle());
    const wire::Entry sent = h.sentOf<wire::Batch>().last().entries.first();
    QCOMPARE(sent.data.value(QLatin1StringView("colour")).toString(), QStringLiteral("green"));
    QCOMPARE(sent.data.value(QLatin1StringView("name")).toString(), QStringLiteral("Market"));
}

void TstVersions::scenario_E09_valuesOfANewerProgramAreKept()
{
    Harness h;
    Account account;
    account.meta.id = h.store->newId();
    account.name = QStringLiteral("Giro");
    wire::SyncRecord record = h.foreignRecord(QStringLiteral("Shop"));
    wire::SyncRecord newer = record;
    newer.entity = QStringLiteral("Account");
    newer.id = account.meta.id;
    newer.data = EntityCatalog::standard().record(account).data;
    newer.data.insert(QStringLiteral("accountType"), QStringLiteral("moon_base"));
    h.pages = {newer, record};
    h.start();
    QVERIFY(h.settle()); // nothing is stuck
    QCOMPARE(h.status().state, SyncState::Synced);
    QVERIFY(h.store->reader().get<Recipient>(record.id)->has_value());
    const auto kept = h.store->sync().shadow(QStringLiteral("Account"), newer.id);
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->data, newer.data);
    QVERIFY(!h.store->reader().get<Account>(newer.id)->has_value());
}

void TstVersions::scenario_E17_aRecordTooLargeIsRefusedWhenItIsSaved()
{
    Harness h;
    h.start();
    Recipient recipient;
    recipient.meta.id = h.store->newId();
    recipient.name = QString(5'000'000, u'x');
    const auto refused = h.mutate(Mutation().write(EntityCatalog::standard().record(recipient)));
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == ErrorKind::TooLarge
            || refused.error().kind == ErrorKind::Validation);
    QCOMPARE(h.counts(), QueueCounts{});
    h.addRecipients(1);
    QVERIFY(h.settle());
}

void TstVersions::scenario_B11_thousandsOfDevicesComeBackSpreadOut()
{
    // The server goes away and answers nobody for a minute. No second sees many of them at once.
    constexpr int kDevices = 300;
    QHash<qint64, int> triesInSecond;
    for (int i = 0; i < kDevices; ++i) {
        Harness h(quint64(i) + 1);
        h.start();
        h.transport.reachable = false;
        h.transport.refusal = sync::SocketClosed{ErrorKind::Busy, {}, 0, true};
        const qint64 start = h.clock.monotonicMs();
        h.lose();
        h.advance(60'000);
        for (const qint64 at : h.transport.openedAt)
            ++triesInSecond[(at - start) / 1'000];
    }
    // The first tries come soon, by design: most servers are back at once.
    constexpr qint64 kSpreadFrom = 10;
    for (auto it = triesInSecond.begin(); it != triesInSecond.end(); ++it) {
        const QString what = QStringLiteral("%1 in second %2").arg(*it).arg(it.key());
        QVERIFY2(it.key() < kSpreadFrom || *it < kDevices / 4, qPrintable(what));
    }
}

#include "tst_versions.moc"
