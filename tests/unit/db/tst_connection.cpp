// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/roomy_cache.h"
#include "db/statement.h"
#include "db/transaction.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

namespace finwise {
using db::Connection;
using db::Transaction;

class TstConnection final : public QObject {
    Q_OBJECT

    static std::unique_ptr<Connection> withTable()
    {
        auto connection = *Connection::openInMemory();
        Q_ASSERT(connection->execute(QStringLiteral("CREATE TABLE t (a INTEGER, b TEXT)")));
        return connection;
    }
    static qint64 rows(Connection &connection)
    {
        return connection.scalar(QStringLiteral("SELECT COUNT(*) FROM t"))->toLongLong();
    }

private Q_SLOTS:
    void anUncommittedTransactionLeavesNothing()
    {
        const auto connection = withTable();
        {
            auto transaction = *Transaction::begin(*connection);
            QVERIFY(connection->execute(QStringLiteral("INSERT INTO t VALUES (1, 'x')")));
            QCOMPARE(rows(*connection), 1);
        }
        QCOMPARE(rows(*connection), 0);
        QVERIFY(!connection->inTransaction());
    }

    void aNestedTransactionIsUndoneAlone()
    {
        const auto connection = withTable();
        auto outer = *Transaction::begin(*connection);
        QVERIFY(connection->execute(QStringLiteral("INSERT INTO t VALUES (1, 'outer')")));
        {
            auto inner = *Transaction::begin(*connection);
            QVERIFY(connection->execute(QStringLiteral("INSERT INTO t VALUES (2, 'inner')")));
        }
        {
            auto inner = *Transaction::begin(*connection);
            QVERIFY(connection->execute(QStringLiteral("INSERT INTO t VALUES (3, 'kept')")));
            QVERIFY(inner.commit());
        }
        QVERIFY(outer.commit());
        QCOMPARE(connection->scalar(QStringLiteral("SELECT group_concat(a) FROM t"))->toString(),
                 QStringLiteral("1,3"));
    }

    void anEmptyTextIsNotNull()
    {
        const auto connection = withTable();
        QVERIFY(connection->execute(QStringLiteral("INSERT INTO t VALUES (?, ?)"),
                                    {QVariant(), QString()}));
        QCOMPARE(
            connection->scalar(QStringLiteral("SELECT typeof(a) || typeof(b) FROM t"))->toString(),
            QStringLiteral("nulltext"));
    }

    void oneStatementTextMayBeInUseTwiceAtATime()
    {
        const auto connection = withTable();
        for (int i = 0; i < 3; ++i)
            QVERIFY(connection->execute(QStringLiteral("INSERT INTO t VALUES (?, '')"), {i}));
        const QString sql = QStringLiteral("SELECT a FROM t ORDER BY a");
        auto first = *connection->prepare(sql);
        auto second = *connection->prepare(sql);
        QVERIFY(first.run());
        QVERIFY(*first.next());
        QVERIFY(second.run());
        QVERIFY(*second.next() && *second.next());
        QCOMPARE(first.integer(0), 0);
        QCOMPARE(second.integer(0), 1);
    }

    void aFullDiskIsTold()
    {
        QTemporaryDir folder;
        const auto connection = *Connection::open(folder.filePath(QStringLiteral("full.sqlite")));
        QVERIFY(connection->execute(QStringLiteral("CREATE TABLE t (a INTEGER, b TEXT)")));
        QVERIFY(connection->scalar(QStringLiteral("PRAGMA max_page_count = 3")));
        Result<qint64> inserted;
        for (int i = 0; i < 100 && inserted; ++i)
            inserted = connection->execute(QStringLiteral("INSERT INTO t VALUES (1, ?)"),
                                           {QString(1000, u'x')});
        QVERIFY(!inserted);
        QCOMPARE(inserted.error().kind, ErrorKind::DiskFull);
    }

    void roomForMuchWorkIsGivenBack()
    {
        const auto connection = *Connection::openInMemory();
        const auto size = [&] {
            return connection->scalar(QStringLiteral("PRAGMA cache_size"))->toInt();
        };
        const int before = size();
        {
            const db::RoomyCache room(*connection, 50'000);
            QCOMPARE(size(), -50'000);
            {
                const db::RoomyCache more(*connection, 90'000);
                QCOMPARE(size(), -90'000);
            }
            QCOMPARE(size(), -50'000);
        }
        QCOMPARE(size(), before);
    }

    void aFileThatIsNoDatabaseIsCorrupt()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("no.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        const auto connection = Connection::open(path);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, ErrorKind::Corrupt);
        QCOMPARE(connection.error().where, path);
    }

    void aMissingFolderIsAStorageErrorNamingThePath()
    {
        const auto connection = Connection::open(QStringLiteral("/nonexistent/x.sqlite"));
        QVERIFY(!connection);
        QVERIFY(connection.error().where.contains(QStringLiteral("/nonexistent")));
    }

    void aReaderSeesThatSomebodyElseCommitted()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("two.sqlite"));
        const auto writer = *Connection::open(path);
        QVERIFY(writer->execute(QStringLiteral("CREATE TABLE t (a INTEGER)")));
        const auto reader = *Connection::open(path, db::Access::ReadOnly);
        const qint64 before = *reader->dataVersion();
        QVERIFY(writer->execute(QStringLiteral("INSERT INTO t VALUES (1)")));
        QVERIFY(*reader->dataVersion() != before);
        QVERIFY(!reader->execute(QStringLiteral("INSERT INTO t VALUES (2)")));
        QVERIFY(writer->integrityProblems()->isEmpty());
    }
};

static RegisterTest<TstConnection> registered("connection");

} // namespace finwise
#include "tst_connection.moc"
