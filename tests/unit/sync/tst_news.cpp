// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_harness.h"

#include "support/test_main.h"

#include <QTest>

using namespace finwise;

namespace {

wire::ConflictNotice conflict(Harness &h, qint64 number, const Id &device)
{
    return wire::ConflictNotice{number,
                                Id::v7(h.clock, h.random),
                                QStringLiteral("Recipient"),
                                Id::v7(h.clock, h.random),
                                {QStringLiteral("rest")},
                                false,
                                QStringLiteral("anna"),
                                device,
                                QStringLiteral("bob"),
                                h.clock.now(),
                                {{QStringLiteral("name"), QStringLiteral("mine")}},
                                {}};
}

} // namespace

class TstNews final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newsIsAskedForWhereItIsOffered_MUEB();
    void whoElseIsHereIsTold_MU14();
    void aValueThatLostLaterIsJournaled_MU22();
    void noticesArePassedOn();
};
static RegisterTest<TstNews> registered("news");

void TstNews::newsIsAskedForWhereItIsOffered_MUEB()
{
    Harness silent;
    silent.start();
    QVERIFY(silent.settle());
    QVERIFY(silent.sentOf<wire::Subscribe>().isEmpty()); // a server of the version before
    Harness h;
    h.welcome.capabilities.append(QStringLiteral("topics"));
    h.start();
    QVERIFY(h.settle());
    QCOMPARE(h.sentOf<wire::Subscribe>().size(), 1);
    QVERIFY(h.sentOf<wire::Subscribe>().first().topics.contains(QStringLiteral("presence")));
}

void TstNews::whoElseIsHereIsTold_MU14()
{
    Harness h;
    h.welcome.capabilities.append(QStringLiteral("topics"));
    QList<sync::PeopleChanged> told;
    h.engine.setNewsListener({[&](const sync::PeopleChanged &e) { told.append(e); }, {}, {}});
    h.start();
    QVERIFY(h.settle());
    const wire::Person self{QStringLiteral("anna"), h.engine.state().identity.device};
    const wire::Person bob{QStringLiteral("bob"), Id::v7(h.clock, h.random)};
    h.transport.deliver(wire::Presence{{self, bob}, 2});
    h.transport.deliver(wire::Presence{{self, bob}, 2}); // no news
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.last().others, QList<wire::Person>{bob});
    QCOMPARE(told.last().total, 1);
    h.lose(); // nobody knows any more
    QCOMPARE(told.size(), 2);
    QVERIFY(told.last().others.isEmpty());
}

void TstNews::aValueThatLostLaterIsJournaled_MU22()
{
    Harness h;
    h.welcome.capabilities.append(QStringLiteral("topics"));
    QList<sync::ConflictHeard> heard;
    h.engine.setNewsListener({{}, [&](const sync::ConflictHeard &e) { heard.append(e); }, {}});
    h.start();
    QVERIFY(h.settle());
    const Id device = h.engine.state().identity.device;
    const auto mine = conflict(h, 7, device);
    h.transport.deliver(mine);
    h.transport.deliver(mine); // told twice, journaled once
    const auto listed = h.store->sync().journal().list();
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().op, mine.op);
    QCOMPARE(listed->first().mine, mine.data.object());
    QCOMPARE(h.status().conflicts, 1);
    // Somebody else's is news, not an entry of ours.
    h.transport.deliver(conflict(h, 0, Id::v7(h.clock, h.random)));
    QCOMPARE(h.store->sync().journal().list()->size(), 1);
    QCOMPARE(heard.size(), 2);
    QVERIFY(heard.first().mine);
    QVERIFY(!heard.last().mine);
    // The next connection goes on from there.
    h.lose();
    QVERIFY(h.settle());
    QCOMPARE(h.sentOf<wire::Subscribe>().last().conflictsAfter, 7);
}

void TstNews::noticesArePassedOn()
{
    Harness h;
    h.welcome.capabilities.append(QStringLiteral("topics"));
    QList<sync::NoticeHeard> heard;
    h.engine.setNewsListener({{}, {}, [&](const sync::NoticeHeard &e) { heard.append(e); }});
    h.start();
    QVERIFY(h.settle());
    h.transport.deliver(wire::Notice{Id::v7(h.clock, h.random), QStringLiteral("warning"),
                                     QStringLiteral("down at ten"), h.clock.now()});
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().notice.text, QStringLiteral("down at ten"));
    QVERIFY(h.status().connected);
}

#include "tst_news.moc"
