// SPDX-License-Identifier: GPL-3.0-or-later
// One small statement for each habit of banks, in tests/data/importer, with what it says in
// expected.json. All of them are made up.
#include "importer/import_reading.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace finwise;
using namespace finwise::importer;

class TstStatementQuirks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every statement says without any hint what its author meant.
    void statement_data();
    void statement();
    // No fixture is without an expectation, and no expectation without a fixture.
    void everyFileIsExpected();

private:
    [[nodiscard]] static QString folder() { return QStringLiteral(FINWISE_TEST_DATA "/importer"); }
    [[nodiscard]] static QJsonObject expectations()
    {
        QFile file(folder() + QStringLiteral("/expected.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll()).object();
    }
};

static RegisterTest<TstStatementQuirks> registered("statement_quirks");

void TstStatementQuirks::statement_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("expected");
    const QJsonObject all = expectations();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key() << it.value().toObject();
}

void TstStatementQuirks::statement()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, expected);
    const auto reading = readStatementFile(folder() + u'/' + file);
    QVERIFY2(reading.has_value(), reading ? "" : qPrintable(describe(reading.error())));
    const auto text = [&](const char *key) { return expected[QLatin1StringView(key)].toString(); };
    const auto number = [&](const char *key) {
        return expected[QLatin1StringView(key)].toInteger();
    };
    QCOMPARE(reading->rowsRead, number("rows"));
    QCOMPARE(reading->sumHundredths, number("sum"));
    QCOMPARE(reading->firstDate.toString(Qt::ISODate), text("first"));
    QCOMPARE(reading->lastDate.toString(Qt::ISODate), text("last"));
    QCOMPARE(reading->currency, text("currency"));
    QCOMPARE(reading->rowsSkipped, number("skipped"));
    QCOMPARE(reading->rowsWithProblems, number("problems"));
    QCOMPARE(reading->preambleLines, number("preamble"));
    if (!expected[QStringLiteral("payee")].isNull())
        QCOMPARE(reading->firstPayee, text("payee"));
    if (!expected[QStringLiteral("memo")].isNull())
        QCOMPARE(reading->firstDescription, text("memo"));
    const QString warning = text("warning");
    const bool warned = std::any_of(
        reading->warnings.begin(), reading->warnings.end(),
        [&](const QString &one) { return one.startsWith(warning + u':'); });
    QVERIFY2(warning.isEmpty() || warned, qPrintable(reading->warnings.join(u'\n')));
    // Nothing is lost: each row of the table is a draft, a problem or listed as left out.
    QCOMPARE(reading->rowsTotal,
             reading->rowsRead + reading->rowsWithProblems + reading->rowsSkipped);
}

void TstStatementQuirks::everyFileIsExpected()
{
    const QStringList files = QDir(folder()).entryList({QStringLiteral("*.csv")}, QDir::Files,
                                                       QDir::Name);
    QStringList expected = expectations().keys();
    expected.sort();
    QCOMPARE(files, expected);
}

#include "tst_statement_quirks.moc"
