// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/table_shape.h"

#include "importer/column_profile.h"
#include "importer/column_roles.h"
#include "importer/limits.h"

#include <QHash>
#include <QSet>

namespace finwise::importer {
namespace {

struct RowFacts {
    int filled = 0;
    int dates = 0;
    int amounts = 0; // not counting cells that are dates too
    int money = 0;
    int texts = 0;
    int firstDate = -1;
    int lastFilled = -1;
};

RowFacts rowFacts(const TextRow &row)
{
    RowFacts out;
    for (int i = 0; i < row.cells.size(); ++i) {
        const CellFacts facts = factsOf(row.cell(i));
        if (!facts.filled)
            continue;
        ++out.filled;
        out.lastFilled = i;
        if (facts.date) {
            ++out.dates;
            if (out.firstDate < 0)
                out.firstDate = i;
        } else if (facts.amount) {
            ++out.amounts;
            out.money += facts.money ? 1 : 0;
        } else {
            ++out.texts;
        }
    }
    return out;
}

bool isDataRow(const RowFacts &facts)
{
    return facts.dates > 0 && facts.amounts > 0;
}

struct HeaderScore {
    int known = 0; // cells with a header word
    bool date = false;
    bool money = false;
    [[nodiscard]] int total() const { return known + (date ? 3 : 0) + (money ? 3 : 0); }
};

HeaderScore headerScore(const TextRow &row)
{
    HeaderScore score;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QList<RoleMatch> matches = matchHeader(row.cell(i));
        const int best = matches.isEmpty() ? 0 : matches.first().score;
        if (best < 45)
            continue;
        ++score.known;
        score.date = score.date || scoreOf(matches, Role::BookingDate) >= 45
                  || scoreOf(matches, Role::ValueDate) >= 45;
        for (const Role role :
             {Role::Amount, Role::Debit, Role::Credit, Role::OriginalAmount, Role::Balance})
            score.money = score.money || scoreOf(matches, role) >= 45;
    }
    return score;
}

// The row that names the columns, by its words; -1 when none does.
qsizetype headerByWords(const QList<TextRow> &rows, const QList<RowFacts> &facts)
{
    qsizetype best = -1;
    int bestScore = 0;
    const qsizetype end = std::min<qsizetype>(rows.size(), limits::kMaxPreambleRows);
    for (qsizetype i = 0; i < end; ++i) {
        if (facts[i].filled < 2 || facts[i].dates > 0 || facts[i].money > 0
            || facts[i].amounts > facts[i].texts)
            continue;
        const HeaderScore score = headerScore(rows[i]);
        if (score.known < 2 || !(score.date || score.money) || score.known * 3 < facts[i].filled)
            continue;
        if (!score.date && !score.money)
            continue;
        int data = 0;
        for (qsizetype j = i + 1; j < rows.size() && data < 3; ++j)
            data += isDataRow(facts[j]) ? 1 : 0;
        // Preambles have words such as "Konto" and "Saldo" too; a header has a date and money.
        const int total = score.total() + 2 * data + (score.date && score.money ? 4 : 0);
        if (total > bestScore) {
            bestScore = total;
            best = i;
        }
    }
    return best;
}

// Where the data begin: the first row with a date in the column where most rows have one.
qsizetype firstDataRow(const QList<TextRow> &rows, const QList<RowFacts> &facts)
{
    QHash<int, int> columns;
    for (const RowFacts &row : facts) {
        if (isDataRow(row))
            ++columns[row.firstDate];
    }
    int column = -1;
    int most = 0;
    for (auto it = columns.cbegin(); it != columns.cend(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() < column)) {
            most = it.value();
            column = it.key();
        }
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (isDataRow(facts[i]) && facts[i].firstDate == column)
            return i;
    }
    return -1;
}

// Some banks put the facts of the account in front of the rows, in a row that looks like one of
// them; it gives itself away by writing its dates another way than all others. Where it does,
// the row behind it.
qsizetype behindFactsRow(const QList<TextRow> &rows, const QList<RowFacts> &facts, qsizetype first)
{
    constexpr int kEnough = 3;
    const auto yearFirst = [&](qsizetype row) {
        const auto date = scanDate(rows[row].cell(facts[row].firstDate));
        return date && date->digits[0] == 4;
    };
    qsizetype second = -1;
    int others = 0;
    for (qsizetype i = first + 1; i < rows.size() && i < first + limits::kMaxPreambleRows; ++i) {
        if (!isDataRow(facts[i]))
            continue;
        if (facts[i].firstDate != facts[first].firstDate || yearFirst(i) == yearFirst(first))
            return first;
        second = second < 0 ? i : second;
        ++others;
    }
    return others >= kEnough ? second : first;
}

