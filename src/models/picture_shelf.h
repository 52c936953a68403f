// SPDX-License-Identifier: GPL-3.0-or-later
// PictureShelf: the pictures of accounts on this device, each a small file named after its content,
// so that the server calls it the same. Thread rule: any thread; files are replaced as a whole.
#pragma once

#include "base/id.h"

#include <QUrl>

namespace finwise {

// Below the folder of a profile.
inline const QString kPictureFolder = QStringLiteral("/pictures");

class PictureShelf {
public:
    // What the server takes, too.
    static constexpr qsizetype kMaxBytes = 256 * 1024;

    explicit PictureShelf(QString folder) : m_folder(std::move(folder)) {}

    // Whether it reads "TENANT/NAME" and can safely become the name of a file.
    static bool isPicture(const QString &path);
    [[nodiscard]] bool has(const QString &path) const;
    // Empty when it is not here.
    [[nodiscard]] QUrl urlOf(const QString &path) const;
    [[nodiscard]] QByteArray read(const QString &path) const;

    // Makes a small picture of the file and keeps it; answers its path. Validation error when it
    // is no picture, Storage when it cannot be kept.
    Result<QString> take(const QString &file, const Id &tenant) const;
    // Keeps what the server sent. Protocol error when it is no picture.
    [[nodiscard]] Result<void> keep(const QString &path, const QByteArray &bytes) const;

private:
    [[nodiscard]] QString fileOf(const QString &path) const;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const;

    QString m_folder;
};

} // namespace finwise
