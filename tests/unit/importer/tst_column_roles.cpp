// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/column_roles.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstColumnRoles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A header word of any known language names its role before all others.
    void wordsNameRoles_data();
    void wordsNameRoles();
    // Accents, umlauts written as two letters, case, currency and punctuation make no difference.
    void foldingIgnoresSpelling();
    // Names of roles are stable, for saved profiles depend on them.
    void namesRoundTrip();
};

static RegisterTest<TstColumnRoles> registered("column_roles");

void TstColumnRoles::wordsNameRoles_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("role");
    const auto add = [](const char16_t *header, const char *role) {
        const QString text = QString::fromUtf16(header);
        QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(role);
    };
    add(u"Buchungstag", "booking_date");
    add(u"Booking Date", "booking_date");
    add(u"Data contabile", "booking_date");
    add(u"Fecha operaci\u00f3n", "booking_date");
    add(u"Bokf\u00f6ringsdag", "booking_date");
    add(u"Data ksi\u0119gowania", "booking_date");
    add(u"Uitvoeringsdatum", "booking_date");
    add(u"\u0414\u0430\u0442\u0430 \u043e\u043f\u0435\u0440\u0430\u0446\u0438\u0438",
        "booking_date");
    add(u"Date de valeur", "value_date");
    add(u"Wertstellung", "value_date");
    add(u"Betrag (\u20ac)", "amount");
    add(u"Umsatz in EUR", "amount");
    add(u"Kwota", "amount");
    add(u"Belopp", "amount");
    add(u"Bel\u00f8b", "amount");
    add(u"Importo", "amount");
    add(u"EUR", "amount");
    add(u"Soll", "debit");
    add(u"Addebiti", "debit");
    add(u"Money Out", "debit");
    add(u"Withdrawals (SGD)", "debit");
    add(u"Haben", "credit");
    add(u"Gutschrift in CHF", "credit");
    add(u"Af Bij", "direction");
    add(u"RunningBalance", "balance");
    add(u"Saldo nach Buchung", "balance");
    add(u"Waehrung", "currency");
    add(u"W\ufffdhrung", "currency");
    add(u"Name Zahlungsbeteiligter", "payee");
    add(u"Auftraggeber / Empf\ufffdnger", "payee");
    add(u"Verwendungszweck", "purpose");
    add(u"Omschrijving", "purpose");
    add(u"Libell\u00e9 de l'op\u00e9ration", "purpose");
    add(u"Gl\u00e4ubiger-ID", "creditor_id");
    add(u"Mandatsreferenz", "mandate_reference");
    add(u"Wechselkurs", "exchange_rate");
    add(u"IBAN Auftragskonto", "own_account");
    add(u"Status", "status");
}

void TstColumnRoles::wordsNameRoles()
{
    QFETCH(QString, header);
    const QList<RoleMatch> matches = matchHeader(header);
    QVERIFY(!matches.isEmpty());
    QTEST(roleName(matches.first().role), "role");
}

void TstColumnRoles::foldingIgnoresSpelling()
{
    QCOMPARE(foldHeader(u"W\u00e4hrung"), foldHeader(u"WAEHRUNG"));
    QCOMPARE(foldHeader(u"Betrag (\u20ac)"), foldHeader(u"betrag"));
    QCOMPARE(foldHeader(u"transaction_date"), foldHeader(u"Transaction Date"));
    QCOMPARE(foldHeader(u"CheckNumber"), foldHeader(u"check number"));
    QCOMPARE(foldHeader(u" Bel\u00f8p "), foldHeader(u"belop"));
}

void TstColumnRoles::namesRoundTrip()
{
    for (int i = 0; i <= static_cast<int>(Role::Ignored); ++i) {
        const auto role = static_cast<Role>(i);
        QCOMPARE(roleFromName(roleName(role)), std::optional(role));
    }
    QVERIFY(!roleFromName(u"nonsense"));
}

#include "tst_column_roles.moc"
