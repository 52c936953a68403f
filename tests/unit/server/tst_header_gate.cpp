// SPDX-License-Identifier: GPL-3.0-or-later
// What a proxy in front of us could read differently is refused before anything is routed.
#include "server/header_gate.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::server;

class TstHeaderGate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOrdinaryRequestIsRead();
    void halfAHeaderIsWaitedFor();
    void oddFormsAreRefused_data();
    void oddFormsAreRefused();
    void everyPrefixOfARequestIsAnswered();
};
static RegisterTest<TstHeaderGate> registered("header_gate");

void TstHeaderGate::anOrdinaryRequestIsRead()
{
    const auto read = readHead("POST /sync/changes/x?since=1.2&limit=5 HTTP/1.1\r\nHost: h\r\n"
                               "authorization: bearer abc\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    const auto *head = std::get_if<RequestHead>(&read);
    QVERIFY(head != nullptr);
    QCOMPARE(head->request.method, QByteArray("POST"));
    QCOMPARE(head->request.path, QStringLiteral("/sync/changes/x"));
    QCOMPARE(head->request.query.queryItemValue(QStringLiteral("since")), QStringLiteral("1.2"));
    QCOMPARE(head->request.bearer(), QStringLiteral("abc"));
    QCOMPARE(head->bodyBytes, 7);
    QVERIFY(head->request.keepAlive);
    QVERIFY(!head->request.wantsUpgrade());
    const auto closing = readHead("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QVERIFY(!std::get<RequestHead>(closing).request.keepAlive);
}

void TstHeaderGate::halfAHeaderIsWaitedFor()
{
    QVERIFY(std::holds_alternative<NeedMore>(readHead("GET / HTTP/1.1\r\nHost: h\r\n")));
    QVERIFY(std::holds_alternative<NeedMore>(readHead("")));
}

void TstHeaderGate::oddFormsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray start = "POST / HTTP/1.1\r\nHost: h\r\n";
    row("both lengths", start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("transfer encoding", start + "Transfer-Encoding: chunked\r\n\r\n");
    row("hidden transfer encoding", start + "Transfer-Encoding: xchunked\r\n\r\n");
    row("two lengths", start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n");
    row("two equal lengths", start + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n");
    row("negative length", start + "Content-Length: -5\r\n\r\n");
    row("length with sign", start + "Content-Length: +5\r\n\r\n");
    row("length list", start + "Content-Length: 5, 5\r\n\r\n");
    row("hexadecimal length", start + "Content-Length: 0x10\r\n\r\n");
    row("huge length", start + "Content-Length: 99999999999999999999\r\n\r\n");
    row("body too large", start + "Content-Length: 4000000\r\n\r\n", 413);
    row("folded line", start + "X-A: 1\r\n  2\r\n\r\n");
    row("space before colon", start + "Content-Length : 5\r\n\r\n");
    row("bare line feed", "GET / HTTP/1.1\nHost: h\r\n\r\n");
    row("bare carriage return", start + "X-A: 1\rX-B: 2\r\n\r\n");
    row("zero byte", start + QByteArray("X-A: \0\r\n\r\n", 10));
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", start + "Host: other\r\n\r\n");
    row("absolute target", "GET http://evil/ HTTP/1.1\r\nHost: h\r\n\r\n");
    row("path trick", "GET /a/../b HTTP/1.1\r\nHost: h\r\n\r\n");
    row("encoded path trick", "GET /%2e%2e/b HTTP/1.1\r\nHost: h\r\n\r\n");
    row("network path", "GET //evil/a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("other version", "GET / HTTP/2.0\r\nHost: h\r\n\r\n");
    row("no HTTP at all", QByteArray("\x16\x03\x01\x02", 4));
    row("expectation", start + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n", 417);
    row("header too large", start + "X-A: " + QByteArray(kHeaderBytes, 'a'), 431);
    QByteArray many = start;
    for (int i = 0; i < 100; ++i)
        many += "X-" + QByteArray::number(i) + ": 1\r\n";
    row("too many lines", many + "\r\n", 431);
}

void TstHeaderGate::oddFormsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const auto read = readHead(bytes);
    const auto *refusal = std::get_if<Refusal>(&read);
    QVERIFY(refusal != nullptr);
    QCOMPARE(refusal->status, status);
    QVERIFY(!refusal->message.isEmpty());
}

void TstHeaderGate::everyPrefixOfARequestIsAnswered()
{
    const QByteArray whole = "GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n";
    for (qsizetype i = 0; i < whole.size(); ++i)
        QVERIFY(std::holds_alternative<NeedMore>(readHead(whole.left(i))));
    QVERIFY(std::holds_alternative<RequestHead>(readHead(whole)));
}

#include "tst_header_gate.moc"
