// SPDX-License-Identifier: GPL-3.0-or-later
// import FILE…, import list, import undo BATCH.
#include "commands.h"

#include "lookup.h"
#include "statement_file.h"
#include "text_table.h"

#include "importer/large_import.h"
#include "store/queries.h"

#include <QFileInfo>

namespace finwise::cli {
namespace {

struct UndoOptions {
    std::string batch;
};

importer::ImportChoices choicesOf(const ImportOptions &options)
{
    importer::ImportChoices choices;
    choices.bringBackAll = options.bringBack;
    return choices;
}

// A trial that nobody named an account for says what the file holds even if it does not suit the
// account that would have been taken.
bool mayBeWithoutAccount(const ImportOptions &options, const Error &error)
{
    return options.dryRun && options.account.empty() && error.kind == ErrorKind::Validation;
}

QJsonObject withoutAccount(const importer::ImportReading &reading, const Error &error)
{
    QJsonObject json = importer::toJson(reading);
    QJsonArray warnings = json.value(QLatin1StringView("warnings")).toArray();
    warnings.append(QStringLiteral("%1; %2").arg(error.message, remedyFor(reading.file, error)));
    json.insert(QStringLiteral("warnings"), warnings);
    return json;
}

// What is known about the bank's files, and what this one taught.
Result<void> addMapping(QJsonObject &json, Context &context, const ImportOptions &options,
                        const Target &target, const importer::ImportReading &reading)
{
    const ChosenMapping &mapping = target.mapping;
    QString name = mapping.name;
    if (!mapping.change.isEmpty()) {
        QJsonArray warnings = json.value(QLatin1StringView("warnings")).toArray();
        warnings.append(QStringLiteral("changed-export: the bank changed its export \"%1\" (%2)")
                            .arg(mapping.name, mapping.change));
        json.insert(QStringLiteral("warnings"), warnings);
    }
    if (!options.dryRun) {
        const auto kept = keepMapping(context, mapping, text(options.saveMapping), reading,
                                      target.account->meta.id);
        if (!kept)
            return fail(kept.error());
        name = *kept;
    }
    json.insert(QStringLiteral("mapping"), name.isEmpty() ? QJsonValue() : QJsonValue(name));
    return {};
}

void addResult(QJsonObject &json, const importer::ImportResult &done)
{
    json.insert(QStringLiteral("rows_imported"), done.imported);
    json.insert(QStringLiteral("batch"),
                done.batch.isNull() ? QJsonValue() : QJsonValue(done.batch.toString()));
    json.insert(QStringLiteral("recipients_created"), done.recipientsCreated);
}

Result<QJsonObject> importLarge(Context &context, Reader &reader, const std::string &file,
                                const ImportOptions &options)
{
    Target target;
    auto import = readFor<importer::LargeImport>(context, reader, file, options, target);
    if (!import)
        return fail(import.error());
    if (!target.account)
        return importer::toJson(import->reading());
    const std::optional<Account> &account = target.account;
    const auto counts = import->plan(reader, *account);
    if (!counts && mayBeWithoutAccount(options, counts.error()))
        return withoutAccount(import->reading(), counts.error());
    if (!counts)
        return fail(counts.error());
    QJsonObject json = importer::toJson(import->reading(), *counts);
    json.insert(QStringLiteral("account"), account->name);
    if (options.dryRun) {
        if (auto told = addMapping(json, context, options, target, import->reading()); !told)
            return fail(told.error());
        return json;
    }
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto done = import->commit(**store, choicesOf(options),
                                     {progressOf(context, file, QStringLiteral("writing"))});
    if (!done)
        return fail(done.error());
    addResult(json, *done);
    if (auto kept = addMapping(json, context, options, target, import->reading()); !kept)
        return fail(kept.error());
    return json;
}

Result<QJsonObject> importOne(Context &context, const std::string &file,
                              const ImportOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    if (importer::LargeImport::suits(text(file)))
        return importLarge(context, **reader, file, options);
    Target target;
    const auto reading = readFor<importer::ImportReading>(context, **reader, file, options, target);
    if (!reading)
        return fail(reading.error());
    if (!target.account)
        return importer::toJson(*reading);
    const std::optional<Account> &account = target.account;
    const auto plan = importer::planImport(**reader, *account, *reading);
    if (!plan && mayBeWithoutAccount(options, plan.error()))
        return withoutAccount(*reading, plan.error());
    if (!plan)
        return fail(plan.error());
    QJsonObject json = importer::toJson(*reading, plan->counts());
    json.insert(QStringLiteral("account"), account->name);
    if (options.dryRun) {
        if (auto told = addMapping(json, context, options, target, *reading); !told)
            return fail(told.error());
        return json;
    }
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto done = importer::commitImport(
        **store, *plan, choicesOf(options), {progressOf(context, file, QStringLiteral("writing"))});
    if (!done)
        return fail(done.error());
    addResult(json, *done);
    if (auto kept = addMapping(json, context, options, target, *reading); !kept)
        return fail(kept.error());
    return json;
}

QString summary(const QJsonObject &json, bool dryRun)
{
    const auto number = [&json](QLatin1StringView key) { return json.value(key).toInteger(); };
    QStringList parts{QStringLiteral("%1 rows").arg(number(QLatin1StringView("rows_imported")))};
    const auto add = [&parts](qint64 count, const QString &what) {
        if (count > 0)
            parts.append(QStringLiteral("%1 %2").arg(count).arg(what));
    };
    add(number(QLatin1StringView("duplicates")), QStringLiteral("already there"));
    add(number(QLatin1StringView("deleted_earlier")), QStringLiteral("of them deleted earlier"));
    add(number(QLatin1StringView("possible_duplicates")), QStringLiteral("possibly twice"));
    const QJsonArray problems = json.value(QLatin1StringView("problems")).toArray();
    add(problems.size(), QStringLiteral("not readable"));
    QStringList lines{QStringLiteral("%1: %2%3, %4 to %5")
                          .arg(json.value(QLatin1StringView("file")).toString(),
                               dryRun ? QStringLiteral("would import ") : QString(),
                               parts.join(QStringLiteral(", ")),
                               json.value(QLatin1StringView("first_date")).toString(),
                               json.value(QLatin1StringView("last_date")).toString())};
    for (const QJsonValue &problem : problems)
        lines.append(QStringLiteral("  line %1: %2")
                         .arg(problem.toObject().value(QLatin1StringView("line")).toInteger())
                         .arg(problem.toObject().value(QLatin1StringView("reason")).toString()));
    const QJsonArray warnings = json.value(QLatin1StringView("warnings")).toArray();
    for (const QJsonValue &warning : warnings)
        lines.append(QStringLiteral("  ") + warning.toString());
    const QJsonValue batch = json.value(QLatin1StringView("batch"));
    if (batch.isString())
        lines.append(QStringLiteral("  take it back with: finwise-cli import undo %1")
                         .arg(batch.toString()));
    return lines.join(u'\n');
}

// A file that cannot be imported does not keep the others from it.
Result<Answer> importFiles(Context &context, const ImportOptions &options)
{
    if (options.files.empty())
        return fail(ErrorKind::Usage, QStringLiteral("import"), QStringLiteral("name a file"));
    QJsonArray json;
    QStringList lines;
    int useful = 0;
    for (const std::string &file : options.files) {
        const auto done = importOne(context, file, options);
        context.endProgress();
        if (done) {
            ++useful;
            json.append(*done);
            lines.append(summary(*done, options.dryRun));
            continue;
        }
        const Error &error = done.error();
        const QString remedy = remedyFor(text(file), error);
        const QString place = error.where.startsWith(text(file))
                                ? QString()
                                : text(file) + QStringLiteral(": ");
        json.append(
            QJsonObject{{QStringLiteral("file"), text(file)},
                        {QStringLiteral("error"),
                         QJsonObject{{QStringLiteral("kind"), QString(errorKindName(error.kind))},
                                     {QStringLiteral("message"), describe(error)},
                                     {QStringLiteral("remedy"), remedy}}}});
        const QByteArray line =
            QStringLiteral("finwise-cli: %1%2. %3\n").arg(place, describe(error), remedy).toUtf8();
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    }
    return Answer{json, lines.join(u'\n'), useful > 0 ? kExitDone : kExitFailed};
}

Result<Answer> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto batches = importBatches(**reader);
    if (!batches)
        return fail(batches.error());
    QJsonArray json;
    TextTable table({QStringLiteral("When"), QStringLiteral(">Rows"), QStringLiteral("File"),
                     QStringLiteral("Taken back"), QStringLiteral("Id")});
    for (const ImportBatch &batch : *batches) {
        const QString undone = batch.undoneAt ? toIso(*batch.undoneAt) : QString();
        json.append(QJsonObject{
            {QStringLiteral("id"), batch.id.toString()},
            {QStringLiteral("account_id"), batch.accountId.toString()},
            {QStringLiteral("file"), batch.fileName},
            {QStringLiteral("imported_at"), toIso(batch.importedAt)},
            {QStringLiteral("rows"), batch.rows},
            {QStringLiteral("undone_at"), undone.isEmpty() ? QJsonValue() : QJsonValue(undone)}});
        table.add({toIso(batch.importedAt), QString::number(batch.rows), batch.fileName, undone,
                   batch.id.toString()});
    }
    return Answer{json,
                  json.isEmpty() ? QStringLiteral("Nothing imported yet.") : table.toString()};
}

Result<Answer> undo(Context &context, const UndoOptions &options)
{
    const auto batch = Id::parse(text(options.batch));
    if (!batch)
        return fail(batch.error());
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto deleted = importer::undoImport(**store, *batch);
    if (!deleted)
        return fail(deleted.error());
    return Answer{QJsonObject{{QStringLiteral("id"), batch->toString()},
                              {QStringLiteral("rows_deleted"), *deleted}},
                  QStringLiteral("Took back %1 rows.").arg(*deleted)};
}

} // namespace

