// SPDX-License-Identifier: GPL-3.0-or-later
// transaction add|list|edit|delete.
#include "commands.h"

#include "lookup.h"
#include "text_table.h"

#include "store/queries.h"

namespace finwise::cli {
namespace {

constexpr int kDefaultRows = 1000;
constexpr int kMostRows = 1'000'000;

struct TransactionOptions {
    std::string id;
    std::optional<std::string> account;
    std::optional<std::string> date;
    std::optional<std::string> amount;
    std::optional<std::string> payee;
    std::optional<std::string> note;
    std::optional<std::string> description;
    std::optional<std::string> category;
};

struct ListOptions {
    std::optional<std::string> account;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string search;
    int limit = kDefaultRows;
};

// All own fields; the amount as amount_minor and currency.
QJsonObject toJson(const EntityCatalog &catalog, const Transaction &transaction)
{
    QJsonObject json = catalog.record(transaction).data;
    json.remove(QStringLiteral("amount"));
    json.insert(QStringLiteral("id"), transaction.meta.id.toString());
    json.insert(QStringLiteral("amount_minor"), transaction.amount.minor);
    json.insert(QStringLiteral("currency"), transaction.amount.currency.code());
    json.insert(QStringLiteral("created_at"), toIso(transaction.meta.createdAt));
    json.insert(QStringLiteral("updated_at"), toIso(transaction.meta.updatedAt));
    json.insert(QStringLiteral("version"), transaction.meta.version);
    return json;
}

Result<TransactionFilter> filterOf(Reader &reader, const ListOptions &options)
{
    TransactionFilter filter;
    if (options.account) {
        const auto account = findAccount(reader, text(*options.account));
        if (!account)
            return fail(account.error());
        filter.account = account->meta.id;
    }
    for (const auto &[name, value, date] :
         {std::tuple{"from", &options.from, &filter.from}, {"to", &options.to, &filter.to}}) {
        if (!*value)
            continue;
        const auto parsed = parseDate(QString::fromLatin1(name), **value);
        if (!parsed)
            return fail(parsed.error());
        *date = *parsed;
    }
    filter.search = text(options.search);
    filter.limit = options.limit;
    return filter;
}

Result<Answer> list(Context &context, const ListOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto filter = filterOf(**reader, options);
    if (!filter)
        return fail(filter.error());
    const auto rows = transactions(**reader, *filter);
    if (!rows)
        return fail(rows.error());
    QJsonArray json;
    TextTable table({QStringLiteral("Date"), QStringLiteral(">Amount"), QStringLiteral(""),
                     QStringLiteral("Payee"), QStringLiteral("Text"), QStringLiteral("Id")});
    for (const Transaction &row : *rows) {
        if (context.json) {
            json.append(toJson((*reader)->catalog(), row));
            continue;
        }
        table.add({row.date.toString(Qt::ISODate), toDecimalText(row.amount),
                   row.amount.currency.code(), row.payee.left(30), row.description.left(40),
                   row.meta.id.toString()});
    }
    return Answer{json, rows->isEmpty() ? QStringLiteral("No transactions.") : table.toString()};
}

Result<void> fill(Reader &reader, const TransactionOptions &options, Transaction &transaction)
{
    if (options.account) {
        const auto account = findAccount(reader, text(*options.account));
        if (!account)
            return fail(account.error());
        transaction.accountId = account->meta.id;
        transaction.amount.currency = account->openingBalance.currency;
    }
    if (options.date) {
        const auto date = parseDate(QStringLiteral("date"), *options.date);
        if (!date)
            return fail(date.error());
        transaction.date = *date;
    }
    if (options.amount) {
        const auto amount = parseAmount(QStringLiteral("amount"), *options.amount,
                                        transaction.amount.currency);
        if (!amount)
            return fail(amount.error());
        transaction.amount = *amount;
        const bool plain = transaction.type == TransactionType::Expense
                        || transaction.type == TransactionType::Income;
        if (plain)
            transaction.type = amount->minor < 0 ? TransactionType::Expense
                                                 : TransactionType::Income;
    }
    if (options.category) {
        transaction.categoryId.reset();
        if (!options.category->empty()) {
            const auto category = findCategory(reader, text(*options.category));
            if (!category)
                return fail(category.error());
            transaction.categoryId = *category;
        }
    }
    const auto take = [](const std::optional<std::string> &value, QString &field) {
        if (value)
            field = text(*value);
    };
    take(options.payee, transaction.payee);
    take(options.note, transaction.note);
    take(options.description, transaction.description);
    return {};
}

Result<Answer> save(Store &store, const TransactionOptions &options, Transaction transaction)
{
    if (auto filled = fill(store.reader(), options, transaction); !filled)
        return fail(filled.error());
    const auto done = store.mutate(Mutation().write(store.catalog().record(transaction)));
    if (!done)
        return fail(done.error());
    const auto saved = store.reader().get<Transaction>(transaction.meta.id);
    if (!saved)
        return fail(saved.error());
    return Answer{toJson(store.catalog(), **saved),
                  QStringLiteral("Saved %1.").arg(transaction.meta.id.toString())};
}

Result<Answer> add(Context &context, const TransactionOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    Transaction transaction;
    transaction.meta.id = (*store)->newId();
    return save(**store, options, transaction);
}

Result<Transaction> findTransaction(Store &store, const std::string &named)
{
    const auto id = Id::parse(text(named));
    if (!id)
        return fail(id.error());
    const auto found = store.reader().get<Transaction>(*id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorKind::NotFound, text(named), QStringLiteral("no such transaction"));
    return **found;
}

Result<Answer> edit(Context &context, const TransactionOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto transaction = findTransaction(**store, options.id);
    if (!transaction)
        return fail(transaction.error());
    return save(**store, options, *transaction);
}

Result<Answer> remove(Context &context, const TransactionOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto transaction = findTransaction(**store, options.id);
    if (!transaction)
        return fail(transaction.error());
    const auto &type = (*store)->catalog().type<Transaction>();
    if (const auto done = (*store)->mutate(Mutation().remove(type, transaction->meta.id)); !done)
        return fail(done.error());
    return Answer{QJsonObject{{QStringLiteral("id"), transaction->meta.id.toString()},
                              {QStringLiteral("deleted"), true}},
                  QStringLiteral("Deleted %1.").arg(transaction->meta.id.toString())};
}

void bindFields(Command &command, TransactionOptions &options, bool required)
{
    command.option("--account", options.account, "Name, IBAN or id").required(required);
    command.option("--date", options.date, "As 2026-01-31").required(required);
    command.option("--amount", options.amount, "As -12,34; negative is money out")
        .required(required);
    command.option("--payee", options.payee, "Who got or sent the money");
    command.option("--description", options.description, "What it was for");
    command.option("--note", options.note, "Your own words");
    command.option("--category", options.category, "Name or id");
}

void bindList(Command &command, ListOptions &options)
{
    command.option("--account", options.account, "Only this one: name, IBAN or id");
    command.option("--from", options.from, "First day, as 2026-01-01");
    command.option("--to", options.to, "Last day, as 2026-01-31");
    command.option("--search", options.search, "In payee, text and note");
    command.option("--limit", options.limit, "At most so many rows")
        .range(1, kMostRows)
        .showDefault();
}

} // namespace

void addTransactionCommands(Command &app, Context &context)
{
    Command transaction = addCommand(app, "transaction", "Transactions of the accounts",
                                     "finwise-cli transaction list --search rent");
    transaction.requireCommand(1);
    addCommand<ListOptions>(transaction, context, "list", "List them by date",
                            "finwise-cli transaction list --account Checking --from 2026-01-01",
                            bindList, list);
    addCommand<TransactionOptions>(
        transaction, context, "add", "Make one",
        "finwise-cli transaction add --account Checking --date 2026-01-31 --amount -12,34",
        [](Command &command, TransactionOptions &options) { bindFields(command, options, true); },
        add);
    const auto bindId = [](Command &command, TransactionOptions &options) {
        command.option("ID", options.id, "As transaction list shows it").required();
    };
    addCommand<TransactionOptions>(
        transaction, context, "edit", "Change what is named, keep the rest",
        "finwise-cli transaction edit 0195b0f2-7c1e-7d7a-9f7e-0d9b6a3f2a11 --amount -10",
        [bindId](Command &command, TransactionOptions &options) {
            bindId(command, options);
            bindFields(command, options, false);
        },
        edit);
    addCommand<TransactionOptions>(
        transaction, context, "delete", "Delete one",
        "finwise-cli transaction delete 0195b0f2-7c1e-7d7a-9f7e-0d9b6a3f2a11", bindId, remove);
}

} // namespace finwise::cli
