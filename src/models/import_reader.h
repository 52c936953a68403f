// SPDX-License-Identifier: GPL-3.0-or-later
// ImportReader: reads one statement on a thread of its own, with the saved profile that fits it.
// One reading at a time; a new one replaces the one under way. Thread rule: GUI thread.
#pragma once

#include "importer/import_profile.h"
#include "models/import_preview.h"

#include <QFuture>
#include <QObject>

#include <atomic>

namespace finwise {

// A file, or text from the clipboard.
struct ImportSource {
    QString path;
    QString name; // as shown
    QByteArray bytes;
};

class ImportReader : public QObject {
    Q_OBJECT

public:
    struct Answer {
        std::shared_ptr<const importer::ImportReading> first; // without any hint
        std::shared_ptr<const importer::ImportReading> reading;
        importer::ImportOptions options; // that `reading` was read with
        QDate today;
        importer::ProfileMatch match;
        StatementTotals totals;
    };
    using Outcome = Result<Answer>;

    ~ImportReader() override;

    // Finds the profile by itself. today completes dates without a year.
    void read(const ImportSource &source, const importer::ImportProfiles &profiles, QDate today);
    // As asked for; `before` is the answer that is corrected.
    void readAgain(const ImportSource &source, const importer::ImportOptions &options,
                   const Answer &before);
    void cancel();
    [[nodiscard]] double progress() const { return m_progress; }
    // Of the last reading; taken once.
    [[nodiscard]] Outcome takeOutcome() { return std::exchange(m_outcome, Answer()); }

Q_SIGNALS:
    void progressed();
    void finished(); // outcome() is there

private:
    using Stop = std::shared_ptr<std::atomic<bool>>;
    using Reading = Result<std::shared_ptr<const importer::ImportReading>>;
    Reading readOnce(const ImportSource &source, const importer::ImportOptions &options,
                     QDate today, const Stop &stop);
    void start(std::function<Outcome(const Stop &)> work);

    Stop m_stop;
    double m_progress = 0;
    Outcome m_outcome;
    QList<QFuture<void>> m_runs; // under way
};

} // namespace finwise
