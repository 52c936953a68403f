// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_texts.h"

#include "models/format.h"
#include "support/test_main.h"

using namespace finwise;

class TstPlanTexts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void everyRuleIsSaidInWords_data();
    void everyRuleIsSaidInWords();
    void endsAndWeekendsAreAdded();
    void amountsSayHowSureTheyAre();
    void everyChoiceHasAName();
    void aPlanThatCannotBeBookedSaysWhy();
};
static RegisterTest<TstPlanTexts> registered("plan_texts");

void TstPlanTexts::everyRuleIsSaidInWords_data()
{
    QTest::addColumn<Recurrence>("pattern");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("text");
    QTest::newRow("once") << Recurrence::Once << 0 << QStringLiteral("once, on 17/11/2025");
    QTest::newRow("daily") << Recurrence::Daily << 0 << QStringLiteral("every day");
    QTest::newRow("weekly") << Recurrence::Weekly << 0 << QStringLiteral("every week on Monday");
    QTest::newRow("biweekly") << Recurrence::Biweekly << 0
                              << QStringLiteral("every two weeks on Monday");
    QTest::newRow("monthly") << Recurrence::Monthly << 0 << QStringLiteral("every month on day 17");
    QTest::newRow("end of month") << Recurrence::Monthly << 31
                                  << QStringLiteral("at the end of every month");
    QTest::newRow("quarterly") << Recurrence::Quarterly << 5
                               << QStringLiteral("every three months on day 5");
    QTest::newRow("yearly, begun before its day")
        << Recurrence::Yearly << 20 << QStringLiteral("every year on 20 November");
}

void TstPlanTexts::everyRuleIsSaidInWords()
{
    QFETCH(const Recurrence, pattern);
    QFETCH(const int, day);
    QFETCH(const QString, text);
    PlanningTransaction plan;
    QCOMPARE(PlanTexts::rule(plan), QStringLiteral("without a date"));
    plan.startDate = QDate(2025, 11, 17);
    plan.recurrencePattern = pattern;
    if (day > 0)
        plan.executionDay = day;
    QCOMPARE(PlanTexts::rule(plan), text);
}

void TstPlanTexts::endsAndWeekendsAreAdded()
{
    PlanningTransaction plan;
    plan.startDate = QDate(2025, 11, 17);
    plan.weekendHandling = WeekendHandling::Before;
    plan.recurrenceEndType = RecurrenceEnd::Date;
    plan.endDate = QDate(2026, 12, 31);
    QCOMPARE(PlanTexts::rule(plan),
             QStringLiteral("every month on day 17, before a weekend, until 31/12/2026"));
}

void TstPlanTexts::amountsSayHowSureTheyAre()
{
    PlanningTransaction plan;
    plan.amount.minor = -1'000;
    QVERIFY(PlanTexts::amount(plan).contains(QStringLiteral("10.00")));
    plan.amountType = AmountType::Approximate;
    QVERIFY(PlanTexts::amount(plan).startsWith(QStringLiteral("about ")));
    plan.amountType = AmountType::Range;
    plan.minAmount = Money{-1'000, {}};
    plan.maxAmount = Money{-2'000, {}};
    QCOMPARE(PlanTexts::amount(plan),
             QStringLiteral("%1 to %2")
                 .arg(signedMoneyText(*plan.minAmount), signedMoneyText(*plan.maxAmount)));
}

void TstPlanTexts::everyChoiceHasAName()
{
    QCOMPARE(PlanTexts::patterns().size(), qsizetype(enumNames(Recurrence{}).size()));
    QCOMPARE(PlanTexts::weekends().size(), qsizetype(enumNames(WeekendHandling{}).size()));
    QCOMPARE(PlanTexts::ends().size(), qsizetype(enumNames(RecurrenceEnd{}).size()));
    QCOMPARE(PlanTexts::amountKinds().size(), qsizetype(enumNames(AmountType{}).size()));
}

void TstPlanTexts::aPlanThatCannotBeBookedSaysWhy()
{
    const auto id = [](int n) { return Id::v5(Id(), QString::number(n)); };
    PlanningPicture picture;
    for (const int n : {1, 2}) {
        AccountBalance account;
        account.account.meta.id = id(n);
        account.account.name = QString::number(n);
        picture.accounts.append(account);
    }
    PlanningTransaction plan;
    QVERIFY(!PlanTexts::problem(plan, picture).isEmpty());
    plan.accountId = id(1);
    QVERIFY(PlanTexts::problem(plan, picture).isEmpty());
    plan.transactionType = TransactionType::AccountTransfer;
    QVERIFY(!PlanTexts::problem(plan, picture).isEmpty());
    plan.transferToAccountId = id(2);
    QVERIFY(PlanTexts::problem(plan, picture).isEmpty());
    plan.amount.minor = -1;
    QCOMPARE(PlanTexts::accounts(plan, picture), QStringLiteral("1 → 2"));
    plan.amount.minor = 1;
    QCOMPARE(PlanTexts::accounts(plan, picture), QStringLiteral("2 → 1"));
    picture.accounts[1].account.openingBalance.currency = *Currency::parse(u"CHF");
    QVERIFY(!PlanTexts::problem(plan, picture).isEmpty());
}

#include "tst_plan_texts.moc"
