// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub.h"
#include "server_fixture.h"

using namespace finwise;
using namespace finwise::server;

class TstHub final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodyOfTheTenantButTheSenderHears_EXT4_TASK11();
    void aListenerMayLeaveWhileItHears();
};
static RegisterTest<TstHub> registered("hub");

void TstHub::everybodyOfTheTenantButTheSenderHears_EXT4_TASK11()
{
    Hub hub;
    QList<int> heard;
    const auto number = [&](int name) {
        return [&heard, name](const CommitPtr &) { heard.append(name); };
    };
    const quint64 one = hub.subscribe(idOf(1), number(1));
    const quint64 two = hub.subscribe(idOf(1), number(2));
    hub.subscribe(idOf(2), number(3));
    const auto commit = std::make_shared<const Commit>(Commit{idOf(1), {1, 1}, {1, 2}, {}});
    hub.publish(commit, one);
    QCOMPARE(heard, QList<int>{2});
    hub.publish(commit, 0);
    QCOMPARE(heard, (QList<int>{2, 1, 2}));
    hub.unsubscribe(two);
    hub.unsubscribe(two);
    hub.publish(commit, one);
    QCOMPARE(heard.size(), 3);
    QCOMPARE(hub.sessions(), 2);
}

void TstHub::aListenerMayLeaveWhileItHears()
{
    Hub hub;
    int heard = 0;
    quint64 self = 0;
    self = hub.subscribe(idOf(1), [&](const CommitPtr &) {
        ++heard;
        hub.unsubscribe(self);
    });
    const auto commit = std::make_shared<const Commit>(Commit{idOf(1), {}, {1, 1}, {}});
    hub.publish(commit, 0);
    hub.publish(commit, 0);
    QCOMPARE(heard, 1);
}

#include "tst_hub.moc"
