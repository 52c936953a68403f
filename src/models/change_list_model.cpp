// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change_list_model.h"

namespace finwise {

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangeLine &line = m_shown.at(index.row());
    switch (role) {
    case EntryIdRole: return line.id.toString();
    case EntityRole: return line.entity;
    case RecordIdRole: return line.recordId;
    case Qt::DisplayRole:
    case TitleRole: return line.title;
    case ActionRole: return line.action;
    case WhenRole: return line.when;
    case StateRole: return line.state;
    case CauseRole: return line.cause;
    case RemedyRole: return line.remedy;
    default: return {};
    }
}

QHash<int, QByteArray> ChangeListModel::roleNames() const
{
    return {{EntryIdRole, "entryId"}, {EntityRole, "entity"}, {RecordIdRole, "recordId"},
            {TitleRole, "heading"},   {ActionRole, "deed"},   {WhenRole, "when"},
            {StateRole, "condition"}, {CauseRole, "cause"},   {RemedyRole, "remedy"}};
}

void ChangeListModel::setSearchText(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    filter();
}

void ChangeListModel::show(const QList<ChangeLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    filter();
}

QString ChangeListModel::idAt(int row) const
{
    return row >= 0 && row < count() ? m_shown.at(row).id.toString() : QString();
}

void ChangeListModel::filter()
{
    QList<ChangeLine> shown;
    for (const ChangeLine &line : m_lines) {
        if (m_search.isEmpty() || line.title.contains(m_search, Qt::CaseInsensitive)
            || line.action.contains(m_search, Qt::CaseInsensitive))
            shown.append(line);
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
    Q_EMIT refreshed();
}

} // namespace finwise
