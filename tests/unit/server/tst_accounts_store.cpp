// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_fixture.h"

using namespace finwise;
using namespace finwise::server;

namespace {

const QString kPassword = QStringLiteral("annas password");
const QString kAddress = QStringLiteral("192.0.2.1");

Result<Tokens> login(ServerFixture &f, const QString &name = QStringLiteral("anna"),
                     const QString &password = kPassword, const QString &address = kAddress)
{
    return f.accounts->login(name, password, QStringLiteral("laptop"), address);
}

} // namespace

class TstAccountsStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrongPasswordAndUnknownUserLookTheSame();
    void guessingIsSlowedWithoutLockingTheOwnerOut();
    void accessTokensExpire_E14();
    void theOldRefreshTokenHoldsUntilItsSuccessorIsUsed_E15();
    void refreshTokensExpire();
    void aChangedPasswordEndsAllSignIns();
    void aDisabledUserIsOut();
    void aRevokedDeviceTakesItsSignInAlong();
    void nobodyMakesTenantsWithoutNumber();
    void nobodyTakesOverATenant_TASK11();
    void namesAndPasswordsHaveToQualify();
};
static RegisterTest<TstAccountsStore> registered("accounts_store");

void TstAccountsStore::wrongPasswordAndUnknownUserLookTheSame()
{
    ServerFixture f;
    const auto wrong = login(f, QStringLiteral("anna"), QStringLiteral("nonsense"));
    const auto unknown = login(f, QStringLiteral("nobody"), QStringLiteral("nonsense"));
    QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(wrong.error(), unknown.error());
    const auto right = login(f, QStringLiteral("  ANNA "));
    QVERIFY(right.has_value());
    QCOMPARE(right->user, f.anna);
    QVERIFY(right->access != right->refresh);
}

