// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup.h"

#include "db/statement.h"
#include "db/transaction.h"
#include "server/tenant_database.h"
#include "server/tenant_upkeep.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace finwise::server {
namespace {

constexpr qint64 kPieceBytes = 1024 * 1024;
constexpr qint64 kFormat = 1;
const QString kCentral = QStringLiteral("server.sqlite");

const QStringList kSchema{
    QStringLiteral("CREATE TABLE backup (format INTEGER NOT NULL)"),
    QStringLiteral("CREATE TABLE files (name TEXT PRIMARY KEY, bytes INTEGER NOT NULL, "
                   "hash TEXT NOT NULL)"),
    QStringLiteral("CREATE TABLE pieces (name TEXT NOT NULL, number INTEGER NOT NULL, "
                   "content BLOB NOT NULL, PRIMARY KEY (name, number)) WITHOUT ROWID")};

tl::unexpected<Error> fileError(const QFile &file)
{
    return fail(ErrorKind::Storage, file.fileName(), file.errorString());
}

// A consistent copy of a database that others write to, without its journal.
Result<void> copyDatabase(const QString &from, const QString &to)
{
    const auto source = db::Connection::open(from);
    if (!source)
        return fail(source.error());
    const auto copied = (*source)->execute(QStringLiteral("VACUUM INTO ?"), {to});
    if (!copied)
        return fail(copied.error());
    return {};
}

Result<qint64> pack(db::Connection &backup, const QString &name, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    qint64 number = 0;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(kPieceBytes);
        if (piece.isEmpty())
            return fileError(file);
        hash.addData(piece);
        const auto done = backup.execute(
            QStringLiteral("INSERT INTO pieces (name, number, content) VALUES (?, ?, ?)"),
            {name, number++, piece});
        if (!done)
            return fail(done.error());
    }
    const auto listed = backup.execute(
        QStringLiteral("INSERT INTO files (name, bytes, hash) VALUES (?, ?, ?)"),
        {name, file.size(), QString::fromLatin1(hash.result().toHex())});
    if (!listed)
        return fail(listed.error());
    return file.size();
}

Result<qint64> add(db::Connection &backup, const QString &name, const QString &from,
                   const QString &scratch)
{
    QFile::remove(scratch);
    if (auto copied = copyDatabase(from, scratch); !copied)
        return fail(copied.error());
    const auto packed = pack(backup, name, scratch);
    QFile::remove(scratch);
    return packed;
}

Result<BackupReport> fill(const QString &dataFolder, const QString &path)
{
    auto opened = db::Connection::open(path);
    if (!opened)
        return fail(opened.error());
    db::Connection &backup = **opened;
    auto transaction = db::Transaction::begin(backup);
    if (!transaction)
        return fail(transaction.error());
    for (const QString &sql : kSchema) {
        if (auto made = backup.execute(sql); !made)
            return fail(made.error());
    }
    if (auto marked = backup.execute(QStringLiteral("INSERT INTO backup (format) VALUES (?)"),
                                     {kFormat});
        !marked)
        return fail(marked.error());
    const QString scratch = path + QStringLiteral(".copy");
    BackupReport report;
    // The accounts come last: a tenant that is made meanwhile is then known without data, which is
    // what it is at its first contact anyway.
    for (const Id &tenant : tenantsIn(dataFolder)) {
        const auto added = add(backup, tenant.toString(), tenantPath(dataFolder, tenant), scratch);
        if (!added)
            return fail(added.error());
        ++report.tenants;
        report.bytes += *added;
    }
    const auto central = add(backup, kCentral, dataFolder + u'/' + kCentral, scratch);
    if (!central)
        return fail(central.error());
    report.bytes += *central;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return report;
}

void removeDatabase(const QString &path)
{
    for (const QString &part : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"),
                                QStringLiteral("-journal"), QStringLiteral(".copy")})
        QFile::remove(path + part);
}

