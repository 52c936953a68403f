// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_centre.h"

#include "models/chosen_file.h"
#include "models/error_text.h"
#include "models/format.h"
#include "store/sync_store.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace finwise {

namespace {

// Runs the action with a parsed id.
std::function<Result<void>(Store &)> withId(const QString &text,
                                            std::function<Result<void>(Store &, const Id &)> action)
{
    return [text, action = std::move(action)](Store &store) -> Result<void> {
        const auto id = Id::parse(text);
        return id ? action(store, *id) : fail(id.error());
    };
}

Result<void> withoutValue(const auto &result)
{
    return result ? Result<void>() : fail(result.error());
}

} // namespace

// Of a notice: it stands above the parts.
static constexpr int kWholeCentre = 0;

SyncCentre::SyncCentre(Books &books, History &history, SyncController &sync, const KeptLog &log)
    : m_books(books),
      m_history(history),
      m_sync(sync),
      m_log(log),
      m_inquiry(
          books, Books::Lane::Rows,
          [this] {
              m_askedConflict = m_conflict;
              return [clock = &m_books.clock(), conflict = m_conflict](Reader &reader) {
                  return readSyncLines(reader, *clock, conflict);
              };
          },
          [this](const Result<SyncLines> &lines) { take(lines); }),
      m_figures(books.clock())
{
    connect(&books, &Books::opened, this, [this] {
        m_seen.reset();
        refresh();
    });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.queueChanged || changes.conflictsChanged)
            refresh();
    });
    connect(&sync, &SyncController::reported, this, [this] {
        m_figures.take(m_sync.status());
        notice();
        refresh();
    });
    connect(&sync, &SyncController::noticeHeard, this, &SyncCentre::hear);
}

void SyncCentre::hear(const wire::Notice &notice)
{
    m_notice = notice;
    Q_EMIT refreshed();
    Q_EMIT noticed(tr("The server says: %1").arg(notice.text), kWholeCentre);
}

void SyncCentre::putNoticeAway()
{
    m_notice.reset();
    Q_EMIT refreshed();
}

// A toast for what is new; the panel's badge tells of the rest.
void SyncCentre::notice()
{
    const SyncStatus &status = m_sync.status();
    const SyncStatus seen = m_seen.value_or(status);
    if (status.deadLetters > seen.deadLetters)
        Q_EMIT noticed(tr("The server refused a change."), 0);
    else if (status.conflicts > seen.conflicts)
        Q_EMIT noticed(tr("Somebody else changed the same, later. Yours is kept for you."), 1);
    else if (status.missing > seen.missing)
        Q_EMIT noticed(tr("Records are missing on the server. Please decide."), 0);
    m_seen = status;
}

void SyncCentre::retranslate()
{
    m_figures.retranslate();
    refresh();
}

QString SyncCentre::missingText() const
{
    const qint64 missing = m_sync.status().missing;
    return missing == 0 ? QString()
                        : tr("%n record(s) of this device are not on the server any more. Were "
                             "they deleted on purpose?",
                             nullptr, int(missing));
}

void SyncCentre::dropMissing()
{
    act([](Store &store) { return withoutValue(store.sync().dropMissing()); },
        tr("They are deleted here, too."));
}

void SyncCentre::keepMissing()
{
    act([](Store &store) { return withoutValue(store.sync().keepMissing()); },
        tr("They are sent to the server once more."));
}

QString SyncCentre::queueText() const
{
    if (m_waiting == 0)
        return tr("Nothing waits.");
    const QString count = tr("%n change(s) waiting", nullptr, int(m_waiting));
    return m_oldest.isEmpty() ? count : tr("%1, the oldest since %2").arg(count, m_oldest);
}

