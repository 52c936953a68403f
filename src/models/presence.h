// SPDX-License-Identifier: GPL-3.0-or-later
// Presence: who else edits which record right now, and telling the others what is edited here
// (MU-1.4). A courtesy: nothing is blocked by it. Thread rule: GUI thread.
#pragma once

#include "models/sync_controller.h"

namespace finwise {

class Presence : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    // What is said while the record edited here is edited by somebody else, too; else empty.
    Q_PROPERTY(QString warning READ warning NOTIFY changed)

public:
    Presence(SyncController &sync, Books &books);

    // The editor that is open; it replaces the one before.
    void begin(const QString &entity, const Id &id);
    void end();
    [[nodiscard]] QString warning() const;
    // Names by record.
    [[nodiscard]] const QHash<Id, QString> &others() const { return m_others; }

Q_SIGNALS:
    void changed();

private:
    SyncController &m_sync;
    QString m_entity;
    Id m_record; // edited here; null: none
    QHash<Id, QString> m_others;
};

} // namespace finwise
