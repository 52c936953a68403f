// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_display.h"
#include "support/test_main.h"

using namespace finwise;

class TstSyncDisplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every state of the engine has an icon and words of its own, and only Synced looks synced.
    void everyStateIsTold();
    // The count of what needs attention is there in every state (PRD-FR6.1).
    void attentionIsNeverHidden();
    // A progress bar appears exactly while something is counted.
    void progressOnlyInRuns();
    // The countdown runs from the moment of publishing and never below zero.
    void countdown();
    // Who asks for a try while the line is away sees that it is being tried.
    void aTryThatWasAskedForIsSeen();
};

static SyncStatus statusIn(SyncState state)
{
    SyncStatus status;
    status.state = state;
    status.pending = 3;
    status.deadLetters = 2;
    status.conflicts = 1;
    status.reason = ErrorKind::Certificate;
    status.done = 45;
    status.total = 150;
    status.latencyMs = 38;
    status.lastSuccess = Instant{1'000'000};
    return status;
}

static QList<SyncState> allStates()
{
    QList<SyncState> states;
    for (const auto &entry : enumNames(SyncState{}))
        states.append(entry.value);
    return states;
}

void TstSyncDisplay::everyStateIsTold()
{
    QStringList seen;
    for (const SyncState state : allStates()) {
        const SyncDisplay display = syncDisplay(statusIn(state), {Instant{1'120'000}, 0, -1});
        QVERIFY2(!display.icon.isEmpty() && !display.text.isEmpty(), qPrintable(display.state));
        QCOMPARE(display.icon == QStringLiteral("cloud-check"), state == SyncState::Synced);
        QCOMPARE(display.configured, state != SyncState::LocalOnly);
        QVERIFY2(!seen.contains(display.text), qPrintable(display.text));
        seen.append(display.text);
    }
}

void TstSyncDisplay::attentionIsNeverHidden()
{
    for (const SyncState state : allStates())
        QCOMPARE(syncDisplay(statusIn(state), {}).attention, 3);
}

void TstSyncDisplay::progressOnlyInRuns()
{
    for (const SyncState state : allStates()) {
        const bool runs = state == SyncState::Syncing || state == SyncState::Receiving;
        QCOMPARE(syncDisplay(statusIn(state), {}).total, runs ? 150 : 0);
    }
}

void TstSyncDisplay::aTryThatWasAskedForIsSeen()
{
    for (const SyncState state : allStates()) {
        SyncMoment moment;
        const QString unasked = syncDisplay(statusIn(state), moment).state;
        moment.asked = true;
        const bool away = state == SyncState::Offline || state == SyncState::Manual;
        QCOMPARE(syncDisplay(statusIn(state), moment).state,
                 away ? QStringLiteral("connecting") : unasked);
    }
}

void TstSyncDisplay::countdown()
{
    SyncStatus status;
    status.state = SyncState::Connecting;
    status.nextRetryMs = 4'000;
    QVERIFY(syncDisplay(status, {Instant{}, 900, -1}).text.contains(QLatin1Char('4')));
    QVERIFY(syncDisplay(status, {Instant{}, 2'500, -1}).text.contains(QLatin1Char('2')));
    const SyncDisplay due = syncDisplay(status, {Instant{}, 9'000, -1});
    QVERIFY(due.busy);
    QVERIFY(!due.text.contains(QLatin1Char('-')));
}

static RegisterTest<TstSyncDisplay> registered("sync_display");
#include "tst_sync_display.moc"