QString SyncCentre::peopleText() const
{
    QStringList names;
    for (const wire::Person &person : m_sync.people()) {
        // Two devices of one person are one person, and the own other device is no stranger.
        const QString name = person.name == m_sync.user() ? tr("your other device") : person.name;
        if (!names.contains(name))
            names.append(name);
    }
    if (names.isEmpty())
        return {};
    const qint64 more = m_sync.peopleTotal() - m_sync.people().size();
    if (more > 0)
        names.append(tr("%n more", nullptr, int(more)));
    return tr("Also here: %1").arg(names.join(QStringLiteral(", ")));
}

QString SyncCentre::noticeText() const
{
    return m_notice
             ? tr("The server says (%1): %2").arg(momentText(m_notice->at.ms), m_notice->text)
             : QString();
}

QString SyncCentre::connectionText() const
{
    if (!m_sync.isSignedIn())
        return tr("Not connected to a server.");
    const SyncStatus &status = m_sync.status();
    QString text = tr("%1 at %2").arg(m_sync.user(), m_sync.server());
    if (status.latencyMs)
        text += QStringLiteral(" · ") + tr("%1 ms").arg(countText(*status.latencyMs));
    if (status.lastSuccess) {
        text += QStringLiteral(" · ")
              + tr("complete at %1").arg(momentText(status.lastSuccess->ms));
    }
    return text;
}

void SyncCentre::refresh()
{
    m_inquiry.ask();
}

void SyncCentre::take(const Result<SyncLines> &answer)
{
    if (!answer) {
        m_history.announceError(answer.error());
        return;
    }
    const SyncLines &lines = *answer;
    m_queue.show(lines.waiting);
    m_deadLetters.show(lines.refused);
    m_conflicts.show(lines.conflicts);
    m_fields.show(lines.fields);
    if (m_conflict == m_askedConflict) // else another one was chosen meanwhile
        m_conflict = lines.conflict;
    m_conflictText = lines.conflictText;
    m_waiting = lines.counts.pending + lines.counts.processing;
    m_oldest = lines.oldest ? momentText(lines.oldest->ms) : QString();
    Q_EMIT refreshed();
}

void SyncCentre::act(const std::function<Result<void>(Store &)> &action, const QString &text)
{
    m_books.post([this, action, text](Store &store) {
        const auto done = action(store);
        QMetaObject::invokeMethod(
            this,
            [this, done, text] {
                if (!done) {
                    m_history.announceError(done.error());
                } else {
                    Q_EMIT m_history.announced(text, History::Good, false);
                    m_sync.syncNow();
                }
                refresh();
            },
            Qt::QueuedConnection);
    });
}

void SyncCentre::retry(const QString &entryId)
{
    act(withId(entryId, [](Store &store, const Id &id) { return store.sync().retry(id); }),
        tr("It is sent once more."));
}

