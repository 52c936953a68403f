// SPDX-License-Identifier: GPL-3.0-or-later
// demo: fills the active tenant with a made-up household.
#include "commands.h"

#include "store/demo_set.h"
#include "store/queries.h"

namespace finwise::cli {
namespace {

struct DemoOptions {
    std::string language = "en";
};

Result<Answer> fillDemo(Context &context, const DemoOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto accounts = (*store)->reader().all<Account>();
    if (!accounts)
        return fail(accounts.error());
    if (!accounts->isEmpty())
        return fail(ErrorKind::Validation, QStringLiteral("demo"),
                    QStringLiteral("this tenant has accounts already; make a new one with "
                                   "finwise-cli tenant create, or name another --profile"));
    const DemoLanguage language = options.language == "de" ? DemoLanguage::German
                                                           : DemoLanguage::English;
    const Mutation demo = demoSet((*store)->catalog(), context.clock(), language);
    if (const auto done = (*store)->mutate(demo); !done)
        return fail(done.error());
    qint64 records = 0;
    for (const QList<Change> &group : demo.groups)
        records += group.size();
    const auto rows = transactionCount((*store)->reader(), TransactionFilter());
    if (!rows)
        return fail(rows.error());
    return Answer{
        QJsonObject{{QStringLiteral("records"), records}, {QStringLiteral("transactions"), *rows}},
        QStringLiteral("Added %1 records, %2 of them transactions.").arg(records).arg(*rows)};
}

} // namespace

void addDemoCommand(Command &app, Context &context)
{
    addCommand<DemoOptions>(
        app, context, "demo", "Fill an empty tenant with a made-up household",
        "finwise-cli --profile demo-folder demo",
        [](Command &command, DemoOptions &options) {
            command.option("--language", options.language, "Of the names")
                .oneOf({"en", "de"})
                .showDefault();
        },
        fillDemo);
}

} // namespace finwise::cli
