// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of accounts and groups. They lie in the tenant's own database, so they are apart from
// those of others and come along in a backup.
#include "server/logo_image.h"
#include "server/sqlite_tenant_store.h"

#include <QCryptographicHash>

namespace finwise::server {
namespace {

constexpr qint64 kLogos = 2'000; // of one tenant

} // namespace

Result<QString> SqliteTenantStore::keepLogo(const Actor &actor, const QByteArray &image)
{
    const auto role = require(actor);
    if (!role)
        return fail(role.error());
    if (*role == Role::Viewer)
        return fail(ErrorKind::Forbidden, QStringLiteral("logo"),
                    QStringLiteral("viewers may not change anything"));
    const auto type = logoType(image);
    if (!type)
        return fail(type.error());
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    const auto count = (*connection)->scalar(QStringLiteral("SELECT count(*) FROM logos"));
    if (!count)
        return fail(count.error());
    if (count->toLongLong() >= kLogos)
        return fail(ErrorKind::TooLarge, QStringLiteral("logo"),
                    QStringLiteral("there are %1 pictures already").arg(kLogos));
    const QString name =
        QString::fromLatin1(
            QCryptographicHash::hash(image, QCryptographicHash::Blake2b_160).toHex())
        + (*type == "image/png" ? QStringLiteral(".png") : QStringLiteral(".jpg"));
    const auto kept = (*connection)
                          ->execute(
                              QStringLiteral("INSERT OR IGNORE INTO logos (name, type, image, "
                                             "at) VALUES (?, ?, ?, ?)"),
                              {name, QString::fromLatin1(*type), image, m_clock.now().ms});
    if (!kept)
        return fail(kept.error());
    return name;
}

Result<std::optional<Logo>> SqliteTenantStore::logo(const Actor &actor, const QString &name)
{
    if (const auto allowed = require(actor); !allowed)
        return fail(allowed.error());
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    auto row =
        (*connection)->prepare(QStringLiteral("SELECT type, image FROM logos WHERE name = ?"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({name}); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<Logo>();
    return std::optional(Logo{row->text(0).toLatin1(), row->value(1).toByteArray()});
}

Result<void> SqliteTenantStore::removeLogo(const Actor &actor, const QString &name)
{
    const auto role = require(actor);
    if (!role)
        return fail(role.error());
    if (*role == Role::Viewer)
        return fail(ErrorKind::Forbidden, QStringLiteral("logo"),
                    QStringLiteral("viewers may not change anything"));
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    const auto gone =
        (*connection)->execute(QStringLiteral("DELETE FROM logos WHERE name = ?"), {name});
    if (!gone)
        return fail(gone.error());
    if (*gone == 0)
        return fail(ErrorKind::NotFound, name, QStringLiteral("there is no such picture"));
    return {};
}

} // namespace finwise::server
