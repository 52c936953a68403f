// SPDX-License-Identifier: GPL-3.0-or-later
// Books: the open tenant as the window sees it. The Store with the write connection lives on a
// worker thread; short reading goes through a second, read-only connection here, long reading
// through a third one on a thread of its own. Nothing else in the window writes. Thread rule: GUI
// thread; what is posted or asked runs on its thread, and answers come back through the event
// loop.
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

    Books(const Clock &clock, Random &random);
    ~Books() override;

    // Closes what is open and opens or creates the database. The error of Store::open.
    Result<void> open(const StoreOptions &options);
    void close();
    [[nodiscard]] bool isOpen() const { return m_reading != nullptr; }
    // REQUIRES: isOpen().
    [[nodiscard]] Reader &reader() const;
    [[nodiscard]] const Id &tenant() const { return m_tenant; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    Id newId() { return Id::v7(m_clock, m_random); }
    // The last opening met a damaged file: where it is kept, and how many changes were taken over
    // from it. Empty when it was sound.
    [[nodiscard]] const QString &putAside() const { return m_putAside; }
    [[nodiscard]] qint64 salvagedChanges() const { return m_salvagedChanges; }

    // Store::mutate on the worker thread; `done` runs here, after changed() of the same change.
    void mutate(const Mutation &mutation, Done done);
    // Runs on the worker thread, in order with everything else posted. REQUIRES: isOpen().
    void post(Work work);
    // The same, and waits for the end. For opening and closing only.
    void postAndWait(const Work &work);
    // Reads on the asking thread, in order with other questions. Dropped when the books close.
    void ask(Question question);
    // The same with an answer, which `answered` gets here if `receiver` still lives.
    template <class T>
    void ask(QObject *receiver, std::function<T(Reader &)> question,
             std::function<void(const T &)> answered)
    {
        ask([receiver, question = std::move(question),
             answered = std::move(answered)](Reader &reader) {
            QMetaObject::invokeMethod(
                receiver, [answered, answer = question(reader)] { answered(answer); },
                Qt::QueuedConnection);
        });
    }

Q_SIGNALS:
    void opened();
    // Emitted while the Store still exists; whoever lives on the worker thread leaves it now.
    void aboutToClose();
    void changed(const finwise::ChangeSet &changes);

private:
    void keepIndexing();

    const Clock &m_clock; // borrowed, thread-safe
    Random &m_random;     // borrowed, thread-safe
    Id m_tenant;
    QThread m_thread;
    std::unique_ptr<QObject> m_place; // receiver on the worker thread
    std::unique_ptr<Store> m_store;   // touched on the worker thread only
    std::unique_ptr<ReadStore> m_reading;
    QThread m_askThread;
    std::unique_ptr<QObject> m_askPlace;
    std::unique_ptr<ReadStore> m_asking; // touched on the asking thread only
    QTimer m_indexing;                   // the search index follows when changes have paused
};

} // namespace finwise
    QString m_putAside;
    qint64 m_salvagedChanges = 0;
