// SPDX-License-Identifier: GPL-3.0-or-later
#include "generators.h"

#include "domain/record.h"
#include "support/test_main.h"

#include <QJsonDocument>

using namespace finwise;
using namespace finwise::laws;

class TstEntityRowLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // An encoded row says, byte for byte, what the way over JSON objects says.
    void theShortWayWritesWhatTheLongWayWrites_data();
    void theShortWayWritesWhatTheLongWayWrites();
    void aRowComplainsAsItsEntityDoes();
    // A text is read as its object is, also when something in it is missing, unknown or wrong.
    void aTextIsReadAsItsObject_data();
    void aTextIsReadAsItsObject();
};
static RegisterTest<TstEntityRowLaws> registered("entity_row_laws");

using Law = void (*)();

template <Entity E> static void sameReading()
{
    QJsonObject data = dataToJson(anyEntity<E>());
    const EntityType &type = EntityCatalog::standard().type<E>();
    const QString field = type.fields[*rc::gen::inRange<qsizetype>(0, type.fields.size())].name;
    switch (*rc::gen::inRange(0, 5)) {
    case 0: data.remove(field); break;
    case 1: data.insert(field, QJsonArray{1, QStringLiteral("x")}); break;
    case 2: data.insert(field, *anyText()); break;
    case 3: data.insert(QStringLiteral("of a newer peer"), *anyText()); break;
    }
    const QByteArray text = QJsonDocument(data).toJson(
        *rc::gen::arbitrary<bool>() ? QJsonDocument::Compact : QJsonDocument::Indented);
    const EntityMeta meta;
    const auto slow = readRow<E>(meta, Content(data));
    const auto fast = readRow<E>(meta, Content::fromText(text));
    RC_ASSERT(slow.has_value() == fast.has_value());
    if (!slow) {
        RC_ASSERT(slow.error().where == fast.error().where);
        RC_ASSERT(slow.error().message == fast.error().message);
        return;
    }
    RC_ASSERT(slow->json == fast->json);
    RC_ASSERT(slow->ext == fast->ext);
    RC_ASSERT(slow->texts == fast->texts);
    RC_ASSERT(slow->complaints.size() == fast->complaints.size());
    RC_ASSERT(QJsonDocument::fromJson(slow->json).object() == type.canonical(data).value());
}

template <Entity E> static void sameText()
{
    E entity = anyEntity<E>();
    if (*rc::gen::arbitrary<bool>())
        entity.meta.ext.insert(QStringLiteral("of a newer peer"), *anyText());
    const EntityRow row = encodeRow(entity);
    RC_ASSERT(row.json == QJsonDocument(dataToJson(entity)).toJson(QJsonDocument::Compact));
    RC_ASSERT(row.ext == QJsonDocument(entity.meta.ext).toJson(QJsonDocument::Compact));
    const EntityType &type = EntityCatalog::standard().type<E>();
    const QJsonObject canonical = type.canonical(dataToJson(entity)).value();
    RC_ASSERT(QJsonDocument::fromJson(row.json).object() == canonical);
}

void TstEntityRowLaws::theShortWayWritesWhatTheLongWayWrites_data()
{
    QTest::addColumn<Law>("law");
    [&]<class... E>(std::type_identity<std::tuple<E...>>) {
        ((QTest::newRow(Schema<E>::entity.data()) << Law{sameText<E>}), ...);
    }(std::type_identity<Entities>{});
}

void TstEntityRowLaws::theShortWayWritesWhatTheLongWayWrites()
{
    QFETCH(Law, law);
    QVERIFY(holds("same text", law));
}

void TstEntityRowLaws::aRowComplainsAsItsEntityDoes()
{
    Transaction transaction;
    const QList<Error> complaints = encodeRow(transaction).complaints;
    QCOMPARE(complaints.size(), validate(transaction).size());
    QVERIFY(!complaints.isEmpty());
}

void TstEntityRowLaws::aTextIsReadAsItsObject_data()
{
    QTest::addColumn<Law>("law");
    [&]<class... E>(std::type_identity<std::tuple<E...>>) {
        ((QTest::newRow(Schema<E>::entity.data()) << Law{sameReading<E>}), ...);
    }(std::type_identity<Entities>{});
}

void TstEntityRowLaws::aTextIsReadAsItsObject()
{
    QFETCH(Law, law);
    QVERIFY(holds("same reading", law));
}

#include "tst_entity_row_laws.moc"
