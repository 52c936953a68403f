// SPDX-License-Identifier: GPL-3.0-or-later
// missing list|keep|drop: records that the server does not have any more although nobody is known
// to have deleted them. They stay here until the user says what is to become of them.
#include "commands.h"

#include "text_table.h"

#include "store/sync_store.h"

namespace finwise::cli {
namespace {

QString labelOf(Reader &reader, const SyncStore::RecordName &name)
{
    const EntityType *type = reader.catalog().find(name.entity);
    const auto record = type != nullptr ? reader.record(*type, name.id)
                                        : Result<std::optional<Record>>(std::nullopt);
    if (!record || !*record)
        return {};
    const QJsonObject &data = (*record)->data;
    const QString label = data.value(QLatin1StringView("name")).toString();
    return label.isEmpty() ? data.value(QLatin1StringView("payee")).toString() : label;
}

Result<Answer> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto names = SyncStore::missing((*reader)->connection());
    if (!names)
        return fail(names.error());
    QJsonArray json;
    TextTable table({QStringLiteral("What"), QStringLiteral("Name"), QStringLiteral("Id")});
    for (const SyncStore::RecordName &name : *names) {
        const QString label = labelOf(**reader, name);
        json.append(QJsonObject{{QStringLiteral("entity"), name.entity},
                                {QStringLiteral("id"), name.id.toString()},
                                {QStringLiteral("name"), label}});
        table.add({name.entity, label, name.id.toString()});
    }
    return Answer{json, json.isEmpty() ? QStringLiteral("Nothing is missing on the server.")
                                       : table.toString()};
}

Result<Answer> settle(Context &context, Result<ChangeSet> (SyncStore::*act)(), const char *word,
                      const QString &sentence)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto count = (*store)->sync().missingCount();
    if (!count)
        return fail(count.error());
    if (const auto done = ((*store)->sync().*act)(); !done)
        return fail(done.error());
    return Answer{QJsonObject{{QLatin1StringView(word), *count}}, sentence.arg(*count)};
}

Result<Answer> keep(Context &context)
{
    return settle(context, &SyncStore::keepMissing, "kept",
                  QStringLiteral("%1 records stay; the next sync gives them to the server again."));
}

Result<Answer> drop(Context &context)
{
    return settle(context, &SyncStore::dropMissing, "dropped",
                  QStringLiteral("%1 records were deleted on this device, too."));
}

} // namespace

void addMissingCommands(Command &app, Context &context)
{
    Command missing = addCommand(app, "missing", "Records the server does not have any more",
                                 "finwise-cli missing list");
    missing.requireCommand(1);
    addCommand(missing, context, "list", "List them", "finwise-cli missing list --json", list);
    addCommand(missing, context, "keep", "Keep them all and give them to the server again",
               "finwise-cli missing keep", keep);
    addCommand(missing, context, "drop", "Delete them all on this device, too",
               "finwise-cli missing drop", drop);
}

} // namespace finwise::cli
