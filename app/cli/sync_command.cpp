// SPDX-License-Identifier: GPL-3.0-or-later
// sync [--once|--watch].
#include "commands.h"

#include "sync_run.h"

#include "sync/auth_client.h"

namespace finwise::cli {
namespace {

struct SyncOptions {
    bool once = false;
    bool watch = false;
    double timeout = 0;
    std::string bulk = "auto";
    qint64 batch = SyncConfig{}.batchEntries;
    qint64 pauseMs = SyncConfig{}.pauseMs;
};

Result<SyncTarget> targetOf(Context &context, const SyncOptions &options)
{
    const auto profile = context.profile();
    const auto tenant = context.tenant();
    if (!profile || !tenant)
        return fail(profile ? tenant.error() : profile.error());
    const auto address = (*profile)->setting(kServerKey);
    const auto user = (*profile)->setting(kUserKey);
    if (!address || !user)
        return fail(address ? user.error() : address.error());
    if (address->isEmpty())
        return fail(ErrorKind::Validation, QStringLiteral("sync"),
                    QStringLiteral("no server is set up; run finwise-cli connect first"));
    const auto server = parseServerUrl(*address);
    if (!server)
        return fail(server.error());
    SyncTarget target;
    target.server = *server;
    target.user = *user;
    target.tenantName = tenant->name;
    target.app = QStringLiteral("finwise-cli " FINWISE_VERSION);
    target.config.batchEntries = options.batch;
    target.config.pauseMs = options.pauseMs;
    target.config.bulk = enumFromName<BulkMode>(text(options.bulk)).value_or(BulkMode::Automatic);
    if (auto checked = check(target.config); !checked)
        return fail(checked.error());
    return target;
}

Result<Answer> sync(Context &context, const SyncOptions &options)
{
    const auto target = targetOf(context, options);
    if (!target)
        return fail(target.error());
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const qint64 timeoutMs = qint64(options.timeout * 1000);
    SyncRun run(context, **store);
    return options.watch ? run.watch(*target, timeoutMs) : run.once(*target, timeoutMs);
}

} // namespace

void addSyncCommand(Command &app, Context &context)
{
    addCommand<SyncOptions>(
        app, context, "sync", "Exchange changes with the server",
        "finwise-cli sync --once --timeout 60",
        [](Command &command, SyncOptions &options) {
            const Option once = command.flag(
                "--once", options.once, "End when nothing is left to send or receive (default)");
            command.flag("--watch", options.watch, "Go on until interrupted").excludes(once);
            command
                .option("--timeout", options.timeout,
                        "Give up after so many seconds; 0: after a minute without progress")
                .range(0.0, 86'400.0)
                .showDefault();
            command.option("--bulk", options.bulk, "Larger batches when very much waits")
                .oneOf({"auto", "never"})
                .showDefault();
            command.option("--batch", options.batch, "Changes in one batch")
                .range(1, 500)
                .showDefault();
            command.option("--pause-ms", options.pauseMs, "Between the batches of a run")
                .range(0, 600'000)
                .showDefault();
        },
        sync);
}

} // namespace finwise::cli