// Names over two rows: the second holds short words under the first and nothing else.
bool continuesHeader(const TextRow &row, const RowFacts &facts, const TextRow &header)
{
    if (facts.filled == 0 || facts.dates > 0 || facts.amounts > 0
        || row.cells.size() > header.cells.size() + 1)
        return false;
    bool fillsGap = false;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QStringView cell = row.cell(i);
        if (cell.size() > 24)
            return false;
        fillsGap = fillsGap || (!cell.isEmpty() && header.cell(i).isEmpty());
    }
    const int known = headerScore(row).known;
    // A single word that stands under a name is a heading of the rows below.
    return known > 0 && (fillsGap || (known > 1 && known == facts.filled));
}

QStringList namesOf(const QList<TextRow> &rows, const TableShape &shape)
{
    QStringList names;
    for (int column = 0; column < shape.width; ++column) {
        QString name;
        for (int i = 0; i < shape.headerRows; ++i) {
            const QStringView part = rows[shape.headerRow + i].cell(column);
            if (!part.isEmpty())
                name += (name.isEmpty() ? QString() : QStringLiteral(" "))
                      + part.toString().simplified();
        }
        names.append(name);
    }
    return names;
}

// Merged cells of a spreadsheet leave the names one column to the right of what they name: no name
// stands over a cell, and every cell stands left of a name.
void alignNames(const QList<TextRow> &rows, const QList<RowFacts> &facts, TableShape &shape)
{
    QSet<int> filled;
    for (qsizetype i = shape.firstRow; i < rows.size(); ++i) {
        for (int column = 0; isDataRow(facts[i]) && column < shape.width; ++column) {
            if (!rows[i].cell(column).isEmpty())
                filled.insert(column);
        }
    }
    const auto isNamed = [&](int column) {
        return column < shape.width && !shape.names[column].isEmpty();
    };
    const bool aside = filled.size() >= 3
                    && std::all_of(filled.begin(), filled.end(), [&](int column) {
                           return !isNamed(column) && isNamed(column + 1);
                       });
    if (aside) {
        shape.names.removeFirst();
        shape.names.append(QString());
    }
}

} // namespace

bool isHeaderRow(const TextRow &row)
{
    const RowFacts facts = rowFacts(row);
    if (facts.filled < 3 || facts.dates > 0 || facts.amounts > 0)
        return false;
    const HeaderScore score = headerScore(row);
    return score.date && score.money && score.known >= 3 && score.known * 2 >= facts.filled;
}

TableShape findTable(const QList<TextRow> &rows)
{
    TableShape shape;
    QList<RowFacts> facts;
    facts.reserve(rows.size());
    for (const TextRow &row : rows)
        facts.append(rowFacts(row));

    shape.headerRow = headerByWords(rows, facts);
    const qsizetype data = firstDataRow(rows, facts);
    if (shape.headerRow < 0 && data > 0) {
        // Unknown words right above the data, as many as the data have columns, are a header too.
        const RowFacts &above = facts[data - 1];
        if (above.texts >= 2 && above.dates == 0 && above.amounts == 0
            && above.filled * 2 >= facts[data].filled)
            shape.headerRow = data - 1;
    }
    if (shape.headerRow < 0 && data < 0)
        return shape;
    if (shape.headerRow >= 0) {
        shape.headerRows = 1;
        shape.firstRow = shape.headerRow + 1;
        if (shape.firstRow < rows.size()
            && continuesHeader(rows[shape.firstRow], facts[shape.firstRow],
                               rows[shape.headerRow])) {
            shape.headerRows = 2;
            ++shape.firstRow;
        }
        shape.preambleLines = rows[shape.headerRow].line - 1;
        shape.width = static_cast<int>(rows[shape.headerRow].cells.size());
    } else {
        shape.firstRow = behindFactsRow(rows, facts, data);
        shape.preambleLines = rows[shape.firstRow].line - 1;
    }
    int dataRows = 0;
    for (qsizetype i = shape.firstRow; i < rows.size(); ++i) {
        if (!isDataRow(facts[i]))
            continue;
        ++dataRows;
        shape.width = std::max(shape.width, facts[i].lastFilled + 1);
    }
    shape.names = namesOf(rows, shape);
    alignNames(rows, facts, shape);
    const HeaderScore header = shape.headerRow >= 0 ? headerScore(rows[shape.headerRow])
                                                    : HeaderScore{};
    shape.score = std::min(dataRows, 50) * 4 + header.total() * 3;
    return shape;
}

} // namespace finwise::importer