Result<qint64> unpack(db::Connection &backup, const QString &name, const QString &to)
{
    QFile file(to);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fileError(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto row = backup.prepare(
        QStringLiteral("SELECT content FROM pieces WHERE name = ? ORDER BY number"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({name}); !ran)
        return fail(ran.error());
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            break;
        const QByteArray piece = row->value(0).toByteArray();
        hash.addData(piece);
        if (file.write(piece) != piece.size())
            return fileError(file);
    }
    if (!file.flush())
        return fileError(file);
    const auto wanted = backup.scalar(QStringLiteral("SELECT hash FROM files WHERE name = ?"),
                                      {name});
    if (!wanted)
        return fail(wanted.error());
    if (wanted->toString() != QString::fromLatin1(hash.result().toHex()))
        return fail(ErrorKind::Corrupt, backup.path(),
                    QStringLiteral("the copy of %1 is damaged").arg(name));
    return file.size();
}

Result<QStringList> namesIn(db::Connection &backup)
{
    auto row = backup.prepare(QStringLiteral("SELECT name FROM files ORDER BY name"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(); !ran)
        return fail(ran.error());
    QStringList names;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return names;
        names.append(row->text(0));
    }
}

Result<void> startNewEpoch(const QString &path, const Clock &clock)
{
    const auto tenant = openTenantDatabase(path, clock);
    if (!tenant)
        return fail(tenant.error());
    const auto raised = TenantUpkeep(**tenant).raiseEpoch(clock.now());
    if (!raised)
        return fail(raised.error());
    return {};
}

Result<qint64> restoreOne(db::Connection &backup, const QString &name, const QString &dataFolder,
                          const Clock &clock)
{
    const bool central = name == kCentral;
    const auto tenant = central ? Result<Id>(Id()) : Id::parse(name);
    if (!tenant)
        return fail(ErrorKind::Corrupt, backup.path(), QStringLiteral("names no tenant"));
    const QString path = central ? dataFolder + u'/' + kCentral : tenantPath(dataFolder, *tenant);
    const auto bytes = unpack(backup, name, path);
    if (!bytes || central)
        return bytes;
    if (auto raised = startNewEpoch(path, clock); !raised)
        return fail(raised.error());
    return bytes;
}

} // namespace

Result<BackupReport> makeBackup(const QString &dataFolder, const QString &file)
{
    if (QFile::exists(file))
        return fail(ErrorKind::Usage, file, QStringLiteral("exists already"));
    const QString unfinished = file + QStringLiteral(".part");
    removeDatabase(unfinished);
    auto report = fill(dataFolder, unfinished);
    if (report && !QFile::rename(unfinished, file))
        report = fail(ErrorKind::Storage, file, QStringLiteral("cannot be written"));
    removeDatabase(unfinished);
    return report;
}

Result<BackupReport> restoreBackup(const QString &file, const QString &dataFolder,
                                   const Clock &clock)
{
    if (!QFile::exists(file))
        return fail(ErrorKind::NotFound, file, QStringLiteral("there is no such file"));
    if (QFile::exists(dataFolder + u'/' + kCentral) || !tenantsIn(dataFolder).isEmpty()) {
        return fail(ErrorKind::Usage, dataFolder,
                    QStringLiteral("holds data already; restore into an empty folder"));
    }
    if (!QDir().mkpath(dataFolder + QStringLiteral("/tenants")))
        return fail(ErrorKind::Storage, dataFolder, QStringLiteral("cannot be created"));
    const auto opened = db::Connection::open(file, db::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    db::Connection &backup = **opened;
    const auto format = backup.scalar(QStringLiteral("SELECT format FROM backup"));
    if (!format || format->toLongLong() != kFormat)
        return fail(ErrorKind::Corrupt, file, QStringLiteral("is no backup of a server"));
    auto names = namesIn(backup);
    if (!names)
        return fail(names.error());
    // The accounts come last: without them nothing is served, so a restore that was broken off
    // cannot be mistaken for a whole one.
    names->removeAll(kCentral);
    names->append(kCentral);
    BackupReport report;
    for (const QString &name : std::as_const(*names)) {
        const auto bytes = restoreOne(backup, name, dataFolder, clock);
        if (!bytes)
            return fail(bytes.error());
        report.bytes += *bytes;
        report.tenants += name == kCentral ? 0 : 1;
    }
    return report;
}

} // namespace finwise::server
