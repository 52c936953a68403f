// SPDX-License-Identifier: GPL-3.0-or-later
// StatisticsTable: what came in and went out by category and month, with sums and averages: first
// the income with its groups and categories, then the expenses, then what was left over. Thread
// rule: GUI thread.
#pragma once

#include "models/statistics_entries.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class StatisticsTable : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the statistics")
    // The months, then the sum and, of several months, the average.
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed)

public:
    enum Role { NameRole = Qt::UserRole + 1, LevelRole, CellsRole, WordsRole };
    // Everything together; income or expenses; a group; a category.
    enum Level { Total, Side, Group, Category };
    Q_ENUM(Level)

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QStringList columns() const;

    void show(const StatisticsFigures &figures);
    // The rows behind a cell; of an average, those of the sum. Nothing when there is no such cell.
    [[nodiscard]] std::optional<Slice> sliceOf(int row, int column) const;
    // The table as it stands, with plain numbers.
    [[nodiscard]] QByteArray csv() const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        Level level = Level::Category;
        QString name;
        QList<CategorySeries> series; // none: what came in and went out together
        QList<qint64> sums;           // of each column that is a month
        qint64 sum = 0;
    };
    void addSide(StatisticsSide side);
    void add(Level level, const QString &name, const StatisticsEntry &entry);
    void addTotal();
    [[nodiscard]] QString nameOf(const Row &row) const;
    [[nodiscard]] QList<qint64> cellsOf(const Row &row) const;

    StatisticsFigures m_figures;
    QList<StatisticsStep> m_columns;
    QList<Row> m_rows;
};

} // namespace finwise
