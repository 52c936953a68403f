// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/saboteur.h"

namespace finwise::simulation {
namespace {

constexpr int kTries = 5; // PRD-FR4.2

const QString kSetCursor = QStringLiteral(
    "INSERT OR REPLACE INTO sync_metadata (key, value) VALUES ('cursor', ?)");

} // namespace

void Saboteur::execute(db::Connection &connection, const QString &sql, const QVariantList &values)
{
    if (const auto done = connection.execute(sql, values); !done)
        m_stage.violated(QLatin1StringView("harness"), describe(done.error()));
}

void Saboteur::beforeSend(wire::Message &message)
{
    auto *batch = std::get_if<wire::Batch>(&message);
    if (m_stage.mistake != Mistake::ResendAsNew || batch == nullptr)
        return;
    for (wire::Entry &entry : batch->entries) {
        const Id real = entry.id;
        if (m_sent.contains(real)) {
            const Id renamed = Id::v7(ManualClock(kBeginning), m_stage.random);
            m_renamed.insert(renamed, real);
            if (entry.group == real)
                entry.group = renamed;
            entry.id = renamed;
        }
        m_sent.insert(real);
    }
}

void Saboteur::storeCursorFirst(db::Connection &connection, const wire::Message &message,
                                const std::function<void()> &mayDie)
{
    QString from;
    QString to;
    if (const auto *page = std::get_if<wire::Changes>(&message)) {
        from = page->from;
        to = page->to;
    } else if (const auto *update = std::get_if<wire::DataUpdate>(&message)) {
        from = update->prev;
        to = update->to;
    }
    const auto stored = connection.scalar(
        QStringLiteral("SELECT value FROM sync_metadata WHERE key = 'cursor'"));
    if (to.isEmpty() || !stored || stored->toString() != from)
        return;
    execute(connection, kSetCursor, {to});
    mayDie();
    execute(connection, kSetCursor, {from}); // the real transaction moves it once more
}

void Saboteur::settleLaterEdits(db::Connection &connection, const wire::BatchResult &result)
{
    for (const wire::EntryResult &entry : result.results) {
        if (entry.verdict == wire::Verdict::Applied)
            execute(connection,
                    QStringLiteral("UPDATE sync_queue SET status = 'synced' WHERE status = "
                                   "'pending' AND entity_id = (SELECT entity_id FROM sync_queue "
                                   "WHERE id = ?)"),
                    {entry.id.toString()});
    }
}

void Saboteur::beforeReport(db::Connection &connection, sync::Event &event,
                            const std::function<void()> &mayDie)
{
    if (m_stage.mistake == Mistake::CountOffline
        && std::holds_alternative<sync::SocketClosed>(event))
        execute(connection,
                QStringLiteral("UPDATE sync_queue SET attempts = attempts + 1, error_kind = "
                               "'network', status = CASE WHEN attempts + 1 >= %1 THEN 'failed' "
                               "ELSE status END WHERE status IN ('pending', 'processing')")
                    .arg(kTries));
    auto *received = std::get_if<sync::MessageReceived>(&event);
    if (received == nullptr)
        return;
    if (m_stage.mistake == Mistake::CursorApart)
        storeCursorFirst(connection, received->message, mayDie);
    auto *result = std::get_if<wire::BatchResult>(&received->message);
    if (result == nullptr)
        return;
    if (m_stage.mistake == Mistake::AckClearsBoth)
        settleLaterEdits(connection, *result);
    if (m_stage.mistake == Mistake::ResendAsNew) {
        for (wire::EntryResult &entry : result->results)
            entry.id = m_renamed.value(entry.id, entry.id);
    }
    if (m_stage.mistake == Mistake::MoveCursorBlindly && !result->head.isEmpty()) {
        const auto stored = connection.scalar(
            QStringLiteral("SELECT value FROM sync_metadata WHERE key = 'cursor'"));
        if (stored && !stored->toString().isEmpty()) {
            result->from = stored->toString();
            result->to = result->head;
        }
    }
}

void Saboteur::afterCommit(db::Connection &connection)
{
    if (m_stage.mistake == Mistake::LoseWithoutNote)
        execute(connection, QStringLiteral("DELETE FROM conflict_journal"));
}

void forgetOps(Stage &stage, const QString &database, const wire::Batch &batch)
{
    const auto connection = db::Connection::open(database);
    if (!connection)
        return; // before the first batch there is nothing to forget
    for (const wire::Entry &entry : batch.entries) {
        const auto done = (*connection)
                              ->execute(QStringLiteral("DELETE FROM op_results WHERE op = ?"),
                                        {entry.id.toString()});
        if (!done)
            stage.violated(QLatin1StringView("harness"), describe(done.error()));
    }
}

} // namespace finwise::simulation
