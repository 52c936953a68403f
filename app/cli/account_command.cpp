// SPDX-License-Identifier: GPL-3.0-or-later
// account add|list|edit|delete.
#include "commands.h"

#include "lookup.h"
#include "text_table.h"

#include "domain/iban.h"
#include "store/queries.h"

namespace finwise::cli {
namespace {

struct AccountOptions {
    std::string account; // the one to change
    std::optional<std::string> name;
    std::optional<std::string> group;
    std::optional<std::string> type;
    std::optional<std::string> iban;
    std::optional<std::string> currency;
    std::optional<std::string> opening;
    std::optional<std::string> note;
};

QStringList typeNames()
{
    QStringList names;
    for (const auto &entry : enumNames(AccountType{}))
        names.append(entry.name);
    return names;
}

QJsonObject toJson(const AccountBalance &row, const QString &group)
{
    const Account &account = row.account;
    const auto textOrNull = [](const QString &value) {
        return value.isEmpty() ? QJsonValue() : QJsonValue(value);
    };
    return {{QStringLiteral("id"), account.meta.id.toString()},
            {QStringLiteral("name"), account.name},
            {QStringLiteral("group"), textOrNull(group)},
            {QStringLiteral("type"), QString(enumName(account.accountType))},
            {QStringLiteral("iban"), textOrNull(account.iban)},
            {QStringLiteral("currency"), row.balance.currency.code()},
            {QStringLiteral("balance_minor"), row.balance.minor},
            {QStringLiteral("transactions"), row.transactions}};
}

Result<QHash<Id, QString>> groupNames(Reader &reader)
{
    const auto groups = reader.all<AccountGroup>();
    if (!groups)
        return fail(groups.error());
    QHash<Id, QString> names;
    for (const AccountGroup &group : *groups)
        names.insert(group.meta.id, group.name);
    return names;
}

Result<Answer> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto accounts = accountBalances(**reader);
    const auto groups = groupNames(**reader);
    if (!accounts || !groups)
        return fail(accounts ? groups.error() : accounts.error());
    TextTable table({QStringLiteral("Account"), QStringLiteral("Group"), QStringLiteral("IBAN"),
                     QStringLiteral(">Rows"), QStringLiteral(">Balance"), QStringLiteral("")});
    QJsonArray json;
    for (const AccountBalance &row : *accounts) {
        const QString group = groups->value(row.account.accountGroupId.value_or(Id()));
        json.append(toJson(row, group));
        table.add({row.account.name, group, row.account.iban, QString::number(row.transactions),
                   toDecimalText(row.balance), row.balance.currency.code()});
    }
    return Answer{json, json.isEmpty() ? QStringLiteral("No account yet.") : table.toString()};
}

// Names the account's group; a group that does not exist yet is made by the same change.
Result<void> setGroup(Store &store, const QString &name, Account &account, QList<Change> &changes)
{
    if (name.isEmpty()) {
        account.accountGroupId.reset();
        return {};
    }
    const auto found = findGroup(store.reader(), name);
    if (!found)
        return fail(found.error());
    if (*found) {
        account.accountGroupId = (*found)->meta.id;
        return {};
    }
    AccountGroup group;
    group.meta.id = store.newId();
    group.name = name;
    changes.append(Change{Change::Kind::Write, store.catalog().record(group)});
    account.accountGroupId = group.meta.id;
    return {};
}

Result<void> setType(const std::string &name, Account &account)
{
    const auto type = enumFromName<AccountType>(text(name));
    if (!type)
        return fail(ErrorKind::Validation, QStringLiteral("type"),
                    QStringLiteral("\"%1\" is no type of account; there is %2")
                        .arg(text(name), typeNames().join(QStringLiteral(", "))));
    account.accountType = *type;
    return {};
}

Result<void> setIban(const std::string &value, Account &account)
{
    const QString iban = normalizedIban(text(value));
    if (!iban.isEmpty() && !isIban(iban))
        return fail(ErrorKind::Validation, QStringLiteral("iban"),
                    QStringLiteral("\"%1\" is no valid IBAN").arg(text(value)));
    account.iban = iban;
    return {};
}

Result<void> setMoney(const AccountOptions &options, Account &account)
{
    Currency currency = account.openingBalance.currency;
    if (options.currency) {
        const auto parsed = Currency::parse(text(*options.currency));
        if (!parsed)
            return fail(parsed.error());
        currency = *parsed;
    }
    account.openingBalance.currency = currency;
    if (!options.opening)
        return {};
    const auto opening = parseAmount(QStringLiteral("opening"), *options.opening, currency);
    if (!opening)
        return fail(opening.error());
    account.openingBalance = *opening;
    return {};
}

Result<Answer> save(Context &context, Store &store, Account account, const AccountOptions &options)
{
    QList<Change> changes;
    if (options.name)
        account.name = text(*options.name);
    if (options.note)
        account.note = text(*options.note);
    if (options.group) {
        if (auto set = setGroup(store, text(*options.group), account, changes); !set)
            return fail(set.error());
    }
    if (options.type) {
        if (auto set = setType(*options.type, account); !set)
            return fail(set.error());
    }
    if (options.iban) {
        if (auto set = setIban(*options.iban, account); !set)
            return fail(set.error());
    }
    if (auto set = setMoney(options, account); !set)
        return fail(set.error());
    changes.append(Change{Change::Kind::Write, store.catalog().record(account)});
    Mutation mutation;
    mutation.groups.append(changes);
    if (const auto done = store.mutate(mutation); !done)
        return fail(done.error());
    const auto shown = list(context);
    if (!shown)
        return fail(shown.error());
    for (const QJsonValue &row : shown->json.toArray()) {
        if (row.toObject().value(QLatin1StringView("id")) == account.meta.id.toString())
            return Answer{
                row,
                QStringLiteral("Saved %1 (%2).").arg(account.name, account.meta.id.toString())};
    }
    return fail(ErrorKind::Internal, account.name, QStringLiteral("was not found after saving"));
}

Result<Answer> add(Context &context, const AccountOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    Account account;
    account.meta.id = (*store)->newId();
    return save(context, **store, account, options);
}

Result<Answer> edit(Context &context, const AccountOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto account = findAccount((*store)->reader(), text(options.account));
    if (!account)
        return fail(account.error());
    return save(context, **store, *account, options);
}

Result<Answer> remove(Context &context, const AccountOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto account = findAccount((*store)->reader(), text(options.account));
    if (!account)
        return fail(account.error());
    TransactionFilter filter;
    filter.account = account->meta.id;
    const auto rows = transactionCount((*store)->reader(), filter);
    if (!rows)
        return fail(rows.error());
    if (*rows > 0)
        return fail(ErrorKind::Validation, account->name,
                    QStringLiteral("the account still has %1 transactions").arg(*rows));
    const auto &type = (*store)->catalog().type<Account>();
    if (const auto done = (*store)->mutate(Mutation().remove(type, account->meta.id)); !done)
        return fail(done.error());
    return Answer{QJsonObject{{QStringLiteral("id"), account->meta.id.toString()},
                              {QStringLiteral("deleted"), true}},
                  QStringLiteral("Deleted %1.").arg(account->name)};
}

void bindFields(Command &command, AccountOptions &options)
{
    command.option("--group", options.group, "Heading it is listed under; made when missing");
    command.option("--type", options.type,
                   "One of " + typeNames().join(QStringLiteral(", ")).toStdString());
    command.option("--iban", options.iban, "Its IBAN; statements find their account by it");
    command.option("--currency", options.currency, "ISO 4217 code; EUR when left out");
    command.option("--opening", options.opening, "Balance before the first transaction");
    command.option("--note", options.note, "Free text");
}

} // namespace

void addAccountCommands(Command &app, Context &context)
{
    Command account = addCommand(app, "account", "Accounts and their balances",
                                 "finwise-cli account list");
    account.requireCommand(1);
    addCommand(account, context, "list", "List them with their balances",
               "finwise-cli account list --json", list);
    addCommand<AccountOptions>(
        account, context, "add", "Make one",
        "finwise-cli account add Checking --iban DE89370400440532013000 --opening 12,34",
        [](Command &command, AccountOptions &options) {
            command.option("NAME", options.name, "Its name").required();
            bindFields(command, options);
        },
        add);
    addCommand<AccountOptions>(
        account, context, "edit", "Change what is named, keep the rest",
        "finwise-cli account edit Checking --group \"Day to day\"",
        [](Command &command, AccountOptions &options) {
            command.option("ACCOUNT", options.account, "Name, IBAN or id").required();
            command.option("--name", options.name, "Its new name");
            bindFields(command, options);
        },
        edit);
    addCommand<AccountOptions>(
        account, context, "delete", "Delete one that has no transactions",
        "finwise-cli account delete Checking",
        [](Command &command, AccountOptions &options) {
            command.option("ACCOUNT", options.account, "Name, IBAN or id").required();
        },
        remove);
}

} // namespace finwise::cli
