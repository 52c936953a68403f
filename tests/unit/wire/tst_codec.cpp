// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/codec.h"

#include "support/golden.h"
#include "support/test_main.h"
#include "wire_samples.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::wire;

class TstCodec final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMessageHasItsGoldenFile_data();
    void everyMessageHasItsGoldenFile();
    void decodingWhatWasEncodedGivesTheSame();
    void theShortWayReadsWhatTheLongWayReads();
    void aMissingOrMistypedKeyIsNamed_data();
    void aMissingOrMistypedKeyIsNamed();
    void droppingAnyKeyNeverCrashesAndKeepsTheType();
    void unknownKeysAreIgnored();
    void unknownTypesAndVerdictsAreTolerated();
    void malformedTextIsRefused_data();
    void malformedTextIsRefused();
    void depthIsMeasuredOutsideStrings();
    void sizeAndCountAreBounded();
    void tenThousandRecordsAreFast();
};
static RegisterTest<TstCodec> registered("codec");

namespace {

// Texts with everything JSON must escape and characters outside the basic plane.
rc::Gen<QString> text()
{
    static const QStringList parts{QStringLiteral("a"),
                                   QStringLiteral("\""),
                                   QStringLiteral("\\"),
                                   QStringLiteral("\n"),
                                   QString(QChar(1)),
                                   QStringLiteral("{["),
                                   QStringLiteral("\u00e4\u20ac"),
                                   QStringLiteral("\U0001F600")};
    return rc::gen::map(
        rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(parts.size()))),
        [](const std::vector<int> &picks) {
            QString out;
            for (int pick : picks)
                out += parts[pick];
            return out;
        });
}
rc::Gen<Id> id()
{
    return rc::gen::map(rc::gen::arbitrary<quint64>(),
                        [](quint64 n) { return Id::v5(sampleId(1), QString::number(n)); });
}
rc::Gen<Instant> instant()
{
    return rc::gen::map(rc::gen::inRange<qint64>(0, 253'402'300'800'000),
                        [](qint64 ms) { return Instant{ms}; });
}
rc::Gen<qint64> integer()
{
    constexpr qint64 kExact = 9'007'199'254'740'992;
    return rc::gen::inRange<qint64>(-kExact, kExact);
}

SyncRecord anyRecord()
{
    SyncRecord record;
    record.entity = *text();
    record.id = *id();
    record.cursor = *text();
    record.version = *integer();
    record.createdAt = *instant();
    record.updatedAt = *instant();
    if (*rc::gen::arbitrary<bool>())
        record.deletedAt = *instant();
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        record.rev.insert(*text(), *text());
        record.stamp.insert(*text(), Stamp{*integer(), *integer(), *id()});
        record.data.insert(*text(), *integer());
        record.data.insert(*text(), QJsonArray{*text(), QJsonValue::Null, true});
    }
    return record;
}
Entry anyEntry()
{
    Entry entry;
    entry.id = *id();
    entry.opSeq = *integer();
    if (*rc::gen::arbitrary<bool>())
        entry.group = *id();
    entry.entity = *text();
    entry.entityId = *id();
    entry.operation = *rc::gen::element(Operation::Create, Operation::Update, Operation::Delete);
    entry.groups = {*text(), *text()};
    entry.base.insert(*text(), *text());
    entry.createdAt = *instant();
    entry.updatedAt = *instant();
    entry.counter = *integer();
    entry.data.insert(*text(), *text());
    return entry;
}
EntryResult anyResult()
{
    EntryResult result;
    result.id = *id();
    result.verdict = enumNames(Verdict{})[*rc::gen::inRange<std::size_t>(0, 10)].value;
    result.version = *integer();
    result.cursor = *text();
    result.updatedAt = *instant();
    result.stamp.insert(*text(), Stamp{*integer(), 0, *id()});
    if (*rc::gen::arbitrary<bool>())
        result.record = anyRecord();
    result.message = *text();
    result.retryMs = *integer();
    return result;
}

} // namespace

