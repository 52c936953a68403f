// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/split_date.h"

#include "importer/column_roles.h"
#include "importer/limits.h"
#include "importer/month_names.h"

#include <QDate>
#include <QSet>

#include <algorithm>

namespace finwise::importer {
namespace {

// The words for year, month and day.
constexpr std::array<QStringView, 3> kWords{
    u"year|jahr|annee|ano|anno|jaar|rok|ar|vuosi|yil|ev|god|год|рік|an|aasta|metai|gads|ετος|年|년",
    u"month|monat|mois|mes|mese|maand|miesiac|mesic|mesiac|manad|maned|kuukausi|ay|honap|mjesec|"
    u"mesec|месяц|місяць|luna|kuu|menuo|menesis|μηνας|月|월",
    u"day|tag|jour|dia|giorno|dag|dzien|den|paiva|gun|nap|dan|день|zi|ziua|paev|diena|ημερα|日|일",
};

const QSet<QString> &wordsOf(size_t part)
{
    static const std::array<QSet<QString>, 3> kSets = [] {
        std::array<QSet<QString>, 3> sets;
        for (size_t i = 0; i < kWords.size(); ++i) {
            for (const QStringView word : kWords[i].split(u'|'))
                sets[i].insert(foldHeader(word));
        }
        return sets;
    }();
    return kSets[part];
}

int monthOf(QStringView cell)
{
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    return isNumber ? number : monthOfName(cell);
}

} // namespace

QString SplitDate::dateOf(const TextRow &row) const
{
    const QStringView yearCell = row.cell(m_columns[0]);
    int year = yearCell.toInt();
    if (yearCell.size() == 2)
        year += year < 70 ? 2000 : 1900;
    const QDate date(year, monthOf(row.cell(m_columns[1])), row.cell(m_columns[2]).toInt());
    return date.isValid() && year >= 1950 && year <= 2099 ? date.toString(Qt::ISODate) : QString();
}

std::optional<SplitDate> SplitDate::find(const QList<TextRow> &rows)
{
    const qsizetype end = std::min<qsizetype>(rows.size(), limits::kMaxPreambleRows);
    for (qsizetype header = 0; header < end; ++header) {
        SplitDate split;
        for (int column = 0; column < rows[header].cells.size(); ++column) {
            const QStringView cell = rows[header].cell(column);
            if (cell.isEmpty() || cell.size() > 12)
                continue;
            const QString folded = foldHeader(cell);
            for (size_t part = 0; part < kWords.size(); ++part) {
                if (split.m_columns[part] < 0 && wordsOf(part).contains(folded)) {
                    split.m_columns[part] = column;
                    split.m_names[part] = cell.toString();
                }
            }
        }
        const auto &columns = split.m_columns;
        if (*std::min_element(columns.begin(), columns.end()) < 0)
            continue;
        qsizetype filled = 0;
        qsizetype dates = 0;
        for (qsizetype i = header + 1; i < rows.size(); ++i) {
            filled += rows[i].isBlank() ? 0 : 1;
            dates += split.dateOf(rows[i]).isEmpty() ? 0 : 1;
        }
        if (dates > 0 && dates * 10 >= filled * 6)
            return split;
    }
    return std::nullopt;
}

void SplitDate::join(TextRow &row) const
{
    bool isHeader = true;
    for (size_t part = 0; part < m_columns.size(); ++part)
        isHeader = isHeader && row.cell(m_columns[part]) == m_names[part];
    const QString joined = isHeader ? m_names[0] + u' ' + m_names[1] + u' ' + m_names[2]
                                    : dateOf(row);
    if (joined.isEmpty())
        return;
    for (const int column : m_columns)
        row.cells[column].clear();
    row.cells[*std::min_element(m_columns.begin(), m_columns.end())] = joined;
}

} // namespace finwise::importer
