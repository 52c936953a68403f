// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity_samples.h"

#include "domain/record.h"
#include "support/golden.h"
#include "support/test_main.h"

#include <QJsonDocument>
#include <QSet>

using namespace finwise;

class TstSchema final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAndGroupsArePersistedAndNeverChange();
    void namesAreUniqueAndFitForSql();
    void theTableListsTheMembersInTheirOrder();
    void everyEntityIsWrittenAsItsGoldenFile();
    void aGoldenFileIsReadIntoTheSameRecord();
    void complaintsNameTheField_data();
    void complaintsNameTheField();
    void aRecordNeedsAnId();
};
static RegisterTest<TstSchema> registered("schema");

static const char *kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text: return "text";
    case FieldKind::Integer: return "integer";
    case FieldKind::Boolean: return "boolean";
    case FieldKind::Id: return "id";
    case FieldKind::Date: return "date";
    case FieldKind::Money: return "money";
    case FieldKind::Json: return "json";
    }
    return "";
}

void TstSchema::namesAndGroupsArePersistedAndNeverChange()
{
    QString text;
    for (const EntityType &type : EntityCatalog::standard().types()) {
        text += QStringLiteral("%1 %2 %3\n").arg(type.rank).arg(type.name, type.table);
        for (const FieldInfo &field : type.fields) {
            text += QStringLiteral("  %1 %2%3 %4\n")
                        .arg(field.name, QLatin1StringView(kindName(field.kind)),
                             QLatin1StringView(field.nullable ? "?" : ""), field.group);
        }
    }
    QCOMPARE(goldenDifference(QLatin1StringView("schema.golden"), text.toUtf8()), QString());
}

void TstSchema::namesAreUniqueAndFitForSql()
{
    const QRegularExpression plain(QStringLiteral("^[A-Za-z][A-Za-z_]*$"));
    QSet<QString> entities;
    QSet<QString> tables;
    for (const EntityType &type : EntityCatalog::standard().types()) {
        entities.insert(type.name);
        tables.insert(type.table);
        QVERIFY(plain.match(type.table).hasMatch());
        QSet<QString> fields;
        for (const FieldInfo &field : type.fields) {
            QVERIFY2(plain.match(field.name).hasMatch(), field.name.data());
            fields.insert(QString(field.name).toLower());
        }
        // SQLite does not tell columns apart by case.
        QCOMPARE(fields.size(), type.fields.size());
    }
    QCOMPARE(entities.size(), EntityCatalog::standard().types().size());
    QCOMPARE(tables.size(), entities.size());
}

// Together with the golden list of names this notices two members of one type mixed up.
void TstSchema::theTableListsTheMembersInTheirOrder()
{
    eachEntity([]<class E>() {
        const E entity;
        std::ptrdiff_t last = 0;
        eachField<E>([&](const auto &field) {
            const auto *member = reinterpret_cast<const char *>(&(entity.*field.member));
            const std::ptrdiff_t offset = member - reinterpret_cast<const char *>(&entity);
            QVERIFY2(offset > last, field.name.data());
            last = offset;
        });
    });
}

static QString goldenName(QLatin1StringView entity)
{
    return QStringLiteral("entities/%1.json").arg(entity);
}

void TstSchema::everyEntityIsWrittenAsItsGoldenFile()
{
    eachEntity([]<class E>() {
        const QByteArray json = QJsonDocument(dataToJson(EntitySampler::sample<E>())).toJson();
        const QByteArray name = goldenName(Schema<E>::entity).toLatin1();
        QCOMPARE(goldenDifference(QLatin1StringView(name), json), QString());
    });
}

void TstSchema::aGoldenFileIsReadIntoTheSameRecord()
{
    eachEntity([]<class E>() {
        const QByteArray name = goldenName(Schema<E>::entity).toLatin1();
        const QByteArray file = testData(QLatin1StringView(name));
        E read;
        QVERIFY(dataFromJson(QJsonDocument::fromJson(file).object(), read));
        read.meta.id = sampleId(999);
        QVERIFY2(read == EntitySampler::sample<E>(), name.constData());
        QVERIFY(read.meta.ext.isEmpty());
        QCOMPARE(QJsonDocument(dataToJson(read)).toJson(), file);
    });
}

static QString complaint(auto &&change)
{
    PlanningTransaction plan;
    plan.meta.id = sampleId(1);
    plan.name = QStringLiteral("Rent");
    change(plan);
    QStringList texts;
    for (const Error &error : validate(plan))
        texts.append(describe(error));
    return texts.join(u'|');
}

void TstSchema::complaintsNameTheField_data()
{
    using Change = std::function<void(PlanningTransaction &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, Change change, const char *expected) {
        QTest::newRow(tag) << std::move(change) << QString::fromLatin1(expected);
    };
    using P = PlanningTransaction;
    row(
        "valid", [](P &) {}, "");
    row(
        "blank", [](P &p) { p.name = QStringLiteral(" \t"); }, "name: must not be empty");
    row(
        "255", [](P &p) { p.name = QString(255, u'x'); }, "");
    row(
        "256", [](P &p) { p.name = QString(256, u'x'); }, "name: longer than 255 characters");
    row(
        "4000", [](P &p) { p.note = QString(4000, u'x'); }, "");
    row(
        "4001", [](P &p) { p.note = QString(4001, u'x'); }, "note: longer than 4000 characters");
    row(
        "day 0", [](P &p) { p.executionDay = 0; }, "executionDay: must be from 1 to 31");
    row(
        "day 1", [](P &p) { p.executionDay = 1; }, "");
    row(
        "day 31", [](P &p) { p.executionDay = 31; }, "");
    row(
        "day 32", [](P &p) { p.executionDay = 32; }, "executionDay: must be from 1 to 31");
    row(
        "all at once",
        [](P &p) {
            p.name.clear();
            p.executionDay = -1;
        },
        "name: must not be empty|executionDay: must be from 1 to 31");
}

void TstSchema::complaintsNameTheField()
{
    QFETCH(const std::function<void(PlanningTransaction &)>, change);
    QTEST(complaint(change), "expected");
}

void TstSchema::aRecordNeedsAnId()
{
    QCOMPARE(complaint([](PlanningTransaction &p) { p.meta.id = {}; }),
             QStringLiteral("id: missing"));
}

#include "tst_schema.moc"