void addImportCommands(Command &app, Context &context)
{
    Command import = addCommand<ImportOptions>(
        app, context, "import", "Import statements of any bank as CSV files",
        "finwise-cli import statement.csv --account Checking",
        [](Command &command, ImportOptions &options) {
            command.option("FILE", options.files, "Statements");
            command.option("--account", options.account,
                           "Name or IBAN; without it the account with the file's IBAN, else "
                           "the only one");
            command.flag("--dry-run", options.dryRun, "Show what would happen, change nothing");
            command.flag("--bring-back", options.bringBack,
                         "Import also what you deleted by hand after an earlier import");
            command.option("--date-order", options.dateOrder, "When 01/02/2026 is doubtful")
                .oneOf({"dmy", "mdy", "ymd"});
            command.option("--mapping", options.mapping,
                           "Import profile, as mapping list shows it; one with the file's header "
                           "is found by itself");
            command.option("--save-mapping", options.saveMapping,
                           "Remember under this name how the file was read");
        },
        importFiles);
    import.requireCommand(0, 1);
    addCommand(import, context, "list", "List the imports", "finwise-cli import list", list);
    addCommand<UndoOptions>(
        import, context, "undo", "Take an import back, also after it was synced",
        "finwise-cli import undo 0195b0f2-7c1e-7d7a-9f7e-0d9b6a3f2a11",
        [](Command &command, UndoOptions &options) {
            command.option("BATCH", options.batch, "Id, as import list shows it").required();
        },
        undo);
}

} // namespace finwise::cli
