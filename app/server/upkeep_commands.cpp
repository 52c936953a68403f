// SPDX-License-Identifier: GPL-3.0-or-later
// backup, restore, audit query | archive, purge, tenant settings, device revoke | readmit.
#include "command_context.h"

#include "server/backup.h"
#include "server/tenant_database.h"
#include "server/tenant_upkeep.h"

#include <QFile>
#include <QLockFile>

namespace finwise::app {
namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

struct UpkeepOptions {
    std::string file;
    std::string tenant;
    std::string user;
    std::string device;
    std::string from;
    std::string to;
    std::string format = "json";
    std::string policy;
    std::string merge;
    int days = 180;
    int limit = 10'000;
};

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

struct Opened {
    Id tenant;
    std::unique_ptr<db::Connection> connection;
};

// The tenant with that id or name, its database open.
Result<Opened> openTenant(const std::string &wanted, CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto all = accounts ? (*accounts)->tenants() : fail(accounts.error());
    if (!all)
        return fail(all.error());
    QList<Id> fitting;
    for (const server::TenantInfo &tenant : *all) {
        if (tenant.id.toString() == text(wanted) || tenant.name == text(wanted))
            fitting.append(tenant.id);
    }
    if (fitting.size() != 1) {
        return fail(fitting.isEmpty() ? ErrorKind::NotFound : ErrorKind::Ambiguous, text(wanted),
                    fitting.isEmpty()
                        ? QStringLiteral("no such tenant; see tenant list")
                        : QStringLiteral("several tenants have this name; use the id"));
    }
    auto connection = server::openTenantDatabase(
        server::tenantPath(context.folder(), fitting.first()), context.clock);
    if (!connection)
        return fail(connection.error());
    return Opened{fitting.first(), std::move(*connection)};
}

Result<std::optional<Instant>> instantOf(const std::string &value, const QString &option)
{
    if (value.empty())
        return std::optional<Instant>();
    const QString given = text(value);
    const auto read = instantFromIso(given.size() == 10 ? given + QStringLiteral("T00:00:00.000Z")
                                                        : given);
    if (!read)
        return fail(ErrorKind::Usage, option,
                    QStringLiteral("expected YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS.mmmZ"));
    return std::optional(*read);
}

Result<server::AuditFilter> filterOf(const UpkeepOptions &options, CommandContext &context)
{
    server::AuditFilter filter;
    const auto from = instantOf(options.from, QStringLiteral("--from"));
    const auto to = from ? instantOf(options.to, QStringLiteral("--to")) : from;
    if (!to)
        return fail(to.error());
    filter.from = *from;
    filter.to = *to;
    filter.device = text(options.device);
    filter.limit = options.limit;
    if (options.user.empty())
        return filter;
    const auto accounts = context.openAccounts();
    const auto users = accounts ? (*accounts)->users() : fail(accounts.error());
    if (!users)
        return fail(users.error());
    for (const server::User &user : *users) {
        if (user.name == text(options.user))
            filter.user = user.id.toString();
    }
    if (filter.user.isEmpty())
        return fail(ErrorKind::NotFound, text(options.user), QStringLiteral("no such user"));
    return filter;
}

void printAudit(const QList<server::AuditRow> &rows, const UpkeepOptions &options,
                CommandContext &context)
{
    if (options.format == "csv" && !context.json) {
        context.say(QString::fromUtf8(server::auditCsv(rows)).trimmed());
        return;
    }
    QJsonArray array;
    for (const server::AuditRow &row : rows)
        array.append(server::auditJson(row));
    context.print(array);
}

void queryAudit(const UpkeepOptions &options, CommandContext &context)
{
    const auto opened = openTenant(options.tenant, context);
    const auto filter = opened ? filterOf(options, context) : fail(opened.error());
    const auto rows = filter ? server::TenantUpkeep(*opened->connection).audit(*filter)
                             : fail(filter.error());
    if (!rows)
        return context.failed(rows.error());
    printAudit(*rows, options, context);
}

Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size()
        || !file.flush())
        return fail(ErrorKind::Storage, path, file.errorString());
    return {};
}

