// SPDX-License-Identifier: GPL-3.0-or-later
// AccountPictures: sees to it that the pictures of the open books' accounts are on this device and
// at the server: asks for the exchange whenever everything else is synced. A record may be here
// before its picture is at the server, so a missing one is asked for again. Thread rule: GUI
// thread.
#pragma once

#include "models/sync_controller.h"

#include <QSet>
#include <QTimer>

namespace finwise {

class AccountPictures : public QObject {
    Q_OBJECT

public:
    AccountPictures(const PictureShelf &shelf, Books &books, SyncController &sync);

Q_SIGNALS:
    // One that was missing is here.
    void arrived();

private:
    void exchange();
    void take(const QString &path, bool there);

    PictureShelf m_shelf;
    Books &m_books;
    SyncController &m_sync;
    QSet<QString> m_settled; // since the books were opened
    bool m_due = true;
    QTimer m_again;
    int m_attempts = 0; // for missing ones, in a row
};

} // namespace finwise
