// SPDX-License-Identifier: GPL-3.0-or-later
// Revoked devices and names of AccountsStore.
#include "server/accounts_store.h"

namespace finwise::server {
namespace {

constexpr int kDevicesOfLogin = 16; // remembered; one is usual

} // namespace

Result<void> AccountsStore::revokeDevice(const Id &device)
{
    const auto done = m_db->execute(
        QStringLiteral("INSERT OR IGNORE INTO revoked_devices (device, revoked_at) VALUES (?, ?)"),
        {device.toString(), m_clock.now().ms});
    if (!done)
        return fail(done.error());
    return {};
}

Result<void> AccountsStore::readmitDevice(const Id &device)
{
    const auto done = m_db->execute(QStringLiteral("DELETE FROM revoked_devices WHERE device = ?"),
                                    {device.toString()});
    if (!done)
        return fail(done.error());
    if (*done == 0)
        return fail(ErrorKind::NotFound, device.toString(), QStringLiteral("was not revoked"));
    return {};
}

Result<bool> AccountsStore::isRevoked(const Id &device)
{
    return m_db
        ->scalar(QStringLiteral("SELECT 1 FROM revoked_devices WHERE device = ?"),
                 {device.toString()})
        .map([](const QVariant &found) { return found.isValid(); });
}

Result<void> AccountsStore::noteDevice(const Caller &caller, const Id &device)
{
    if (caller.login.isNull()) // the local user signs in nowhere
        return {};
    const QString login = caller.login.toString();
    // Nearly always there is nothing to write, and thousands come back at once.
    const auto full = m_db->scalar(
        QStringLiteral("SELECT max(device = ?) OR count(*) >= ? FROM login_devices "
                       "WHERE login = ?"),
        {device.toString(), kDevicesOfLogin, login});
    if (!full)
        return fail(full.error());
    if (full->toBool())
        return {};
    const auto noted = m_db->execute(
        QStringLiteral("INSERT OR IGNORE INTO login_devices (login, device) "
                       "SELECT id, ? FROM logins WHERE id = ?"),
        {device.toString(), login});
    if (!noted)
        return fail(noted.error());
    return {};
}

Result<bool> AccountsStore::isSentAway(const Caller &caller)
{
    return m_db
        ->scalar(QStringLiteral("SELECT 1 FROM login_devices d JOIN revoked_devices r "
                                "ON r.device = d.device WHERE d.login = ?"),
                 {caller.login.toString()})
        .map([](const QVariant &found) { return found.isValid(); });
}

Result<QString> AccountsStore::nameOf(const Id &user)
{
    return m_db->scalar(QStringLiteral("SELECT name FROM users WHERE id = ?"), {user.toString()})
        .map([](const QVariant &name) { return name.toString(); });
}

} // namespace finwise::server
