// SPDX-License-Identifier: GPL-3.0-or-later
// import FILE…, import list, import undo BATCH.
#include "commands.h"

#include "lookup.h"
#include "mappings.h"
#include "text_table.h"

#include "importer/large_import.h"
#include "store/queries.h"

#include <QFileInfo>

namespace finwise::cli {
namespace {

struct ImportOptions {
    std::vector<std::string> files;
    std::string account;
    std::string dateOrder;
    std::string mapping;
    bool dryRun = false;
    bool bringBack = false;
};
struct UndoOptions {
    std::string batch;
};

importer::ImportOptions readingOptions(const ImportOptions &options)
{
    importer::ImportOptions reading;
    if (options.dateOrder == "dmy")
        reading.dateOrder = importer::DateOrder::Dmy;
    else if (options.dateOrder == "mdy")
        reading.dateOrder = importer::DateOrder::Mdy;
    else if (options.dateOrder == "ymd")
        reading.dateOrder = importer::DateOrder::Ymd;
    return reading;
}

// What helps against a problem with a file or with the choice of its account, where the remedy of
// the kind speaks of the program's own data.
QString remedyFor(const QString &file, const Error &error)
{
    if (error.where == QLatin1StringView("account"))
        return QStringLiteral("Name the account with --account, or add one in the statement's "
                              "currency: finwise-cli account add NAME --currency CODE");
    if (error.where.startsWith(file)) {
        if (error.kind == ErrorKind::NotFound)
            return QStringLiteral("Check the name of the file and the folder it is in.");
        if (error.kind == ErrorKind::Storage)
            return QStringLiteral("Choose a file that you may read.");
        if (error.kind == ErrorKind::Validation || error.kind == ErrorKind::Unsupported)
            return QStringLiteral("Export the transactions as CSV from the bank once more.");
    }
    return QString(errorRemedy(error.kind));
}

// Reports how far a file is read or written.
std::function<bool(qint64, qint64)> progressOf(Context &context, const std::string &file,
                                               const QString &doing)
{
    return [&context, file, doing](qint64 done, qint64 total) {
        if (total > 0)
            context.progress(
                QStringLiteral("%1: %2 %3 %").arg(text(file), doing).arg(done * 100 / total));
        return true;
    };
}

// A file read with its rows at hand, or with its rows packed because there are too many of them.
const importer::ImportReading &readingOf(const importer::ImportReading &reading)
{
    return reading;
}
const importer::ImportReading &readingOf(const importer::LargeImport &import)
{
    return import.reading();
}

template <class Read>
Result<Read> readFile(Context &context, const std::string &file,
                      const importer::ImportOptions &options)
{
    importer::ReadHooks hooks;
    hooks.progress = progressOf(context, file, QStringLiteral("reading"));
    auto read = [&]() -> Result<Read> {
        if constexpr (std::is_same_v<Read, importer::LargeImport>)
            return importer::LargeImport::read(text(file), options, hooks);
        else
            return importer::readStatementFile(text(file), options, hooks);
    }();
    if (read && readingOf(*read).rowsRead == 0)
        return fail(ErrorKind::Validation, text(file),
                    QStringLiteral("no row could be read as a transaction"));
    return read;
}

// The account the statement goes to, in whose currency amounts without one are.
template <class Read>
Result<Read> readFor(Context &context, Reader &reader, const std::string &file,
                     const ImportOptions &options, std::optional<Account> &account)
{
    importer::ImportOptions how = readingOptions(options);
    auto reading = readFile<Read>(context, file, how);
    if (!reading)
        return reading;
    auto mapping = mappingFor(context, reader, text(options.mapping), readingOf(*reading));
    if (!mapping)
        return fail(mapping.error());
    if (mapping->options != importer::ImportOptions{}) {
        const auto asked = how.dateOrder;
        how = mapping->options;
        how.dateOrder = asked ? asked : how.dateOrder;
        reading = readFile<Read>(context, file, how);
        if (!reading)
            return reading;
    }
    const QString ownIban = readingOf(*reading).interpretation.ownIban;
    const bool byMapping = mapping->account && options.account.empty() && ownIban.isEmpty();
    const auto found = byMapping
                         ? Result<Account>(*mapping->account)
                         : importer::accountForImport(reader, ownIban, text(options.account));
    if (!found) {
        // To see what a file holds no account is needed.
        if (options.dryRun && options.account.empty())
            return reading;
        return fail(found.error());
    }
    account = *found;
    how.accountCurrency = account->openingBalance.currency.code();
    if (!readingOf(*reading).currency.isEmpty())
        return reading;
    return readFile<Read>(context, file, how);
}

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
    std::optional<Account> account;
    auto import = readFor<importer::LargeImport>(context, reader, file, options, account);
    if (!import)
        return fail(import.error());
    if (!account)
        return importer::toJson(import->reading());
    const auto counts = import->plan(reader, *account);
    if (!counts && mayBeWithoutAccount(options, counts.error()))
        return withoutAccount(import->reading(), counts.error());
    if (!counts)
        return fail(counts.error());
    QJsonObject json = importer::toJson(import->reading(), *counts);
    json.insert(QStringLiteral("account"), account->name);
    if (options.dryRun)
        return json;
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto done = import->commit(**store, choicesOf(options),
                                     {progressOf(context, file, QStringLiteral("writing"))});
    if (!done)
        return fail(done.error());
    addResult(json, *done);
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
    std::optional<Account> account;
    const auto reading = readFor<importer::ImportReading>(context, **reader, file, options,
                                                          account);
    if (!reading)
        return fail(reading.error());
    if (!account)
        return importer::toJson(*reading);
    const auto plan = importer::planImport(**reader, *account, *reading);
    if (!plan && mayBeWithoutAccount(options, plan.error()))
        return withoutAccount(*reading, plan.error());
    if (!plan)
        return fail(plan.error());
    QJsonObject json = importer::toJson(*reading, plan->counts());
    json.insert(QStringLiteral("account"), account->name);
    if (options.dryRun)
        return json;
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto done = importer::commitImport(
        **store, *plan, choicesOf(options), {progressOf(context, file, QStringLiteral("writing"))});
    if (!done)
        return fail(done.error());
    addResult(json, *done);
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
