// SPDX-License-Identifier: GPL-3.0-or-later
// check [--repair]: is the data of this device sound?
#include "commands.h"

#include "store/queries.h"
#include "store/sync_store.h"

namespace finwise::cli {
namespace {

constexpr int kMostEntries = 10'000;

struct CheckOptions {
    bool repair = false;
};

// Changes that wait for records nobody has, or of kinds nobody knows.
Result<QStringList> queueProblems(Reader &reader, SyncQueue &queue)
{
    QStringList problems;
    for (const QueueStatus status : {QueueStatus::Pending, QueueStatus::Processing}) {
        const auto entries = queue.list(status, kMostEntries);
        if (!entries)
            return fail(entries.error());
        for (const QueueEntry &entry : *entries) {
            const EntityType *type = reader.catalog().find(entry.entry.entity);
            if (type == nullptr) {
                problems.append(QStringLiteral("queue: entry %1 is of the unknown kind %2")
                                    .arg(entry.entry.id.toString(), entry.entry.entity));
                continue;
            }
            const auto record = reader.record(*type, entry.entry.entityId);
            if (!record)
                return fail(record.error());
            if (!*record)
                problems.append(QStringLiteral("queue: entry %1 changes %2 %3, which is missing")
                                    .arg(entry.entry.id.toString(), entry.entry.entity,
                                         entry.entry.entityId.toString()));
        }
    }
    return problems;
}

// The balance that SQL sums up must be the one that exact addition of all rows gives.
Result<QStringList> balanceProblems(Reader &reader)
{
    const auto accounts = accountBalances(reader);
    if (!accounts)
        return fail(accounts.error());
    QStringList problems;
    for (const AccountBalance &row : *accounts) {
        TransactionFilter filter;
        filter.account = row.account.meta.id;
        filter.limit = kMostEntries;
        Result<Money> sum = row.account.openingBalance;
        for (bool more = true; more && sum; filter.offset += filter.limit) {
            const auto page = transactions(reader, filter);
            if (!page)
                return fail(page.error());
            for (const Transaction &transaction : *page) {
                if (sum)
                    sum = add(*sum, transaction.amount);
            }
            more = page->size() == filter.limit;
        }
        if (!sum)
            problems.append(
                QStringLiteral("balance: %1: %2").arg(row.account.name, sum.error().message));
        else if (*sum != row.balance)
            problems.append(
                QStringLiteral("balance: %1: %2 is shown, %3 is right")
                    .arg(row.account.name, toDecimalText(row.balance), toDecimalText(*sum)));
    }
    return problems;
}

Result<QStringList> problemsOf(Reader &reader, SyncQueue &queue)
{
    QStringList problems;
    const auto damage = reader.connection().integrityProblems();
    if (!damage)
        return fail(damage.error());
    for (const QString &line : *damage)
        problems.append(QStringLiteral("database: ") + line);
    for (const auto &found :
         {queueProblems(reader, queue), referenceProblems(reader), balanceProblems(reader)}) {
        if (!found)
            return found;
        problems.append(*found);
    }
    return problems;
}

Result<Answer> checkData(Context &context, const CheckOptions &options)
{
    // A damaged file is put aside by the next opening for writing, with all that can be saved.
    if (options.repair) {
        const auto reader = context.reader();
        if (!reader)
            return fail(reader.error());
        const auto damage = (*reader)->connection().integrityProblems();
        if (!damage || !damage->isEmpty())
            context.learnFrom(Error{ErrorKind::Corrupt, {}, {}});
    }
    // Otherwise opening for writing is the repair there is: it brings the tables up to date and
    // sends entries again that a crash left half-way. Contents are never changed by a machine's
    // guess.
    if (options.repair) {
        const auto store = context.store();
        if (!store)
            return fail(store.error());
        if (const auto released = (*store)->sync().queue().releaseAll(); !released)
            return fail(released.error());
    }
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    SyncQueue queue((*reader)->connection(), context.clock());
    const auto problems = problemsOf(**reader, queue);
    if (!problems)
        return fail(problems.error());
    QJsonObject json{{QStringLiteral("ok"), problems->isEmpty()},
                     {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}};
    if (!context.salvaged().isEmpty())
        json.insert(QStringLiteral("salvaged"), context.salvaged());
    if (problems->isEmpty())
        return Answer{json, QStringLiteral("All is well.")};
    return Answer{json, problems->join(u'\n'), kExitFailed};
}

} // namespace

void addCheckCommand(Command &app, Context &context)
{
    addCommand<CheckOptions>(
        app, context, "check", "Check database, queue, references and balances",
        "finwise-cli check --json",
        [](Command &command, CheckOptions &options) {
            command.flag("--repair", options.repair,
                         "Put a damaged file aside and save what can be saved; bring tables "
                         "up to date, free entries a crash left half-way");
        },
        checkData);
}

} // namespace finwise::cli
