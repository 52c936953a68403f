// SPDX-License-Identifier: GPL-3.0-or-later
// AccountsStore: users, tokens, tenants and memberships in DATA/server.sqlite. Passwords are kept
// as Argon2id, tokens as BLAKE2b hashes; neither is ever written to a log. Several processes may
// work on the file at once (the server and its administration commands).
// Thread rule: the thread that opened it; open one per thread.
#pragma once

#include "db/connection.h"
#include "server/login_throttle.h"
#include "server/secrets.h"
#include "server/tenant_store.h"

namespace finwise::server {

struct User {
    Id id;
    QString name;
    bool disabled = false;
    Instant createdAt;
};
struct TenantInfo {
    Id id;
    QString name;
    Instant createdAt;
    std::optional<Role> role; // of the user who asked
};
struct Member {
    Id user;
    QString name;
    Role role = Role::Viewer;
};
struct TokenInfo {
    Id id; // of the login; its access and refresh tokens change, the id stays
    QString user;
    QString device;
    Instant createdAt;
    Instant lastUsedAt;
    Instant refreshExpiresAt;
};
// The secrets are handed out once and stored only as hashes.
struct Tokens {
    QString access;
    QString refresh;
    qint64 expiresInSeconds = 0; // of the access token
    Id user;
    Id login;
};
struct Caller {
    Id user;
    Id login;
};

// A message for people; of all tenants when it names none.
struct StoredNotice {
    qint64 number = 0;
    Id tenant;
    Instant expiresAt;
    wire::Notice notice;
};

inline constexpr qint64 kAccessMs = 15LL * 60 * 1000;
inline constexpr qint64 kRefreshMs = 60LL * 24 * 60 * 60 * 1000;

class AccountsStore {
public:
    static Result<std::unique_ptr<AccountsStore>> open(const QString &path, const Clock &clock,
                                                       Random &random,
                                                       PasswordCost cost = PasswordCost::Standard);
    static Result<std::unique_ptr<AccountsStore>> openInMemory(
        const Clock &clock, Random &random, PasswordCost cost = PasswordCost::Cheap);
    ~AccountsStore();

    // How long access tokens issued from now on are good.
    void setAccessLife(qint64 ms) { m_accessMs = ms; }
    // How many tenants one user may make; 0: any number.
    void setMostTenants(qint64 count) { m_mostTenants = count; }
    // Identity of this server, made with its database.
    [[nodiscard]] Id serverId() const { return m_serverId; }

    // Users. Validation for a name or password that does not qualify or is taken.
    Result<User> addUser(const QString &name, const QString &password);
    Result<void> setPassword(const QString &name, const QString &password);
    Result<void> setDisabled(const QString &name, bool disabled); // also ends the user's logins
    Result<QList<User>> users();
    // Empty for a user that is not there.
    Result<QString> nameOf(const Id &user);

    // Logins. Unauthorized with one constant text for unknown users, wrong passwords and disabled
    // users, after the same work. RateLimited after too many failures from one place.
    Result<Tokens> login(const QString &name, const QString &password, const QString &device,
                         const QString &address);
    // The refresh token used before stays valid until its successor has been used.
    Result<Tokens> refresh(const QString &refreshToken);
    Result<void> logout(const QString &accessToken);
    // Unauthorized when unknown, expired or revoked.
    Result<Caller> authenticate(const QString &accessToken);
    // The user "local" of a server that is open to this machine (no password, no tokens).
    Result<Caller> localCaller();
    Result<QList<TokenInfo>> logins();
    Result<void> revokeLogin(const Id &login);
    // False once the login was ended or its user disabled.
    Result<bool> isAlive(const Caller &caller);

    // Devices. A revoked one is sent away at once and whenever it comes again.
    Result<void> revokeDevice(const Id &device);
    Result<void> readmitDevice(const Id &device);
    Result<bool> isRevoked(const Id &device);
    // The sign-in is used on that device.
    Result<void> noteDevice(const Caller &caller, const Id &device);
    // True when a device the sign-in was used on is revoked: whoever has it now may call the
    // device otherwise.
    Result<bool> isSentAway(const Caller &caller);

    // Tenants and memberships.
    Result<void> createTenant(const Id &id, const QString &name, const Id &owner);
    // Owner of a new tenant when nobody has the id yet, else the membership. Forbidden for a
    // tenant of somebody else, and for one too many.
    Result<Role> joinOrCreate(const Id &tenant, const QString &name, const Id &user);
    Result<std::optional<Role>> roleOf(const Id &tenant, const Id &user);
    Result<bool> tenantExists(const Id &tenant);
    Result<QList<TenantInfo>> tenantsOf(const Id &user);
    Result<QList<TenantInfo>> tenants();
    Result<QList<Member>> members(const Id &tenant);
    Result<void> grant(const Id &tenant, const QString &user, Role role);
    Result<void> revoke(const Id &tenant, const QString &user);

    // Messages for people, of one tenant or (null) of all; level is info or warning. Validation
    // error for an empty or endless text.
    Result<Id> addNotice(const Id &tenant, const QString &level, const QString &text,
                         Instant expires);
    // The newest that are not over, later than the number; only those that concern the tenant
    // when one is given.
    Result<QList<StoredNotice>> notices(qint64 after, const std::optional<Id> &tenant = {});
    Result<void> removeNotice(const Id &notice);

    // Differs when another connection has changed something since the last call.
    Result<qint64> changeMark() { return m_db->dataVersion(); }
    // Problems of the database file; empty when sound.
    Result<QStringList> check();

private:
    AccountsStore(std::unique_ptr<db::Connection> connection, const Clock &clock, Random &random,
                  PasswordCost cost);
    static Result<std::unique_ptr<AccountsStore>> start(std::unique_ptr<db::Connection> connection,
                                                        const Clock &clock, Random &random,
                                                        PasswordCost cost);
    Result<User> userNamed(const QString &name);
    Result<Tokens> issue(const Id &user, const Id &login);
    Result<void> endLoginsOf(const Id &user);
    Result<QList<TenantInfo>> readTenants(const QString &sql, const QVariantList &values);

    std::unique_ptr<db::Connection> m_db;
    const Clock &m_clock;
    Random &m_random;
    PasswordCost m_cost;
    qint64 m_accessMs = kAccessMs;
    qint64 m_mostTenants = 0;
    LoginThrottle m_throttle;
    Id m_serverId;
    QByteArray m_nobodysHash; // verified for unknown users so that they cost the same
};

} // namespace finwise::server
