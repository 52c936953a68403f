// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_preferences.h"

#include "models/format.h"

namespace finwise {

namespace {

const QString kBatchKey = QStringLiteral("sync.batch");
const QString kPauseKey = QStringLiteral("sync.pause_ms");
const QString kBulkKey = QStringLiteral("sync.bulk");

const QList<qint64> kBatches{5, limits::kBatchEntries, 50, 150};
const QList<qint64> kPausesMs{0, 500, 1'000, 2'000, 5'000};

// Another number than those offered (a later version's) becomes the documented default.
qint64 oneOf(const QList<qint64> &offered, const QString &kept, qint64 usual)
{
    bool whole = false;
    const qint64 value = kept.toLongLong(&whole);
    return whole && offered.contains(value) ? value : usual;
}

} // namespace

SyncPreferences::SyncPreferences(Profile &profile, History &history)
    : m_profile(profile), m_history(history)
{
    const auto kept = [&profile](const QString &key) {
        return profile.setting(key).value_or(QString());
    };
    m_config.batchEntries = oneOf(kBatches, kept(kBatchKey), m_config.batchEntries);
    m_config.pauseMs = oneOf(kPausesMs, kept(kPauseKey), m_config.pauseMs);
    m_config.bulk = enumFromName<BulkMode>(kept(kBulkKey)).value_or(BulkMode::Automatic);
}

int SyncPreferences::batchIndex() const
{
    return int(kBatches.indexOf(qint64(m_config.batchEntries)));
}

int SyncPreferences::pauseIndex() const
{
    return int(kPausesMs.indexOf(m_config.pauseMs));
}

QStringList SyncPreferences::batchNames()
{
    QStringList names;
    for (const qint64 batch : kBatches)
        names.append(tr("%n change(s)", nullptr, int(batch)));
    return names;
}

QStringList SyncPreferences::pauseNames()
{
    QStringList names;
    for (const qint64 pause : kPausesMs)
        names.append(pause == 0 ? tr("none")
                                : tr("%1 s").arg(QLocale().toString(double(pause) / 1000)));
    return names;
}

void SyncPreferences::setBatchIndex(int index)
{
    if (index < 0 || index >= kBatches.size())
        return;
    SyncConfig config = m_config;
    config.batchEntries = qsizetype(kBatches.at(index));
    change(config);
}

void SyncPreferences::setPauseIndex(int index)
{
    if (index < 0 || index >= kPausesMs.size())
        return;
    SyncConfig config = m_config;
    config.pauseMs = kPausesMs.at(index);
    change(config);
}

void SyncPreferences::setBulk(bool bulk)
{
    SyncConfig config = m_config;
    config.bulk = bulk ? BulkMode::Automatic : BulkMode::Never;
    change(config);
}

void SyncPreferences::change(const SyncConfig &config)
{
    if (config == m_config)
        return;
    m_config = config;
    const QList<std::pair<QString, QString>> kept{{kBatchKey, QString::number(config.batchEntries)},
                                                  {kPauseKey, QString::number(config.pauseMs)},
                                                  {kBulkKey, QString(enumName(config.bulk))}};
    for (const auto &[key, value] : kept) {
        if (const auto stored = m_profile.setSetting(key, value); !stored)
            m_history.announceError(stored.error());
    }
    Q_EMIT changed();
}

} // namespace finwise