void SyncCentre::retryAll()
{
    const auto all = [](Store &store) -> Result<void> {
        const auto entries = store.sync().queue().list(QueueStatus::Failed, 10'000);
        if (!entries)
            return fail(entries.error());
        for (const QueueEntry &entry : *entries) {
            if (const auto done = store.sync().retry(entry.entry.id); !done)
                return done;
        }
        return {};
    };
    act(all, tr("All are sent once more."));
}

void SyncCentre::discard(const QString &entryId)
{
    act(withId(entryId,
               [](Store &store, const Id &id) { return withoutValue(store.sync().discard(id)); }),
        tr("The change was given up; the server's version is shown."));
}

void SyncCentre::replace(const QString &entryId)
{
    const auto replaceOne = [](Store &store, const Id &id) -> Result<void> {
        const auto entry = store.sync().queue().find(id);
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            return {};
        const EntityType *type = store.catalog().find((*entry)->entry.entity);
        if (type == nullptr)
            return {};
        // What the record says now, corrections included, is written anew after the refused
        // change was taken out, so that the server gets it whole.
        const auto record = store.reader().record(*type, (*entry)->entry.entityId);
        if (!record)
            return fail(record.error());
        if (const auto discarded = store.sync().discard(id); !discarded)
            return fail(discarded.error());
        if (!*record || (*record)->meta.deletedAt)
            return {};
        Mutation mutation;
        mutation.write(**record);
        return withoutValue(store.mutate(mutation));
    };
    act(withId(entryId, replaceOne), tr("The corrected record is sent."));
}

void SyncCentre::chooseConflict(const QString &conflictId)
{
    m_conflict = conflictId;
    refresh();
}

void SyncCentre::restore(const QString &conflictId)
{
    const auto id = Id::parse(conflictId);
    if (!id)
        return;
    m_books.post([this, id = *id](Store &store) {
        const auto restored = store.sync().restore(id);
        QMetaObject::invokeMethod(
            this,
            [this, restored] {
                if (restored) {
                    const QString text = tr("Your version restored");
                    m_history.remember(restored->inverse, text);
                    Q_EMIT m_history.announced(text, History::Good, true);
                } else {
                    m_history.announceError(restored.error());
                }
                refresh();
            },
            Qt::QueuedConnection);
    });
}

void SyncCentre::keepTheirs(const QString &conflictId)
{
    act(withId(conflictId,
               [](Store &store, const Id &id) {
                   return store.sync().journal().resolve(id, QStringLiteral("kept"),
                                                         store.clock().now());
               }),
        tr("The other version stays."));
}

void SyncCentre::exportDeadLetters(const QUrl &file)
{
    const std::function<QByteArray(Reader &)> question = [clock = &m_books.clock()](
                                                             Reader &reader) {
        QJsonArray array;
        SyncQueue queue(reader.connection(), *clock);
        for (const QueueEntry &entry :
             queue.list(QueueStatus::Failed, 10'000).value_or(QList<QueueEntry>())) {
            array.append(
                QJsonObject{{QStringLiteral("id"), entry.entry.id.toString()},
                            {QStringLiteral("entity"), entry.entry.entity},
                            {QStringLiteral("entity_id"), entry.entry.entityId.toString()},
                            {QStringLiteral("operation"), QString(enumName(entry.entry.operation))},
                            {QStringLiteral("error"), entry.errorText},
                            {QStringLiteral("data"), entry.entry.data.object()}});
        }
        return QJsonDocument(array).toJson();
    };
    m_books.ask<QByteArray>(this, question,
                            [this, file](const QByteArray &json) { writeFile(file, json); });
}

void SyncCentre::exportLog(const QUrl &file)
{
    const SyncStatus &status = m_sync.status();
    QJsonArray lines;
    for (const QByteArray &line : m_log.lines())
        lines.append(QJsonDocument::fromJson(line).object());
    const QJsonObject report{{QStringLiteral("program"), QCoreApplication::applicationVersion()},
                             {QStringLiteral("written_at"), toIso(m_books.clock().now())},
                             {QStringLiteral("state"), QString(enumName(status.state))},
                             {QStringLiteral("reason"),
                              status.reason ? QString(errorKindName(*status.reason)) : QString()},
                             {QStringLiteral("detail"), status.detail},
                             {QStringLiteral("pending"), status.pending},
                             {QStringLiteral("dead_letters"), status.deadLetters},
                             {QStringLiteral("conflicts"), status.conflicts},
                             {QStringLiteral("minutes"), m_figures.toJson()},
                             {QStringLiteral("log"), lines}};
    writeFile(file, QJsonDocument(report).toJson());
}

void SyncCentre::writeFile(const QUrl &file, const QByteArray &content)
{
    QSaveFile target(chosenPath(file));
    const bool written = target.open(QIODevice::WriteOnly)
                      && target.write(content) == content.size() && target.commit();
    if (written)
        Q_EMIT m_history.announced(tr("Saved as %1").arg(target.fileName()), History::Good, false);
    else
        m_history.announceError(Error{ErrorKind::Storage, target.fileName(), target.errorString()});
}

} // namespace finwise
