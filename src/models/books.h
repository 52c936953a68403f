// SPDX-License-Identifier: GPL-3.0-or-later
// Books: the open tenant as the window sees it. The Store with the write connection lives on a
// worker thread; short reading goes through a second, read-only connection here, long reading
// through further ones on threads of their own: one for rows that somebody waits for, one for
// figures over everything, so that no list waits behind a sum. Nothing else in the window writes.
// Thread rule: GUI thread; what is posted or asked runs on its thread, and answers come back
// through the event loop.
#pragma once

#include "store/store.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>

namespace finwise {

class Books : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Result<Mutated> &)>;
    using Work = std::function<void(Store &)>;
    using Question = std::function<void(Reader &)>;
    enum class Lane { Rows, Figures };

    Books(const Clock &clock, Random &random);
    ~Books() override;

    // Closes what is open and opens or creates the database. The error of Store::open.
    Result<void> open(const StoreOptions &options);
    void close();
    [[nodiscard]] bool isOpen() const { return m_reading != nullptr; }
    // REQUIRES: isOpen().
    [[nodiscard]] Reader &reader() const;
    [[nodiscard]] const Id &tenant() const { return m_tenant; }
    // The last opening met a damaged file: where it is kept, and how many changes were taken over
    // from it. Empty when it was sound.
    [[nodiscard]] const QString &putAside() const { return m_putAside; }
    [[nodiscard]] qint64 salvagedChanges() const { return m_salvagedChanges; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    Id newId() { return Id::v7(m_clock, m_random); }

    // Store::mutate on the worker thread; `done` runs here, after changed() of the same change.
    void mutate(const Mutation &mutation, Done done);
    // Runs on the worker thread, in order with everything else posted. REQUIRES: isOpen().
    void post(Work work);
    // The same, and waits for the end. For opening and closing only.
    void postAndWait(const Work &work);
    // Reads on the lane's thread, in order with its other questions. Dropped when the books close.
    void ask(Question question, Lane lane = Lane::Rows);
    // The same with an answer, which `answered` gets here if `receiver` still lives.
    template <class T>
    void ask(QObject *receiver, std::function<T(Reader &)> question,
             std::function<void(const T &)> answered, Lane lane = Lane::Rows)
    {
        ask(
            [receiver, question = std::move(question),
             answered = std::move(answered)](Reader &reader) {
                QMetaObject::invokeMethod(
                    receiver, [answered, answer = question(reader)] { answered(answer); },
                    Qt::QueuedConnection);
            },
            lane);
    }

Q_SIGNALS:
    void opened();
    // Emitted while the Store still exists; whoever lives on the worker thread leaves it now.
    void aboutToClose();
    void changed(const finwise::ChangeSet &changes);

private:
    // A thread with a read-only connection of its own, touched there only.
    struct Asking {
        QThread thread;
        std::unique_ptr<QObject> place = std::make_unique<QObject>();
        std::unique_ptr<ReadStore> reading;
    };
    void keepIndexing();
    // Another program, such as the command line, may write to the same books.
    void lookOutside();
    void lookOutside(Store &store);
    Asking &askingOf(Lane lane) { return lane == Lane::Rows ? m_rows : m_figures; }

    const Clock &m_clock; // borrowed, thread-safe
    Random &m_random;     // borrowed, thread-safe
    Id m_tenant;
    QString m_putAside;
    qint64 m_salvagedChanges = 0;
    QThread m_thread;
    std::unique_ptr<QObject> m_place; // receiver on the worker thread
    std::unique_ptr<Store> m_store;   // touched on the worker thread only
    std::unique_ptr<ReadStore> m_reading;
    Asking m_rows;
    Asking m_figures;
    QTimer m_indexing; // the search index follows when changes have paused
    QTimer m_outside;
    bool m_looking = false;       // a look is under way
    std::optional<qint64> m_mark; // of the last look; touched on the worker thread only
};

} // namespace finwise
