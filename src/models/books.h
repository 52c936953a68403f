// SPDX-License-Identifier: GPL-3.0-or-later
// Books: the open tenant as the window sees it. The Store with the write connection lives on a
// worker thread; reading goes through a second, read-only connection here. Nothing else in the
// window writes. Thread rule: GUI thread; what is posted runs on the worker thread, and its
// answers come back through the event loop.
#pragma once

#include "store/store.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace finwise {

class Books : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Result<Mutated> &)>;
    using Work = std::function<void(Store &)>;

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

    // Store::mutate on the worker thread; `done` runs here, after changed() of the same change.
    void mutate(const Mutation &mutation, Done done);
    // Runs on the worker thread, in order with everything else posted. REQUIRES: isOpen().
    void post(Work work);
    // The same, and waits for the end. For opening and closing only.
    void postAndWait(const Work &work);

Q_SIGNALS:
    void opened();
    // Emitted while the Store still exists; whoever lives on the worker thread leaves it now.
    void aboutToClose();
    void changed(const finwise::ChangeSet &changes);

private:
    const Clock &m_clock; // borrowed, thread-safe
    Random &m_random;     // borrowed, thread-safe
    Id m_tenant;
    QThread m_thread;
    std::unique_ptr<QObject> m_place; // receiver on the worker thread
    std::unique_ptr<Store> m_store;   // touched on the worker thread only
    std::unique_ptr<ReadStore> m_reading;
};

} // namespace finwise
