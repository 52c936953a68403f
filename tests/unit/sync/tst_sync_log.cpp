// SPDX-License-Identifier: GPL-3.0-or-later
// MU-5.1 to MU-5.3, PRD-FR4.4: the log of a sync tells what a search for a mistake needs, and
// nothing that is nobody's business.
#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"
#include "sync_harness.h"

#include <QJsonDocument>

using namespace finwise;

class TstSyncLog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void MU51_everyLineNamesTenantAndConnection();
    void MU52_whatTookTimeSaysHowMuch();
    void MU53_everyRefusedOpIsNamed();
    void nothingPrivateIsInIt();

private:
    [[nodiscard]] QList<QJsonObject> linesOf(const char *event) const;
    QList<QByteArray> m_lines;
    QList<Id> m_refused;
    QString m_tenant;
};
static RegisterTest<TstSyncLog> registered("sync_log");

namespace {

const QStringList kPrivate{QStringLiteral("Geheimkonto"), QStringLiteral("471142"),
                           QStringLiteral("4711"),        QStringLiteral("DE02120300000000202051"),
                           QStringLiteral("Erpresser"),   QStringLiteral("top-secret-nonce")};

} // namespace

// A bad day: answers of all kinds, lost connections, refusals, pages, a repair.
void TstSyncLog::initTestCase()
{
    Harness h;
    m_tenant = h.store->tenant().toString();
    h.welcome.session = QStringLiteral("session-1");
    h.welcome.nonce = QStringLiteral("top-secret-nonce");
    h.welcome.capabilities = {QStringLiteral("digest")};
    Account account;
    account.meta.id = h.store->newId();
    account.name = QStringLiteral("Geheimkonto");
    account.iban = QStringLiteral("DE02120300000000202051");
    Mutation mutation;
    mutation.write(EntityCatalog::standard().record(account));
    for (int i = 0; i < 40; ++i) {
        Transaction transaction;
        transaction.meta.id = h.store->newId();
        transaction.accountId = account.meta.id;
        transaction.date = QDate(2026, 1, 1);
        transaction.amount.minor = 471'142;
        transaction.payee = QStringLiteral("Erpresser");
        mutation.write(EntityCatalog::standard().record(transaction));
    }
    QVERIFY(h.mutate(mutation));
    int count = 0;
    h.verdict = [&](const wire::Entry &entry) {
        ++count;
        if (count % 10 != 5)
            return wire::Verdict::Applied;
        m_refused.append(entry.id);
        return count % 20 == 5 ? wire::Verdict::Forbidden : wire::Verdict::Invalid;
    };
    h.pages = {h.foreignRecord(QStringLiteral("Erpresser & Co"))};
    h.start();
    h.advance(3'000);
    h.lose();
    h.advance(40'000);
    h.answersPings = false;
    h.advance(60'000);
    h.answersPings = true;
    h.transport.deliver(
        wire::ErrorMessage{QStringLiteral("busy"), QStringLiteral("471142 is too much"), 100});
    h.advance(120'000);
    h.transport.deliver(wire::Bye{QStringLiteral("shutdown"), 1'000});
    h.advance(60'000);
    m_lines = h.log.lines;
    QVERIFY(m_refused.size() >= 3);
}

QList<QJsonObject> TstSyncLog::linesOf(const char *event) const
{
    QList<QJsonObject> found;
    for (const QByteArray &line : m_lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json.value(QLatin1StringView("event")).toString() == QLatin1StringView(event))
            found.append(json);
    }
    return found;
}

void TstSyncLog::MU51_everyLineNamesTenantAndConnection()
{
    QVERIFY(m_lines.size() > 20);
    bool connected = false;
    for (const QByteArray &line : std::as_const(m_lines)) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        for (const char *key : {"time", "level", "event", "tenant", "user", "connection"})
            QVERIFY2(json.contains(QLatin1StringView(key)), line.constData());
        QCOMPARE(json.value(QLatin1StringView("tenant")).toString(), m_tenant);
        connected = connected
                 || json.value(QLatin1StringView("event")) == QStringLiteral("sync.connected");
        if (connected)
            QCOMPARE(json.value(QLatin1StringView("connection")).toString(),
                     QStringLiteral("session-1"));
    }
    QVERIFY(connected);
}

void TstSyncLog::MU52_whatTookTimeSaysHowMuch()
{
    for (const char *event :
         {"sync.connected", "sync.disconnected", "sync.batch_answered", "sync.initial_page"}) {
        const auto lines = linesOf(event);
        QVERIFY2(!lines.isEmpty(), event);
        for (const QJsonObject &line : lines)
            QVERIFY2(line.value(QLatin1StringView("ms")).toInteger(-1) >= 0, event);
    }
    for (const QJsonObject &line : linesOf("sync.batch_sent"))
        QVERIFY(!line.value(QLatin1StringView("batch")).toString().isEmpty());
}

void TstSyncLog::MU53_everyRefusedOpIsNamed()
{
    QSet<QString> named;
    for (const char *event : {"sync.dead_letter", "sync.entry"}) {
        for (const QJsonObject &line : linesOf(event)) {
            named.insert(line.value(QLatin1StringView("op")).toString());
            QVERIFY(!line.value(QLatin1StringView("kind")).toString().isEmpty());
            QVERIFY(!line.value(QLatin1StringView("verdict")).toString().isEmpty());
            QCOMPARE(line.value(QLatin1StringView("entity")).toString(),
                     QStringLiteral("Transaction"));
            QVERIFY(!line.value(QLatin1StringView("record")).toString().isEmpty());
        }
    }
    for (const Id &op : std::as_const(m_refused))
        QVERIFY2(named.contains(op.toString()), qPrintable(op.toString()));
}

void TstSyncLog::nothingPrivateIsInIt()
{
    for (const QByteArray &line : std::as_const(m_lines)) {
        for (const QString &word : kPrivate)
            QVERIFY2(!line.contains(word.toUtf8()), line.constData());
    }
}

#include "tst_sync_log.moc"
