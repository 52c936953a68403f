// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity_samples.h"

#include "support/test_main.h"

using namespace finwise;

class TstBudget final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itNeedsACategoryAndTheFirstOfAMonth();
};
static RegisterTest<TstBudget> registered("budget");

void TstBudget::itNeedsACategoryAndTheFirstOfAMonth()
{
    Budget budget;
    budget.meta.id = sampleId(1);
    budget.categoryId = sampleId(2);
    budget.month = QDate(2025, 2, 1);
    QVERIFY(validate(budget).isEmpty());
    budget.month = QDate(2025, 2, 2);
    QCOMPARE(validate(budget).value(0).where, QStringLiteral("month"));
    budget.month = {};
    budget.categoryId.reset();
    QCOMPARE(validate(budget).size(), 2);
}

#include "tst_budget.moc"
