// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/books.h"

namespace finwise {

Books::Books(const Clock &clock, Random &random)
    : m_clock(clock), m_random(random), m_place(std::make_unique<QObject>())
{
    qRegisterMetaType<ChangeSet>();
    m_thread.setObjectName(QStringLiteral("store"));
    m_place->moveToThread(&m_thread);
    m_thread.start();
}

Books::~Books()
{
    close();
    m_thread.quit();
    m_thread.wait();
}

Result<void> Books::open(const StoreOptions &options)
{
    close();
    Result<void> outcome;
    const auto start = [&] {
        auto store = Store::open(options, m_clock, m_random);
        if (!store) {
            outcome = fail(store.error());
            return;
        }
        m_store = std::move(*store);
        connect(m_store.get(), &Store::changed, this, &Books::changed, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_place.get(), start, Qt::BlockingQueuedConnection);
    if (!outcome)
        return outcome;
    auto reading = ReadStore::open(options.path, *options.catalog);
    if (!reading) {
        close();
        return fail(reading.error());
    }
    m_reading = std::move(*reading);
    m_tenant = options.tenant;
    Q_EMIT opened();
    return {};
}

void Books::close()
{
    if (m_reading)
        Q_EMIT aboutToClose();
    m_reading.reset();
    QMetaObject::invokeMethod(
        m_place.get(), [this] { m_store.reset(); }, Qt::BlockingQueuedConnection);
}

Reader &Books::reader() const
{
    Q_ASSERT(isOpen());
    return m_reading->reader();
}

void Books::mutate(const Mutation &mutation, Done done)
{
    post([this, mutation, done = std::move(done)](Store &store) {
        auto result = store.mutate(mutation);
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    });
}

void Books::post(Work work)
{
    QMetaObject::invokeMethod(
        m_place.get(),
        [this, work = std::move(work)] {
            if (m_store)
                work(*m_store);
        },
        Qt::QueuedConnection);
}

void Books::postAndWait(const Work &work)
{
    QMetaObject::invokeMethod(
        m_place.get(),
        [this, &work] {
            if (m_store)
                work(*m_store);
        },
        Qt::BlockingQueuedConnection);
}

} // namespace finwise