void TstCodec::everyMessageHasItsGoldenFile_data()
{
    QTest::addColumn<int>("index");
    const QList<Message> messages = sampleMessages();
    QCOMPARE(messages.size(), qsizetype(std::variant_size_v<AnyMessage>));
    for (int i = 0; i < messages.size(); ++i) {
        QCOMPARE(messages[i].index(), std::size_t(i));
        QTest::newRow(qPrintable(typeOf(messages[i]))) << i;
    }
}

void TstCodec::everyMessageHasItsGoldenFile()
{
    QFETCH(const int, index);
    const Message message = sampleMessages()[index];
    const QByteArray pretty = QJsonDocument(toJson(message)).toJson();
    const QByteArray file = "wire/" + typeOf(message).toUtf8() + ".json";
    QCOMPARE(goldenDifference(QLatin1StringView(file), pretty), QString());
    const auto back = decode(testData(QLatin1StringView(file)));
    QVERIFY2(back.has_value(), back ? "" : qPrintable(describe(back.error())));
    QVERIFY(*back == message);
}

void TstCodec::decodingWhatWasEncodedGivesTheSame()
{
    QVERIFY(rc::check("decode(encode(m)) == m", [] {
        const Message changes = Changes{
            *text(), *text(), *text(), *rc::gen::arbitrary<bool>(), {anyRecord(), anyRecord()}};
        const Message batch = Batch{*id(), *id(), *instant(), {anyEntry(), anyEntry()}};
        const Message result = BatchResult{
            *id(), {anyResult(), anyResult()}, *text(), *text(), *text(), *integer()};
        const Message bye = Bye{*text(), *integer()};
        for (const Message &message : {changes, batch, result, bye}) {
            const auto back = decode(encode(message));
            if (!back)
                RC_FAIL(describe(back.error()).toStdString());
            RC_ASSERT(*back == message);
        }
    }));
}

// Whatever one byte of a message is replaced by. fromJson() is the long way.
void TstCodec::theShortWayReadsWhatTheLongWayReads()
{
    constexpr QByteArrayView kBytes("\"\\{}[],: 0a-.n\x7f");
    for (const Message &sample : sampleMessages()) {
        const QByteArray good = encode(sample);
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (qsizetype i = 0; i < 3; ++i) {
                QByteArray text = good;
                text[at] = kBytes[(at * 3 + i) % kBytes.size()];
                const QJsonDocument document = QJsonDocument::fromJson(text);
                const auto slow = document.isObject() ? fromJson(document.object())
                                                      : fail(ErrorKind::Protocol, {}, {});
                const auto fast = decode(text);
                QVERIFY2(slow.has_value() == fast.has_value(), text.constData());
                QVERIFY2(!slow || *slow == *fast, text.constData());
            }
        }
    }
}

void TstCodec::aMissingOrMistypedKeyIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("missing") << QByteArray(R"({"type":"ping"})") << QStringLiteral("time");
    QTest::newRow("text for a number")
        << QByteArray(R"({"type":"ping","time":"1"})") << QStringLiteral("time");
    QTest::newRow("fraction") << QByteArray(R"({"type":"ping","time":1.5})")
                              << QStringLiteral("time");
    QTest::newRow("unknown name") << QByteArray(R"({"type":"status","state":"great"})")
                                  << QStringLiteral("state");
    QTest::newRow("name of the wrong type")
        << QByteArray(R"({"type":"status","state":3})") << QStringLiteral("state");
    QTest::newRow("not a list") << QByteArray(
        R"({"type":"data_update","prev":"","to":"","records":{}})")
                                << QStringLiteral("records");
    QTest::newRow("nested") << QByteArray(
        R"({"type":"data_update","prev":"","to":"","records":[{"entity":"A","id":"x"}]})")
                            << QStringLiteral("records[0].id");
    QTest::newRow("element of the wrong type")
        << QByteArray(R"({"type":"data_update","prev":"","to":"","records":[7]})")
        << QStringLiteral("records[0]");
    QTest::newRow("no type") << QByteArray(R"({"time":1})") << QStringLiteral("type");
}

void TstCodec::aMissingOrMistypedKeyIsNamed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, where);
    const auto read = decode(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Protocol);
    QCOMPARE(read.error().where, where);
}

