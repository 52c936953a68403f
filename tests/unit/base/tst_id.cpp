// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include "support/test_main.h"

using namespace finwise;

class TstId final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void versionAndVariantBits();
    void laterIdsSortAfterEarlierOnes();
    void theOrderIsThatOfTheText();
    void nameBasedIdsAreTheKnownVectors();
    void parseAcceptsOnlyTheCanonicalForm_data();
    void parseAcceptsOnlyTheCanonicalForm();
    void bytesAreInTextOrder();
};
static RegisterTest<TstId> registered("id");

// The DNS name space of RFC 9562, appendix A.
static const Id kDns = *Id::parse(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8");

void TstId::versionAndVariantBits()
{
    const ManualClock clock(Instant{0x0123'4567'89ab});
    SeededRandom random(1);
    for (int i = 0; i < 1000; ++i) {
        const QString text = Id::v7(clock, random).toString();
        QVERIFY2(text.startsWith(QLatin1StringView("01234567-89ab-7")), qPrintable(text));
        QVERIFY2(QLatin1StringView("89ab").contains(text[19]), qPrintable(text));
    }
}

void TstId::laterIdsSortAfterEarlierOnes()
{
    ManualClock clock;
    SeededRandom random(2);
    Id previous = Id::v7(clock, random);
    for (int i = 0; i < 1000; ++i) {
        clock.advance(1);
        const Id next = Id::v7(clock, random);
        QVERIFY(previous < next);
        previous = next;
    }
}

void TstId::theOrderIsThatOfTheText()
{
    const ManualClock clock;
    SeededRandom random(3);
    for (int i = 0; i < 2000; ++i) {
        // Name-based ids differ in every byte, time-based ones only in the last ten.
        const Id a = Id::v5(kDns, QString::number(random.next()));
        const Id b = i % 2 == 0 ? Id::v5(kDns, QString::number(i)) : Id::v7(clock, random);
        QCOMPARE(a < b, a.toString() < b.toString());
        QCOMPARE(a > b, a.toString() > b.toString());
    }
    QVERIFY((kDns <=> kDns) == std::strong_ordering::equal);
}

void TstId::nameBasedIdsAreTheKnownVectors()
{
    // RFC 9562, appendix A.4.
    QCOMPARE(Id::v5(kDns, u"www.example.com").toString(),
             QStringLiteral("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    // The name is taken as UTF-8, whatever the locale is; reference: Python's uuid.uuid5.
    QCOMPARE(Id::v5(kDns, u"M\u00fcller").toString(),
             QStringLiteral("1bcce1ae-2005-558d-8177-dc0255675b8c"));
}

void TstId::parseAcceptsOnlyTheCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    const QString good = QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    QTest::newRow("lower case") << good << true;
    QTest::newRow("upper case") << good.toUpper() << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("braces") << (u'{' + good + u'}') << false;
    QTest::newRow("too short") << good.left(35) << false;
    QTest::newRow("too long") << good + u'0' << false;
    QTest::newRow("not hexadecimal")
        << QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430cg") << false;
    QTest::newRow("no dashes") << QStringLiteral("6ba7b8109dad11d180b400c04fd430c8") << false;
    QTest::newRow("36 characters of something else") << QString(36, u'a') << false;
    QTest::newRow("null") << QStringLiteral("00000000-0000-0000-0000-000000000000") << false;
}

void TstId::parseAcceptsOnlyTheCanonicalForm()
{
    QFETCH(const QString, text);
    QFETCH(const bool, accepted);
    const auto id = Id::parse(text);
    QCOMPARE(id.has_value(), accepted);
    if (accepted)
        QCOMPARE(id->toString(), text.toLower());
    else
        QCOMPARE(id.error().kind, ErrorKind::Validation);
}

void TstId::bytesAreInTextOrder()
{
    QCOMPARE(QString::fromLatin1(kDns.toBytes().toHex()), kDns.toString().remove(u'-'));
}

#include "tst_id.moc"
