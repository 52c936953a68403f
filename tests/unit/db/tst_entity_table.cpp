// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/entity_table.h"
#include "domain/entities.h"
#include "support/test_main.h"

#include <QTest>

namespace finwise {

class TstEntityTable final : public QObject {
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{1};

private Q_SLOTS:
    void everyEntityIsReadBackAsItWasWritten_data()
    {
        QTest::addColumn<int>("rank");
        for (const EntityType &type : EntityCatalog::standard().types())
            QTest::newRow(qPrintable(QStringLiteral("EXT-1 ") + type.name)) << type.rank;
    }
    void everyEntityIsReadBackAsItWasWritten()
    {
        QFETCH(int, rank);
        const EntityType &type = EntityCatalog::standard().types()[rank];
        const auto connection = *db::Connection::openInMemory();
        const db::EntityTable table(type);
        QVERIFY(connection->execute(table.createSql()));
        for (const bool filled : {false, true}) {
            Record record{&type, {}, *type.canonical({})};
            record.meta.id = Id::v7(m_clock, m_random);
            record.meta.createdAt = Instant{5};
            record.meta.updatedAt = Instant{7};
            record.meta.version = 3;
            if (filled) {
                record.meta.deletedAt = Instant{9};
                record.data.insert(QStringLiteral("fromTheFuture"), QStringLiteral("kept"));
                for (const FieldInfo &field : type.fields) {
                    if (field.kind == FieldKind::Money)
                        record.data.insert(field.name,
                                           fieldToJson(Money{-1234, *Currency::parse(u"CHF")}));
                    if (field.kind == FieldKind::Date)
                        record.data.insert(field.name, QStringLiteral("2024-02-29"));
                    if (field.kind == FieldKind::Id)
                        record.data.insert(field.name, Id::v7(m_clock, m_random).toString());
                }
            }
            QVERIFY(table.write(*connection, record));
            const auto read = table.read(*connection, record.meta.id);
            QVERIFY(read && *read);
            QCOMPARE((*read)->data, record.data);
            QVERIFY((*read)->meta == record.meta);
        }
    }

    void anEncodedRowIsReadBackLikeARecord()
    {
        const auto connection = *db::Connection::openInMemory();
        const EntityType &type = EntityCatalog::standard().type<Transaction>();
        const db::EntityTable table(type);
        QVERIFY(connection->execute(table.createSql()));
        Transaction transaction;
        transaction.meta.id = Id::v7(m_clock, m_random);
        transaction.meta.createdAt = Instant{5};
        transaction.meta.updatedAt = Instant{7};
        transaction.meta.ext.insert(QStringLiteral("fromTheFuture"), QStringLiteral("kept"));
        transaction.accountId = Id::v7(m_clock, m_random);
        transaction.date = QDate(2024, 2, 29);
        transaction.amount = Money{-1234, *Currency::parse(u"CHF")};
        transaction.payee = QStringLiteral("\"Zur Mühle\" \\ \n 🍞");
        transaction.tagIds = {Id::v7(m_clock, m_random)};
        transaction.splits = {Split{{}, -1234, QStringLiteral("all"), {}}};
        QVERIFY(table.insert(*connection, transaction.meta, encodeRow(transaction)));
        const auto read = table.read(*connection, transaction.meta.id);
        QVERIFY(read && *read);
        QVERIFY(entityFrom<Transaction>(**read) == transaction);
        // The id is taken now.
        QVERIFY(!table.insert(*connection, transaction.meta, encodeRow(transaction)));
    }

    void pagesGoThroughAllRowsInIdOrder()
    {
        const auto connection = *db::Connection::openInMemory();
        const EntityType &type = EntityCatalog::standard().type<Tag>();
        const db::EntityTable table(type);
        QVERIFY(connection->execute(table.createSql()));
        for (int i = 0; i < 25; ++i) {
            Tag tag;
            tag.meta.id = Id::v7(m_clock, m_random);
            tag.name = QString::number(i);
            QVERIFY(table.write(*connection, EntityCatalog::standard().record(tag)));
        }
        Id after;
        QList<Id> seen;
        for (;;) {
            const auto page = *table.readAfter(*connection, after, 10);
            if (page.isEmpty())
                break;
            for (const Record &record : page) {
                QVERIFY(after.isNull() || after < record.meta.id);
                after = record.meta.id;
                seen.append(after);
            }
        }
        QCOMPARE(seen.size(), 25);
    }
};

static RegisterTest<TstEntityTable> registered("entity_table");

} // namespace finwise
#include "tst_entity_table.moc"
