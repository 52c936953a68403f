// SPDX-License-Identifier: GPL-3.0-or-later
// SyncCentre: everything about sync that can be looked at and put right: what waits, what the
// server refused (dead letters), what lost against another device (conflicts), figures over time,
// and a file for support. Thread rule: GUI thread; it reads on the asking thread and acts on the
// store's.
#pragma once

#include "models/change_list_model.h"
#include "models/conflict_fields_model.h"
#include "models/inquiry.h"
#include "models/kept_log.h"
#include "models/sync_centre_read.h"
#include "models/sync_controller.h"
#include "models/sync_history.h"

#include <QUrl>

namespace finwise {

class SyncCentre : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(finwise::ChangeListModel *queue READ queue CONSTANT)
    Q_PROPERTY(finwise::ChangeListModel *deadLetters READ deadLetters CONSTANT)
    Q_PROPERTY(finwise::ChangeListModel *conflicts READ conflicts CONSTANT)
    Q_PROPERTY(finwise::ConflictFieldsModel *fields READ fields CONSTANT)
    Q_PROPERTY(finwise::SyncHistory *figures READ figures CONSTANT)
    Q_PROPERTY(QString queueText READ queueText NOTIFY refreshed)
    Q_PROPERTY(QString connectionText READ connectionText NOTIFY refreshed)
    // Who else is connected right now; empty: nobody.
    Q_PROPERTY(QString peopleText READ peopleText NOTIFY refreshed)
    // The latest word of the server's operator, until it is put away.
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY refreshed)
    // What the server does not name any more, in words, when there is such; the user decides.
    Q_PROPERTY(QString missingText READ missingText NOTIFY refreshed)
    // The conflict whose fields are shown; empty when there is none.
    Q_PROPERTY(QString conflictId READ conflictId NOTIFY refreshed)
    Q_PROPERTY(QString conflictText READ conflictText NOTIFY refreshed)

public:
    SyncCentre(Books &books, History &history, SyncController &sync, const KeptLog &log);

    [[nodiscard]] ChangeListModel *queue() { return &m_queue; }
    [[nodiscard]] ChangeListModel *deadLetters() { return &m_deadLetters; }
    [[nodiscard]] ChangeListModel *conflicts() { return &m_conflicts; }
    [[nodiscard]] ConflictFieldsModel *fields() { return &m_fields; }
    [[nodiscard]] SyncHistory *figures() { return &m_figures; }
    [[nodiscard]] QString queueText() const;
    [[nodiscard]] QString connectionText() const;
    [[nodiscard]] QString peopleText() const;
    [[nodiscard]] QString noticeText() const;
    [[nodiscard]] QString conflictId() const { return m_conflict; }
    [[nodiscard]] QString conflictText() const { return m_conflictText; }
    [[nodiscard]] QString missingText() const;
    void refresh();
    void retranslate();

    Q_INVOKABLE void putNoticeAway();
    // Sends a refused change once more.
    Q_INVOKABLE void retry(const QString &entryId);
    Q_INVOKABLE void retryAll();
    // Gives a refused change up: the record shows the server's version again.
    Q_INVOKABLE void discard(const QString &entryId);
    // The record was corrected: the refused change is replaced by what the record says now.
    Q_INVOKABLE void replace(const QString &entryId);
    Q_INVOKABLE void chooseConflict(const QString &conflictId);
    // Makes the own version of the conflict the current one again.
    Q_INVOKABLE void restore(const QString &conflictId);
    // Leaves the other version and closes the conflict.
    Q_INVOKABLE void keepTheirs(const QString &conflictId);
    // The user's word about what the server does not name any more: deleted here, too, or sent
    // once more.
    Q_INVOKABLE void dropMissing();
    Q_INVOKABLE void keepMissing();
    // Refused changes with their content, for keeping them elsewhere.
    Q_INVOKABLE void exportDeadLetters(const QUrl &file);
    // Log, figures and states; no amounts, names or passwords.
    Q_INVOKABLE void exportLog(const QUrl &file);

Q_SIGNALS:
    void refreshed();
    // Something new needs the user; `part` is the part of the sync centre that shows it.
    void noticed(const QString &text, int part);

private:
    void take(const Result<SyncLines> &lines);
    void notice();
    void hear(const wire::Notice &notice);
    void act(const std::function<Result<void>(Store &)> &action, const QString &text);
    void writeFile(const QUrl &file, const QByteArray &content);

    Books &m_books;
    History &m_history;
    SyncController &m_sync;
    const KeptLog &m_log;
    Inquiry<SyncLines> m_inquiry;
    std::optional<wire::Notice> m_notice;
    ChangeListModel m_queue;
    ChangeListModel m_deadLetters;
    ChangeListModel m_conflicts;
    ConflictFieldsModel m_fields;
    SyncHistory m_figures;
    std::optional<SyncStatus> m_seen; // what was there before is no news
    qint64 m_waiting = 0;
    QString m_oldest;
    QString m_conflict;
    QString m_askedConflict;
    QString m_conflictText;
};

} // namespace finwise
