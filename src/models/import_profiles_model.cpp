// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_profiles_model.h"

#include "models/chosen_file.h"
#include "store/profile.h"

#include <QFile>
#include <QSaveFile>

namespace finwise {

using importer::ImportProfile;
using importer::ImportProfiles;

ImportProfilesModel::ImportProfilesModel(Profile &profile, Books &books, History &history,
                                         AccountListModel &accounts)
    : m_profile(profile), m_books(books), m_history(history), m_accounts(accounts)
{
    connect(&books, &Books::opened, this, &ImportProfilesModel::refresh);
}

int ImportProfilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportProfilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // The newest stands last in the list and first in the window.
    const ImportProfile &profile = m_profiles.list().at(count() - 1 - index.row());
    if (role == NameRole || role == Qt::DisplayRole)
        return profile.name;
    if (role != DetailRole)
        return {};
    QStringList parts{tr("%n column(s)", nullptr, int(profile.columns.size()))};
    int corrected = 0;
    for (const importer::ProfileColumn &column : profile.columns)
        corrected += column.corrected ? 1 : 0;
    if (corrected > 0)
        parts.append(tr("%n corrected by you", nullptr, corrected));
    for (const auto &balance : m_accounts.accounts()) {
        if (profile.account == balance.account.meta.id)
            parts.append(tr("into “%1”").arg(balance.account.name));
    }
    return parts.join(QStringLiteral(" · "));
}

QHash<int, QByteArray> ImportProfilesModel::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}};
}

void ImportProfilesModel::save(const ImportProfile &profile, const QString &replacing)
{
    m_profiles.save(profile, replacing);
    store();
}

void ImportProfilesModel::rename(const QString &name, const QString &to)
{
    if (const auto done = m_profiles.rename(name, to); !done)
        m_history.announceError(done.error());
    else
        store();
}

void ImportProfilesModel::remove(const QString &name)
{
    if (const auto done = m_profiles.remove(name); !done)
        m_history.announceError(done.error());
    else
        store();
}

void ImportProfilesModel::exportTo(const QUrl &file)
{
    QSaveFile out(chosenPath(file));
    const QByteArray json = m_profiles.toJson(false);
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit())
        m_history.announceError({ErrorKind::Storage, chosenPath(file), out.errorString()});
}

void ImportProfilesModel::importFrom(const QUrl &file)
{
    QFile in(chosenPath(file));
    if (!in.open(QIODevice::ReadOnly)) {
        m_history.announceError({ErrorKind::Storage, chosenPath(file), in.errorString()});
        return;
    }
    const auto read = ImportProfiles::fromJson(in.read(ImportProfiles::kMaxJsonBytes + 1));
    if (!read) {
        m_history.announceError(read.error());
        return;
    }
    m_profiles.merge(*read);
    store();
}

void ImportProfilesModel::refresh()
{
    beginResetModel();
    const auto text = m_profile.setting(importer::profilesSettingKey(m_books.tenant()));
    const auto read = text ? ImportProfiles::fromJson(text->toUtf8())
                           : Result<ImportProfiles>(fail(text.error()));
    m_profiles = read.value_or(ImportProfiles());
    endResetModel();
    Q_EMIT countChanged();
    if (!read)
        m_history.announceError(read.error());
}

void ImportProfilesModel::store()
{
    const auto done = m_profile.setSetting(importer::profilesSettingKey(m_books.tenant()),
                                           QString::fromUtf8(m_profiles.toJson(true)));
    if (!done)
        m_history.announceError(done.error());
    refresh();
}

} // namespace finwise
