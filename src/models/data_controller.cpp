// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data_controller.h"

#include "domain/entities.h"
#include "exporter/export_records.h"
#include "models/chosen_file.h"
#include "store/catalog_queries.h"
#include "store/queries.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace finwise {

DataController::DataController(Profile &profile, Books &books, TenantListModel &tenants,
                               History &history)
    : m_profile(profile), m_books(books), m_tenants(tenants), m_history(history)
{
    connect(&books, &Books::opened, this, [this] {
        m_busy = false;
        m_findings.clear();
        Q_EMIT changed();
    });
}

void DataController::run(const Job &job, const std::function<void(const QStringList &)> &done)
{
    if (m_busy || !m_books.isOpen())
        return;
    m_busy = true;
    Q_EMIT changed();
    m_books.ask<Result<QStringList>>(this, job, [this, done](const Result<QStringList> &outcome) {
        m_busy = false;
        if (outcome)
            done(*outcome);
        else
            m_history.announceError(outcome.error());
        Q_EMIT changed();
    });
}

void DataController::backUp(const QUrl &file)
{
    const QString path = chosenPath(file);
    const Job job = [path](Reader &reader) -> Result<QStringList> {
        // The old file goes only when the new one is whole.
        const QString fresh = path + QStringLiteral(".part");
        QFile::remove(fresh);
        if (const auto done = backupTo(reader, fresh); !done)
            return fail(done.error());
        QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
        QFile::remove(path);
        if (!QFile::rename(fresh, path))
            return fail(ErrorKind::Storage, path, QStringLiteral("cannot be written"));
        return QStringList();
    };
    run(job, [this, path](const QStringList &) {
        Q_EMIT m_history.announced(tr("Backup saved as %1").arg(path), History::Good, false);
    });
}

void DataController::restore(const QUrl &file)
{
    const QString path = chosenPath(file);
    const auto fits = ReadStore::open(path, EntityCatalog::standard());
    if (!fits) {
        m_history.announceError(fits.error());
        return;
    }
    const auto accounts = (*fits)->reader().all<Account>();
    if (!accounts) {
        m_history.announceError(
            Error{ErrorKind::Corrupt, path, QStringLiteral("not a backup of FinWise")});
        return;
    }
    m_tenants.adoptFile(tr("%1 (restored)").arg(QFileInfo(path).completeBaseName()), path);
}

void DataController::exportTo(const QString &path, bool csv)
{
    const Job job = [path, csv](Reader &reader) -> Result<QStringList> {
        QSaveFile target(path);
        if (!target.open(QIODevice::WriteOnly))
            return fail(ErrorKind::Storage, path, target.errorString());
        const auto written = csv ? finwise::exportCsv(reader, target,
                                                      reader.catalog().type<Transaction>())
                                 : finwise::exportJson(reader, target);
        if (!written)
            return fail(written.error());
        if (!target.commit())
            return fail(ErrorKind::Storage, path, target.errorString());
        return QStringList{QString::number(written->records)};
    };
    run(job, [this, path](const QStringList &records) {
        const int count = records.value(0).toInt();
        Q_EMIT m_history.announced(tr("%n record(s) saved as %1", nullptr, count).arg(path),
                                   History::Good, false);
    });
}

void DataController::exportJson(const QUrl &file)
{
    exportTo(chosenPath(file), false);
}

void DataController::exportCsv(const QUrl &file)
{
    exportTo(chosenPath(file), true);
}

void DataController::check()
{
    const Job job = [](Reader &reader) -> Result<QStringList> {
        auto problems = reader.connection().integrityProblems();
        if (!problems)
            return problems;
        const auto references = referenceProblems(reader);
        if (!references)
            return references;
        return *problems + *references;
    };
    run(job, [this](const QStringList &problems) {
        m_findings = problems.isEmpty()
                       ? QStringList{tr("Everything is in order.")}
                       : QStringList{tr("%n problem(s) found", nullptr, int(problems.size()))}
                             + problems;
    });
}

} // namespace finwise
