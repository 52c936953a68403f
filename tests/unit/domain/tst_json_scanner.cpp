// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_scanner.h"

#include "domain/content.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace finwise;

class TstJsonScanner final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeValueIsTakenAsItStands_data();
    void aWholeValueIsTakenAsItStands();
    void whatIsUnusualIsLeftToTheLongWay_data();
    void whatIsUnusualIsLeftToTheLongWay();
    void noBrokenTextPassesAsAValue();
    void membersAndItemsAreReadInOrder();
    void contentsAreEqualWhenTheySayTheSame();
};
static RegisterTest<TstJsonScanner> registered("json_scanner");

namespace {

bool isValue(const QByteArray &text)
{
    JsonScanner in(text);
    QByteArrayView raw;
    return in.value(raw) && in.atEnd();
}

} // namespace

void TstJsonScanner::aWholeValueIsTakenAsItStands_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"{}", "[]", "0", "-7", "123456789012345678", "true", "false", "null", "\"\"",
          "\"a \\\" \\\\ \\u00e4 b\"", "{\"a\": [1, {\"b\": null}], \"c\": \"\"}"})
        QTest::newRow(text) << QByteArray(text);
}

void TstJsonScanner::aWholeValueIsTakenAsItStands()
{
    QFETCH(const QByteArray, text);
    const QByteArray padded = " \n" + text + "\t,";
    JsonScanner in(padded);
    QByteArrayView raw;
    QVERIFY(in.value(raw));
    QCOMPARE(raw.toByteArray(), text);
    QVERIFY(in.take(',') && in.atEnd());
}

void TstJsonScanner::whatIsUnusualIsLeftToTheLongWay_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "1.5", "1e3", "-0", "01", "1234567890123456789", "nul", "[1,]",
                             "{\"a\":1,}", "{\"a\"}", "{a:1}", "\"a", "\"\\x\"", "\"\\u12g4\"",
                             "\"\x01\"", "[1 2]", "{} {}", "[[[[[[[[[[[[]]]]]]]]]]]]"})
        QTest::newRow(text) << QByteArray(text);
}

void TstJsonScanner::whatIsUnusualIsLeftToTheLongWay()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!isValue(text));
}

// Whatever one byte is replaced by: what passes here is JSON for the library, too.
void TstJsonScanner::noBrokenTextPassesAsAValue()
{
    const QByteArray good = R"([{"a":[1,-20,true,null],"b":"c\u00e4\n","d":{"e":""}},"f"])";
    QVERIFY(isValue(good));
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const char c : QByteArrayView("\"\\{}[],: 0a-.\n\x7f")) {
            QByteArray text = good;
            text[at] = c;
            QVERIFY2(!isValue(text) || !QJsonDocument::fromJson(text).isNull(), text.constData());
        }
    }
}

void TstJsonScanner::membersAndItemsAreReadInOrder()
{
    JsonScanner in(R"( {"n" : [1, 2,3] , "t":"x"} )");
    QList<qint64> numbers;
    QByteArray text;
    QVERIFY(in.members([&](QByteArrayView key) {
        QByteArrayView value;
        if (key == "n")
            return in.items([&] { return in.integer(numbers.emplaceBack()); });
        const bool read = in.text(value);
        text = value.toByteArray();
        return read;
    }));
    QVERIFY(in.atEnd());
    QCOMPARE(numbers, (QList<qint64>{1, 2, 3}));
    QCOMPARE(text, "x");
}

void TstJsonScanner::contentsAreEqualWhenTheySayTheSame()
{
    const QJsonObject object{{QStringLiteral("a"), 1}, {QStringLiteral("b"), QStringLiteral("c")}};
    const Content spaced = Content::fromText(R"({ "b": "c", "a": 1 })");
    QCOMPARE(spaced, Content(object));
    QCOMPARE(Content(spaced.object()).text(), QByteArray(R"({"a":1,"b":"c"})"));
    QVERIFY(!(spaced == Content(QJsonObject{{QStringLiteral("a"), 2}})));
    QCOMPARE(Content(), Content::fromText("{}"));
}

#include "tst_json_scanner.moc"