void TstAccountsStore::guessingIsSlowedWithoutLockingTheOwnerOut()
{
    ServerFixture f;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(login(f, QStringLiteral("anna"), QStringLiteral("guess")).error().kind,
                 ErrorKind::Unauthorized);
    QCOMPARE(login(f).error().kind, ErrorKind::RateLimited);
    // From elsewhere the owner gets in at once.
    QVERIFY(login(f, QStringLiteral("anna"), kPassword, QStringLiteral("192.0.2.2")).has_value());
    f.clock.advance(60'000);
    QVERIFY(login(f).has_value());
}

void TstAccountsStore::accessTokensExpire_E14()
{
    ServerFixture f;
    const Tokens tokens = *login(f);
    f.clock.advance(kAccessMs - 1);
    QCOMPARE(f.accounts->authenticate(tokens.access)->user, f.anna);
    f.clock.advance(1);
    QCOMPARE(f.accounts->authenticate(tokens.access).error().kind, ErrorKind::Unauthorized);
    QCOMPARE(f.accounts->authenticate(tokens.refresh).error().kind, ErrorKind::Unauthorized);
    QVERIFY(f.accounts->refresh(tokens.refresh).has_value());
}

void TstAccountsStore::theOldRefreshTokenHoldsUntilItsSuccessorIsUsed_E15()
{
    ServerFixture f;
    const Tokens first = *login(f);
    QVERIFY(f.accounts->refresh(first.refresh).has_value()); // the answer got lost
    const auto second = f.accounts->refresh(first.refresh);
    QVERIFY(second.has_value());
    QVERIFY(f.accounts->authenticate(second->access).has_value());
    // Now the old one can only be a copy in wrong hands: the whole sign-in ends.
    QCOMPARE(f.accounts->refresh(first.refresh).error().kind, ErrorKind::Unauthorized);
    QCOMPARE(f.accounts->authenticate(second->access).error().kind, ErrorKind::Unauthorized);
    QCOMPARE(f.accounts->refresh(second->refresh).error().kind, ErrorKind::Unauthorized);
}

void TstAccountsStore::refreshTokensExpire()
{
    ServerFixture f;
    const Tokens tokens = *login(f);
    f.clock.advance(kRefreshMs);
    QCOMPARE(f.accounts->refresh(tokens.refresh).error().kind, ErrorKind::Unauthorized);
}

void TstAccountsStore::aChangedPasswordEndsAllSignIns()
{
    ServerFixture f;
    const Tokens tokens = *login(f);
    const Caller caller = *f.accounts->authenticate(tokens.access);
    QVERIFY(*f.accounts->isAlive(caller));
    QVERIFY(f.accounts->setPassword(QStringLiteral("anna"), QStringLiteral("another one")));
    QVERIFY(!*f.accounts->isAlive(caller));
    QVERIFY(!f.accounts->authenticate(tokens.access).has_value());
    QVERIFY(!login(f).has_value());
    QVERIFY(login(f, QStringLiteral("anna"), QStringLiteral("another one")).has_value());
}

void TstAccountsStore::aDisabledUserIsOut()
{
    ServerFixture f;
    const Tokens tokens = *login(f);
    QVERIFY(f.accounts->setDisabled(QStringLiteral("anna"), true));
    QVERIFY(!f.accounts->authenticate(tokens.access).has_value());
    QVERIFY(!login(f).has_value());
    QCOMPARE(f.tenants->changes(f.actor(), {}).error().kind, ErrorKind::Forbidden);
    QVERIFY(f.accounts->setDisabled(QStringLiteral("anna"), false));
    QVERIFY(login(f).has_value());
}

void TstAccountsStore::aRevokedDeviceTakesItsSignInAlong()
{
    ServerFixture f;
    const auto callerOf = [&f](const Result<Tokens> &tokens) {
        return *f.accounts->authenticate(tokens->access);
    };
    const Caller lost = callerOf(login(f));
    const Caller kept = callerOf(login(f));
    for (int device = 1; device <= 40; ++device) // the first is remembered, not the last
        QVERIFY(f.accounts->noteDevice(lost, idOf(device)).has_value());
    QVERIFY(f.accounts->noteDevice(kept, idOf(100)).has_value());
    QVERIFY(!*f.accounts->isSentAway(lost));
    QVERIFY(f.accounts->revokeDevice(idOf(1)).has_value());
    QVERIFY(*f.accounts->isSentAway(lost));
    QVERIFY(!*f.accounts->isSentAway(kept));
    QVERIFY(f.accounts->readmitDevice(idOf(1)).has_value());
    QVERIFY(!*f.accounts->isSentAway(lost));
    // A sign-in that ended leaves nothing behind that could meet a later one.
    QVERIFY(f.accounts->revokeDevice(idOf(1)).has_value());
    QVERIFY(f.accounts->revokeLogin(lost.login).has_value());
    QVERIFY(!*f.accounts->isSentAway(lost));
    QVERIFY(f.accounts->noteDevice(lost, idOf(1)).has_value());
    QVERIFY(!*f.accounts->isSentAway(lost));
}

void TstAccountsStore::nobodyMakesTenantsWithoutNumber()
{
    ServerFixture f;
    f.accounts->setMostTenants(3); // one is there already
    QVERIFY(f.accounts->joinOrCreate(idOf(11), QStringLiteral("second"), f.anna).has_value());
    QVERIFY(f.accounts->joinOrCreate(idOf(12), QStringLiteral("third"), f.anna).has_value());
    const auto fourth = f.accounts->joinOrCreate(idOf(13), QStringLiteral("fourth"), f.anna);
    QCOMPARE(fourth.error().kind, ErrorKind::Forbidden);
    QVERIFY(!*f.accounts->tenantExists(idOf(13)));
    // Hers stay hers, what others made does not count, and others are not concerned.
    QVERIFY(f.accounts->joinOrCreate(idOf(12), QStringLiteral("third"), f.anna).has_value());
    QVERIFY(f.accounts->joinOrCreate(idOf(13), QStringLiteral("first"), f.bob).has_value());
    QVERIFY(f.accounts->grant(idOf(13), QStringLiteral("anna"), Role::Editor).has_value());
    QVERIFY(f.accounts->joinOrCreate(idOf(13), QStringLiteral("first"), f.anna).has_value());
}

void TstAccountsStore::nobodyTakesOverATenant_TASK11()
{
    ServerFixture f;
    const auto taken = f.accounts->joinOrCreate(f.home, QStringLiteral("Mine now"), f.bob);
    QCOMPARE(taken.error().kind, ErrorKind::Forbidden);
    QVERIFY(!f.accounts->roleOf(f.home, f.bob)->has_value());
    QCOMPARE(*f.accounts->joinOrCreate(idOf(5), QStringLiteral("New"), f.bob), Role::Owner);
    QCOMPARE(f.accounts->tenantsOf(f.bob)->size(), 1);
    QVERIFY(f.accounts->grant(f.home, QStringLiteral("bob"), Role::Editor));
    QCOMPARE(*f.accounts->joinOrCreate(f.home, QString(), f.bob), Role::Editor);
}

void TstAccountsStore::namesAndPasswordsHaveToQualify()
{
    ServerFixture f;
    const auto kindOf = [&f](const QString &name, const QString &password) {
        const auto added = f.accounts->addUser(name, password);
        return added ? QString() : describe(added.error());
    };
    QVERIFY(kindOf(QStringLiteral("carl"), QStringLiteral("short"))
                .contains(QStringLiteral("password")));
    QVERIFY(!kindOf(QStringLiteral("  "), kPassword).isEmpty());
    QVERIFY(kindOf(QStringLiteral("Anna"), kPassword).contains(QStringLiteral("Anna")));
    QCOMPARE(kindOf(QStringLiteral("carl"), kPassword), QString());
}

#include "tst_accounts_store.moc"
