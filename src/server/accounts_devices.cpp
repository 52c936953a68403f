// SPDX-License-Identifier: GPL-3.0-or-later
// Revoked devices and names of AccountsStore.
#include "server/accounts_store.h"

namespace finwise::server {

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

Result<QString> AccountsStore::nameOf(const Id &user)
{
    return m_db->scalar(QStringLiteral("SELECT name FROM users WHERE id = ?"), {user.toString()})
        .map([](const QVariant &name) { return name.toString(); });
}

} // namespace finwise::server
