// SPDX-License-Identifier: GPL-3.0-or-later
// Backup of a whole server into one file, made while it runs, and the way back. The file is an
// SQLite database that holds consistent copies of all databases in pieces, each with its hash.
// After a restore every tenant has a new epoch: clients notice that the history is another one and
// bring what was lost. Thread rule: one thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"

namespace finwise::server {

struct BackupReport {
    int tenants = 0;
    qint64 bytes = 0; // of the databases
};

// Usage error when the file exists; Storage or DiskFull error otherwise. Nothing is left behind
// after a failure.
Result<BackupReport> makeBackup(const QString &dataFolder, const QString &file);
// Corrupt error when the file is damaged or no backup. REQUIRES: no server runs in the folder.
// Usage error when the folder holds data already.
Result<BackupReport> restoreBackup(const QString &file, const QString &dataFolder,
                                   const Clock &clock);

} // namespace finwise::server
