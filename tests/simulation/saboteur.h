// SPDX-License-Identifier: GPL-3.0-or-later
// Saboteur: makes one kind of mistake on a device, on purpose, so that a run shows whether the
// checks would notice it in the real program. It works on messages and on the device's database
// from outside; without a mistake in the stage it does nothing. Thread rule: one thread.
#pragma once

#include "db/connection.h"
#include "simulation/stage.h"
#include "sync/sync_machine.h"

#include <QHash>
#include <QSet>

namespace finwise::simulation {

class Saboteur {
public:
    explicit Saboteur(Stage &stage) : m_stage(stage) {}

    void beforeSend(wire::Message &message);
    // mayDie: the process can end right there, with the database as it is then.
    void beforeReport(db::Connection &connection, sync::Event &event,
                      const std::function<void()> &mayDie);
    void afterCommit(db::Connection &connection);

private:
    void storeCursorFirst(db::Connection &connection, const wire::Message &message,
                          const std::function<void()> &mayDie);
    void settleLaterEdits(db::Connection &connection, const wire::BatchResult &result);
    void execute(db::Connection &connection, const QString &sql, const QVariantList &values = {});

    Stage &m_stage;
    QSet<Id> m_sent;
    QHash<Id, Id> m_renamed; // new op id → the real one
};

// The same on the server: forgets what it knows of the batch's ops.
void forgetOps(Stage &stage, const QString &database, const wire::Batch &batch);

} // namespace finwise::simulation
