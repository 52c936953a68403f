// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"
#include "support/test_main.h"

namespace finwise {

class TstSyncBulk final : public QObject {
    Q_OBJECT

    // What the store says of a record, whichever way it came there.
    static QString told(StoreFixture &f, const Id &id)
    {
        const auto shadow = *f.store->sync().shadow(QStringLiteral("Transaction"), id);
        const auto record = *f.store->reader().record(f.store->catalog().type<Transaction>(), id);
        if (!shadow || !record)
            return QStringLiteral("(unknown)");
        return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
            .arg(shadow->version)
            .arg(shadow->cursor, QString::fromUtf8(shadow->data.text()))
            .arg(shadow->updatedAt.ms)
            .arg(record->meta.version)
            .arg(record->meta.updatedAt.ms)
            .arg(record->meta.deletedAt.has_value());
    }

private Q_SLOTS:
    // PRD-FR2.1: a confirmed new record is settled the same whether or not it is looked at closely.
    // An answer that brings the record along takes the long way.
    void aConfirmedRecordIsSettledAsTheLongWayDoes()
    {
        QStringList outcomes;
        for (const bool longWay : {false, true}) {
            StoreFixture f;
            const Account giro = f.account(QStringLiteral("Giro"));
            QVERIFY(f.save(giro));
            const Transaction shop = f.transaction(giro.meta.id, -500);
            QVERIFY(f.save(shop));
            const auto sent = *f.store->sync().queue().take({});
            QCOMPARE(sent.size(), 2);
            Settlement done = StoreFixture::applied(sent[1].entry, 1, QStringLiteral("e.2"));
            if (longWay) {
                wire::SyncRecord record = f.fromServer(f.store->catalog().record(shop), 1,
                                                       sent[1].entry.id.toString());
                record.cursor = QStringLiteral("e.2");
                record.updatedAt = done.result.updatedAt;
                record.createdAt = sent[1].entry.createdAt;
                done.result.record = record;
            }
            const auto changes = f.store->sync().settle({done});
            QVERIFY(changes && changes->queueChanged);
            QCOMPARE(f.store->sync().queue().counts()->processing, 1);
            QCOMPARE((*f.store->sync().queue().find(sent[1].entry.id))->status,
                     QueueStatus::Synced);
            outcomes.append(told(f, shop.meta.id));
        }
        QCOMPARE(outcomes[0], outcomes[1]);
        QVERIFY(outcomes[0].startsWith(QStringLiteral("1 e.2 ")));
    }

    // Catalogue A13: a later edit that waits makes the record an ordinary one.
    void aConfirmedRecordWithALaterEditKeepsTheEdit()
    {
        StoreFixture f;
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        Transaction shop = f.transaction(giro.meta.id, -500);
        QVERIFY(f.save(shop));
        const auto sent = *f.store->sync().queue().take({});
        shop.note = QStringLiteral("later");
        QVERIFY(f.save(shop));
        QVERIFY(f.store->sync().settle(
            {StoreFixture::applied(sent[1].entry, 1, QStringLiteral("e.2"))}));
        QCOMPARE(f.store->reader().get<Transaction>(shop.meta.id)->value().note,
                 QStringLiteral("later"));
        QCOMPARE(f.store->sync()
                     .shadow(QStringLiteral("Transaction"), shop.meta.id)
                     ->value()
                     .data.value(QStringLiteral("note"))
                     .toString(),
                 QString());
        QCOMPARE(f.pending().size(), 1);
    }

    // STR-3: a record nobody here knows is stored from its text as from its object, with what a
    // newer program added.
    void anUnknownRecordIsStoredFromItsText()
    {
        QStringList outcomes;
        for (const bool asText : {false, true}) {
            StoreFixture f;
            const Transaction shop = f.transaction(f.store->newId(), -500);
            wire::SyncRecord record = f.fromServer(f.store->catalog().record(shop), 3,
                                                   QStringLiteral("op"));
            QJsonObject data = record.data;
            data.insert(QStringLiteral("of a newer program"), QStringLiteral("\"kept\""));
            record.data = data;
            if (asText)
                record.data = Content::fromText(record.data.text());
            const auto changes = f.store->sync().applyPage({record}, {}, QStringLiteral("e.3"));
            QVERIFY(changes);
            QCOMPARE(changes->records.value(QStringLiteral("Transaction")),
                     QList<Id>{shop.meta.id});
            const auto stored = *f.store->reader().record(f.store->catalog().type<Transaction>(),
                                                          shop.meta.id);
            QCOMPARE(stored->data, data);
            outcomes.append(told(f, shop.meta.id));
        }
        QCOMPARE(outcomes[0], outcomes[1]);
    }

    // PRD-FR6.1: while anything is due at once, the queue does not look for what is due later.
    void whatIsDueAtOnceIsTheNextDue()
    {
        StoreFixture f;
        QCOMPARE(*f.store->sync().queue().nextDue(), std::optional<Instant>());
        QVERIFY(f.save(f.account(QStringLiteral("now"))));
        const auto due = *f.store->sync().queue().nextDue();
        QVERIFY(due && due->ms <= f.clock.now().ms);
    }
};
static RegisterTest<TstSyncBulk> registered("sync_bulk");

} // namespace finwise

#include "tst_sync_bulk.moc"
