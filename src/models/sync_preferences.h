// SPDX-License-Identifier: GPL-3.0-or-later
// SyncPreferences: how much is sent at once and how long is waited in between, as the user chose
// it; kept in the profile. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "store/profile.h"
#include "sync/sync_config.h"

namespace finwise {

class SyncPreferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the sync controller")
    // Positions in the names.
    Q_PROPERTY(int batchIndex READ batchIndex WRITE setBatchIndex NOTIFY changed)
    Q_PROPERTY(int pauseIndex READ pauseIndex WRITE setPauseIndex NOTIFY changed)
    Q_PROPERTY(QStringList batchNames READ batchNames NOTIFY retranslated)
    Q_PROPERTY(QStringList pauseNames READ pauseNames NOTIFY retranslated)
    // Larger batches when very many changes wait and the server allows it.
    Q_PROPERTY(bool bulk READ isBulk WRITE setBulk NOTIFY changed)

public:
    SyncPreferences(Profile &profile, History &history);

    [[nodiscard]] const SyncConfig &config() const { return m_config; }
    [[nodiscard]] int batchIndex() const;
    [[nodiscard]] int pauseIndex() const;
    [[nodiscard]] static QStringList batchNames();
    [[nodiscard]] static QStringList pauseNames();
    [[nodiscard]] bool isBulk() const { return m_config.bulk == BulkMode::Automatic; }
    void setBatchIndex(int index);
    void setPauseIndex(int index);
    void setBulk(bool bulk);
    void retranslate() { Q_EMIT retranslated(); }

Q_SIGNALS:
    void changed();
    void retranslated();

private:
    void change(const SyncConfig &config);

    Profile &m_profile;
    History &m_history;
    SyncConfig m_config;
};

} // namespace finwise
