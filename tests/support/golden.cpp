// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace finwise {
namespace {

bool writeWhole(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(content) == content.size();
}

} // namespace

QString testDataPath(QLatin1StringView relative)
{
    return QStringLiteral(FINWISE_TEST_DATA "/") + relative;
}

QByteArray testData(QLatin1StringView relative)
{
    QFile file(testDataPath(relative));
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(QStringLiteral("cannot read ") + file.fileName()), __FILE__,
                     __LINE__);
        return {};
    }
    return file.readAll();
}

QString goldenDifference(QLatin1StringView relative, const QByteArray &actual)
{
    const QString path = testDataPath(relative);
    if (qEnvironmentVariableIsSet("FINWISE_UPDATE_GOLDEN"))
        return writeWhole(path, actual) ? QString() : QStringLiteral("cannot write ") + path;
    const QByteArray expected = testData(relative);
    if (expected == actual)
        return {};
    const QList<QByteArray> before = expected.split('\n');
    const QList<QByteArray> now = actual.split('\n');
    qsizetype line = 0;
    while (line < before.size() && line < now.size() && before[line] == now[line])
        ++line;
    return QStringLiteral("%1 line %2: expected \"%3\", got \"%4\"")
        .arg(path)
        .arg(line + 1)
        .arg(QString::fromUtf8(before.value(line)), QString::fromUtf8(now.value(line)));
}

} // namespace finwise
