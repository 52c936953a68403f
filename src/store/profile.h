// SPDX-License-Identifier: GPL-3.0-or-later
// Profile: a folder with everything one installation owns: the device's identity, settings, and
// one database per tenant (household or firm). Two folders are two devices.
// Thread rule: belongs to the thread that opened it.
#pragma once

#include "db/connection.h"
#include "store/store.h"

namespace finwise {

struct Tenant {
    Id id;
    QString name;
    bool active = false; // the one commands and windows use
    Instant createdAt;
};

class Profile {
public:
    // Creates the folder (readable by its owner only) and its files when missing. Storage error
    // naming the path.
    static Result<std::unique_ptr<Profile>> open(const QString &folder, const Clock &clock,
                                                 Random &random);
    ~Profile();

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] Id device() const { return m_device; }

    Result<QList<Tenant>> tenants();
    // Works offline; the server learns of it at the first contact (TASK-14). The first tenant
    // becomes the active one.
    Result<Tenant> createTenant(const QString &name);
    // Takes over a tenant that exists on a server under this id.
    Result<Tenant> adoptTenant(const Id &id, const QString &name);
    // By id or name. NotFound, or Ambiguous when several have that name.
    Result<Tenant> findTenant(const QString &idOrName);
    Result<void> useTenant(const Id &id);
    Result<void> renameTenant(const Id &id, const QString &name);
    // Removes the tenant and its database from this device.
    Result<void> removeTenant(const Id &id);
    // The active tenant; creates one named `defaultName` in an empty profile.
    Result<Tenant> activeTenant(const QString &defaultName);

    [[nodiscard]] QString storePath(const Id &tenant) const;
    Result<std::unique_ptr<Store>> openStore(const Id &tenant);
    [[nodiscard]] StoreOptions storeOptions(const Id &tenant) const;

    // Small settings: "server.url", "server.user", "ui.language" … Never secrets.
    Result<QString> setting(const QString &key, const QString &fallback = {});
    Result<void> setSetting(const QString &key, const QString &value);

private:
    Profile(QString folder, const Clock &clock, Random &random);
    Result<void> insertTenant(const Tenant &tenant);
    QString m_folder;
    const Clock &m_clock;
    Random &m_random;
    std::unique_ptr<db::Connection> m_connection;
    Id m_device;
};

} // namespace finwise
