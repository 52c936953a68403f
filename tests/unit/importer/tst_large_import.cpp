// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/large_import.h"

#include "import_world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace finwise;
using namespace finwise::importer;

class TstLargeImport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // What was packed comes out as it went in, over several blocks.
    void packedDraftsComeOutAsTheyWentIn();
    // The way for large files ends with the same books as the one for small files.
    void aLargeFileIsImportedLikeASmallOne();
    // A row further down that teaches the reading better leaves no row of the first try.
    void readingAgainForgetsTheFirstTry();
    // A statement in another currency is refused before anything is written.
    void foreignCurrencyIsRefused();

private:
    static QString written(const QTemporaryDir &folder, const QByteArray &bytes)
    {
        const QString path = folder.filePath(QStringLiteral("statement.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
};
static RegisterTest<TstLargeImport> registered("large_import");

void TstLargeImport::packedDraftsComeOutAsTheyWentIn()
{
    QList<TransactionDraft> drafts;
    for (int i = 0; i < 4500; ++i) {
        TransactionDraft draft;
        draft.line = i + 2;
        draft.date = QDate(2025, 1, 1).addDays(i % 300);
        if (i % 3 == 0)
            draft.valueDate = draft.date.addDays(1);
        draft.amount = Money{-i, *Currency::parse(i % 2 == 0 ? u"EUR" : u"JPY")};
        draft.currencyStated = i % 5 == 0;
        draft.payee = QStringLiteral("Käufer 🍞 %1").arg(i);
        draft.description = QString(i % 90, u'x');
        draft.endToEndId = QString::number(i);
        if (i % 4 == 0)
            draft.balanceMinor = i * 1000;
        draft.textHash = {quint64(i), ~quint64(i)};
        drafts.append(draft);
    }
    PackedDrafts packed;
    packed.append(drafts.first());
    packed.clear();
    for (const TransactionDraft &draft : std::as_const(drafts))
        packed.append(draft);
    packed.close();
    QCOMPARE(packed.size(), drafts.size());
    PackedDrafts::Cursor cursor(packed);
    for (const TransactionDraft &draft : std::as_const(drafts))
        QVERIFY(cursor.next() == draft);
}

void TstLargeImport::aLargeFileIsImportedLikeASmallOne()
{
    const QTemporaryDir folder;
    QByteArrayList rows = ImportWorld::distinctRows(300);
    rows.append("31.12.2024;Tagesgeld;DE02120300000000202051;Sparen;-100,00");
    rows.append(rows.first()); // a twin
    const QString path = written(folder, ImportWorld::statement(rows));
    ImportWorld small;
    ImportWorld large;
    (void)commitImport(*small.store, small.plan(rows.mid(0, 50))).value();
    (void)commitImport(*large.store, large.plan(rows.mid(0, 50))).value();
    const ImportPlan plan = small.plan(rows);
    const auto expected = commitImport(*small.store, plan);
    auto import = LargeImport::read(path, {}, {});
    QVERIFY(import);
    const auto counts = import->plan(large.store->reader(), large.giro);
    QCOMPARE(counts->duplicates, plan.duplicates);
    QCOMPARE(counts->possibleDuplicates, plan.possibleDuplicates);
    WriteHooks hooks;
    hooks.rowsPerTransaction = 64;
    const auto done = import->commit(*large.store, {}, hooks);
    QVERIFY(done);
    QCOMPARE(done->batch, expected->batch);
    QCOMPARE(done->imported, expected->imported);
    QCOMPARE(done->transfers, 1);
    QCOMPARE(done->recipientsCreated, expected->recipientsCreated);
    const QList<Transaction> left = small.rows(small.giro);
    const QList<Transaction> right = large.rows(large.giro);
    QCOMPARE(right.size(), left.size());
    for (qsizetype i = 0; i < left.size(); ++i)
        QCOMPARE(encodeRow(right[i]).json, encodeRow(left[i]).json);
    // Nothing is new any more.
    QCOMPARE(import->plan(large.store->reader(), large.giro)->duplicates, 302);
    QCOMPARE(import->commit(*large.store)->imported, 0);
}

void TstLargeImport::readingAgainForgetsTheFirstTry()
{
    const QTemporaryDir folder;
    // Month or day first is open until the last row.
    QByteArray bytes = "Date,Payee,Memo,Amount\n";
    for (int i = 0; i < 5000; ++i)
        bytes += "01/02/2025,Shop " + QByteArray::number(i) + ",Bill,-1.50\n";
    bytes += "01/31/2025,Shop,Bill,-1.50\n";
    const QString path = written(folder, bytes);
    auto import = LargeImport::read(path, {}, {});
    QVERIFY(import);
    QCOMPARE(import->reading().rowsRead, 5001);
    ImportWorld world;
    QVERIFY(import->plan(world.store->reader(), world.giro));
    QCOMPARE(import->commit(*world.store)->imported, 5001);
    QCOMPARE(world.rows(world.giro).first().date, QDate(2025, 1, 2));
}

void TstLargeImport::foreignCurrencyIsRefused()
{
    const QTemporaryDir folder;
    const QString path = written(
        folder, "Date,Payee,Memo,Amount,Currency\n2025-01-13,Kiosk,Paper,-2.50,USD\n");
    auto import = LargeImport::read(path, {}, {});
    ImportWorld world;
    const auto plan = import->plan(world.store->reader(), world.giro);
    QCOMPARE(plan.error().kind, ErrorKind::Validation);
    QVERIFY(plan.error().message.contains(QStringLiteral("USD")));
}

#include "tst_large_import.moc"
