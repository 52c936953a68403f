// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_display.h"

#include "models/error_text.h"
#include "models/format.h"
#include "models/history.h"

#include <QStringList>

namespace finwise {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(finwise::SyncDisplay)

public:
    static QString ago(qint64 ms)
    {
        const qint64 minutes = ms / 60'000;
        if (minutes < 1)
            return tr("just now");
        if (minutes < 60)
            return tr("%n minute(s) ago", nullptr, int(minutes));
        if (minutes < 60 * 24)
            return tr("%n hour(s) ago", nullptr, int(minutes / 60));
        return tr("%n day(s) ago", nullptr, int(minutes / (60 * 24)));
    }
    static QString remaining(qint64 ms)
    {
        // A few seconds are over before they are read.
        if (ms <= 5'000)
            return {};
        if (ms < 90'000)
            return tr("%n second(s) left", nullptr, int((ms + 999) / 1000));
        return tr("%n minute(s) left", nullptr, int((ms + 59'999) / 60'000));
    }
    static QString waiting(qint64 pending)
    {
        return tr("%n change(s) waiting", nullptr, int(pending));
    }
    static QString offline(qint64 pending)
    {
        return pending == 0 ? tr("Offline") : tr("Offline · %1").arg(waiting(pending));
    }
    static QString connecting(qint64 retryInMs)
    {
        if (retryInMs < 1)
            return tr("Connecting …");
        return tr("Reconnecting in %n s", nullptr, int((retryInMs + 999) / 1000));
    }
    static QString needAttention(qint64 count)
    {
        return tr("%n need(s) attention", nullptr, int(count));
    }
    static QString onThisDevice() { return tr("On this device"); }
    static QString setUp() { return tr("Set up sync to use your books on other devices, too."); }
    static QString paused() { return tr("Live sync paused"); }
    static QString pausedDetail()
    {
        return tr("After lasting trouble. Changes are kept; refresh by hand.");
    }
    static QString loading(qint64 done, qint64 total)
    {
        // The total of a first load may not be known yet.
        return total == 0 ? tr("Loading …")
                          : tr("Loading %1 of %2").arg(countText(done), countText(total));
    }
    static QString sending(qint64 done, qint64 total)
    {
        return tr("%1 of %2").arg(countText(done), countText(total));
    }
    static QString attentionDetail()
    {
        return tr("The server refused them, or somebody else changed the same.");
    }
    static QString othersDetail()
    {
        return tr("They are in other books and are sent when you open them.");
    }
    static QString waitingDetail() { return tr("They are sent by themselves."); }
    static QString synced() { return tr("Synced"); }
    static QString latency(qint64 ms) { return tr("%1 ms").arg(countText(ms)); }
};

QString syncedDetail(const SyncStatus &status, Instant now)
{
    QStringList parts;
    if (status.lastSuccess)
        parts.append(Words::ago(std::max<qint64>(0, now.ms - status.lastSuccess->ms)));
    if (status.latencyMs)
        parts.append(Words::latency(*status.latencyMs));
    return parts.join(QStringLiteral(" · "));
}

void show(SyncDisplay &display, const char *icon, int severity, QString text, QString detail)
{
    display.icon = QString::fromLatin1(icon);
    display.severity = severity;
    display.text = std::move(text);
    display.detail = std::move(detail);
}

void showConnecting(SyncDisplay &display, const SyncStatus &status, const SyncMoment &moment)
{
    const qint64 retryInMs = status.nextRetryMs
                               ? std::max<qint64>(0, *status.nextRetryMs - moment.publishedAgoMs)
                               : 0;
    const qint64 pending = status.pending + status.processing + moment.others.pending;
    display.away = status.reason.has_value();
    display.busy = retryInMs == 0;
    show(display, "sync", History::Busy, Words::connecting(retryInMs),
         pending > 0     ? Words::waiting(pending)
         : status.reason ? ErrorText::cause(*status.reason)
                         : QString());
}

void showRun(SyncDisplay &display, const SyncStatus &status, const SyncMoment &moment,
             bool receiving)
{
    display.busy = true;
    display.done = int(status.done);
    display.total = int(status.total);
    const QString text = receiving ? Words::loading(status.done, status.total)
                                   : Words::sending(status.done, status.total);
    show(display, "sync", History::Busy, text, Words::remaining(moment.remainingMs));
}

// Counts cover all books of the profile, so "Synced" is only true when the others are done, too.
void addOthers(SyncDisplay &display, const SyncStatus &status, const OtherBooks &others)
{
    display.attention += int(others.attention);
    const bool calm = status.state == SyncState::Synced || status.state == SyncState::Waiting;
    if (calm && others.attention > 0) {
        show(display, "alert", History::Warning, Words::needAttention(display.attention),
             Words::othersDetail());
        display.state = enumName(SyncState::Attention);
    } else if (status.state == SyncState::Synced && others.pending > 0) {
        show(display, "cloud-upload", History::Busy, Words::waiting(others.pending),
             Words::othersDetail());
        display.state = enumName(SyncState::Waiting);
    }
}

} // namespace

SyncDisplay syncDisplay(const SyncStatus &reported, const SyncMoment &moment)
{
    SyncDisplay display;
    SyncStatus status = reported;
    const bool away = status.state == SyncState::Offline || status.state == SyncState::Manual;
    if (away && moment.asked)
        status.state = SyncState::Connecting;
    display.state = enumName(status.state);
    display.attention = int(status.deadLetters + status.conflicts + status.missing);
    display.configured = status.state != SyncState::LocalOnly;
    const qint64 pending = status.pending + status.processing
                         + (status.state == SyncState::LocalOnly ? 0 : moment.others.pending);
    switch (status.state) {
    case SyncState::LocalOnly:
        show(display, "cloud-outline", History::Neutral, Words::onThisDevice(), Words::setUp());
        break;
    case SyncState::Offline:
        display.away = true;
        show(display, "cloud-off", History::Neutral, Words::offline(pending),
             ErrorText::cause(status.reason.value_or(ErrorKind::Network)));
        break;
    case SyncState::Manual:
        display.away = true;
        show(display, "pause", History::Warning, Words::paused(), Words::pausedDetail());
        break;
    case SyncState::Connecting: showConnecting(display, status, moment); break;
    case SyncState::Receiving: showRun(display, status, moment, true); break;
    case SyncState::Syncing: showRun(display, status, moment, false); break;
    case SyncState::Attention:
        show(display, "alert", History::Warning, Words::needAttention(display.attention),
             Words::attentionDetail());
        break;
    case SyncState::Waiting:
        show(display, "cloud-upload", History::Busy, Words::waiting(pending),
             Words::waitingDetail());
        break;
    case SyncState::Synced:
        show(display, "cloud-check", History::Good, Words::synced(),
             syncedDetail(status, moment.now));
        break;
    }
    if (display.configured)
        addOthers(display, status, moment.others);
    return display;
}

} // namespace finwise
