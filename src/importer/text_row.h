// SPDX-License-Identifier: GPL-3.0-or-later
// TextRow: one record of a statement as text, before anything is understood.
// Thread rule: plain values.
#pragma once

#include <QList>
#include <QStringList>

namespace finwise::importer {

struct TextRow {
    qint64 line = 0; // physical line of its first character, from 1
    QStringList cells;
    bool operator==(const TextRow &) const = default;

    // The cell without white space around it; empty beyond the end of a short row.
    [[nodiscard]] QStringView cell(qsizetype column) const
    {
        if (column < 0 || column >= cells.size())
            return {};
        return QStringView(cells[column]).trimmed();
    }
    [[nodiscard]] bool isBlank() const
    {
        return std::all_of(cells.begin(), cells.end(), [](const QString &text) {
            return QStringView(text).trimmed().isEmpty();
        });
    }
};

} // namespace finwise::importer
