// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_samples.h"
#include "rules/limits.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::rules;
using namespace finwise::rules::samples;

class TstCondition final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every type with every operator that goes with it says yes and no where it should.
    void EXT_1_operators_data();
    void EXT_1_operators();
    // What makes no sense is refused with the place and the reason.
    void badInput_data();
    void badInput();
    // A pattern that would never end stops, says so, and proves nothing.
    void patternIsBounded();
    // Each operator is offered for a type exactly when a condition with it can be read.
    void offeredOperatorsAreReadable();
};

static RegisterTest<TstCondition> registered("condition");

namespace {
QJsonValue text(const char *value)
{
    return QString::fromUtf8(value);
}
} // namespace

void TstCondition::EXT_1_operators_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *type, const char *op, const QJsonValue &value, bool holds) {
        const QByteArray name = QByteArray(type) + ' ' + op + ' '
                              + value.toVariant().toString().toUtf8() + (holds ? " yes" : " no");
        QTest::newRow(name.constData()) << condition(type, op, value) << holds;
    };
    row("ACCOUNT_IS", "equals", kAccount.toString(), true);
    row("ACCOUNT_IS", "equals", kTag.toString(), false);
    row("ACCOUNT_IS", "not_equals", kTag.toString(), true);
    row("ACCOUNT_IS", "one_of", QJsonArray{kTag.toString(), kAccount.toString()}, true);
    row("RECIPIENT_EQUALS", "equals", text("café straße 7"), true);
    row("RECIPIENT_EQUALS", "equals", text("café"), false);
    row("RECIPIENT_EQUALS", "not_equals", text("café"), true);
    row("RECIPIENT_EQUALS", "equals", kRecipient.toString(), true);
    row("RECIPIENT_EQUALS", "one_of", QJsonArray{text("x"), text("CAFÉ STRASSE 7")}, true);
    row("RECIPIENT_EQUALS", "equals", text("die bäckerei"), true);
    row("RECIPIENT_CONTAINS", "equals", text("sagt danke"), true);
    row("RECIPIENT_CONTAINS", "contains", text("strasse"), true);
    row("RECIPIENT_CONTAINS", "not_contains", text("strasse"), false);
    row("RECIPIENT_CONTAINS", "one_of", QJsonArray{text("tee"), text("café")}, true);
    row("RECIPIENT_CONTAINS", "starts_with", text("caf"), true);
    row("RECIPIENT_CONTAINS", "starts_with", text("strasse"), false);
    row("RECIPIENT_CONTAINS", "ends_with", text("danke"), true);
    row("RECIPIENT_CONTAINS", "matches", text("stra(ss|ß)e \\d$"), true);
    row("RECIPIENT_CONTAINS", "is_empty", {}, false);
    row("RECIPIENT_CONTAINS", "is_not_empty", {}, true);
    row("AMOUNT_EQUALS", "equals", -3.5, true);
    row("AMOUNT_EQUALS", "equals", text("-3,50"), true);
    row("AMOUNT_EQUALS", "equals", 3.5, false);
    row("AMOUNT_EQUALS", "one_of", QJsonArray{1, -3.5}, true);
    row("AMOUNT_GREATER", "equals", -4, true);
    row("AMOUNT_GREATER", "equals", -3.5, false);
    row("AMOUNT_GREATER", "greater_than_or_equal", -3.5, true);
    row("AMOUNT_LESS", "equals", 0, true);
    row("AMOUNT_LESS", "less_than", -3.5, false);
    row("AMOUNT_LESS", "less_than_or_equal", -3.5, true);
    row("AMOUNT_LESS", "not_equals", 0, false);
    row("DATE_IS", "equals", text("2026-01-31"), true);
    row("DATE_IS", "equals", text("2026-01-31T10:00:00.123Z"), true);
    row("DATE_IS", "greater_than", text("2026-01-31"), false);
    row("DATE_IS", "less_than", text("2026-02-01"), true);
    row("DATE_APPROX", "equals", text("2026-02-03"), true);
    row("DATE_APPROX", "equals", text("2026-02-04"), false);
    row("DESCRIPTION_CONTAINS", "contains", text("KARTENZAHLUNG"), true);
    row("DESCRIPTION_CONTAINS", "contains", text("Lohn"), false);
    row("DESCRIPTION_CONTAINS", "", text("karten"), true);
    row("IBAN_EQUALS", "equals", text("de02 1203 0000 0000 2020 51"), true);
    row("MANDATE_EQUALS", "equals", text("m-4711"), true);
}

