// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/import_reading.h"

#include <QJsonArray>

namespace finwise::importer {

QJsonObject toJson(const ImportReading &reading, DuplicateCounts counts)
{
    const auto text = [](const QString &value) {
        return value.isEmpty() ? QJsonValue() : QJsonValue(value);
    };
    const auto date = [](QDate value) {
        return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue();
    };
    QJsonArray columns;
    for (const ColumnReading &column : reading.interpretation.columns) {
        columns.append(QJsonObject{{QStringLiteral("index"), column.index},
                                   {QStringLiteral("name"), column.name},
                                   {QStringLiteral("role"), roleName(column.role)},
                                   {QStringLiteral("confidence"), column.confidence},
                                   {QStringLiteral("reason"), column.reason}});
    }
    QJsonArray problems;
    for (const ProblemRow &row : reading.problems)
        problems.append(QJsonObject{{QStringLiteral("line"), row.line},
                                    {QStringLiteral("reason"), row.reason}});
    return {{QStringLiteral("file"), reading.file},
            {QStringLiteral("encoding"), QString::fromLatin1(reading.dialect.encoding.name)},
            {QStringLiteral("delimiter"), QString(reading.dialect.delimiter)},
            {QStringLiteral("preamble_lines"), reading.preambleLines},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("rows_total"), reading.rowsTotal},
            {QStringLiteral("rows_imported"), reading.rowsRead - counts.duplicates},
            {QStringLiteral("duplicates"), counts.duplicates},
            {QStringLiteral("deleted_earlier"), counts.deletedEarlier},
            {QStringLiteral("possible_duplicates"), counts.possibleDuplicates},
            {QStringLiteral("problems"), problems},
            {QStringLiteral("sum_minor"), reading.sumHundredths},
            {QStringLiteral("currency"), text(reading.currency)},
            {QStringLiteral("first_date"), date(reading.firstDate)},
            {QStringLiteral("last_date"), date(reading.lastDate)},
            {QStringLiteral("first_payee"), text(reading.firstPayee)},
            {QStringLiteral("first_memo"), text(reading.firstDescription)},
            {QStringLiteral("confidence"), reading.confidence},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(reading.warnings)}};
}

} // namespace finwise::importer
