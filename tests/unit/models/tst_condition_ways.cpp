// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/condition_ways.h"

#include "models/rule_texts.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QTest>

using namespace finwise;
using rules::ConditionOperator;
using rules::ConditionType;

class TstConditionWays final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whatever pair of type and operator a condition is written as, the form shows it as exactly
    // one way of its subject, and that way compares the same (EXT-1).
    void EXT_1_everyPairIsOneWay();
    // What each subject usually is comes first, without a twin.
    void usualWayFirst();
};

// "Not above" is "at most".
static std::pair<rules::Comparison, bool> plain(const rules::Condition &condition)
{
    using rules::Comparison;
    if (condition.negated && condition.comparison == Comparison::Greater)
        return {Comparison::LessOrEqual, false};
    if (condition.negated && condition.comparison == Comparison::Less)
        return {Comparison::GreaterOrEqual, false};
    return {condition.comparison, condition.negated};
}

void TstConditionWays::EXT_1_everyPairIsOneWay()
{
    for (const auto &type : enumNames(ConditionType{})) {
        const QList<ConditionWay> ways = waysFor(subjectOfType(type.value));
        for (const ConditionOperator op : editableOperators(type.value)) {
            const QString text = RuleTexts::comparison(type.value, op);
            const qsizetype found = wayOf(ways, text);
            if (found < 0) { // not offered: "is above one of"
                QCOMPARE(op, ConditionOperator::OneOf);
                continue;
            }
            const auto same = [&text](const ConditionWay &way) { return way.text == text; };
            QCOMPARE(std::count_if(ways.begin(), ways.end(), same), 1);
            const auto parsed = [](ConditionType asType, ConditionOperator asOp) {
                const rules::Subject subject = rules::subjectOf(asType);
                const QJsonValue value =
                    subject == rules::Subject::Amount ? QJsonValue(1)
                    : subject == rules::Subject::Date ? QJsonValue(QStringLiteral("2026-01-02"))
                    : subject == rules::Subject::Account
                        ? QJsonValue(QStringLiteral("0195b0f2-7c1e-7d7a-9f7e-000000000001"))
                        : QJsonValue(QStringLiteral("x"));
                return rules::parseCondition(
                    QJsonObject{{QStringLiteral("type"), QString(enumName(asType))},
                                {QStringLiteral("operator"), QString(enumName(asOp))},
                                {QStringLiteral("value"), asOp == ConditionOperator::OneOf
                                                              ? QJsonValue(QJsonArray{value})
                                                              : value}},
                    QStringLiteral("test"));
            };
            const auto written = parsed(type.value, op);
            const auto offered = parsed(ways.at(found).type, ways.at(found).op);
            QVERIFY2(written && offered, qPrintable(text));
            QCOMPARE(plain(*written), plain(*offered));
        }
    }
}

void TstConditionWays::usualWayFirst()
{
    for (const ConditionType subject : kConditionSubjects) {
        const QList<ConditionWay> ways = waysFor(subject);
        QCOMPARE(subjectOfType(subject), subject);
        QCOMPARE(ways.first().type, subject);
        QCOMPARE(ways.first().op, ConditionOperator::Equals);
    }
}

static finwise::RegisterTest<TstConditionWays> registered("condition_ways");
#include "tst_condition_ways.moc"
