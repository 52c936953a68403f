// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_rows_model.h"

#include "models/format.h"
#include "models/import_texts.h"

#include <algorithm>

namespace finwise {

using importer::Novelty;

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_exchanging ? 0 : int(m_preview->rows.at(size_t(m_bucket)).size());
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = entryAt(index.row());
    if (role == LineRole)
        return entry.line;
    if (role == BucketRole)
        return int(m_preview->bucketOf(entry));
    if (entry.kind == Entry::Kind::Draft)
        return draftData(entry, role);
    const bool problem = entry.kind == Entry::Kind::Problem;
    const importer::ImportReading &reading = *m_preview->reading;
    switch (role) {
    case Qt::DisplayRole:
    case PayeeRole:
        return problem
                 ? reading.problems.at(entry.position).cells.join(QStringLiteral("  ")).simplified()
                 : QString();
    case ReasonRole:
        return problem ? ImportTexts::problem(reading.problems.at(entry.position).reason)
                       : ImportTexts::skipped(reading.skipped.at(entry.position).kind);
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
            {ChoosableRole, "choosable"},
            {TwinDateRole, "twinDate"},
            {TwinPayeeRole, "twinPayee"},
            {TwinAmountRole, "twinAmount"}};
}

void ImportRowsModel::setBucket(int bucket)
{
    if (bucket == m_bucket || bucket < All || bucket > Problem)
        return;
    exchange([this, bucket] { m_bucket = bucket; });
    Q_EMIT bucketChanged();
}

// All rows leave and others come. After a reset a view makes each of its items anew; this way it
// fills those it has.
void ImportRowsModel::exchange(const std::function<void()> &change)
{
    if (const int leaving = rowCount(); leaving > 0) {
        beginRemoveRows({}, 0, leaving - 1);
        m_exchanging = true;
        endRemoveRows();
    }
    m_exchanging = true;
    change();
    if (const qsizetype coming = m_preview->rows.at(size_t(m_bucket)).size(); coming > 0) {
        beginInsertRows({}, 0, int(coming) - 1);
        m_exchanging = false;
        endInsertRows();
    }
    m_exchanging = false;
}

void ImportRowsModel::set(std::shared_ptr<const ImportPreview> preview)
{
    const bool sameRows = preview->plan.rows.size() == m_preview->plan.rows.size()
                       && preview->reading == m_preview->reading;
    exchange([&] {
        m_preview = std::move(preview);
        if (!sameRows) {
            m_leftOut.clear();
            m_bringBack.clear();
        }
        m_bucket = All;
    });
    Q_EMIT bucketChanged();
    Q_EMIT choiceChanged();
}

int ImportRowsModel::count(Bucket bucket) const
{
    return int(m_preview->rows.at(size_t(bucket)).size());
}

int ImportRowsModel::toImport() const
{
    return count(New) + count(Possible) - int(m_leftOut.size()) + int(m_bringBack.size());
}

bool ImportRowsModel::isDeletedEarlier(const Entry &entry) const
{
    return entry.kind == Entry::Kind::Draft
        && m_preview->plan.rows.at(entry.position).judged.deletedEarlier;
}

importer::ImportChoices ImportRowsModel::choices() const
{
    importer::ImportChoices choices;
    choices.leaveOut = m_leftOut;
    choices.bringBack = m_bringBack;
    for (const qsizetype row : m_preview->rows.at(ImportPreview::Possible)) {
        const qsizetype position = m_preview->entries.at(row).position;
        if (m_preview->plan.rows.at(position).judged.completesManual)
            choices.merge.insert(position);
    }
    return choices;
}

Money ImportRowsModel::choiceSum() const
{
    Money sum{0, m_preview->toImport.currency};
    for (const qsizetype row : m_leftOut) {
        const auto less = negated(m_preview->plan.drafts.at(row).amount);
        if (less && !m_preview->plan.rows.at(row).judged.completesManual)
            sum = add(sum, *less).value_or(sum);
    }
    for (const qsizetype row : m_bringBack)
        sum = add(sum, m_preview->plan.drafts.at(row).amount).value_or(sum);
    return sum;
}

