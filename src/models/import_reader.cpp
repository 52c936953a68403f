// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_reader.h"

#include <QBuffer>
#include <QtConcurrent/QtConcurrentRun>

namespace finwise {

using namespace importer;

ImportReader::~ImportReader()
{
    cancel();
    for (QFuture<void> &run : m_runs)
        run.waitForFinished();
}

void ImportReader::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void ImportReader::start(std::function<Outcome(const Stop &)> work)
{
    cancel();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_progress = 0;
    m_runs.removeIf([](const QFuture<void> &run) { return run.isFinished(); });
    m_runs.append(QtConcurrent::run([this, work = std::move(work), stop = m_stop] {
        const auto outcome = std::make_shared<Outcome>(work(stop));
        QMetaObject::invokeMethod(
            this,
            [this, stop, outcome] {
                // A reading that was replaced meanwhile is of no interest.
                if (stop != m_stop)
                    return;
                m_outcome = std::move(*outcome);
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    }));
}

void ImportReader::read(const ImportSource &source, const ImportProfiles &profiles, QDate today)
{
    start([this, source, profiles, today](const Stop &stop) -> Outcome {
        Answer answer;
        answer.today = today;
        const Reading first = readOnce(source, {}, today, stop);
        if (!first)
            return fail(first.error());
        answer.first = *first;
        answer.reading = *first;
        answer.match = profiles.match(**first);
        if (const ImportProfile *profile = profiles.find(answer.match.name))
            answer.options = optionsOf(*profile, **first);
        if (answer.options != ImportOptions{}) {
            // What fitted once may not fit a changed export: then the file speaks for itself.
            if (const Reading again = readOnce(source, answer.options, today, stop))
                answer.reading = *again;
            else if (again.error().kind == ErrorKind::Cancelled)
                return fail(again.error());
            else
                answer.options = {};
        }
        answer.totals = totalsOf(*answer.reading);
        return answer;
    });
}

void ImportReader::readAgain(const ImportSource &source, const ImportOptions &options,
                             const Answer &before)
{
    start([this, source, options, before](const Stop &stop) -> Outcome {
        Answer answer = before;
        const Reading reading = readOnce(source, options, before.today, stop);
        if (!reading)
            return fail(reading.error());
        answer.reading = *reading;
        answer.options = options;
        answer.totals = totalsOf(*answer.reading);
        return answer;
    });
}

ImportReader::Reading ImportReader::readOnce(const ImportSource &source,
                                             const ImportOptions &options, QDate today,
                                             const Stop &stop)
{
    ReadHooks hooks;
    hooks.today = today;
    double reported = 0;
    hooks.progress = [&](qint64 done, qint64 total) {
        const double part = total > 0 ? double(done) / double(total) : 0;
        if (part - reported > 0.01 || part < reported) {
            reported = part;
            QMetaObject::invokeMethod(
                this,
                [this, part] {
                    m_progress = part;
                    Q_EMIT progressed();
                },
                Qt::QueuedConnection);
        }
        return !*stop;
    };
    const auto read = [&]() -> Result<ImportReading> {
        if (!source.path.isEmpty())
            return readStatementFile(source.path, options, hooks);
        QBuffer buffer;
        buffer.setData(source.bytes);
        buffer.open(QIODevice::ReadOnly);
        return readStatement(buffer, options, hooks);
    };
    auto reading = read();
    if (!reading)
        return fail(reading.error());
    if (reading->rowsRead == 0)
        return fail(ErrorKind::Validation, source.name,
                    QStringLiteral("no transaction in the file"));
    return std::make_shared<const ImportReading>(*std::move(reading));
}

} // namespace finwise
