// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/import_reading.h"
#include "importer/limits.h"
#include "support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace finwise;
using namespace finwise::importer;

namespace {

constexpr auto kPlain =
    "Date;Payee;Memo;Amount\n13.01.2025;Kiosk;Paper;-2,50\n14.01.2025;Baker;Bread;-3,10\n";

// A device with endless text of one line, so that a huge file needs no disk.
class EndlessLine final : public QIODevice {
public:
    explicit EndlessLine(qint64 size) : m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min(maximum, m_size - pos());
        std::fill_n(data, count, 'x');
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
};

} // namespace

class TstImportReading final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is no statement is refused with a kind, a place and a remedy; nothing crashes.
    void refusals_data();
    void refusals();
    void placesAreNamed();
    // A line of 500 MB is refused at once, without being read into memory.
    void endlessLineIsRefused();
    // A line or row that is too long behind a good head is refused with its line.
    void longLinesAreNamed();
    // NUL bytes far behind the head make their row a problem and no other.
    void nulBytesFarBehind();
    // A file that may not be opened is told with its path and what the system said.
    void unreadableFiles();
    // A named pipe is refused before it is opened: that would wait for a writer without end.
    void namedPipesAreRefusedAtOnce();
    // A file that grows while it is read is refused: its last row may be half a row.
    void growingFilesAreRefused();
    // A last row unlike all others is imported, and that it may be a balance is said.
    void oddLastRowIsSaid();
    // A row of facts in front of the rows, told by the way it writes dates, is no transaction.
    void factsRowIsNoTransaction();
    // "¥" with hundredths is the Chinese one; without them the Japanese one.
    void yuanHasHundredths();
    // What the user says about date order, columns and sign overrules what is inferred.
    void optionsOverrule();
    // Day and month that cannot be told apart are said, not guessed silently.
    void undecidableDatesAreSaid();
    // The number format and encoding of rows far behind the head are learnt, not failed on.
    void laterRowsTeach();
    // A sink receives every draft once; answering false ends the reading.
    void sinkTakesDrafts();
    // The JSON has exactly the keys that scripts rely on.
    void jsonKeys();
    // Rows that are marked as pending are imported when asked for.
    void pendingOnRequest();
};

static RegisterTest<TstImportReading> registered("import_reading");

void TstImportReading::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto kind = [](ErrorKind value) { return static_cast<int>(value); };
    QTest::newRow("empty") << QByteArray() << kind(ErrorKind::Validation);
    QTest::newRow("blanks") << QByteArray(" \n\n ") << kind(ErrorKind::Validation);
    QTest::newRow("bom only") << QByteArray("\xEF\xBB\xBF") << kind(ErrorKind::Validation);
    QTest::newRow("prose") << QByteArray("Dear Sir,\nplease find attached\nyours")
                           << kind(ErrorKind::Validation);
    QTest::newRow("NUL bytes") << QByteArray("PK\3\4\0\0\0\0rest", 12)
                               << kind(ErrorKind::Unsupported);
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n1 0 obj\n03.01.2025;Kiosk;-2,50\n")
                         << kind(ErrorKind::Unsupported);
    QTest::newRow("OFX") << QByteArray("OFXHEADER:100\nDATA:OFXSGML\n<TRNAMT>-2.50\n")
                         << kind(ErrorKind::Unsupported);
    QTest::newRow("QIF") << QByteArray("!Type:Bank\nD01/03/2025\nT-2.50\n^\n")
                         << kind(ErrorKind::Unsupported);
    QTest::newRow("MT940") << QByteArray(":20:START\n:25:1234\n:61:2501030103D2,50\n")
                           << kind(ErrorKind::Unsupported);
    QTest::newRow("old Excel") << QByteArray("\xD0\xCF\x11\xE0rest")
                               << kind(ErrorKind::Unsupported);
    QTest::newRow("html") << QByteArray("<html><body>Session expired</body></html>")
                          << kind(ErrorKind::Validation);
    QTest::newRow("names only") << QByteArray("name,town\nAda,London\n")
                                << kind(ErrorKind::Validation);
}

void TstImportReading::refusals()
{
    QFETCH(QByteArray, bytes);
    const auto reading = readStatement(bytes);
    QVERIFY(!reading);
    QTEST(static_cast<int>(reading.error().kind), "kind");
    QVERIFY(!reading.error().message.isEmpty());
}

