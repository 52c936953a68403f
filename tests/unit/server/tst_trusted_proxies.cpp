// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trusted_proxies.h"

#include "server_fixture.h"

using namespace finwise;
using namespace finwise::server;

class TstTrustedProxies final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyANamedProxyIsBelieved_data();
    void onlyANamedProxyIsBelieved();
    void nobodyIsBelievedUnlessNamed();
    void whatIsNoAddressIsNamed_data();
    void whatIsNoAddressIsNamed();
};
static RegisterTest<TstTrustedProxies> registered("trusted_proxies");

void TstTrustedProxies::onlyANamedProxyIsBelieved_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *what, const char *peer, const char *header,
                        const char *client) {
        QTest::newRow(what) << QString::fromLatin1(peer) << QByteArray(header)
                            << QString::fromLatin1(client);
    };
    row("a client of the proxy", "127.0.0.1", "203.0.113.7", "203.0.113.7");
    row("through two of ours", "127.0.0.1", "203.0.113.7, 10.1.2.3", "203.0.113.7");
    row("a lie before the truth", "127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7");
    row("a lie that names a proxy of ours", "127.0.0.1", "10.9.9.9, 203.0.113.7", "203.0.113.7");
    row("a stranger with a header", "203.0.113.9", "127.0.0.1", "203.0.113.9");
    row("no header", "127.0.0.1", "", "127.0.0.1");
    row("nonsense", "127.0.0.1", "x'; DROP TABLE users", "127.0.0.1");
    row("nonsense behind an address", "127.0.0.1", "203.0.113.7, unknown", "127.0.0.1");
    row("a mapped address", "::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7");
    row("version 6", "127.0.0.1", "2001:db8::7", "2001:db8::7");
    row("only proxies of ours", "127.0.0.1", "10.0.0.1, 10.0.0.2", "10.0.0.1");
}

void TstTrustedProxies::onlyANamedProxyIsBelieved()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, header);
    const auto proxies = TrustedProxies::parse(
        {QStringLiteral("127.0.0.1"), QStringLiteral("10.0.0.0/8")});
    QTEST(proxies->clientOf(QHostAddress(peer), header), "client");
}

void TstTrustedProxies::nobodyIsBelievedUnlessNamed()
{
    QCOMPARE(TrustedProxies().clientOf(QHostAddress(QStringLiteral("127.0.0.1")), "203.0.113.7"),
             QStringLiteral("127.0.0.1"));
    // However long the header is, little of it is read.
    const auto proxies = TrustedProxies::parse({QStringLiteral("0.0.0.0/0")});
    const QByteArray many = QByteArray("10.0.0.1,").repeated(1000) + "10.0.0.2";
    QCOMPARE(proxies->clientOf(QHostAddress(QStringLiteral("127.0.0.1")), many),
             QStringLiteral("10.0.0.1"));
}

void TstTrustedProxies::whatIsNoAddressIsNamed_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"proxy.example", "10.0.0.0/99", "", "127.0.0.1:80"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TstTrustedProxies::whatIsNoAddressIsNamed()
{
    QFETCH(QString, text);
    const auto parsed = TrustedProxies::parse({text});
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().where, QStringLiteral("--trusted-proxy"));
    QVERIFY(parsed.error().message.contains(text));
}

#include "tst_trusted_proxies.moc"
