// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/canonical_record.h"

#include "domain/entities.h"
#include "support/test_main.h"

using namespace finwise;

class TstCanonicalRecord final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatBelongsToOneDeviceIsNotInTheLine();
    void theLineKeepsFieldsOfANewerPeer();
    void everyRowHasAsManyCellsAsTheHeader();
    void cellsAreQuotedWhenTheyMust_data();
    void cellsAreQuotedWhenTheyMust();
    void amountsAreExactDecimals();
};
static RegisterTest<TstCanonicalRecord> registered("canonical_record");

namespace {

Id someId(int number)
{
    return Id::v5(*Id::parse(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"), QString::number(number));
}

Record tagRecord(const QString &name)
{
    Tag tag;
    tag.meta.id = someId(1);
    tag.name = name;
    return EntityCatalog::standard().record(tag);
}

} // namespace

void TstCanonicalRecord::whatBelongsToOneDeviceIsNotInTheLine()
{
    Record here = tagRecord(QStringLiteral("Holiday"));
    Record there = here;
    there.meta.version = 7;
    there.meta.createdAt = Instant{1};
    there.meta.updatedAt = Instant{2};
    QCOMPARE(canonicalLine(here), canonicalLine(there));
    there.data.insert(QStringLiteral("name"), QStringLiteral("Work"));
    QVERIFY(canonicalLine(here) != canonicalLine(there));
}

void TstCanonicalRecord::theLineKeepsFieldsOfANewerPeer()
{
    Record record = tagRecord(QStringLiteral("Holiday"));
    record.data.insert(QStringLiteral("aNewField"), 3);
    const QByteArray line = canonicalLine(record);
    QVERIFY2(line.startsWith("{\"data\":{\"aNewField\":3,\"color\":"), line.constData());
    QVERIFY(line.contains("\"entity\":\"Tag\""));
    QVERIFY(!line.contains('\n'));
}

void TstCanonicalRecord::everyRowHasAsManyCellsAsTheHeader()
{
    for (const EntityType &type : EntityCatalog::standard().types()) {
        const auto data = type.canonical(QJsonObject());
        QVERIFY2(data.has_value(), type.name.data());
        Record record{&type, {}, *data};
        record.meta.id = someId(2);
        QCOMPARE(csvRow(record).count(','), csvHeader(type).count(','));
    }
}

void TstCanonicalRecord::cellsAreQuotedWhenTheyMust_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << QStringLiteral("Bücher") << QByteArray("Bücher");
    QTest::newRow("comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QStringLiteral("so \"so\"") << QByteArray("\"so \"\"so\"\"\"");
    QTest::newRow("line end") << QStringLiteral("a\nb") << QByteArray("\"a\nb\"");
}

void TstCanonicalRecord::cellsAreQuotedWhenTheyMust()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, cell);
    const QByteArray row = csvRow(tagRecord(name));
    QCOMPARE(row, someId(1).toString().toUtf8() + ',' + cell + ",,,");
}

void TstCanonicalRecord::amountsAreExactDecimals()
{
    Account account;
    account.meta.id = someId(3);
    account.name = QStringLiteral("Checking");
    account.openingBalance = Money{-123456, *Currency::parse(u"EUR")};
    const QByteArray row = csvRow(EntityCatalog::standard().record(account));
    QVERIFY2(row.contains(",-1234.56,EUR,"), row.constData());
    // No credit limit is no amount, not zero.
    QVERIFY2(row.contains(",-1234.56,EUR,,,"), row.constData());
}

#include "tst_canonical_record.moc"
