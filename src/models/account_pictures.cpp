// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account_pictures.h"

#include "domain/entities.h"

#include "models/account_mark.h"

namespace finwise {

namespace {
constexpr int kAgainMs = 15'000;
constexpr int kAttempts = 8;
} // namespace

AccountPictures::AccountPictures(const PictureShelf &shelf, Books &books, SyncController &sync)
    : m_shelf(shelf), m_books(books), m_sync(sync)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_due = true;
        exchange();
    });
    connect(&books, &Books::opened, this, [this] {
        m_settled.clear();
        m_due = true;
        m_attempts = 0;
    });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches<Account>())
            return;
        m_due = true;
        m_attempts = 0;
    });
    connect(&sync, &SyncController::reported, this, &AccountPictures::exchange);
    connect(&sync, &SyncController::pictureSettled, this, &AccountPictures::take);
}

void AccountPictures::take(const QString &path, bool there)
{
    if (there) {
        m_settled.insert(path);
        Q_EMIT arrived();
    } else if (m_shelf.has(path)) {
        m_settled.insert(path); // the server does not want it
    } else if (++m_attempts < kAttempts) {
        m_again.start();
    }
}

void AccountPictures::exchange()
{
    // Attention holds up nothing that is sound. While the line comes and goes, it is due again.
    const SyncState state = m_sync.status().state;
    if (state != SyncState::Synced && state != SyncState::Attention) {
        m_due = true;
        return;
    }
    if (!m_due || !m_books.isOpen())
        return;
    m_due = false;
    QList<PictureJob> jobs;
    const QString ours = m_books.tenant().toString() + u'/';
    for (const Account &account : m_books.reader().all<Account>().value_or(QList<Account>())) {
        const QString path = AccountMark::parse(account.logoPath).picture;
        if (path.startsWith(ours) && !m_settled.contains(path))
            jobs.append({path, m_shelf.has(path)});
    }
    if (!jobs.isEmpty())
        m_sync.exchangePictures(jobs);
}

} // namespace finwise
