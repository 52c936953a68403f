// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_run.h"

#include "interrupt.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace finwise::cli {
namespace {

constexpr qint64 kNoProgressMs = 60'000;
constexpr int kMsPerSecond = 1000;

QJsonValue orNull(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString sentence(const SyncStatus &status)
{
    QString line{enumName(status.state)};
    if (status.total > 0)
        line += QStringLiteral(" %1 of %2").arg(status.done).arg(status.total);
    if (!status.detail.isEmpty() && !status.connected)
        line += QStringLiteral(" (%1)").arg(status.detail);
    return line;
}

bool hasProgressed(const SyncStatus &before, const SyncStatus &now)
{
    return before.pushed != now.pushed || before.pulled != now.pulled
        || before.batchesSent != now.batchesSent || (now.connected && !before.connected);
}

} // namespace

QJsonObject toJson(const SyncStatus &status)
{
    return {{QStringLiteral("state"), QString(enumName(status.state))},
            {QStringLiteral("connected"), status.connected},
            {QStringLiteral("complete"), status.complete},
            {QStringLiteral("detail"), status.detail},
            {QStringLiteral("done"), status.done},
            {QStringLiteral("total"), status.total},
            {QStringLiteral("pending"), status.pending},
            {QStringLiteral("processing"), status.processing},
            {QStringLiteral("dead_letters"), status.deadLetters},
            {QStringLiteral("conflicts"), status.conflicts},
            {QStringLiteral("missing"), status.missing},
            {QStringLiteral("mended"), status.mended},
            {QStringLiteral("pushed"), status.pushed},
            {QStringLiteral("pulled"), status.pulled},
            {QStringLiteral("batches"), status.batchesSent},
            {QStringLiteral("latency_ms"), orNull(status.latencyMs)},
            {QStringLiteral("next_retry_ms"), orNull(status.nextRetryMs)},
            {QStringLiteral("cursor"), status.cursor}};
}

SyncRun::SyncRun(Context &context, Store &store)
    : m_context(context),
      m_secrets(context.secretsPath()),
      m_worker(context.clock(), context.random(), context.log(), store, m_secrets)
{
    m_deadline.setSingleShot(true);
    QObject::connect(&m_worker, &SyncWorker::statusChanged, &m_worker,
                     [this](const SyncStatus &status) { take(status); });
    QObject::connect(&m_deadline, &QTimer::timeout, &m_deadline, [this] {
        if (!m_watching && !m_done)
            m_error = Error{ErrorKind::Timeout, m_status.server,
                            QStringLiteral("not finished in time: %1, %2 changes waiting")
                                .arg(sentence(m_status))
                                .arg(m_status.pending + m_status.processing)};
        QCoreApplication::quit();
    });
}

QJsonObject SyncRun::figures() const
{
    const double seconds = double(m_context.clock().monotonicMs() - m_startedMs) / kMsPerSecond;
    return {{QStringLiteral("state"), QString(enumName(m_status.state))},
            {QStringLiteral("pushed"), m_status.pushed},
            {QStringLiteral("pulled"), m_status.pulled},
            {QStringLiteral("batches"), m_status.batchesSent},
            {QStringLiteral("conflicts"), m_status.conflictsSeen},
            {QStringLiteral("dead_letters"), m_status.deadLetters},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("cursor"), m_status.cursor}};
}

// What no waiting will change: the user has to do something first.
std::optional<Error> SyncRun::hopeless() const
{
    if (m_status.connected || !m_status.reason || m_status.state == SyncState::LocalOnly)
        return std::nullopt;
    const bool parked = m_status.nextRetryMs
                     && *m_status.nextRetryMs >= SyncConfig{}.parkedMs - kNoProgressMs;
    const bool elsewhere = *m_status.reason == ErrorKind::Busy && !m_status.nextRetryMs;
    if (!parked && !elsewhere)
        return std::nullopt;
    return Error{*m_status.reason, m_status.server,
                 m_status.detail.isEmpty() ? QStringLiteral("sync is not possible")
                                           : m_status.detail};
}

void SyncRun::take(const SyncStatus &status)
{
    const bool progressed = hasProgressed(m_status, status);
    m_status = status;
    show();
    if (m_watching)
        return;
    if (progressed && !m_absolute && m_deadline.isActive())
        m_deadline.start(int(kNoProgressMs));
    if (m_done || m_error)
        return;
    m_error = hopeless();
    m_done = status.connected && status.complete;
    // The loop may not be running yet.
    if (m_done || m_error)
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                                  Qt::QueuedConnection);
}

void SyncRun::show()
{
    if (!m_watching) {
        m_context.progress(QStringLiteral("Sync: %1").arg(sentence(m_status)));
        return;
    }
    if (m_context.quiet)
        return;
    const QByteArray line = m_context.json
                              ? QJsonDocument(toJson(m_status)).toJson(QJsonDocument::Compact)
                              : sentence(m_status).toUtf8();
    if (line == m_lastLine)
        return;
    m_lastLine = line;
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

Result<Answer> SyncRun::finishedAnswer() const
{
    Answer answer;
    answer.json = figures();
    answer.text = QStringLiteral("Sent %1 and received %2 changes in %3 s; %4 conflicts.")
                      .arg(m_status.pushed)
                      .arg(m_status.pulled)
                      .arg(figures().value(QLatin1StringView("seconds")).toDouble(), 0, 'f', 1)
                      .arg(m_status.conflictsSeen);
    if (m_status.deadLetters > 0) {
        answer.exitCode = kExitFailed;
        const QByteArray line = QStringLiteral("finwise-cli: %1 changes were not accepted; see "
                                               "finwise-cli queue list\n")
                                    .arg(m_status.deadLetters)
                                    .toUtf8();
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    }
    return answer;
}

Result<Answer> SyncRun::once(const SyncTarget &target, qint64 timeoutMs)
{
    const QuitOnInterrupt interruption;
    m_absolute = timeoutMs > 0;
    m_startedMs = m_context.clock().monotonicMs();
    m_deadline.start(int(m_absolute ? timeoutMs : kNoProgressMs));
    m_worker.start(target);
    QCoreApplication::exec();
    m_deadline.stop();
    const SyncStatus last = m_status; // stopping makes another one
    m_worker.stop();
    m_status = last;
    if (wasInterrupted())
        return Answer::written();
    if (m_error)
        return fail(*m_error);
    return finishedAnswer();
}

Result<Answer> SyncRun::watch(const SyncTarget &target, qint64 timeoutMs)
{
    const QuitOnInterrupt interruption;
    m_watching = true;
    if (timeoutMs > 0)
        m_deadline.start(int(timeoutMs));
    m_worker.start(target);
    QCoreApplication::exec();
    m_worker.stop();
    return Answer::written();
}

} // namespace finwise::cli
