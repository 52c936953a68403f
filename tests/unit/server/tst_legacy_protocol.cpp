// SPDX-License-Identifier: GPL-3.0-or-later
// FinWise 0.4 beside dialect 2: the same operations, the same judge.
#include "server/legacy_protocol.h"
#include "session_room.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

// What a 0.4 client says and hears.
class Old {
public:
    explicit Old(SessionRoom &room) : m_room(room)
    {
        ProtocolSettings settings;
        settings.serverId = room.accounts->serverId();
        const SessionProtocol::Surroundings around{
            room.clock,   room.random,
            room.storage, room.hub,
            room.log,     room.metrics,
            settings,     [](const std::function<void()> &work) { work(); }};
        protocol = LegacyProtocol::make(
            around, EntityCatalog::standard(), Peer{room.home, Caller{room.anna, {}}, true},
            [this](const QByteArray &text) {
                heard.append(QJsonDocument::fromJson(text).object());
                raw.append(text);
            },
            [this](CloseCode code, const QString &) { closed = code; });
        protocol->start();
    }
    QJsonObject entry(const QString &type, const Id &id, const QString &operation,
                      QJsonObject payload)
    {
        payload.insert(QStringLiteral("id"), id.toString());
        return QJsonObject{{QStringLiteral("id"), Id::v7(m_room.clock, m_room.random).toString()},
                           {QStringLiteral("tenantId"), m_room.home.toString()},
                           {QStringLiteral("entityType"), type},
                           {QStringLiteral("entityId"), id.toString()},
                           {QStringLiteral("operationType"), operation},
                           {QStringLiteral("payload"), payload},
                           {QStringLiteral("timestamp"), m_room.clock.now().ms}};
    }
    void say(const QJsonObject &message)
    {
        protocol->receive(QJsonDocument(message).toJson(QJsonDocument::Compact));
    }
    QJsonObject send(const QJsonObject &entry)
    {
        say({{QStringLiteral("type"), QStringLiteral("process_sync_entry")},
             {QStringLiteral("payload"), entry}});
        return last(QStringLiteral("type"), QStringLiteral("sync_"));
    }
    // The last message whose key begins so.
    QJsonObject last(const QString &key, const QString &begins) const
    {
        for (auto it = heard.rbegin(); it != heard.rend(); ++it) {
            if (it->value(key).toString().startsWith(begins))
                return *it;
        }
        return {};
    }
    QList<QJsonObject> updates() const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &message : heard) {
            if (message.value(QLatin1StringView("event_type")) == QLatin1StringView("data_update"))
                found.append(message);
        }
        return found;
    }
    QJsonObject load()
    {
        say({{QStringLiteral("type"), QStringLiteral("request_initial_data")},
             {QStringLiteral("tenant_id"), m_room.home.toString()}});
        return last(QStringLiteral("event_type"), QStringLiteral("initial_data_load"))
            .value(QLatin1StringView("payload"))
            .toObject();
    }

    std::shared_ptr<LegacyProtocol> protocol;
    QList<QJsonObject> heard;
    QList<QByteArray> raw;
    std::optional<CloseCode> closed;

private:
    SessionRoom &m_room;
};

QJsonObject single(const QJsonObject &update)
{
    return update.value(QLatin1StringView("data"))
        .toObject()
        .value(QLatin1StringView("single_entity"))
        .toObject();
}

const QString kAck = QStringLiteral("sync_ack");
const QString kNack = QStringLiteral("sync_nack");

QString typeOf(const QJsonObject &message)
{
    return message.value(QLatin1StringView("type")).toString();
}

QJsonObject transaction(const QJsonValue &amount)
{
    return QJsonObject{{QStringLiteral("accountId"), idOf(50).toString()},
                       {QStringLiteral("date"), QStringLiteral("2026-01-05")},
                       {QStringLiteral("valueDate"), QStringLiteral("2026-01-05")},
                       {QStringLiteral("amount"), amount},
                       {QStringLiteral("type"), QStringLiteral("EXPENSE")},
                       {QStringLiteral("runningBalance"), 0},
                       {QStringLiteral("payee"), QStringLiteral("B\u00e4cker")},
                       {QStringLiteral("recipientId"), QJsonValue::Null},
                       {QStringLiteral("originalCategory"), QStringLiteral("unknown key")},
                       {QStringLiteral("tagIds"), QJsonArray()}};
}

} // namespace

