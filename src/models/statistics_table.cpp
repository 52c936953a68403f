// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics_table.h"

#include "models/format.h"
#include "models/slice_text.h"
#include "models/statistics_texts.h"
#include "store/statistics_slices.h"

#include <numeric>

namespace finwise {

int StatisticsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant StatisticsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto cells = [this, &row] {
        QStringList texts;
        for (const qint64 minor : cellsOf(row))
            texts.append(minor == 0 ? QStringLiteral("–")
                                    : moneyText(Money{minor, m_figures.currency}));
        return texts;
    };
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return nameOf(row);
    case LevelRole: return int(row.level);
    case CellsRole: return cells();
    case WordsRole: {
        QStringList words;
        const QStringList texts = cells();
        const QStringList heads = columns();
        for (qsizetype i = 0; i < texts.size(); ++i)
            words.append(tr("%1: %2").arg(heads.value(i), texts.at(i)));
        return tr("%1; %2").arg(nameOf(row), words.join(QStringLiteral(", ")));
    }
    default: return {};
    }
}

QHash<int, QByteArray> StatisticsTable::roleNames() const
{
    return {{NameRole, "name"}, {LevelRole, "level"}, {CellsRole, "cells"}, {WordsRole, "words"}};
}

QStringList StatisticsTable::columns() const
{
    QStringList names;
    const QLocale locale;
    for (const StatisticsStep &column : m_columns) {
        if (m_figures.unit == StatisticsUnit::Month)
            names.append(locale.toString(column.from, QStringLiteral("MMM yyyy")));
        else if (m_figures.unit == StatisticsUnit::Day)
            names.append(spanText(column.from, column.to));
        else
            names.append(stepName(m_figures.unit, column));
    }
    if (m_columns.size() > 1) {
        names.append(tr("Sum"));
        names.append(m_figures.unit == StatisticsUnit::Year ? tr("Average per year")
                                                            : tr("Average per month"));
    }
    return names;
}

QList<qint64> StatisticsTable::cellsOf(const Row &row) const
{
    if (m_columns.size() == 1)
        return {row.sum};
    return row.sums + QList<qint64>{row.sum, row.sum / std::max<qint64>(1, m_columns.size())};
}

QString StatisticsTable::nameOf(const Row &row) const
{
    return row.name.isEmpty() ? tr("Without category") : row.name;
}

void StatisticsTable::add(Level level, const QString &name, const StatisticsEntry &entry)
{
    Row row{level, name, entry.series, entry.sums, entry.sum};
    // Days are no columns: together they are the one that there is.
    if (m_columns.size() == 1)
        row.sums = {row.sum};
    m_rows.append(row);
}

void StatisticsTable::addSide(StatisticsSide side)
{
    const QList<StatisticsEntry> entries = statisticsEntries(m_figures, side);
    if (entries.isEmpty())
        return;
    add(Level::Side, side == StatisticsSide::Income ? tr("Income") : tr("Expenses"),
        statisticsRest(entries));
    for (const StatisticsEntry &entry : entries) {
        add(Level::Group, entry.name, entry); // or what stands beside the groups
        if (!entry.group)
            continue;
        for (const StatisticsEntry &inside : statisticsEntries(m_figures, side, entry.group))
            add(Level::Category, inside.name, inside);
    }
}

void StatisticsTable::addTotal()
{
    StatisticsEntry all;
    for (const FlowFigures &flow : m_figures.flows)
        all.sums.append(flow.income + flow.expenses);
    all.sum = m_figures.flow.income + m_figures.flow.expenses;
    add(Level::Total, tr("Left over"), all);
}

void StatisticsTable::show(const StatisticsFigures &figures)
{
    const int before = rowCount();
    const QList<Row> old = std::exchange(m_rows, {});
    m_figures = figures;
    m_columns = figures.unit == StatisticsUnit::Day
                  ? QList<StatisticsStep>{{figures.from, figures.to}}
                  : figures.steps;
    addSide(StatisticsSide::Income);
    addSide(StatisticsSide::Expenses);
    if (!m_rows.isEmpty())
        addTotal();
    // Rows that stay keep their place in the view.
    const int after = rowCount();
    const QList<Row> fresh = std::exchange(m_rows, old);
    // First the columns, while all rows are there: one that is about to go cannot follow any more.
    Q_EMIT changed();
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.remove(after, before - after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows += fresh.mid(before);
        endInsertRows();
    }
    m_rows = fresh;
    if (after > 0)
        Q_EMIT dataChanged(index(0), index(after - 1));
}

std::optional<Slice> StatisticsTable::sliceOf(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columns().size())
        return {};
    const StatisticsStep span = column < m_columns.size()
                                  ? m_columns.at(column)
                                  : StatisticsStep{m_figures.from, m_figures.to};
    const Row &shown = m_rows.at(row);
    if (shown.level == Level::Total)
        return flowSlice(m_figures, Slice::Direction::Any, span);
    Slice slice = categorySlice(m_figures, shown.series, span);
    slice.name = nameOf(shown);
    return slice;
}

QByteArray StatisticsTable::csv() const
{
    QByteArray text = csvLine(QStringList{tr("Category")} + columns()
                              + QStringList{tr("Currency")});
    for (const Row &row : m_rows) {
        QStringList cells{nameOf(row)};
        for (const qint64 minor : cellsOf(row))
            cells.append(toDecimalText(Money{minor, m_figures.currency}));
        text += csvLine(cells + QStringList{m_figures.currency.code()});
    }
    return text;
}

} // namespace finwise
