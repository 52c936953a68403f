// SPDX-License-Identifier: GPL-3.0-or-later
#include "generators.h"

#include "domain/entity_row.h"
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
};
static RegisterTest<TstEntityRowLaws> registered("entity_row_laws");

using Law = void (*)();

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

#include "tst_entity_row_laws.moc"
