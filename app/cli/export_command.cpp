// SPDX-License-Identifier: GPL-3.0-or-later
// export: all records, or those of one entity, as canonical JSON or as CSV.
#include "commands.h"

#include "exporter/export_records.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace finwise::cli {
namespace {

struct ExportOptions {
    std::string entity;
    bool all = false;
    std::string format = "json";
    std::string output;
};

Result<const EntityType *> entityOf(const Reader &reader, const ExportOptions &options)
{
    if (options.entity.empty())
        return nullptr;
    if (const EntityType *type = reader.catalog().find(text(options.entity)))
        return type;
    QStringList names;
    for (const EntityType &type : reader.catalog().types())
        names.append(type.name);
    return fail(ErrorKind::Validation, QStringLiteral("entity"),
                QStringLiteral("no \"%1\"; there is %2")
                    .arg(text(options.entity), names.join(QStringLiteral(", "))));
}

Result<ExportFigures> writeTo(Reader &reader, QIODevice &device, const EntityType *type, bool csv)
{
    return csv ? exportCsv(reader, device, *type) : exportJson(reader, device, type);
}

Result<ExportFigures> writeFile(Reader &reader, const QString &path, const EntityType *type,
                                bool csv)
{
    QSaveFile file(path); // an old export is replaced by a whole one or not at all
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, path, file.errorString());
    const auto written = writeTo(reader, file, type, csv);
    if (!written)
        return written;
    if (!file.commit())
        return fail(ErrorKind::Storage, path, file.errorString());
    return written;
}

Answer fileAnswer(const QStringList &files, qint64 records)
{
    return Answer{QJsonObject{{QStringLiteral("files"), QJsonArray::fromStringList(files)},
                              {QStringLiteral("records"), records}},
                  QStringLiteral("Wrote %1 records to %2.")
                      .arg(records)
                      .arg(files.join(QStringLiteral(", ")))};
}

// One table is one file, so all entities need a folder.
Result<Answer> writeTables(Reader &reader, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, folder, QStringLiteral("the folder cannot be created"));
    QStringList files;
    qint64 records = 0;
    for (const EntityType &type : reader.catalog().types()) {
        const QString path = QStringLiteral("%1/%2.csv").arg(folder, type.table);
        const auto written = writeFile(reader, path, &type, true);
        if (!written)
            return fail(written.error());
        files.append(path);
        records += written->records;
    }
    return fileAnswer(files, records);
}

Result<Answer> writeStdout(Reader &reader, const EntityType *type, bool csv)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, QStringLiteral("stdout"), out.errorString());
    if (const auto written = writeTo(reader, out, type, csv); !written)
        return fail(written.error());
    if (!out.flush())
        return fail(ErrorKind::Storage, QStringLiteral("stdout"), out.errorString());
    return Answer::written();
}

Result<Answer> exportData(Context &context, const ExportOptions &options)
{
    const bool csv = options.format == "csv";
    const bool toFile = !options.output.empty() && options.output != "-";
    if (csv && context.json && !toFile)
        return fail(ErrorKind::Usage, QStringLiteral("export"),
                    QStringLiteral("with --json a CSV export needs -o FILE"));
    if (csv && options.entity.empty() && !toFile)
        return fail(ErrorKind::Usage, QStringLiteral("export"),
                    QStringLiteral("CSV is one table: name --entity, or a folder with -o"));
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto type = entityOf(**reader, options);
    if (!type)
        return fail(type.error());
    if (csv && *type == nullptr)
        return writeTables(**reader, text(options.output));
    if (!toFile)
        return writeStdout(**reader, *type, csv);
    const auto written = writeFile(**reader, text(options.output), *type, csv);
    if (!written)
        return fail(written.error());
    return fileAnswer({text(options.output)}, written->records);
}

} // namespace

void addExportCommand(Command &app, Context &context)
{
    addCommand<ExportOptions>(
        app, context, "export", "Write the data as JSON or CSV",
        "finwise-cli export --all -o backup.json",
        [](Command &command, ExportOptions &options) {
            const Option entity = command.option("--entity", options.entity,
                                                 "Only these, for instance Transaction");
            command.flag("--all", options.all, "Everything (default)").excludes(entity);
            command.option("--format", options.format, "Form of the output")
                .oneOf({"json", "csv"})
                .showDefault();
            command.option("-o,--output", options.output,
                           "File, for all tables as CSV a folder; without it stdout");
        },
        exportData);
}

} // namespace finwise::cli
