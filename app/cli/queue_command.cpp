// SPDX-License-Identifier: GPL-3.0-or-later
// queue list|retry|discard|export: changes on their way to the server.
#include "commands.h"

#include "text_table.h"

#include "store/sync_store.h"

#include <QJsonDocument>

namespace finwise::cli {
namespace {

constexpr int kMostListed = 10'000;

struct QueueOptions {
    std::vector<std::string> ids;
    bool all = false;
    std::string status;
    int limit = 1000;
};

QJsonObject toJson(const QueueEntry &entry, bool withData)
{
    const auto instant = [](const std::optional<Instant> &at) {
        return at ? QJsonValue(toIso(*at)) : QJsonValue();
    };
    QJsonObject json{
        {QStringLiteral("id"), entry.entry.id.toString()},
        {QStringLiteral("op_seq"), entry.entry.opSeq},
        {QStringLiteral("group"), entry.entry.group.toString()},
        {QStringLiteral("entity"), entry.entry.entity},
        {QStringLiteral("entity_id"), entry.entry.entityId.toString()},
        {QStringLiteral("operation"), QString(enumName(entry.entry.operation))},
        {QStringLiteral("status"), QString(enumName(entry.status))},
        {QStringLiteral("attempts"), entry.attempts},
        {QStringLiteral("created_at"), toIso(entry.entry.createdAt)},
        {QStringLiteral("next_attempt_at"),
         entry.nextAttemptAt.ms > 0 ? QJsonValue(toIso(entry.nextAttemptAt)) : QJsonValue()},
        {QStringLiteral("processing_since"), instant(entry.processingSince)},
        {QStringLiteral("error_kind"),
         entry.errorKind ? QJsonValue(QString(errorKindName(*entry.errorKind))) : QJsonValue()},
        {QStringLiteral("error_text"), entry.errorText}};
    if (withData)
        json.insert(QStringLiteral("data"), entry.entry.data.object());
    return json;
}

Result<Answer> list(Context &context, const QueueOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    SyncQueue queue((*reader)->connection(), context.clock());
    QList<QueueEntry> entries;
    // Without a wish: everything that is not done yet.
    for (const auto &known : enumNames(QueueStatus{})) {
        const bool wanted = options.status.empty()
                              ? options.all || known.value != QueueStatus::Synced
                              : known.name == text(options.status);
        if (!wanted)
            continue;
        const auto found = queue.list(known.value, options.limit);
        if (!found)
            return fail(found.error());
        entries.append(*found);
    }
    QJsonArray json;
    TextTable table({QStringLiteral("Status"), QStringLiteral(">Tries"), QStringLiteral("What"),
                     QStringLiteral("Reason"), QStringLiteral("Id")});
    for (const QueueEntry &entry : entries) {
        json.append(toJson(entry, false));
        table.add({enumName(entry.status), QString::number(entry.attempts),
                   enumName(entry.entry.operation) + u' ' + entry.entry.entity, entry.errorText,
                   entry.entry.id.toString()});
    }
    return Answer{json, json.isEmpty() ? QStringLiteral("Nothing waits.") : table.toString()};
}

// The entries named, or every dead letter.
Result<QList<QueueEntry>> chosen(SyncQueue &queue, const QueueOptions &options)
{
    if (options.all == !options.ids.empty())
        return fail(ErrorKind::Usage, QStringLiteral("queue"),
                    QStringLiteral("name entries by their ids, or --all"));
    if (options.all)
        return queue.list(QueueStatus::Failed, kMostListed);
    QList<QueueEntry> entries;
    for (const std::string &named : options.ids) {
        const auto id = Id::parse(text(named));
        if (!id)
            return fail(id.error());
        const auto entry = queue.find(*id);
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            return fail(ErrorKind::NotFound, text(named), QStringLiteral("no such entry"));
        entries.append(**entry);
    }
    return entries;
}

Result<Answer> eachChosen(Context &context, const QueueOptions &options, const QString &done,
                          auto act)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto entries = chosen((*store)->sync().queue(), options);
    if (!entries)
        return fail(entries.error());
    QJsonArray ids;
    for (const QueueEntry &entry : *entries) {
        if (const auto acted = act((*store)->sync(), entry.entry.id); !acted)
            return fail(acted.error());
        ids.append(entry.entry.id.toString());
    }
    return Answer{QJsonObject{{QStringLiteral("entries"), ids}}, done.arg(ids.size())};
}

Result<Answer> retry(Context &context, const QueueOptions &options)
{
    return eachChosen(context, options, QStringLiteral("%1 changes are tried again."),
                      [](SyncStore &sync, const Id &id) { return sync.retry(id); });
}

Result<Answer> discard(Context &context, const QueueOptions &options)
{
    return eachChosen(context, options, QStringLiteral("%1 changes given up."),
                      [](SyncStore &sync, const Id &id) { return sync.discard(id); });
}

Result<Answer> exportEntries(Context &context, const QueueOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    SyncQueue queue((*reader)->connection(), context.clock());
    const auto entries = chosen(queue, options);
    if (!entries)
        return fail(entries.error());
    QJsonArray json;
    for (const QueueEntry &entry : *entries)
        json.append(toJson(entry, true));
    return Answer{json, QString::fromUtf8(QJsonDocument(json).toJson()).trimmed()};
}

void bindChoice(Command &command, QueueOptions &options)
{
    command.option("ID", options.ids, "Entries, as queue list shows them");
    command.flag("--all", options.all, "Every change the server did not accept");
}

} // namespace

void addQueueCommands(Command &app, Context &context)
{
    Command queue = addCommand(app, "queue", "Changes on their way to the server",
                               "finwise-cli queue list");
    queue.requireCommand(1);
    addCommand<QueueOptions>(
        queue, context, "list", "List what is not done yet",
        "finwise-cli queue list --status failed",
        [](Command &command, QueueOptions &options) {
            command.option("--status", options.status, "Only this status")
                .oneOf({"pending", "processing", "synced", "failed"});
            command.flag("--all", options.all, "What is done, too");
            command.option("--limit", options.limit, "At most so many of each status")
                .range(1, kMostListed)
                .showDefault();
        },
        list);
    addCommand<QueueOptions>(queue, context, "retry", "Try again what was not accepted",
                             "finwise-cli queue retry --all", bindChoice, retry);
    addCommand<QueueOptions>(
        queue, context, "discard", "Give a change up; the record shows the server's version again",
        "finwise-cli queue discard 0195b0f2-7c1e-7d7a-9f7e-0d9b6a3f2a11", bindChoice, discard);
    addCommand<QueueOptions>(queue, context, "export", "Write entries with their full content",
                             "finwise-cli queue export --all --json", bindChoice, exportEntries);
}

} // namespace finwise::cli
