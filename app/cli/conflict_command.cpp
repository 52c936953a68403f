// SPDX-License-Identifier: GPL-3.0-or-later
// conflicts list|show|restore: values of this device that lost against another's.
#include "commands.h"

#include "text_table.h"

#include "store/sync_store.h"

#include <QJsonDocument>

namespace finwise::cli {
namespace {

struct ConflictOptions {
    std::string id;
    bool all = false;
};

QJsonObject toJson(const Conflict &conflict)
{
    return {{QStringLiteral("id"), conflict.id.toString()},
            {QStringLiteral("entity"), conflict.entity},
            {QStringLiteral("entity_id"), conflict.entityId.toString()},
            {QStringLiteral("reason"), conflict.reason},
            {QStringLiteral("groups"), QJsonArray::fromStringList(conflict.groups)},
            {QStringLiteral("was_delete"), conflict.wasDelete},
            {QStringLiteral("at"), toIso(conflict.at)},
            {QStringLiteral("resolved_at"),
             conflict.resolvedAt ? QJsonValue(toIso(*conflict.resolvedAt)) : QJsonValue()},
            {QStringLiteral("resolution"),
             conflict.resolution.isEmpty() ? QJsonValue() : QJsonValue(conflict.resolution)}};
}

QString shown(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("-");
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

Result<Answer> list(Context &context, const ConflictOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto conflicts = ConflictJournal((*reader)->connection()).list(options.all);
    if (!conflicts)
        return fail(conflicts.error());
    QJsonArray json;
    TextTable table({QStringLiteral("When"), QStringLiteral("What"), QStringLiteral("Reason"),
                     QStringLiteral("Id")});
    for (const Conflict &conflict : *conflicts) {
        json.append(toJson(conflict));
        table.add({toIso(conflict.at), conflict.entity, conflict.reason, conflict.id.toString()});
    }
    return Answer{json, json.isEmpty() ? QStringLiteral("No conflicts.") : table.toString()};
}

Result<Conflict> findConflict(db::Connection &connection, const ConflictOptions &options)
{
    const auto id = Id::parse(text(options.id));
    if (!id)
        return fail(id.error());
    const auto found = ConflictJournal(connection).find(*id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorKind::NotFound, text(options.id), QStringLiteral("no such conflict"));
    return **found;
}

Result<Answer> show(Context &context, const ConflictOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto conflict = findConflict((*reader)->connection(), options);
    if (!conflict)
        return fail(conflict.error());
    QJsonObject json = toJson(*conflict);
    QJsonObject fields;
    TextTable table({QStringLiteral("Field"), QStringLiteral("Mine"), QStringLiteral("Theirs")});
    QStringList names = conflict->mine.keys() + conflict->theirs.keys();
    names.removeDuplicates();
    for (const QString &name : names) {
        const QJsonValue mine = conflict->mine.value(name);
        const QJsonValue theirs = conflict->theirs.value(name);
        fields.insert(name, QJsonObject{{QStringLiteral("mine"), mine},
                                        {QStringLiteral("theirs"), theirs},
                                        {QStringLiteral("differs"), mine != theirs}});
        if (mine != theirs)
            table.add({name, shown(mine), shown(theirs)});
    }
    json.insert(QStringLiteral("fields"), fields);
    return Answer{json, table.toString()};
}

Result<Answer> restore(Context &context, const ConflictOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto conflict = findConflict((*store)->reader().connection(), options);
    if (!conflict)
        return fail(conflict.error());
    if (const auto restored = (*store)->sync().restore(conflict->id); !restored)
        return fail(restored.error());
    return Answer{QJsonObject{{QStringLiteral("id"), conflict->id.toString()},
                              {QStringLiteral("restored"), true}},
                  QStringLiteral("Your version is the current one again; it is sent at the next "
                                 "sync.")};
}

void bindId(Command &command, ConflictOptions &options)
{
    command.option("ID", options.id, "As conflicts list shows it").required();
}

} // namespace

void addConflictCommands(Command &app, Context &context)
{
    Command conflicts = addCommand(app, "conflicts", "Changes that lost against another device's",
                                   "finwise-cli conflicts list");
    conflicts.requireCommand(1);
    addCommand<ConflictOptions>(
        conflicts, context, "list", "List the open ones", "finwise-cli conflicts list --json",
        [](Command &command, ConflictOptions &options) {
            command.flag("--all", options.all, "Those settled, too");
        },
        list);
    addCommand<ConflictOptions>(conflicts, context, "show", "Both versions, field by field",
                                "finwise-cli conflicts show 0195b0f2-7c1e-7d7a-9f7e-0d9b6a3f2a11",
                                bindId, show);
    addCommand<ConflictOptions>(
        conflicts, context, "restore", "Make your version the current one again",
        "finwise-cli conflicts restore 0195b0f2-7c1e-7d7a-9f7e-0d9b6a3f2a11", bindId, restore);
}

} // namespace finwise::cli
