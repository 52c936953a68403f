// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenant_birth.h"

#include "db/connection.h"
#include "server/outside_views.h"
#include "server/tenant_database.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace finwise::server {
namespace {

const QString kUnborn = QStringLiteral(".new");

tl::unexpected<Error> fileError(const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return fail(full ? ErrorKind::DiskFull : ErrorKind::Storage, file.fileName(),
                file.errorString());
}

// A name is as durable as its folder.
Result<void> syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(),
                                  O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        return fail(ErrorKind::Storage, folder, QStringLiteral("the folder cannot be written"));
    return {};
}

Result<void> writeDurably(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fileError(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(content) != content.size() || !file.flush())
        return fileError(file);
    if (::fsync(file.handle()) != 0)
        return fail(ErrorKind::Storage, path, QStringLiteral("the disk did not take it"));
    return {};
}

void removeDatabase(const QString &path)
{
    for (const QString &part :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(path + part);
}

} // namespace

Result<QByteArray> TenantBirth::makeImage(const QString &path) const
{
    removeDatabase(path);
    {
        const auto made = db::Connection::open(path);
        if (!made)
            return fail(made.error());
        if (auto tables = makeTenantTables(**made); !tables)
            return fail(tables.error());
        if (auto views = keepOutsideViews(**made, m_catalog); !views)
            return fail(views.error());
    }
    // The last one who closes it moves its log into the file.
    QFile file(path);
    if (QFile::exists(path + QStringLiteral("-wal")) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, path, QStringLiteral("cannot be written as a whole"));
    return file.readAll();
}

Result<void> TenantBirth::ensureFile(const QString &path)
{
    if (QFile::exists(path))
        return {};
    const QString unborn = path + kUnborn;
    if (m_image.isEmpty()) {
        auto image = makeImage(unborn);
        if (!image)
            return fail(image.error());
        m_image = std::move(*image);
    }
    if (auto written = writeDurably(unborn, m_image); !written)
        return written;
    // Does not replace one that somebody else has made meanwhile.
    if (!QFile::rename(unborn, path) && !QFile::exists(path))
        return fail(ErrorKind::Storage, path, QStringLiteral("cannot be created"));
    return syncFolder(QFileInfo(path).path());
}

} // namespace finwise::server
