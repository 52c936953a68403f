// SPDX-License-Identifier: GPL-3.0-or-later
// mapping list|rename|delete|export|import: what was learnt about the files of banks.
#include "commands.h"

#include "mappings.h"
#include "text_table.h"

#include <QFile>
#include <QSaveFile>

namespace finwise::cli {
namespace {

struct NameOptions {
    std::string name;
    std::string to;
};
struct FileOptions {
    std::string file;
};

Result<Answer> list(Context &context)
{
    const auto profiles = readMappings(context);
    if (!profiles)
        return fail(profiles.error());
    QJsonArray json;
    TextTable table({QStringLiteral("Name"), QStringLiteral("Columns")});
    for (const importer::ImportProfile &profile : profiles->list()) {
        QJsonArray columns;
        QStringList words;
        for (const importer::ProfileColumn &column : profile.columns) {
            columns.append(QJsonObject{{QStringLiteral("name"), column.name},
                                       {QStringLiteral("role"), importer::roleName(column.role)},
                                       {QStringLiteral("corrected"), column.corrected}});
            words.append(column.name);
        }
        json.append(QJsonObject{
            {QStringLiteral("name"), profile.name},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("account_id"),
             profile.account ? QJsonValue(profile.account->toString()) : QJsonValue()}});
        table.add({profile.name, words.join(QStringLiteral(", "))});
    }
    return Answer{json, json.isEmpty() ? QStringLiteral("Nothing learnt yet.") : table.toString()};
}

Result<Answer> rename(Context &context, const NameOptions &options)
{
    auto profiles = readMappings(context);
    if (!profiles)
        return fail(profiles.error());
    if (const auto done = profiles->rename(text(options.name), text(options.to)); !done)
        return fail(done.error());
    if (const auto done = writeMappings(context, *profiles); !done)
        return fail(done.error());
    return Answer{QJsonObject{{QStringLiteral("name"), text(options.to)}},
                  QStringLiteral("Renamed.")};
}

Result<Answer> remove(Context &context, const NameOptions &options)
{
    auto profiles = readMappings(context);
    if (!profiles)
        return fail(profiles.error());
    if (const auto done = profiles->remove(text(options.name)); !done)
        return fail(done.error());
    if (const auto done = writeMappings(context, *profiles); !done)
        return fail(done.error());
    return Answer{QJsonObject{{QStringLiteral("name"), text(options.name)}},
                  QStringLiteral("Deleted.")};
}

Result<Answer> exportTo(Context &context, const FileOptions &options)
{
    const auto profiles = readMappings(context);
    if (!profiles)
        return fail(profiles.error());
    QSaveFile file(text(options.file));
    const QByteArray json = profiles->toJson(false);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Storage, text(options.file), file.errorString());
    return Answer{QJsonObject{{QStringLiteral("profiles"), profiles->list().size()}},
                  QStringLiteral("Wrote %1 profiles.").arg(profiles->list().size())};
}

Result<Answer> importFrom(Context &context, const FileOptions &options)
{
    QFile file(text(options.file));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, text(options.file), file.errorString());
    const auto read = importer::ImportProfiles::fromJson(
        file.read(importer::ImportProfiles::kMaxJsonBytes + 1));
    if (!read)
        return fail(read.error().kind, text(options.file), read.error().message);
    auto profiles = readMappings(context);
    if (!profiles)
        return fail(profiles.error());
    const int taken = profiles->merge(*read);
    if (const auto done = writeMappings(context, *profiles); !done)
        return fail(done.error());
    return Answer{QJsonObject{{QStringLiteral("profiles"), taken}},
                  QStringLiteral("Took over %1 profiles.").arg(taken)};
}

} // namespace

void addMappingCommands(Command &app, Context &context)
{
    Command mapping = addCommand(app, "mapping", "What was learnt about the files of banks",
                                 "finwise-cli mapping list");
    mapping.requireCommand();
    addCommand(mapping, context, "list", "List the import profiles", "finwise-cli mapping list",
               list);
    addCommand<NameOptions>(
        mapping, context, "rename", "Give a profile another name",
        "finwise-cli mapping rename Giro Household",
        [](Command &command, NameOptions &options) {
            command.option("NAME", options.name, "Profile").required();
            command.option("TO", options.to, "Its new name").required();
        },
        rename);
    addCommand<NameOptions>(
        mapping, context, "delete", "Forget a profile", "finwise-cli mapping delete Giro",
        [](Command &command, NameOptions &options) {
            command.option("NAME", options.name, "Profile").required();
        },
        remove);
    const auto file = [](Command &command, FileOptions &options) {
        command.option("FILE", options.file, "JSON file").required();
    };
    addCommand<FileOptions>(mapping, context, "export", "Write all profiles to a file, no accounts",
                            "finwise-cli mapping export profiles.json", file, exportTo);
    addCommand<FileOptions>(mapping, context, "import", "Take over the profiles of a file",
                            "finwise-cli mapping import profiles.json", file, importFrom);
}

} // namespace finwise::cli
