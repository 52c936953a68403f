// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stored_answer.h"

#include "server_fixture.h"
#include "wire/codec.h"

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::server;

namespace {

wire::EntryResult applied()
{
    wire::EntryResult answer;
    answer.id = idOf(1);
    answer.verdict = wire::Verdict::Applied;
    answer.version = 3;
    answer.cursor = QStringLiteral("1795283348.12");
    answer.updatedAt = Instant{1'795'283'348'123};
    for (const QLatin1StringView group : {kGroupRest, kGroupLife})
        answer.stamp.insert(group, Stamp{1'795'283'348'123, 2, idOf(7)});
    return answer;
}

wire::EntryResult anyAnswer()
{
    wire::EntryResult answer = applied();
    answer.verdict = *rc::gen::element(wire::Verdict::Applied, wire::Verdict::ConflictLost,
                                       wire::Verdict::Gone);
    answer.version = *rc::gen::arbitrary<qint64>();
    if (*rc::gen::inRange(0, 4) == 0)
        answer.cursor.clear();
    for (Stamp &stamp : answer.stamp) {
        if (*rc::gen::inRange(0, 4) == 0)
            stamp = Stamp{*rc::gen::inRange<qint64>(-9'000'000'000'000, 9'000'000'000'000),
                          *rc::gen::arbitrary<qint64>(), idOf(*rc::gen::inRange(1, 9))};
    }
    if (*rc::gen::arbitrary<bool>())
        answer.updatedAt = Instant{answer.stamp.first().ms};
    if (*rc::gen::inRange(0, 4) == 0)
        answer.stamp.clear();
    if (*rc::gen::inRange(0, 4) == 0)
        answer.message = QStringLiteral("= 1 2 3");
    return answer;
}

} // namespace

class TstStoredAnswer final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsUsualIsShort();
    void whatWasStoredBeforeIsStillRead();
    void property_P2_theSameAnswerComesBack();
    void nonsenseIsNoAnswer_data();
    void nonsenseIsNoAnswer();
};
static RegisterTest<TstStoredAnswer> registered("stored_answer");

void TstStoredAnswer::whatIsUsualIsShort()
{
    const QByteArray text = answerText(applied());
    QCOMPARE(text, QByteArray("=3 1795283348.12 1795283348123 2 "
                              "00000000-0000-7000-8000-000000000007 life,rest"));
    QCOMPARE(answerFromText(text, idOf(1)).value(), applied());
}

void TstStoredAnswer::whatWasStoredBeforeIsStillRead()
{
    QCOMPARE(answerFromText(wire::toText(applied()), idOf(1)).value(), applied());
}

void TstStoredAnswer::property_P2_theSameAnswerComesBack()
{
    QVERIFY(rc::check([] {
        const wire::EntryResult answer = anyAnswer();
        RC_ASSERT(answerFromText(answerText(answer), answer.id).value() == answer);
    }));
}

void TstStoredAnswer::nonsenseIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = answerText(applied());
    for (qsizetype i = 0; i < good.lastIndexOf(' '); ++i)
        QTest::newRow(qPrintable(QStringLiteral("cut at %1").arg(i))) << good.left(i);
    QTest::newRow("no number") << QByteArray(good).replace("=3", "=x");
    QTest::newRow("a number and more") << QByteArray(good).replace("=3", "=3x");
    QTest::newRow("no device") << QByteArray(good).replace("7000", "70-0");
}

void TstStoredAnswer::nonsenseIsNoAnswer()
{
    QFETCH(QByteArray, text);
    QVERIFY(!answerFromText(text, idOf(1)).has_value());
}

#include "tst_stored_answer.moc"
