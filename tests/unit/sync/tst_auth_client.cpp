// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/auth_client.h"

#include "loopback_peer.h"
#include "support/test_main.h"

#include <QTemporaryDir>

using namespace finwise;

class TstAuthClient final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyEncryptedAddressesOrThisComputer_data();
    void onlyEncryptedAddressesOrThisComputer();
    void aLoginIsStored();
    void aFreshTokenIsUsedWithoutAsking();
    void anExpiringTokenIsRenewedAndStored();
    void whatAnswersIsToldApart_data();
    void whatAnswersIsToldApart();
    void aRedirectIsNotFollowed();
    void withoutASignInTheUserIsAsked();

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    QNetworkAccessManager m_network;
};
static RegisterTest<TstAuthClient> registered("auth_client");

void TstAuthClient::onlyEncryptedAddressesOrThisComputer_data()
{
    // TASK-15, scenario_B06: never unencrypted.
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // empty: refused
    const auto row = [](const char *text, const char *url) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(url);
    };
    row("https://example.org", "https://example.org");
    row("https://example.org:8443/", "https://example.org:8443");
    row("example.org", "https://example.org");
    row(" http://127.0.0.1:8000 ", "http://127.0.0.1:8000");
    row("http://localhost:8000/", "http://localhost:8000");
    row("http://[::1]:8000", "http://[::1]:8000");
    row("http://example.org", "");
    row("http://127.0.0.1.example.org", "");
    row("ws://example.org", "");
    row("https://anna:secret@example.org", "");
    row("https://example.org/path", "");
    row("https://example.org?x=1", "");
    row("", "");
    row("https://", "");
}

void TstAuthClient::onlyEncryptedAddressesOrThisComputer()
{
    QFETCH(const QString, text);
    QFETCH(const QString, url);
    const auto parsed = parseServerUrl(text);
    QCOMPARE(parsed.has_value(), !url.isEmpty());
    if (parsed)
        QCOMPARE(parsed->toString(), url);
    else
        QCOMPARE(parsed.error().kind, ErrorKind::Usage);
}

