// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rank_model.h"

#include "models/format.h"
#include "models/statistics_texts.h"

namespace finwise {

int RankModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

// More of it is a larger number, whether it was spent or earned.
QString RankModel::changeOf(const RankEntry &entry) const
{
    if (!m_compared)
        return {};
    const qint64 sign = m_total.minor < 0 ? -1 : 1;
    return changeText(Money{sign * entry.sum, m_total.currency},
                      Money{sign * entry.before, m_total.currency});
}

QVariant RankModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RankEntry &entry = m_entries.at(index.row());
    const qint64 largest = m_entries.first().sum;
    const QString amount = moneyText(Money{entry.sum, m_total.currency});
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return entry.name;
    case TintRole: return entry.tint;
    case AmountTextRole: return amount;
    case ShareTextRole: return shareText(entry.sum, m_total.minor);
    case ChangeTextRole: return changeOf(entry);
    case ChangeSignRole:
        return !m_compared || entry.sum == entry.before ? 0 : entry.sum > entry.before ? 1 : -1;
    case PartRole:
        return largest == 0 ? 0.0 : std::clamp(double(entry.sum) / double(largest), 0.0, 1.0);
    case DrillsRole: return entry.drills;
    case WordsRole: {
        const QString change = changeOf(entry);
        return change.isEmpty()
                 ? tr("%1: %2, %3").arg(entry.name, amount, shareText(entry.sum, m_total.minor))
                 : tr("%1: %2, %3; change: %4")
                       .arg(entry.name, amount, shareText(entry.sum, m_total.minor), change);
    }
    default: return {};
    }
}

QHash<int, QByteArray> RankModel::roleNames() const
{
    return {{NameRole, "name"},
            {TintRole, "tint"},
            {AmountTextRole, "amountText"},
            {ShareTextRole, "shareText"},
            {ChangeTextRole, "changeText"},
            {ChangeSignRole, "changeSign"},
            {PartRole, "part"},
            {DrillsRole, "drills"},
            {WordsRole, "words"}};
}

QString RankModel::totalText() const
{
    return moneyText(m_total);
}

// Rows that stay keep their place in the view.
void RankModel::show(const QList<RankEntry> &entries, const Money &total, bool compared)
{
    const int before = count();
    const int after = int(entries.size());
    m_total = total;
    m_compared = compared;
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_entries.resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_entries += entries.mid(before);
        endInsertRows();
    }
    m_entries = entries;
    if (after > 0)
        Q_EMIT dataChanged(index(0), index(after - 1));
    Q_EMIT changed();
}

} // namespace finwise
