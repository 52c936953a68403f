// SPDX-License-Identifier: GPL-3.0-or-later
#include "generators.h"

#include "domain/record.h"
#include "support/test_main.h"

#include <QJsonDocument>

using namespace finwise;
using namespace finwise::laws;

class TstCodecLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodingWhatWasEncodedGivesTheSameRecord_data();
    void decodingWhatWasEncodedGivesTheSameRecord();
    void canonicalIsStable_data() { decodingWhatWasEncodedGivesTheSameRecord_data(); }
    void canonicalIsStable();
    void groupsSplitAndJoin();
};
static RegisterTest<TstCodecLaws> registered("codec_laws");

template <Entity E> static void roundTrip()
{
    const E entity = anyEntity<E>();
    // Through real text, as on the wire and in the database.
    const QByteArray text = QJsonDocument(dataToJson(entity)).toJson(QJsonDocument::Compact);
    E read;
    RC_ASSERT(dataFromJson(QJsonDocument::fromJson(text).object(), read).has_value());
    RC_ASSERT(read == entity);
}

template <Entity E> static void canonicalTwice()
{
    const EntityType &type = EntityCatalog::standard().type<E>();
    QJsonObject data = dataToJson(anyEntity<E>());
    data.insert(QStringLiteral("of a newer peer"), *anyText());
    RC_ASSERT(type.canonical(data).value() == data);
    // A field left out comes back with its default, and only it.
    const QString name = type.fields[*rc::gen::inRange<qsizetype>(0, type.fields.size())].name;
    QJsonObject shorter = data;
    shorter.remove(name);
    QJsonObject filled = type.canonical(shorter).value();
    RC_ASSERT(filled.contains(name));
    filled.remove(name);
    RC_ASSERT(filled == shorter);
}

using Law = void (*)();
struct Laws {
    Law roundTrip = nullptr;
    Law canonicalTwice = nullptr;
};

void TstCodecLaws::decodingWhatWasEncodedGivesTheSameRecord_data()
{
    QTest::addColumn<Laws>("laws");
    [&]<class... E>(std::type_identity<std::tuple<E...>>) {
        ((QTest::newRow(Schema<E>::entity.data()) << Laws{roundTrip<E>, canonicalTwice<E>}), ...);
    }(std::type_identity<Entities>{});
}

void TstCodecLaws::decodingWhatWasEncodedGivesTheSameRecord()
{
    QFETCH(const Laws, laws);
    QVERIFY(holds("decode of encode is identity", laws.roundTrip));
}

void TstCodecLaws::canonicalIsStable()
{
    QFETCH(const Laws, laws);
    QVERIFY(holds("canonical of canonical is canonical", laws.canonicalTwice));
}

void TstCodecLaws::groupsSplitAndJoin()
{
    const EntityType &type = EntityCatalog::standard().type<Transaction>();
    QVERIFY(holds("taking the changed groups makes the other", [&type] {
        const QJsonObject a = dataToJson(anyEntity<Transaction>());
        const QJsonObject b = dataToJson(anyEntity<Transaction>());
        QJsonObject merged = a;
        for (const QString &group : changedGroups(type, a, b))
            merged = withGroup(type, merged, b, group);
        RC_ASSERT(merged == b);
        RC_ASSERT(changedGroups(type, a, b) == changedGroups(type, b, a));
    }));
}

#include "tst_codec_laws.moc"