void TstCondition::EXT_1_operators()
{
    QFETCH(QJsonObject, json);
    QFETCH(bool, holds);
    const auto condition = parseCondition(json, QStringLiteral("conditions[0]"));
    QVERIFY2(condition.has_value(),
             condition ? "" : qPrintable(condition.error().where + condition.error().message));
    Transaction transaction = coffee();
    transaction.recipientId = kRecipient;
    const Facts facts(transaction, QStringLiteral("Die Bäckerei"));
    QCOMPARE(judge(*condition, facts).holds, holds);
    QVERIFY(!judge(*condition, facts).gaveUp);
}

void TstCondition::badInput_data()
{
    QTest::addColumn<QJsonValue>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("unknown");
    const auto row = [](const char *name, const QJsonValue &json, const char *where, bool unknown) {
        QTest::newRow(name) << json << QStringLiteral("c.") + QString::fromLatin1(where) << unknown;
    };
    row("no object", 5, "type", true);
    row("no type", QJsonObject{}, "type", true);
    row("unknown type", condition("MOON_IS", "equals", text("full")), "type", true);
    row("unknown operator", condition("DATE_IS", "sounds_like", text("x")), "operator", true);
    row("an amount that starts with", condition("AMOUNT_EQUALS", "starts_with", 5), "operator",
        true);
    row("a text that is greater", condition("DESCRIPTION_CONTAINS", "greater_than", text("a")),
        "operator", true);
    row("account without id", condition("ACCOUNT_IS", "equals", text("Giro")), "value", false);
    row("no text", condition("DESCRIPTION_CONTAINS", "contains", text("  ")), "value", false);
    row("a number for a text", condition("DESCRIPTION_CONTAINS", "contains", 7), "value", false);
    row("no amount", condition("AMOUNT_LESS", "equals", text("much")), "value", false);
    row("a huge amount", condition("AMOUNT_LESS", "equals", 1e300), "value", false);
    row("no date", condition("DATE_IS", "equals", text("31.02.2026")), "value", false);
    row("one_of without a list", condition("DATE_IS", "one_of", text("2026-01-01")), "value",
        false);
    row("one_of nothing", condition("DATE_IS", "one_of", QJsonArray{}), "value", false);
    row("one_of with a bad entry",
        condition("DATE_IS", "one_of", QJsonArray{text("2026-01-01"), 3}), "value[1]", false);
    row("a broken pattern", condition("DESCRIPTION_CONTAINS", "matches", text("(")), "value",
        false);
    row("a long pattern",
        condition("DESCRIPTION_CONTAINS", "matches",
                  QString(limits::kMaxPatternChars + 1, QChar(u'a'))),
        "value", false);
    row("a long text",
        condition("DESCRIPTION_CONTAINS", "contains",
                  QString(limits::kMaxTextChars + 1, QChar(u'a'))),
        "value", false);
}

void TstCondition::badInput()
{
    QFETCH(QJsonValue, json);
    QFETCH(QString, where);
    QFETCH(bool, unknown);
    const auto condition = parseCondition(json, QStringLiteral("c"));
    QVERIFY(!condition.has_value());
    QCOMPARE(condition.error().where, where);
    QCOMPARE(condition.error().kind == ErrorKind::Unsupported, unknown);
    QVERIFY(!condition.error().message.isEmpty());
}

void TstCondition::patternIsBounded()
{
    Transaction transaction = coffee();
    transaction.description = QString(2000, QChar(u'a')) + QStringLiteral("!");
    // The pattern's own wish for more steps is not granted.
    for (const char *pattern : {"^(a+)+$", "(*LIMIT_MATCH=4000000000)^(a|a)*$"}) {
        const auto condition = parseCondition(
            samples::condition("DESCRIPTION_CONTAINS", "matches", text(pattern)), {});
        QVERIFY(condition.has_value());
        const Facts facts(transaction, {});
        for (int round = 0; round < 40; ++round) // after some rounds a pattern is compiled
            QCOMPARE(judge(*condition, facts), (Verdict{false, true}));
    }
}

void TstCondition::offeredOperatorsAreReadable()
{
    const QJsonArray values{kAccount.toString(),
                            text("2026-01-01"),
                            -1.5,
                            text("a"),
                            QJsonArray{kAccount.toString()},
                            QJsonArray{text("2026-01-01")},
                            QJsonArray{-1.5}};
    for (const auto &type : enumNames(ConditionType{})) {
        for (const auto &op : enumNames(ConditionOperator{})) {
            const bool readable = std::any_of(values.begin(), values.end(), [&](auto value) {
                return parseCondition(condition(type.name.data(), op.name.data(), value), {})
                    .has_value();
            });
            QCOMPARE(operatorsFor(type.value).contains(op.value), readable);
        }
    }
}

#include "tst_condition.moc"
