// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_history_model.h"

#include "importer/commit.h"
#include "models/format.h"
#include "store/queries.h"

#include <algorithm>

namespace finwise {

namespace {
QString whenText(Instant instant)
{
    return momentText(instant.ms);
}
} // namespace

ImportHistoryModel::ImportHistoryModel(Books &books, History &history, AccountListModel &accounts)
    : m_books(books), m_history(history), m_accounts(accounts)
{
    connect(&books, &Books::opened, this, &ImportHistoryModel::refresh);
}

int ImportHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportBatch &batch = m_batches.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case FileRole: return batch.fileName.section(u'/', -1);
    case WhenRole: return whenText(batch.importedAt);
    case RowsTextRole: return tr("%n row(s)", nullptr, int(batch.rows));
    case AccountRole:
        for (const auto &balance : m_accounts.accounts()) {
            if (balance.account.meta.id == batch.accountId)
                return balance.account.name;
        }
        return tr("(deleted account)");
    case UndoneTextRole:
        return batch.undoneAt ? tr("taken back %1").arg(whenText(*batch.undoneAt)) : QString();
    case CanUndoRole: return !batch.undoneAt;
    default: return {};
    }
}

QHash<int, QByteArray> ImportHistoryModel::roleNames() const
{
    return {{FileRole, "file"},       {WhenRole, "when"},         {RowsTextRole, "rows"},
            {AccountRole, "account"}, {UndoneTextRole, "undone"}, {CanUndoRole, "canUndo"}};
}

void ImportHistoryModel::undo(int row)
{
    if (m_busy || row < 0 || row >= count() || m_batches.at(row).undoneAt)
        return;
    m_busy = true;
    Q_EMIT countChanged();
    m_books.post([this, batch = m_batches.at(row).id](Store &store) {
        const auto undone = importer::undoImport(store, batch);
        QMetaObject::invokeMethod(
            this,
            [this, undone] {
                m_busy = false;
                if (undone)
                    Q_EMIT m_history.announced(
                        tr("%n transaction(s) taken back", nullptr, int(*undone)), History::Neutral,
                        false);
                else
                    m_history.announceError(undone.error());
                refresh();
            },
            Qt::QueuedConnection);
    });
}

void ImportHistoryModel::refresh()
{
    beginResetModel();
    m_batches = importBatches(m_books.reader()).value_or(QList<ImportBatch>());
    std::sort(m_batches.begin(), m_batches.end(), [](const ImportBatch &a, const ImportBatch &b) {
        return a.importedAt.ms > b.importedAt.ms;
    });
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace finwise
