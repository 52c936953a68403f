// SPDX-License-Identifier: GPL-3.0-or-later
#include "generators.h"

#include "base/text.h"
#include "domain/iban.h"
#include "domain/stamp.h"
#include "support/test_main.h"

#include <QJsonArray>

using namespace finwise;
using namespace finwise::laws;

class TstValueLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stampsAreInATotalOrder();
    void stampsSurviveTheWire();
    void idsAreInTheOrderOfTheirText();
    void normalTextIsNormal();
    void similarityIsSymmetricAndBounded();
    void truncatedTextIsABeginning();
    void hostileTextIsNoIban();
};
static RegisterTest<TstValueLaws> registered("value_laws");

static Stamp anyStamp()
{
    // Few times and counters, so that ties happen.
    return Stamp{*rc::gen::oneOf(rc::gen::inRange<qint64>(-2, 3), anyInteger()),
                 *rc::gen::inRange<qint64>(0, 3), *anyId()};
}

void TstValueLaws::stampsAreInATotalOrder()
{
    QVERIFY(holds("exactly one of <, =, > holds, and < is transitive", [] {
        const Stamp a = anyStamp();
        const Stamp b = *rc::gen::arbitrary<bool>() ? anyStamp() : a;
        const Stamp c = anyStamp();
        RC_ASSERT(int(a < b) + int(a == b) + int(a > b) == 1);
        RC_ASSERT((a < b) == (b > a));
        if (a < b && b < c)
            RC_ASSERT(a < c);
    }));
}

void TstValueLaws::stampsSurviveTheWire()
{
    QVERIFY(holds("decode of encode is identity", [] {
        const Stamp stamp = anyStamp();
        RC_ASSERT(stampFromJson(toJson(stamp)).value() == stamp);
    }));
}

void TstValueLaws::idsAreInTheOrderOfTheirText()
{
    QVERIFY(holds("order of ids = order of texts = order of bytes", [] {
        const Id a = *anyId();
        const Id b = *anyId();
        RC_ASSERT((a < b) == (a.toString() < b.toString()));
        RC_ASSERT((a < b) == (a.toBytes() < b.toBytes()));
        RC_ASSERT(Id::parse(a.toString()).value() == a);
    }));
}

void TstValueLaws::normalTextIsNormal()
{
    QVERIFY(holds("normalizing twice is normalizing once", [] {
        const QString text = *anyText();
        const QString normal = normalizeText(text);
        RC_ASSERT(normalizeText(normal) == normal);
        RC_ASSERT(collapseSpaces(normal) == normal);
    }));
}

void TstValueLaws::similarityIsSymmetricAndBounded()
{
    QVERIFY(holds("similarity is symmetric, in [0, 1], and 1 for equals only", [] {
        const QString a = *anyText();
        const QString b = *rc::gen::arbitrary<bool>() ? *anyText() : a;
        RC_ASSERT(similarity(a, b) == similarity(b, a));
        RC_ASSERT(similarity(a, b) >= 0.0);
        RC_ASSERT(similarity(a, b) <= 1.0);
        RC_ASSERT((similarity(a, b) == 1.0) == (a == b));
    }));
}

void TstValueLaws::truncatedTextIsABeginning()
{
    QVERIFY(holds("a truncated text is a beginning no longer than asked", [] {
        const QString text = *anyText() + QStringLiteral("\U0001f600") + *anyText();
        const qsizetype length = *rc::gen::inRange<qsizetype>(0, text.size() + 2);
        const QString cut = truncated(text, length);
        RC_ASSERT(text.startsWith(cut));
        RC_ASSERT(cut.size() <= length);
        RC_ASSERT(cut.size() >= std::min(length, text.size()) - 1);
        RC_ASSERT(!cut.endsWith(QChar(0xd83d)));
    }));
}

void TstValueLaws::hostileTextIsNoIban()
{
    QVERIFY(holds("an accepted IBAN is letters, digits and blanks", [] {
        const QString text = QStringLiteral("DE89370400440532013000").insert(5, *anyText());
        if (isIban(text))
            RC_ASSERT(normalizedIban(text).size() <= 34);
    }));
}

#include "tst_value_laws.moc"
