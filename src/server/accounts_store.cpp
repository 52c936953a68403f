// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts_store.h"

#include "base/text.h"
#include "db/migration.h"
#include "db/statement.h"
#include "db/transaction.h"

namespace finwise::server {
namespace {

constexpr QLatin1StringView kMigrations{":/finwise/server/migrations/central"};
constexpr qsizetype kMaxName = 100;
constexpr qsizetype kMinPassword = 8;
constexpr qsizetype kMaxPassword = 256; // bounds the work of one hash

Result<void> checkPassword(const QString &password)
{
    if (password.size() >= kMinPassword && password.size() <= kMaxPassword)
        return {};
    return fail(ErrorKind::Validation, QStringLiteral("password"),
                QStringLiteral("needs %1 to %2 characters").arg(kMinPassword).arg(kMaxPassword));
}

} // namespace

AccountsStore::AccountsStore(std::unique_ptr<db::Connection> connection, const Clock &clock,
                             Random &random, PasswordCost cost)
    : m_db(std::move(connection)), m_clock(clock), m_random(random), m_cost(cost), m_throttle(clock)
{
}

AccountsStore::~AccountsStore() = default;

Result<std::unique_ptr<AccountsStore>> AccountsStore::open(const QString &path, const Clock &clock,
                                                           Random &random, PasswordCost cost)
{
    auto connection = db::Connection::open(path);
    if (!connection)
        return fail(connection.error());
    return start(std::move(*connection), clock, random, cost);
}

Result<std::unique_ptr<AccountsStore>> AccountsStore::openInMemory(const Clock &clock,
                                                                   Random &random,
                                                                   PasswordCost cost)
{
    auto connection = db::Connection::openInMemory();
    if (!connection)
        return fail(connection.error());
    return start(std::move(*connection), clock, random, cost);
}

Result<std::unique_ptr<AccountsStore>> AccountsStore::start(
    std::unique_ptr<db::Connection> connection, const Clock &clock, Random &random,
    PasswordCost cost)
{
    const auto migrations = db::loadMigrations(kMigrations);
    if (!migrations)
        return fail(migrations.error());
    if (auto migrated = db::migrate(*connection, *migrations); !migrated)
        return fail(migrated.error());
    const auto made = connection->execute(
        QStringLiteral("INSERT OR IGNORE INTO server_meta (key, value) VALUES ('server_id', ?)"),
        {Id::v7(clock, random).toString()});
    if (!made)
        return fail(made.error());
    const auto id = connection->scalar(
        QStringLiteral("SELECT value FROM server_meta WHERE key = 'server_id'"));
    if (!id)
        return fail(id.error());
    const auto serverId = Id::parse(id->toString());
    if (!serverId)
        return fail(ErrorKind::Corrupt, connection->path(), QStringLiteral("bad server id"));
    std::unique_ptr<AccountsStore> store(
        new AccountsStore(std::move(connection), clock, random, cost));
    store->m_serverId = *serverId;
    return store;
}

Result<User> AccountsStore::addUser(const QString &name, const QString &password)
{
    const QString shown = collapseSpaces(name);
    if (shown.isEmpty() || shown.size() > kMaxName) {
        return fail(ErrorKind::Validation, QStringLiteral("user"),
                    QStringLiteral("a name has 1 to %1 characters").arg(kMaxName));
    }
    if (auto fits = checkPassword(password); !fits)
        return fail(fits.error());
    const QByteArray hash = hashPassword(password, m_cost);
    if (hash.isEmpty())
        return fail(ErrorKind::Busy, QStringLiteral("password"),
                    QStringLiteral("not enough memory"));
    const User user{Id::v7(m_clock, m_random), shown, false, m_clock.now()};
    const auto added = m_db->execute(
        QStringLiteral("INSERT OR IGNORE INTO users (id, name, name_key, password, disabled, "
                       "created_at) VALUES (?, ?, ?, ?, 0, ?)"),
        {user.id.toString(), shown, normalizeText(shown), QString::fromLatin1(hash),
         user.createdAt.ms});
    if (!added)
        return fail(added.error());
    if (*added == 0)
        return fail(ErrorKind::Validation, shown, QStringLiteral("there is a user of that name"));
    return user;
}

Result<User> AccountsStore::userNamed(const QString &name)
{
    const auto all = users();
    if (!all)
        return fail(all.error());
    const QString key = normalizeText(name);
    for (const User &user : *all) {
        if (normalizeText(user.name) == key)
            return user;
    }
    return fail(ErrorKind::NotFound, name, QStringLiteral("no such user"));
}

Result<void> AccountsStore::endLoginsOf(const Id &user)
{
    auto ended = m_db->execute(QStringLiteral("DELETE FROM tokens WHERE login IN "
                                              "(SELECT id FROM logins WHERE user = ?)"),
                               {user.toString()});
    if (ended)
        ended = m_db->execute(QStringLiteral("DELETE FROM logins WHERE user = ?"),
                              {user.toString()});
    if (!ended)
        return fail(ended.error());
    return {};
}

Result<void> AccountsStore::setPassword(const QString &name, const QString &password)
{
    if (auto fits = checkPassword(password); !fits)
        return fits;
    const auto user = userNamed(name);
    if (!user)
        return fail(user.error());
    const QByteArray hash = hashPassword(password, m_cost);
    if (hash.isEmpty())
        return fail(ErrorKind::Busy, QStringLiteral("password"),
                    QStringLiteral("not enough memory"));
    auto transaction = db::Transaction::begin(*m_db);
    if (!transaction)
        return fail(transaction.error());
    const auto set = m_db->execute(QStringLiteral("UPDATE users SET password = ? WHERE id = ?"),
                                   {QString::fromLatin1(hash), user->id.toString()});
    if (!set)
        return fail(set.error());
    if (auto ended = endLoginsOf(user->id); !ended)
        return ended;
    return transaction->commit();
}

Result<void> AccountsStore::setDisabled(const QString &name, bool disabled)
{
    const auto user = userNamed(name);
    if (!user)
        return fail(user.error());
    auto transaction = db::Transaction::begin(*m_db);
    if (!transaction)
        return fail(transaction.error());
    const auto set = m_db->execute(QStringLiteral("UPDATE users SET disabled = ? WHERE id = ?"),
                                   {disabled ? 1 : 0, user->id.toString()});
    if (!set)
        return fail(set.error());
    if (auto ended = endLoginsOf(user->id); disabled && !ended)
        return ended;
    return transaction->commit();
}

Result<QList<User>> AccountsStore::users()
{
    auto row = m_db->prepare(
        QStringLiteral("SELECT id, name, disabled, created_at FROM users ORDER BY name_key"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(); !ran)
        return fail(ran.error());
    QList<User> all;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return all;
        all.append(User{row->id(0), row->text(1), row->integer(2) != 0, Instant{row->integer(3)}});
    }
}

Result<QStringList> AccountsStore::check()
{
    return m_db->integrityProblems();
}

} // namespace finwise::server
