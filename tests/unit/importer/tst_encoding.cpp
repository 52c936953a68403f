// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/encoding.h"
#include "support/test_main.h"

#include <QStringEncoder>

using namespace finwise;
using namespace finwise::importer;

class TstEncoding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A text in any encoding that banks use comes back as it was.
    void textSurvives_data();
    void textSurvives();
    // Bytes that are no text are refused with a remedy.
    void binaryIsRefused();
    // A character cut off at the end of a sample is not damage; at the end of the file it is.
    void cutCharacterIsNoDamage();
};

static RegisterTest<TstEncoding> registered("encoding");

void TstEncoding::textSurvives_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bom");
    QTest::addColumn<QString>("text");
    const QString german = QStringLiteral("Überweisung für Bäckerei Größe Straße 12,34 € Müller");
    const QString polish = QStringLiteral("Sklep spożywczy, Żywność, Śniadanie, płatność kartą");
    const QString russian = QStringLiteral("Дата операции;Сумма;Описание;Перевод клиенту");
    const QByteArray none;
    QTest::newRow("ascii") << QByteArray("utf-8") << none << QStringLiteral("Date,Amount");
    QTest::newRow("utf-8") << QByteArray("utf-8") << none << german;
    QTest::newRow("utf-8 bom") << QByteArray("utf-8") << QByteArray("\xEF\xBB\xBF") << german;
    QTest::newRow("utf-16le bom") << QByteArray("utf-16le") << QByteArray("\xFF\xFE") << german;
    QTest::newRow("utf-16be bom") << QByteArray("utf-16be") << QByteArray("\xFE\xFF") << german;
    QTest::newRow("utf-16le") << QByteArray("utf-16le") << none << german;
    QTest::newRow("windows-1252") << QByteArray("windows-1252") << none << german;
    QTest::newRow("windows-1250") << QByteArray("windows-1250") << none << polish;
    QTest::newRow("windows-1251") << QByteArray("windows-1251") << none << russian;
    QTest::newRow("icelandic") << QByteArray("windows-1252") << none
                               << QStringLiteral("Upphæð;Staða;Skýring;Seðilnúmer;Bónus;Laun");
    QTest::newRow("koi8-r") << QByteArray("KOI8-R") << none << russian;
    QTest::newRow("euros behind numbers")
        << QByteArray("windows-1252") << none
        << QStringLiteral(
               "Empfänger;Betrag (€)\nHof;-907,36 €;3.746,64 €\nBad;-74,13 €;4.654,00 €");
    QTest::newRow("turkish") << QByteArray("windows-1254") << none
                             << QStringLiteral("Tarih;İşlem Tutarı;Açıklama\n;1;MİGROS ÇANKAYA");
    QTest::newRow("lithuanian")
        << QByteArray("windows-1257") << none
        << QStringLiteral("DATA;MOKĖJIMO PASKIRTIS;SĄSKAITOS NR\n;Nuoma už gegužę;LT1");
    QTest::newRow("taiwanese") << QByteArray("Big5") << none
                               << QStringLiteral("消費日,入帳日,消費明細\n114/06/05,,書店");
    QTest::newRow("one umlaut") << QByteArray("windows-1252") << none
                                << QStringLiteral("Buchung;Währung");
}

void TstEncoding::textSurvives()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bom);
    QFETCH(QString, text);
    QStringEncoder encoder(encoding.constData());
    const QByteArray encoded = encoder.encode(text);
    const QByteArray bytes = bom + encoded;
    const auto found = detectEncoding(bytes, true);
    QVERIFY(found.has_value());
    QCOMPARE(found->bomBytes, int(bom.size()));
    TextDecoder decoder(*found);
    QString decoded;
    for (const char byte : bytes)
        decoded += decoder.decode(QByteArrayView(&byte, 1));
    QCOMPARE(decoded, text);
    QVERIFY(!decoder.sawInvalid());
}

void TstEncoding::binaryIsRefused()
{
    const auto found = detectEncoding(QByteArray("PK\x03\x04\0\0\x14\x00zip", 11), true);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Unsupported);
}

void TstEncoding::cutCharacterIsNoDamage()
{
    const QByteArray cut("Gr\xC3\xB6\xC3");
    QCOMPARE(detectEncoding(cut, false)->name, QByteArray("utf-8"));
    QVERIFY(detectEncoding(cut, true)->name != QByteArray("utf-8"));
}

#include "tst_encoding.moc"
