// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/framing.h"

#include "support/test_main.h"
#include "wire/limits.h"

#include <QtEndian>

#include <rapidcheck.h>

#include <random>

using namespace finwise;
using namespace finwise::wire;

class TstFraming final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unpackingWhatWasPackedGivesTheSame();
    void onlyLargeFramesAreCompressedAndOnlyWhenAgreed();
    void whatDoesNotShrinkTravelsPlain();
    void aBombIsRefusedByItsDeclaredSize();
    void aBombThatLiesAboutItsSizeIsRefused();
    void damagedFramesAreRefused_data();
    void damagedFramesAreRefused();
    void everyTruncationAndEveryFlippedBitIsSurvived();
};
static RegisterTest<TstFraming> registered("framing");

namespace {

QByteArray withSize(QByteArray frame, quint32 size)
{
    qToBigEndian(size, frame.data() + 2);
    return frame;
}

} // namespace

void TstFraming::unpackingWhatWasPackedGivesTheSame()
{
    QVERIFY(rc::check("unpack(pack(t)) == t", [] {
        const auto unit = *rc::gen::arbitrary<std::string>();
        const int times = *rc::gen::inRange(0, 400);
        const bool compress = *rc::gen::arbitrary<bool>();
        const QByteArray text = QByteArray::fromStdString(unit).repeated(times);
        const auto back = unpack(pack(text, compress), limits::kBulkFrameBytes);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == text);
    }));
}

void TstFraming::onlyLargeFramesAreCompressedAndOnlyWhenAgreed()
{
    // PRD-FR6.4: large payloads shrink, small ones are not worth the work.
    const QByteArray large(limits::kCompressFromBytes, 'a');
    QVERIFY(pack(large, true).binary);
    QVERIFY(pack(large, true).bytes.size() < large.size() / 10);
    QVERIFY(!pack(large.chopped(1), true).binary);
    QVERIFY(!pack(large, false).binary);
}

void TstFraming::whatDoesNotShrinkTravelsPlain()
{
    std::mt19937 engine(1);
    QByteArray noise;
    while (noise.size() < 2000)
        noise.append(char(engine()));
    QVERIFY(!pack(noise, true).binary);
}

void TstFraming::aBombIsRefusedByItsDeclaredSize()
{
    const Frame bomb = pack(QByteArray(limits::kBulkFrameBytes + 1, 'a'), true);
    QVERIFY(bomb.bytes.size() < 1000);
    QCOMPARE(unpack(bomb, limits::kBulkFrameBytes).error().kind, ErrorKind::TooLarge);
    const Frame huge{true, withSize(bomb.bytes, 0xffff'ffff)};
    QCOMPARE(unpack(huge, std::numeric_limits<qsizetype>::max()).error().kind, ErrorKind::TooLarge);
}

void TstFraming::aBombThatLiesAboutItsSizeIsRefused()
{
    const Frame bomb = pack(QByteArray(3 * limits::kBulkFrameBytes, 'a'), true);
    for (const quint32 claimed : {0U, 1U, 1024U, quint32(limits::kBulkFrameBytes)}) {
        const auto read = unpack(Frame{true, withSize(bomb.bytes, claimed)},
                                 limits::kBulkFrameBytes);
        QCOMPARE(read.error().kind, ErrorKind::Protocol);
    }
    const Frame small = pack(QByteArray(2000, 'a'), true);
    QCOMPARE(unpack(Frame{true, withSize(small.bytes, 2001)}, 4000).error().kind,
             ErrorKind::Protocol);
}

void TstFraming::damagedFramesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = pack(QByteArray(2000, 'a'), true).bytes;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header only") << good.left(5);
    QTest::newRow("no body") << good.left(6);
    QByteArray codec = good;
    codec[0] = 2;
    QTest::newRow("unknown codec") << codec;
    QByteArray flags = good;
    flags[1] = 1;
    QTest::newRow("unknown flags") << flags;
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("text in a binary frame") << QByteArray(R"({"type":"ping","time":1})");
}

void TstFraming::damagedFramesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto read = unpack(Frame{true, bytes}, limits::kFrameBytes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Protocol);
}

void TstFraming::everyTruncationAndEveryFlippedBitIsSurvived()
{
    const QByteArray good = pack(QByteArray("0123456789").repeated(200), true).bytes;
    for (qsizetype cut = 0; cut < good.size(); ++cut)
        QVERIFY(!unpack(Frame{true, good.left(cut)}, limits::kFrameBytes));
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray flipped = good;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        const auto read = unpack(Frame{true, flipped}, limits::kFrameBytes);
        QVERIFY(!read || read->size() <= limits::kFrameBytes);
    }
}

#include "tst_framing.moc"