void TstCodec::droppingAnyKeyNeverCrashesAndKeepsTheType()
{
    for (const Message &message : sampleMessages()) {
        const QJsonObject whole = toJson(message);
        for (const QString &key : whole.keys()) {
            for (const QJsonValue &other :
                 {QJsonValue(QJsonValue::Undefined), QJsonValue(true), QJsonValue(1e300),
                  QJsonValue(QJsonArray{QJsonArray{}})}) {
                QJsonObject broken = whole;
                broken.remove(key);
                if (!other.isUndefined())
                    broken.insert(key, other);
                const auto read = fromJson(broken);
                if (key != QLatin1StringView("type") && read)
                    QCOMPARE(read->index(), message.index());
                if (!read)
                    QCOMPARE(read.error().kind, ErrorKind::Protocol);
            }
        }
    }
}

void TstCodec::unknownKeysAreIgnored()
{
    for (const Message &message : sampleMessages()) {
        QJsonObject json = toJson(message);
        json.insert(QStringLiteral("zz_new"), QJsonObject{{QStringLiteral("a"), 1}});
        const auto read = fromJson(json);
        QVERIFY(read);
        QVERIFY(*read == message);
    }
}

void TstCodec::unknownTypesAndVerdictsAreTolerated()
{
    const auto unknown = decode(R"({"type":"hologram","depth":3})");
    QVERIFY(unknown && *unknown == Message(UnknownMessage{QStringLiteral("hologram")}));

    QJsonObject json = toJson(sampleResult());
    json.insert(QStringLiteral("verdict"), QStringLiteral("applied_twice"));
    const auto result = resultFromJson(json);
    QVERIFY(result);
    QCOMPARE(result->verdict, Verdict::RetryLater);
}

void TstCodec::malformedTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("cut off") << QByteArray(R"({"type":"ping","ti)");
    QTest::newRow("a list") << QByteArray(R"([1])");
    QTest::newRow("trailing garbage") << QByteArray(R"({"type":"ping","time":1}x)");
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"\xff\xfe\"}");
    QTest::newRow("zero byte") << QByteArray("{\"type\":\"ping\",\0\"time\":1}", 25);
    QTest::newRow("17 levels") << QByteArray(17, '[') + QByteArray(17, ']');
    QTest::newRow("a million levels") << QByteArray(1'000'000, '[');
}

void TstCodec::malformedTextIsRefused()
{
    QFETCH(const QByteArray, text);
    const auto read = decode(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Protocol);
}

void TstCodec::depthIsMeasuredOutsideStrings()
{
    QVERIFY(!isTooDeep(QByteArray(16, '[')));
    QVERIFY(isTooDeep(QByteArray(17, '[')));
    QVERIFY(!isTooDeep("{\"a\":\"" + QByteArray(100, '[') + "\"}"));
    QVERIFY(!isTooDeep("{\"a\":\"\\\"" + QByteArray(100, '[') + "\"}"));
    QVERIFY(isTooDeep("{\"a\":\"\\\\\"," + QByteArray(100, '[')));
    QVERIFY(!isTooDeep(QByteArray("[]").repeated(1000)));
    QVERIFY(!isTooDeep("\"\\"));
}

void TstCodec::sizeAndCountAreBounded()
{
    const QByteArray ping = encode(Ping{1});
    QVERIFY(decode(ping, ping.size()).has_value());
    QCOMPARE(decode(ping, ping.size() - 1).error().kind, ErrorKind::TooLarge);

    Batch batch{sampleId(5), {}, Instant{}, QList<Entry>(limits::kBulkBatchEntries, sampleEntry())};
    QVERIFY(fromJson(toJson(batch)).has_value());
    batch.entries.append(sampleEntry());
    QCOMPARE(fromJson(toJson(batch)).error().kind, ErrorKind::TooLarge);
}

void TstCodec::tenThousandRecordsAreFast()
{
    // Reported, never asserted: time depends on the machine.
    Changes page;
    for (int i = 0; i < 10'000; ++i) {
        page.records.append(sampleRecord());
        page.records.last().id = Id::v5(sampleId(1), QString::number(i));
    }
    const Message message = page;
    QByteArray text;
    QBENCHMARK_ONCE
    {
        text = encode(message);
        const auto back = decode(text, 100 * limits::kBulkFrameBytes);
        QVERIFY(back && *back == message);
    }
}

#include "tst_codec.moc"
