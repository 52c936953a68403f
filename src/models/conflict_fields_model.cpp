// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_fields_model.h"

namespace finwise {

QVariant ConflictFieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConflictField &field = m_fields.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return field.name;
    case MineRole: return field.mine;
    case TheirsRole: return field.theirs;
    case DiffersRole: return field.differs;
    default: return {};
    }
}

QHash<int, QByteArray> ConflictFieldsModel::roleNames() const
{
    return {
        {NameRole, "name"}, {MineRole, "mine"}, {TheirsRole, "theirs"}, {DiffersRole, "differs"}};
}

void ConflictFieldsModel::show(const QList<ConflictField> &fields)
{
    if (fields == m_fields)
        return;
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

} // namespace finwise
