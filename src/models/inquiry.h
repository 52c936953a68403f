// SPDX-License-Identifier: GPL-3.0-or-later
// Inquiry: a question to the open books that takes its time, asked beside the GUI thread. One is
// under way at a time; who asks meanwhile is answered by one more behind it, put with what counts
// then. While nobody watches nothing is asked. Invariant: nobody hears an answer of books that were
// closed. Thread rule: GUI thread; the question runs on the lane's thread and holds copies only.
#pragma once

#include "models/books.h"

namespace finwise {

template <class T> class Inquiry {
public:
    using Question = std::function<Result<T>(Reader &)>;

    // `put` makes the question when its turn has come; `answered` may ask again. Made before its
    // owner listens to Books::opened, so that it is ready when the owner asks there.
    Inquiry(Books &books, Books::Lane lane, std::function<Question()> put,
            std::function<void(const Result<T> &)> answered)
        : m_books(books), m_lane(lane), m_put(std::move(put)), m_answered(std::move(answered))
    {
        const auto forget = [this] {
            ++m_opened;
            m_asked = m_again = false;
        };
        QObject::connect(&books, &Books::aboutToClose, &m_here, forget);
        QObject::connect(&books, &Books::opened, &m_here, forget);
    }
    Q_DISABLE_COPY_MOVE(Inquiry)
    ~Inquiry() = default;

    // Asks when somebody looks again, if nobody does.
    void ask()
    {
        m_stale = !m_watched;
        if (m_stale || !m_books.isOpen())
            return;
        m_again = m_asked;
        if (std::exchange(m_asked, true))
            return;
        m_books.ask<Result<T>>(
            &m_here, m_put(),
            [this, opened = m_opened](const Result<T> &answer) {
                if (opened == m_opened)
                    hear(answer);
            },
            m_lane);
    }
    // Watched from the beginning.
    [[nodiscard]] bool isWatched() const { return m_watched; }
    // Returns whether that is new.
    bool setWatched(bool watched)
    {
        if (std::exchange(m_watched, watched) == watched)
            return false;
        if (watched && m_stale)
            ask();
        return true;
    }
    // What was answered last is not true any more, for a reason the books do not know.
    void expire() { m_stale = true; }

private:
    void hear(const Result<T> &answer)
    {
        const int opened = m_opened;
        m_answered(answer);
        if (opened != m_opened) // other books meanwhile
            return;
        m_asked = false;
        if (std::exchange(m_again, false))
            ask();
    }

    Books &m_books;
    Books::Lane m_lane;
    std::function<Question()> m_put;
    std::function<void(const Result<T> &)> m_answered;
    int m_opened = 0; // how often books were opened or closed
    bool m_asked = false;
    bool m_again = false; // somebody asked while the answer was under way
    bool m_watched = true;
    bool m_stale = false; // somebody asked while nobody watched
    QObject m_here;       // last: nothing arrives once it is gone
};

} // namespace finwise