void TstImportReading::placesAreNamed()
{
    const QTemporaryDir folder;
    QCOMPARE(readStatementFile(folder.path()).error().kind, ErrorKind::Storage);
    QCOMPARE(readStatementFile(folder.filePath(QStringLiteral("gone.csv"))).error().kind,
             ErrorKind::NotFound);
    QFile file(folder.filePath(QStringLiteral("a.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kPlain);
    file.close();
    QCOMPARE(readStatementFile(file.fileName())->rowsRead, 2);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nothing here\n");
    file.close();
    QCOMPARE(readStatementFile(file.fileName()).error().where, file.fileName());
}

void TstImportReading::endlessLineIsRefused()
{
    EndlessLine device(500'000'000);
    const auto reading = readStatement(device);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::TooLarge);
}

void TstImportReading::longLinesAreNamed()
{
    const QByteArray head(kPlain);
    const auto where = [](const QByteArray &bytes) {
        const auto reading = readStatement(bytes);
        return reading ? QStringLiteral("read") : describe(reading.error());
    };
    const QByteArray longCell = "15.01.2025;Kiosk;" + QByteArray(limits::kMaxCellChars + 1, 'x');
    const QByteArray manyCells(limits::kMaxCells + 1, ';');
    for (const QByteArray &row : {longCell, manyCells}) {
        const auto reading = readStatement(head + row + ";-1,00\n");
        QVERIFY(!reading);
        QCOMPARE(reading.error().kind, ErrorKind::TooLarge);
        QVERIFY2(where(head + row + '\n').contains(QStringLiteral("line 4")),
                 qPrintable(where(head + row + '\n')));
    }
}

void TstImportReading::nulBytesFarBehind()
{
    QByteArray bytes(kPlain);
    int rows = 2;
    while (bytes.size() < 2 * limits::kSniffBytes) {
        bytes += "15.01.2025;Kiosk;Paper;-1,00\n";
        ++rows;
    }
    bytes += QByteArray("15.01.2025;Ki\0sk;Paper;-1,00\n", 29);
    bytes += "16.01.2025;Kiosk;Paper;-1,00\n";
    const auto reading = readStatement(bytes);
    QVERIFY2(reading.has_value(), reading ? "" : qPrintable(describe(reading.error())));
    QCOMPARE(reading->rowsRead, rows + 1);
    QCOMPARE(reading->problems.size(), 1);
    QVERIFY(reading->problems.first().reason.contains(QStringLiteral("NUL")));
}

void TstImportReading::namedPipesAreRefusedAtOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pipe.csv"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto reading = readStatementFile(path);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Unsupported);
    QCOMPARE(reading.error().where, path);
    QVERIFY(reading.error().message.contains(QStringLiteral("save it to a file first")));
}

void TstImportReading::unreadableFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("locked.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kPlain);
    file.close();
    QVERIFY(file.setPermissions(QFile::Permissions()));
    const bool mayOpen = file.open(QIODevice::ReadOnly); // nothing is locked for root
    file.close();
    const auto reading = readStatementFile(file.fileName());
    QCOMPARE(reading.has_value(), mayOpen);
    if (!mayOpen) {
        QCOMPARE(reading.error().kind, ErrorKind::Storage);
        QCOMPARE(reading.error().where, file.fileName());
    }
}

void TstImportReading::growingFilesAreRefused()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("growing.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kPlain);
    file.flush();
    ReadHooks hooks;
    bool grown = false;
    hooks.progress = [&](qint64, qint64) {
        if (!grown)
            file.write("05.01.2025;Mill;-3,");
        grown = true;
        return file.flush();
    };
    const auto reading = readStatementFile(file.fileName(), {}, hooks);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Busy);
    QCOMPARE(reading.error().where, file.fileName());
}

void TstImportReading::oddLastRowIsSaid()
{
    QByteArray file;
    for (int day = 1; day <= 6; ++day)
        file += QByteArray::number(day + 12) + "/03/2025;-4,50;Carte;;Boulangerie;0;Divers\n";
    const auto says = [](const QByteArray &bytes) {
        return readStatement(bytes)->warnings.join(u'|').contains(QStringLiteral("last-row:"));
    };
    QVERIFY(!says(file));
    file += "31/03/2025;812,40;;;01234 012345X;;\n";
    QVERIFY(says(file));
    QCOMPARE(readStatement(file)->rowsRead, 7);
}

void TstImportReading::factsRowIsNoTransaction()
{
    QByteArray file("2025-03-31,2025-03-01,'00 0001,PLN,\"900,00\",\"891,00\",3\n");
    for (int day = 1; day <= 3; ++day)
        file += "0" + QByteArray::number(day) + "-03-2025,01-03-2025,Sklep,Chleb,\"-3,00\",\""
              + QByteArray::number(900 - 3 * day) + ",00\",1\n";
    const auto reading = readStatement(file);
    QVERIFY(reading.has_value());
    QCOMPARE(reading->rowsRead, 3);
    QCOMPARE(reading->sumHundredths, -900);
    QCOMPARE(reading->currency, QStringLiteral("PLN"));
}

