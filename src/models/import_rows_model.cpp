// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_rows_model.h"

#include "models/format.h"
#include "models/import_texts.h"

#include <algorithm>

namespace finwise {

using importer::Novelty;

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(m_shown.at(index.row()));
    if (role == LineRole)
        return entry.line;
    if (role == BucketRole)
        return bucketOf(entry);
    if (entry.kind == Entry::Kind::Draft)
        return draftData(entry, role);
    const bool problem = entry.kind == Entry::Kind::Problem;
    switch (role) {
    case Qt::DisplayRole:
    case PayeeRole:
        return problem ? m_problems.at(entry.position).cells.join(QStringLiteral("  ")).simplified()
                       : QString();
    case ReasonRole:
        return problem ? ImportTexts::problem(m_problems.at(entry.position).reason)
                       : ImportTexts::skipped(m_skipped.at(entry.position).kind);
    case IncludedRole:
    case ChoosableRole: return false;
    case AmountSignRole: return 0;
    default: return QString();
    }
}

QHash<int, QByteArray> ImportRowsModel::roleNames() const
{
    return {{LineRole, "line"},
            {DateTextRole, "dateText"},
            {PayeeRole, "payee"},
            {DescriptionRole, "description"},
            {AmountTextRole, "amountText"},
            {AmountSignRole, "amountSign"},
            {BucketRole, "bucket"},
            {ReasonRole, "reason"},
            {IncludedRole, "included"},
            {ChoosableRole, "choosable"}};
}

void ImportRowsModel::setBucket(int bucket)
{
    if (bucket == m_bucket)
        return;
    m_bucket = bucket;
    filter();
    Q_EMIT bucketChanged();
}

void ImportRowsModel::set(const importer::ImportPlan &plan, const importer::ImportReading &reading)
{
    m_plan = plan;
    m_problems = reading.problems;
    m_skipped = reading.skipped;
    m_leftOut.clear();
    m_entries.clear();
    for (qsizetype i = 0; i < m_plan.drafts.size(); ++i)
        m_entries.append({Entry::Kind::Draft, i, m_plan.drafts.at(i).line});
    for (qsizetype i = 0; i < m_problems.size(); ++i)
        m_entries.append({Entry::Kind::Problem, i, m_problems.at(i).line});
    for (qsizetype i = 0; i < m_skipped.size(); ++i)
        m_entries.append({Entry::Kind::Skipped, i, m_skipped.at(i).line});
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.line < b.line; });
    m_bucket = All;
    filter();
    Q_EMIT bucketChanged();
    Q_EMIT choiceChanged();
}

void ImportRowsModel::clear()
{
    set({}, {});
}

int ImportRowsModel::count(Bucket bucket) const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return bucket == All || bucketOf(entry) == bucket;
    }));
}

int ImportRowsModel::toImport() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        const Bucket bucket = bucketOf(entry);
        return (bucket == New || bucket == Possible) && !m_leftOut.contains(entry.position);
    }));
}

void ImportRowsModel::toggle(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    const Entry &entry = m_entries.at(m_shown.at(row));
    const Bucket bucket = bucketOf(entry);
    if (bucket != New && bucket != Possible)
        return;
    if (!m_leftOut.remove(entry.position))
        m_leftOut.insert(entry.position);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT choiceChanged();
}

ImportRowsModel::Bucket ImportRowsModel::bucketOf(const Entry &entry) const
{
    if (entry.kind == Entry::Kind::Problem)
        return Problem;
    if (entry.kind == Entry::Kind::Skipped)
        return All; // only among all rows
    switch (m_plan.rows.at(entry.position).judged.novelty) {
    case Novelty::New:
    case Novelty::Restored: return New;
    case Novelty::Duplicate: return Duplicate;
    case Novelty::PossibleDuplicate: return Possible;
    }
    Q_UNREACHABLE();
}

QVariant ImportRowsModel::draftData(const Entry &entry, int role) const
{
    const importer::TransactionDraft &draft = m_plan.drafts.at(entry.position);
    const Bucket bucket = bucketOf(entry);
    switch (role) {
    case DateTextRole: return dateText(draft.date);
    case Qt::DisplayRole:
    case PayeeRole: return draft.payee.isEmpty() ? draft.description : draft.payee;
    case DescriptionRole: return draft.payee.isEmpty() ? QString() : draft.description;
    case AmountTextRole: return moneyText(draft.amount);
    case AmountSignRole: return signOf(draft.amount);
    case ReasonRole: return draftReason(entry.position);
    case IncludedRole: return bucket != Duplicate && !m_leftOut.contains(entry.position);
    case ChoosableRole: return bucket != Duplicate;
    default: return {};
    }
}

QString ImportRowsModel::draftReason(qsizetype position) const
{
    if (m_leftOut.contains(position))
        return tr("Left out by you");
    const importer::PlannedRow &row = m_plan.rows.at(position);
    switch (row.judged.novelty) {
    case Novelty::New: return row.transferTo ? tr("Transfer between own accounts") : tr("New");
    case Novelty::Restored: return tr("New again: it was taken back before");
    case Novelty::Duplicate: return tr("Already imported");
    case Novelty::PossibleDuplicate: return tr("Same amount within 3 days");
    }
    Q_UNREACHABLE();
}

void ImportRowsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_bucket == All || bucketOf(m_entries.at(i)) == m_bucket)
            m_shown.append(i);
    }
    endResetModel();
}

} // namespace finwise