void TstAuthClient::aLoginIsStored()
{
    LoopbackPeer peer;
    peer.answer = [](const QByteArray &) {
        return LoopbackPeer::http(200,
                                  R"({"access_token":"a1","refresh_token":"r1","expires_in":900,)"
                                  R"("tenants":[{"id":"t","name":"Haushalt","role":"owner"}]})");
    };
    FileSecretStore secrets(m_folder.filePath(QStringLiteral("login")));
    AuthClient client(m_clock, secrets, m_network);
    std::optional<Result<SignIn>> got;
    client.login(peer.url(), QStringLiteral("anna"), QStringLiteral("pw"), QStringLiteral("laptop"),
                 [&](const Result<SignIn> &signIn) { got = signIn; });
    QTRY_VERIFY(got.has_value());
    QVERIFY2(got->has_value(), *got ? "" : qPrintable(describe(got->error())));
    QCOMPARE((*got)->tenants.first().name, QStringLiteral("Haushalt"));
    QVERIFY(peer.requests.first().startsWith("POST /auth/login "));
    QVERIFY(peer.requests.first().contains("\"device\":\"laptop\""));
    const auto stored = loadSignIn(secrets, peer.url(), QStringLiteral("anna"));
    QCOMPARE(stored->accessToken, QStringLiteral("a1"));
    QCOMPARE(stored->expiresAt.ms, m_clock.now().ms + 900'000);
}

void TstAuthClient::aFreshTokenIsUsedWithoutAsking()
{
    FileSecretStore secrets(m_folder.filePath(QStringLiteral("fresh")));
    const QUrl server(QStringLiteral("http://127.0.0.1:1"));
    QVERIFY(saveSignIn(secrets, SignIn{server,
                                       QStringLiteral("anna"),
                                       QStringLiteral("a1"),
                                       QStringLiteral("r1"),
                                       Instant{m_clock.now().ms + 61'000},
                                       {}}));
    AuthClient client(m_clock, secrets, m_network);
    QString token;
    client.token(server, QStringLiteral("anna"),
                 [&](const Result<QString> &got) { token = got.value_or(QString()); });
    QCOMPARE(token, QStringLiteral("a1"));
}

void TstAuthClient::anExpiringTokenIsRenewedAndStored()
{
    // scenario_E14: renewed before it expires. scenario_E15: the new pair is on disk first.
    LoopbackPeer peer;
    peer.answer = [](const QByteArray &) {
        return LoopbackPeer::http(200,
                                  R"({"access_token":"a2","refresh_token":"r2","expires_in":900})");
    };
    FileSecretStore secrets(m_folder.filePath(QStringLiteral("renew")));
    QVERIFY(saveSignIn(secrets, SignIn{peer.url(),
                                       QStringLiteral("anna"),
                                       QStringLiteral("a1"),
                                       QStringLiteral("r1"),
                                       Instant{m_clock.now().ms + 59'000},
                                       {}}));
    AuthClient client(m_clock, secrets, m_network);
    QString stored;
    QString token;
    client.token(peer.url(), QStringLiteral("anna"), [&](const Result<QString> &got) {
        token = got.value_or(QString());
        stored = loadSignIn(secrets, peer.url(), QStringLiteral("anna"))->refreshToken;
    });
    QTRY_COMPARE(token, QStringLiteral("a2"));
    QCOMPARE(stored, QStringLiteral("r2"));
    QVERIFY(peer.requests.first().contains("\"refresh_token\":\"r1\""));
    client.invalidate(peer.url(), QStringLiteral("anna"));
    token.clear();
    client.token(peer.url(), QStringLiteral("anna"),
                 [&](const Result<QString> &got) { token = got.value_or(QString()); });
    QTRY_COMPARE(token, QStringLiteral("a2"));
    QCOMPARE(peer.requests.size(), 2);
}

void TstAuthClient::whatAnswersIsToldApart_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("wrong password")
        << LoopbackPeer::http(401, R"({"error":{"code":"unauthorized","message":"no"}})")
        << ErrorKind::Unauthorized;
    QTest::newRow("too often") << LoopbackPeer::http(429, "{}") << ErrorKind::RateLimited;
    QTest::newRow("busy") << LoopbackPeer::http(503, "{}") << ErrorKind::Busy;
    QTest::newRow("scenario_B05 a portal's page")
        << LoopbackPeer::http(200, "<html></html>") << ErrorKind::Protocol;
    QTest::newRow("no tokens") << LoopbackPeer::http(200, "{}") << ErrorKind::Protocol;
    QTest::newRow("closed without a word") << QByteArray() << ErrorKind::Network;
}

void TstAuthClient::whatAnswersIsToldApart()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorKind, kind);
    LoopbackPeer peer;
    peer.answer = [&](const QByteArray &) { return QByteArray(answer); };
    FileSecretStore secrets(m_folder.filePath(QStringLiteral("told")));
    AuthClient client(m_clock, secrets, m_network);
    std::optional<Result<SignIn>> got;
    client.login(peer.url(), QStringLiteral("anna"), QStringLiteral("pw"), QStringLiteral("laptop"),
                 [&](const Result<SignIn> &signIn) { got = signIn; });
    QTRY_VERIFY(got.has_value());
    QVERIFY(!got->has_value());
    QCOMPARE(got->error().kind, kind);
    QCOMPARE(secrets.read(QStringLiteral("x")).error().kind, ErrorKind::NotFound);
}

void TstAuthClient::aRedirectIsNotFollowed()
{
    // scenario_B05: no password to a foreign host.
    LoopbackPeer thief;
    LoopbackPeer peer;
    peer.answer = [&](const QByteArray &) {
        return "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + thief.url().toEncoded()
             + "/auth/login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    };
    FileSecretStore secrets(m_folder.filePath(QStringLiteral("redirect")));
    AuthClient client(m_clock, secrets, m_network);
    std::optional<Result<SignIn>> got;
    client.login(peer.url(), QStringLiteral("anna"), QStringLiteral("pw"), QStringLiteral("laptop"),
                 [&](const Result<SignIn> &signIn) { got = signIn; });
    QTRY_VERIFY(got.has_value());
    QCOMPARE(got->error().kind, ErrorKind::Protocol);
    QVERIFY(thief.requests.isEmpty());
}

void TstAuthClient::withoutASignInTheUserIsAsked()
{
    FileSecretStore secrets(m_folder.filePath(QStringLiteral("none")));
    AuthClient client(m_clock, secrets, m_network);
    std::optional<Result<QString>> got;
    client.token(QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("anna"),
                 [&](const Result<QString> &token) { got = token; });
    QCOMPARE(got->error().kind, ErrorKind::Unauthorized);
}

#include "tst_auth_client.moc"