// Written first, forgotten afterwards.
Result<qint64> archive(const UpkeepOptions &options, CommandContext &context)
{
    const auto opened = openTenant(options.tenant, context);
    if (!opened)
        return fail(opened.error());
    server::TenantUpkeep upkeep(*opened->connection);
    const Instant before{context.clock.now().ms - options.days * kDayMs};
    server::AuditFilter filter;
    filter.to = before;
    filter.limit = std::numeric_limits<qint64>::max();
    const auto rows = upkeep.audit(filter);
    if (!rows)
        return fail(rows.error());
    if (auto written = writeNew(text(options.file), server::auditCsv(*rows)); !written)
        return fail(written.error());
    return upkeep.forgetAudit(before);
}

void archiveAudit(const UpkeepOptions &options, CommandContext &context)
{
    const auto count = archive(options, context);
    if (!count)
        return context.failed(count.error());
    if (context.json)
        context.print(QJsonObject{{QStringLiteral("archived"), *count}});
    context.say(QStringLiteral("%1 rows archived").arg(*count));
}

void purge(const UpkeepOptions &options, CommandContext &context)
{
    const auto opened = openTenant(options.tenant, context);
    const Instant now = context.clock.now();
    const Instant before{now.ms - options.days * kDayMs};
    const auto done = opened
                        ? server::TenantUpkeep(*opened->connection).purge({before, before}, now)
                        : fail(opened.error());
    if (!done)
        return context.failed(done.error());
    if (context.json) {
        context.print(QJsonObject{{QStringLiteral("tombstones"), done->tombstones},
                                  {QStringLiteral("versions"), done->versions}});
    }
    context.say(QStringLiteral("%1 deleted records and %2 old versions forgotten")
                    .arg(done->tombstones)
                    .arg(done->versions));
}

Result<server::TenantSettings> changeSettings(const UpkeepOptions &options, CommandContext &context)
{
    const auto opened = openTenant(options.tenant, context);
    if (!opened)
        return fail(opened.error());
    server::TenantUpkeep upkeep(*opened->connection);
    auto settings = upkeep.settings();
    if (!settings)
        return settings;
    if (!options.policy.empty()) {
        settings->policy = options.policy == "first_wins" ? merge::Policy::FirstWins
                                                          : merge::Policy::LastWriteWins;
    }
    if (!options.merge.empty())
        settings->wholeRecord = options.merge == "record";
    if (options.policy.empty() && options.merge.empty())
        return settings;
    if (auto saved = upkeep.setSettings(*settings); !saved)
        return fail(saved.error());
    return settings;
}

void showSettings(const UpkeepOptions &options, CommandContext &context)
{
    const auto settings = changeSettings(options, context);
    if (!settings)
        return context.failed(settings.error());
    const QString policy = settings->policy == merge::Policy::FirstWins
                             ? QStringLiteral("first_wins")
                             : QStringLiteral("last_write_wins");
    const QString merge = settings->wholeRecord ? QStringLiteral("record")
                                                : QStringLiteral("group");
    if (context.json) {
        context.print(
            QJsonObject{{QStringLiteral("policy"), policy}, {QStringLiteral("merge"), merge}});
    }
    context.say(QStringLiteral("policy = %1\nmerge = %2").arg(policy, merge));
}

void report(const Result<server::BackupReport> &done, const char *verb, CommandContext &context)
{
    if (!done)
        return context.failed(done.error());
    if (context.json) {
        context.print(QJsonObject{{QStringLiteral("tenants"), done->tenants},
                                  {QStringLiteral("bytes"), done->bytes}});
    }
    context.say(QStringLiteral("%1 tenants %2, %3 bytes")
                    .arg(done->tenants)
                    .arg(QLatin1StringView(verb))
                    .arg(done->bytes));
}

void restore(const UpkeepOptions &options, CommandContext &context)
{
    report(server::restoreBackup(text(options.file), context.folder(), context.clock), "restored",
           context);
}

