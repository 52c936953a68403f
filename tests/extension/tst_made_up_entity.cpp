// SPDX-License-Identifier: GPL-3.0-or-later
// EXT-6, TASK-18: a new entity takes one declaration and one registration. Both are here and
// nowhere else; storing, validating, queueing, judging, transporting and showing it on another
// device follow from them.
#include "domain/entities.h"
#include "simulation/scene.h"
#include "store/sync_store.h"
#include "support/test_main.h"

namespace finwise {

// ---- The declaration ------------------------------------------------------------------------

enum class GadgetState { New, Used };
constexpr auto enumNames(GadgetState)
{
    using Name = EnumName<GadgetState>;
    return std::array{Name{GadgetState::New, QLatin1StringView("new")},
                      Name{GadgetState::Used, QLatin1StringView("used")}};
}

struct Gadget {
    EntityMeta meta;
    QString name;
    Money price;
    QDate boughtOn;
    std::optional<Id> accountId;
    QList<Id> tagIds;
    GadgetState state = GadgetState::New;
    bool operator==(const Gadget &) const = default;
};

template <> struct Schema<Gadget> {
    static constexpr QLatin1StringView entity{"Gadget"};
    static constexpr QLatin1StringView table{"gadgets"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &Gadget::name, notBlank},
        Field{QLatin1StringView("price"), &Gadget::price, nullptr, kGroupCore},
        Field{QLatin1StringView("boughtOn"), &Gadget::boughtOn},
        Field{QLatin1StringView("accountId"), &Gadget::accountId},
        Field{QLatin1StringView("tagIds"), &Gadget::tagIds},
        Field{QLatin1StringView("state"), &Gadget::state},
    };
};

// ---- The registration -----------------------------------------------------------------------

using EntitiesAndGadget = decltype(std::tuple_cat(Entities{}, std::tuple<Gadget>{}));

} // namespace finwise

using namespace finwise;
using namespace finwise::simulation;

class TstMadeUpEntity final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reachesTheOtherDevice();
    void isEditedAndDeletedOnTheOtherDevice();
    void concurrentEditsOfItsGroupsBothSurvive();
    void isValidatedByItsOwnTable();
    void aDeviceThatDoesNotKnowItKeepsItAndGoesOn();
};
static RegisterTest<TstMadeUpEntity> registered("made_up_entity");

namespace {

const EntityCatalog &catalog()
{
    static const EntityCatalog made = EntityCatalog::of<EntitiesAndGadget>();
    return made;
}

Gadget camera(const Id &id)
{
    Gadget gadget;
    gadget.meta.id = id;
    gadget.name = QStringLiteral("Camera");
    gadget.price.minor = 49'900;
    gadget.boughtOn = QDate(2025, 6, 1);
    gadget.tagIds = {id};
    gadget.state = GadgetState::Used;
    return gadget;
}

void save(SimClient &client, const Gadget &gadget)
{
    Mutation mutation;
    mutation.write(catalog().record(gadget));
    client.mutate(mutation, QStringLiteral("saves a gadget"));
}

std::optional<Gadget> gadgetOn(SimClient &client, const Id &id)
{
    return client.store().reader().get<Gadget>(id).value_or(std::optional<Gadget>());
}

// Two devices and a server that all know gadgets.
class Setting {
public:
    Setting() : scene({.catalog = &catalog()}, m_figures) { scene.startAll(); }

private:
    Figures m_figures;

public:
    Scene scene;
    SimClient &a = scene.client(0);
    SimClient &b = scene.client(1);
};

} // namespace

void TstMadeUpEntity::reachesTheOtherDevice()
{
    Setting setting;
    const Id id = setting.a.store().newId();
    save(setting.a, camera(id));
    QVERIFY2(setting.scene.settle(), qPrintable(setting.scene.restlessness()));
    auto arrived = gadgetOn(setting.b, id);
    QVERIFY(arrived.has_value());
    QCOMPARE(arrived->meta.version, 1);
    arrived->meta = camera(id).meta;
    QVERIFY(*arrived == camera(id));
    QVERIFY2(setting.scene.stage.isSound(), qPrintable(setting.scene.stage.violation()));
}

void TstMadeUpEntity::isEditedAndDeletedOnTheOtherDevice()
{
    Setting setting;
    const Id id = setting.a.store().newId();
    save(setting.a, camera(id));
    QVERIFY(setting.scene.settle());
    Gadget changed = *gadgetOn(setting.b, id);
    changed.name = QStringLiteral("Lens");
    save(setting.b, changed);
    QVERIFY(setting.scene.settle());
    QCOMPARE(gadgetOn(setting.a, id)->name, QStringLiteral("Lens"));
    Mutation removal;
    removal.remove(catalog().type<Gadget>(), id);
    setting.b.mutate(removal, QStringLiteral("deletes the gadget"));
    QVERIFY(setting.scene.settle());
    QVERIFY(!gadgetOn(setting.a, id));
    setting.b.undo(setting.b.undoable().size() - 1);
    QVERIFY(setting.scene.settle());
    QCOMPARE(gadgetOn(setting.a, id)->name, QStringLiteral("Lens"));
}

void TstMadeUpEntity::concurrentEditsOfItsGroupsBothSurvive()
{
    Setting setting;
    const Id id = setting.a.store().newId();
    save(setting.a, camera(id));
    QVERIFY(setting.scene.settle());
    setting.scene.network().setOffline(0, true);
    setting.scene.network().setOffline(1, true);
    Gadget cheaper = *gadgetOn(setting.a, id);
    cheaper.price.minor = 100;
    save(setting.a, cheaper);
    Gadget renamed = *gadgetOn(setting.b, id);
    renamed.name = QStringLiteral("Lens");
    save(setting.b, renamed);
    setting.scene.network().healLines();
    QVERIFY2(setting.scene.settle(), qPrintable(setting.scene.restlessness()));
    for (SimClient *client : {&setting.a, &setting.b}) {
        QCOMPARE(gadgetOn(*client, id)->price.minor, 100);
        QCOMPARE(gadgetOn(*client, id)->name, QStringLiteral("Lens"));
        QCOMPARE(client->status().conflicts, 0);
    }
}

void TstMadeUpEntity::isValidatedByItsOwnTable()
{
    Setting setting;
    Gadget nameless = camera(setting.a.store().newId());
    nameless.name = QStringLiteral("  ");
    Mutation mutation;
    mutation.write(catalog().record(nameless));
    const auto refused = setting.a.store().mutate(mutation);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Validation);
    QCOMPARE(refused.error().where, QStringLiteral("Gadget.name"));
}

// A program that is older than the entity must not stumble over it, nor forget it.
void TstMadeUpEntity::aDeviceThatDoesNotKnowItKeepsItAndGoesOn()
{
    Figures figures;
    Scene scene({.catalog = &catalog()}, figures);
    scene.client(1).setCatalog(EntityCatalog::standard());
    scene.startAll();
    const Id id = scene.client(0).store().newId();
    save(scene.client(0), camera(id));
    Account account;
    account.meta.id = scene.client(0).store().newId();
    account.name = QStringLiteral("Giro");
    Mutation mutation;
    mutation.write(catalog().record(account));
    scene.client(0).mutate(mutation, QStringLiteral("adds an account"));
    QVERIFY2(scene.settle(), qPrintable(scene.restlessness()));
    const auto name = scene.client(1).store().reader().get<Account>(account.meta.id);
    QVERIFY(name && *name);
    const auto kept = scene.client(1).store().sync().shadow(QStringLiteral("Gadget"), id);
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->data, dataToJson(camera(id)));
}

#include "tst_made_up_entity.moc"
