// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity_samples.h"

#include "domain/record.h"
#include "support/test_main.h"

using namespace finwise;

namespace {

// An entity of this test alone: TASK-18, EXT-6 ask that adding one touches one declaration and one
// registration.
struct Pet {
    EntityMeta meta;
    QString name;
    std::optional<qint64> legs;
    bool operator==(const Pet &) const = default;
};

} // namespace

template <> struct finwise::Schema<Pet> {
    static constexpr QLatin1StringView entity{"Pet"};
    static constexpr QLatin1StringView table{"pets"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &Pet::name, notBlank, kGroupCore},
        Field{QLatin1StringView("legs"), &Pet::legs},
    };
};

class TstRecord final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parentsComeBeforeTheirChildren();
    void everyTypeHasItsGroupsAndLife();
    void aRecordAndItsEntityAreTheSame();
    void canonicalFillsDefaultsAndKeepsWhatIsNewer();
    void validateSeesTheRulesOfTheEntity();
    void changesAreNamedByGroup();
    void unknownFieldsBelongToRest();
    void aGroupIsTakenAsAWhole();
    void takingEveryGroupGivesTheOther();
    void aMadeUpEntityNeedsOneDeclarationAndOneRegistration_TASK18_EXT6();
};
static RegisterTest<TstRecord> registered("record");

static const EntityType &transactions()
{
    return EntityCatalog::standard().type<Transaction>();
}

void TstRecord::parentsComeBeforeTheirChildren()
{
    const EntityCatalog &catalog = EntityCatalog::standard();
    QCOMPARE(catalog.types().size(), 11);
    QVERIFY(catalog.type<AccountGroup>().rank < catalog.type<Account>().rank);
    QVERIFY(catalog.type<CategoryGroup>().rank < catalog.type<Category>().rank);
    QVERIFY(catalog.type<Category>().rank < catalog.type<Budget>().rank);
    QVERIFY(catalog.type<PlanningTransaction>().rank < catalog.type<Transaction>().rank);
    QCOMPARE(catalog.find(u"Transaction"), &transactions());
    QCOMPARE(catalog.find(u"transaction"), nullptr);
    QCOMPARE(catalog.find(u"transactions"), nullptr);
}

void TstRecord::everyTypeHasItsGroupsAndLife()
{
    const QList<QLatin1StringView> split{kGroupCore, kGroupRest, kGroupLife};
    QCOMPARE(transactions().groups, split);
    const QList<QLatin1StringView> plain{kGroupRest, kGroupLife};
    QCOMPARE(EntityCatalog::standard().type<Tag>().groups, plain);
    QCOMPARE(groupOf(transactions(), u"amount"), kGroupCore);
    QCOMPARE(groupOf(transactions(), u"note"), kGroupRest);
    QCOMPARE(groupOf(transactions(), u"of a newer peer"), kGroupRest);
}

void TstRecord::aRecordAndItsEntityAreTheSame()
{
    eachEntity([]<class E>() {
        E entity = EntitySampler::sample<E>();
        entity.meta.version = 7;
        entity.meta.createdAt = Instant{1};
        entity.meta.updatedAt = Instant{2};
        entity.meta.deletedAt = Instant{3};
        entity.meta.ext.insert(QStringLiteral("newer"), true);
        const Record record = EntityCatalog::standard().record(entity);
        QVERIFY(record.meta.ext.isEmpty());
        QCOMPARE(record.type->name, Schema<E>::entity);
        QVERIFY2(entityFrom<E>(record) == entity, Schema<E>::entity.data());
    });
}

void TstRecord::canonicalFillsDefaultsAndKeepsWhatIsNewer()
{
    const EntityType &tags = EntityCatalog::standard().type<Tag>();
    const QJsonObject partial{{QStringLiteral("name"), QStringLiteral("Trip")},
                              {QStringLiteral("newer"), 1}};
    const auto whole = tags.canonical(partial);
    QVERIFY(whole);
    QCOMPARE(whole->size(), tags.fields.size() + 1);
    QCOMPARE(whole->value(QLatin1StringView("newer")), 1);
    QCOMPARE(tags.canonical(*whole).value(), *whole);
    QCOMPARE(tags.canonical({{QStringLiteral("name"), 5}}).error().where, QStringLiteral("name"));
}

