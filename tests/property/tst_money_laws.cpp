// SPDX-License-Identifier: GPL-3.0-or-later
#include "generators.h"

#include "support/test_main.h"

using namespace finwise;
using namespace finwise::laws;

class TstMoneyLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parsingWhatWasWrittenGivesTheSameAmount();
    void theSmallestAmountOfEveryCurrencySurvives();
    void parsingGroupedGermanTextGivesTheSameAmount();
    void hostileTextNeverBecomesAnAmountByAccident();
    void addingAndTakingAwayIsTheSame();
};
static RegisterTest<TstMoneyLaws> registered("money_laws");

void TstMoneyLaws::parsingWhatWasWrittenGivesTheSameAmount()
{
    QVERIFY(holds("parse of format is identity", [] {
        const Money money = *anyMoney();
        const auto read = moneyFromText(toDecimalText(money), money.currency);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == money);
    }));
}

void TstMoneyLaws::theSmallestAmountOfEveryCurrencySurvives()
{
    // All 17,576 codes there can be.
    for (int code = 0; code < 26 * 26 * 26; ++code) {
        const QChar letters[]{QChar(u'A' + code / 676), QChar(u'A' + code / 26 % 26),
                              QChar(u'A' + code % 26)};
        const QString text(letters, 3);
        const Currency currency = Currency::parse(text).value();
        for (const qint64 minor : {std::numeric_limits<qint64>::min(), qint64(-1), qint64(1)}) {
            const auto read = moneyFromText(toDecimalText({minor, currency}), currency);
            QVERIFY2(read && read->minor == minor, qPrintable(text));
        }
    }
}

// "1.234.567,89" for 123456789 cents.
static QString germanText(const Money &money)
{
    QString text = toDecimalText(money).replace(u'.', u',');
    const qsizetype comma = text.indexOf(u',');
    const qsizetype first = money.minor < 0 ? 1 : 0;
    for (qsizetype i = (comma < 0 ? text.size() : comma) - 3; i > first; i -= 3)
        text.insert(i, u'.');
    return text;
}

void TstMoneyLaws::parsingGroupedGermanTextGivesTheSameAmount()
{
    QVERIFY(holds("grouped text is read like plain text", [] {
        const Money money = *anyMoney();
        const auto read = moneyFromText(germanText(money), money.currency);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == money);
    }));
}

void TstMoneyLaws::hostileTextNeverBecomesAnAmountByAccident()
{
    QVERIFY(holds("an accepted text has only digits, marks, a sign and blanks", [] {
        const QString text = *anyText();
        const auto read = moneyFromText(text, *anyCurrency());
        if (!read)
            return;
        for (const QChar c : text)
            RC_ASSERT((c >= u'0' && c <= u'9') || c.isSpace()
                      || QStringView(u".,+-\u2212").contains(c));
    }));
}

void TstMoneyLaws::addingAndTakingAwayIsTheSame()
{
    QVERIFY(holds("(a + b) - b = a wherever it can be computed", [] {
        const Money a = *anyMoney();
        const Money b{*anyInteger(), a.currency};
        const auto sum = add(a, b);
        const auto minus = negated(b);
        if (sum && minus)
            RC_ASSERT(add(*sum, *minus).value() == a);
        RC_ASSERT(sum.has_value() == add(b, a).has_value());
    }));
}

#include "tst_money_laws.moc"
