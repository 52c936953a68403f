// SPDX-License-Identifier: GPL-3.0-or-later
// Logins and tokens of AccountsStore. A login has generations of tokens: each refresh makes a new
// one, and the first use of a generation ends all refresh tokens before it.
#include "server/accounts_store.h"

#include "base/text.h"
#include "db/statement.h"
#include "db/transaction.h"
#include "wire/limits.h"

namespace finwise::server {
namespace {

constexpr qsizetype kMaxPasswordTried = 512; // bounds the work of one attempt

tl::unexpected<Error> wrongLogin()
{
    return fail(ErrorKind::Unauthorized, QStringLiteral("login"),
                QStringLiteral("user or password is wrong"));
}

tl::unexpected<Error> badToken()
{
    return fail(ErrorKind::Unauthorized, QStringLiteral("token"),
                QStringLiteral("the sign-in is unknown or has expired"));
}

struct PasswordRow {
    Id user;
    QByteArray hash;
};

Result<std::optional<PasswordRow>> findPassword(db::Connection &db, const QString &nameKey)
{
    auto row = db.prepare(
        QStringLiteral("SELECT id, password FROM users WHERE name_key = ? AND disabled = 0"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({nameKey}); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<PasswordRow>();
    return std::optional(PasswordRow{row->id(0), row->text(1).toLatin1()});
}

// A token with the login it belongs to.
struct TokenRow {
    Id login;
    Id user;
    qint64 generation = 0;
    qint64 usedGeneration = 0;
};

Result<std::optional<TokenRow>> findToken(db::Connection &db, const QString &token,
                                          const QString &kind, Instant now)
{
    auto row = db.prepare(
        QStringLiteral("SELECT l.id, l.user, t.generation, l.used_generation FROM tokens t "
                       "JOIN logins l ON l.id = t.login JOIN users u ON u.id = l.user "
                       "WHERE t.hash = ? AND t.kind = ? AND t.expires_at > ? AND u.disabled = 0"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({tokenHash(token), kind, now.ms}); !ran)
        return fail(ran.error());
    const auto found = row->next();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<TokenRow>();
    return std::optional(TokenRow{row->id(0), row->id(1), row->integer(2), row->integer(3)});
}

Result<void> markUsed(db::Connection &db, const TokenRow &token)
{
    if (token.usedGeneration >= token.generation)
        return {};
    const auto marked = db.execute(
        QStringLiteral("UPDATE logins SET used_generation = max(used_generation, ?) WHERE id = ?"),
        {token.generation, token.login.toString()});
    if (!marked)
        return fail(marked.error());
    return {};
}

} // namespace

Result<Tokens> AccountsStore::login(const QString &name, const QString &password,
                                    const QString &device, const QString &address)
{
    const QString key = normalizeText(truncated(name, limits::kTextLength));
    if (const qint64 wait = m_throttle.waitMs(key, address); wait > 0) {
        return fail(ErrorKind::RateLimited, QString::number(wait),
                    QStringLiteral("too many failed sign-ins; wait a moment"));
    }
    const auto known = findPassword(*m_db, key);
    if (!known)
        return fail(known.error());
    if (m_nobodysHash.isEmpty())
        m_nobodysHash = hashPassword(makeToken(m_random), m_cost);
    const QByteArray hash = *known ? (*known)->hash : m_nobodysHash;
    const bool matches = passwordMatches(hash, password.left(kMaxPasswordTried));
    if (!*known || !matches) {
        m_throttle.failed(key, address);
        return wrongLogin();
    }
    m_throttle.succeeded(key, address);
    const Id user = (*known)->user;
    const Id id = Id::v7(m_clock, m_random);
    auto transaction = db::Transaction::begin(*m_db);
    if (!transaction)
        return fail(transaction.error());
    const qint64 now = m_clock.now().ms;
    const auto added = m_db->execute(
        QStringLiteral(
            "INSERT INTO logins (id, user, device, issued_generation, used_generation, "
            "created_at, last_used_at, refresh_expires_at) VALUES (?, ?, ?, 0, 0, ?, ?, ?)"),
        {id.toString(), user.toString(), truncated(device, limits::kTextLength), now, now,
         now + kRefreshMs});
    if (!added)
        return fail(added.error());
    auto tokens = issue(user, id);
    if (!tokens)
        return tokens;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return tokens;
}

// REQUIRES: in a transaction.
Result<Tokens> AccountsStore::issue(const Id &user, const Id &login)
{
    Tokens tokens{makeToken(m_random), makeToken(m_random), m_accessMs / 1000, user, login};
    const qint64 now = m_clock.now().ms;
    auto done = m_db->execute(
        QStringLiteral("UPDATE logins SET issued_generation = issued_generation + 1, "
                       "last_used_at = ?, refresh_expires_at = ? WHERE id = ?"),
        {now, now + kRefreshMs, login.toString()});
    const QString insert = QStringLiteral(
        "INSERT INTO tokens (hash, login, kind, generation, expires_at) "
        "SELECT ?, id, ?, issued_generation, ? FROM logins WHERE id = ?");
    if (done) {
        done = m_db->execute(insert, {tokenHash(tokens.access), QStringLiteral("access"),
                                      now + m_accessMs, login.toString()});
    }
    if (done) {
        done = m_db->execute(insert, {tokenHash(tokens.refresh), QStringLiteral("refresh"),
                                      now + kRefreshMs, login.toString()});
    }
    if (done)
        done = m_db->execute(QStringLiteral("DELETE FROM tokens WHERE expires_at <= ?"), {now});
    if (done)
        done = m_db->execute(QStringLiteral("DELETE FROM logins WHERE refresh_expires_at <= ?"),
                             {now});
    if (!done)
        return fail(done.error());
    return tokens;
}

Result<Tokens> AccountsStore::refresh(const QString &refreshToken)
{
    auto transaction = db::Transaction::begin(*m_db);
    if (!transaction)
        return fail(transaction.error());
    const auto token = findToken(*m_db, refreshToken, QStringLiteral("refresh"), m_clock.now());
    if (!token)
        return fail(token.error());
    if (!*token)
        return badToken();
    if ((*token)->generation < (*token)->usedGeneration) {
        // A token whose successor is in use can only be a stolen or a lost copy.
        if (auto ended = revokeLogin((*token)->login); !ended)
            return fail(ended.error());
        if (auto committed = transaction->commit(); !committed)
            return fail(committed.error());
        return badToken();
    }
    if (auto marked = markUsed(*m_db, **token); !marked)
        return fail(marked.error());
    auto tokens = issue((*token)->user, (*token)->login);
    if (!tokens)
        return tokens;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return tokens;
}

Result<Caller> AccountsStore::authenticate(const QString &accessToken)
{
    const auto token = findToken(*m_db, accessToken, QStringLiteral("access"), m_clock.now());
    if (!token)
        return fail(token.error());
    if (!*token)
        return badToken();
    if (auto marked = markUsed(*m_db, **token); !marked)
        return fail(marked.error());
    return Caller{(*token)->user, (*token)->login};
}

Result<Caller> AccountsStore::localCaller()
{
    const QString name = QStringLiteral("local");
    auto known = findPassword(*m_db, name);
    if (!known)
        return fail(known.error());
    if (*known)
        return Caller{(*known)->user, {}};
    // Nobody learns this password, so the user cannot sign in from anywhere else.
    const auto added = addUser(name, makeToken(m_random));
    if (!added)
        return fail(added.error());
    return Caller{added->id, {}};
}

Result<void> AccountsStore::logout(const QString &accessToken)
{
    const auto token = findToken(*m_db, accessToken, QStringLiteral("access"), m_clock.now());
    if (!token)
        return fail(token.error());
    return *token ? revokeLogin((*token)->login) : Result<void>(badToken());
}

Result<void> AccountsStore::revokeLogin(const Id &login)
{
    auto transaction = db::Transaction::begin(*m_db);
    if (!transaction)
        return fail(transaction.error());
    auto done = m_db->execute(QStringLiteral("DELETE FROM tokens WHERE login = ?"),
                              {login.toString()});
    if (done)
        done = m_db->execute(QStringLiteral("DELETE FROM logins WHERE id = ?"), {login.toString()});
    if (!done)
        return fail(done.error());
    if (*done == 0)
        return fail(ErrorKind::NotFound, login.toString(), QStringLiteral("no such sign-in"));
    return transaction->commit();
}

Result<QList<TokenInfo>> AccountsStore::logins()
{
    auto row = m_db->prepare(QStringLiteral(
        "SELECT l.id, u.name, l.device, l.created_at, l.last_used_at, l.refresh_expires_at "
        "FROM logins l JOIN users u ON u.id = l.user ORDER BY l.id"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(); !ran)
        return fail(ran.error());
    QList<TokenInfo> all;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return all;
        all.append(TokenInfo{row->id(0), row->text(1), row->text(2), Instant{row->integer(3)},
                             Instant{row->integer(4)}, Instant{row->integer(5)}});
    }
}

Result<bool> AccountsStore::isAlive(const Caller &caller)
{
    if (caller.login.isNull()) // the local user signs in nowhere
        return true;
    return m_db
        ->scalar(QStringLiteral("SELECT 1 FROM logins l JOIN users u ON u.id = l.user "
                                "WHERE l.id = ? AND u.id = ? AND u.disabled = 0"),
                 {caller.login.toString(), caller.user.toString()})
        .map([](const QVariant &found) { return found.isValid(); });
}

} // namespace finwise::server
