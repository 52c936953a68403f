// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deterministic_id.h"

#include "support/test_main.h"

using namespace finwise;

class TstDeterministicId final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void formulasNeverChange();
    void differentThingsHaveDifferentIds();
    void aFingerprintIsTakenLiterally();
};
static RegisterTest<TstDeterministicId> registered("deterministic_id");

static const Id kSpace = *Id::parse(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8");

// The expected values come from Python's uuid.uuid5. A red line here means that devices of two
// versions of the program would make two records of one thing.
void TstDeterministicId::formulasNeverChange()
{
    QCOMPARE(importedTransactionId(kSpace, u"abc", 0).toString(),
             QStringLiteral("9e48af54-1462-5aff-8b61-f72d40c09eb9"));
    QCOMPARE(importedTransactionId(kSpace, u"abc", 1).toString(),
             QStringLiteral("a8484647-2efe-5bf2-a30d-d0b65ac01fe7"));
    QCOMPARE(importedRecipientId(kSpace, u"m\u00fcller gmbh").toString(),
             QStringLiteral("a4ae3c7a-f413-5dcd-a112-46c553f5e3bb"));
    QCOMPARE(budgetId(kSpace, QDate(2025, 3, 17)).toString(),
             QStringLiteral("183cd9e0-a5ef-564f-bf42-4832f9e0381e"));
    QCOMPARE(plannedBookingId(kSpace, QDate(2025, 3, 31)).toString(),
             QStringLiteral("569d986d-c90b-5cff-9ad9-a92c75612fac"));
    QCOMPARE(plannedCounterBookingId(kSpace, QDate(2025, 3, 31)).toString(),
             QStringLiteral("13dde72c-787a-5cdf-8a79-4cfa200e875c"));
    QCOMPARE(skippedOccurrenceId(kSpace, QDate(2025, 3, 31)).toString(),
             QStringLiteral("9efb08f5-ec9c-5097-b80e-158daafeeb7f"));
}

void TstDeterministicId::differentThingsHaveDifferentIds()
{
    const Id other = Id::v5(kSpace, u"other");
    QVERIFY(importedTransactionId(kSpace, u"a", 0) != importedTransactionId(other, u"a", 0));
    QVERIFY(importedTransactionId(kSpace, u"a", 0) != importedTransactionId(kSpace, u"b", 0));
    QVERIFY(budgetId(kSpace, {2025, 3, 1}) != budgetId(kSpace, {2025, 4, 1}));
    QCOMPARE(budgetId(kSpace, {2025, 3, 1}), budgetId(kSpace, {2025, 3, 31}));
    QVERIFY(plannedBookingId(kSpace, {2025, 3, 1}) != plannedBookingId(kSpace, {2025, 3, 2}));
}

void TstDeterministicId::aFingerprintIsTakenLiterally()
{
    QCOMPARE(importedTransactionId(kSpace, u"%2", 5), Id::v5(kSpace, u"import:%2:5"));
}

#include "tst_deterministic_id.moc"
