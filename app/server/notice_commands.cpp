// SPDX-License-Identifier: GPL-3.0-or-later
// notice add | list | remove.
#include "command_context.h"

namespace finwise::app {
namespace {

constexpr qint64 kHourMs = 3'600'000;

struct NoticeOptions {
    std::string text;
    std::string tenant;
    std::string level = "info";
    std::string id;
    int hours = 24;
};

Result<Id> tenantOf(server::AccountsStore &accounts, const std::string &wanted)
{
    if (wanted.empty())
        return Id();
    const QString name = QString::fromStdString(wanted);
    const auto tenants = accounts.tenants();
    if (!tenants)
        return fail(tenants.error());
    QList<Id> found;
    for (const server::TenantInfo &tenant : *tenants) {
        if (tenant.id.toString() == name || tenant.name == name)
            found.append(tenant.id);
    }
    if (found.size() == 1)
        return found.first();
    return fail(found.isEmpty() ? ErrorKind::NotFound : ErrorKind::Ambiguous, name,
                found.isEmpty() ? QStringLiteral("no such tenant; see tenant list")
                                : QStringLiteral("several tenants have this name; give the id"));
}

void addNotice(const NoticeOptions &options, CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto tenant = accounts ? tenantOf(**accounts, options.tenant) : fail(accounts.error());
    const Instant expires{context.clock.now().ms + options.hours * kHourMs};
    const auto id = tenant ? (*accounts)->addNotice(*tenant, QString::fromStdString(options.level),
                                                    QString::fromStdString(options.text), expires)
                           : fail(tenant.error());
    if (!id) {
        context.failed(id.error());
        return;
    }
    if (context.json)
        context.print(QJsonObject{{QStringLiteral("id"), id->toString()},
                                  {QStringLiteral("expires_at"), toIso(expires)}});
    context.say(QStringLiteral("told to everybody who is connected, and who connects until %1")
                    .arg(toIso(expires)));
}

void listNotices(CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto notices = accounts ? (*accounts)->notices(0) : fail(accounts.error());
    if (!notices) {
        context.failed(notices.error());
        return;
    }
    QJsonArray array;
    for (const server::StoredNotice &stored : *notices) {
        const QString tenant = stored.tenant.isNull() ? QString() : stored.tenant.toString();
        array.append(QJsonObject{{QStringLiteral("id"), stored.notice.id.toString()},
                                 {QStringLiteral("tenant"), tenant},
                                 {QStringLiteral("level"), stored.notice.level},
                                 {QStringLiteral("text"), stored.notice.text},
                                 {QStringLiteral("expires_at"), toIso(stored.expiresAt)}});
        context.say(QStringLiteral("%1  %2  until %3  %4")
                        .arg(stored.notice.id.toString(), stored.notice.level,
                             toIso(stored.expiresAt), stored.notice.text));
    }
    if (context.json)
        context.print(array);
}

void removeNotice(const NoticeOptions &options, CommandContext &context)
{
    const QString text = QString::fromStdString(options.id);
    const auto id = Id::parse(text);
    const auto accounts = context.openAccounts();
    const auto done = !id      ? fail(Error{ErrorKind::Usage, text,
                                       QStringLiteral("not an id; see notice list")})
                    : accounts ? (*accounts)->removeNotice(*id)
                               : fail(accounts.error());
    if (!done) {
        context.failed(done.error());
        return;
    }
    if (context.json)
        context.print(QJsonObject{{QStringLiteral("id"), id->toString()}});
    context.say(QStringLiteral("nobody is told any more"));
}

} // namespace

void addNoticeCommands(Command &app, CommandContext &context)
{
    static NoticeOptions options;
    Command notice = app.command("notice", "Messages for the people who use the server");
    notice.requireCommand(1);
    Command adding = notice.command(
        "add", "Tell everybody, or one tenant.\n"
               "Example: finwise-server notice add \"Down for an hour at ten\" --level warning");
    adding.option("TEXT", options.text, "The message").required();
    adding.option("--tenant", options.tenant, "Only to this tenant, by id or name");
    adding.option("--level", options.level, "info or warning")
        .oneOf({"info", "warning"})
        .showDefault();
    adding.option("--hours", options.hours, "How long newcomers are told")
        .range(1, 8760)
        .showDefault();
    adding.callback([&context] { addNotice(options, context); });
    notice.command("list", "List what is being told.\nExample: finwise-server notice list --json")
        .callback([&context] { listNotices(context); });
    Command removing = notice.command(
        "remove", "Tell it no longer.\nExample: finwise-server notice remove ID");
    removing.option("ID", options.id, "Of the notice").required();
    removing.callback([&context] { removeNotice(options, context); });
}

} // namespace finwise::app
