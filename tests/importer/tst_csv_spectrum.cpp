// SPDX-License-Identifier: GPL-3.0-or-later
// The conformance cases of the npm package csv-spectrum, where it is installed: in the folder that
// FINWISE_CSV_SPECTRUM names, or as node_modules/csv-spectrum in a folder above. The same habits
// with content of our own are cases of tst_tokenizer and always run.
#include "importer/sniff.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace finwise;
using namespace finwise::importer;

class TstCsvSpectrum final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every cell of every case is what the package says.
    void cellsAreThoseOfThePackage();
};

static RegisterTest<TstCsvSpectrum> registered("csv_spectrum");

namespace {

QString packageFolder()
{
    const QString named = qEnvironmentVariable("FINWISE_CSV_SPECTRUM");
    if (!named.isEmpty())
        return named;
    for (const QString &start :
         {QDir::currentPath(), QFileInfo(QStringLiteral(__FILE__)).absolutePath()}) {
        QDir folder(start);
        do {
            const QString found = folder.filePath(QStringLiteral("node_modules/csv-spectrum"));
            if (QFileInfo::exists(found + QStringLiteral("/csvs")))
                return found;
        } while (folder.cdUp());
    }
    return {};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray asObjects(const QList<TextRow> &rows)
{
    QJsonArray out;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QJsonObject object;
        for (qsizetype column = 0; column < rows[0].cells.size(); ++column)
            object.insert(rows[0].cells[column], rows[i].cells.value(column));
        out.append(object);
    }
    return out;
}

} // namespace

void TstCsvSpectrum::cellsAreThoseOfThePackage()
{
    const QString folder = packageFolder();
    if (folder.isEmpty())
        QSKIP("skipped: csv-spectrum is not installed (npm install csv-spectrum)");
    // Its expectation is an object instead of an array and holds another telephone number.
    const QString faulty = QStringLiteral("location_coordinates");
    const QDir cases(folder + QStringLiteral("/csvs"));
    const auto files = cases.entryInfoList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 12);
    for (const QFileInfo &file : files) {
        const QString name = file.completeBaseName();
        const QString text = QString::fromUtf8(contentOf(file.filePath()));
        TextDialect dialect;
        dialect.delimiter = u',';
        const auto rows = splitRows(text, dialect, 1000, true);
        QVERIFY2(rows.has_value(), qPrintable(name));
        if (name == faulty) {
            QVERIFY(rows->value(1).cells.value(1).contains(u'"'));
            continue;
        }
        const QByteArray expected = contentOf(QStringLiteral("%1/json/%2.json").arg(folder, name));
        QVERIFY2(!expected.isEmpty(), qPrintable(name));
        QVERIFY2(asObjects(*rows) == QJsonDocument::fromJson(expected).array(), qPrintable(name));
        qInfo().noquote() << "passes:" << name;
    }
}

#include "tst_csv_spectrum.moc"
