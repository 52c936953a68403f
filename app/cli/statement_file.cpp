// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_file.h"

#include "importer/commit.h"
#include "importer/currency_text.h"

namespace finwise::cli {
namespace {

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
    hooks.today = context.clock().today();
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

// Reads with the profile that was named or recognised. What fitted once may not fit a changed
// export: then the file speaks for itself.
template <class Read>
Result<Read> readMapped(Context &context, Reader &reader, const std::string &file,
                        const ImportOptions &options, Target &target)
{
    importer::ImportOptions how = readingOptions(options);
    auto reading = readFile<Read>(context, file, how);
    if (!reading)
        return reading;
    auto mapping = mappingFor(context, reader, text(options.mapping), readingOf(*reading));
    if (!mapping)
        return fail(mapping.error());
    target.mapping = *std::move(mapping);
    importer::ImportOptions &mapped = target.mapping.options;
    const bool changesNothing = mapped == importer::ImportOptions{};
    mapped.dateOrder = how.dateOrder ? how.dateOrder : mapped.dateOrder;
    if (changesNothing)
        return reading;
    auto again = readFile<Read>(context, file, mapped);
    if (again || target.mapping.named)
        return again;
    mapped = how;
    return reading;
}

} // namespace

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

// The account the statement goes to, in whose currency amounts without one are.
template <class Read>
Result<Read> readFor(Context &context, Reader &reader, const std::string &file,
                     const ImportOptions &options, Target &target)
{
    auto reading = readMapped<Read>(context, reader, file, options, target);
    if (!reading)
        return reading;
    const ChosenMapping *mapping = &target.mapping;
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
    target.account = *found;
    importer::ImportOptions how = mapping->options;
    how.accountCurrency = found->openingBalance.currency.code();
    const importer::ImportReading &read = readingOf(*reading);
    const bool open = read.currency.isEmpty()
                   || (read.interpretation.currencyBySign && read.currency != how.accountCurrency
                       && importer::areWrittenAlike(read.currency, how.accountCurrency));
    if (!open)
        return reading;
    return readFile<Read>(context, file, how);
}

template Result<importer::ImportReading> readFor(Context &, Reader &, const std::string &,
                                                 const ImportOptions &, Target &);
template Result<importer::LargeImport> readFor(Context &, Reader &, const std::string &,
                                               const ImportOptions &, Target &);

} // namespace finwise::cli
