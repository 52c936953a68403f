// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_texts.h"

#include "domain/entities.h"
#include "support/test_main.h"

using namespace finwise;

class TstRecordTexts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A field without a word of its own would be shown by its wire name.
    void everyFieldHasAWord();
    void everyKindHasAWord();
};
static RegisterTest<TstRecordTexts> registered("record_texts");

void TstRecordTexts::everyFieldHasAWord()
{
    const EntityCatalog catalog = EntityCatalog::standard();
    for (const EntityType &type : catalog.types()) {
        for (const FieldInfo &field : type.fields) {
            const QString word = RecordTexts::field(field.name);
            QVERIFY2(word != field.name, qPrintable(type.name + u'.' + field.name));
        }
    }
}

void TstRecordTexts::everyKindHasAWord()
{
    const auto hasWord = [](const QString &field, QLatin1StringView value) {
        return RecordTexts::word(field, value) != value;
    };
    for (const auto &name : enumNames(TransactionType())) {
        QVERIFY2(hasWord(QStringLiteral("type"), name.name), name.name.data());
        QVERIFY2(hasWord(QStringLiteral("transactionType"), name.name), name.name.data());
    }
    for (const auto &name : enumNames(AmountType()))
        QVERIFY2(hasWord(QStringLiteral("amountType"), name.name), name.name.data());
    for (const auto &name : enumNames(Recurrence()))
        QVERIFY2(hasWord(QStringLiteral("recurrencePattern"), name.name), name.name.data());
    for (const auto &name : enumNames(RecurrenceEnd()))
        QVERIFY2(hasWord(QStringLiteral("recurrenceEndType"), name.name), name.name.data());
    for (const auto &name : enumNames(WeekendHandling()))
        QVERIFY2(hasWord(QStringLiteral("weekendHandling"), name.name), name.name.data());
}

#include "tst_record_texts.moc"
