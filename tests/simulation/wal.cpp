// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/wal.h"

#include <QFile>
#include <QtEndian>

namespace finwise::simulation {
namespace {

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr qint64 kHeaderBytes = 32;
constexpr qint64 kFrameHeaderBytes = 24;
constexpr int kPageSizeAt = 8;
constexpr int kSaltAt = 16;
constexpr int kFrameCommitAt = 4; // not zero: the last frame of a commit
constexpr int kFrameSaltAt = 8;

} // namespace

WalState readWal(const QString &path)
{
    WalState state;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() < kHeaderBytes)
        return state;
    const QByteArray header = file.read(kHeaderBytes);
    const qint64 frameBytes = kFrameHeaderBytes
                            + qFromBigEndian<quint32>(header.constData() + kPageSizeAt);
    state.salt = qFromBigEndian<quint64>(header.constData() + kSaltAt);
    for (qint64 at = kHeaderBytes; at + frameBytes <= file.size(); at += frameBytes) {
        file.seek(at);
        const QByteArray frame = file.read(kFrameHeaderBytes);
        if (frame.size() < kFrameHeaderBytes
            || qFromBigEndian<quint64>(frame.constData() + kFrameSaltAt) != state.salt)
            break; // left over from an earlier round
        if (qFromBigEndian<quint32>(frame.constData() + kFrameCommitAt) != 0)
            state.commits.append(at + frameBytes);
    }
    return state;
}

QList<qint64> commitsSince(const WalState &mark, const WalState &now)
{
    if (mark.salt != now.salt)
        return {};
    return now.commits.mid(mark.commits.size());
}

bool cutWal(const QString &path, qint64 size)
{
    return QFile::resize(path, size);
}

} // namespace finwise::simulation
