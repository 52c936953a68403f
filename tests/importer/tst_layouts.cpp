// SPDX-License-Identifier: GPL-3.0-or-later
// Statements in the layouts of banks all over the world, with invented rows: inference must carry
// to layouts it has never seen, so a layout is added here before the importer is touched.
#include "importer/import_reading.h"
#include "layout.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QSet>

using namespace finwise;
using namespace finwise::importer;
using namespace finwise::layouts;

class TstLayouts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Of at least 100 layouts, at least 95 in a hundred are read exactly: rows, sum and dates, in a
    // short and in a long statement, without any hint. What the file leaves open counts as exact
    // only where a warning says so.
    void nearlyAllLayoutsAreReadExactly();
};

static RegisterTest<TstLayouts> registered("layouts");

namespace {

struct Truth {
    qint64 rows = 0;
    qint64 sum = 0;
    QDate first;
    QDate last;
};

Truth truthOf(const Statement &statement)
{
    Truth truth{statement.entries.size(), 0, statement.entries.first().date,
                statement.entries.last().date};
    for (const Entry &entry : statement.entries)
        truth.sum += entry.minor - entry.fee;
    return truth;
}

bool warns(const ImportReading &reading, QLatin1StringView what)
{
    return std::any_of(reading.warnings.begin(), reading.warnings.end(),
                       [&](const QString &warning) { return warning.startsWith(what); });
}

// Only days up to the twelfth, written in figures: no reader can tell day from month.
bool daysAreOpen(const Statement &statement)
{
    return std::all_of(statement.entries.begin(), statement.entries.end(),
                       [](const Entry &entry) { return entry.date.day() <= 12; });
}

// Empty when the reading is exact, else what it got wrong.
QString difference(const Result<ImportReading> &reading, const Statement &statement)
{
    if (!reading)
        return describe(reading.error());
    const Truth truth = truthOf(statement);
    QStringList wrong;
    const auto compare = [&](const char *what, const QString &got, const QString &expected) {
        if (got != expected)
            wrong.append(
                QStringLiteral("%1 %2, expected %3").arg(QLatin1StringView(what), got, expected));
    };
    compare("rows", QString::number(reading->rowsRead), QString::number(truth.rows));
    const bool signOpen = reading->sumHundredths == -truth.sum
                       && warns(*reading, QLatin1StringView("sign:"));
    if (!signOpen)
        compare("sum", QString::number(reading->sumHundredths), QString::number(truth.sum));
    if (!(daysAreOpen(statement) && warns(*reading, QLatin1StringView("date-order:")))) {
        compare("first", reading->firstDate.toString(Qt::ISODate),
                truth.first.toString(Qt::ISODate));
        compare("last", reading->lastDate.toString(Qt::ISODate), truth.last.toString(Qt::ISODate));
    }
    if (!wrong.isEmpty())
        wrong.append(reading->warnings);
    return wrong.join(QStringLiteral("; "));
}

} // namespace

void TstLayouts::nearlyAllLayoutsAreReadExactly()
{
    QString message;
    const QString source = QFileInfo(QStringLiteral(__FILE__)).absolutePath();
    const QList<Layout> all = readLayouts(source + QStringLiteral("/layouts"), message);
    QVERIFY2(message.isEmpty(), qPrintable(message));
    QVERIFY(all.size() >= 100);
    const QString keep = qEnvironmentVariable("FINWISE_KEEP_LAYOUTS");
    QSet<QString> names;
    QStringList failures;
    for (const Layout &layout : all) {
        QVERIFY2(!names.contains(layout.name), qPrintable(layout.name));
        names.insert(layout.name);
        const int long_ = layout.keys.value(QStringLiteral("rows"), QStringLiteral("24")).toInt();
        QString wrong;
        for (const int rows : {5, long_}) {
            const Statement statement = makeStatement(layout, rows, quint32(names.size() * 31));
            const QByteArray bytes = write(layout, statement);
            QVERIFY2(!bytes.isEmpty(), qPrintable(layout.name + QStringLiteral(": encoding")));
            if (!keep.isEmpty()) {
                QFile file(QStringLiteral("%1/%2-%3.csv").arg(keep, layout.name).arg(rows));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(bytes);
            }
            const QString one = difference(readStatement(bytes), statement);
            if (!one.isEmpty())
                wrong += QStringLiteral("\n    %1 rows: %2").arg(rows).arg(one);
        }
        if (!wrong.isEmpty())
            failures.append(layout.name + wrong);
    }
    qInfo().noquote() << QStringLiteral("%1 of %2 layouts exact")
                             .arg(all.size() - failures.size())
                             .arg(all.size());
    for (const QString &failure : std::as_const(failures))
        qInfo().noquote() << "not exact:" << failure;
    QVERIFY((all.size() - failures.size()) * 100 >= all.size() * 95);
}

#include "tst_layouts.moc"
