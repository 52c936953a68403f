// SPDX-License-Identifier: GPL-3.0-or-later
// SecretStore: where sign-ins are kept on this device. The file store is readable by its owner
// only (0600). Thread rule: one thread at a time.
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace finwise {

class SecretStore {
public:
    virtual ~SecretStore() = default;
    // NotFound when there is none under this name.
    virtual Result<QJsonObject> read(const QString &name) = 0;
    virtual Result<void> write(const QString &name, const QJsonObject &secret) = 0;
    // Removing what is not there is no error.
    virtual Result<void> remove(const QString &name) = 0;
};

// One JSON file. Every write replaces the file as a whole and reaches the disk before it returns,
// so a crash leaves the old or the new content, never half of it.
class FileSecretStore final : public SecretStore {
public:
    explicit FileSecretStore(QString path) : m_path(std::move(path)) {}
    Result<QJsonObject> read(const QString &name) override;
    Result<void> write(const QString &name, const QJsonObject &secret) override;
    Result<void> remove(const QString &name) override;

private:
    Result<QJsonObject> load() const;
    Result<void> save(const QJsonObject &all) const;
    QString m_path;
};

} // namespace finwise
