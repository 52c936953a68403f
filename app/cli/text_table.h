// SPDX-License-Identifier: GPL-3.0-or-later
// A plain table for a terminal: columns as wide as their widest cell. Thread rule: plain value.
#pragma once

#include <QStringList>

namespace finwise::cli {

class TextTable {
public:
    // A heading that starts with '>' aligns its column to the right.
    explicit TextTable(const QStringList &headings);
    void add(const QStringList &cells);
    [[nodiscard]] QString toString() const;

private:
    QList<QStringList> m_rows; // the first holds the headings
    QList<bool> m_right;
};

} // namespace finwise::cli
