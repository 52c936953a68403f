// SPDX-License-Identifier: GPL-3.0-or-later
// DataController: what is done with the open books as a whole: backup, restoring one, export,
// integrity check. Thread rule: GUI thread; the work is done on the asking thread.
#pragma once

#include "models/tenant_list_model.h"

#include <QUrl>

namespace finwise {

class DataController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    // The outcome of the last integrity check, one line each; empty before the first one.
    Q_PROPERTY(QStringList findings READ findings NOTIFY changed)

public:
    DataController(Profile &profile, Books &books, TenantListModel &tenants, History &history);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QStringList findings() const { return m_findings; }

    // A whole copy of the open books in one file; an existing file is replaced.
    Q_INVOKABLE void backUp(const QUrl &file);
    // Opens a backup as new books beside the ones that are there: nothing is overwritten.
    Q_INVOKABLE void restore(const QUrl &file);
    // Everything as JSON, or the transactions as CSV for spreadsheets.
    Q_INVOKABLE void exportJson(const QUrl &file);
    Q_INVOKABLE void exportCsv(const QUrl &file);
    Q_INVOKABLE void check();

Q_SIGNALS:
    void changed();

private:
    using Job = std::function<Result<QStringList>(Reader &)>;
    void run(const Job &job, const std::function<void(const QStringList &)> &done);
    void exportTo(const QString &path, bool csv);

    Profile &m_profile;
    Books &m_books;
    TenantListModel &m_tenants;
    History &m_history;
    bool m_busy = false;
    QStringList m_findings;
};

} // namespace finwise
