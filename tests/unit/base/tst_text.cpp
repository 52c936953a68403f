// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "support/test_main.h"

using namespace finwise;

class TstText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whiteSpaceCollapses_data();
    void whiteSpaceCollapses();
    void normalTextComparesWhatPeopleMean_data();
    void normalTextComparesWhatPeopleMean();
    void similarityIsEditDistance_data();
    void similarityIsEditDistance();
    void similarityGivesUpOnLongTexts();
    void truncationNeverCutsACharacter();
};
static RegisterTest<TstText> registered("text");

void TstText::whiteSpaceCollapses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only blanks") << QStringLiteral(" \t\n ") << QString();
    QTest::newRow("both ends") << QStringLiteral("  a b ") << QStringLiteral("a b");
    QTest::newRow("runs") << QStringLiteral("a \t\r\n b") << QStringLiteral("a b");
    QTest::newRow("no-break") << QStringLiteral("a\u00a0\u202fb") << QStringLiteral("a b");
    QTest::newRow("zero width") << QStringLiteral("a\u200bb\u200b") << QStringLiteral("a b");
}

void TstText::whiteSpaceCollapses()
{
    QFETCH(const QString, text);
    QTEST(collapseSpaces(text), "expected");
}

void TstText::normalTextComparesWhatPeopleMean_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("case") << QStringLiteral("REWE Markt") << QStringLiteral("rewe  MARKT") << true;
    QTest::newRow("umlaut") << QStringLiteral("MÜLLER") << QStringLiteral("müller") << true;
    QTest::newRow("composed") << QStringLiteral("M\u00fcller") << QStringLiteral("Mu\u0308ller")
                              << true;
    QTest::newRow("full width") << QStringLiteral("\uff32\uff25") << QStringLiteral("re") << true;
    QTest::newRow("ligature") << QStringLiteral("\ufb01nanz") << QStringLiteral("finanz") << true;
    QTest::newRow("sharp s") << QStringLiteral("STRASSE") << QStringLiteral("straße") << true;
    QTest::newRow("umlaut is no vowel")
        << QStringLiteral("Müller") << QStringLiteral("Muller") << false;
    QTest::newRow("blank matters") << QStringLiteral("a b") << QStringLiteral("ab") << false;
}

void TstText::normalTextComparesWhatPeopleMean()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QTEST(normalizeText(a) == normalizeText(b), "equal");
    QCOMPARE(normalizeText(normalizeText(a)), normalizeText(a));
}

void TstText::similarityIsEditDistance_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("expected");
    QTest::newRow("same") << QStringLiteral("rewe") << QStringLiteral("rewe") << 1.0;
    QTest::newRow("both empty") << QString() << QString() << 1.0;
    QTest::newRow("one empty") << QString() << QStringLiteral("a") << 0.0;
    QTest::newRow("nothing shared") << QStringLiteral("abc") << QStringLiteral("xyz") << 0.0;
    QTest::newRow("three of seven")
        << QStringLiteral("kitten") << QStringLiteral("sitting") << 1.0 - 3.0 / 7.0;
    QTest::newRow("one missing") << QStringLiteral("edeka") << QStringLiteral("edka") << 0.8;
    QTest::newRow("swapped") << QStringLiteral("ab") << QStringLiteral("ba") << 0.0;
}

void TstText::similarityIsEditDistance()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const double, expected);
    QVERIFY(qAbs(similarity(a, b) - expected) < 1e-12);
    QVERIFY(qAbs(similarity(b, a) - expected) < 1e-12);
}

void TstText::similarityGivesUpOnLongTexts()
{
    const QString longest(256, u'a');
    QVERIFY(similarity(longest, longest.left(255)) > 0.99);
    QCOMPARE(similarity(longest + u'a', longest), 0.0);
    QCOMPARE(similarity(longest + u'a', longest + u'a'), 1.0);
}

void TstText::truncationNeverCutsACharacter()
{
    const QString text = QStringLiteral("ab\U0001f600c"); // the smiley takes two units
    QCOMPARE(truncated(text, 5), text);
    QCOMPARE(truncated(text, 4), QStringLiteral("ab\U0001f600"));
    QCOMPARE(truncated(text, 3), QStringLiteral("ab"));
    QCOMPARE(truncated(text, 2), QStringLiteral("ab"));
    QCOMPARE(truncated(text, 0), QString());
    QCOMPARE(truncated(QString(), 5), QString());
}

#include "tst_text.moc"
