// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of the device's side of sync over generated troubles, in virtual time: connections (P5),
// backoff (P15), degradation (P17), what is logged (P21), and what may count as an attempt.
#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"
#include "unit/sync/sync_harness.h"

#include <rapidcheck.h>

using namespace finwise;

class TstSyncLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void P5_aDeadLineIsNoticedAndReplaced();
    void P15_waitsAreCappedAndGrow();
    void P15_theConfigurationIsObeyed();
    void P17_lastingTroubleIsManualAndEndsByItself();
    void P21_everyConnectionEventIsLogged();
    void batchesKeepTheirLimitsAndPauses();
    void noTroubleOfTheLineKillsAnEntry();
    void PRD_G5_backWithinFiveSeconds();
};
static RegisterTest<TstSyncLaws> registered("sync_laws");

namespace {

qint64 between(qint64 from, qint64 to)
{
    return *rc::gen::inRange<qint64>(from, to + 1);
}

quint64 seed()
{
    return *rc::gen::inRange<quint64>(1, 1'000'000);
}

} // namespace

void TstSyncLaws::P5_aDeadLineIsNoticedAndReplaced()
{
    QVERIFY(rc::check("silence ends a connection within 25 s, and another one follows", [] {
        Harness h(seed());
        h.start();
        h.advance(between(0, 200'000));
        RC_ASSERT(h.status().connected);
        h.answersPings = h.answersPages = h.answersBatches = false;
        const int opens = h.transport.opens;
        h.advance(25'000);
        RC_ASSERT(h.transport.aborts > 0);
        h.answersPings = h.answersPages = h.answersBatches = true;
        h.advance(45'000);
        RC_ASSERT(h.transport.opens > opens);
        RC_ASSERT(h.status().connected);
    }));
}

void TstSyncLaws::P15_waitsAreCappedAndGrow()
{
    QVERIFY(rc::check("full jitter below min(cap, base * 2^n)", [] {
        SyncConfig config;
        config.probeMs = 3'600'000; // only the backoff
        config.reconnectBaseMs = between(100, 5'000);
        config.reconnectCapMs = between(config.reconnectBaseMs, 60'000);
        Harness h(seed(), config);
        h.transport.reachable = false;
        h.transport.refusal = sync::SocketClosed{ErrorKind::Network, {}, 0, true};
        h.start();
        h.advance(600'000);
        const auto &at = h.transport.openedAt;
        RC_ASSERT(at.size() > 5);
        for (qsizetype i = 1; i < at.size(); ++i) {
            const qint64 bound = sync::backoffMs(config.reconnectBaseMs, 200, int(i),
                                                 config.reconnectCapMs);
            RC_ASSERT(at[i] - at[i - 1] <= bound);
        }
    }));
}

void TstSyncLaws::P15_theConfigurationIsObeyed()
{
    QVERIFY(rc::check("tries of a refused entry are those of the configuration", [] {
        SyncConfig config;
        config.validation.tries = int(between(1, 6));
        config.retryBaseMs = between(1, 2'000);
        Harness h(seed(), config);
        h.verdict = [](const wire::Entry &) { return wire::Verdict::Invalid; };
        h.addRecipients(1);
        h.start();
        h.advance(600'000);
        RC_ASSERT(h.sentOf<wire::Batch>().size() == config.validation.tries);
        RC_ASSERT(h.counts() == (QueueCounts{0, 0, 1}));
    }));
}

void TstSyncLaws::P17_lastingTroubleIsManualAndEndsByItself()
{
    QVERIFY(rc::check("after the configured number of failures; left without the user", [] {
        SyncConfig config;
        config.degradeAfter = int(between(2, 15));
        Harness h(seed(), config);
        h.transport.reachable = false;
        h.transport.refusal = sync::SocketClosed{ErrorKind::Protocol, {}, 0, true};
        h.addRecipients(int(between(0, 30)));
        h.start();
        while (h.transport.opens < config.degradeAfter) {
            RC_ASSERT(h.status().state != SyncState::Manual);
            h.advance(100);
        }
        h.advance(100);
        RC_ASSERT(h.status().state == SyncState::Manual);
        h.comeBack();
        RC_ASSERT(h.settle());
        RC_ASSERT(h.status().state == SyncState::Synced);
        RC_ASSERT(h.counts() == QueueCounts{});
    }));
}

void TstSyncLaws::P21_everyConnectionEventIsLogged()
{
    QVERIFY(rc::check("one line per connection and per loss, with time, kind and next try", [] {
        Harness h(seed());
        h.start();
        const int losses = int(between(1, 8));
        for (int i = 0; i < losses; ++i) {
            h.advance(between(1, 90'000));
            h.lose();
            while (!h.status().connected)
                h.advance(500);
        }
        int connected = 0;
        int lost = 0;
        for (const QByteArray &line : h.log.lines) {
            connected += line.contains("sync.connected") ? 1 : 0;
            if (!line.contains("sync.disconnected"))
                continue;
            ++lost;
            for (const char *key : {"\"time\"", "\"kind\"", "\"retry_in_ms\"", "\"was_live\""})
                RC_ASSERT(line.contains(key));
        }
        RC_ASSERT(lost == losses);
        RC_ASSERT(connected == losses + 1);
    }));
}

void TstSyncLaws::batchesKeepTheirLimitsAndPauses()
{
    QVERIFY(rc::check("PRD-FR2.1, PRD-FR2.2 for every size, pause and line", [] {
        SyncConfig config;
        config.batchEntries = between(1, 15);
        config.pauseMs = between(0, 3'000);
        config.bulk = BulkMode::Never;
        Harness h(seed(), config);
        const int entries = int(between(1, 60));
        h.addRecipients(entries, *rc::gen::arbitrary<bool>());
        h.start();
        RC_ASSERT(h.settle(600'000));
        const QList<qint64> times = h.timesOf<wire::Batch>();
        const QList<int> sizes = h.batchSizes();
        RC_ASSERT(std::accumulate(sizes.begin(), sizes.end(), 0) == entries);
        for (const int size : sizes)
            RC_ASSERT(size <= config.batchEntries);
        for (qsizetype i = 1; i < times.size(); ++i)
            RC_ASSERT(times[i] - times[i - 1] >= config.pauseMs);
    }));
}

void TstSyncLaws::noTroubleOfTheLineKillsAnEntry()
{
    QVERIFY(rc::check("PRD-G1: refusals, cuts, silence and 429 count nothing", [] {
        Harness h(seed());
        h.addRecipients(int(between(1, 40)));
        h.start();
        const ErrorKind kinds[] = {ErrorKind::Network,     ErrorKind::Timeout,
                                   ErrorKind::Certificate, ErrorKind::Unauthorized,
                                   ErrorKind::RateLimited, ErrorKind::Busy,
                                   ErrorKind::Protocol,    ErrorKind::Forbidden};
        const int troubles = int(between(1, 12));
        for (int i = 0; i < troubles; ++i) {
            h.answersBatches = *rc::gen::arbitrary<bool>();
            h.transport.reachable = *rc::gen::arbitrary<bool>();
            h.transport.refusal = sync::SocketClosed{
                kinds[between(0, 7)], {}, 0, *rc::gen::arbitrary<bool>()};
            if (h.status().connected)
                h.lose(kinds[between(0, 7)]);
            h.advance(between(1, 50'000)); // never stable for a minute
        }
        RC_ASSERT(h.counts().failed == 0);
        h.answersBatches = true;
        h.comeBack();
        h.engine.syncNow();
        RC_ASSERT(h.settle(900'000));
        RC_ASSERT(h.counts() == QueueCounts{});
        const auto attempts = h.store->reader().connection().scalar(
            QStringLiteral("SELECT max(attempts) FROM sync_queue"));
        RC_ASSERT(attempts->toInt() == 0);
    }));
}

void TstSyncLaws::PRD_G5_backWithinFiveSeconds()
{
    QVERIFY(rc::check("however long the server was away", [] {
        Harness h(seed());
        h.start();
        h.goOffline();
        h.addRecipients(3);
        h.advance(between(1, 1'200'000));
        RC_ASSERT(!h.status().connected);
        h.comeBack();
        h.advance(4'999);
        RC_ASSERT(h.status().connected);
        RC_ASSERT(h.status().state == SyncState::Synced);
    }));
}

#include "tst_sync_laws.moc"
