// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_table.h"

namespace finwise::cli {

TextTable::TextTable(const QStringList &headings)
{
    QStringList shown;
    for (const QString &heading : headings) {
        m_right.append(heading.startsWith(u'>'));
        shown.append(m_right.last() ? heading.mid(1) : heading);
    }
    m_rows.append(shown);
}

void TextTable::add(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_right.size());
    m_rows.append(cells);
}

QString TextTable::toString() const
{
    QList<qsizetype> widths(m_right.size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths[i], row[i].size());
    }
    QStringList lines;
    for (const QStringList &row : m_rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.append(m_right[i] ? row[i].rightJustified(widths[i])
                                    : row[i].leftJustified(widths[i]));
        QString line = cells.join(QStringLiteral("  "));
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace finwise::cli