class TstLegacyProtocol final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statusOnlineComesFirst();
    void anEntryIsPushedAndAcknowledgedAfterTheCommit();
    void amountsAreExact_data();
    void amountsAreExact();
    void aRepeatedEntryHasOneEffect_F();
    void bothDialectsHearOfEachOther_F01();
    void theLoserIsToldTheWinner_F01();
    void aStaleTimeDoesNotLoseTheEdit_F02();
    void aDeleteQueuedBeforeANewerEditLoses_F03();
    void whatOldClientsDoNotKnowSurvivesTheirEdit();
    void initialDataHasEverythingThatLives();
    void badEntriesAreRefusedOneByOne();
    void oddMessagesAreAnswered();
};
static RegisterTest<TstLegacyProtocol> registered("legacy_protocol");

void TstLegacyProtocol::statusOnlineComesFirst()
{
    SessionRoom room;
    Old old(room);
    QCOMPARE(old.heard.size(), 1);
    QCOMPARE(old.heard.first().value(QLatin1StringView("status")).toString(),
             QStringLiteral("online"));
    old.say({{QStringLiteral("type"), QStringLiteral("ping")},
             {QStringLiteral("timestamp"), qint64(1735689600000)}});
    QCOMPARE(old.heard.last().value(QLatin1StringView("timestamp")).toInteger(), 1735689600000);
}

void TstLegacyProtocol::anEntryIsPushedAndAcknowledgedAfterTheCommit()
{
    SessionRoom room;
    Old old(room);
    const auto entry = old.entry(QStringLiteral("Transaction"), idOf(60), QStringLiteral("create"),
                                 transaction(-12.34));
    const auto ack = old.send(entry);
    QCOMPARE(typeOf(ack), kAck);
    QCOMPARE(ack.value(QLatin1StringView("id")), entry.value(QLatin1StringView("id")));
    const auto record = *room.tenants->record(room.actor(), QStringLiteral("Transaction"),
                                              idOf(60));
    QCOMPARE(record->data.value(QLatin1StringView("amount")).toObject(),
             (QJsonObject{{QStringLiteral("minor"), -1234},
                          {QStringLiteral("currency"), QStringLiteral("EUR")}}));
    QVERIFY(old.updates().isEmpty()); // never its own change (EXT-4)
    const auto audit = room.tenants->audit(room.home, {});
    QCOMPARE(audit->size(), 1);
    QCOMPARE(audit->first().user, room.anna.toString());
}

void TstLegacyProtocol::amountsAreExact_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("cents") << "0.01" << qint64(1);
    QTest::newRow("one cent more") << "1.01" << qint64(101);
    QTest::newRow("thousands are no grouping") << "1.234" << qint64(123);
    QTest::newRow("19.99") << "19.99" << qint64(1999);
    QTest::newRow("large") << "-12345678.90" << qint64(-1234567890);
    QTest::newRow("whole") << "7" << qint64(700);
}

void TstLegacyProtocol::amountsAreExact()
{
    QFETCH(QString, number);
    QFETCH(qint64, minor);
    SessionRoom room;
    Old old(room);
    const QJsonValue amount =
        QJsonDocument::fromJson("[" + number.toLatin1() + "]").array().first();
    QCOMPARE(typeOf(old.send(old.entry(QStringLiteral("Transaction"), idOf(60),
                                       QStringLiteral("create"), transaction(amount)))),
             kAck);
    const auto record = *room.tenants->record(room.actor(), QStringLiteral("Transaction"),
                                              idOf(60));
    QCOMPARE(record->data.value(QLatin1StringView("amount"))
                 .toObject()
                 .value(QLatin1StringView("minor"))
                 .toInteger(),
             minor);
}

void TstLegacyProtocol::aRepeatedEntryHasOneEffect_F()
{
    SessionRoom room;
    Old old(room);
    const auto entry = old.entry(QStringLiteral("Tag"), idOf(60), QStringLiteral("CREATE"),
                                 {{QStringLiteral("name"), QStringLiteral("holiday")}});
    QCOMPARE(typeOf(old.send(entry)), kAck);
    QCOMPARE(typeOf(old.send(entry)), kAck); // the first ack got lost
    QCOMPARE(room.allChanges().size(), 1);
    QCOMPARE(room.allChanges().first().version, 1);
}

