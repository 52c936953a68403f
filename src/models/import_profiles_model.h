// SPDX-License-Identifier: GPL-3.0-or-later
// ImportProfilesModel: what the user taught the import about banks' files, by name. Kept among
// the settings of this device, for each of the books; not synced. Thread rule: GUI thread.
#pragma once

#include "importer/import_profile.h"
#include "models/account_list_model.h"

#include <QUrl>

namespace finwise {

class Profile;

class ImportProfilesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the import")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, DetailRole };

    ImportProfilesModel(Profile &profile, Books &books, History &history,
                        AccountListModel &accounts);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_profiles.list().size()); }
    [[nodiscard]] const importer::ImportProfiles &profiles() const { return m_profiles; }

    void save(const importer::ImportProfile &profile, const QString &replacing);
    Q_INVOKABLE void rename(const QString &name, const QString &to);
    Q_INVOKABLE void remove(const QString &name);
    // Without the accounts, so that they can be given to others.
    Q_INVOKABLE void exportTo(const QUrl &file);
    Q_INVOKABLE void importFrom(const QUrl &file);
    void refresh();

Q_SIGNALS:
    void countChanged();

private:
    void store();

    Profile &m_profile;
    Books &m_books;
    History &m_history;
    AccountListModel &m_accounts;
    importer::ImportProfiles m_profiles;
};

} // namespace finwise
