// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_columns_model.h"

#include "models/import_texts.h"

namespace finwise {

int ImportColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_reading->interpretation.columns.size());
}

QVariant ImportColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const importer::ColumnReading &column = m_reading->interpretation.columns.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return column.name.isEmpty() ? tr("Column %1").arg(column.index + 1) : column.name;
    case MeaningRole: return ImportTexts::role(column.role);
    case ReasonRole: return ImportTexts::reason(m_reading->interpretation, column);
    case UsedRole:
        return column.role != importer::Role::Unknown && column.role != importer::Role::Ignored;
    case SampleRole:
        return m_reading->preview.isEmpty()
                 ? QString()
                 : m_reading->preview.first().cell(column.index).toString();
    case ColumnRole: return column.index;
    default: return {};
    }
}

QHash<int, QByteArray> ImportColumnsModel::roleNames() const
{
    return {{NameRole, "name"}, {MeaningRole, "meaning"}, {ReasonRole, "reason"},
            {UsedRole, "used"}, {SampleRole, "sample"},   {ColumnRole, "column"}};
}

void ImportColumnsModel::set(std::shared_ptr<const importer::ImportReading> reading)
{
    beginResetModel();
    m_reading = std::move(reading);
    endResetModel();
}

} // namespace finwise
