// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migration.h"
#include "support/test_main.h"

#include <QTest>

namespace finwise {
using db::Migration;

class TstMigration final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void migrationsRunOnceAndInOrder()
    {
        const auto connection = *db::Connection::openInMemory();
        QList<Migration> migrations{
            {1, QStringLiteral("one"),
             QStringLiteral("CREATE TABLE t (a TEXT);\nINSERT INTO t VALUES ('1');")}};
        QVERIFY(db::migrate(*connection, migrations));
        migrations.append(
            {2, QStringLiteral("two"),
             QStringLiteral(
                 "-- a comment; with a semicolon\nCREATE TRIGGER x AFTER INSERT ON t\nBEGIN\n"
                 "  UPDATE t SET a = a || '!';\nEND;\nINSERT INTO t VALUES ('2');")});
        QVERIFY(db::migrate(*connection, migrations));
        QVERIFY(db::migrate(*connection, migrations));
        QCOMPARE(connection->scalar(QStringLiteral("SELECT group_concat(a) FROM t"))->toString(),
                 QStringLiteral("1!,2!"));
    }

    void aFailingMigrationLeavesTheDatabaseAsItWas()
    {
        const auto connection = *db::Connection::openInMemory();
        const QList<Migration> migrations{
            {1, QStringLiteral("bad"),
             QStringLiteral("CREATE TABLE t (a TEXT);\nINSERT INTO nowhere VALUES (1);")}};
        const auto migrated = db::migrate(*connection, migrations);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().where, QStringLiteral("bad"));
        QVERIFY(connection->scalar(QStringLiteral("SELECT 1 FROM sqlite_master"))->isNull());
    }

    void aDatabaseOfANewerProgramIsRefused()
    {
        const auto connection = *db::Connection::openInMemory();
        QVERIFY(connection->execute(QStringLiteral("PRAGMA user_version = 9")));
        const auto migrated = db::migrate(*connection, {});
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, ErrorKind::Unsupported);
    }
};

static RegisterTest<TstMigration> registered("migration");

} // namespace finwise
#include "tst_migration.moc"
