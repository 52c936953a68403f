// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/skipped_occurrence.h"

#include "entity_samples.h"
#include "support/test_main.h"

using namespace finwise;

class TstSkippedOccurrence final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itNeedsAPlanAndADate();
};
static RegisterTest<TstSkippedOccurrence> registered("skipped_occurrence");

void TstSkippedOccurrence::itNeedsAPlanAndADate()
{
    SkippedOccurrence skipped;
    skipped.meta.id = sampleId(1);
    QCOMPARE(validate(skipped).size(), 2);
    skipped.planningTransactionId = sampleId(2);
    QCOMPARE(validate(skipped).value(0).where, QStringLiteral("date"));
    skipped.date = QDate(2025, 2, 28);
    QVERIFY(validate(skipped).isEmpty());
}

#include "tst_skipped_occurrence.moc"
