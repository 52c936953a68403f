// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_centre_read.h"

#include "models/error_text.h"
#include "models/format.h"
#include "models/record_texts.h"
#include "store/catalog_queries.h"
#include "store/conflict_journal.h"

#include <QCoreApplication>

namespace finwise {

namespace {

constexpr int kMostWaiting = 300;
constexpr int kMostRefused = 1'000;

class Words {
    Q_DECLARE_TR_FUNCTIONS(finwise::SyncCentre)

public:
    static QString action(const QString &entity, wire::Operation operation)
    {
        const QString what = RecordTexts::entity(entity);
        switch (operation) {
        case wire::Operation::Create: return tr("%1 · new").arg(what);
        case wire::Operation::Update: return tr("%1 · changed").arg(what);
        case wire::Operation::Delete: return tr("%1 · deleted").arg(what);
        }
        Q_UNREACHABLE();
    }
    static QString state(const QueueEntry &entry)
    {
        switch (entry.status) {
        case QueueStatus::Pending:
            return entry.attempts == 0 ? tr("waiting")
                                       : tr("waiting, tried %n time(s)", nullptr, entry.attempts);
        case QueueStatus::Processing: return tr("being sent");
        case QueueStatus::Synced: return tr("done");
        case QueueStatus::Failed: return tr("tried %n time(s)", nullptr, entry.attempts);
        }
        Q_UNREACHABLE();
    }
    static QString conflict(const Conflict &conflict)
    {
        if (conflict.wasDelete)
            return tr("You deleted it, somebody else changed it.");
        if (conflict.theirs.isEmpty())
            return tr("You changed it, somebody else deleted it.");
        return tr("Somebody else changed the same, later than you.");
    }
    static QString deleted() { return tr("(deleted)"); }
};

QString timeText(Instant at)
{
    return momentText(at.ms);
}

ChangeLine lineOf(Reader &reader, const QueueEntry &entry)
{
    ChangeLine line;
    line.id = entry.entry.id;
    line.entity = entry.entry.entity;
    line.recordId = entry.entry.entityId.toString();
    line.title = RecordTexts::title(reader.catalog(), entry.entry.entity, entry.entry.data);
    line.action = Words::action(entry.entry.entity, entry.entry.operation);
    line.when = timeText(entry.entry.updatedAt);
    line.state = Words::state(entry);
    if (entry.errorKind) {
        line.cause = ErrorText::cause(*entry.errorKind);
        if (!entry.errorText.isEmpty())
            line.cause += QStringLiteral(" (%1)").arg(entry.errorText);
        line.remedy = ErrorText::remedy(*entry.errorKind);
    }
    return line;
}

Result<void> addEntries(Reader &reader, SyncQueue &queue, QueueStatus status, int limit,
                        QList<ChangeLine> &lines)
{
    const auto entries = queue.list(status, limit);
    if (!entries)
        return fail(entries.error());
    for (const QueueEntry &entry : *entries)
        lines.append(lineOf(reader, entry));
    return {};
}

bool saysNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(QString())
        || value == QJsonValue(QJsonArray());
}

void describeConflict(Reader &reader, const Conflict &conflict, SyncLines &lines)
{
    lines.conflict = conflict.id.toString();
    lines.conflictText = Words::conflict(conflict);
    const EntityType *type = reader.catalog().find(conflict.entity);
    if (type == nullptr)
        return;
    for (const FieldInfo &field : type->fields) {
        const QJsonValue mine = conflict.mine.value(field.name);
        const QJsonValue theirs = conflict.theirs.value(field.name);
        const bool differs = mine != theirs || conflict.wasDelete;
        const QString mineText = conflict.wasDelete ? Words::deleted()
                                                    : RecordTexts::value(reader, field, mine);
        const QString theirsText = conflict.theirs.isEmpty()
                                     ? Words::deleted()
                                     : RecordTexts::value(reader, field, theirs);
        // What is empty on both sides says nothing.
        if (differs || !(saysNothing(mine) && saysNothing(theirs)))
            lines.fields.append({RecordTexts::field(field.name), mineText, theirsText, differs});
    }
    std::stable_partition(lines.fields.begin(), lines.fields.end(),
                          [](const ConflictField &field) { return field.differs; });
}

} // namespace

Result<SyncLines> readSyncLines(Reader &reader, const Clock &clock, const QString &conflict)
{
    SyncQueue queue(reader.connection(), clock);
    SyncLines lines;
    const auto counts = queue.counts();
    if (!counts)
        return fail(counts.error());
    lines.counts = *counts;
    for (const QueueStatus status : {QueueStatus::Processing, QueueStatus::Pending}) {
        if (const auto added = addEntries(reader, queue, status, kMostWaiting, lines.waiting);
            !added)
            return fail(added.error());
    }
    if (const auto added = addEntries(reader, queue, QueueStatus::Failed, kMostRefused,
                                      lines.refused);
        !added)
        return fail(added.error());
    const auto oldest = oldestWaiting(reader);
    if (!oldest)
        return fail(oldest.error());
    lines.oldest = *oldest;
    const auto conflicts = ConflictJournal(reader.connection()).list();
    if (!conflicts)
        return fail(conflicts.error());
    const Conflict *chosen = nullptr;
    for (const Conflict &entry : *conflicts) {
        ChangeLine line;
        line.id = entry.id;
        line.entity = entry.entity;
        line.recordId = entry.entityId.toString();
        line.title = RecordTexts::title(reader.catalog(), entry.entity,
                                        entry.mine.isEmpty() ? entry.theirs : entry.mine);
        line.action = RecordTexts::entity(entry.entity);
        line.when = timeText(entry.at);
        line.cause = Words::conflict(entry);
        lines.conflicts.append(line);
        if (chosen == nullptr || entry.id.toString() == conflict)
            chosen = &entry;
    }
    if (chosen != nullptr)
        describeConflict(reader, *chosen, lines);
    return lines;
}

} // namespace finwise
