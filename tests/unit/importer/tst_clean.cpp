// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/clean.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstClean final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The readable purpose and the references come apart, however the bank runs them together.
    void purposes_data();
    void purposes();
    // A text without fields stays as it is but for white space.
    void plainTextStays();
    // Cells lose the quoting of spreadsheets and padding, nothing else.
    void cells();
};

static RegisterTest<TstClean> registered("clean");

void TstClean::purposes_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("eref");
    QTest::addColumn<QString>("mref");
    QTest::addColumn<QString>("cred");
    QTest::addColumn<QString>("payee");
    const auto add = [](const char *name, const char16_t *raw, const char *text, const char *eref,
                        const char *mref, const char *cred, const char *payee) {
        QTest::newRow(name) << QString::fromUtf16(raw) << QString::fromUtf8(text)
                            << QString::fromUtf8(eref) << QString::fromUtf8(mref)
                            << QString::fromUtf8(cred) << QString::fromUtf8(payee);
    };
    add("spaced", u"EREF+E-17 MREF+M-4 CRED+DE98ZZZ09999999999 SVWZ+Beitrag Mai", "Beitrag Mai",
        "E-17", "M-4", "DE98ZZZ09999999999", "");
    add("run together", u"EREF+E-17MREF+M-4CRED+DE98ZZZ09999999999SVWZ+Beitrag Mai", "Beitrag Mai",
        "E-17", "M-4", "DE98ZZZ09999999999", "");
    add("not provided", u"EREF+NOTPROVIDED SVWZ+Miete", "Miete", "", "", "", "");
    add("other payer", u"SVWZ+Miete ABWA+Hausverwaltung Lindenhof", "Miete", "", "", "",
        "Hausverwaltung Lindenhof");
    add("colons", u"EREF: E-17 MREF: M-4 SVWZ: Strom", "Strom", "E-17", "M-4", "", "");
    add("slashes", u"/TRTP/SEPA OVERBOEKING/IBAN/NL00BANK/NAME/J. Jansen/REMI/Huur mei/EREF/E-17/",
        "Huur mei", "E-17", "", "", "J. Jansen");
    add("long names",
        u"Verein e.V. Beitrag End-to-End-Ref.: E-17 Mandatsref: M-4 Gl\u00e4ubiger-ID: DE98ZZZ0",
        "Verein e.V. Beitrag", "E-17", "M-4", "DE98ZZZ0", "");
    add("labelled", u"Auftraggeber: Film GmbH Buchungstext: Abo Ref. 5", "Abo Ref. 5", "", "", "",
        "Film GmbH");
    add("only references", u"EREF+E-17", "EREF+E-17", "E-17", "", "", "");
}

void TstClean::purposes()
{
    QFETCH(QString, raw);
    const PurposeParts parts = splitPurpose(raw);
    QTEST(parts.text, "text");
    QTEST(parts.endToEndId, "eref");
    QTEST(parts.mandateReference, "mref");
    QTEST(parts.creditorId, "cred");
    QTEST(parts.payee, "payee");
}

void TstClean::plainTextStays()
{
    QCOMPARE(splitPurpose(u"  a   b\r\nc ").text, QStringLiteral("a b c"));
    QCOMPARE(splitPurpose(u"www.shop.example/order 5+3").text,
             QStringLiteral("www.shop.example/order 5+3"));
}

void TstClean::cells()
{
    QCOMPARE(cleanCell(u"=\"0012\""), QStringLiteral("0012"));
    QCOMPARE(cleanCell(u"'DE12'"), QStringLiteral("DE12"));
    QCOMPARE(cleanCell(u"O'Neill's"), QStringLiteral("O'Neill's"));
    QVERIFY(isDamaged(u"M\ufffdller"));
    QVERIFY(!isDamaged(u"M\u00fcller"));
}

#include "tst_clean.moc"
