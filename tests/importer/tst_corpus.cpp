// SPDX-License-Identifier: GPL-3.0-or-later
// Real statements with hand-checked truth, where they are present: the folder named by
// FINWISE_CORPUS, or ../shared/data/bank-csv beside the checkout.
#include "importer/import_reading.h"
#include "support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>
#include <QtTest>

using namespace finwise;
using namespace finwise::importer;

class TstCorpus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Of all statements of the corpus, at most one is read differently from what it says.
    void statementsAreReadExactly();
};

static RegisterTest<TstCorpus> registered("corpus");

static QString corpusFolder()
{
    const QString named = qEnvironmentVariable("FINWISE_CORPUS");
    const QString source = QFileInfo(QStringLiteral(__FILE__)).absolutePath();
    const QString folder = named.isEmpty() ? QDir::cleanPath(
                               source + QStringLiteral("/../../../shared/data/bank-csv"))
                                           : named;
    return QFileInfo::exists(folder + QStringLiteral("/TRUTH.json")) ? folder : QString();
}

void TstCorpus::statementsAreReadExactly()
{
    const QString folder = corpusFolder();
    if (folder.isEmpty())
        QSKIP("skipped: no corpus");
    QJsonArray results;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList({QStringLiteral("*.csv")}, QDir::Files)) {
        const auto reading = readStatementFile(file.filePath());
        if (reading) {
            QJsonObject json = toJson(*reading);
            json[QStringLiteral("file")] = file.fileName();
            results.append(json);
        } else {
            results.append(QJsonObject{{QStringLiteral("file"), file.fileName()},
                                       {QStringLiteral("error"), describe(reading.error())}});
        }
    }
    QTemporaryFile output;
    QVERIFY(output.open());
    output.write(QJsonDocument(results).toJson());
    output.close();
    QProcess check;
    check.start(QStringLiteral("python3"),
                {folder + QStringLiteral("/check.py"), folder + QStringLiteral("/TRUTH.json"),
                 output.fileName()});
    QVERIFY(check.waitForFinished());
    const QString report = QString::fromUtf8(check.readAllStandardOutput());
    qInfo().noquote() << report;
    const QString summary = report.section(QStringLiteral("files "), 1).section(u'\n', 0, 0);
    const auto figure = [&](const QString &name) {
        return summary.section(name, 1).simplified().section(u' ', 0, 0).toInt();
    };
    const int good = figure(QStringLiteral("PASS")) + figure(QStringLiteral("ALT"));
    QVERIFY2(good + 1 >= results.size(), qPrintable(summary));
}

#include "tst_corpus.moc"
