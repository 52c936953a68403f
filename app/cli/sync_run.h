// SPDX-License-Identifier: GPL-3.0-or-later
// SyncRun: one sync from the command line, until all is exchanged or until it is told to stop.
// Thread rule: the main thread, in whose event loop the worker lives.
#pragma once

#include "context.h"

#include "sync/sync_worker.h"

#include <QElapsedTimer>

namespace finwise::cli {

QJsonObject toJson(const SyncStatus &status);

class SyncRun {
public:
    SyncRun(Context &context, Store &store);
    // Ends when everything was exchanged; exit code 1 when dead letters remain, an error when it
    // cannot come to an end. timeoutMs 0: gives up after a minute without progress.
    Result<Answer> once(const SyncTarget &target, qint64 timeoutMs);
    // Tells every change of the status; ends when interrupted, or after timeoutMs unless 0.
    Result<Answer> watch(const SyncTarget &target, qint64 timeoutMs);

private:
    void take(const SyncStatus &status);
    [[nodiscard]] Result<Answer> finishedAnswer() const;
    [[nodiscard]] std::optional<Error> hopeless() const;
    [[nodiscard]] QJsonObject figures() const;
    void show();

    Context &m_context;
    FileSecretStore m_secrets;
    SyncWorker m_worker;
    QTimer m_deadline;
    qint64 m_startedMs = 0;
    bool m_absolute = false; // the deadline does not move with progress
    bool m_watching = false;
    bool m_done = false;
    std::optional<Error> m_error;
    SyncStatus m_status;
    QByteArray m_lastLine;
};

} // namespace finwise::cli
