// SPDX-License-Identifier: GPL-3.0-or-later
// Record locks on the device's side, in virtual time.
#include "support/test_main.h"
#include "sync_harness.h"

using namespace finwise;

class TstLocks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void MU_1_4_whoEditsIsKnown();
    void MU_1_4_aLockIsRenewedAndGivenBack();
    void MU_1_4_aLostConnectionKnowsNoHolder();
};
static RegisterTest<TstLocks> registered("locks");

namespace {

const QString kRecipient = QStringLiteral("Recipient");

} // namespace

void TstLocks::MU_1_4_whoEditsIsKnown()
{
    Harness h;
    h.welcome.capabilities = {QStringLiteral("locks")};
    h.start();
    QVERIFY(h.settle());
    const Id id = h.store->newId();
    QStringList news;
    h.engine.setLockListener(
        [&](const sync::LockChanged &changed) { news.append(changed.holder); });
    h.transport.deliver(wire::LockState{kRecipient, id, QStringLiteral("bert"),
                                        Id::v7(h.clock, h.random), 1, 30'000});
    QCOMPARE(h.engine.holderOf(kRecipient, id), QStringLiteral("bert"));
    h.advance(29'000);
    QCOMPARE(h.engine.holderOf(kRecipient, id), QStringLiteral("bert"));
    h.advance(2'000); // he has vanished: the record is free without any message
    QCOMPARE(h.engine.holderOf(kRecipient, id), std::nullopt);
    QCOMPARE(news, (QStringList{QStringLiteral("bert"), QString()}));
    // The own lock is nobody else's.
    h.transport.deliver(
        wire::LockState{kRecipient, id, QStringLiteral("anna"), h.store->device(), 2, 30'000});
    QCOMPARE(h.engine.holderOf(kRecipient, id), std::nullopt);
}

void TstLocks::MU_1_4_aLockIsRenewedAndGivenBack()
{
    Harness h;
    h.welcome.capabilities = {QStringLiteral("locks")};
    h.start();
    QVERIFY(h.settle());
    const Id id = h.store->newId();
    h.engine.lock(kRecipient, id);
    h.advance(35'000);
    QCOMPARE(h.sentOf<wire::Lock>().size(), 4); // at once and every 10 s
    h.engine.unlock(kRecipient, id);
    QCOMPARE(h.sentOf<wire::Unlock>().size(), 1);
    h.advance(60'000);
    QCOMPARE(h.sentOf<wire::Lock>().size(), 4);
    // A server without locks is not asked.
    Harness old;
    old.start();
    QVERIFY(old.settle());
    old.engine.lock(kRecipient, id);
    old.advance(60'000);
    QVERIFY(old.sentOf<wire::Lock>().isEmpty());
}

void TstLocks::MU_1_4_aLostConnectionKnowsNoHolder()
{
    Harness h;
    h.welcome.capabilities = {QStringLiteral("locks")};
    h.start();
    QVERIFY(h.settle());
    const Id id = h.store->newId();
    const Id mine = h.store->newId();
    h.engine.lock(kRecipient, mine);
    h.transport.deliver(wire::LockState{kRecipient, id, QStringLiteral("bert"),
                                        Id::v7(h.clock, h.random), 1, 30'000});
    h.lose();
    QCOMPARE(h.engine.holderOf(kRecipient, id), std::nullopt);
    h.transport.sent.clear();
    QVERIFY(h.settle());
    QCOMPARE(h.sentOf<wire::Lock>().size(), 1); // asked for again
}

#include "tst_locks.moc"
