// SPDX-License-Identifier: GPL-3.0-or-later
// The write-ahead log of an SQLite database, just enough of it to end a copy at an earlier commit:
// what a process leaves that died between two of its transactions. Thread rule: pure functions
// over files.
#pragma once

#include <QList>
#include <QString>

namespace finwise::simulation {

struct WalState {
    quint64 salt = 0;      // of the current round of the log
    QList<qint64> commits; // file size after each commit of the round
};

// Empty for a log that does not exist.
WalState readWal(const QString &path);
// Commits in `now` that are younger than `mark`; at most those of the same round of the log.
QList<qint64> commitsSince(const WalState &mark, const WalState &now);
// Drops everything behind this size.
bool cutWal(const QString &path, qint64 size);

} // namespace finwise::simulation