const ImportRowsModel::Entry &ImportRowsModel::entryAt(int row) const
{
    return m_preview->entries.at(m_preview->rows.at(size_t(m_bucket)).at(row));
}

void ImportRowsModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Entry &entry = entryAt(row);
    const ImportPreview::Bucket bucket = m_preview->bucketOf(entry);
    if (bucket != ImportPreview::New && bucket != ImportPreview::Possible
        && !isDeletedEarlier(entry))
        return;
    QSet<qsizetype> &chosen = isDeletedEarlier(entry) ? m_bringBack : m_leftOut;
    if (!chosen.remove(entry.position))
        chosen.insert(entry.position);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT choiceChanged();
}

QVariant ImportRowsModel::draftData(const Entry &entry, int role) const
{
    const importer::TransactionDraft &draft = m_preview->plan.drafts.at(entry.position);
    const ImportPreview::Bucket bucket = m_preview->bucketOf(entry);
    switch (role) {
    case DateTextRole: return dateText(draft.date);
    case Qt::DisplayRole:
    case PayeeRole: {
        const QString &payee = m_preview->plan.payeeOf(entry.position);
        return payee.isEmpty() ? draft.description : payee;
    }
    case DescriptionRole: return draft.payee.isEmpty() ? QString() : draft.description;
    case AmountTextRole: return moneyText(draft.amount);
    case AmountSignRole: return signOf(draft.amount);
    case ReasonRole: return draftReason(entry.position);
    case IncludedRole:
        return bucket == ImportPreview::Duplicate ? m_bringBack.contains(entry.position)
                                                  : !m_leftOut.contains(entry.position);
    case ChoosableRole: return bucket != ImportPreview::Duplicate || isDeletedEarlier(entry);
    case TwinDateRole:
    case TwinPayeeRole:
    case TwinAmountRole: return twinData(entry.position, role);
    default: return {};
    }
}

QVariant ImportRowsModel::twinData(qsizetype position, int role) const
{
    const auto twin = m_preview->plan.twins.constFind(position);
    if (twin == m_preview->plan.twins.cend())
        return QString();
    if (role == TwinDateRole)
        return dateText(twin->date);
    if (role == TwinAmountRole)
        return moneyText(twin->amount);
    return twin->payee.isEmpty() ? tr("without a payee") : twin->payee;
}

QString ImportRowsModel::newReason(const importer::PlannedRow &row) const
{
    if (row.ruled < 0)
        return row.transferTo ? tr("Transfer between own accounts") : tr("New");
    const importer::RuledRow &ruled = m_preview->plan.ruled.at(row.ruled);
    const QString names = ruled.fired.join(QStringLiteral(", "));
    return ruled.keptAccount ? tr("New · rule %1, but stays in this account").arg(names)
                             : tr("New · rule %1").arg(names);
}

QString ImportRowsModel::draftReason(qsizetype position) const
{
    if (m_leftOut.contains(position))
        return tr("Left out by you");
    const importer::PlannedRow &row = m_preview->plan.rows.at(position);
    switch (row.judged.novelty) {
    case Novelty::New: return newReason(row);
    case Novelty::Restored: return tr("New again: it was taken back before");
    case Novelty::Duplicate:
        if (row.judged.deletedEarlier)
            return m_bringBack.contains(position) ? tr("Comes back") : tr("You deleted it earlier");
        return row.judged.moved ? tr("Imported; you moved it since") : tr("Already imported");
    case Novelty::PossibleDuplicate:
        return row.judged.completesManual ? tr("Completes your own entry")
                                          : tr("Same amount within 3 days");
    }
    Q_UNREACHABLE();
}

} // namespace finwise
