// SPDX-License-Identifier: GPL-3.0-or-later
// Moments of an import, for pictures: rows beside their twins, a hundred thousand rows, a folder.
// Thread rule: GUI thread.
#pragma once

#include "picture.h"

#include "store/queries.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace finwise {

inline void previewOf(DesktopRig &rig, const QString &path)
{
    ImportController *import = rig.session().statement();
    import->read(QUrl::fromLocalFile(path));
    if (!QTest::qWaitFor([import] { return import->canImport(); }, 60'000))
        std::fprintf(stderr, "the statement was not read: %s\n", qPrintable(import->problem()));
}

// A statement whose rows are there under other names: each is shown beside its twin.
inline void previewOfTwins(DesktopRig &rig, const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("card.csv")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("Date;Payee;Details;Amount\n");
    TransactionFilter filter;
    filter.limit = 400;
    const auto rows = transactions(rig.session().books().reader(), filter).value();
    const qsizetype first = std::max<qsizetype>(0, rows.size() - 12);
    for (const Transaction &row : rows.mid(first))
        file.write(QStringLiteral("%1;%2;POS 4711;%3\n")
                       .arg(row.date.addDays(1).toString(Qt::ISODate), row.payee.toUpper(),
                            toDecimalText(row.amount))
                       .toUtf8());
    file.close();
    previewOf(rig, file.fileName());
    rig.session().statement()->rows()->setBucket(ImportRowsModel::Possible);
}

inline void previewOfManyRows(DesktopRig &rig, const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("ten-years.csv")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("Date;Payee;Details;Amount\n");
    for (int i = 0; i < 100'000; ++i)
        file.write(QStringLiteral("%1;Shop %2;Purchase %3;-%4.%5\n")
                       .arg(QDate(2015, 1, 1).addDays(i / 28).toString(Qt::ISODate))
                       .arg(i % 997)
                       .arg(i)
                       .arg(1 + i % 240)
                       .arg(i % 100, 2, 10, QChar(u'0'))
                       .toUtf8());
    file.close();
    previewOf(rig, file.fileName());
}

inline void previewOfFolder(DesktopRig &rig, const QTemporaryDir &folder)
{
    ImportController *import = rig.session().statement();
    import->read(QUrl::fromLocalFile(folder.path()));
    if (!QTest::qWaitFor([import] { return !import->problem().isEmpty(); }))
        std::fprintf(stderr, "the folder was not refused\n");
}

inline QList<Picture> unusualImports()
{
    static const QTemporaryDir folder;
    const auto show = [](void (*what)(DesktopRig &, const QTemporaryDir &)) {
        return [what](DesktopRig &rig, QQuickWindow &) { what(rig, folder); };
    };
    const QString page = QStringLiteral("import");
    return {
        {QStringLiteral("import-twins"), page, true, {1280, 800}, show(previewOfTwins)},
        {QStringLiteral("import-twins-small"), page, true, {960, 600}, show(previewOfTwins)},
        {QStringLiteral("import-twins-large"), page, true, {2560, 1440}, show(previewOfTwins)},
        {QStringLiteral("import-many"), page, false, {1280, 800}, show(previewOfManyRows)},
        {QStringLiteral("import-folder"), page, true, {1280, 800}, show(previewOfFolder)},
    };
}

} // namespace finwise
