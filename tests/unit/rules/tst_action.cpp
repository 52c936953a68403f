// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_samples.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::rules;
using namespace finwise::rules::samples;

class TstAction final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every action of FinWise 0.4 does what its name says.
    void EXT_1_actions_data();
    void EXT_1_actions();
    // What cannot be done is refused with the place.
    void badInput_data();
    void badInput();
};

static RegisterTest<TstAction> registered("action");

namespace {
Changes changesOf(const QJsonObject &json, const Policy &policy = {},
                  const Transaction &transaction = coffee())
{
    Recipient bakery;
    bakery.meta.id = kRecipient;
    bakery.name = QStringLiteral("Die Bäckerei");
    const QJsonArray always{condition("AMOUNT_LESS", "equals", 0)};
    return RuleSet({rule(1, always, {json})}, {bakery}).evaluate(transaction, policy).changes;
}
} // namespace

void TstAction::EXT_1_actions_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const QString category = kCategory.toString();
    const QJsonArray tags{kTag.toString()};
    QTest::newRow("category") << action("SET_CATEGORY", category) << "categoryId"
                              << QJsonValue(category);
    QTest::newRow("tag") << action("ADD_TAG", kTag.toString()) << "tagIds" << QJsonValue(tags);
    QTest::newRow("tags") << action("ADD_TAG", tags) << "tagIds" << QJsonValue(tags);
    QTest::newRow("note") << action("SET_NOTE", QStringLiteral(" hm ")) << "note"
                          << QJsonValue(QStringLiteral("hm"));
    QTest::newRow("schedule") << action("LINK_SCHEDULE", category) << "planningTransactionId"
                              << QJsonValue(category);
    QTest::newRow("account") << action("SET_ACCOUNT", category) << "accountId"
                             << QJsonValue(category);
    QTest::newRow("recipient by id") << action("SET_RECIPIENT", kRecipient.toString())
                                     << "recipientId" << QJsonValue(kRecipient.toString());
    QTest::newRow("recipient by name") << action("SET_RECIPIENT", QStringLiteral("die  BÄCKEREI"))
                                       << "recipientId" << QJsonValue(kRecipient.toString());
    QTest::newRow("recipient's name") << action("SET_RECIPIENT", kRecipient.toString()) << "payee"
                                      << QJsonValue(QStringLiteral("Die Bäckerei"));
    QTest::newRow("new recipient") << action("SET_RECIPIENT", QStringLiteral("Kaffeehaus"))
                                   << "payee" << QJsonValue(QStringLiteral("Kaffeehaus"));
}

void TstAction::EXT_1_actions()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    Transaction after = coffee();
    QVERIFY(apply(changesOf(json), after));
    QCOMPARE(dataToJson(after).value(field), value);
    // Doing it once more changes nothing.
    QVERIFY(changesOf(json, {}, after).isEmpty());
    QVERIFY(!apply(changesOf(json), after));
}

void TstAction::badInput_data()
{
    QTest::addColumn<QJsonValue>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("no object") << QJsonValue(QStringLiteral("x")) << "a.type";
    QTest::newRow("unknown") << QJsonValue(action("SEND_MAIL", QStringLiteral("x"))) << "a.type";
    QTest::newRow("category by name")
        << QJsonValue(action("SET_CATEGORY", QStringLiteral("Food"))) << "a.value";
    QTest::newRow("two categories")
        << QJsonValue(action("SET_CATEGORY", QJsonArray{kTag.toString(), kTag.toString()}))
        << "a.value";
    QTest::newRow("no tags") << QJsonValue(action("ADD_TAG", QJsonArray{})) << "a.value";
    QTest::newRow("no note") << QJsonValue(action("SET_NOTE", {})) << "a.value";
    QTest::newRow("endless note") << QJsonValue(action("SET_NOTE", QString(5000, QChar(u'x'))))
                                  << "a.value";
    QTest::newRow("no recipient") << QJsonValue(action("SET_RECIPIENT", QStringLiteral(" ")))
                                  << "a.value";
}

void TstAction::badInput()
{
    QFETCH(QJsonValue, json);
    QFETCH(QString, where);
    const auto read = parseAction(json, QStringLiteral("a"));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().where, where);
}

#include "tst_action.moc"