void TstRecord::validateSeesTheRulesOfTheEntity()
{
    EntityMeta meta;
    meta.id = sampleId(1);
    const QList<Error> errors = transactions().validate(meta, {});
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors[0].where, QStringLiteral("date"));
    QCOMPARE(errors[1].where, QStringLiteral("accountId"));
    QCOMPARE(transactions().validate(meta, {{QStringLiteral("date"), 5}}).size(), 1);
}

void TstRecord::changesAreNamedByGroup()
{
    Transaction transaction = EntitySampler::sample<Transaction>();
    const QJsonObject before = dataToJson(transaction);
    QCOMPARE(changedGroups(transactions(), before, before), QStringList());
    transaction.note = QStringLiteral("new");
    QCOMPARE(changedGroups(transactions(), before, dataToJson(transaction)),
             QStringList{kGroupRest});
    transaction.amount.minor += 1;
    const QStringList both{kGroupCore, kGroupRest};
    QCOMPARE(changedGroups(transactions(), before, dataToJson(transaction)), both);
    QCOMPARE(changedGroups(transactions(), dataToJson(transaction), before), both);
}

void TstRecord::unknownFieldsBelongToRest()
{
    const QJsonObject before = dataToJson(EntitySampler::sample<Transaction>());
    QJsonObject after = before;
    after.insert(QStringLiteral("newer"), 1);
    QCOMPARE(changedGroups(transactions(), before, after), QStringList{kGroupRest});
    QCOMPARE(changedGroups(transactions(), after, before), QStringList{kGroupRest});
}

void TstRecord::aGroupIsTakenAsAWhole()
{
    const QJsonObject base = dataToJson(Transaction());
    QJsonObject from = dataToJson(EntitySampler::sample<Transaction>());
    const QJsonObject core = withGroup(transactions(), base, from, kGroupCore);
    QCOMPARE(core.value(QLatin1StringView("amount")), from.value(QLatin1StringView("amount")));
    QCOMPARE(core.value(QLatin1StringView("note")), base.value(QLatin1StringView("note")));
    // A field that the other side does not have is gone there, too.
    QJsonObject newer = base;
    newer.insert(QStringLiteral("newer"), 1);
    QCOMPARE(withGroup(transactions(), newer, base, kGroupRest), base);
    QCOMPARE(withGroup(transactions(), newer, base, kGroupCore), newer);
    QCOMPARE(withGroup(transactions(), base, newer, kGroupRest), newer);
}

void TstRecord::takingEveryGroupGivesTheOther()
{
    const QJsonObject from = dataToJson(EntitySampler::sample<Transaction>());
    QJsonObject merged = dataToJson(Transaction());
    for (const QLatin1StringView group : transactions().groups)
        merged = withGroup(transactions(), merged, from, QString(group));
    QCOMPARE(merged, from);
}

void TstRecord::aMadeUpEntityNeedsOneDeclarationAndOneRegistration_TASK18_EXT6()
{
    const EntityCatalog catalog = EntityCatalog::of<std::tuple<Tag, Pet>>();
    const EntityType *pets = catalog.find(u"Pet");
    QVERIFY(pets);
    QCOMPARE(pets->rank, 1);
    const FieldInfo *legs = pets->field(u"legs");
    QVERIFY(legs);
    QCOMPARE(legs->kind, FieldKind::Integer);
    QVERIFY(legs->nullable);
    Pet pet;
    pet.meta.id = sampleId(1);
    pet.name = QStringLiteral("Rex");
    pet.legs = 3;
    const Record record = catalog.record(pet);
    QCOMPARE(entityFrom<Pet>(record), pet);
    QVERIFY(pets->validate(record.meta, record.data).isEmpty());
    QCOMPARE(pets->validate(record.meta, {}).value(0).where, QStringLiteral("name"));
}

#include "tst_record.moc"
