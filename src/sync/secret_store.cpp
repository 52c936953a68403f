// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/secret_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace finwise {

Result<QJsonObject> FileSecretStore::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, m_path, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return fail(ErrorKind::Corrupt, m_path,
                    QStringLiteral("the file with the sign-ins is damaged"));
    return document.object();
}

Result<void> FileSecretStore::save(const QJsonObject &all) const
{
    QSaveFile file(m_path);
    file.setDirectWriteFallback(false);
    // Nobody else may read it at any moment: the permissions are set while it is still empty.
    const bool ok = QDir().mkpath(QFileInfo(m_path).path()) && file.open(QIODevice::WriteOnly)
                 && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                 && file.write(QJsonDocument(all).toJson(QJsonDocument::Compact)) > 0
                 && file.commit();
    if (!ok)
        return fail(ErrorKind::Storage, m_path, file.errorString());
    return {};
}

Result<QJsonObject> FileSecretStore::read(const QString &name)
{
    const auto all = load();
    if (!all)
        return all;
    if (!all->contains(name))
        return fail(ErrorKind::NotFound, name, QStringLiteral("no sign-in is stored"));
    return all->value(name).toObject();
}

Result<void> FileSecretStore::write(const QString &name, const QJsonObject &secret)
{
    auto all = load();
    if (!all && all.error().kind != ErrorKind::Corrupt)
        return fail(all.error());
    QJsonObject content = all.value_or(QJsonObject()); // a damaged file is replaced by a sound one
    content.insert(name, secret);
    return save(content);
}

Result<void> FileSecretStore::remove(const QString &name)
{
    auto all = load();
    if (!all)
        return fail(all.error());
    if (!all->contains(name))
        return {};
    all->remove(name);
    return save(*all);
}

} // namespace finwise
