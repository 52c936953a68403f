// SPDX-License-Identifier: GPL-3.0-or-later
// status: what waits, what went wrong and whether the server answers. Reads only, so it may be
// asked as often as one likes beside a running sync.
#include "commands.h"

#include "rest_call.h"

#include "store/sync_store.h"
#include "sync/sync_status.h"

namespace finwise::cli {
namespace {

struct Known {
    Tenant tenant;
    QString server;
    QString user;
    QueueCounts counts;
    qint64 conflicts = 0;
    qint64 missing = 0;
    SyncMetadata metadata;
    std::optional<qint64> latencyMs;
};

Result<Known> known(Context &context)
{
    const auto profile = context.profile();
    const auto tenant = context.tenant();
    const auto reader = context.reader();
    if (!profile || !tenant || !reader)
        return fail(!profile ? profile.error() : !tenant ? tenant.error() : reader.error());
    const auto server = (*profile)->setting(kServerKey);
    const auto user = (*profile)->setting(kUserKey);
    if (!server || !user)
        return fail(server ? user.error() : server.error());
    db::Connection &connection = (*reader)->connection();
    const auto counts = SyncQueue(connection, context.clock()).counts();
    const auto conflicts = ConflictJournal(connection).openCount();
    const auto metadata = SyncStore::storedMetadata(connection);
    const auto missing = SyncStore::missing(connection);
    if (!counts || !conflicts || !metadata)
        return fail(!counts ? counts.error() : !conflicts ? conflicts.error() : metadata.error());
    if (!missing)
        return fail(missing.error());
    Known all{*tenant, *server, *user, *counts, *conflicts, missing->size(), *metadata, {}};
    if (const auto url = parseServerUrl(*server); url && !server->isEmpty())
        all.latencyMs = latencyMs(context.clock(), *url);
    return all;
}

// Synced here means: nothing waits, as of last_sync. What the server has got since is learnt by
// the next sync only.
SyncState stateOf(const Known &known)
{
    if (known.server.isEmpty())
        return SyncState::LocalOnly;
    if (!known.latencyMs)
        return SyncState::Offline;
    if (known.counts.failed > 0 || known.conflicts > 0 || known.missing > 0)
        return SyncState::Attention;
    const bool waits = known.counts.pending + known.counts.processing > 0;
    return waits || !known.metadata.lastSuccess ? SyncState::Waiting : SyncState::Synced;
}

QJsonObject toJson(const Known &known)
{
    const auto textOrNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    const auto &last = known.metadata.lastSuccess;
    return {
        {QStringLiteral("tenant"), QJsonObject{{QStringLiteral("id"), known.tenant.id.toString()},
                                               {QStringLiteral("name"), known.tenant.name}}},
        {QStringLiteral("state"), QString(enumName(stateOf(known)))},
        {QStringLiteral("connected"), known.latencyMs.has_value()},
        {QStringLiteral("server"), textOrNull(known.server)},
        {QStringLiteral("user"), textOrNull(known.user)},
        {QStringLiteral("latency_ms"),
         known.latencyMs ? QJsonValue(*known.latencyMs) : QJsonValue()},
        {QStringLiteral("pending"), known.counts.pending},
        {QStringLiteral("processing"), known.counts.processing},
        {QStringLiteral("dead_letters"), known.counts.failed},
        {QStringLiteral("conflicts"), known.conflicts},
        {QStringLiteral("missing"), known.missing},
        {QStringLiteral("cursor"), textOrNull(known.metadata.cursor)},
        {QStringLiteral("last_sync"), last ? QJsonValue(toIso(*last)) : QJsonValue()}};
}

Result<Answer> status(Context &context)
{
    const auto all = known(context);
    if (!all)
        return fail(all.error());
    const auto &last = all->metadata.lastSuccess;
    const QStringList lines{
        QStringLiteral("Tenant:        %1 (%2)").arg(all->tenant.name, all->tenant.id.toString()),
        QStringLiteral("State:         %1").arg(enumName(stateOf(*all))),
        QStringLiteral("Server:        %1")
            .arg(all->server.isEmpty() ? QStringLiteral("none")
                                       : all->user + QStringLiteral(" at ") + all->server),
        QStringLiteral("Waiting:       %1").arg(all->counts.pending + all->counts.processing),
        QStringLiteral("Not accepted:  %1").arg(all->counts.failed),
        QStringLiteral("Conflicts:     %1").arg(all->conflicts),
        QStringLiteral("Missing there: %1").arg(all->missing),
        QStringLiteral("Last sync:     %1").arg(last ? toIso(*last) : QStringLiteral("never"))};
    return Answer{toJson(*all), lines.join(u'\n')};
}

} // namespace

void addStatusCommand(Command &app, Context &context)
{
    addCommand(app, context, "status", "What waits to be synced, and whether the server answers",
               "finwise-cli status --json", status);
}

} // namespace finwise::cli