void TstLegacyProtocol::bothDialectsHearOfEachOther_F01()
{
    SessionRoom room;
    Old old(room);
    const auto fresh = room.join(2);
    fresh->protocol->receive(wire::RequestChanges{});
    old.send(old.entry(QStringLiteral("Tag"), idOf(60), QStringLiteral("create"),
                       {{QStringLiteral("name"), QStringLiteral("from 0.4")}}));
    QCOMPARE(nameOf(fresh->all<wire::DataUpdate>().last().records.first()),
             QStringLiteral("from 0.4"));
    const auto made = room.create(1, QStringLiteral("from 2"));
    QCOMPARE(fresh->push(made), Verdict::Applied);
    QCOMPARE(old.updates().size(), 1);
    const QJsonObject update = old.updates().last();
    QCOMPARE(update.value(QLatin1StringView("entity_type")).toString(), QStringLiteral("Tag"));
    QCOMPARE(update.value(QLatin1StringView("operation_type")).toString(),
             QStringLiteral("create"));
    QCOMPARE(single(update).value(QLatin1StringView("name")).toString(), QStringLiteral("from 2"));
    QVERIFY(single(update).value(QLatin1StringView("updated_at")).toString().endsWith(u'Z'));
    QCOMPARE(fresh->push(room.remove(made)), Verdict::Applied);
    QCOMPARE(old.updates().last().value(QLatin1StringView("operation_type")).toString(),
             QStringLiteral("delete"));
    // An edit after having been told is no conflict.
    room.clock.advance(1'000);
    old.send(old.entry(QStringLiteral("Tag"), idOf(60), QStringLiteral("update"),
                       {{QStringLiteral("name"), QStringLiteral("again")}}));
    QVERIFY(room.tenants->journaledOps(room.home)->isEmpty());
}

void TstLegacyProtocol::theLoserIsToldTheWinner_F01()
{
    SessionRoom room;
    const auto fresh = room.join(2);
    const auto made = room.create(1, QStringLiteral("start"));
    fresh->push(made);
    Old old(room);
    // Queued while it was offline, sent after a newer edit.
    const auto early = old.entry(QStringLiteral("Tag"), made.entityId, QStringLiteral("update"),
                                 {{QStringLiteral("name"), QStringLiteral("early")}});
    room.clock.advance(5'000);
    fresh->push(room.edit(made, QStringLiteral("late")));
    QCOMPARE(typeOf(old.send(early)), kAck); // the queue must not stall over it
    QCOMPARE(single(old.updates().last()).value(QLatin1StringView("name")).toString(),
             QStringLiteral("late"));
    QCOMPARE(room.tenants->journaledOps(room.home)->size(), 1); // and nothing is lost
}

void TstLegacyProtocol::aStaleTimeDoesNotLoseTheEdit_F02()
{
    SessionRoom room;
    const auto fresh = room.join(2);
    const auto made = room.create(1, QStringLiteral("start"));
    fresh->push(made);
    Old old(room);
    room.clock.advance(5'000);
    for (const QJsonValue &time :
         {QJsonValue(QJsonValue::Null), QJsonValue(QStringLiteral("2001-01-01T00:00:00.000Z"))}) {
        const QString name = QStringLiteral("edit %1").arg(time.isNull());
        QCOMPARE(typeOf(old.send(old.entry(
                     QStringLiteral("Tag"), made.entityId, QStringLiteral("update"),
                     {{QStringLiteral("name"), name}, {QStringLiteral("updated_at"), time}}))),
                 kAck);
        QCOMPARE(nameOf(room.allChanges().last()), name);
        room.clock.advance(10);
    }
}

void TstLegacyProtocol::aDeleteQueuedBeforeANewerEditLoses_F03()
{
    SessionRoom room;
    const auto fresh = room.join(2);
    const auto made = room.create(1, QStringLiteral("start"));
    fresh->push(made);
    Old old(room);
    room.clock.advance(10);
    const auto gone = old.entry(QStringLiteral("Tag"), made.entityId, QStringLiteral("DELETE"), {});
    room.clock.advance(5'000);
    fresh->push(room.edit(made, QStringLiteral("still needed")));
    QCOMPARE(typeOf(old.send(gone)), kAck);
    const auto record = *room.tenants->record(room.actor(), QStringLiteral("Tag"), made.entityId);
    QVERIFY(!record->deletedAt);
    QCOMPARE(nameOf(*record), QStringLiteral("still needed"));
}

void TstLegacyProtocol::whatOldClientsDoNotKnowSurvivesTheirEdit()
{
    SessionRoom room;
    wire::Entry entry = room.create(1, {});
    finwise::Transaction full;
    full.accountId = idOf(50);
    full.date = full.valueDate = QDate(2026, 1, 5);
    full.amount = Money{-500, *Currency::parse(u"CHF")};
    full.mandateReference = QStringLiteral("M-1");
    full.originalPayee = QStringLiteral("BAECKEREI KORN//BERLIN");
    entry.entity = Schema<finwise::Transaction>::entity;
    entry.groups = QStringList{kGroupCore, kGroupRest, kGroupLife};
    entry.data = dataToJson(full);
    room.push({entry});
    Old old(room);
    QJsonObject row =
        old.load().value(QLatin1StringView("transactions")).toArray().first().toObject();
    QCOMPARE(row.value(QLatin1StringView("amount")).toDouble(), -5.0);
    row.insert(QStringLiteral("note"), QStringLiteral("from 0.4"));
    row.remove(QStringLiteral("mandateReference")); // it never heard of it
    row.remove(QStringLiteral("originalPayee"));
    room.clock.advance(1'000);
    QCOMPARE(typeOf(old.send(old.entry(QStringLiteral("Transaction"), entry.entityId,
                                       QStringLiteral("update"), row))),
             kAck);
    const auto record = *room.tenants->record(room.actor(), QStringLiteral("Transaction"),
                                              entry.entityId);
    finwise::Transaction now;
    QVERIFY(dataFromJson(record->data, now));
    full.note = QStringLiteral("from 0.4");
    QCOMPARE(dataToJson(now), dataToJson(full));
}

void TstLegacyProtocol::initialDataHasEverythingThatLives()
{
    SessionRoom room;
    QList<wire::Entry> made;
    for (int i = 0; i < 700; ++i)
        made.append(room.create(i, QStringLiteral("tag %1").arg(i)));
    for (int i = 0; i < 700; i += 350)
        room.push(made.mid(i, 350));
    room.push({room.remove(made.first())});
    Old old(room);
    const QJsonObject lists = old.load();
    QCOMPARE(lists.size(), 9); // as 0.4 names them, all present
    QCOMPARE(lists.value(QLatin1StringView("tags")).toArray().size(), 699); // no cap of 100
    QVERIFY(lists.value(QLatin1StringView("transactions")).isArray());
    QVERIFY(!lists.contains(QLatin1StringView("budgets")));
}

void TstLegacyProtocol::badEntriesAreRefusedOneByOne()
{
    SessionRoom room;
    Old old(room);
    auto foreign = old.entry(QStringLiteral("Tag"), idOf(60), QStringLiteral("create"),
                             {{QStringLiteral("name"), QStringLiteral("x")}});
    foreign.insert(QStringLiteral("tenantId"), idOf(2).toString());
    QCOMPARE(typeOf(old.send(foreign)), kNack);
    QCOMPARE(typeOf(old.send(
                 old.entry(QStringLiteral("Nonsense"), idOf(60), QStringLiteral("create"), {}))),
             kNack);
    QCOMPARE(typeOf(old.send(old.entry(QStringLiteral("Tag"), idOf(60), QStringLiteral("create"),
                                       {{QStringLiteral("name"), QString()}}))),
             kNack);
    QCOMPARE(
        typeOf(old.send(old.entry(QStringLiteral("Transaction"), idOf(60), QStringLiteral("create"),
                                  transaction(QStringLiteral("12 euros"))))),
        kNack);
    QVERIFY(room.allChanges().isEmpty());
    QCOMPARE(typeOf(old.send(old.entry(QStringLiteral("Tag"), idOf(61), QStringLiteral("create"),
                                       {{QStringLiteral("name"), QStringLiteral("good")}}))),
             kAck);
}

void TstLegacyProtocol::oddMessagesAreAnswered()
{
    SessionRoom room;
    Old old(room);
    old.protocol->receive("not json");
    QVERIFY(!old.raw.last().startsWith('{'));
    old.protocol->receive(QByteArray(100'000, '['));
    QVERIFY(!old.closed.has_value());
    old.say({{QStringLiteral("type"), QStringLiteral("trigger_cyclic_sync")}});
    QCOMPARE(typeOf(old.heard.last()), QStringLiteral("error"));
    old.say({{QStringLiteral("type"), QStringLiteral("tenant_disconnect")}});
    QCOMPARE(typeOf(old.heard.last()), QStringLiteral("tenant_disconnect_ack"));
}

#include "tst_legacy_protocol.moc"