void TstImportReading::yuanHasHundredths()
{
    const auto currency = [](const char *amount) {
        return readStatement("Date,Text,Amount\n2025-01-13,Tea," + QByteArray(amount) + "\n")
            ->currency;
    };
    QCOMPARE(currency("\"¥-1,234.56\""), QStringLiteral("CNY"));
    QCOMPARE(currency("\"¥-1,234\""), QStringLiteral("JPY"));
}

void TstImportReading::optionsOverrule()
{
    const QByteArray file(
        "Date,Text,One,Two\n03/04/2025,Shop,5.00,-7.00\n04/04/2025,Mill,6.00,-8.00\n");
    ImportOptions options;
    options.dateOrder = DateOrder::Mdy;
    QCOMPARE(readStatement(file, options)->firstDate, QDate(2025, 3, 4));
    options.dateOrder = DateOrder::Dmy;
    options.roles.insert(2, Role::Amount);
    QCOMPARE(readStatement(file, options)->sumHundredths, 1100);
    options.positiveMeansSpent = true;
    QCOMPARE(readStatement(file, options)->sumHundredths, -1100);
    options.positiveMeansSpent.reset();
    options.roles = {{3, Role::Amount}, {1, Role::Payee}};
    const auto reading = readStatement(file, options);
    QCOMPARE(reading->sumHundredths, -1500);
    QCOMPARE(reading->firstPayee, QStringLiteral("Shop"));
    QCOMPARE(reading->firstDate, QDate(2025, 4, 3));
    options.roles = {{2, Role::Debit}, {3, Role::Ignored}};
    QCOMPARE(readStatement(file, options)->sumHundredths, -1100);
}

void TstImportReading::undecidableDatesAreSaid()
{
    const auto reading = readStatement(QByteArray("Date,Text,Amount\n03/03/2025,Shop,-5.00\n"));
    QVERIFY(reading.has_value());
    QVERIFY(reading->warnings.first().startsWith(QStringLiteral("date-order:")));
    QVERIFY(reading->confidence < 0.8);
    const auto sure = readStatement(QByteArray("Date,Text,Amount\n23/03/2025,Shop,-5.00\n"));
    QVERIFY(sure->warnings.isEmpty());
}

void TstImportReading::laterRowsTeach()
{
    QByteArray file("Date;Text;Amount\n");
    for (int i = 0; i < limits::kSampleHeadRows + 500; ++i)
        file += "03/0" + QByteArray::number(1 + i % 9) + "/2025;Shop;-5\n";
    file += "03/25/2025;Caf\xE9;-1.234,50\n"; // month first, decimal comma, not UTF-8
    const auto reading = readStatement(file);
    QVERIFY(reading.has_value());
    QCOMPARE(reading->rowsWithProblems, 0);
    QCOMPARE(reading->drafts.last().date, QDate(2025, 3, 25));
    QCOMPARE(reading->drafts.last().amount.minor, -123450);
    QCOMPARE(reading->drafts.last().description, QStringLiteral("Café"));
}

void TstImportReading::sinkTakesDrafts()
{
    QBuffer buffer;
    buffer.setData(kPlain);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QList<qint64> amounts;
    ReadHooks hooks;
    hooks.sink = [&](TransactionDraft &&draft) {
        amounts.append(draft.amount.minor);
        return true;
    };
    const auto reading = readStatement(buffer, {}, hooks);
    QCOMPARE(amounts, (QList<qint64>{-250, -310}));
    QVERIFY(reading->drafts.isEmpty());
    QCOMPARE(reading->rowsRead, 2);
    hooks.sink = [](TransactionDraft &&) { return false; };
    QCOMPARE(readStatement(buffer, {}, hooks).error().kind, ErrorKind::Cancelled);
}

void TstImportReading::jsonKeys()
{
    const QJsonObject json = toJson(*readStatement(QByteArray(kPlain)), {1, 0});
    QStringList keys = json.keys();
    keys.sort();
    QCOMPARE(keys.join(u' '),
             QStringLiteral(
                 "columns confidence currency deleted_earlier delimiter duplicates encoding file "
                 "first_date "
                 "first_memo first_payee last_date possible_duplicates preamble_lines problems "
                 "rows_imported rows_total sum_minor warnings"));
    QCOMPARE(json[QStringLiteral("sum_minor")].toInteger(), -560);
    QCOMPARE(json[QStringLiteral("rows_imported")].toInteger(), 1);
    QVERIFY(json[QStringLiteral("currency")].isNull());
}

void TstImportReading::pendingOnRequest()
{
    const QByteArray file("Date;Payee;Memo;Amount;Status\n13.01.2025;Kiosk;Paper;-2,50;booked\n"
                          "14.01.2025;Baker;Bread;-3,10;pending\n");
    QCOMPARE(readStatement(file)->rowsRead, 1);
    ImportOptions options;
    options.includePending = true;
    QCOMPARE(readStatement(file, options)->rowsRead, 2);
}

#include "tst_import_reading.moc"