void changeDevice(const UpkeepOptions &options, bool revoke, CommandContext &context)
{
    const auto id = Id::parse(text(options.device));
    const auto accounts = context.openAccounts();
    const auto done = !id       ? fail(Error{ErrorKind::Usage, text(options.device),
                                       QStringLiteral("not a device id; see audit query")})
                    : !accounts ? fail(accounts.error())
                    : revoke    ? (*accounts)->revokeDevice(*id)
                                : (*accounts)->readmitDevice(*id);
    if (!done)
        return context.failed(done.error());
    if (context.json) {
        context.print(QJsonObject{{QStringLiteral("device"), id->toString()},
                                  {QStringLiteral("revoked"), revoke}});
    }
    context.say(revoke ? QStringLiteral("the device may not connect any more")
                       : QStringLiteral("the device may connect again"));
}

UpkeepOptions &shared()
{
    static UpkeepOptions options;
    return options;
}

void addAudit(Command &app, CommandContext &context)
{
    UpkeepOptions &options = shared();
    Command audit = app.command("audit", "Who did what, when");
    audit.requireCommand(1);
    Command query = audit.command(
        "query", "Report.\nExample: finwise-server audit query --tenant Home --from 2025-01-01");
    query.option("--tenant", options.tenant, "Id or name").required();
    query.option("--user", options.user, "Only of this user");
    query.option("--device", options.device, "Only of this device, by its id");
    query.option("--from", options.from, "Not before this day or instant (UTC)");
    query.option("--to", options.to, "Before this day or instant (UTC)");
    query.option("--format", options.format, "json or csv").oneOf({"json", "csv"}).showDefault();
    query.option("--limit", options.limit, "At most so many rows").range(1, 10'000'000);
    query.callback([&context] { queryAudit(shared(), context); });
    Command archiving = audit.command(
        "archive", "Move old rows into a CSV file.\n"
                   "Example: finwise-server audit archive --tenant Home --days 365 2024.csv");
    archiving.option("--tenant", options.tenant, "Id or name").required();
    archiving.option("--days", options.days, "Older than so many days").range(0, 100'000);
    archiving.option("FILE", options.file, "The new file").required();
    archiving.callback([&context] { archiveAudit(shared(), context); });
}

} // namespace

void addUpkeepCommands(Command &app, CommandContext &context)
{
    UpkeepOptions &options = shared();
    addAudit(app, context);
    Command backup = app.command("backup",
                                 "Copy everything into one file, also while the server runs.\n"
                                 "Example: finwise-server backup monday.backup");
    backup.option("FILE", options.file, "The new file").required();
    backup.callback([&context] {
        report(server::makeBackup(context.folder(), text(shared().file)), "saved", context);
    });
    Command restoring = app.command(
        "restore", "Fill an empty data folder from a backup.\n"
                   "Example: finwise-server --data /srv/new restore monday.backup");
    restoring.option("FILE", options.file, "The backup").required();
    restoring.callback([&context] { restore(shared(), context); });
    Command purging = app.command(
        "purge", "Forget what was deleted long ago.\nExample: finwise-server purge --tenant Home");
    purging.option("--tenant", options.tenant, "Id or name").required();
    purging.option("--days", options.days, "Older than so many days")
        .range(1, 100'000)
        .showDefault();
    purging.callback([&context] { purge(shared(), context); });
    Command settings = app.command(
        "conflicts", "How a tenant's conflicts are judged.\n"
                     "Example: finwise-server conflicts --tenant Home --policy first_wins");
    settings.option("--tenant", options.tenant, "Id or name").required();
    settings.option("--policy", options.policy, "last_write_wins or first_wins")
        .oneOf({"last_write_wins", "first_wins"});
    settings.option("--merge", options.merge, "group or record").oneOf({"group", "record"});
    settings.callback([&context] { showSettings(shared(), context); });
}

void addDeviceCommands(Command &device, CommandContext &context)
{
    Command revoke = device.command(
        "revoke", "Send a device away for good.\nExample: finwise-server device revoke ID");
    revoke.option("ID", shared().device, "The device's id").required();
    revoke.callback([&context] { changeDevice(shared(), true, context); });
    Command readmit = device.command(
        "readmit", "Let a revoked device in again.\nExample: finwise-server device readmit ID");
    readmit.option("ID", shared().device, "The device's id").required();
    readmit.callback([&context] { changeDevice(shared(), false, context); });
}

} // namespace finwise::app
